"""Every form in which an article is accepted."""

import json
from base64 import b64encode
from typing import Any

import pytest

from quotewire_events import Reading, Status, read_article

TEXT = "The night ferry stays, the council said."
HTML = f"<p>{TEXT}</p>"
ARTICLE = {"uri": "urn:example:ferry", "text": TEXT}
TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"


def read(**fields: object) -> Reading:
    """Read an entry; a value that is no string is written as JSON."""
    return read_article({name.encode(): raw(value) for name, value in fields.items()})


def raw(value: object) -> bytes:
    if isinstance(value, bytes):
        return value
    return (value if isinstance(value, str) else json.dumps(value)).encode()


def event(data: object = None, **attributes: object) -> dict[str, object]:
    envelope = {
        "specversion": "1.0",
        "id": "1",
        "source": "urn:desk",
        "type": "org.example.story",
        **attributes,
    }
    return envelope if data is None else {**envelope, "data": data}


@pytest.mark.parametrize("field", ["data", "body", "payload", "message", "__data__"])
@pytest.mark.parametrize("wrap", [lambda value: value, event], ids=["bare", "in a CloudEvent"])
def test_our_json_is_read_from_every_field(field: str, wrap: Any) -> None:
    article = read(**{field: wrap(ARTICLE)}).article
    assert (article.uri, article.text, article.html) == ("urn:example:ferry", TEXT, None)


@pytest.mark.parametrize("field", ["data", "body", "payload", "message", "__data__"])
def test_plain_text_is_read_from_every_field_beside_a_uri(field: str) -> None:
    assert read(**{field: TEXT, "uri": "urn:example:ferry"}).article.text == TEXT


def test_flat_fields_have_the_types_of_the_contract() -> None:
    article = read(
        uri="urn:a", text=TEXT, version="3", published="2024-02-06", status="usable", title=""
    ).article
    assert (article.text, article.version, article.published, article.title) == (TEXT, 3, "2024-02-06", None)


def test_flat_fields_hold_html() -> None:
    assert read(uri="urn:a", html=HTML).article.html == HTML


def test_a_flat_text_is_text_whatever_it_looks_like() -> None:
    assert read(uri="urn:a", text=HTML).article.text == HTML
    assert read(uri="urn:a", text='{"text": "a"}').article.text == '{"text": "a"}'


def test_flat_fields_go_with_a_text_in_one_field() -> None:
    article = read(uri="urn:a", data=TEXT, title="Ferry", version="2", status="withheld").article
    assert (article.title, article.version, article.status) == ("Ferry", 2, Status.WITHHELD)


@pytest.mark.parametrize("empty", ["", " \n"])
def test_an_article_to_take_down_may_have_an_empty_field(empty: str) -> None:
    assert read(uri="urn:a", data=empty, status="canceled").article.status is Status.CANCELED


def test_empty_fields_do_not_count() -> None:
    assert read(uri="urn:a", data="", body=TEXT, text="", payload="").article.text == TEXT


def test_a_uri_beside_json_wins() -> None:
    assert read(uri="urn:beside", data=ARTICLE).article.uri == "urn:beside"


def test_a_uri_beside_json_serves_where_it_has_none() -> None:
    assert read(uri="urn:beside", data={"text": TEXT}).article.uri == "urn:beside"


@pytest.mark.parametrize("uri", [{}, {"uri": None}, {"uri": ""}])
def test_the_subject_of_a_cloudevent_serves_where_the_data_has_no_uri(uri: dict[str, object]) -> None:
    assert read(data=event({**uri, "text": TEXT}, subject="urn:subject")).article.uri == "urn:subject"


def test_the_datas_own_uri_is_better_than_the_subject() -> None:
    assert read(data=event(ARTICLE, subject="urn:subject")).article.uri == "urn:example:ferry"


def test_a_cloudevent_holds_text_or_html_as_a_string() -> None:
    assert read(data=event(TEXT, subject="urn:a")).article.text == TEXT
    assert read(data=event(HTML, subject="urn:a", datacontenttype="text/html")).article.html == HTML
    assert read(data=event(HTML, subject="urn:a", datacontenttype="text/plain")).article.text == HTML


def test_a_cloudevent_holds_json_as_a_string() -> None:
    assert read(data=event(json.dumps(ARTICLE), datacontenttype="application/json")).article.text == TEXT


@pytest.mark.parametrize(("body", "name"), [(json.dumps(ARTICLE), "text"), (TEXT, "text"), (HTML, "html")])
def test_a_cloudevent_holds_bytes_in_base64(body: str, name: str) -> None:
    wrapped = event(subject="urn:example:ferry", data_base64=b64encode(body.encode()).decode())
    assert getattr(read(data=wrapped).article, name) in (TEXT, HTML)


