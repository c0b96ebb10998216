"""What goes to an extraction process and comes back: bytes, and nothing lost on the way."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotewire.enricher import Enricher
from quotewire.extraction import (
    Result,
    Role,
    begin,
    pack_entry,
    pack_options,
    pack_result,
    unpack_entry,
    unpack_result,
)
from quotewire.pipeline import Options
from quotewire.settings import Partition
from quotewire.streams import Delivery, HandlerError
from quotewire.workers import OutOfMemory
from quotewire_events import ArticleRejected, decode

PARTITION = Partition("raw", "enriched", "quotes", "rejected")
GOOD = {b"uri": b"urn:a", b"text": "“The weir holds,” said Ada Brun.".encode()}


class InProcess:
    """Runs the work in this process, or fails as told."""

    def __init__(self, options: Options | None = None, error: Exception | None = None) -> None:
        self._work = begin(pack_options(options or Options()))
        self._error = error

    async def run(self, payload: bytes) -> bytes:
        if self._error is not None:
            raise self._error
        return self._work(payload)


@given(st.dictionaries(st.binary(), st.binary()), st.integers(min_value=1, max_value=99))
def test_an_entry_arrives_byte_for_byte(fields: dict[bytes, bytes], attempts: int) -> None:
    entry = unpack_entry(pack_entry("a stream", "1-0", attempts, fields))
    assert (entry.fields, entry.stream, entry.id, entry.attempts) == (fields, "a stream", "1-0", attempts)


@given(st.text(), st.lists(st.tuples(st.sampled_from(Role), st.binary())))
def test_a_result_comes_back_byte_for_byte(detail: str, events: list[tuple[Role, bytes]]) -> None:
    result = Result("internal", detail, tuple(events))
    assert unpack_result(pack_result(result)) == result


@pytest.mark.asyncio
async def test_an_article_is_settled_with_its_event() -> None:
    settled = await Enricher(InProcess(), PARTITION, Options()).handle(Delivery("raw", "1-0", GOOD, 1))
    (message,) = settled.messages
    assert (settled.code, message.stream, decode(message.fields).subject) == ("enriched", "enriched", "urn:a")


@pytest.mark.asyncio
async def test_quotations_go_to_a_stream_of_their_own_where_they_are_wanted() -> None:
    options = Options(publish_quotes=True)
    settled = await Enricher(InProcess(options), PARTITION, options).handle(Delivery("raw", "1-0", GOOD, 1))
    assert [message.stream for message in settled.messages] == ["enriched", "quotes"]


@pytest.mark.asyncio
async def test_an_unreadable_entry_is_settled_with_its_dead_letter() -> None:
    delivery = Delivery("raw", "1-0", {b"data": b"\xff"}, 1)
    settled = await Enricher(InProcess(), PARTITION, Options()).handle(delivery)
    assert (settled.code, [message.stream for message in settled.messages]) == ("not_utf8", ["rejected"])


@pytest.mark.asyncio
async def test_a_failure_of_the_pool_is_one_to_try_again() -> None:
    pool = InProcess(error=OutOfMemory("more than 64 MiB"))
    with pytest.raises(HandlerError) as raised:
        await Enricher(pool, PARTITION, Options()).handle(Delivery("raw", "1-0", GOOD, 1))
    assert (raised.value.code, raised.value.detail) == ("out_of_memory", "more than 64 MiB")


@pytest.mark.asyncio
async def test_a_failure_of_the_pipeline_is_one_to_try_again(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ValueError("secret eels")

    monkeypatch.setattr("quotewire.pipeline.segment", fail)
    with pytest.raises(HandlerError) as raised:
        await Enricher(InProcess(), PARTITION, Options()).handle(Delivery("raw", "1-0", GOOD, 1))
    assert raised.value.code == "internal"
    assert "eels" not in raised.value.detail


def test_a_dead_letter_tells_what_was_tried() -> None:
    delivery = Delivery("raw", "1700000000000-0", {**GOOD, b"odd": b"\xff"}, 5)
    message = Enricher(InProcess(), PARTITION, Options()).bury(delivery, "timed_out", "no result within 30 s")
    event = decode(message.fields)
    assert isinstance(event.data, ArticleRejected)
    assert (message.stream, event.subject, event.data.code, event.data.attempts, event.data.entry) == (
        "rejected", "urn:a", "timed_out", 5, "1700000000000-0",
    )  # fmt: skip
    assert json.loads(message.fields[b"data"])["data"]["fields"]["odd"] == {"base64": "/w=="}
