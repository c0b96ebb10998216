"""One target under atheris: python -m tests.fuzz decoder|html|segmenter [arguments of libFuzzer].

It begins with the sample articles, goes on until it is told to stop (-max_total_time=SECONDS), and ends with a
failure, its input kept in the folder, where a target raises what it should not.
"""

import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["quotewire", "quotewire_events"]):
    from quotewire.demo import read_samples
    from quotewire.segmentation import segment
    from quotewire.segmentation.html import read_html
    from quotewire.text import Text
    from quotewire_events import decode
    from quotewire_events.codec import DecodeError
    from quotewire_events.reading import Unreadable, read_article

MOST_BYTES = 100_000


def decoder(data: bytes) -> None:
    """Whatever bytes an entry or an event holds, they are read or refused with a code."""
    for fields in (
        {b"data": data},
        {b"uri": b"urn:fuzz", b"text": data},
        {b"uri": b"urn:fuzz", b"html": data},
    ):
        with suppress(Unreadable):
            read_article(fields, max_bytes=MOST_BYTES)
    with suppress(DecodeError):
        decode(data)


def html(data: bytes) -> None:
    """Whatever a page holds, it becomes a text, and what is known of it lies inside."""
    page = read_html(data.decode("utf-8", "replace"))
    segment(Text(page.text), page.evidence)


def segmenter(data: bytes) -> None:
    """Whatever a text holds, its blocks are in order, apart from each other, and inside."""
    text = data.decode("utf-8", "replace")
    end = 0
    for block in segment(Text(text)).blocks:
        assert end <= block.start < block.end <= len(text)
        end = block.end


TARGETS: dict[str, Callable[[bytes], None]] = {"decoder": decoder, "html": html, "segmenter": segmenter}


def main() -> None:
    """Run the target that the first argument names."""
    name, *options = sys.argv[1:]
    with tempfile.TemporaryDirectory() as corpus:
        for sample in read_samples():
            body = b"".join(value for field, value in sample.entry.fields.items() if field != b"uri")
            (Path(corpus) / sample.place).write_bytes(body)
        atheris.Setup([sys.argv[0], *options, corpus], TARGETS[name])
        atheris.Fuzz()


if __name__ == "__main__":
    main()
