"""What goes wrong in articles, woven into one that says the same each time; and what a flood of it looks like."""

import json
from collections.abc import Callable
from dataclasses import dataclass

LINES = ("THORNEY QUAY (CP) — The mill closed on Monday.", "“We wept,” said Ann Lee.")
PLAIN = "\n\n".join(LINES)


@dataclass(frozen=True, slots=True)
class Hazard:
    """An entry that holds something hazardous; `outcome` is `enriched` or the code of its rejection.

    `quoted` says that the quotation is found as in the plain article, with its speaker.
    """

    fields: dict[bytes, bytes]
    outcome: str
    warnings: frozenset[str] = frozenset()
    quoted: bool = False


def _text(text: str, *warnings: str, quoted: bool = True) -> Hazard:
    return Hazard({b"uri": b"urn:a", b"text": text.encode()}, "enriched", frozenset(warnings), quoted)


def _page(html: str, *warnings: str, quoted: bool = True) -> Hazard:
    return Hazard({b"uri": b"urn:a", b"html": html.encode()}, "enriched", frozenset(warnings), quoted)


def _data(raw: bytes, outcome: str) -> Hazard:
    return Hazard({b"data": raw}, outcome)


def _read_as(encoding: str) -> str:
    return "".join(bytes([byte]).decode(encoding, "ignore") or chr(byte) for byte in PLAIN.encode())


_BOMB = "<!DOCTYPE html [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;'>]>"

HAZARDS: dict[str, Hazard] = {
    "a byte order mark": _text("\ufeff" + PLAIN, "byte_order_mark"),
    "CRLF": _text("\r\n\r\n".join(LINES), "carriage_returns"),
    "CR alone": _text("\r\r".join(LINES), "carriage_returns"),
    "line and paragraph separators, NEL": _text("\u2028\u2029\x85".join(LINES), "unusual_spaces"),
    "no-break and thin spaces": _text(
        PLAIN.replace(" ", "\xa0").replace("said\xa0", "said\u2009"), "unusual_spaces"
    ),
    "zero-width spaces, word joiners": _text(
        PLAIN.replace("wept", "we\u200bpt\u2060").replace("Ann", "An\u200bn"), "invisible_characters"
    ),
    "soft hyphens": _text(
        PLAIN.replace("wept", "we\xadpt").replace("Lee", "L\xadee"), "invisible_characters"
    ),
    "bidirectional marks and isolates": _text(
        "\u202b\n\n".join(LINES).replace("Ann Lee", "\u2066Ann Lee\u2069") + "\u202c",
        "bidirectional_controls",
    ),
    "NUL": _text("\0\n\n".join(LINES) + "\0", "nul_characters"),
    "other controls": _text("\x07\n\n\x1b".join(LINES), "control_characters"),
    "runs of U+FFFD": _text("\ufffd\ufffd\ufffd\n\n".join(LINES), "replacement_characters"),
    "UTF-8 read as Windows-1252": _text(_read_as("windows-1252"), "mojibake", quoted=False),
    "UTF-8 read as Latin-1": _text(_read_as("latin-1"), "mojibake", quoted=False),
    "UTF-8 read as Mac Roman": _text(_read_as("mac-roman"), "mojibake", quoted=False),
    "Windows-1252 read as Latin-1": _text(
        PLAIN.encode("windows-1252").decode("latin-1"), "mojibake", quoted=False
    ),
    "emoji of several code points": _text(PLAIN.replace(" closed", " 👩‍🚀🏳️‍🌈 closed")),
    "combining marks, twenty on a letter": _text(PLAIN.replace("mill", "mi" + "\u0301" * 20 + "ll")),
    "characters beyond the BMP": _text(PLAIN.replace("mill", "𝓂𝒾𝓁𝓁 𠀀")),
    "words written from right to left": _text(PLAIN.replace("mill", "הטחנה الطاحونة")),
    "bytes that are not UTF-8": _data(b'{"uri": "urn:a", "text": "caf\xe9"}', "not_utf8"),
    "UTF-16": _data('{"uri": "urn:a", "text": "é"}'.encode("utf-16"), "not_utf8"),
    "a surrogate in UTF-8": _data(b'{"uri": "urn:a", "text": "\xed\xa0\xbd"}', "not_utf8"),
    "half of a surrogate pair in JSON": _data(b'{"uri": "urn:a", "text": "a \\ud83d b"}', "lone_surrogate"),
    "JSON nested 101 levels deep": _data(b'{"uri": ' + b"[" * 101 + b"]" * 101 + b"}", "not_json"),
    "JSON nested 1,000,000 levels deep": _data(b"[" * 1_000_000, "not_json"),
    "10 MB of text": _data(json.dumps({"uri": "urn:a", "text": "a " * 5_000_000}).encode(), "too_large"),
    "10 MB of escapes": _data(b'{"uri": "urn:a", "text": "' + b"\\u0061" * 1_700_000 + b'"}', "too_large"),
    "nothing but what cannot be seen": _data(
        json.dumps({"uri": "urn:a", "text": "\ufeff \xa0\u200b\0"}).encode(), "no_text"
    ),
    "a page nested 100,000 elements deep": _page(
        "<div>" * 100_000 + "".join(f"<p>{line}</p>" for line in LINES)
    ),
    "entities defined of entities": _page(_BOMB + "".join(f"<p>{line}</p>" for line in LINES) + "<p>&c;</p>"),
    "references to NUL and surrogates": _page(
        "".join(f"<p>{line}</p>" for line in LINES) + "<p>&#0;&#xD800;</p>", "replacement_characters"
    ),
}
"""By what it is called in docs/quality-segmentation.md."""

