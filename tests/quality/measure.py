"""Score the development sets through the command and print the scorers' own tables.

    make quality CORPUS=… SCORERS=… [RIVALS=1]

CORPUS holds the folders polnear, pages, blocks and sentences with gzip'd JSON lines, SCORERS the scorers. Every
figure of ours printed here is a figure of `quotewire enrich --jsonl`, never of inner functions. With
`--rivals PYTHON`, the interpreter of the rivals' environment, textacy's quotations stand in the tables of
`score_quotes.py`, a row under ours.
"""

import argparse
import gzip
import subprocess
import sys
import tempfile
from pathlib import Path

QUOTE_SETS = ("polnear", "pages")
BLOCK_STYLES = ("main", "full", "rsp")
_RIVAL = Path(__file__).with_name("rival.py")


def unpack(packed: Path, folder: Path) -> Path:
    """Unpack a gzip'd file into `folder` and return its path."""
    out = folder / f"{packed.parent.name}_{packed.name.removesuffix('.gz')}"
    out.write_bytes(gzip.decompress(packed.read_bytes()))
    return out


class Measurement:
    """Predictions and scores of one command, and of a rival where there is one, on one corpus."""

    def __init__(
        self, *, corpus: Path, scorers: Path, quotewire: str, rivals: str | None, folder: Path
    ) -> None:
        self.corpus, self.scorers, self.folder = corpus, scorers, folder
        self.quotewire, self.rivals = quotewire, rivals

    def run(self, script: str, *arguments: object) -> None:
        """Run a scorer; raises CalledProcessError when it fails."""
        sys.stdout.flush()
        subprocess.run([sys.executable, str(self.scorers / script), *map(str, arguments)], check=True)

    def predict(self, gold: Path, what: str) -> Path:
        """Put a gold file's articles through the command and return the file of predictions."""
        out = gold.with_suffix(f".{what}.predicted")
        self.run("enrich_to_predictions.py", self.quotewire, gold, out, what)
        return out

    def rivals_quotes(self, gold: Path) -> list[str]:
        """Put a gold file's articles through textacy, if asked for; return arguments for score_quotes.py."""
        if self.rivals is None:
            return []
        out = gold.with_suffix(".quotes.textacy")
        subprocess.run([self.rivals, str(_RIVAL), str(gold), str(out)], check=True)
        return [f"textacy={out}"]

    def quotes(self) -> None:
        """Score quotations and speakers."""
        for name in QUOTE_SETS:
            gold = unpack(self.corpus / name / "dev.jsonl.gz", self.folder)
            speakers = unpack(self.corpus / name / "dev_speakers.jsonl.gz", self.folder)
            predicted = self.predict(gold, "quotes")
            print(f"\n## {name} dev: quotations and speakers\n")
            self.run("score_quotes.py", gold, f"quotewire={predicted}", *self.rivals_quotes(gold))
            self.run("score_speakers.py", gold, speakers, f"quotewire={predicted}")

    def blocks(self) -> None:
        """Score zones in the three styles of page dumps."""
        for style in BLOCK_STYLES:
            gold = unpack(self.corpus / "blocks" / f"{style}.jsonl.gz", self.folder)
            predicted = self.predict(gold, "blocks")
            print(f"\n## blocks, {style}, prose and clean\n")
            self.run("score_blocks.py", gold, "--pred", predicted, "--prose", "--clean")

    def sentences(self) -> None:
        """Score sentence boundaries."""
        gold = unpack(self.corpus / "sentences" / "dev.jsonl.gz", self.folder)
        print("\n## sentences dev\n")
        self.run("score_sentences.py", gold, "--pred", self.predict(gold, "sentences"))


def main() -> None:
    """Measure what is asked for, everything by default."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--scorers", type=Path, required=True)
    parser.add_argument("--quotewire", required=True)
    parser.add_argument("--rivals", metavar="PYTHON", help="the Python of the rivals' environment")
    parser.add_argument("--only", choices=("quotes", "blocks", "sentences"))
    arguments = parser.parse_args()
    if not arguments.corpus.is_dir():
        sys.exit(f"no corpus at {arguments.corpus}: say where it is with CORPUS=…")
    with tempfile.TemporaryDirectory() as folder:
        measurement = Measurement(
            corpus=arguments.corpus,
            scorers=arguments.scorers,
            quotewire=arguments.quotewire,
            rivals=arguments.rivals,
            folder=Path(folder),
        )
        for what in ("quotes", "blocks", "sentences"):
            if arguments.only in (None, what):
                getattr(measurement, what)()


if __name__ == "__main__":
    main()
