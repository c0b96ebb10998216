"""What the confidence of quotations is worth on the development articles.

    python -m tests.quality.confidence --corpus …

Prints a reliability table (of the quotations with a confidence of about 0.8, how many are right?) and what
`MIN_CONFIDENCE` costs and gains. Right is a quotation that shares half of the words of both contents with a gold one,
and a word of its source where it has one.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

from quotewire.models import load
from quotewire.training.confidence import Case, cases, reliability
from quotewire.training.corpus import Article, Labelled, read_articles

SETS = (("polnear", Labelled.ALL), ("pages", Labelled.QUOTED))
THRESHOLDS = (0.0, 0.3, 0.5, 0.7, 0.8, 0.9)


def gold_count(articles: Sequence[Article]) -> int:
    """How many gold quotations there are."""
    return sum(len(article.quotes) for article in articles)


def print_tables(name: str, articles: Sequence[Article]) -> None:
    """Print both tables for a set of articles."""
    models = load()
    confidence = models.weights.confidence
    data = [case for article in articles for case in cases(article, models.tagger, models.weights.costs)]
    print(f"\n## {name} dev, {len(data)} quotations, {gold_count(articles)} in gold\n")
    print("| confidence | right | quotations |\n|---|---|---|")
    for said, right, count in reliability(data, confidence):
        print(f"| {said:.2f} | {right:.2f} | {count} |")
    print("\n| MIN_CONFIDENCE | kept | precision | recall |\n|---|---|---|---|")
    for threshold in THRESHOLDS:
        kept = [case for case in data if (confidence.of(case.signs) or 0.0) >= threshold]
        print(
            f"| {threshold} | {len(kept)} | {share(kept, len(kept))} | {share(kept, gold_count(articles))} |"
        )


def share(kept: Sequence[Case], of: int) -> str:
    """The right ones among `kept`, in per cent of a number."""
    return f"{100 * sum(case.right for case in kept) / max(1, of):.1f}"


def main() -> None:
    """Print the tables of every development set."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpus", type=Path, required=True)
    corpus = parser.parse_args().corpus
    for name, labelled in SETS:
        print_tables(name, list(read_articles(corpus / name / "dev.jsonl.gz", labelled)))


if __name__ == "__main__":
    main()
