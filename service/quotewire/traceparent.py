"""The producer's trace, found in an entry whether or not it can be read."""

import re
from collections.abc import Mapping

_FIELDS = (b"traceparent", b"ce_traceparent", b"ce-traceparent")
_KEY = b'"traceparent"'
_MOST_KEYS = 4
_VALUE = rb"[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}"
_TRACEPARENT = re.compile(_VALUE)
_MEMBER = re.compile(_KEY + rb'\s*:\s*"(' + _VALUE + rb')"')


def find_traceparent(fields: Mapping[bytes, bytes]) -> str | None:
    """Return the trace that the producer names in an entry: in a structured CloudEvent, or in a field.

    The entry is not parsed, because it may be what cannot be parsed; linear in its size.
    """
    beside = None
    for name, value in fields.items():
        if name in _FIELDS:
            beside = beside or (value.decode() if _TRACEPARENT.fullmatch(value) else None)
        elif (inside := _find_member(value)) is not None:
            return inside
    return beside


def _find_member(body: bytes) -> str | None:
    at = -1
    for _ in range(_MOST_KEYS):
        at = body.find(_KEY, at + 1)
        if at < 0:
            return None
        if match := _MEMBER.match(body, at):
            return match[1].decode()
    return None
