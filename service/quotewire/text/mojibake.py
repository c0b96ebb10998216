"""Mojibake: text that was written in one encoding and read in another."""

import re

_BYTES = range(0x80, 0xC0)
_CONTINUATIONS = {chr(byte) for byte in _BYTES} | set(bytes(_BYTES).decode("windows-1252", "ignore"))
"""What Latin-1 and Windows-1252 show for the bytes that go on with a character of UTF-8."""
_ANY = f"[{re.escape(''.join(sorted(_CONTINUATIONS)))}]"
_QUOTING = "‚„‘’“”…–—\xa0«»"
_NO_MARK = f"[{re.escape(''.join(sorted(_CONTINUATIONS.difference(_QUOTING))))}]"
"""Those of them that no language writes right after a letter."""
_CYRILLIC = "[ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—™љ›њќћџ\xa0ЎўЈ¤Ґ¦§Ё©Є«¬\xad®Ї°±Ііґµ¶·ё№є»јЅѕї]"
"""What Windows-1251 shows for the same bytes."""

_SIGNS = {
    "\x80-\x84\x86-\x9f": "",  # no text has a use for these controls: they are Windows-1252 read as Latin-1
    "âÂ": rf"(?:(?:€|\x80){_ANY}|‚¬|„¢)",  # â€œ: curly marks and dashes; €, ™
    "Ã": rf"(?:{_NO_MARK}|«|[{_QUOTING}](?=[a-z]))",  # Ã©
    "Â": r"(?<![A-ZÀ-Þ].)[\xa0£©®°«»·§¢´½¼¾²³¡¿\xad€¥±¹ºª¬¨¸¯¤¦µ¶]",  # Â£
    "ÄÅ": _NO_MARK,  # Å¡
    "ï": "(?:»¿|¿½)",  # a byte order mark, U+FFFD
    "ð": rf"[Ÿ\x9f]{_ANY}{{2}}",  # emoji
    "Î-Ñ×-Û": rf"{_ANY}(?:[Î-Ñ×-Û]{_ANY}){{2}}",  # Greek, Cyrillic, Hebrew, Arabic
    "á-í": rf"{_ANY}{{2}}[á-í]{_ANY}{{2}}",  # Chinese, Japanese, Korean, the scripts of India
    "в": f"Ђ{_CYRILLIC}",  # вЂњ: â€œ in Windows-1251
    "РС": f"{_CYRILLIC}(?:[РС]{_CYRILLIC}){{2}}",
    "‚": "Ä[ôúùîìëò¢¶ñ†°π®]",  # ‚Äú: â€œ in Mac Roman
    "√": "(?<=[A-Za-z]√)[©®°±∂≠≥¢£§¶ß†™´¨ºª∞∏∫]",
}
"""Characters, and what must follow one of them: what is written on purpose must not match, wherever it stands."""

# The class of all first characters stands first: the search then skips from one to the next.
MOJIBAKE = re.compile(
    f"[{''.join(_SIGNS)}](?:" + "|".join(f"(?<=[{first}]){rest}" for first, rest in _SIGNS.items()) + ")"
)
"""One place where a text is mojibake; of bounded length, so that a search is linear.

The signs are those of ftfy's heuristic that stand for news (https://ftfy.readthedocs.io/en/latest/heuristic.html).
"""
