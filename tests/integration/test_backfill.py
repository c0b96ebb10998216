"""`quotewire enrich --jsonl --processes`: an archive through several processes, whatever happens on the way."""

import gzip
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ARTICLES = 60


def line(number: int) -> str:
    if number % 10 == 3:
        return json.dumps({"uri": f"urn:n:{number}", "text": " "})
    text = f"Mill {number} closes\n\n“We wept {number} times,” said Ann Lee, the foreman.\n" * (
        1 + number % 4
    )
    return json.dumps({"uri": f"urn:n:{number}", "text": text})


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("archive") / "archive.jsonl"
    path.write_text("".join(f"{line(number)}\n\n" for number in range(ARTICLES)), "utf-8")
    return path


def command(archive: Path, folder: Path, *more: str) -> list[str]:
    return [
        sys.executable, "-m", "quotewire", "enrich", "--jsonl", str(archive), "-o", str(folder / "enriched"),
        "--rejected", str(folder / "rejected"), *more,
    ]  # fmt: skip


def run(archive: Path, folder: Path, *more: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(archive, folder, *more), capture_output=True, text=True, timeout=120, check=False,
        env={**os.environ, **environment},
    )  # fmt: skip


@pytest.fixture(scope="module")
def plain(archive: Path) -> tuple[bytes, bytes]:
    """What one process writes to standard output and standard error."""
    done = subprocess.run(
        [sys.executable, "-m", "quotewire", "enrich", "--jsonl", str(archive)],
        capture_output=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 3
    return done.stdout, done.stderr


def written(folder: Path) -> tuple[bytes, bytes]:
    return (folder / "enriched").read_bytes(), (folder / "rejected").read_bytes()


def test_several_processes_write_what_one_writes_in_the_same_order(
    archive: Path, plain: tuple[bytes, bytes], tmp_path: Path
) -> None:
    done = run(archive, tmp_path, "--processes", "2")
    assert done.returncode == 3, done.stderr
    assert written(tmp_path) == plain
    assert "60 articles" in done.stderr
    assert "6 of them rejected" in done.stderr


def test_a_packed_archive_is_unpacked_by_its_name(
    archive: Path, plain: tuple[bytes, bytes], tmp_path: Path
) -> None:
    packed = tmp_path / "archive.jsonl.gz"
    packed.write_bytes(gzip.compress(archive.read_bytes()))
    assert run(packed, tmp_path).returncode == 3
    assert (tmp_path / "enriched").read_bytes() == plain[0]


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGINT])
def test_a_backfill_that_was_interrupted_goes_on_as_if_nothing_had_happened(
    archive: Path, plain: tuple[bytes, bytes], tmp_path: Path, number: signal.Signals
) -> None:
    many = tmp_path / "many.jsonl"
    many.write_bytes(archive.read_bytes() * 8)
    running = subprocess.Popen(command(many, tmp_path, "--processes", "2"), stderr=subprocess.PIPE)
    enriched = tmp_path / "enriched"
    deadline = time.monotonic() + 60
    while not (enriched.exists() and enriched.stat().st_size > 40_000):
        assert running.poll() is None
        assert time.monotonic() < deadline
        time.sleep(0.01)
    running.send_signal(number)
    running.communicate(timeout=60)
    assert 0 < len((tmp_path / "rejected").read_bytes().splitlines()) < 48, "it was through already"
    done = run(many, tmp_path, "--processes", "2", "--resume")
    assert done.returncode == 3, done.stderr
    lines = [json.loads(found)["uri"] for found in (tmp_path / "enriched").read_bytes().splitlines()]
    assert lines == [json.loads(found)["uri"] for found in plain[0].splitlines()] * 8
    assert len((tmp_path / "rejected").read_bytes().splitlines()) == 48


def test_a_line_that_was_cut_off_is_written_anew(
    archive: Path, plain: tuple[bytes, bytes], tmp_path: Path
) -> None:
    lines = plain[0].splitlines(keepends=True)
    (tmp_path / "enriched").write_bytes(b"".join(lines[:20]) + lines[20][:100])
    (tmp_path / "rejected").write_bytes(b"".join(plain[1].splitlines(keepends=True)[:2]))
    assert run(archive, tmp_path, "--resume").returncode == 3
    assert written(tmp_path) == plain


