"""Tags sources, cues and contents with a small trained network."""

from quotewire.quotes.tagging.decoding import Floats
from quotewire.quotes.tagging.features import Rows, Vocabulary
from quotewire.quotes.tagging.leanings import Leanings, Tagger, Tagging
from quotewire.quotes.tagging.outputs import Where
from quotewire.quotes.tagging.tagger import LANGUAGES, NetworkTagger

__all__ = [
    "LANGUAGES",
    "Floats",
    "Leanings",
    "NetworkTagger",
    "Rows",
    "Tagger",
    "Tagging",
    "Vocabulary",
    "Where",
]
