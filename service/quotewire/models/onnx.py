"""Runs a small network from a file of ONNX with onnxruntime, on one thread."""

import contextlib
import ctypes
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from quotewire.models.shipped import digest_of
from quotewire.quotes.tagging import Floats, Rows

if TYPE_CHECKING:
    from onnxruntime import InferenceSession, RunOptions

ROWS, OUTPUTS = "rows", "outputs"
"""The names of the network's input, (n, columns) int32, and output, (n, width) float32."""
VOCABULARY = "vocabulary"
"""The key of the file's metadata under which the words stand, one a line."""
CALIBRATION = "calibration"
"""The key under which the calibration of the outputs stands, JSON."""

_NO_TELEMETRY = "ORT_DISABLE_TELEMETRY"
"""Without it onnxruntime 1.29 and later report home and leave a database in the home folder."""
_FATAL = 4
_PROVIDER = ("CPUExecutionProvider", {"arena_extend_strategy": "kSameAsRequested"})
_MANY_ROWS = 1000
"""Runs of so many rows give back what they took; shorter ones, an article's, find it there at the next."""
_M_MMAP_THRESHOLD, _MMAP_THRESHOLD = -3, 128 * 1024
"""The name by which mallopt(3) knows it, and the value that glibc begins with."""
_NO_MEMORY = ("Failed to allocate memory", "bad_alloc", "bad allocation")


@dataclass(frozen=True)
class Network:
    """A loaded network; `digest` is the SHA-256 (hex) of its file."""

    session: "InferenceSession"
    digest: str
    shrink: "RunOptions"
    """What a run is told that shall keep no memory for the next."""

    def __call__(self, rows: Rows) -> Floats:
        """Run the network. Raises MemoryError where its memory can't be had."""
        try:
            how = self.shrink if len(rows) >= _MANY_ROWS else None
            outputs: Floats = self.session.run([OUTPUTS], {ROWS: rows}, how)[0]
        except Exception as error:
            if any(sign in str(error) for sign in _NO_MEMORY):
                raise MemoryError from error
            raise
        return outputs

    @property
    def words(self) -> list[str]:
        """The vocabulary that the file carries."""
        return self.read_note(VOCABULARY).split("\n")

    def read_note(self, key: str) -> str:
        """Return what the file's metadata says under a key. Raises KeyError where it says nothing."""
        note: str = self.session.get_modelmeta().custom_metadata_map[key]
        return note


def load_network(content: bytes) -> Network:
    """Load a network from the bytes of its file. One thread: a worker runs one process per core."""
    os.environ.setdefault(_NO_TELEMETRY, "1")
    _give_memory_back()
    import onnxruntime  # 40 MB that a process without a network of its own does not need

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = _FATAL
    session = onnxruntime.InferenceSession(content, options, providers=[_PROVIDER])
    shrink = onnxruntime.RunOptions()
    shrink.add_run_config_entry("memory.enable_memory_arena_shrinkage", "cpu:0")
    return Network(session, digest_of(content), shrink)


def _give_memory_back() -> None:
    """Have glibc map large blocks on their own for good, so that they go back to the system when they are freed.

    It would otherwise raise its threshold to the largest block that it has seen freed, and keep what the network
    needed for the longest text in a heap full of holes: 30 MB after a text of 1 MB.
    """
    with contextlib.suppress(AttributeError):  # another C library, without the call
        ctypes.CDLL(None).mallopt(_M_MMAP_THRESHOLD, _MMAP_THRESHOLD)
