"""From pages with gold zones to the shipped trees, in one command.

    python -m quotewire.training.zones --pages main.jsonl.gz full.jsonl.gz rsp.jsonl.gz --plain pool.jsonl.gz
        --out FOLDER

A page a line: `{"doc_id", "publisher", "style", "text", "blocks": [{"start", "end", "label"}], "known": [labels that
are complete on the page], "suspect", "coverage"}`. The publishers are held out in five folds in turn: what the trees
of the others make of their pages is written to FOLDER/zones.STYLE.predicted.jsonl (`{"doc_id", "blocks"}`) to be
scored, and the confidence is fitted on it. Then the shipped trees are grown on all pages. Articles with nothing
around them (`--plain`, `{"doc_id", "text"}`) teach that all of such a text is text; they are not scored.
"""

import argparse
import json
import sys
import time
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from quotewire.models import ZONES
from quotewire.segmentation.zone_choice import choose
from quotewire.segmentation.zoner import Floats, to_chances
from quotewire.training import zone_calibration
from quotewire.training.zone_pages import FOLDS, ZonedPage, read_pages, read_plain
from quotewire.training.zone_trees import export, grow, odds

_PLAIN_EVERY = 10
"""One of so many plain articles is learned from."""
_STARTED = time.monotonic()


def say(line: str) -> None:
    """Tell how far the run has come."""
    sys.stderr.write(f"[{time.monotonic() - _STARTED:6.0f} s] {line}\n")


def hold_out(pages: Sequence[ZonedPage], plain: Sequence[ZonedPage], *, seed: int) -> list[Floats]:
    """Return the log odds of every page by trees that saw no page of its publisher."""
    found: dict[int, Floats] = {}
    for fold in range(FOLDS):
        boosters = grow([*(page for page in pages if page.fold != fold), *plain], seed=seed)
        held = {i: odds(boosters, page.rows) for i, page in enumerate(pages) if page.fold == fold}
        found |= held
        judged = [case for i, values in held.items() for case in zone_calibration.cases(pages[i], values)]
        right = sum(case.right for case in judged) / max(1, len(judged))
        say(f"fold {fold}: {len(held)} held-out pages, {right:.3f} of {len(judged)} blocks right")
    return [found[i] for i in range(len(pages))]


def write_predictions(pages: Sequence[ZonedPage], outputs: Sequence[Floats], folder: Path) -> None:
    """Write the zones of held-out pages, a file a style."""
    lines = defaultdict(list)
    for page, values in zip(pages, outputs, strict=True):
        zones = choose(page.outline, to_chances(values))
        blocks = [
            {"label": str(label), "start": span.start, "end": span.end}
            for (label, _), span in zip(zones, page.spans, strict=True)
        ]
        lines[page.style].append(json.dumps({"doc_id": page.name, "blocks": blocks}))
    for style, found in lines.items():
        (folder / f"zones.{style}.predicted.jsonl").write_text("\n".join(found) + "\n", encoding="utf-8")


def train(pages: Sequence[ZonedPage], plain: Sequence[ZonedPage], out: Path, *, seed: int) -> None:
    """Score held-out pages, fit the confidence, and write the shipped file into the folder `out`."""
    outputs = hold_out(pages, plain, seed=seed)
    write_predictions(pages, outputs, out)
    judged = [
        c for page, values in zip(pages, outputs, strict=True) for c in zone_calibration.cases(page, values)
    ]
    calibration = zone_calibration.fit(judged)
    for label, bands in zone_calibration.reliability(judged, calibration).items():
        told = ", ".join(f"{said:.2f}: {right:.2f} of {count}" for said, right, count in bands)
        say(f"confidence of {label}: {told}")
    sample = max((page.rows for page in pages), key=len)
    difference = export(grow([*pages, *plain], seed=seed), calibration, sample, out / ZONES)
    size = (out / ZONES).stat().st_size
    say(f"{out / ZONES}: {size / 1e6:.2f} MB, within {difference:.6f} of LightGBM")


def main() -> None:
    """Train on the pages named on the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m quotewire.training.zones",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--pages", type=Path, nargs="+", required=True, help="files of pages with gold zones")
    parser.add_argument(
        "--plain", type=Path, nargs="*", default=[], help="files of articles and nothing else"
    )
    parser.add_argument("--out", type=Path, required=True, help="folder for the files")
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    chosen.out.mkdir(parents=True, exist_ok=True)
    pages = [page for path in chosen.pages for page in read_pages(path)]
    plain = [page for path in chosen.plain for page in read_plain(path, every=_PLAIN_EVERY)]
    say(f"{len(pages)} pages, {sum(len(page.rows) for page in pages)} blocks; {len(plain)} plain articles")
    train(pages, plain, chosen.out, seed=chosen.seed)


if __name__ == "__main__":
    main()
