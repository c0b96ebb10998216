"""The sample articles that come with Quotewire, and a run of the worker over them."""

from collections.abc import Iterator
from importlib.resources import files

from quotewire.enrich import Article
from quotewire.entry import Entry


def read_samples() -> Iterator[Article]:
    """Yield the sample articles in order: our own writing, with invented people and places, some of them broken."""
    for file in sorted((files(__name__) / "samples").iterdir(), key=lambda f: f.name):
        body = file.read_bytes()
        yield Article(
            file.name, Entry({b"uri": f"urn:quotewire:sample:{file.name}".encode(), b"data": body}), len(body)
        )
