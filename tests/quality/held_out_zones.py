"""Score what `make zones` made of pages whose publishers the trees had not seen; prints the scorer's own tables.

Captions are scored apart, on pages whose markup names some: from a little before the headline to the last paragraph,
since the markup calls the pictures of teasers captions too. All publishers together, and each for itself (mean).
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))
from measure import BLOCK_STYLES, unpack

_ABOVE = 6
"""How many blocks above the headline a picture of the article may stand."""

Pair = tuple[str, str]
"""The label of a block in the gold, and the one that it was given."""


def caption_pairs(page: dict[str, Any], given: Sequence[str]) -> list[Pair]:
    """Return gold and given labels of the blocks of a page's article; none where its markup names no picture."""
    gold = [block["label"] for block in page["blocks"]]
    text = [i for i, label in enumerate(gold) if label in ("body", "subhead")]
    head = gold.index("headline") if "headline" in gold[: text[0]] else text[0]
    inside = list(zip(gold, given, strict=True))[max(0, head - _ABOVE) : text[-1] + 1]
    pictured = any(label in ("caption", "credit") for label, _ in inside)
    return [pair for pair in inside if pair[0] != "ignore"] if pictured else []


def caption_f1(pairs: Sequence[Pair]) -> float:
    """Return the F1 of captions, by blocks."""
    right = sum(pair == ("caption", "caption") for pair in pairs)
    named = sum((gold == "caption") + (given == "caption") for gold, given in pairs)
    return 2 * right / max(1, named)


def score_captions(scorers: Path, gold: Path, predicted: Path) -> None:
    """Print the F1 of captions on prose with clean gold."""
    sys.path.insert(0, str(scorers))
    import score_blocks

    chosen = argparse.Namespace(min_coverage=0.9, lang="en", split=None, source=None, prose=True, clean=True)
    publishers = defaultdict(list)
    for page, given in _given(score_blocks.load(gold, chosen), predicted, score_blocks.assign):
        publishers[page["publisher"]] += caption_pairs(page, given)
    named = [pairs for pairs in publishers.values() if any(label == "caption" for label, _ in pairs)]
    whole = caption_f1([pair for pairs in publishers.values() for pair in pairs])
    mean = sum(map(caption_f1, named)) / max(1, len(named))
    print(f"captions of the article: block F1 {whole:.3f}; mean of {len(named)} publishers {mean:.3f}")


def _given(
    pages: Sequence[dict[str, Any]], predicted: Path, assign: Callable[..., list[str]]
) -> Iterator[tuple[dict[str, Any], list[str]]]:
    rows = map(json.loads, predicted.read_text(encoding="utf-8").splitlines())
    found = {row["doc_id"]: row["blocks"] for row in rows}
    for page in pages:
        blocks = [(block["start"], block["end"], block["label"]) for block in found.get(page["doc_id"], [])]
        yield page, assign(page["text"], page["blocks"], blocks)


def main() -> None:
    """Score the three styles of page dumps."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--scorers", type=Path, required=True)
    parser.add_argument("--predicted", type=Path, required=True, help="the folder that training wrote to")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for style in BLOCK_STYLES:
            gold = unpack(arguments.corpus / "blocks" / f"{style}.jsonl.gz", Path(folder))
            predicted = arguments.predicted / f"zones.{style}.predicted.jsonl"
            print(f"\n## blocks, {style}, prose and clean: publishers held out\n", flush=True)
            command = [arguments.scorers / "score_blocks.py", gold, "--pred", predicted, "--prose", "--clean"]
            subprocess.run([sys.executable, *map(str, command)], check=True)
            score_captions(arguments.scorers, gold, predicted)


if __name__ == "__main__":
    main()
