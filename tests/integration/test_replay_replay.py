"""`quotewire replay` against a real server: every entry once and in order, whatever breaks on the way."""

import gzip
import signal
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from redis import Redis
from replay_steps import (
    ODD_FIELDS,
    entries,
    fields_of,
    fill,
    numbered,
    quotewire,
    started,
    wait_until,
)
from tests.refusals import forbidden

from quotewire.embedded import EmbeddedServer
from quotewire.replay.entries import Recorded
from quotewire.replay.pacing import Clock
from quotewire.replay.replaying import Replayed, Target, replay
from quotewire.replay.trouble import Trouble


@pytest.fixture
def recording(server: EmbeddedServer, client: Redis, tmp_path: Path) -> Path:
    """Forty entries, ten milliseconds apart; the odd ones first."""
    fill(client, "raw", [*ODD_FIELDS, *numbered(35)])
    path = tmp_path / "raw.ndjson"
    assert quotewire(server.url, "record", "raw", "-o", str(path)).exit_code == 0
    return path


def of(client: Redis, stream: str) -> Iterator[Recorded]:
    yield from [Recorded(entry_id, stream, fields) for entry_id, fields in entries(client, stream)]


def run(source: Iterator[Recorded], target: Target, *, resume: bool = False, stop_after: int = 0) -> Replayed:
    """Replay; with `stop_after` entry by entry, until so many are there."""
    added, moment = 0, 0.0

    def tell(count: int) -> None:
        nonlocal added
        added += count

    def sleep(seconds: float) -> None:
        nonlocal moment
        moment += seconds

    return replay(
        source, target, speed=1 if stop_after else 0, resume=resume, tell=tell,
        told_to_stop=lambda: 0 < stop_after <= added, clock=Clock(lambda: moment, sleep),
    )  # fmt: skip


def test_a_recording_comes_back_byte_for_byte_under_new_ids(
    server: EmbeddedServer, client: Redis, recording: Path
) -> None:
    done = quotewire(server.url, "replay", str(recording), "--to", "again")
    assert done.exit_code == 0, done.stderr
    assert "40 entries" in done.stderr
    assert fields_of(client, "again") == fields_of(client, "raw")
    assert entries(client, "again")[0] > entries(client, "raw")[-1]


def test_ids_can_be_kept(server: EmbeddedServer, client: Redis, recording: Path) -> None:
    assert quotewire(server.url, "replay", str(recording), "--to", "again", "--keep-ids").exit_code == 0
    assert entries(client, "again") == entries(client, "raw")


def test_a_packed_file_and_standard_input_are_read(
    server: EmbeddedServer, client: Redis, recording: Path
) -> None:
    packed = recording.with_name("raw.ndjson.gz")
    packed.write_bytes(gzip.compress(recording.read_bytes()))
    assert quotewire(server.url, "replay", str(packed), "--to", "a").exit_code == 0
    done = quotewire(server.url, "replay", "-", "--to", "b", "--count", "3", stdin=recording.read_bytes())
    assert done.exit_code == 0, done.stderr
    assert fields_of(client, "a") == fields_of(client, "raw")
    assert fields_of(client, "b") == fields_of(client, "raw")[:3]


def test_a_stream_of_another_server_is_a_source(server: EmbeddedServer, client: Redis) -> None:
    fill(client, "raw", ODD_FIELDS)
    with EmbeddedServer(persistent=False) as other, Redis.from_url(other.url) as there:
        done = quotewire(other.url, "replay", "raw", "--to", "raw", "--from-url", server.url, "--keep-ids")
        assert done.exit_code == 0, done.stderr
        assert "5 of 5 entries" in done.stderr
        assert entries(there, "raw") == entries(client, "raw")
        missing = quotewire(other.url, "replay", "nothing", "--to", "raw", "--from-url", server.url)
        assert f"nothing: neither a file nor a stream on {server.url}" in missing.stderr


def test_a_stream_replayed_into_itself_ends(server: EmbeddedServer, client: Redis) -> None:
    fill(client, "raw", numbered(1200))
    assert quotewire(server.url, "replay", "stream:raw", "--to", "raw").exit_code == 0
    assert fields_of(client, "raw") == [*numbered(1200), *numbered(1200)]


def test_kept_ids_are_refused_where_the_target_is_further(
    server: EmbeddedServer, client: Redis, recording: Path
) -> None:
    client.xadd("again", {"newer": "1"}, id="1800000000000-0")
    done = quotewire(server.url, "replay", str(recording), "--to", "again", "--keep-ids")
    assert done.exit_code == 1
    assert "again: it has had entries up to 1800000000000-0 already" in done.stderr
    assert client.xlen("again") == 1
    resumed = quotewire(server.url, "replay", str(recording), "--to", "again", "--keep-ids", "--resume")
    assert resumed.exit_code == 1
    assert "1800000000000-0, is not of this recording" in resumed.stderr
    assert client.xlen("again") == 1


