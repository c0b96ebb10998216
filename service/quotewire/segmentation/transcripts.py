"""Turns of a transcript: blocks that open with who speaks (`SMITH: …`, `Q: …`)."""

import re
from collections import Counter
from collections.abc import Sequence

from quotewire.segmentation.block_traits import Traits
from quotewire.segmentation.bylines import is_name
from quotewire.segmentation.dateline_places import NOT_PLACES

_TURN = re.compile(
    r"(?P<speaker>[A-ZÀ-Þ][\w.'-]*(?: [A-ZÀ-Þ][\w.'-]*){0,4})(?:,? ?\([^()]{1,40}\))? ?: ?(?=\S)"
)
_FEWEST = 2
"""How many turns make a transcript where the speakers are in capitals."""
_FEWEST_NAMES = 4
"""How many where they are names in lower case: `Shrine Location: …` opens a paragraph too."""
_SENTENCES = 0.6
"""The share of turns that end as sentences do: those of tables and lists do not."""


def find_turns(blocks: Sequence[Traits]) -> list[int]:
    """Return the indices of the blocks that are turns of a transcript, in order; none where there are too few.

    A speaker is a name in capitals or `Q` and `A`, or a full name that opens several blocks.
    """
    speakers = [_speaker(block) for block in blocks]
    count = Counter(filter(None, speakers))
    loud = [i for i, speaker in enumerate(speakers) if speaker.isupper() and speaker not in NOT_PLACES]
    asked = [i for i, speaker in enumerate(speakers) if speaker in ("Q", "A")]
    named = [i for i, speaker in enumerate(speakers) if count[speaker] > 1 and is_name(speaker)]
    turns: set[int] = set()
    for group, fewest in ((loud, _FEWEST), (asked, _FEWEST), (named, _FEWEST_NAMES)):
        spoken = sum(blocks[i].ends for i in group)
        if len(group) >= fewest and spoken >= _SENTENCES * len(group):
            turns.update(group)
    return sorted(turns)


def _speaker(block: Traits) -> str:
    match = _TURN.match(block.text)
    return match["speaker"] if match else ""
