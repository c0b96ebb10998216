"""Every example ever released still reads, is still valid, and is still the file that was released."""

import hashlib
import json
import tomllib

import pytest
from jsonschema import Draft202012Validator

from quotewire_events import Unreadable, __version__, decode, encode, read_article
from quotewire_events.jsonschema import json_schema
from tests.contract.examples import PASSING, RELEASED, Example, load, name_of

LISTED = [line.split("  ", 1) for line in (RELEASED / "SHA256SUMS").read_text("utf-8").splitlines()]
SUMS = {name: digest for digest, name in LISTED}
EXAMPLES = [
    example for folder in sorted(RELEASED.iterdir()) if folder.is_dir() for example in load(folder, "pass")
]


def test_every_released_file_is_listed_and_every_listed_one_is_there() -> None:
    assert {path.relative_to(RELEASED).as_posix() for path in RELEASED.rglob("*.json")} == set(SUMS)


@pytest.mark.parametrize("name", SUMS)
def test_a_released_file_never_changes(name: str) -> None:
    assert hashlib.sha256((RELEASED / name).read_bytes()).hexdigest() == SUMS[name]


def test_every_kind_was_released() -> None:
    assert {example.kind for example in EXAMPLES} == {example.kind for example in PASSING}
    assert (RELEASED / __version__).is_dir()


@pytest.mark.parametrize("example", EXAMPLES, ids=name_of)
def test_a_released_example_is_valid_by_todays_schema(example: Example) -> None:
    Draft202012Validator(json_schema(example.schema)).validate(example.value)


@pytest.mark.parametrize("example", EXAMPLES, ids=name_of)
def test_a_released_example_reads_with_todays_models(example: Example) -> None:
    raw = json.dumps(example.value).encode()
    if example.kind == "article.received.v1":
        assert read_article({b"data": raw}).article.uri == example.value["uri"]
    else:
        event = decode(raw)
        assert decode(encode(event)) == event


def test_the_package_says_the_version_it_is_built_as() -> None:
    project = tomllib.loads((RELEASED.parents[1] / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["version"] == __version__
    changes = (RELEASED.parents[1] / "CHANGELOG.md").read_text("utf-8")
    assert f"\n## {__version__}" in changes


def test_an_example_that_breaks_the_contract_would_be_seen() -> None:
    example = next(e for e in EXAMPLES if e.kind == "article.received.v1")
    with pytest.raises(Unreadable):
        read_article({b"data": json.dumps({**example.value, "uri": 7}).encode()})
    assert not Draft202012Validator(json_schema(example.schema)).is_valid({**example.value, "uri": 7})
