"""Score what `make zones` made of pages whose publishers the trees had not seen; prints the scorer's own tables."""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from measure import BLOCK_STYLES, unpack


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


if __name__ == "__main__":
    main()
