"""Score the same pages and articles in other forms, each beside the plain one.

    python -m tests.quality.form_measure --corpus … --scorers … --quotewire … [--forms all | NAME…] [--sets SET…]

Pages are put through `quotewire enrich --jsonl` in each form of `forms.py`, what comes out is carried back to the
plain page, and the scorers score it there: macro F1 of the content's characters (prose and clean pages), and F1 of
direct and of direct and mixed quotations with their sources.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from tests.quality.forms import FORMS, NO_BLOCKS, Formed
from tests.quality.measure import QUOTE_SETS, Measurement, unpack

USUAL = ("wrap 72", "wrap 72, tight", "CRLF", "no-break spaces", "straight marks", "no newlines")
"""The forms that the bars are set for."""
USUAL_SETS = ("main", "pages")
"""One of pages and one of articles: a form takes a quarter of a minute."""

Row = dict[str, Any]


def rows(path: Path) -> Iterator[Row]:
    """Yield the objects of a file of JSON lines."""
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def write(path: Path, objects: Iterator[Row]) -> Path:
    """Write objects as JSON lines and return the path."""
    with path.open("w", encoding="utf-8") as out:
        out.writelines(json.dumps(row) + "\n" for row in objects)
    return path


def carried_back(predicted: Row, formed: Formed) -> Row:
    """Return the predictions of a form as predictions of the plain page."""

    def back(spans: list[list[int]]) -> list[list[int]]:
        return [list(formed.back(*span)) for span in spans]

    row: Row = {"doc_id": predicted["doc_id"]}
    if "blocks" in predicted:
        row["blocks"] = []
        for block in predicted["blocks"]:
            start, end = formed.back(block["start"], block["end"])
            row["blocks"].append({"label": block["label"], "start": start, "end": end})
    if "quotes" in predicted:
        row["quotes"] = [
            {part: back(quote[part]) for part in ("content", "cue", "source")}
            for quote in predicted["quotes"]
        ]
    return row


class FormMeasurement:
    """Scores of one command on a corpus in several forms."""

    def __init__(self, measurement: Measurement) -> None:
        self.measurement = measurement
        self.folder = measurement.folder

    def predict(self, gold: Path, what: str, form: Callable[[str], Formed]) -> Path:
        """Put a gold file's pages through the command in a form; return predictions of the plain pages."""
        pages = list(rows(gold))
        formed = {page["doc_id"]: form(page["text"]) for page in pages}
        changed = write(
            self.folder / "formed.jsonl",
            ({**page, "text": formed[page["doc_id"]].text} for page in pages),
        )
        predicted = self.measurement.predict(changed, what)
        return write(
            gold.with_suffix(".carried"),
            (carried_back(row, formed[row["doc_id"]]) for row in rows(predicted)),
        )

    def content(self, gold: Path, form: Callable[[str], Formed]) -> float:
        """Return the macro F1 of the content's characters."""
        scores = self._scores(
            "score_blocks.py", gold, "--pred", self.predict(gold, "blocks", form), "--prose", "--clean"
        )
        return float(scores["pred"]["content_char_F1_macro"])

    def quotations(self, gold: Path, form: Callable[[str], Formed]) -> tuple[float, float]:
        """Return the F1 of direct quotations with their sources, and of direct and mixed ones, in per cent."""
        scores = self._scores("score_quotes.py", gold, f"form={self.predict(gold, 'quotes', form)}")
        direct, mixed = (100 * scores["form"][shape]["end2end"][2] for shape in ("direct", "dm"))
        return direct, mixed

    def _scores(self, script: str, *arguments: object) -> Row:
        out = self.folder / "scores.json"
        command = [sys.executable, self.measurement.scorers / script, *arguments, "--json", out]
        subprocess.run([*map(str, command)], check=True, stdout=subprocess.DEVNULL)
        scores: Row = json.loads(out.read_text(encoding="utf-8"))
        return scores

    def score(self, name: str, gold: Path, form: Callable[[str], Formed], *, has_blocks: bool) -> str:
        """Return what is to be said of a set in a form."""
        if name in QUOTE_SETS:
            direct, mixed = self.quotations(gold, form)
            return f"{direct:.1f} / {mixed:.1f}"
        return f"{self.content(gold, form):.4f}" if has_blocks else "–"

    def table(self, forms: Sequence[str], sets: Sequence[str]) -> None:
        """Print the scores of the plain pages and of each form."""
        golds = {name: self._gold(name) for name in sets}
        heads = [f"{name}, direct / with mixed" if name in QUOTE_SETS else name for name in sets]
        print("| form | " + " | ".join(heads) + " |\n" + "|---" * (1 + len(sets)) + "|")
        for form in ("plain", *forms):
            scores = [
                self.score(name, gold, FORMS.get(form, plain), has_blocks=form not in NO_BLOCKS)
                for name, gold in golds.items()
            ]
            print("| " + " | ".join([form, *scores]) + " |", flush=True)

    def _gold(self, name: str) -> Path:
        """Return the gold file of a set: of pages those alone that are scored as clean."""
        corpus = self.measurement.corpus
        if name in QUOTE_SETS:
            return unpack(corpus / name / "dev.jsonl.gz", self.folder)
        gold = unpack(corpus / "blocks" / f"{name}.jsonl.gz", self.folder)
        clean = [page for page in rows(gold) if page["lang"] == "en" and not page.get("suspect")]
        return write(gold, iter(clean))


def plain(page: str) -> Formed:
    """Return a page as it is."""
    return Formed(page, list(range(len(page))))


def main() -> None:
    """Measure the forms that are asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--scorers", type=Path, required=True)
    parser.add_argument("--quotewire", required=True)
    parser.add_argument("--forms", nargs="+", default=USUAL, help="all, or names")
    parser.add_argument("--sets", nargs="+", default=USUAL_SETS, help="of main, full, rsp, polnear, pages")
    arguments = parser.parse_args()
    forms = list(FORMS) if arguments.forms == ["all"] else arguments.forms
    with tempfile.TemporaryDirectory() as folder:
        measurement = Measurement(
            corpus=arguments.corpus,
            scorers=arguments.scorers,
            quotewire=arguments.quotewire,
            rivals=None,
            folder=Path(folder),
        )
        print("\n## The same pages and articles in other forms\n")
        FormMeasurement(measurement).table(forms, arguments.sets)


if __name__ == "__main__":
    main()
