"""The small models that ship with the package, loaded once per process.

What they run on is imported when they are loaded: a process that asks for their names alone needs none of it.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from quotewire.models.shipped import ATTRIBUTION, TAGGER, ZONES, digest_of, digests, read_file

if TYPE_CHECKING:
    from quotewire.quotes import Tagger, Weights
    from quotewire.segmentation.zoner import Zoner

__all__ = [
    "ATTRIBUTION",
    "TAGGER",
    "ZONES",
    "Models",
    "digests",
    "load",
    "load_models",
    "load_weights",
    "read_file",
]


@dataclass(frozen=True, slots=True)
class Models:
    """The loaded models and the SHA-256 (hex) of the file that each came from, by name."""

    tagger: "Tagger"
    weights: "Weights"
    zoner: "Zoner"
    digests: Mapping[str, str] = field(default_factory=dict)


def load() -> Models:
    """Load the models that ship with the package. No network, no state."""
    return load_models(read_file(TAGGER), read_file(ATTRIBUTION))


def load_models(tagger: bytes, attribution: bytes, zones: bytes | None = None) -> Models:
    """Load models from the bytes of their files, as training writes them; without `zones`, the shipped ones."""
    from quotewire.models.onnx import CALIBRATION, load_network
    from quotewire.quotes import NetworkTagger
    from quotewire.quotes.tagging import Vocabulary
    from quotewire.segmentation.zoner import TreeZoner

    network = load_network(tagger)
    trees = load_network(read_file(ZONES) if zones is None else zones)
    return Models(
        NetworkTagger(network, Vocabulary(network.words)),
        load_weights(attribution),
        TreeZoner(trees, json.loads(trees.read_note(CALIBRATION))),
        {"tagger": network.digest, "attribution": digest_of(attribution), "zones": trees.digest},
    )


def load_weights(attribution: bytes) -> "Weights":
    """Load what the join has learned: `{"costs": {name: cost}, "confidence": {sign: weight}}`."""
    from quotewire.quotes import Weights
    from quotewire.quotes.attribution import Confidence, Costs

    table = json.loads(attribution)
    return Weights(Costs(table["costs"]), Confidence(table["confidence"]))
