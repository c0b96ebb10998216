"""Items of IPTC ninjs, of every major version."""

import json
from typing import Any

import pytest

from quotewire_events import ArticleReceived, Reading, Status, Unreadable, read_article

NINJS_2: dict[str, Any] = {
    "uri": "urn:newsml:coastal.example:20240206:ferry",
    "type": "text",
    "version": "7",
    "firstcreated": "2024-02-06T17:00:00+01:00",
    "versioncreated": "2024-02-06T18:20:00+01:00",
    "pubstatus": "usable",
    "language": "en",
    "by": "Ilse Marrow",
    "infosources": [
        {"name": "Harbour Desk", "role": "editor"},
        {"name": "Coastal Press", "role": "publisher"},
    ],
    "altids": [{"role": "desk", "value": "F7"}, {"role": "canonical", "value": "https://coastal.example/f7"}],
    "headlines": [{"role": "short", "value": "Ferry"}, {"role": "main", "value": "Night ferry stays"}],
    "bodies": [
        {"role": "main", "contenttype": "text/plain", "charcount": 22, "value": "The night ferry stays."}
    ],
}
IN_3 = {
    "firstcreated": "firstCreated",
    "versioncreated": "versionCreated",
    "pubstatus": "pubStatus",
    "infosources": "infoSources",
    "altids": "altIds",
    "contenttype": "contentType",
    "charcount": "charCount",
}
NINJS_3: dict[str, Any] = json.loads(
    json.dumps(NINJS_2), object_hook=lambda o: {IN_3.get(k, k): v for k, v in o.items()}
)
NINJS_1: dict[str, Any] = {
    "uri": "urn:newsml:coastal.example:20240206:ferry",
    "version": "7",
    "versioncreated": "2024-02-06T18:20:00+01:00",
    "pubstatus": "usable",
    "language": "en",
    "byline": "Ilse Marrow",
    "copyrightholder": "Coastal Press",
    "headline": "Night ferry stays",
    "body_text": "The night ferry stays.",
}


def read(item: object) -> Reading:
    return read_article({b"data": json.dumps(item).encode()})


def article(item: object) -> ArticleReceived:
    return read(item).article


@pytest.mark.parametrize("item", [NINJS_2, NINJS_3], ids=["2.x", "3.x"])
def test_an_item_of_ninjs_2_or_3_is_read(item: dict[str, Any]) -> None:
    assert article(item) == ArticleReceived(
        uri="urn:newsml:coastal.example:20240206:ferry",
        text="The night ferry stays.",
        title="Night ferry stays",
        byline="Ilse Marrow",
        publisher="Coastal Press",
        url="https://coastal.example/f7",
        language="en",
        published="2024-02-06T18:20:00+01:00",
        version=7,
    )


def test_an_item_of_ninjs_1_is_read() -> None:
    found = article(NINJS_1)
    assert (found.text, found.title, found.byline) == (
        "The night ferry stays.",
        "Night ferry stays",
        "Ilse Marrow",
    )
    assert (found.publisher, found.version) == ("Coastal Press", 7)


def test_an_item_comes_in_a_cloudevent_too() -> None:
    event = {"specversion": "1.0", "id": "1", "source": "urn:desk", "type": "ninjs", "data": NINJS_3}
    assert article(event) == article(NINJS_3)


@pytest.mark.parametrize("key", ["pubstatus", "pubStatus"])
@pytest.mark.parametrize("status", ["withheld", "canceled"])
def test_an_item_to_take_down_needs_no_body(key: str, status: str) -> None:
    assert article({"uri": "urn:a", key: status}).status is Status(status)


@pytest.mark.parametrize(
    ("bodies", "name", "value"),
    [
        ([("text/plain", "main", "Plain."), ("text/html", "rich", "<p>Rich.")], "html", "<p>Rich."),
        ([("text/plain", "short", "Short."), ("text/plain", "main", "Main.")], "text", "Main."),
        ([("text/plain", "", "First."), ("text/plain", "", "Second.")], "text", "First."),
        ([("application/xhtml+xml", "", "Rich."), ("text/html", "", " ")], "html", "Rich."),
        ([("Text/HTML; charset=utf-8", "", "Rich.")], "html", "Rich."),
        ([("", "", "<p>Rich.")], "html", "<p>Rich."),
        ([("", "", "Plain <b>.")], "text", "Plain <b>."),
        ([("text/vnd.IPTC.NITF", "", "<nitf/>"), ("text/plain", "", "Plain.")], "text", "Plain."),
    ],
)
def test_the_best_body_is_taken(bodies: list[tuple[str, str, str]], name: str, value: str) -> None:
    entries = [{"contenttype": kind, "role": role, "value": text} for kind, role, text in bodies]
    assert getattr(article({"uri": "urn:a", "bodies": entries}), name) == value


