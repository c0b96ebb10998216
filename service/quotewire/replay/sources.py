"""What a name on the command line means: a file of lines, or a stream on a server."""

import re
from collections.abc import Iterator
from pathlib import Path

from quotewire.replay.entries import EntryId, Recorded, from_line
from quotewire.replay.files import STANDARD, read_lines
from quotewire.replay.reading import last_id, length, read_stream
from quotewire.replay.server import connected
from quotewire.replay.trouble import Trouble
from quotewire.settings import without_password

PREFIX = "stream:"
_LIKE_A_FILE = re.compile(r".*(?:/|\.(?:ndjson|jsonl|json)$|\.gz$)", re.DOTALL)


def is_file(name: str) -> bool:
    """Say whether `name` is a file (there is one, or it is called like one) and not a stream; `stream:` decides."""
    if name.startswith(PREFIX):
        return False
    return name == STANDARD or Path(name).exists() or _LIKE_A_FILE.match(name) is not None


def read_recording(path: str) -> Iterator[Recorded]:
    """Yield the entries of a recording. Raises Trouble with the line where one cannot be read."""
    for number, line in read_lines(path):
        try:
            yield from_line(line)
        except ValueError as error:
            raise Trouble(f"{path}:{number}: {error}") from error


def open_stream(name: str, url: str) -> tuple[int, Iterator[Recorded]]:
    """Return how many entries a stream holds, and those entries: none that is added later.

    Raises Trouble where there is no such stream, and the entries do where the server fails.
    """
    stream = name.removeprefix(PREFIX)
    with connected(url) as client:
        last = last_id(client, stream)
        if last is None:
            raise Trouble(f"{stream}: neither a file nor a stream on {without_password(url)}")
        return length(client, stream), _entries(stream, url, last)


def _entries(stream: str, url: str, last: EntryId) -> Iterator[Recorded]:
    # A connection of its own: an error of the source must not be told as one of the target.
    with connected(url) as client:
        yield from read_stream(client, stream, end=str(last))