@pytest.mark.parametrize("prefix", ["ce_", "ce-"])
def test_a_cloudevent_in_binary_mode_gives_subject_type_and_trace(prefix: str) -> None:
    attributes = {
        "specversion": "1.0",
        "id": "1",
        "type": "t",
        "subject": "urn:subject",
        "traceparent": TRACE,
    }
    reading = read(**{prefix + name: value for name, value in attributes.items()}, data=TEXT)
    assert (reading.article.uri, reading.traceparent) == ("urn:subject", TRACE)


def test_the_producers_trace_is_taken_from_the_cloudevent_or_a_field() -> None:
    assert read(data=event(ARTICLE, traceparent=TRACE)).traceparent == TRACE
    assert read(data=ARTICLE, traceparent=TRACE).traceparent == TRACE
    assert read(**ARTICLE, traceparent=TRACE).traceparent == TRACE


@pytest.mark.parametrize("trace", ["", "00-1-2-3", TRACE.upper(), 7, None])
def test_a_broken_trace_is_dropped(trace: object) -> None:
    assert read(data=event(ARTICLE, traceparent=trace)).traceparent is None


def test_a_byte_order_mark_before_json_is_skipped() -> None:
    assert read(data=b"\xef\xbb\xbf" + raw(ARTICLE)).article.text == TEXT


def test_a_byte_order_mark_before_plain_text_stays_in_the_text() -> None:
    assert read(uri="urn:a", data="\ufeff" + TEXT).article.text == "\ufeff" + TEXT


@pytest.mark.parametrize(
    "text",
    [
        "[Editor's note] The ferry stays.",
        "[5 February] The ferry stays.",
        '["The ferry stays," she said.]',
        "{sic} The ferry stays.",
        "{{ headline }}",
        "“The ferry stays.”",
        '"The ferry stays."',
        "1984",
        "null",
    ],
)
def test_plain_text_beside_a_uri_may_open_as_json_does(text: str) -> None:
    assert read(uri="urn:a", data=text).article.text == text


@pytest.mark.parametrize(
    "html",
    [
        "<!DOCTYPE html><title>Ferry</title>The ferry stays.",
        "<html lang=en><body>The ferry stays.",
        "\ufeff\n <!-- made by hand --> <!-- twice --><div class='story'>The ferry stays.</div>",
        '<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>',
        "<P>The ferry stays.",
        "<h1>Ferry</h1>",
        "<br/>The ferry stays.",
        '<img src="ferry.jpg"><p>The ferry stays.</p>',
    ],
)
def test_html_is_told_by_how_it_begins(html: str) -> None:
    assert read(uri="urn:a", data=html).article.html == html


@pytest.mark.parametrize(
    "text",
    [
        "The <b>night</b> ferry stays.",
        "The ferry stays.<p>Or does it?</p>",
        "<b>The ferry</b> stays.",
        "<3 The ferry stays.",
        "<pier> The ferry stays.",
        "<p",
        "<!-- The ferry stays.",
        "<ferry@coastal.example> wrote: it stays.",
    ],
)
def test_a_text_that_mentions_a_tag_stays_text(text: str) -> None:
    assert read(uri="urn:a", data=text).article.text == text


@pytest.mark.parametrize(
    "field", ["content-type", "content_type", "contenttype", "datacontenttype", "ce-datacontenttype"]
)
def test_a_content_type_decides_between_text_and_html(field: str) -> None:
    kind = {field: "text/html; charset=utf-8"}
    assert read(uri="urn:a", data="The <b>night</b> ferry", **kind).article.html == "The <b>night</b> ferry"


def test_json_under_the_content_type_of_text_is_json_all_the_same() -> None:
    assert read(uri="urn:example:ferry", data=ARTICLE, content_type="text/plain").article.text == TEXT


def test_a_nul_is_a_warning() -> None:
    reading = read(data={"uri": "urn:a", "text": "The ferry\0 stays\0"})
    assert [(w.code, w.detail) for w in reading.warnings] == [("nul_characters", "2 in text")]
    assert reading.article.text == "The ferry\0 stays\0"


def test_a_key_named_twice_is_a_warning_and_the_last_value_counts() -> None:
    reading = read(data='{"uri": "urn:a", "text": "first", "text": "last"}')
    assert reading.article.text == "last"
    assert [(w.code, w.detail) for w in reading.warnings] == [("duplicate_keys", "text")]


def test_an_article_without_oddities_has_no_warning() -> None:
    assert read(data=ARTICLE).warnings == ()
