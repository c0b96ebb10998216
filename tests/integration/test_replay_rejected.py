"""`quotewire rejected` against a real server: dead letters listed, shown, put back and dropped, each once."""

import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest
from redis import Redis
from replay_steps import ODD_FIELDS, entries, fields_of, lines, quotewire, started, wait_until
from tests.refusals import forbidden

from quotewire.embedded import EmbeddedServer
from quotewire.models import load
from quotewire.pipeline import Entry, Pipeline, Reject
from quotewire.rejected.acting import requeuing
from quotewire.rejected.letters import Filter, select
from quotewire_events import encode

PIPELINE = Pipeline(load())
BROKEN: list[dict[bytes, bytes]] = [
    {b"data": b"caf\xe9 closes \x1b[31m"},
    {b"data": b'{"uri": "urn:cut'},
    {b"data": b'{"uri": "https://courier.example/empty", "text": " "}'},
    {b"data": b'{"uri": "https://courier.example/types", "text": ["a list"]}'},
    {b"headline": b"no article", b"\xff": b"\xfe"},
]
CODES = ["not_utf8", "not_json", "no_text", "invalid_article", "unknown_format"]


def letter(fields: dict[bytes, bytes], number: int, stream: str | None = "raw") -> bytes:
    """Return the event of a dead letter, as a worker writes it."""
    entry = Entry(fields, stream, f"{1_700_000_000_000 + number}-0", attempts=number % 4 + 1)
    result = PIPELINE.process(entry)
    assert isinstance(result, Reject), fields
    return encode(result.event)


def bury(client: Redis, broken: list[dict[bytes, bytes]], stream: str = "raw") -> list[str]:
    """Add dead letters, a second apart; return their ids."""
    ids = [f"{1_710_000_000_000 + number * 1000}-0" for number in range(len(broken))]
    for number, (letter_id, fields) in enumerate(zip(ids, broken, strict=True)):
        client.xadd("articles.rejected", {"data": letter(fields, number, stream)}, id=letter_id)
    return ids


def many(count: int) -> list[dict[bytes, bytes]]:
    """Make broken entries that can be told apart."""
    return [{b"data": b"{%d" % number, b"uri": b"urn:n:%d" % number, b"content-type": b"application/json"}
            for number in range(count)]  # fmt: skip


def test_letters_are_listed_with_code_uri_and_detail(server: EmbeddedServer, client: Redis) -> None:
    ids = bury(client, BROKEN)
    done = quotewire(server.url, "rejected", "list")
    rows = done.stdout.splitlines()
    assert done.exit_code == 0, done.stderr
    assert [row.split()[0] for row in rows] == ids
    assert "2024-03-09 16:00:02 no_text" in rows[2]
    assert "https://courier.example/empty  $: the text is missing or blank" in rows[2]
    assert "\x1b" not in done.stdout


def test_the_list_is_there_as_json(server: EmbeddedServer, client: Redis) -> None:
    ids = bury(client, BROKEN)
    found = lines(quotewire(server.url, "rejected", "list", "--json").stdout)
    assert [(row["id"], row["code"]) for row in found] == list(zip(ids, CODES, strict=True))
    assert found[2] == {
        "id": ids[2],
        "rejected_stream": "articles.rejected",
        "rejected_at": "2024-03-09T16:00:02.000Z",
        "code": "no_text",
        "detail": "$: the text is missing or blank",
        "uri": "https://courier.example/empty",
        "attempts": 3,
        "stream": "raw",
        "entry": "1700000000002-0",
        "first_seen": "2023-11-14T22:13:20.002Z",
    }


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (["--code", "no_text", "--code", "not_json"], [1, 2]),
        (["--uri", "https://courier.example/*"], [2, 3]),
        (["--uri", "https://courier.example/empty"], [2]),
        (["--uri", "https://courier.example/"], []),
        (["--stream", "raw"], [0, 1, 2, 3, 4]),
        (["--stream", "elsewhere"], []),
        (["--since", "2024-03-09T16:00:02"], [2, 3, 4]),
        (["--since", "2024-03-09T17:00:02+01:00", "--until", "2024-03-09T16:00:03Z"], [2, 3]),
        (["--until", "2024-03-09"], []),
        (["--since", "1h"], []),
        (["--limit", "2"], [0, 1]),
        (["--code", "unknown_format", "--code", "no_text", "--limit", "1"], [2]),
    ],
)
def test_filters_choose(
    server: EmbeddedServer, client: Redis, options: list[str], expected: list[int]
) -> None:
    ids = bury(client, BROKEN)
    found = lines(quotewire(server.url, "rejected", "list", "--json", *options).stdout)
    assert [ids.index(row["id"]) for row in found] == expected


