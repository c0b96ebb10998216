"""What the pipeline is given to work with: the taggers, loaded once per process."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from quotewire.quotes import LexiconTagger, Tagger


@dataclass(frozen=True, slots=True)
class Models:
    """The loaded models and the SHA-256 (hex) of the file that each came from, by name."""

    tagger: Tagger
    digests: Mapping[str, str] = field(default_factory=dict)


def load() -> Models:
    """Load the models that ship with the package. No network, no state."""
    return Models(tagger=LexiconTagger())
