"""Runs of properties with a thousand inputs each, in processes."""

import resource
import time
import traceback
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, is_hypothesis_test, seed, settings

RUN = 1000
"""How many inputs one run tries."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one run came to; `failure` is the end of the traceback and the smallest input that fails."""

    name: str
    seed: int
    inputs: int
    seconds: float
    megabytes: int
    failure: str | None


@cache
def properties() -> dict[str, Any]:
    """Return the tests of this folder that hypothesis feeds, by name, made to try `RUN` inputs."""
    long = settings(
        max_examples=RUN,
        database=None,
        deadline=None,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )
    settings.register_profile("long", long)
    settings.load_profile("long")
    modules = sorted(path.stem for path in Path(__file__).parent.glob("test_properties_*.py"))
    tests = [test for name in modules for test in vars(import_module(f"tests.properties.{name}")).values()]
    return {test.__name__: test for test in tests if is_hypothesis_test(test)}


def run(name: str, number: int) -> Outcome:
    """Try one property with the inputs of one seed."""
    test = properties()[name]
    inner = test.hypothesis.inner_test
    tried = 0
    smallest: object = None  # the last one that fails: hypothesis ends with the smallest

    def counted(*arguments: object, **named: object) -> None:
        nonlocal tried, smallest
        tried += 1
        try:
            inner(*arguments, **named)
        except Exception:
            smallest = named or arguments
            raise

    started = time.process_time()
    failure = None
    test.hypothesis.inner_test = counted
    try:
        seed(number)(test)()
    except Exception as error:
        failure = "".join([*traceback.format_exception(error)[-3:], repr(smallest)])
    finally:
        test.hypothesis.inner_test = inner
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return Outcome(name, number, tried, time.process_time() - started, peak, failure)


def run_all(inputs: int, first_seed: int, processes: int) -> Iterator[Outcome]:
    """Yield the outcomes of all runs as they end."""
    names = list(properties())
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        runs = [
            pool.submit(run, names[number % len(names)], first_seed + number)
            for number in range(-(-inputs // RUN))
        ]
        for done in as_completed(runs):
            yield done.result()
