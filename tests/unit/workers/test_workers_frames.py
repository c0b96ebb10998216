"""Frames come whole out of whatever pieces they arrive in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotewire.workers.frames import HEADER, SMALL, Frame, FrameError, FrameReader, Kind, pack


@given(bodies=st.lists(st.binary(max_size=60), min_size=1, max_size=4), size=st.integers(1, 70))
def test_a_frame_is_whole_whatever_pieces_it_comes_in(bodies: list[bytes], size: int) -> None:
    reader = FrameReader()
    for body in bodies:
        data = HEADER.pack(Kind.RESULT, len(body)) + body
        pieces = [data[at : at + size] for at in range(0, len(data), size)]
        frames = [reader.feed(piece) for piece in pieces]
        assert frames == [None] * (len(pieces) - 1) + [Frame(Kind.RESULT, body)]


@pytest.mark.parametrize("length", [0, 1, SMALL, SMALL + 1])
def test_what_is_packed_is_what_is_read_and_no_piece_is_empty(length: int) -> None:
    pieces = pack(Kind.RESULT, b"x" * length)
    assert all(pieces)
    assert FrameReader().feed(b"".join(pieces)) == Frame(Kind.RESULT, b"x" * length)


@pytest.mark.parametrize(
    "data", [HEADER.pack(99, 0), HEADER.pack(0, 4_000_000_000), HEADER.pack(Kind.RESULT, 1) + b"ab"]
)
def test_what_is_no_frame_is_told_at_once(data: bytes) -> None:
    with pytest.raises(FrameError):
        FrameReader().feed(data)
