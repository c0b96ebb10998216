"""`quotewire index`, `search`, `export` and `watch` against a real server, as a user runs them."""

import json
import signal
from pathlib import Path
from typing import Any

from redis import Redis
from replay_steps import quotewire, started, wait_until

from quotewire.embedded import EmbeddedServer

EXAMPLES = Path(__file__).parents[2] / "schemas" / "examples" / "article.enriched.v1"
EVENT: dict[str, Any] = json.loads((EXAMPLES / "every-part.pass.json").read_text("utf-8"))
STREAM = "articles.enriched"


def add(client: Redis, *uris: str) -> None:
    for uri in uris:
        event = {**EVENT, "subject": uri, "data": {**EVENT["data"], "uri": uri}}
        client.xadd(STREAM, {"data": json.dumps(event)})


def test_the_index_takes_a_stream_up_where_it_left_it(
    server: EmbeddedServer, client: Redis, tmp_path: Path
) -> None:
    db = str(tmp_path / "quotes.db")
    add(client, "urn:a", "urn:b")
    client.xadd(STREAM, {"data": "no event at all"})
    assert "2 added" in quotewire(server.url, "index", STREAM, "--db", db).stderr
    add(client, "urn:c")
    assert "1 added" in quotewire(server.url, "index", STREAM, "--db", db).stderr
    done = quotewire(server.url, "search", "boat", "--speaker", "okell", "--db", db)
    assert done.exit_code == 0
    assert done.stdout.count("Petra Okell") == 3
    assert quotewire(server.url, "search", "zeppelin", "--db", db).exit_code == 1


def test_the_index_takes_all_of_a_stream_that_was_begun_anew(
    server: EmbeddedServer, client: Redis, tmp_path: Path
) -> None:
    db = str(tmp_path / "quotes.db")
    add(client, "urn:a")
    assert "1 added" in quotewire(server.url, "index", STREAM, "--db", db).stderr
    client.delete(STREAM)
    event = {**EVENT, "subject": "urn:b", "data": {**EVENT["data"], "uri": "urn:b"}}
    client.xadd(STREAM, {"data": json.dumps(event)}, id="5-0")
    assert "1 added" in quotewire(server.url, "index", STREAM, "--db", db).stderr
    assert "0 added" in quotewire(server.url, "index", STREAM, "--db", db).stderr


def test_no_number_of_hits_is_too_large_to_ask_for_in_words(server: EmbeddedServer, tmp_path: Path) -> None:
    (tmp_path / "quotes.db").touch()
    done = quotewire(server.url, "search", "x", "--limit", "9" * 20, "--db", str(tmp_path / "quotes.db"))
    assert (done.exit_code, "--limit" in done.stderr) == (2, True)


def test_an_index_that_follows_has_what_comes_and_ends_in_order(
    server: EmbeddedServer, client: Redis, tmp_path: Path
) -> None:
    db = str(tmp_path / "quotes.db")
    running = started(server.url, "index", STREAM, "--db", db, "--follow")
    try:
        add(client, "urn:a")
        wait_until(lambda: "Okell" in quotewire(server.url, "search", "boat", "--db", db).output)
        running.send_signal(signal.SIGTERM)
        _, errors = running.communicate(timeout=20)
    finally:
        running.kill()
    assert running.returncode == 0, errors
    assert "0 added" in quotewire(server.url, "index", STREAM, "--db", db).stderr


def test_a_file_of_enriched_articles_is_indexed_and_exported(server: EmbeddedServer, tmp_path: Path) -> None:
    lines = tmp_path / "enriched.ndjson"
    lines.write_text(json.dumps(EVENT["data"]) + "\n", "utf-8")
    db = str(tmp_path / "quotes.db")
    assert quotewire(server.url, "index", str(lines), "--db", db).exit_code == 0
    assert "needs its boat" in quotewire(server.url, "search", "island", "--db", db).stdout
    for form, count in (("web-annotation", 3), ("schema-org", 1), ("ninjs", 1), ("csv", 4)):
        done = quotewire(server.url, "export", form, str(lines))
        assert (done.exit_code, len(done.stdout.splitlines())) == (0, count), form


def test_what_is_no_enriched_article_is_told_with_its_line(server: EmbeddedServer, tmp_path: Path) -> None:
    lines = tmp_path / "enriched.ndjson"
    lines.write_text(json.dumps({**EVENT["data"], "status": "unheard-of"}) + "\n", "utf-8")
    done = quotewire(server.url, "export", "csv", str(lines), "-o", str(tmp_path / "out.csv"))
    assert done.exit_code == 1
    assert "not an enriched article: status" in done.stderr
    assert not (tmp_path / "out.csv").exists()


def test_watch_shows_what_comes_from_now_on_and_takes_nothing(server: EmbeddedServer, client: Redis) -> None:
    add(client, "urn:before")
    running = started(server.url, "watch", "--speaker", "okell", "--count", "1")
    try:
        assert running.stderr
        assert running.stderr.readline() == b"Watching articles.enriched\n"
        client.xadd(STREAM, {"data": "no event at all"})
        add(client, "urn:now")
        output, errors = running.communicate(timeout=20)
    finally:
        running.kill()
    assert running.returncode == 0, errors
    shown = output.decode().splitlines()
    assert shown[0] == "Harbour town votes to keep its ferry"
    assert shown[1].startswith("  Petra Okell [direct]: “We are an island town")
    assert "ferry company" not in output.decode()
    assert client.xlen(STREAM) == 3
    assert client.xinfo_groups(STREAM) == []


def test_watch_begins_where_it_is_told(server: EmbeddedServer, client: Redis) -> None:
    add(client, "urn:a", "urn:b")
    done = quotewire(server.url, "watch", STREAM, "--from", "0", "--count", "2")
    assert done.exit_code == 0
    assert done.stdout.count("Harbour town votes to keep its ferry") == 2
