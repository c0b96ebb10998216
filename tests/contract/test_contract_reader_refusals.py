"""Bad input: each kind has its code, says where, and tells the uri where it can."""

import json
from base64 import b64encode

import pytest

from quotewire_events import RejectionCode, Unreadable, read_article

ARTICLE = {"uri": "urn:example:ferry", "text": "The night ferry stays."}


def refusal(fields: dict[bytes, bytes], max_bytes: int = 2**20) -> Unreadable:
    with pytest.raises(Unreadable) as found:
        read_article(fields, max_bytes=max_bytes)
    return found.value


def of_json(value: object) -> Unreadable:
    return refusal({b"data": json.dumps(value).encode()})


def event(**attributes: object) -> dict[str, object]:
    return {"specversion": "1.0", "id": "1", "source": "urn:desk", "type": "t", **attributes}


@pytest.mark.parametrize(
    ("fields", "where"),
    [
        ({b"data": b'{"uri": "urn:a", "text": "caf\xe9"}'}, "field data: not UTF-8 at byte 29"),
        ({b"uri": b"urn:a", b"text": b"\xed\xa0\x80"}, "field text: not UTF-8 at byte 0"),
        ({b"uri": b"urn:a", b"data": "The ferry stays.".encode("utf-16")}, "field data: not UTF-8 at byte 0"),
        ({b"uri": b"urn:\xff", b"text": b"a"}, "field uri: not UTF-8 at byte 4"),
    ],
)
def test_bytes_that_are_not_utf8(fields: dict[bytes, bytes], where: str) -> None:
    found = refusal(fields)
    assert (found.code, found.detail) == ("not_utf8", where)


def test_base64_of_bytes_that_are_not_utf8() -> None:
    assert of_json(event(data_base64=b64encode(b"caf\xe9").decode())).code == "not_utf8"


@pytest.mark.parametrize(
    "body",
    [
        '{"uri": "urn:a", "text": "cut off',
        '{"uri": "urn:a", "text": "a"} {"uri": "urn:b"}',
        "{'uri': 'urn:a', 'text': 'a'}",
        '{"uri": "urn:a", "text": "a", "version": NaN}',
        '{"uri": "urn:a", "text": "a", "version": -Infinity}',
        '{"uri": "urn:a", "text": "line\nbreak"}',
        "The night ferry stays.",
        "<p>The night ferry stays.</p>",
        "\ufeff\ufeff{}",
    ],
)
def test_a_body_alone_that_is_not_json(body: str) -> None:
    assert refusal({b"data": body.encode()}).code == "not_json"


def test_plain_text_alone_is_told_what_it_lacks() -> None:
    assert "uri field" in refusal({b"data": b"The night ferry stays."}).detail
    assert "uri field" not in refusal({b"data": b'{"cut'}).detail


@pytest.mark.parametrize("body", ['{"uri": "urn:a", "text": "cut', "{}}", '[{"uri": "urn:a"}', " {\n}x"])
def test_a_body_beside_a_uri_that_looks_like_json_and_is_not(body: str) -> None:
    found = refusal({b"uri": b"urn:a", b"data": body.encode()})
    assert (found.code, found.uri) == ("not_json", "urn:a")


@pytest.mark.parametrize("kind", ["application/json", "application/ld+json; charset=utf-8", "text/json"])
def test_a_body_that_was_promised_to_be_json_and_is_not(kind: str) -> None:
    fields = {b"uri": b"urn:a", b"data": b"The ferry stays.", b"content-type": kind.encode()}
    assert refusal(fields).code == "not_json"


@pytest.mark.parametrize("depth", [101, 5_000, 100_000])
@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ('{"text":', "}"), ("[", "")])
def test_json_nested_too_deep(depth: int, opening: str, closing: str) -> None:
    body = opening * depth + ("1" if closing == "}" else "") + closing * depth
    assert refusal({b"data": body.encode()}, 2**22).code == "not_json"
    nested = f'{{"uri": "urn:a", "text": "a", "x": {body}}}'
    assert refusal({b"data": nested.encode()}, 2**22).code == "not_json"