def test_letters_are_counted_by_code(server: EmbeddedServer, client: Redis) -> None:
    bury(client, [*BROKEN, *many(1200)])
    counted = quotewire(server.url, "rejected", "list", "--counts")
    assert [row.split() for row in counted.stdout.splitlines()][:1] == [["1,201", "not_json"]]
    assert counted.stdout.splitlines()[-1].split() == ["1,205", "in", "all"]
    as_json = lines(quotewire(server.url, "rejected", "list", "--counts", "--json", "--limit", "3").stdout)
    assert as_json == [{"no_text": 1, "not_json": 1, "not_utf8": 1}]


def test_a_letter_is_shown_whole_and_readable(server: EmbeddedServer, client: Redis) -> None:
    ids = bury(client, BROKEN)
    shown = quotewire(server.url, "rejected", "show", ids[0]).stdout
    assert "code:            not_utf8" in shown
    assert "original field data, 17 bytes, not UTF-8 at byte 3:\n  caf\\xe9 closes \\x1b[31m" in shown
    assert '    "a list"' in quotewire(server.url, "rejected", "show", ids[3]).stdout, "JSON is laid out"
    [as_json] = lines(quotewire(server.url, "rejected", "show", ids[4], "--json").stdout)
    assert as_json["fields"] == {"headline": "no article", "base64:/w==": {"base64": "/g=="}}
    missing = quotewire(server.url, "rejected", "show", "1-1")
    assert (missing.exit_code, missing.stderr) == (1, "Error: 1-1: there is no such dead letter\n")


def test_an_entry_that_is_no_letter_can_be_seen_and_dropped_and_is_never_requeued(
    server: EmbeddedServer, client: Redis
) -> None:
    client.xadd("articles.rejected", {"foreign": "thing"}, id="5-0")
    client.xadd(
        "articles.rejected", {"data": '{"type": "io.quotewire.article.eaten.v9", "data": {}}'}, id="6-0"
    )
    assert "unreadable" in quotewire(server.url, "rejected", "list").stdout
    assert "  thing" in quotewire(server.url, "rejected", "show", "5-0").stdout
    kept = quotewire(server.url, "rejected", "requeue", "--all", "--yes")
    assert kept.exit_code == 1
    assert kept.stderr.strip() == "2 kept"
    assert quotewire(server.url, "rejected", "drop", "--code", "unreadable").exit_code == 0
    assert client.xlen("articles.rejected") == 0


def test_a_requeued_entry_is_the_original_byte_for_byte_and_its_letter_is_gone(
    server: EmbeddedServer, client: Redis
) -> None:
    odd = [fields for fields in ODD_FIELDS if b"text" not in fields]
    ids = bury(client, odd)
    done = quotewire(server.url, "rejected", "requeue", *ids)
    assert done.exit_code == 0, done.stderr
    assert done.stderr.strip() == "4 requeued"
    assert fields_of(client, "raw") == odd
    assert client.xlen("articles.rejected") == 0


def test_a_second_run_finds_nothing(server: EmbeddedServer, client: Redis) -> None:
    ids = bury(client, BROKEN)
    assert quotewire(server.url, "rejected", "requeue", ids[1]).exit_code == 0
    again = quotewire(server.url, "rejected", "requeue", ids[1])
    assert again.exit_code == 1
    assert again.stderr.splitlines() == [f"{ids[1]}: there is no such dead letter", "1 not found"]
    assert quotewire(server.url, "rejected", "requeue", "--code", "not_json").exit_code == 0
    assert fields_of(client, "raw") == [BROKEN[1]]


