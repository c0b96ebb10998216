"""What runs in an extraction process: an entry's fields in, the encoded events out, as bytes both ways."""

import json
import struct
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from quotewire.entry import Entry, Options, Publish, Reject
from quotewire_events import encode

if TYPE_CHECKING:
    from quotewire.pipeline import Pipeline

TARGET = "quotewire.extraction:begin"
"""What a pool runs once in each of its processes."""


class Role(StrEnum):
    """Which stream an event belongs to."""

    ENRICHED = "enriched"
    QUOTES = "quotes"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Result:
    """The events of one entry, encoded; `code` is `enriched` or that of the rejection, `detail` its detail."""

    code: str
    detail: str
    events: tuple[tuple[Role, bytes], ...]


def begin(argument: bytes) -> Callable[[bytes], bytes]:
    """Load the models and return the work: a packed entry to a packed result. `argument`: see `pack_options`."""
    pipeline = load_pipeline(argument)

    def work(payload: bytes) -> bytes:
        return pack_result(extract(pipeline, unpack_entry(payload)))

    return work


def load_pipeline(argument: bytes) -> "Pipeline":
    """Return the pipeline with the shipped models and the options in `argument`: see `pack_options`."""
    from quotewire.models import load  # the extraction is imported where it runs, and nowhere else
    from quotewire.pipeline import Pipeline

    return Pipeline(load(), Options(**json.loads(argument)))


def extract(pipeline: "Pipeline", entry: Entry) -> Result:
    """Process one entry and encode what comes out."""
    outcome = pipeline.process(entry)
    if isinstance(outcome, Reject):
        return _rejected(outcome)
    return _published(outcome)


def _published(outcome: Publish) -> Result:
    events = [(Role.ENRICHED, outcome.enriched.event)]
    events += [(Role.QUOTES, quote.event) for quote in outcome.extracted]
    return Result("enriched", "", tuple(events))


def _rejected(outcome: Reject) -> Result:
    data = outcome.event.data
    return Result(str(data.code), data.detail, ((Role.REJECTED, encode(outcome.event)),))


def pack_options(options: Options) -> bytes:
    """Write the pipeline's options for `load_pipeline`."""
    return json.dumps(asdict(options)).encode()


def pack_entry(stream: str, entry_id: str, attempts: int, fields: Mapping[bytes, bytes]) -> bytes:
    """Write an entry for the pool."""
    pieces = [stream.encode(), entry_id.encode(), str(attempts).encode()]
    for name, value in fields.items():
        pieces += [name, value]
    return _join(pieces)


def unpack_entry(payload: bytes) -> Entry:
    """Read what `pack_entry` wrote."""
    stream, entry_id, attempts, *rest = _split(payload)
    fields = dict(zip(rest[::2], rest[1::2], strict=True))
    return Entry(fields, stream=stream.decode(), id=entry_id.decode(), attempts=int(attempts))


def pack_result(result: Result) -> bytes:
    """Write a result for the way back."""
    pieces = [result.code.encode(), result.detail.encode("utf-8", "replace")]
    for role, event in result.events:
        pieces += [role.encode(), event]
    return _join(pieces)


def unpack_result(payload: bytes) -> Result:
    """Read what `pack_result` wrote."""
    code, detail, *rest = _split(payload)
    events = tuple((Role(role.decode()), event) for role, event in zip(rest[::2], rest[1::2], strict=True))
    return Result(code.decode(), detail.decode(), events)


def _join(pieces: Sequence[bytes]) -> bytes:
    """Write byte strings one after the other, their number and lengths first."""
    head = struct.pack(f">I{len(pieces)}I", len(pieces), *(len(piece) for piece in pieces))
    return head + b"".join(pieces)


def _split(payload: bytes) -> list[bytes]:
    (count,) = struct.unpack_from(">I", payload)
    lengths = struct.unpack_from(f">{count}I", payload, 4)
    at = 4 + 4 * count
    pieces = []
    for length in lengths:
        pieces.append(payload[at : at + length])
        at += length
    return pieces
