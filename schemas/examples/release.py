"""Keeps the passing examples of a released version for good: `python release.py 0.2.0`."""

import hashlib
import shutil
import sys
from pathlib import Path

EXAMPLES = Path(__file__).parent
RELEASED = EXAMPLES / "released"


def release(version: str) -> None:
    """Copy every passing example to `released/<version>` and add its hash to `released/SHA256SUMS`.

    Raises FileExistsError where the version was released before: released examples never change.
    """
    folder = RELEASED / version
    folder.mkdir(parents=True)
    lines = []
    for path in sorted(EXAMPLES.glob("*.v1/*.pass.json")):
        kept = folder / path.parent.name / path.name
        kept.parent.mkdir(exist_ok=True)
        shutil.copyfile(path, kept)
        lines.append(
            f"{hashlib.sha256(kept.read_bytes()).hexdigest()}  {kept.relative_to(RELEASED).as_posix()}\n"
        )
    with (RELEASED / "SHA256SUMS").open("a", encoding="utf-8") as sums:
        sums.writelines(lines)


if __name__ == "__main__":
    release(sys.argv[1])