def test_kept_ids_are_refused_even_where_the_later_entries_are_trimmed_away(
    server: EmbeddedServer, client: Redis, recording: Path
) -> None:
    client.xadd("again", {"newer": "1"}, id="1800000000000-0")
    client.xtrim("again", maxlen=0)
    assert quotewire(server.url, "replay", str(recording), "--to", "again", "--keep-ids").exit_code == 1
    assert client.xlen("again") == 0


@pytest.mark.parametrize("keep", [True, False])
def test_a_replay_that_was_stopped_goes_on_behind_its_last_entry(
    client: Redis, recording: Path, keep: bool
) -> None:
    target = Target(client, "again", keep_ids=keep)
    first = run(of(client, "raw"), target, stop_after=7)
    assert first.added == 7
    with pytest.raises(Trouble, match="--resume"):
        run(of(client, "raw"), target)
    second = run(of(client, "raw"), target, resume=True)
    assert (second.skipped, first.added + second.added) == (first.added, 40)
    assert fields_of(client, "again") == fields_of(client, "raw")
    assert client.keys() == [b"raw", b"again"] or client.keys() == [b"again", b"raw"], (
        "a mark was left behind"
    )


def test_another_recording_is_not_taken_for_the_one_that_broke_off(client: Redis, recording: Path) -> None:
    target = Target(client, "again", keep_ids=False)
    run(of(client, "raw"), target, stop_after=7)
    fill(client, "other", numbered(30), every_ms=7)
    with pytest.raises(Trouble, match="of another recording"):
        run(of(client, "other"), target, resume=True)


def test_two_replays_into_one_stream_do_not_mix(client: Redis, recording: Path) -> None:
    target = Target(client, "again", keep_ids=False)

    def overtaken() -> Iterator[Recorded]:
        for number, entry in enumerate(of(client, "raw")):
            if number == 20:
                run(of(client, "raw"), target, stop_after=10)
            yield entry

    with pytest.raises(Trouble, match="another replay into this stream is under way"):
        run(overtaken(), target)


@pytest.mark.parametrize("keep", ["--keep-ids", "--new-ids"])
def test_a_replay_killed_on_the_way_is_finished_with_every_entry_once(
    server: EmbeddedServer, client: Redis, recording: Path, keep: str
) -> None:
    arguments = ("replay", str(recording), "--to", "again", keep)
    process = started(server.url, *arguments, "--speed", "0.5")
    try:
        wait_until(lambda: client.xlen("again") >= 10)
    finally:
        process.kill()
        process.communicate()
    assert client.xlen("again") < 40
    assert quotewire(server.url, *arguments).exit_code == 1
    done = quotewire(server.url, *arguments, "--resume")
    assert done.exit_code == 0, done.stderr
    assert "that were there" in done.stderr
    assert fields_of(client, "again") == fields_of(client, "raw")


@pytest.mark.parametrize("keep", ["--keep-ids", "--new-ids"])
def test_a_server_killed_on_the_way_comes_back_and_gets_every_entry_once(tmp_path: Path, keep: str) -> None:
    with EmbeddedServer(options=["--appendfsync", "always"]) as own:
        with Redis.from_url(own.url) as before:
            fill(before, "raw", numbered(40))
            path = tmp_path / "raw.ndjson"
            assert quotewire(own.url, "record", "raw", "-o", str(path)).exit_code == 0
            process = started(own.url, "replay", str(path), "--to", "again", keep, "--speed", "0.5")
            try:
                wait_until(lambda: before.xlen("again") >= 10)
                own.kill()
                _, told = process.communicate(timeout=20)
            finally:
                process.kill()
                process.communicate()
        assert process.returncode == 1
        assert b"entries had arrived: --resume goes on" in told
        own.start()
        with Redis.from_url(own.url) as after:
            done = quotewire(own.url, "replay", str(path), "--to", "again", keep, "--resume")
            assert done.exit_code == 0, done.stderr
            assert fields_of(after, "again") == numbered(40)


def test_an_interrupted_replay_says_how_to_go_on(
    server: EmbeddedServer, client: Redis, recording: Path
) -> None:
    process = started(server.url, "replay", str(recording), "--to", "again", "--speed", "0.1")
    try:
        wait_until(lambda: client.xlen("again") >= 2)
        process.send_signal(signal.SIGTERM)
        _, told = process.communicate(timeout=20)
    finally:
        process.kill()
        process.communicate()
    assert process.returncode == 130
    assert b"stopped: --resume goes on" in told


def test_a_producer_who_gets_in_between_stops_kept_ids_with_nothing_left_out(
    client: Redis, recording: Path
) -> None:
    def disturbed() -> Iterator[Recorded]:
        for number, entry in enumerate(of(client, "raw")):
            if number == 1:  # when the check at the beginning is over
                client.xadd("again", {"from": "a producer"}, id="1700000000200-5")
            yield entry

    with pytest.raises(Trouble, match=r"again: the server refuses entry 1700000000000-0: .*none behind it"):
        run(disturbed(), Target(client, "again", keep_ids=True))
    assert fields_of(client, "again") == [{b"from": b"a producer"}]