def test_json_nested_less_deep_is_read() -> None:
    nested = json.dumps(ARTICLE)[:-1] + ', "x": ' + "[" * 99 + "]" * 99 + "}"
    assert read_article({b"data": nested.encode()}).article.uri == "urn:example:ferry"


@pytest.mark.parametrize(
    "value", [[], [ARTICLE], "text", 7, None, True, {}, {"colour": "blue"}, event(data=[ARTICLE])]
)
def test_json_of_no_format_we_know(value: object) -> None:
    assert of_json(value).code == "unknown_format"


def test_a_cloudevent_inside_a_cloudevent() -> None:
    assert of_json(event(data=event(data=ARTICLE))).code == "unknown_format"


@pytest.mark.parametrize("fields", [{}, {b"colour": b"blue"}, {b"\xff": b"\xff"}, {b"DATA": b"{}"}])
def test_fields_none_of_which_we_know(fields: dict[bytes, bytes]) -> None:
    assert refusal(fields).code == "unknown_format"


@pytest.mark.parametrize(
    ("value", "detail"),
    [
        ({"text": "a"}, "$.uri: is missing"),
        ({"uri": "", "text": "a"}, "$.uri: is missing"),
        ({"uri": None, "text": "a"}, "$.uri: is missing"),
        ({"uri": 7, "text": "a"}, "$.uri: is not a string"),
        ({"uri": "a b", "text": "a"}, "$.uri: not a URI"),
        ({**ARTICLE, "text": 7}, "$.text: is not a string"),
        ({**ARTICLE, "html": "<p>"}, "$: both text and html are given"),
        ({**ARTICLE, "version": True}, "$.version: is not a whole number"),
        ({**ARTICLE, "version": 1e30}, "$.version: is too large"),
        ({**ARTICLE, "status": "usable "}, "$.status: is none of usable, withheld, canceled"),
        (event(data={**ARTICLE, "version": "x"}), "$.data.version: is not a whole number"),
        (event(subject="a b", data={"text": "a"}), "$.data.uri: is missing"),
        (event(), "$.data: is missing"),
        (event(data_base64="?"), "$.data_base64: is not base64"),
        (event(data_base64="Fähre"), "$.data_base64: is not base64"),
        (event(data_base64=7), "$.data_base64: is not a string"),
        (event(data=ARTICLE, data_base64="YQ=="), "$: both data and data_base64 are given"),
    ],
)
def test_an_article_that_breaks_the_contract_is_told_where(value: object, detail: str) -> None:
    found = of_json(value)
    assert found.code == "invalid_article"
    assert found.detail.startswith(detail)


@pytest.mark.parametrize("digits", ["9" * 30, "9" * 400, "9" * 5_000, "1e999"])
def test_a_huge_number_is_a_wrong_version(digits: str) -> None:
    body = f'{{"uri": "urn:a", "text": "a", "version": {digits}}}'
    assert refusal({b"data": body.encode()}).detail.startswith("$.version: is ")


@pytest.mark.parametrize("version", ["three", "-1", "1.0", "²", "9" * 30])
def test_a_flat_version_that_is_no_number(version: str) -> None:
    found = refusal({b"uri": b"urn:a", b"text": b"a", b"version": version.encode()})
    assert (found.code, found.detail) == ("invalid_article", "$.version: is not a whole number")


def test_an_article_in_two_fields() -> None:
    found = refusal({b"data": json.dumps(ARTICLE).encode(), b"uri": b"urn:a", b"text": b"a"})
    assert (found.code, found.detail) == ("invalid_article", "$: data and text each hold an article")


@pytest.mark.parametrize(
    "fields",
    [
        {b"uri": b"urn:a"},
        {b"uri": b"urn:a", b"text": b""},
        {b"uri": b"urn:a", b"data": b""},
        {b"uri": b"urn:a", b"data": b" \r\n\t"},
        {b"uri": b"urn:a", b"data": "\ufeff\u200b\u00ad".encode()},
        {b"uri": b"urn:a", b"html": b" "},
        {b"uri": b"urn:a", b"text": b"\0\0"},
        {b"data": b""},
        {b"data": b"  "},
        {b"data": b'{"uri": "urn:a"}'},
        {b"data": b'{"uri": "urn:a", "text": null, "html": null}'},
        {b"data": b'{"uri": "urn:a", "text": "\\u200b\\ufeff\\u2060 \\n"}'},
    ],
)
def test_no_text_or_a_blank_one(fields: dict[bytes, bytes]) -> None:
    assert refusal(fields).code == "no_text"


