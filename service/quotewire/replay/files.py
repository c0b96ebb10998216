"""NDJSON files, read and written line by line; gzip by name, `-` is standard input or output."""

import gzip
import os
import sys
import zlib
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from quotewire.replay.trouble import Trouble

STANDARD = "-"
_SUFFIX = ".gz"


def read_lines(path: str) -> Iterator[tuple[int, bytes]]:
    """Yield the lines of a file that are not blank, with their numbers from 1.

    Raises Trouble where it cannot be read.
    """
    try:
        with ExitStack() as stack:
            file = sys.stdin.buffer if path == STANDARD else stack.enter_context(open_packed(path))
            for number, line in enumerate(file, 1):
                if line.strip():
                    yield number, line
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise Trouble(f"{path}: the gzip is broken or cut off: {error}") from error
    except OSError as error:
        raise Trouble(f"{path}: {error.strerror or error}") from error


@contextmanager
def writing(path: str, *, overwrite: bool) -> Iterator[BinaryIO]:
    """Give a file to write to, which stands under its name only when the block has ended well.

    Until then it is called `path` and `.part`, which is also what a block that failed leaves if it wrote
    anything. Raises Trouble where there is a file already and `overwrite` is False, or where it cannot be
    written.
    """
    if path == STANDARD:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    target = Path(path)
    try:
        if target.exists() and not target.is_file():  # a pipe or a device
            with target.open("wb") as device:
                yield device
            return
        if target.exists() and not overwrite:
            raise Trouble(f"{path}: there is such a file already; --overwrite replaces it")
        part = target.with_name(target.name + ".part")
        yield from _until_whole(part, compress=path.endswith(_SUFFIX))
        os.replace(part, target)
    except OSError as error:
        raise Trouble(f"{error.filename or path}: {error.strerror or error}") from error


def _until_whole(part: Path, *, compress: bool) -> Iterator[BinaryIO]:
    """Give the file; where there is Trouble, say where what was written stands, or leave nothing at all."""
    written = 0
    try:
        with _create(part, compress=compress) as file:
            try:
                yield file
            finally:
                written = file.tell()
    except Trouble as trouble:
        if written:
            raise type(trouble)(f"{trouble}; what was written until then stands in {part}") from trouble
        part.unlink()
        raise


def open_packed(path: str) -> BinaryIO:
    """Open a file to read, unpacked where it is called .gz."""
    return cast("BinaryIO", gzip.open(path, "rb")) if path.endswith(_SUFFIX) else Path(path).open("rb")


@contextmanager
def _create(path: Path, *, compress: bool) -> Iterator[BinaryIO]:
    with path.open("wb") as plain:
        if not compress:
            yield plain
            return
        # No name and no time in the header: the same entries give the same file.
        with gzip.GzipFile("", "wb", compresslevel=6, fileobj=plain, mtime=0) as packed:
            yield cast("BinaryIO", packed)
