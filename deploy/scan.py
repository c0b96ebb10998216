"""Lists what an image adds to its base, and fails where something is in it that a worker has no use for.

    python deploy/scan.py [--engine docker] [--base python:3.13-slim] quotewire

Reads both file systems as the engine exports them; runs nothing of them. Exit status 1 where something was found.
"""

import argparse
import re
import stat
import subprocess
import sys
import tarfile
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from typing import IO

UNWANTED = {
    "a compiler or a builder": r"bin/(gcc|g\+\+|c\+\+|cc|clang|rustc|cargo|go|make|cmake|ld|as|f2py|cython)[^/]*$",
    "an installer": r"(^|/)(pip|setuptools|wheel|hatchling|uv)(-[\d.]+\.dist-info)?/|bin/(pip|uv|hatch)[\d.]*$",
    "a cache": r"(^|/)(\.cache|\.mypy_cache|\.ruff_cache|\.pytest_cache|\.npm)/|^var/(cache|lib/apt/lists)/.",
    "a test": r"(^|/)tests?/|(^|/)(conftest|test_cases)\.py$",
    "history": r"(^|/)\.(git|hg|svn)(/|$)",
    "sources of native code": r"\.(c|cc|cpp|h|hpp|pyx|pxd|a|o)$",
    "what was left behind": r"^(tmp|var/tmp|root|build)/.|\.(whl|orig|rej|swp|log)$",
    "a key or a password": r"(^|/)(id_\w+|\.netrc|\.pypirc|\.env)$|\.(key|p12|pfx)$",
}
"""Patterns of paths, searched for in those that the base does not have."""


def added(image: Iterable[tarfile.TarInfo], base: Iterable[tarfile.TarInfo]) -> list[tarfile.TarInfo]:
    """Return the files, links and folders of an image that its base has not, or has otherwise."""
    there = {entry.name: signature(entry) for entry in base}
    return [entry for entry in image if there.get(entry.name) != signature(entry)]


def signature(entry: tarfile.TarInfo) -> tuple[object, ...]:
    """Return what tells whether an entry was changed; a folder changes with what is in it, but for its rights."""
    if entry.isdir():
        return entry.type, entry.mode, entry.uid
    return entry.type, entry.mode, entry.uid, entry.size, entry.linkname


def faults(entries: Iterable[tarfile.TarInfo]) -> Iterator[str]:
    """Yield a line for each thing among them that should not be there."""
    for entry in entries:
        for kind, pattern in UNWANTED.items():
            if re.search(pattern, entry.name):
                yield f"{kind}: {entry.name}"
        if entry.mode & (stat.S_ISUID | stat.S_ISGID) and entry.isfile():
            yield f"runs with the rights of another: {entry.name}"
        if entry.mode & stat.S_IWOTH and not entry.issym() and not entry.mode & stat.S_ISVTX:
            yield f"everybody may write it: {entry.name}"
        if entry.uid or entry.gid:
            yield f"belongs to {entry.uid}:{entry.gid}: {entry.name}"


def weights(entries: Iterable[tarfile.TarInfo]) -> Counter[str]:
    """Return the bytes of files by package, or by folder outside of site-packages."""
    counted: Counter[str] = Counter()
    for entry in entries:
        parts = PurePosixPath(entry.name).parts
        at = parts.index("site-packages") + 1 if "site-packages" in parts else min(2, len(parts) - 1)
        counted[parts[at] if "site-packages" in parts and at < len(parts) else "/".join(parts[:at])] += (
            entry.size
        )
    return counted


def contents(engine: str, image: str) -> list[tarfile.TarInfo]:
    """Return what stands in an image's file system. Raises CalledProcessError where there is no such image."""
    made = subprocess.run(  # noqa: S603 - the engine that was asked for, as below
        [engine, "create", image, "true"], stdout=subprocess.PIPE, text=True, check=True
    )
    container = made.stdout.strip()
    try:
        with subprocess.Popen([engine, "export", container], stdout=subprocess.PIPE) as export:  # noqa: S603
            entries = read(export.stdout)
        if export.returncode:
            raise subprocess.CalledProcessError(export.returncode, export.args)
    finally:
        subprocess.run([engine, "rm", container], stdout=subprocess.DEVNULL, check=True)  # noqa: S603
    return entries


def read(file: IO[bytes] | None) -> list[tarfile.TarInfo]:
    """Return the entries of a tar that streams in."""
    with tarfile.open(fileobj=file, mode="r|") as tar:
        return list(tar)


def main() -> int:
    """Print what the image adds, the heaviest first, and what should not be there; return the exit status."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("image")
    parser.add_argument("--engine", default="docker")
    parser.add_argument("--base", default="python:3.13-slim")
    asked = parser.parse_args()
    new = added(contents(asked.engine, asked.image), contents(asked.engine, asked.base))
    counted = weights(new)
    for name, size in counted.most_common(8):
        print(f"{size / 1e6:7.1f} MB  {name}")
    print(f"{counted.total() / 1e6:7.1f} MB in {len(new):,} files and folders on top of {asked.base}")
    found = list(faults(new))
    for fault in found:
        print(fault, file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
