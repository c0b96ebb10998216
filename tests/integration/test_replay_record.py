"""`quotewire record` against a real server."""

import gzip
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from redis import Redis
from replay_steps import ODD_FIELDS, entries, fill, lines, numbered, quotewire, started, wait_until

from quotewire.embedded import EmbeddedServer
from quotewire.replay.reading import read_stream
from quotewire.replay.recording import entries_to_record
from quotewire_events import unpack_fields


def test_every_field_is_kept_byte_for_byte_with_its_id(
    server: EmbeddedServer, client: Redis, tmp_path: Path
) -> None:
    fill(client, "raw", ODD_FIELDS)
    done = quotewire(server.url, "record", "raw", "-o", str(tmp_path / "raw.ndjson"))
    assert done.exit_code == 0, done.stderr
    assert "5 entries" in done.stderr
    recorded = lines((tmp_path / "raw.ndjson").read_bytes())
    assert [(r["id"], unpack_fields(r["fields"])) for r in recorded] == entries(client, "raw")
    assert {r["stream"] for r in recorded} == {"raw"}


def test_a_name_in_gz_is_packed_and_the_same_entries_give_the_same_file(
    server: EmbeddedServer, client: Redis, tmp_path: Path
) -> None:
    fill(client, "raw", ODD_FIELDS)
    paths = [tmp_path / name for name in ("a.ndjson.gz", "b.ndjson.gz", "c.ndjson")]
    for path in paths:
        assert quotewire(server.url, "record", "raw", "-o", str(path)).exit_code == 0
    first, second, plain = (path.read_bytes() for path in paths)
    assert first == second
    assert gzip.decompress(first) == plain


def test_a_range_and_a_count_are_kept_to(server: EmbeddedServer, client: Redis) -> None:
    ids = fill(client, "raw", numbered(50))

    def recorded(*options: str) -> list[str]:
        done = quotewire(server.url, "record", "raw", "-o", "-", *options)
        assert done.exit_code == 0, done.stderr
        return [record["id"] for record in lines(done.stdout)]

    assert recorded("--from", ids[10], "--to", ids[20]) == ids[10:21]
    assert recorded("--from", f"({ids[10]}", "--to", ids[20]) == ids[11:21]
    assert recorded("--from", ids[10].split("-")[0], "--count", "3") == ids[10:13]
    assert recorded() == ids


def test_a_stream_of_many_pages_comes_out_whole_and_in_order(client: Redis) -> None:
    ids = fill(client, "raw", [*numbered(700), *numbered(5, size=900_000), *numbered(700)])
    assert [entry.id for entry in read_stream(client, "raw")] == ids


def test_memory_stays_flat_whatever_the_stream_holds(server: EmbeddedServer, client: Redis) -> None:
    """80 MB through a process that may grow by 30."""
    fill(client, "few", numbered(1))
    fill(client, "many", numbered(400, size=200_000))
    code = (
        "import resource, sys; from quotewire.cli import main\n"
        "main(sys.argv[1:], standalone_mode=False)\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)"
    )

    def peak(stream: str) -> int:
        done = subprocess.run(
            [sys.executable, "-c", code, "record", stream, "-o", os.devnull, "--url", server.url],
            capture_output=True, check=True, timeout=60,
        )  # fmt: skip
        return int(done.stderr.split()[-1])

    assert peak("many") - peak("few") < 30 * 1024


def test_a_recording_ends_though_the_stream_grows_all_the_while(client: Redis) -> None:
    ids = fill(client, "raw", numbered(100))
    found = []
    for entry in entries_to_record(
        client, "raw", start="-", end="+", follow=False, told_to_stop=lambda: False
    ):
        assert entry is not None
        found.append(entry.id)
        client.xadd("raw", {"more": "and more"})
    assert found == ids


