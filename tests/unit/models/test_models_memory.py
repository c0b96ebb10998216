"""A network that cannot have its memory says so in the way that a pool understands."""

import pytest

from quotewire.models.onnx import Network


class Session:
    """Fails as onnxruntime does: only the words of its error tell what is wrong."""

    def __init__(self, message):
        self.message = message

    def run(self, *_):
        raise RuntimeError(self.message)


@pytest.mark.parametrize("message", ["Failed to allocate memory for requested buffer of size 9", "std::bad_alloc"])
def test_memory_that_cannot_be_had_is_a_memory_error(message):
    with pytest.raises(MemoryError):
        Network(Session(message), "")([])


def test_any_other_failure_stays_what_it_is():
    with pytest.raises(RuntimeError, match="shape"):
        Network(Session("bad shape"), "")([])
