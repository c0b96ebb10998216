"""The streams that are replayed: our own articles in every form that producers use, and much that is broken.

`desk` is a good day; `trouble` is a bad one, with entries that cannot be read, duplicates and new versions.
The entries are made here and kept as recordings, so that the files are what `quotewire record` writes.
"""

import json
from base64 import b64encode
from collections.abc import Iterable, Iterator
from itertools import accumulate, cycle
from pathlib import Path
from typing import Any

from quotewire.demo import read_samples
from quotewire.replay.entries import Recorded

FOLDER = Path(__file__).parent
ARTICLES = FOLDER / "articles"
STREAM = "articles.raw"
NAMES = ("desk", "trouble")

_BEGAN = 1_707_206_400_000
"""2024-02-06T08:00:00Z: when the first entry came in."""
_PAUSES = (0, 1, 40, 700, 3, 0, 1900, 15)
"""Milliseconds between entries, over and over: bursts and lulls. At 0 the sequence number counts."""
_TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"

Fields = dict[bytes, bytes]


def recording_of(name: str) -> Path:
    """Return where a stream is kept."""
    return FOLDER / "recordings" / f"{name}.ndjson"


def build(name: str) -> Iterator[Recorded]:
    """Make the entries of a stream."""
    return _with_ids({"desk": _desk, "trouble": _trouble}[name]())


def _with_ids(entries: Iterable[Fields]) -> Iterator[Recorded]:
    last, sequence = 0, 0
    for fields, moment in zip(entries, accumulate(cycle(_PAUSES), initial=_BEGAN), strict=False):
        last, sequence = moment, sequence + 1 if moment == last else 0
        yield Recorded(f"{moment}-{sequence}", STREAM, fields)


def _text(name: str) -> str:
    return (ARTICLES / name).read_bytes().decode()


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()


def _received(name: str, **more: Any) -> dict[str, Any]:
    part = "html" if name.endswith(".html") else "text"
    return {"uri": f"urn:replay:{name}", part: _text(name), **more}


def _flat(name: str, **more: str) -> Fields:
    return {k.encode(): v.encode() for k, v in (_received(name) | more).items()}


def _event(**attributes: Any) -> bytes:
    return _json({"specversion": "1.0", "id": "1", "source": "urn:desk", "type": "story"} | attributes)


def _desk() -> Iterator[Fields]:
    """Articles that can be read, one form after the other."""
    yield from (dict(sample.entry.fields) for sample in read_samples() if sample.place < "13")
    yield {b"data": _json(_received("council-parking.txt", language="en", version=1))}
    yield {b"body": _json(_received("lighthouse.html", url="https://courier.example/skarn"))}
    yield {b"payload": _json(_received("conductor-interview.txt", title="‘I count in three languages’"))}
    yield {b"message": _json(_received("river-bulletin.txt", publisher="River Authority of the Kall"))}
    yield {b"__data__": _json(_received("court-testimony.txt", published="2024-02-06T18:20"))}
    yield _flat("marche.txt", language="fr")
    yield _flat("mercado.txt", language="es", version="0", title="")
    yield _flat("live-page.html", published="2024-02-06")
    yield {b"uri": b"urn:replay:cup-final.txt", b"data": _text("cup-final.txt").encode(), b"language": b"en"}
    yield {b"uri": b"urn:replay:obituary.txt", b"body": _text("obituary.txt").encode()}
    yield {
        b"data": _event(subject="urn:replay:study.txt", data={"text": _text("study.txt")}, traceparent=_TRACE)
    }
    packed = b64encode(_json(_received("results.txt"))).decode()
    yield {b"message": _event(data_base64=packed)}
    yield {
        b"ce_specversion": b"1.0", b"ce_type": b"story", b"ce_subject": b"urn:replay:correction.txt",
        b"ce_traceparent": _TRACE.encode(), b"content-type": b"text/plain",
        b"data": _text("correction.txt").encode(),
    }  # fmt: skip
    yield {b"data": _json(_received("emoji.txt"))}
    yield _flat("one-line.txt")
    yield _flat("nested.txt", byline="By Ada Brun")
    yield {b"data": _json(_received("unnamed.txt", article_id=17, desk={"name": "politics"}))}
    yield _flat("crlf.txt")
    yield {b"data": _text("ninjs-3.json").encode()}
    yield {b"payload": _text("ninjs-1.json").encode()}


def _trouble() -> Iterator[Fields]:
    """Entries that cannot be read, each in another way, between articles that can."""
    good, again = _received("council-parking.txt"), _received("results.txt")
    yield {b"data": _json(good | {"version": 1})}
    yield from (dict(sample.entry.fields) for sample in read_samples() if sample.place >= "13")
    yield {b"data": _json(good | {"version": 1})}
    yield {b"data": b"\xff\xfe" + "“No.”".encode("utf-16-le")}
    yield {b"uri": b"urn:replay:latin", b"text": "Le café a fermé.".encode("latin-1"), b"language": b"fr"}
    yield {b"data": _json(good | {"version": 2, "text": good["text"] + "\nThe petition closes on Friday.\n"})}
    yield {b"\xc3\x28": b"\x00\x01", b"data": _json(again), b"base64:odd": b"base64:value"}
    yield {b"data": _json(again), b"text": b"A second body."}
    yield {b"headline": b"Only a headline", b"id": b"17"}
    yield {b"data": b""}
    yield {b"data": b"[]"}
    yield {b"data": b'{"uri": "urn:replay:nan", "text": "Nan said no.", "version": NaN}'}
    yield {b"data": b'{"uri": "urn:replay:lone", "text": "half \\ud83d a face"}'}
    yield {b"data": b'{"uri": "urn:replay:twice", "text": "First.", "text": "The second text counts."}'}
    yield {b"data": _json({"uri": "urn:replay:nul", "text": "Stop\u0000press. “It works,” said Bea Noor."})}
    yield {b"data": _json({"uri": "urn replay blanks", "text": "A uri with blanks."})}
    yield {b"data": _json({"text": "No uri at all."})}
    yield {b"data": _json({"uri": "urn:replay:version", "text": "Text.", "version": -1})}
    yield {b"data": _json({"uri": "urn:replay:status", "text": "Text.", "status": "embargoed"})}
    yield {
        b"data": _json({"uri": "urn:replay:html", "html": "<html><body><script>x()</script></body></html>"})
    }
    yield {b"data": _event(subject="urn:replay:empty-event")}
    yield {b"data": _event(data_base64="%%%")}
    yield {b"data": _json(good | {"version": 3, "status": "withheld", "text": None})}
    yield {b"data": _json(good | {"version": 4, "status": "canceled"})}
    yield {b"data": b"[" * 200 + b"]" * 200, b"uri": b"urn:replay:deep", b"content-type": b"application/json"}
    yield _flat("short.txt")
    yield _flat("short.txt")
    yield {b"uri": b"urn:replay:editor", b"data": "[Editor’s note] “It stays,” said Petra Okell.".encode()}