def test_following_goes_on_with_what_is_added_until_interrupted(
    server: EmbeddedServer, client: Redis, tmp_path: Path
) -> None:
    fill(client, "raw", ODD_FIELDS)
    target = tmp_path / "raw.ndjson"
    part = tmp_path / "raw.ndjson.part"
    process = started(server.url, "record", "raw", "-o", str(target), "--follow")
    try:
        wait_until(lambda: part.exists() and part.read_bytes().count(b"\n") == 5)
        client.xadd("raw", {"later": "1"})
        client.xadd("raw", {"later": "2"})
        wait_until(lambda: part.read_bytes().count(b"\n") == 7)
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=20)
    finally:
        process.kill()
        process.communicate()
    assert process.returncode == 0, told
    recorded = [(r["id"], unpack_fields(r["fields"])) for r in lines(target.read_bytes())]
    assert recorded == entries(client, "raw")
    assert not part.exists()


def test_what_was_recorded_when_the_server_died_is_not_lost(tmp_path: Path) -> None:
    target = tmp_path / "raw.ndjson"
    part = tmp_path / "raw.ndjson.part"
    with EmbeddedServer(persistent=False) as own:
        with Redis.from_url(own.url) as client:
            fill(client, "raw", ODD_FIELDS)
        process = started(own.url, "record", "raw", "-o", str(target), "--follow")
        try:
            wait_until(lambda: part.exists() and part.read_bytes().count(b"\n") == 5)
            own.kill()
            _, told = process.communicate(timeout=20)
        finally:
            process.kill()
            process.communicate()
    assert process.returncode == 1
    assert "the server cannot be reached" in told.decode()
    assert f"what was written until then stands in {part}" in told.decode()
    assert len(lines(part.read_bytes())) == 5
    assert not target.exists()


def test_a_stream_that_does_not_exist_yet_can_be_followed(server: EmbeddedServer, client: Redis) -> None:
    process = started(server.url, "record", "later", "-o", "-", "--follow", "--count", "2")
    try:
        wait_until(lambda: any(c["cmd"] == "xread" for c in client.client_list()))
        ids = fill(client, "later", numbered(2))
        output, told = process.communicate(timeout=20)
    finally:
        process.kill()
        process.communicate()
    assert process.returncode == 0, told
    assert [record["id"] for record in lines(output)] == ids


def test_a_file_that_is_there_is_not_replaced_unasked(
    server: EmbeddedServer, client: Redis, tmp_path: Path
) -> None:
    fill(client, "raw", numbered(1))
    target = tmp_path / "raw.ndjson"
    target.write_text("precious")
    done = quotewire(server.url, "record", "raw", "-o", str(target))
    assert (done.exit_code, target.read_text()) == (1, "precious")
    assert "--overwrite" in done.stderr
    assert quotewire(server.url, "record", "raw", "-o", str(target), "--overwrite").exit_code == 0
    assert len(lines(target.read_text())) == 1


@pytest.mark.parametrize("name", ["nothing", "a-string"])
def test_what_is_no_stream_is_said_in_words_and_leaves_no_file(
    server: EmbeddedServer, client: Redis, tmp_path: Path, name: str
) -> None:
    client.set("a-string", "1")
    done = quotewire(server.url, "record", name, "-o", str(tmp_path / "raw.ndjson"))
    assert done.exit_code == 1
    assert done.stderr.startswith(f"Error: {name}: ")
    assert list(tmp_path.iterdir()) == []


def test_a_server_that_is_not_there_is_said_in_words_without_the_password(tmp_path: Path) -> None:
    url = "redis://desk:sesame@127.0.0.1:1/0"
    done = quotewire(url, "record", "raw", "-o", str(tmp_path / "raw.ndjson"))
    assert done.exit_code == 1
    assert "redis://desk:***@127.0.0.1:1/0: the server cannot be reached" in done.stderr
    assert "sesame" not in done.stderr


def test_the_servers_url_may_stand_in_a_file(server: EmbeddedServer, client: Redis, tmp_path: Path) -> None:
    fill(client, "raw", numbered(1))
    secret = tmp_path / "url"
    secret.write_text(server.url + "\n")
    process = subprocess.run(
        [sys.executable, "-m", "quotewire", "record", "raw", "-o", "-"],
        env={k: v for k, v in os.environ.items() if k != "QUOTEWIRE_REDIS_URL"}
        | {"QUOTEWIRE_REDIS_URL_FILE": str(secret)},
        capture_output=True, check=True, timeout=60,
    )  # fmt: skip
    assert len(lines(process.stdout)) == 1