def test_letters_go_back_where_they_came_from_or_where_they_are_sent(
    server: EmbeddedServer, client: Redis
) -> None:
    for number, stream in enumerate(["raw", "other", None]):
        client.xadd(
            "articles.rejected", {"data": letter(BROKEN[number], number, stream)}, id=f"{number + 1}-0"
        )
    done = quotewire(server.url, "rejected", "requeue", "--all", "--yes", "--json")
    assert [(row["did"], row["to"]) for row in lines(done.stdout)] == [
        ("requeued", "raw"),
        ("requeued", "other"),
        ("kept", None),
    ]
    assert quotewire(server.url, "rejected", "requeue", "3-0", "--to", "third").exit_code == 0
    assert [fields_of(client, name) for name in ("raw", "other", "third")] == [[b] for b in BROKEN[:3]]


def test_a_dry_run_changes_nothing(server: EmbeddedServer, client: Redis) -> None:
    ids = bury(client, BROKEN)
    before = entries(client, "articles.rejected")
    requeue = quotewire(server.url, "rejected", "requeue", "--all", "--dry-run")
    assert "5 would requeue" in requeue.stderr
    assert "5 would drop" in quotewire(server.url, "rejected", "drop", *ids, "--dry-run").stderr
    assert entries(client, "articles.rejected") == before
    assert client.exists("raw") == 0


@pytest.mark.parametrize("verb", ["requeue", "drop"])
def test_all_of_them_asks_first(server: EmbeddedServer, client: Redis, verb: str) -> None:
    bury(client, BROKEN)
    for answer in ("n\n", ""):
        assert quotewire(server.url, "rejected", verb, "--all", stdin=answer).exit_code == 1
        assert client.xlen("articles.rejected") == 5
    assert quotewire(server.url, "rejected", verb, "--all", stdin="y\n").exit_code == 0
    assert client.xlen("articles.rejected") == 0


@pytest.mark.parametrize("options", [[], ["--all", "--code", "no_text"], ["1-1", "--code", "no_text"]])
def test_which_letters_are_meant_must_be_said_in_one_way(
    server: EmbeddedServer, client: Redis, options: list[str]
) -> None:
    bury(client, BROKEN)
    done = quotewire(server.url, "rejected", "drop", "--yes", *options)
    assert done.exit_code == 2
    assert "Say which" in done.stderr
    assert client.xlen("articles.rejected") == 5


def test_dropping_deletes_what_was_chosen_and_nothing_else(server: EmbeddedServer, client: Redis) -> None:
    ids = bury(client, BROKEN)
    done = quotewire(server.url, "rejected", "drop", "--uri", "*courier*")
    assert done.stderr.strip() == "2 dropped"
    assert [entry_id for entry_id, _ in entries(client, "articles.rejected")] == [ids[0], ids[1], ids[4]]
    assert client.exists("raw") == 0


def test_operators_side_by_side_requeue_each_letter_once(server: EmbeddedServer, client: Redis) -> None:
    """Three of them have read the same letters, and reach for each at one moment."""
    broken = many(400)
    bury(client, broken)
    letters = list(select(client, ["articles.rejected"], Filter()))
    together = threading.Barrier(3)

    def operate() -> list[str]:
        with Redis.from_url(server.url) as own:
            act = requeuing(own, to=None, dry_run=False)
            did = []
            for one in letters:
                together.wait(timeout=20)
                did.append(act(one).did)
            return did

    with ThreadPoolExecutor(3) as pool:
        operators = [pool.submit(operate) for _ in range(3)]
        did = Counter(word for operator in operators for word in operator.result(timeout=60))
    assert did == {"requeued": 400, "gone": 800}
    assert fields_of(client, "raw") == broken
    assert client.xlen("articles.rejected") == 0


def test_a_run_killed_on_the_way_loses_nothing_and_doubles_nothing(
    server: EmbeddedServer, client: Redis
) -> None:
    broken = many(2000)
    bury(client, broken)
    process = started(server.url, "rejected", "requeue", "--all", "--yes")
    try:
        wait_until(lambda: client.xlen("raw") >= 50)
    finally:
        process.kill()
        process.communicate()
    there, left = client.xlen("raw"), client.xlen("articles.rejected")
    assert (there + left, left > 0) == (2000, True)
    assert quotewire(server.url, "rejected", "requeue", "--all", "--yes").exit_code == 0
    assert fields_of(client, "raw") == broken


