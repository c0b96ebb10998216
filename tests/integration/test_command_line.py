"""The command line as a user runs it: a process of its own, bytes in, bytes out."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ARTICLE = (
    "Mill closes\n\nThe mill in Orvane closed on Friday.\n\n“We wept,” said Ann Lee, who worked there.\n"
)


def quotewire(
    *arguments: str, stdin: bytes = b"", cwd: Path | None = None
) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "PYTHONUTF8": "0", "LC_ALL": "C"}  # the command must not depend on a locale
    return subprocess.run(
        [sys.executable, "-m", "quotewire", *arguments],
        input=stdin, capture_output=True, cwd=cwd, env=environment, timeout=120, check=False,
    )  # fmt: skip


def lines(output: bytes) -> list[Any]:
    return [json.loads(line) for line in output.decode("utf-8").splitlines()]


def test_a_file_of_text_comes_out_as_one_line_with_its_path_as_uri(tmp_path: Path) -> None:
    (tmp_path / "a mill é.txt").write_text(ARTICLE, "utf-8")
    done = quotewire("enrich", "a mill é.txt", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, b"")
    [event] = lines(done.stdout)
    assert event["uri"] == "a%20mill%20%C3%A9.txt"
    assert event["text"] == ARTICLE
    assert [q["content"][0]["exact"] for q in event["quotes"]] == ["“We wept,”"]
    assert event["speakers"][0]["name"] == "Ann Lee"


def test_text_html_and_ninjs_are_told_by_their_content(tmp_path: Path) -> None:
    (tmp_path / "1").write_text(ARTICLE, "utf-8")
    (tmp_path / "2").write_text(
        "<html><body><h1>Mill closes</h1><p>“We wept,” said Ann Lee.</p></body></html>", "utf-8"
    )
    ninjs = {
        "uri": "urn:wire:9",
        "type": "text",
        "bodies": [{"role": "main", "value": "“We wept,” said Ann Lee."}],
    }
    (tmp_path / "3").write_text(json.dumps(ninjs), "utf-8")
    done = quotewire("enrich", "1", "2", "3", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    events = lines(done.stdout)
    assert [e["uri"] for e in events] == ["1", "2", "3"]
    assert [len(e["quotes"]) for e in events] == [1, 1, 1]


def test_standard_input_is_read_when_no_file_or_a_dash_is_given() -> None:
    with_dash = quotewire("enrich", "-", stdin=ARTICLE.encode())
    without = quotewire("enrich", stdin=ARTICLE.encode())
    assert with_dash.stdout == without.stdout
    assert lines(without.stdout)[0]["text"] == ARTICLE


def test_a_rejected_line_goes_to_standard_error_and_the_others_go_on_in_order() -> None:
    good = [json.dumps({"uri": f"urn:{i}", "text": ARTICLE}).encode() for i in range(3)]
    stdin = b"\n".join(
        [good[0], b'{"uri": "urn:cut', good[1], b"", b'{"uri": "urn:empty", "text": ""}', good[2]]
    )
    done = quotewire("enrich", "--jsonl", "-", stdin=stdin)
    assert done.returncode == 3
    assert [e["uri"] for e in lines(done.stdout)] == ["urn:0", "urn:1", "urn:2"]
    rejections = lines(done.stderr)
    assert [(r["code"], r["detail"].split(" ")[0]) for r in rejections] == [
        ("not_json", "-:2:"),
        ("no_text", "-:5:"),
    ]
    assert rejections[0]["fields"] == {"data": '{"uri": "urn:cut'}


def test_bytes_that_are_not_utf8_are_rejected_and_kept() -> None:
    done = quotewire("enrich", "-", stdin=b"caf\xe9 closes")
    assert (done.returncode, done.stdout) == (3, b"")
    [rejection] = lines(done.stderr)
    assert rejection["code"] == "not_utf8"
    assert rejection["fields"]["data"] == {"base64": "Y2Fm6SBjbG9zZXM="}


def test_the_same_input_gives_the_same_bytes() -> None:
    stdin = json.dumps({"uri": "urn:1", "text": ARTICLE}).encode()
    assert (
        quotewire("enrich", "--jsonl", stdin=stdin).stdout
        == quotewire("enrich", "--jsonl", stdin=stdin).stdout
    )


def test_a_missing_file_is_an_error_in_words(tmp_path: Path) -> None:
    done = quotewire("enrich", "nowhere.txt", cwd=tmp_path)
    assert done.returncode == 1
    assert done.stderr.decode().strip() == "Error: nowhere.txt: No such file or directory"


def test_the_text_can_be_left_out() -> None:
    [event] = lines(quotewire("enrich", "--no-text", stdin=ARTICLE.encode()).stdout)
    assert event["text"] is None
    assert event["quotes"][0]["content"][0]["exact"] == "“We wept,”"


def test_view_writes_one_page_that_loads_nothing(tmp_path: Path) -> None:
    (tmp_path / "mill.txt").write_text(ARTICLE, "utf-8")
    done = quotewire("view", "mill.txt", "-o", "page.html", cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    page = (tmp_path / "page.html").read_text("utf-8")
    assert "Ann Lee" in page
    assert "src=" not in page
    assert "http" not in page.replace("http-equiv", "")


def test_view_without_a_page_prints_who_said_what_and_no_controls(tmp_path: Path) -> None:
    (tmp_path / "mill.txt").write_text(ARTICLE.replace("wept", "w\x1b[31mept"), "utf-8")
    done = quotewire("view", "mill.txt", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "Ann Lee [direct]: “We w" in done.stdout.decode("utf-8")
    assert b"\x1b" not in done.stdout


def test_view_tells_what_it_cannot_read_in_a_line_and_goes_on(tmp_path: Path) -> None:
    (tmp_path / "scan.pdf").write_bytes(b"%PDF-1.4\n\xe2\xe3")
    (tmp_path / "mill.txt").write_text(ARTICLE, "utf-8")
    done = quotewire("view", "scan.pdf", "mill.txt", cwd=tmp_path)
    assert done.returncode == 3
    assert done.stderr == b"not_utf8: scan.pdf: field data: not UTF-8 at byte 9\n"
    assert "Ann Lee [direct]" in done.stdout.decode("utf-8")


def test_view_shows_what_enrich_wrote(tmp_path: Path) -> None:
    (tmp_path / "enriched.ndjson").write_bytes(quotewire("enrich", "-", stdin=ARTICLE.encode()).stdout * 2)
    assert quotewire("view", "--enriched", "enriched.ndjson", "-o", "page.html", cwd=tmp_path).returncode == 0
    assert (tmp_path / "page.html").read_text("utf-8").count("<article") == 2


def test_schema_prints_what_the_contract_ships() -> None:
    names = quotewire("schema").stdout.decode().split()
    assert "article.enriched.v1" in names
    assert json.loads(quotewire("schema", "article.enriched.v1").stdout)["$schema"].endswith("2020-12/schema")
    assert quotewire("schema", "article.eaten.v1").returncode == 1


@pytest.mark.parametrize("command", ["enrich", "view", "demo", "schema"])
def test_every_command_has_help(command: str) -> None:
    done = quotewire(command, "--help")
    assert done.returncode == 0
    assert done.stdout.startswith(b"Usage: ")
    assert f"\n    quotewire {command}".encode() in done.stdout, "examples, a line each"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full to write to")
def test_output_that_finds_no_room_is_an_error_in_words() -> None:
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "quotewire", "schema", "article.enriched.v1"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 1
    assert done.stderr == b"Error: standard output: No space left on device\n"
