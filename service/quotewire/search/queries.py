"""What a person types, as a query of FTS5: https://www.sqlite.org/fts5.html#full_text_query_syntax"""

import re
from collections.abc import Iterable

_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_PART = re.compile(r'"([^"]*)"(\*?)|([^\s"]+)')


def spaced(text: str) -> str:
    """Return a text for the index, each Chinese or Japanese character a word: FTS5 takes a run of them for one."""
    return _UNSPACED.sub(r" \g<0> ", text)


def query_for(about: Iterable[str], speaker: str | None) -> str:
    """Return the query for quotations that hold every word of `about`, said by `speaker`.

    Words in double quotation marks stand next to each other; a word with an asterisk at its end is the beginning of
    one. A word in Chinese or Japanese is found in the middle of others. A word of `about` may also stand in the
    article's headline. Raises ValueError where nothing is asked.
    """
    asked = [f"{{words headline}} : {part}" for part in _parts(" ".join(about))]
    asked += [f"speaker : {part}" for part in _parts(speaker or "")]
    if not asked:
        raise ValueError("nothing to look for: no word, no speaker")
    return " AND ".join(asked)


def _parts(text: str) -> list[str]:
    found = []
    for phrase, star, word in _PART.findall(text):
        body = phrase or word
        if word.endswith("*"):
            body, star = word.rstrip("*"), "*"
        if any(map(str.isalnum, body)):
            found.append(f'"{spaced(body).strip().replace(chr(34), "")}"{" *" if star else ""}')
    return found