@pytest.mark.parametrize("command", ["hset", "expire"])
def test_nothing_is_added_where_how_far_it_came_may_not_be_noted(
    client: Redis, recording: Path, command: str
) -> None:
    lift = forbidden(command)(client)
    try:
        with pytest.raises(Trouble, match="may not HSET and EXPIRE"):
            run(of(client, "raw"), Target(client, "again", keep_ids=False))
    finally:
        lift()
    assert client.exists("again") == 0
    run(of(client, "raw"), Target(client, "again", keep_ids=False))
    assert fields_of(client, "again") == fields_of(client, "raw")


@pytest.mark.parametrize("keep", [True, False])
def test_a_server_that_is_full_stops_the_replay_which_goes_on_when_there_is_room(
    client: Redis, keep: bool
) -> None:
    fill(client, "raw", numbered(120, size=100_000))
    source = list(of(client, "raw"))
    target = Target(client, "again", keep_ids=keep)
    used = client.info("memory")["used_memory"]
    client.config_set("maxmemory", used + 5_000_000)
    with pytest.raises(Trouble, match="OOM"):
        run(iter(source), target)
    assert 0 < client.xlen("again") < 120
    client.config_set("maxmemory", 0)
    run(iter(source), target, resume=True)
    assert fields_of(client, "again") == fields_of(client, "raw")


def test_the_pace_of_the_recording_is_kept_at_the_speed_that_was_asked_for(
    server: EmbeddedServer, client: Redis
) -> None:
    fill(client, "raw", numbered(4), every_ms=1000)
    done = quotewire(server.url, "replay", "raw", "--to", "again", "--speed", "10")
    assert done.exit_code == 0, done.stderr
    moments = [int(entry_id.split("-")[0]) for entry_id, _ in entries(client, "again")]
    assert all(later - sooner >= 50 for sooner, later in pairwise(moments))
    assert moments[-1] - moments[0] >= 290


def test_an_entry_out_of_order_is_refused_with_kept_ids_and_replayed_with_new_ones(
    server: EmbeddedServer, client: Redis, recording: Path
) -> None:
    rows = recording.read_bytes().splitlines(keepends=True)
    recording.write_bytes(b"".join([*rows[20:], *rows[:20]]))
    kept = quotewire(server.url, "replay", str(recording), "--to", "a", "--keep-ids")
    assert kept.exit_code == 1
    assert "ids in a stream only grow" in kept.stderr
    assert quotewire(server.url, "replay", str(recording), "--to", "b").exit_code == 0
    assert client.xlen("b") == 40


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (b'{"id": "1-0", "fields": {"a": "b"}', "not JSON"),
        (b'{"uri": "urn:x", "text": "An article, and no entry."}', "not a recorded entry"),
        (b'{"id": "1-x", "stream": "s", "fields": {"a": "b"}}', "not an entry id"),
        (b'{"id": "9999999999999-0", "stream": "s", "fields": {"a": {"base64": "%%"}}}', "base64"),
        (b'{"id": "9999999999999-0", "stream": "s", "fields": {}}', "one at least"),
    ],
)
def test_a_line_that_is_no_entry_is_named(
    server: EmbeddedServer, client: Redis, recording: Path, line: bytes, words: str
) -> None:
    with recording.open("ab") as file:
        file.write(line + b"\n")
    done = quotewire(server.url, "replay", str(recording), "--to", "again")
    assert done.exit_code == 1
    assert f"{recording}:41: " in done.stderr
    assert words in done.stderr


def test_a_file_cut_off_while_it_was_packed_is_said_in_words(
    server: EmbeddedServer, client: Redis, recording: Path
) -> None:
    packed = recording.with_name("raw.ndjson.gz")
    packed.write_bytes(gzip.compress(recording.read_bytes())[:-20])
    done = quotewire(server.url, "replay", str(packed), "--to", "again")
    assert done.exit_code == 1
    assert "the gzip is broken or cut off" in done.stderr


@pytest.mark.parametrize("keep", [True, False])
def test_an_entry_of_too_many_fields_is_named_and_what_stood_before_it_is_there_once(
    client: Redis, keep: bool
) -> None:
    fill(client, "raw", [*numbered(5), {b"%d" % n: b"" for n in range(4000)}, *numbered(5)])
    target = Target(client, "again", keep_ids=keep)
    for resume in (False, True):
        with pytest.raises(
            Trouble, match=r"refuses entry 1700000000050-2: more than 3500 fields\. 5 entries"
        ):
            run(of(client, "raw"), target, resume=resume)
        assert fields_of(client, "again") == numbered(5)
