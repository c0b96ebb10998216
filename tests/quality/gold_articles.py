"""Read the gold articles under `gold/` and write them in the corpora's JSON form.

    python -m tests.quality.gold_articles OUT_DIR

writes `gold.jsonl` and `gold_speakers.jsonl`, one article a line. How an article is written is said in
`gold/README.md`. Offsets are `[start, end)` in Unicode code points into the text without its markup.
"""

import json
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "gold"
KINDS = ("person", "group", "organization", "document", "unnamed", "unknown")
ROLES = {"C": "content", "Q": "cue", "S": "source"}
MARKS = re.compile(r"[“”„«»‘\"]|''|(?<!\w)'")
_MARKUP = re.compile(
    r"\\(?P<escaped>[\[\]\\])|\[(?P<role>[CQS])(?P<numbers>\d+(?:,\d+)*):|(?P<bracket>[\[\]])"
)

Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class GoldSpeaker:
    """Who speaks: the name to be given, its kind, and other names the article has for the same speaker."""

    name: str
    kind: str
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GoldQuotation:
    """One attribution: its number in the file, its pieces in text order, and its speaker."""

    number: int
    content: Spans
    cue: Spans
    source: Spans
    speaker: GoldSpeaker


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """One article without its markup, its quotations in the order in which their contents begin."""

    name: str
    subject: str
    text: str
    quotations: tuple[GoldQuotation, ...]

    def words(self, spans: Spans) -> str:
        """The text of the spans, pieces joined by ` … `."""
        return " … ".join(self.text[start:end] for start, end in spans)

    def holds_marks(self, quotation: GoldQuotation) -> bool:
        """Whether quotation marks of any kind stand in the content."""
        return any(MARKS.search(self.text[start:end]) for start, end in quotation.content)


def read_articles(folder: Path = FOLDER) -> list[GoldArticle]:
    """Every article of a folder, by file name. Raises ValueError, naming the file, for a faulty one."""
    return [read_article(path.stem, path.read_text("utf-8")) for path in sorted(folder.glob("*.txt"))]


def read_article(name: str, written: str) -> GoldArticle:
    """One article from its file's text. Raises ValueError saying what is wrong where."""
    header, separator, body = written.partition("\n---\n")
    if not separator:
        raise ValueError(f"{name}: no line of three hyphens ends the header")
    subject, *lines = header.split("\n")
    if not subject.startswith("subject: "):
        raise ValueError(f"{name}: the first line does not begin with 'subject: '")
    speakers = _speakers(name, lines)
    text, spans = _without_markup(name, body.strip("\n"))
    if set(speakers) != set(spans):
        raise ValueError(f"{name}: numbers of header and text differ: {sorted(set(speakers) ^ set(spans))}")
    quotations = [_quotation(name, number, spans[number], speakers[number]) for number in spans]
    quotations.sort(key=lambda q: (q.content, q.number))
    return GoldArticle(name, subject.removeprefix("subject: "), text, tuple(quotations))


def _speakers(name: str, lines: list[str]) -> dict[int, GoldSpeaker]:
    found: dict[int, GoldSpeaker] = {}
    for line in lines:
        fields = [field.strip() for field in line.split("|")]
        if len(fields) != 4 or fields[1] not in KINDS or not fields[0] or not fields[3]:
            raise ValueError(f"{name}: not 'name | kind | aliases | numbers': {line!r}")
        aliases = tuple(alias.strip() for alias in fields[2].split(";") if alias.strip())
        for number in map(int, fields[3].split()):
            if number in found:
                raise ValueError(f"{name}: quotation {number} has two speakers")
            found[number] = GoldSpeaker(fields[0], fields[1], aliases)
    return found


def _without_markup(name: str, body: str) -> tuple[str, dict[int, list[tuple[str, int, int]]]]:
    """The plain text, and per quotation number its pieces as (role letter, start, end)."""
    pieces: list[str] = []
    length = at = 0
    opened: list[tuple[str, list[int], int]] = []
    spans: dict[int, list[tuple[str, int, int]]] = {}
    for match in _MARKUP.finditer(body):
        plain = body[at : match.start()] + (match["escaped"] or "")
        pieces.append(plain)
        length, at = length + len(plain), match.end()
        if match["role"]:
            opened.append((match["role"], [int(n) for n in match["numbers"].split(",")], length))
        elif match["bracket"] == "]" and opened:
            role, numbers, start = opened.pop()
            for number in numbers:
                spans.setdefault(number, []).append((role, start, length))
        elif match["bracket"]:
            raise ValueError(
                f"{name}: a bracket that is no markup: {body[match.start() : match.start() + 30]!r}"
            )
    if opened:
        raise ValueError(f"{name}: not closed: {opened[-1][0]}{opened[-1][1]}")
    return "".join(pieces) + body[at:], spans


def _quotation(
    name: str, number: int, spans: list[tuple[str, int, int]], speaker: GoldSpeaker
) -> GoldQuotation:
    parts = {role: tuple(sorted((s, e) for r, s, e in spans if r == role)) for role in ROLES}
    if not parts["C"] or any(start == end for _, start, end in spans):
        raise ValueError(f"{name}: quotation {number} has no content, or an empty piece")
    return GoldQuotation(number, parts["C"], parts["Q"], parts["S"], speaker)


def corpus_line(article: GoldArticle) -> dict[str, Any]:
    """The article in the corpora's form: `{"doc_id", "text", "quotes"}`."""
    quotes = [
        {"id": f"G{q.number}", "content": q.content, "cue": q.cue, "source": q.source}
        for q in article.quotations
    ]
    return {"doc_id": article.name, "text": article.text, "quotes": quotes}


def speakers_line(article: GoldArticle) -> dict[str, Any]:
    """The speakers of the article's quotations that hold quotation marks, in the corpora's form."""
    rows = {
        f"G{q.number}": {
            "speaker": q.speaker.name,
            "kind": q.speaker.kind,
            "aliases": q.speaker.aliases,
            "confident": True,
        }
        for q in article.quotations
        if article.holds_marks(q)
    }
    return {"doc_id": article.name, "quotes": rows}


def main(folder: Path) -> None:
    """Write both files into `folder`, which is made if it is not there."""
    folder.mkdir(parents=True, exist_ok=True)
    articles = read_articles()
    for name, line in (("gold", corpus_line), ("gold_speakers", speakers_line)):
        rows = (json.dumps(line(article), ensure_ascii=False) + "\n" for article in articles)
        (folder / f"{name}.jsonl").write_text("".join(rows), "utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