@pytest.mark.parametrize(
    ("key", "name"), [("body_html", "html"), ("body_xhtml", "html"), ("body_main", "html")]
)
def test_the_bodies_of_ninjs_1_are_told_by_their_content(key: str, name: str) -> None:
    assert getattr(article({"uri": "urn:a", "body_text": "Plain.", key: "<p>Rich."}), name) == "<p>Rich."


@pytest.mark.parametrize(
    "bodies",
    [[], [{"value": " "}], [{"contenttype": "text/vnd.IPTC.NITF", "value": "<nitf/>"}], "text", [7], None],
)
def test_an_item_without_a_body_we_can_read_has_no_text(bodies: object) -> None:
    with pytest.raises(Unreadable, match="without a body in plain text or HTML") as refusal:
        read({"uri": "urn:a", "type": "picture", "headlines": [], "bodies": bodies})
    assert (refusal.value.code, refusal.value.uri) == ("no_text", "urn:a")


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"pubstatus": "killed"}, "$.pubstatus"),
        ({"versioncreated": "yesterday"}, "$.versioncreated"),
        ({"language": 7}, "$.language"),
        ({"by": ["Ilse Marrow"]}, "$.by"),
        ({"version": -1}, "$.version"),
        ({"bodies": [{"value": 7}]}, "$.bodies[0].value"),
        ({"uri": "no uri"}, "$.uri"),
    ],
)
def test_a_wrong_value_is_named_by_its_path_in_the_item(change: dict[str, object], path: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        read({**NINJS_2, **change})
    assert refusal.value.code == "invalid_article"
    assert refusal.value.detail.startswith(f"{path}: ")


def test_a_path_goes_through_the_cloudevent() -> None:
    with pytest.raises(Unreadable, match=r"\$\.data\.pubstatus: "):
        read({"specversion": "1.0", "data": {**NINJS_2, "pubstatus": "killed"}})


def test_a_version_that_is_no_number_is_a_warning() -> None:
    reading = read({**NINJS_2, "version": "2024-02-06/b"})
    assert reading.article.version is None
    assert [w.code for w in reading.warnings] == ["version_not_a_number"]


@pytest.mark.parametrize(("version", "read_as"), [(7, 7), ("7", 7), (" 07 ", 7), ("", None), (None, None)])
def test_a_version_is_a_number_or_a_string_of_one(version: object, read_as: int | None) -> None:
    reading = read({**NINJS_2, "version": version})
    assert (reading.article.version, reading.warnings) == (read_as, ())


def test_an_offset_without_a_colon_is_given_one() -> None:
    assert (
        article({**NINJS_1, "versioncreated": "2024-02-06T17:20:00+0000"}).published
        == "2024-02-06T17:20:00+00:00"
    )


def test_the_first_version_dates_an_item_whose_version_has_no_date() -> None:
    assert article({**NINJS_2, "versioncreated": None}).published == "2024-02-06T17:00:00+01:00"


def test_the_copyright_holder_publishes_where_no_source_is_named() -> None:
    item = {**NINJS_2, "infosources": [], "copyrightholder": "Coastal Press"}
    assert article(item).publisher == "Coastal Press"


def test_a_guid_identifies_an_item_without_a_uri() -> None:
    item = {key: value for key, value in NINJS_1.items() if key != "uri"}
    assert article({**item, "guid": "urn:newsml:1"}).uri == "urn:newsml:1"


def test_an_article_of_ours_with_a_word_of_ninjs_stays_ours() -> None:
    assert article({"uri": "urn:a", "text": "The ferry stays.", "headline": "Ferry", "by": 7}).title is None
    assert article({"uri": "urn:a", "status": "canceled", "slugline": "ferry"}).status is Status.CANCELED
