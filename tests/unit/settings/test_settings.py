"""Settings: from the environment, secrets from files, every mistake told."""

from pathlib import Path

import pytest

from quotewire.settings import SettingsError, read_settings, unknown_variables
from quotewire.settings_reference import as_markdown, as_text

ROOT = Path(__file__).parents[3]
DESIGN = [
    "REDIS_URL", "GROUP", "STREAM_RAW", "STREAM_ENRICHED", "STREAM_QUOTES", "STREAM_REJECTED", "PARTITIONS",
    "PROCESSES", "MAX_ARTICLE_BYTES", "ARTICLE_SECONDS", "ARTICLE_MEMORY_MB", "MAX_DELIVERIES", "CLAIM_IDLE_MS",
    "HTTP_HOST", "HTTP_PORT", "LOG_FORMAT", "INCLUDE_TEXT", "PUBLISH_QUOTES", "MIN_CONFIDENCE", "SOURCE",
]  # fmt: skip


@pytest.fixture(autouse=True)
def no_settings_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in DESIGN:
        monkeypatch.delenv(f"QUOTEWIRE_{name}", raising=False)


def test_the_variables_are_those_of_the_design() -> None:
    assert unknown_variables({f"QUOTEWIRE_{name}": "" for name in DESIGN}) == []
    assert {name.upper() for name in type(read_settings()).model_fields} == set(DESIGN)


def test_the_environment_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUOTEWIRE_GROUP", "archive")
    monkeypatch.setenv("QUOTEWIRE_PUBLISH_QUOTES", "true")
    settings = read_settings()
    assert (settings.group, settings.publish_quotes, settings.stream_raw) == ("archive", True, "articles.raw")


def test_a_secret_is_read_from_a_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    secret = tmp_path / "url"
    secret.write_text("redis://:hunter2@server:6379/1\n", "utf-8")
    monkeypatch.setenv("QUOTEWIRE_REDIS_URL_FILE", str(secret))
    assert read_settings().redis_url.get_secret_value() == "redis://:hunter2@server:6379/1"


def test_the_variable_wins_over_the_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    secret = tmp_path / "url"
    secret.write_text("redis://file:6379/0", "utf-8")
    monkeypatch.setenv("QUOTEWIRE_REDIS_URL_FILE", str(secret))
    monkeypatch.setenv("QUOTEWIRE_REDIS_URL", "redis://variable:6379/0")
    assert read_settings().redis_url.get_secret_value() == "redis://variable:6379/0"


def test_a_file_that_is_missing_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("QUOTEWIRE_REDIS_URL_FILE", str(tmp_path / "none"))
    with pytest.raises(SettingsError, match=r"QUOTEWIRE_REDIS_URL_FILE: .*none"):
        read_settings()


def test_a_password_is_never_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUOTEWIRE_REDIS_URL", "redis://worker:hunter2@server:6379/1")
    settings = read_settings()
    assert "hunter2" not in as_text(settings) + repr(settings) + str(settings)
    assert "server:6379/1" in as_text(settings)


def test_every_mistake_is_told_by_its_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUOTEWIRE_PROCESSES", "many")
    monkeypatch.setenv("QUOTEWIRE_MIN_CONFIDENCE", "2")
    with pytest.raises(SettingsError) as told:
        read_settings()
    assert [line.split(":")[0] for line in str(told.value).splitlines()] == [
        "QUOTEWIRE_PROCESSES",
        "QUOTEWIRE_MIN_CONFIDENCE",
    ]


@pytest.mark.parametrize("url", ["http://server", "server:6379", ""])
def test_a_url_of_something_else_is_refused_without_showing_it(
    monkeypatch: pytest.MonkeyPatch, url: str
) -> None:
    monkeypatch.setenv("QUOTEWIRE_REDIS_URL", url)
    with pytest.raises(SettingsError, match="redis://"):
        read_settings()


@pytest.mark.parametrize("option", ["protocol=3", "db=1&decode_responses=true"])
def test_a_url_that_changes_the_form_of_replies_is_refused(option: str) -> None:
    with pytest.raises(SettingsError, match=r"REDIS_URL must not set (protocol|decode_responses):"):
        read_settings(redis_url=f"redis://:hunter2@server:6379?{option}")
    assert read_settings(redis_url="redis://server:6379?db=1&socket_timeout=2").redis_url


def test_reading_what_one_writes_is_refused() -> None:
    with pytest.raises(SettingsError, match="STREAM_RAW"):
        read_settings(stream_raw="x", stream_enriched="x")


def test_partitions_have_a_slot_each() -> None:
    assert read_settings().partition_streams[0].raw == "articles.raw"
    parts = read_settings(partitions=2).partition_streams
    assert [(part.raw, part.rejected) for part in parts] == [
        ("{p0}:articles.raw", "{p0}:articles.rejected"),
        ("{p1}:articles.raw", "{p1}:articles.rejected"),
    ]


def test_misspelt_variables_are_found() -> None:
    environ = {"QUOTEWIRE_PROCESES": "2", "QUOTEWIRE_GROUP": "g", "QUOTEWIRE_GROUP_FILE": "f", "PATH": ""}
    assert unknown_variables(environ) == ["QUOTEWIRE_GROUP_FILE", "QUOTEWIRE_PROCESES"]


def test_the_document_is_the_code() -> None:
    assert (ROOT / "docs/configuration.md").read_text("utf-8") == as_markdown(), "run: make docs"
