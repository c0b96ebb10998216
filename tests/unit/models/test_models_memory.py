"""A network that cannot have its memory says so in the way that a pool understands."""

import subprocess
import sys

import pytest

PROGRAM = """
import resource
import numpy as np
from quotewire.models import TAGGER, read_file
from quotewire.models.onnx import load_network

network = load_network(read_file(TAGGER))
rows = np.zeros((1_000_000, 8), dtype=np.int32)
held = int(open("/proc/self/statm").read().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (held + 200_000_000, resource.RLIM_INFINITY))
try:
    network(rows)
except MemoryError:
    print("no memory")
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux bounds a process's address space")
def test_memory_that_cannot_be_had_is_a_memory_error():
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=False)
    assert done.stdout == "no memory\n", done.stderr