@pytest.mark.parametrize("name", ["text", "html"])
@pytest.mark.parametrize("text", ["a" * 1000, "é" * 500, "😀" * 250])
def test_a_text_over_the_limit_in_bytes(name: str, text: str) -> None:
    at_limit, over = ({b"uri": b"urn:a", name.encode(): (text + more).encode()} for more in ("", "a"))
    assert getattr(read_article(at_limit, max_bytes=1000).article, name) == text
    found = refusal(over, 1000)
    assert (found.code, found.detail, found.uri) == ("too_large", f"$.{name}: more than 1000 bytes", "urn:a")


def test_escapes_in_json_do_not_count_against_the_limit() -> None:
    body = json.dumps({"uri": "urn:a", "text": "é" * 500}).encode()
    assert len(body) > 3000
    assert read_article({b"data": body}, max_bytes=1000).article.text == "é" * 500


def test_an_entry_far_over_the_limit_is_refused_unread() -> None:
    found = refusal({b"uri": b"urn:a", b"other": b"\xff" * (4 * 1000 + 64 * 1024)}, 1000)
    assert (found.code, found.uri) == ("too_large", "urn:a")
    assert found.detail.startswith("$: an entry of ")


@pytest.mark.parametrize(
    ("body", "where"),
    [
        ('{"uri": "urn:a", "text": "a \\ud800 b"}', "$.text: half of a surrogate pair at code point 2"),
        (
            '{"uri": "urn:a", "text": "a", "x": [{"y": "\\uDFFF"}]}',
            "$.x[0].y: half of a surrogate pair at code point 0",
        ),
        ('{"uri": "urn:a", "text": "\\udc00\\ud800"}', "$.text: half of a surrogate pair at code point 0"),
        (
            '{"uri": "urn:a", "text": "a", "\\ud83d": 1}',
            "$.\\ud83d: half of a surrogate pair in a key, at code point 0",
        ),
    ],
)
def test_half_of_a_surrogate_pair_in_any_string(body: str, where: str) -> None:
    found = refusal({b"data": body.encode()})
    assert (found.code, found.detail) == ("lone_surrogate", where)


def test_a_whole_surrogate_pair_is_one_character() -> None:
    assert read_article({b"data": b'{"uri": "urn:a", "text": "\\ud83d\\ude00"}'}).article.text == "😀"


@pytest.mark.parametrize(
    ("fields", "uri"),
    [
        ({b"data": b'{"uri": "urn:own", "text": 7}'}, "urn:own"),
        ({b"data": b'{"uri": "urn:own"}'}, "urn:own"),
        ({b"data": b'{"cut', b"uri": b"urn:beside"}, "urn:beside"),
        ({b"data": json.dumps(event(data={"text": 7}, subject="urn:subject")).encode()}, "urn:subject"),
        ({b"data": json.dumps(event(data=[], subject="urn:subject")).encode()}, "urn:subject"),
        ({b"data": b'{"uri": "not a uri", "text": "a"}'}, None),
        ({b"data": b'{"cut', b"uri": b"\xff"}, None),
    ],
)
def test_a_refusal_tells_the_uri_where_it_can(fields: dict[bytes, bytes], uri: str | None) -> None:
    assert refusal(fields).uri == uri


def test_a_refusal_repeats_no_text_of_the_article() -> None:
    assert "secret" not in str(refusal({b"data": b'{"uri": "urn:a", "text": "secret", "html": "secret"}'}))
    assert "secret" not in str(
        refusal({b"data": b'{"uri": "urn:a", "text": ["secret"], "status": "secret"}'})
    )


def test_a_refusal_in_words() -> None:
    assert str(Unreadable(RejectionCode.NO_TEXT, "$: is blank")) == "no_text: $: is blank"
