"""Two outputs compared: what belongs together, what is missing, extra or different."""

import json
import tracemalloc
from collections.abc import Iterable, Iterator
from itertools import permutations
from typing import Any

import pytest

from quotewire.models import load
from quotewire.pipeline import Entry, Options, Pipeline, Publish, Reject
from quotewire.replay.comparing import FROM_ENTRY_IDS, Comparison, compare
from quotewire.replay.differences import parse_path
from quotewire.replay.documents import Document, of_entry, of_value
from quotewire.replay.entries import Recorded, plain_fields
from quotewire.replay.report import describe
from quotewire_events import encode

TEXT = "The mill in Orvane closed.\n\n“We wept,” said Ann Lee. “Then we ate.”\n"


def event(
    number: int, *, version: int = 1, entry_id: str = "1700000000000-0", **options: Any
) -> dict[str, Any]:
    body = json.dumps({"uri": f"urn:{number}", "version": version, "text": TEXT}).encode()
    result = Pipeline(load(), Options(**options)).process(Entry({b"data": body}, "raw", entry_id))
    assert isinstance(result, Publish)
    value: dict[str, Any] = json.loads(encode(result.article))
    return value


def rejection(body: bytes, entry_id: str = "1700000000000-0") -> dict[str, Any]:
    result = Pipeline(load()).process(Entry({b"data": body}, "raw", entry_id))
    assert isinstance(result, Reject)
    value: dict[str, Any] = json.loads(encode(result.event))
    return value


def compared(a: Iterable[Any], b: Iterable[Any], *ignore: str) -> Comparison:
    return compare(
        map(of_value, a), map(of_value, b), ignore=map(parse_path, ignore), tell=lambda count: None
    )


def counts(result: Comparison) -> tuple[int, int, int, int]:
    return result.same, result.different, result.missing, result.extra


def changed(value: dict[str, Any], **data: Any) -> dict[str, Any]:
    return {**value, "data": {**value["data"], **data}}


EVENTS = [event(number) for number in range(4)]


def test_the_order_does_not_matter() -> None:
    for order in permutations(EVENTS):
        assert compared(EVENTS, order).alike


def test_another_pipeline_alone_is_no_difference() -> None:
    others = [event(number, min_confidence=0.3) for number in range(4)]
    assert others[0]["id"] != EVENTS[0]["id"]
    assert counts(compared(EVENTS, others)) == (4, 0, 0, 0)


def test_what_is_missing_and_what_is_extra_is_named() -> None:
    result = compared(EVENTS[:3], [*EVENTS[1:3], event(9, version=2)])
    assert counts(result) == (2, 0, 1, 1)
    assert result.first_missing == ["urn:0 version 1"]
    assert result.first_extra == ["urn:9 version 2"]


def test_an_event_that_stands_twice_is_extra_once() -> None:
    assert counts(compared(EVENTS, [*EVENTS, EVENTS[2]])) == (4, 0, 0, 1)
    assert counts(compared([*EVENTS, EVENTS[2], EVENTS[2]], EVENTS)) == (4, 0, 2, 0)


def test_of_events_with_one_key_equal_ones_are_matched_whatever_stands_first() -> None:
    first, second = changed(EVENTS[0], language="en"), changed(EVENTS[0], language="de")
    assert counts(compared([first, second], [second, first])) == (2, 0, 0, 0)
    third = changed(EVENTS[0], language="fr")
    result = compared([first, second], [third, first])
    assert (counts(result), dict(result.paths)) == ((1, 1, 0, 0), {"data.language": 1})


def test_differences_are_counted_by_path_with_the_first_examples() -> None:
    others = [
        changed(e, language="de", warnings=[{"code": "odd", "detail": str(n)}]) for n, e in enumerate(EVENTS)
    ]
    result = compared(EVENTS, others)
    assert counts(result) == (0, 4, 0, 0)
    assert result.paths == {"data.language": 4, "data.warnings[]": 4}
    examples = result.examples["data.warnings[]"]
    assert [(e.label, e.path) for e in examples] == [
        (f"urn:{n} version 1", "data.warnings[0]") for n in range(3)
    ]
    assert compared(EVENTS, others, "language", "$.data.warnings").alike


def test_a_confidence_may_differ_a_little_in_the_depth_of_an_event() -> None:
    def sure(confidence: float) -> list[dict[str, Any]]:
        quotes = [{**quote, "confidence": confidence} for quote in EVENTS[0]["data"]["quotes"]]
        return [changed(EVENTS[0], quotes=quotes)]

    assert compared(sure(0.80), sure(0.81)).alike
    assert compared(sure(0.80), sure(0.83)).paths == {"data.quotes[].confidence": 1}