def test_files_of_another_input_are_not_gone_on_with(archive: Path, tmp_path: Path) -> None:
    (tmp_path / "enriched").write_bytes(b'{"uri":"urn:other","text_sha256":"0"}\n')
    done = run(archive, tmp_path, "--resume")
    assert done.returncode == 1
    assert "the two files hold 1 articles that the input does not begin with" in done.stderr
    assert run(archive, tmp_path).returncode == 1  # nor are they overwritten
    assert (tmp_path / "enriched").read_bytes() == b'{"uri":"urn:other","text_sha256":"0"}\n'


def test_an_article_that_takes_too_long_is_rejected_alone(archive: Path, tmp_path: Path) -> None:
    slow = tmp_path / "slow.jsonl"
    text = "“We wept,” said Ann Lee, the foreman. " * 40_000
    slow.write_text(f"{line(0)}\n{json.dumps({'uri': 'urn:slow', 'text': text})}\n{line(2)}\n", "utf-8")
    done = run(slow, tmp_path, "--processes", "2", QUOTEWIRE_ARTICLE_SECONDS="0.5")
    assert done.returncode == 3, done.stderr
    [letter] = map(json.loads, (tmp_path / "rejected").read_bytes().splitlines())
    assert (letter["code"], letter["uri"]) == ("timed_out", None)
    assert letter["detail"].startswith(f"{slow}:2: ")
    assert len((tmp_path / "enriched").read_bytes().splitlines()) == 2


def test_all_is_done_where_nothing_is_left_to_go_on_with(
    archive: Path, plain: tuple[bytes, bytes], tmp_path: Path
) -> None:
    assert run(archive, tmp_path).returncode == 3
    done = run(archive, tmp_path, "--resume")
    assert done.returncode == 0, done.stderr
    assert "behind 60 that were there" in done.stderr
    assert written(tmp_path) == plain


@pytest.mark.parametrize(
    "kept", [b"an archive whose last line", b'{"uri": "urn:n:0"}\nmy other notes', b"\n"]
)
def test_a_file_of_somebody_else_is_left_as_it_is(archive: Path, tmp_path: Path, kept: bytes) -> None:
    (tmp_path / "enriched").write_bytes(kept)
    assert run(archive, tmp_path, "--resume").returncode == 1
    assert (tmp_path / "enriched").read_bytes() == kept


def test_no_path_is_named_twice(archive: Path, tmp_path: Path) -> None:
    before = archive.read_bytes()
    for output, rejected in (("one", "./one"), (str(archive), "two"), ("two", str(archive))):
        done = subprocess.run(
            [sys.executable, "-m", "quotewire", "enrich", "--jsonl", str(archive), "--resume", "-o", output,
             "--rejected", rejected],
            cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip
        assert done.returncode == 2, done.stderr
    assert archive.read_bytes() == before
    assert list(tmp_path.iterdir()) == []


def test_what_is_not_wanted_goes_to_the_null_device(
    archive: Path, plain: tuple[bytes, bytes], tmp_path: Path
) -> None:
    (tmp_path / "rejected").symlink_to("/dev/null")
    assert run(archive, tmp_path).returncode == 3
    assert (tmp_path / "enriched").read_bytes() == plain[0]
    done = run(archive, tmp_path, "--resume")
    assert (done.returncode, "no file that one could go on with" in done.stderr) == (1, True)


PIPED = [sys.executable, "-m", "quotewire", "enrich", "--jsonl", "--processes", "1", "-"]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_what_comes_through_a_pipe_comes_out_and_the_end_does_not_wait_for_more(
    number: signal.Signals,
) -> None:
    with subprocess.Popen(
        PIPED, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0
    ) as running:
        assert running.stdin
        assert running.stdout
        assert running.stderr
        running.stdin.write(line(0).encode() + b"\n")
        assert json.loads(running.stdout.readline())["uri"] == "urn:n:0"
        running.send_signal(number)
        assert running.wait(20) == 130
        assert running.stderr.read() == b""


def test_a_pause_in_the_input_is_no_time_that_an_article_takes(tmp_path: Path) -> None:
    text = "“We wept,” said Ann Lee, the foreman of the mill by the river. " * 800
    article = json.dumps({"uri": "urn:long", "text": text}).encode() + b"\n"
    output = tmp_path / "output"
    with output.open("wb") as file, subprocess.Popen(
        PIPED, stdin=subprocess.PIPE, stdout=file, stderr=file,
        env={**os.environ, "QUOTEWIRE_ARTICLE_SECONDS": "2"},
    ) as running:  # fmt: skip
        assert running.stdin
        running.stdin.write(article * 9)
        running.stdin.flush()
        time.sleep(3)
        running.communicate(article, timeout=60)
    assert running.returncode == 0
    assert len(output.read_bytes().splitlines()) == 10
