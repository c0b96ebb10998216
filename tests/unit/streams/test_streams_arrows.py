"""The streams know no pipeline, and the pool knows no streams."""

import ast
from pathlib import Path

import pytest

SERVICE = Path(__file__).parents[3] / "service" / "quotewire"


@pytest.mark.parametrize("room", ["streams", "workers"])
def test_a_room_of_the_machinery_imports_nothing_of_ours_but_itself(room: str) -> None:
    modules = sorted((SERVICE / room).rglob("*.py"))
    assert modules
    for path in modules:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module:
                first, _, rest = node.module.partition(".")
                assert first != "quotewire_events", path
                assert first != "quotewire" or rest.split(".")[0] == room, f"{path}: {node.module}"
