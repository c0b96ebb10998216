"""The article that the tests of the exports write: the contract's own example with every part."""

import json
from pathlib import Path
from typing import Any

from quotewire_events import ArticleEnriched

EXAMPLES = Path(__file__).parents[3] / "schemas" / "examples" / "article.enriched.v1"


def example(name: str = "every-part", **changes: Any) -> ArticleEnriched:
    data = json.loads((EXAMPLES / f"{name}.pass.json").read_text("utf-8"))["data"]
    return ArticleEnriched.model_validate({**data, **changes})
