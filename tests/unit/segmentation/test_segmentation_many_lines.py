"""Texts of more lines than any page has: what the model sees of them would not fit into memory."""

import numpy as np
import pytest

from quotewire.segmentation import Label, segment
from quotewire.segmentation.zoner import Kind, TreeZoner
from quotewire.text import Text


@pytest.mark.parametrize(("lines", "confidence"), [(20_000, 0.75), (20_001, None)])
def test_a_text_of_more_lines_than_any_page_is_left_to_the_rules(
    lines: int, confidence: float | None
) -> None:
    flat = TreeZoner(
        lambda rows: np.zeros((len(rows), len(Kind)), np.float32), dict.fromkeys(Label, (0.0, 1.0986))
    )
    document = segment(Text("\n".join(["Lamps"] * lines)), zoner=flat)
    assert {block.confidence for block in document.blocks} == {confidence}
