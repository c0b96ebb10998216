"""Takes out of an installed environment what the worker and its commands never read, and says what that weighs.

    python deploy/slim.py /opt/quotewire

Whole interfaces stay: nothing goes that a library's own modules import, and no licence. The metadata of what is
left is kept true. docs/container.md tells the weights, and why each is safe to leave out.
"""

import csv
import sys
from collections.abc import Iterable, Iterator
from importlib.metadata import PathDistribution
from pathlib import Path

COMMAND_OF_FASTSTREAM = (
    "markdown-it-py", "mdurl", "pygments", "rich", "shellingham", "typer", "watchfiles",
)  # fmt: skip
"""What `faststream run` needs and `quotewire run` does not: its parser, its colours, its watching of files."""
OURS = "quotewire"

UNREAD: dict[str, tuple[str, ...]] = {
    # Its Python module is linked with a copy of its own: this one is for programs in C and C++.
    "onnxruntime's library for other languages": ("onnxruntime/capi/libonnxruntime.so.*",),
    "onnxruntime's tools that make and change models": (
        "onnxruntime/backend", "onnxruntime/datasets", "onnxruntime/quantization", "onnxruntime/tools",
        "onnxruntime/transformers",
    ),
    "numpy's tools that build other packages": (
        "numpy/_core/include", "numpy/_core/lib", "numpy/_pyinstaller", "numpy/distutils", "numpy/f2py",
        "numpy/random/lib",
    ),
    "tests": ("**/tests", "**/conftest.py", "annotated_types/test_cases.py"),
    "headers, sources and type stubs": tuple(
        f"**/*.{suffix}" for suffix in ("c", "cc", "cpp", "h", "pxd", "pxi", "pyi", "pyx")
    ),
}  # fmt: skip
"""What goes, by kind: patterns of paths below site-packages."""


def slim(environment: Path) -> dict[str, int]:
    """Remove it and return the bytes of each kind. Run again, it removes nothing."""
    [packages] = environment.glob("lib/python3*/site-packages")
    removed = {"the command of FastStream": uninstall(packages, COMMAND_OF_FASTSTREAM)}
    for kind, patterns in UNREAD.items():
        removed[kind] = sum(remove(path) for pattern in patterns for path in sorted(packages.glob(pattern)))
    removed["scripts of others"] = sum(map(remove, scripts_of_others(environment)))
    for record in sorted(packages.glob("*.dist-info/RECORD")):
        rewrite(record)
    return removed


def uninstall(packages: Path, names: Iterable[str]) -> int:
    """Remove whole distributions; return their bytes."""
    size = 0
    for metadata in sorted(packages.glob("*.dist-info")):
        distribution = PathDistribution(metadata)
        if distribution.metadata["Name"].lower() in names:
            files = [packages / file for file in distribution.files or ()]
            size += sum(remove(file) for file in files if packages in file.resolve().parents) + remove(
                metadata
            )
            remove_empty(
                packages, {file.relative_to(packages).parts[0] for file in files if ".." not in file.parts}
            )
    return size


def remove_empty(packages: Path, names: Iterable[str]) -> None:
    """Remove the folders of these names where no file is left in them."""
    for name in sorted(names):
        folder = packages / name
        if folder.is_dir() and not any(path.is_file() for path in folder.rglob("*")):
            remove(folder)


def scripts_of_others(environment: Path) -> Iterator[Path]:
    """Yield what stands beside the interpreter and our own command, and the folder for headers."""
    yield environment / "include"
    for path in sorted((environment / "bin").iterdir()):
        if path.name != OURS and not path.name.startswith("python"):
            yield path


def remove(path: Path) -> int:
    """Remove a file, a link or a folder, if it is there; return the bytes of the files in it."""
    if path.is_dir() and not path.is_symlink():
        size = sum(map(remove, sorted(path.iterdir())))
        path.rmdir()
        return size
    if not path.is_symlink() and not path.exists():
        return 0
    size = path.lstat().st_size
    path.unlink()
    return size


def rewrite(record: Path) -> None:
    """Leave in a RECORD what is still there."""
    packages = record.parents[1]
    with record.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.reader(file) if (packages / row[0]).exists()]
    with record.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)


def main(environment: str) -> None:
    """Slim the environment and print a line for each kind."""
    for kind, size in slim(Path(environment)).items():
        print(f"{size / 1e6:6.1f} MB  {kind}")


if __name__ == "__main__":
    main(sys.argv[1])
