"""The sample articles that come with Quotewire, and who said what in them, printed."""

from collections.abc import Iterator, Sequence
from importlib.resources import files
from typing import Any

from quotewire.enrich import Article
from quotewire.pipeline import Entry


def read_samples() -> Iterator[Article]:
    """Yield the sample articles in order: our own writing, with invented people and places, some of them broken."""
    for file in sorted((files(__name__) / "samples").iterdir(), key=lambda f: f.name):
        body = file.read_bytes()
        yield Article(
            file.name, Entry({b"uri": f"urn:quotewire:sample:{file.name}".encode(), b"data": body}), len(body)
        )


def who_said_what(enriched: Sequence[dict[str, Any]], rejected: Sequence[dict[str, Any]]) -> Iterator[str]:
    """Yield lines for a terminal: each article's quotations by speaker, then what was rejected and why.

    Takes the `data` of enriched and of rejected events.
    """
    for article in enriched:
        yield from ("", article["metadata"]["headline"] or article["article"]["title"] or article["uri"])
        if article["status"] != "usable":
            yield f"  ({article['status']}: nothing is extracted)"
        names = {speaker["id"]: speaker["name"] for speaker in article["speakers"]}
        for quote in article["quotes"]:
            speaker = quote["speaker"]
            words = " … ".join(" ".join(piece["exact"].split()) for piece in quote["content"])
            yield f"  {names[speaker['id']] if speaker else '(nobody named)'} [{quote['kind']}]: {words}"
    for rejection in rejected:
        yield from ("", f"Rejected: {rejection['detail']}", f"  code {rejection['code']}")