def test_data_events_and_recordings_of_them_are_compared_with_each_other() -> None:
    raw = [json.dumps(e).encode() for e in EVENTS]
    recorded = [
        {"id": f"{n}-1", "stream": "out", "fields": plain_fields({b"data": r})} for n, r in enumerate(raw)
    ]
    forms: list[list[Any]] = [EVENTS, [e["data"] for e in EVENTS], recorded]
    for a in forms:
        for b in forms:
            assert counts(compared(a, b)) == (4, 0, 0, 0)


def test_envelopes_count_where_both_sides_have_them_unless_told_otherwise() -> None:
    others = [event(number, entry_id="1800000000000-0") for number in range(4)]
    assert compared(EVENTS, others).paths == {"time": 4, "sourceentry": 4}
    assert compared(EVENTS, others, *FROM_ENTRY_IDS).alike
    assert compared([e["data"] for e in EVENTS], others).alike


def test_dead_letters_are_matched_by_what_they_hold() -> None:
    letters = [rejection(b"caf\xe9"), rejection(b"{cut"), rejection(b"{cut", "1700000000000-9")]
    assert compared(letters, reversed(letters)).alike
    assert counts(compared(letters, letters[:2])) == (2, 0, 1, 0)
    assert counts(compared(letters, [*letters[:2], changed(letters[2], attempts=3)])) == (2, 1, 0, 0)
    assert counts(compared(letters[:1], [rejection(b"caf\xea")])) == (0, 0, 1, 1)


def test_quotations_are_matched_by_their_ids() -> None:
    body = json.dumps(
        {"uri": "urn:1", "text": TEXT + "\n“No,” said Bo Dahl.\n\n“Yes,” said Ann Lee."}
    ).encode()
    result = Pipeline(load(), Options(publish_quotes=True)).process(Entry({b"data": body}))
    assert isinstance(result, Publish)
    quotes = [json.loads(encode(q)) for q in result.quotes]
    assert len(quotes) >= 3
    assert compared(quotes, reversed(quotes)).alike
    assert counts(compared(quotes, quotes[1:])) == (len(quotes) - 1, 0, 1, 0)


def test_entries_that_hold_no_event_are_matched_byte_for_byte_whatever_their_ids() -> None:
    def entry(number: int, body: bytes) -> Document:
        return of_entry(Recorded(f"{number}-0", "raw", {b"data": body}))

    a = [entry(1, b"caf\xe9"), entry(2, b'{"type": "story", "data": {}}'), entry(3, b"[1]")]
    b = [entry(7, b"[1]"), entry(8, b'{"type": "story", "data": {} }'), entry(9, b"caf\xe9")]
    result = compare(a, b, tell=lambda count: None)
    assert counts(result) == (2, 0, 1, 1)
    assert (result.first_missing, result.first_extra) == (["entry 2-0"], ["entry 8-0"])


@pytest.mark.parametrize("value", [{}, {"uri": "urn:x", "text": "An article."}, {"type": "x", "data": 1}])
def test_what_is_nothing_to_compare_is_refused(value: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="neither an event"):
        of_value(value)


def test_memory_does_not_grow_with_the_documents() -> None:
    def stream(language: str) -> Iterator[Document]:
        for number in range(1500):
            yield of_value(changed(EVENTS[0], uri=f"urn:{number}", language=language, text="x" * 20_000))

    tracemalloc.start()
    result = compare(stream("en"), stream("de"), tell=lambda count: None)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert counts(result) == (0, 1500, 0, 0)
    assert peak < 5_000_000, "60 MB were compared"


def test_the_report_says_it_in_words_and_lets_nothing_out_that_moves_the_cursor() -> None:
    other = changed(EVENTS[0], language="\x1b[31mde", text="long " * 100)
    report = list(describe(compared(EVENTS[:3], [other, EVENTS[2], event(8)]), "a.ndjson", "b.ndjson"))
    assert report[0] == "1 the same, 1 different, 1 missing, 1 extra"
    assert report[2:7] == [
        "Missing in b.ndjson:",
        "  urn:1 version 1",
        "",
        "Extra in b.ndjson:",
        "  urn:8 version 1",
    ]
    assert "        1 × data.language" in report
    assert '              - "en"' in report
    assert not any("\x1b" in line for line in report)
    assert max(map(len, report)) < 130
