"""Frames come whole out of whatever pieces they arrive in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotewire.workers.frames import HEADER, SMALL, Frame, FrameError, FrameReader, Kind, pack


def read(reader: FrameReader, data: bytes, size: int) -> list[Frame]:
    """Write the data into the reader in pieces of at most `size` bytes; the frames that come out."""
    frames = []
    while data:
        space = reader.space()
        piece = data[: min(size, len(space))]
        space[: len(piece)] = piece
        data = data[len(piece) :]
        frame = reader.take(len(piece))
        assert (frame is None) == bool(data), "a frame comes with its last byte"
        frames += [frame] if frame else []
    return frames


@given(
    bodies=st.lists(st.binary(max_size=60), min_size=1, max_size=4),
    size=st.integers(min_value=1, max_value=70),
)
def test_a_frame_is_whole_whatever_pieces_it_comes_in(bodies: list[bytes], size: int) -> None:
    reader = FrameReader()
    for body in bodies:
        data = HEADER.pack(Kind.RESULT, len(body)) + body
        assert read(reader, data, size) == [Frame(Kind.RESULT, body)]


@pytest.mark.parametrize("length", [0, 1, SMALL - 5, SMALL - 4, SMALL, SMALL + 1, 2 * SMALL, 300_000])
def test_what_is_packed_is_what_is_read_and_no_piece_is_empty(length: int) -> None:
    pieces = pack(Kind.RESULT, b"x" * length)
    assert all(pieces)
    assert read(FrameReader(), b"".join(pieces), 100_000) == [Frame(Kind.RESULT, b"x" * length)]


@pytest.mark.parametrize(
    "data", [HEADER.pack(99, 0), HEADER.pack(0, 4_000_000_000), HEADER.pack(Kind.RESULT, 1) + b"ab"]
)
def test_what_is_no_frame_is_told_at_once(data: bytes) -> None:
    reader = FrameReader()
    reader.space()[: len(data)] = data
    with pytest.raises(FrameError):
        reader.take(len(data))
