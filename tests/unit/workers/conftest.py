"""After every test in this room: no process of a pool is left."""

from collections.abc import Iterator

import pytest
from workers_helpers import pool_processes


@pytest.fixture(autouse=True)
def nothing_left_running() -> Iterator[None]:
    yield
    assert pool_processes() == []