def test_a_worker_that_rejects_them_again_does_not_keep_a_run_going(
    server: EmbeddedServer, client: Redis
) -> None:
    """A worker beside it turns every requeued entry into a new letter at once."""
    broken = many(300)
    bury(client, broken)
    client.xgroup_create("raw", "workers", "0", mkstream=True)
    over = threading.Event()

    def work() -> int:
        done = 0
        with Redis.from_url(server.url) as own:
            while not over.is_set() or own.xinfo_groups("raw")[0]["lag"]:
                for _, found in own.xreadgroup("workers", "w", {"raw": ">"}, count=10, block=50) or ():
                    for entry_id, fields in found:
                        own.xadd("articles.rejected", {"data": letter(fields, done)})
                        own.xack("raw", "workers", entry_id)
                        done += 1
        return done

    with ThreadPoolExecutor(1) as pool:
        worker = pool.submit(work)
        try:
            done = quotewire(server.url, "rejected", "requeue", "--all", "--yes")
        finally:
            over.set()
        assert worker.result(timeout=30) == 300
    assert done.stderr.strip() == "300 requeued"
    assert client.xlen("articles.rejected") == 300


def test_a_letter_stays_where_the_server_refuses_its_entry(server: EmbeddedServer, client: Redis) -> None:
    ids = bury(client, BROKEN)
    client.set("taken", "by a string")
    wrong = quotewire(server.url, "rejected", "requeue", ids[0], "--to", "taken")
    assert wrong.exit_code == 1
    assert "the server refuses" in wrong.stderr
    client.config_set("maxmemory", 1)
    full = quotewire(server.url, "rejected", "requeue", ids[0])
    client.config_set("maxmemory", 0)
    assert full.exit_code == 1
    assert "maxmemory" in full.stderr
    assert [entry_id for entry_id, _ in entries(client, "articles.rejected")] == ids


def test_an_entry_goes_nowhere_where_its_letter_may_not_be_removed(
    server: EmbeddedServer, client: Redis
) -> None:
    ids = bury(client, BROKEN[:1])
    lift = forbidden("xdel")(client)
    try:
        refused = quotewire(server.url, "rejected", "requeue", ids[0])
    finally:
        lift()
    assert (refused.exit_code, "may not XDEL" in refused.stderr) == (1, True)
    assert (client.exists("raw"), client.xlen("articles.rejected")) == (0, 1)
    assert quotewire(server.url, "rejected", "requeue", ids[0]).exit_code == 0
    assert fields_of(client, "raw") == BROKEN[:1]


def test_a_letter_of_too_many_fields_is_kept_and_holds_no_other_up(
    server: EmbeddedServer, client: Redis
) -> None:
    bury(client, [{b"field %d" % number: b"" for number in range(3501)}, BROKEN[1]])
    done = quotewire(server.url, "rejected", "requeue", "--all", "--yes")
    assert (done.exit_code, done.stderr.strip()) == (1, "1 kept, 1 requeued")
    assert "it has more than 3500 fields" in done.stdout
    assert (fields_of(client, "raw"), client.xlen("articles.rejected")) == ([BROKEN[1]], 1)


def test_letters_are_found_where_the_settings_say(
    server: EmbeddedServer, client: Redis, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number, name in enumerate(["{p0}:bad", "{p1}:bad", "mine"]):
        client.xadd(name, {"data": letter(numbered_broken(number), number, f"{{p{number}}}:raw")})
    monkeypatch.setenv("QUOTEWIRE_STREAM_REJECTED", "bad")
    monkeypatch.setenv("QUOTEWIRE_PARTITIONS", "2")
    found = lines(quotewire(server.url, "rejected", "list", "--json").stdout)
    assert [row["rejected_stream"] for row in found] == ["{p0}:bad", "{p1}:bad"]
    assert (
        "1 in all"
        in quotewire(server.url, "rejected", "list", "--counts", "--rejected-stream", "mine").stdout
    )
    assert quotewire(server.url, "rejected", "requeue", "--all", "--yes").exit_code == 0
    assert (client.xlen("{p0}:raw"), client.xlen("{p1}:raw"), client.xlen("mine")) == (1, 1, 1)


def numbered_broken(number: int) -> dict[bytes, bytes]:
    """Make one broken entry of a number."""
    return many(number + 1)[number]


def test_nothing_rejected_is_said(server: EmbeddedServer, client: Redis) -> None:
    done = quotewire(server.url, "rejected", "list")
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "no dead letter found\n")
