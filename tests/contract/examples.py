"""The example events that lie beside the contract."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2] / "schemas" / "examples"
RELEASED = ROOT / "released"


@dataclass(frozen=True)
class Example:
    """One example: its kind (`article.enriched.v1`), its value and, of a failing one, why it fails."""

    kind: str
    path: Path
    value: Any
    because: dict[str, Any]

    @property
    def schema(self) -> str:
        return self.kind if self.kind == "article.received.v1" else f"{self.kind}.event"


def load(root: Path, ending: str) -> list[Example]:
    found = []
    for path in sorted(root.glob(f"*.v1/*.{ending}.json")):
        content = json.loads(path.read_text("utf-8"))
        value, because = (content["example"], content["because"]) if ending == "fail" else (content, {})
        found.append(Example(path.parent.name, path, value, because))
    return found


def name_of(example: Example) -> str:
    return "/".join(example.path.relative_to(ROOT).parts)


PASSING = load(ROOT, "pass")
FAILING = load(ROOT, "fail")
KINDS = sorted({example.kind for example in PASSING})
EVENTS = [example for example in PASSING if example.kind != "article.received.v1"]


def example_named(name: str) -> Any:
    """Return a fresh copy of a passing example's value, such as `article.enriched.v1/every-part`."""
    return json.loads((ROOT / f"{name}.pass.json").read_text("utf-8"))
