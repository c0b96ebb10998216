"""Recorded streams through the pipeline, in order, against their golden output."""

import json
from collections import Counter

import pytest

from quotewire.replay.comparing import compare
from quotewire.replay.documents import of_value, read_documents
from quotewire.replay.entries import to_line
from quotewire.replay.report import describe
from quotewire.replay.sources import read_recording
from quotewire_events import RejectionCode, decode
from tests.replay.golden import golden_of, process
from tests.replay.streams import NAMES, build, recording_of

RENEW = "if this is meant, `make golden` renews the files: look through what git says has changed"


@pytest.mark.parametrize("name", NAMES)
def test_a_recorded_stream_becomes_what_it_became_before(name: str) -> None:
    events = process(read_recording(str(recording_of(name))))
    result = compare(
        read_documents(str(golden_of(name)), ""),
        (of_value(json.loads(event)) for event in events),
        tell=lambda count: None,
    )
    report = "\n".join(describe(result, str(golden_of(name)), "what the pipeline makes now"))
    assert result.alike, f"{report}\n\n{RENEW}"
    assert result.same == len(golden_of(name).read_bytes().splitlines())


@pytest.mark.parametrize("name", NAMES)
def test_the_events_come_in_the_order_of_the_stream(name: str) -> None:
    entries = list(read_recording(str(recording_of(name))))
    golden = [json.loads(line)["sourceentry"] for line in golden_of(name).read_bytes().splitlines()]
    assert golden == [f"{entry.stream}/{entry.id}" for entry in entries]


@pytest.mark.parametrize("name", NAMES)
def test_the_recordings_are_those_that_the_articles_make(name: str) -> None:
    assert recording_of(name).read_bytes() == b"".join(map(to_line, build(name))), RENEW


@pytest.mark.parametrize("name", NAMES)
def test_every_event_is_read_back_by_the_contract(name: str) -> None:
    for event in process(read_recording(str(recording_of(name))), publish_quotes=True):
        decode(event)


def test_the_streams_hold_what_they_are_for() -> None:
    events = {
        name: [json.loads(line) for line in golden_of(name).read_bytes().splitlines()] for name in NAMES
    }
    assert len(events["desk"]) + len(events["trouble"]) >= 60
    assert not any("code" in event["data"] for event in events["desk"])
    quotes = sum(len(event["data"]["quotes"]) for event in events["desk"])
    assert quotes > 40
    codes = Counter(event["data"].get("code") for event in events["trouble"])
    final = {RejectionCode.NOT_UTF8, RejectionCode.NOT_JSON, RejectionCode.UNKNOWN_FORMAT,
             RejectionCode.INVALID_ARTICLE, RejectionCode.NO_TEXT, RejectionCode.LONE_SURROGATE}  # fmt: skip
    assert final <= set(codes)
    identities = Counter((e["data"]["uri"], e["data"].get("version")) for e in events["trouble"])
    assert sum(count > 1 for (uri, _), count in identities.items() if uri) >= 2, "duplicates"
