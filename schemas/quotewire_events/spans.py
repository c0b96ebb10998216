"""A stretch of an article's text."""

from typing import Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from quotewire_events.base import Model, Name, Offset


class Span(Model):
    """The half-open range `[start, end)` of Unicode code points of `text`, and the text that stands there."""

    start: Offset
    """The first code point."""
    end: Offset
    """The code point after the last."""
    exact: Name
    """`text[start:end]`, as the article writes it."""

    @model_validator(mode="after")
    def _as_long_as_it_says(self) -> Self:
        if len(self.exact) != self.end - self.start:
            raise PydanticCustomError("span_length", "exact is not end - start code points long")
        return self
