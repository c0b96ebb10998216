"""The dependency rule of the design, and the bounds on sizes, held by reading the code."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
SERVICE = ROOT / "service" / "quotewire"
SCHEMAS = ROOT / "schemas" / "quotewire_events"

# Each room may import the rooms named here and itself: the arrows of the design, which run one way.
ARROWS: dict[str, set[str]] = {
    "text": set(),
    "segmentation": {"text"},
    "quotes": {"segmentation", "text"},
    "entry": set(),
    "traceparent": set(),
    "dead_letters": {"entry", "traceparent", ""},
    "models": {"quotes", "segmentation"},
    "encoding": {"quotes", "segmentation", "text"},
    "pipeline": {"dead_letters", "encoding", "entry", "models", "quotes", "segmentation", "text"},
}
# What the domain may use from outside: values and parsing, nothing that reads a clock, a file or a socket.
DOMAIN_LIBRARIES = {
    "text": set(),
    "segmentation": {"lxml", "dateutil", "numpy", "gcld3"},
    "quotes": {"numpy"},
    "models": {"onnxruntime", "os"},  # a runtime is told by the environment to send nothing home
    "encoding": {"pydantic_core", "quotewire_events"},
    "entry": {"quotewire_events"},
    "traceparent": set(),
    "dead_letters": {"quotewire_events"},
    "pipeline": {"quotewire_events"},
}
IO_MODULES = {
    "asyncio", "http", "io", "logging", "multiprocessing", "os", "pathlib", "random", "select", "shutil",
    "signal", "socket", "sqlite3", "ssl", "subprocess", "sys", "tempfile", "threading", "time", "urllib", "uuid",
}  # fmt: skip


def room_of(path: Path) -> str:
    part = path.relative_to(SERVICE).parts[0]
    return "" if part == "__init__.py" else part.removesuffix(".py")


def imports_of(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import hides its arrow"
            assert node.module is not None
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def wrong_imports(room: str, names: Iterator[str] | list[str]) -> list[str]:
    """The imports among `names` that `room` must not have."""
    wrong = []
    for name in names:
        top, _, rest = name.partition(".")
        if top == "quotewire":
            target = rest.split(".")[0]
            target = "" if target == "__version__" else target
            if target != room and target not in ARROWS[room]:
                wrong.append(name)
        elif top not in DOMAIN_LIBRARIES[room] and (top in IO_MODULES or top not in sys.stdlib_module_names):
            wrong.append(name)
    return wrong


def modules_of(room: str) -> list[Path]:
    return [path for path in sorted(SERVICE.rglob("*.py")) if room_of(path) == room]


def code() -> list[Path]:
    found = [p for base in (SERVICE, SCHEMAS, ROOT / "tests") for p in sorted(base.rglob("*.py"))]
    assert len(found) > 20
    return found


@pytest.mark.parametrize("room", ARROWS)
def test_the_arrows_of_the_design_run_one_way(room: str) -> None:
    modules = modules_of(room)
    assert modules
    for path in modules:
        assert wrong_imports(room, imports_of(path)) == [], path


@pytest.mark.parametrize("room", ["streams", "workers"])
def test_streams_and_workers_know_nothing_of_each_other_or_of_the_pipeline(room: str) -> None:
    modules = modules_of(room)
    assert modules
    for path in modules:
        ours = {name.split(".")[1] for name in imports_of(path) if name.startswith("quotewire.")}
        assert ours <= {room}, path


def test_an_arrow_against_the_design_would_be_seen() -> None:
    assert wrong_imports("text", ["quotewire.quotes.Tag"]) == ["quotewire.quotes.Tag"]
    assert wrong_imports("segmentation", ["quotewire.pipeline.Pipeline"]) == ["quotewire.pipeline.Pipeline"]
    assert wrong_imports("pipeline", ["time.time", "redis.Redis"]) == ["time.time", "redis.Redis"]
    assert wrong_imports("quotes", ["quotewire.text.Span", "re"]) == []


def test_the_domain_loads_no_stream_no_web_no_settings() -> None:
    """Loading the domain brings none of these into the process, by whatever way."""
    done = subprocess.run(
        [sys.executable, "-c", "import sys, quotewire.pipeline; print(*sys.modules, sep='\\n')"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    loaded = {name.split(".")[0] for name in done.stdout.split()}
    assert "quotewire" in loaded
    assert (
        loaded & {"redis", "faststream", "structlog", "pydantic_settings", "click", "torch", "spacy"} == set()
    )


def test_the_worker_and_the_commands_leave_the_extraction_to_those_that_run_it() -> None:
    """It is half a second of a start, and 60 MB, in a process that only hands articles on."""
    program = "import sys, quotewire.running, quotewire.worker, quotewire.cli; print(*sys.modules, sep='\\n')"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert "quotewire.worker" in loaded
    assert loaded & {"numpy", "lxml", "onnxruntime", "quotewire.quotes", "quotewire.segmentation"} == set()


def test_the_contract_needs_pydantic_alone() -> None:
    allowed = set(sys.stdlib_module_names) | {
        "pydantic",
        "pydantic_core",
        "annotated_types",
        "typing_extensions",
    }
    for path in sorted(SCHEMAS.rglob("*.py")):
        tops = {name.split(".")[0] for name in imports_of(path)}
        assert tops - allowed - {"quotewire_events"} == set(), path


def test_a_file_fits_in_a_head() -> None:
    long = {
        str(p.relative_to(ROOT)): n for p in code() if (n := len(p.read_text("utf-8").splitlines())) > 400
    }
    assert long == {}


def test_a_function_fits_on_a_screen() -> None:
    long = {}
    for path in code():
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                assert node.end_lineno is not None
                lines = node.end_lineno - node.lineno + 1
                if lines > 50:
                    long[f"{path.relative_to(ROOT)}:{node.name}"] = lines
    assert long == {}
