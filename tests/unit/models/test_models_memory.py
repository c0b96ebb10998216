"""A network gives its memory back, and says so in the way that a pool understands when it cannot have it."""

import subprocess
import sys

import pytest

SMALL_AGAIN = """
import resource
import numpy as np
from quotewire.models import TAGGER, read_file
from quotewire.models.onnx import load_network

def held():
    return int(open("/proc/self/statm").read().split()[1]) * resource.getpagesize()

network = load_network(read_file(TAGGER))
before = held()
kept = []
for size in (4096, 2048, 4096, 1024):
    network(np.zeros((size, 8), dtype=np.int32))
    kept.append(bytearray(200_000))  # what a heap cannot shrink past
print(held() - before)
"""

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


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells what a process holds")
def test_memory_goes_back_after_a_long_text():
    done = subprocess.run([sys.executable, "-c", SMALL_AGAIN], capture_output=True, text=True, check=True)
    assert int(done.stdout) < 4_000_000
