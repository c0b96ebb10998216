"""Texts, pages and entries to try: made of fragments, of any Unicode, or of real samples with a few bytes changed.

Everything is drawn as a short string of bytes that picks fragments: quick to draw, and quick to shrink.
"""

import json
from pathlib import Path

from hypothesis import strategies as st

from tests.properties.fragments import HTML_FRAGMENTS, JSON_FRAGMENTS, NEWS_FRAGMENTS, TEXT_FRAGMENTS

ROOT = Path(__file__).parents[2]
SAMPLES = sorted(
    path.read_bytes()
    for folder in ("service/quotewire/demo/samples", "tests/replay/articles")
    for path in (ROOT / folder).iterdir()
    if path.is_file()
)
"""Our own articles, in every form that is read."""
EVENTS = sorted(
    json.dumps(json.loads(path.read_bytes())).encode()
    for path in (ROOT / "schemas" / "examples").glob("*.v1/*.pass.json")
)
"""Our own events, and articles as they are received."""
PAGES = [sample for sample in SAMPLES if b"<p" in sample]

_LONGEST = 3_000


def _picked(fragments: list[str], size: int) -> "st.SearchStrategy[str]":
    """Texts of up to `size` fragments."""
    few = st.binary(max_size=12)
    many = st.binary(min_size=size // 4, max_size=size)
    return st.one_of(few, many).map(
        lambda picks: "".join([fragments[pick % len(fragments)] for pick in picks])
    )


def _changed(samples: list[bytes], fragments: list[str]) -> "st.SearchStrategy[bytes]":
    """Stretches of samples in which a few bytes are changed, left out, doubled, moved or replaced by a fragment."""
    pieces = [fragment.encode("utf-8", "surrogatepass") for fragment in fragments]

    def change(drawn: tuple[bytes, int, bytes]) -> bytes:
        sample, cut, edits = drawn
        start = cut % max(1, len(sample) - _LONGEST) if cut % 3 == 0 else 0
        body = bytearray(sample[start : start + _LONGEST])
        for at in range(0, len(edits) - 3, 4):
            kind, high, low, extra = edits[at : at + 4]
            place = (high << 8 | low) % (len(body) + 1)
            _edit(body, kind, place, extra, pieces)
        return bytes(body)

    return st.tuples(
        st.sampled_from(samples), st.integers(0, 0xFFFF), st.binary(min_size=4, max_size=24)
    ).map(change)


def _edit(body: bytearray, kind: int, place: int, extra: int, pieces: list[bytes]) -> None:
    """Change one place of a sample; the kind of the change is `kind` modulo 6."""
    match kind % 6:
        case 0:
            body[place:place] = pieces[extra % len(pieces)]
        case 1:
            del body[place : place + extra]
        case 2:
            body[place : place + 1] = bytes([extra])
        case 3:
            body[place:place] = body[place : place + extra]
        case 4:
            moved = body[place : place + extra]
            del body[place : place + extra]
            body[extra:extra] = moved
        case _:
            del body[place + extra :]


TEXTS = st.one_of(_picked(NEWS_FRAGMENTS, 50), _picked(TEXT_FRAGMENTS, 80), st.text(max_size=60))
"""Texts like articles that went wrong, and any text."""
SOUPS = st.one_of(
    _picked(HTML_FRAGMENTS, 80), _picked(HTML_FRAGMENTS + TEXT_FRAGMENTS, 80), st.text(max_size=40)
)
"""Pages that no parser was made for."""
BROKEN_JSON = _picked(JSON_FRAGMENTS, 40).map(lambda text: text.encode("utf-8", "surrogatepass"))
CHANGED_SAMPLES = _changed(SAMPLES, TEXT_FRAGMENTS + HTML_FRAGMENTS + JSON_FRAGMENTS)
CHANGED_PAGES = _changed(PAGES, HTML_FRAGMENTS).map(lambda page: page.decode("utf-8", "replace"))
CHANGED_EVENTS = _changed(EVENTS, JSON_FRAGMENTS)
_NAMES = (
    "data body payload message __data__ uri text html title byline version status published language url traceparent "
    "ce_subject ce_specversion content-type other"
)
NAMES = st.sampled_from(_NAMES.split()).map(str.encode)
VALUES = st.one_of(
    BROKEN_JSON,
    CHANGED_SAMPLES,
    TEXTS.map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.sampled_from(
        [b"urn:a", b"2024-02-06", b"usable", b"canceled", b"text/html", b"application/json", b"3", b""]
    ),
    st.binary(max_size=30),
)
WORDS = TEXTS.map(lambda text: text.encode("utf-8", "replace"))
BESIDE = {b"title": WORDS, b"byline": WORDS, b"published": st.sampled_from([b"2024-02-06", b"", b"Monday"])}
ONE_BODY = st.one_of(
    st.fixed_dictionaries({b"uri": st.just(b"urn:a"), b"text": WORDS}, optional=BESIDE),
    st.fixed_dictionaries({b"uri": st.just(b"urn:a"), b"data": VALUES}, optional=BESIDE),
)
ENTRIES = st.one_of(
    ONE_BODY, st.dictionaries(st.one_of(NAMES, NAMES, NAMES, st.binary(max_size=6)), VALUES, max_size=5)
)
"""The fields of a stream's entry, whatever they hold."""
