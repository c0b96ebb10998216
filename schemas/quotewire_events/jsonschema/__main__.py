"""`python -m quotewire_events.jsonschema [FOLDER]` writes the schemas, by default beside this file."""

import sys
from pathlib import Path

from quotewire_events.jsonschema.generate import generate


def main(folder: Path) -> None:
    """Write every schema to `folder`."""
    for name, text in generate().items():
        (folder / f"{name}.json").write_text(text, "utf-8")


main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
