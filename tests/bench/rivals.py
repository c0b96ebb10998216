"""The pipeline's words per CPU second against textacy's, its memory, and its speed by the length of a text.

    python -m tests.bench.rivals --rivals PYTHON [--corpus FOLDER] [--rounds N] [--words N]

PYTHON is the interpreter of the environment that `requirements-rivals.txt` was installed into. The texts are our own
articles (the samples and the gold set) and, where FOLDER is there, development articles of its `polnear` and `pages`.
Both sides work through the same texts in turns, on one thread each; loading is not counted. The bar is set against
textacy on spaCy's small English model as it comes, one paragraph a call; a lean run of both stands beside. Exit
status 1 where a bar is missed.
"""

import argparse
import gzip
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from itertools import cycle, islice
from pathlib import Path
from typing import IO

from quotewire.demo import read_samples
from quotewire.models import load
from quotewire.pipeline import Pipeline, Publish
from tests.quality.gold_articles import read_articles

LEAST_RATIO = 10.0
MOST_MIB = 200.0
LENGTHS = (10_000, 100_000, 1_000_000)
LEAST_SHARE = 0.5
"""The share of the words a second in the shortest text that the longest must still reach."""

_ONE_THREAD = {
    f"{library}_NUM_THREADS": "1" for library in ("OMP", "OPENBLAS", "MKL", "BLIS", "NUMEXPR", "VECLIB")
}
_OURS = (sys.executable, "-m", "tests.bench.our_side")
_THEIRS = Path(__file__).with_name("textacy_side.py")


class Side:
    """A process that works through a file of texts whenever it is asked to."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        said = self._line()
        if said != "ready":
            raise RuntimeError(f"a side says {said!r}: see what it wrote on standard error")

    def work(self) -> float:
        """Have all texts worked through once; return the CPU seconds that it took."""
        self._stdin.write("go\n")
        self._stdin.flush()
        return float(self._line())

    def last_word(self) -> str:
        """End the input and return what the process says to that."""
        self._stdin.close()
        return self._line()

    @property
    def _stdin(self) -> IO[str]:
        assert self._process.stdin is not None
        return self._process.stdin

    def _line(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()


@contextmanager
def started(command: Sequence[str], texts: Sequence[str]) -> Iterator[Side]:
    """Start a side on one thread, give it its texts, and end it."""
    with tempfile.TemporaryDirectory(prefix="qw-bench-") as folder:
        file = Path(folder) / "texts.json"
        file.write_text(json.dumps(texts), encoding="utf-8")
        process = subprocess.Popen(
            [*command, str(file)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=os.environ | _ONE_THREAD,
        )
        try:
            yield Side(process)
        finally:
            process.kill()
            process.wait()
            for stream in (process.stdin, process.stdout):
                if stream is not None:
                    stream.close()


def own_texts() -> list[str]:
    """Return the texts of the sample articles that come with Quotewire, and of the gold set's."""
    pipeline = Pipeline(load())
    outcomes = [pipeline.process(sample.entry) for sample in read_samples()]
    samples = [
        outcome.article.data.text
        for outcome in outcomes
        if isinstance(outcome, Publish) and outcome.article.data.text is not None
    ]
    return samples + [article.text for article in read_articles()]


def development_texts(corpus: Path) -> list[str]:
    """Return the development articles of a corpus, those of its two sets in turns."""
    sets = []
    for name in ("polnear", "pages"):
        with gzip.open(corpus / name / "dev.jsonl.gz", "rt", encoding="utf-8") as file:
            sets.append([json.loads(line)["text"] for line in file])
    return [text for pair in zip(*sets, strict=False) for text in pair]


def count_words(texts: Sequence[str]) -> int:
    """Return the number of words, set apart by blanks."""
    return sum(len(text.split()) for text in texts)


def about(words: int, texts: Sequence[str]) -> list[str]:
    """Return the first of the texts, begun anew after the last, that hold `words` words together."""
    taken: list[str] = []
    missing = words
    for text in cycle(texts):
        if missing <= 0:
            break
        taken.append(text)
        missing -= len(text.split())
    return taken


def compare(name: str, texts: Sequence[str], rivals: str, rounds: int) -> float:
    """Let all sides work through the texts in turns, print each round, and return the median ratio to textacy."""
    words = count_words(texts)
    commands = {
        "ours": _OURS,
        "textacy": (rivals, str(_THEIRS)),
        "lean": (rivals, str(_THEIRS), "--lean"),
    }
    print(f"{name}: {len(texts)} articles, {words} words; words per CPU second", flush=True)
    measured = []
    with ExitStack() as stack:
        sides = {side: stack.enter_context(started(command, texts)) for side, command in commands.items()}
        for side in sides.values():
            side.work()  # the first time fills caches
        for number in range(1, rounds + 1):
            speeds = {side: words / process.work() for side, process in sides.items()}
            measured.append(speeds)
            print(
                f"  {number}: " + ", ".join(f"{side} {speed:.0f}" for side, speed in speeds.items()),
                f"load {os.getloadavg()[0]:.1f}",
                sep="; ",
                flush=True,
            )
    tell(measured, "lean")
    return tell(measured, "textacy")


def tell(measured: Sequence[Mapping[str, float]], rival: str) -> float:
    """Print how many times as fast as a rival we are, and return the median of the rounds."""
    ratios = [speeds["ours"] / speeds[rival] for speeds in measured]
    median = statistics.median(ratios)
    print(
        f"  against {rival}: median {median:.1f} times ({min(ratios):.1f} to {max(ratios):.1f})", flush=True
    )
    return median


def by_length(texts: Sequence[str]) -> tuple[float, float]:
    """Print the words a second in one text of each length, and the most memory that it took.

    Returns the share of the shortest text's speed that the longest reaches, and the memory in MiB.
    """
    speeds, memory = [], 0.0
    for length in LENGTHS:
        whole = "\n\n".join(islice(cycle(texts), length // min(map(len, texts)) + 1))[:length]
        again = LENGTHS[-1] // length
        with started(_OURS, [whole] * again) as ours:
            speed = count_words([whole]) * again / min(ours.work() for _ in range(2))
            memory = float(ours.last_word())
        speeds.append(speed)
        print(
            f"one text of {length // 1000} kB: {speed:.0f} words per CPU second, {memory:.0f} MiB", flush=True
        )
    return speeds[-1] / speeds[0], memory


def main() -> int:
    """Measure and print; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.rivals", description=__doc__)
    parser.add_argument("--rivals", required=True, help="the Python of the rivals' environment")
    parser.add_argument("--corpus", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--words", type=int, default=10_000, help="about how many words a round has")
    options = parser.parse_args()
    own = own_texts()
    sets = {"own articles": own}
    if options.corpus is not None and options.corpus.is_dir():
        sets["development articles"] = development_texts(options.corpus)
    ratios = [
        compare(name, about(options.words, texts), options.rivals, options.rounds)
        for name, texts in sets.items()
    ]
    share, memory = by_length(own)
    missed = []
    if min(ratios) < LEAST_RATIO:
        missed.append(f"under {LEAST_RATIO:.0f} times the rival's words per CPU second")
    if memory > MOST_MIB:
        missed.append(f"over {MOST_MIB:.0f} MiB")
    if share < LEAST_SHARE:
        missed.append(f"a long text at {share:.0%} of a short one's speed")
    print("MISSED: " + ", ".join(missed) if missed else "every bar is met")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