_ARTICLE = "The mill closed on Monday. “We wept,” said Ann Lee, who had told them. "
FLOODS: dict[str, Callable[[int], str]] = {
    "news on one line": lambda n: _ARTICLE * (n // len(_ARTICLE)),
    "lines": lambda n: "The mill.\n" * (n // 10),
    "lines of one letter": lambda n: "a\n" * (n // 2),
    "blank lines": lambda n: "a" + "\n" * n + "a",
    "opening marks": lambda n: "“We wept " * (n // 9),
    "straight marks": lambda n: '"a" ' * (n // 4),
    "nested marks": lambda n: "“a ‘b " * (n // 12) + "’ ”" * (n // 12),
    "paragraphs that leave a mark open": lambda n: "“We wept.\n\n" * (n // 11),
    '"': lambda n: '"' * n,
    "'": lambda n: "'" * n,
    "(": lambda n: "(" * n,
    ".": lambda n: "." * n,
    "blanks": lambda n: "a" + " " * n + "a",
    "a and a blank": lambda n: "a " * (n // 2),
    "one word": lambda n: "a" * n,
    "capitals": lambda n: "Ann Lee " * (n // 8),
    "initials": lambda n: "A. " * (n // 3),
    "said": lambda n: "said " * (n // 5),
    "digits": lambda n: "1,0" * (n // 3),
    "dates": lambda n: "6 May 2024 " * (n // 11),
    "addresses": lambda n: "a@b.c http://a.b/" * (n // 17),
    "turns of a transcript": lambda n: "LEE: We wept.\n\n" * (n // 15),
    "emoji of several code points": lambda n: "👩‍🚀" * (n // 3),
    "combining marks": lambda n: "a" + "\u0301" * n,
    "zero-widths": lambda n: "a\u200b" * (n // 2),
    "NUL": lambda n: "a\0" * (n // 2),
    "U+FFFD": lambda n: "\ufffd" * n,
    "mojibake": lambda n: "â€œÃ© " * (n // 6),
    "characters beyond the BMP": lambda n: "𝒲" * n,
    "Arabic": lambda n: "قالت الوزارة. " * (n // 14),
    "Chinese": lambda n: "他说：“我们走。”" * (n // 9),
}
"""Texts of about so many code points, each of one thing."""

PAGE_FLOODS: dict[str, Callable[[int], str]] = {
    "elements inside each other": lambda n: "<div>" * (n // 5) + "We wept.",
    "elements one after the other": lambda n: "<p>We wept.</p>" * (n // 15),
    "inline elements never closed": lambda n: "<b><i>a " * (n // 8),
    "attributes": lambda n: "<p " + "a=1 " * (n // 4) + ">We wept.",
    "brackets": lambda n: "We wept " + "<" * n,
    "comments never closed": lambda n: "<p>We wept." + "<!--" * (n // 4),
    "references": lambda n: "<p>" + "&amp;&#8220;" * (n // 12),
    "cells": lambda n: "<table>" + "<tr><td>a<td>b" * (n // 14),
    "linked data": lambda n: '<script type="application/ld+json">' + "[" * n + "</script><p>We wept.",
}
"""Pages of about so many code points, each of one thing."""
