"""The small models that ship with the package, loaded once per process."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.resources import files

from quotewire.models.onnx import digest_of, load_network
from quotewire.quotes import NetworkTagger, Tagger, Tagging, Weights
from quotewire.quotes.attribution import Confidence, Costs
from quotewire.quotes.tagging import Vocabulary
from quotewire.segmentation import Document

TAGGER, ATTRIBUTION = "tagger.onnx", "attribution.json"
"""The shipped files: the network that tags, and what the join of its tags has learned."""


@dataclass(frozen=True, slots=True)
class Models:
    """The loaded models and the SHA-256 (hex) of the file that each came from, by name."""

    tagger: Tagger
    weights: Weights
    digests: Mapping[str, str] = field(default_factory=dict)


def load() -> Models:
    """Load the models that ship with the package. No network, no state."""
    return load_models(read_file(TAGGER), read_file(ATTRIBUTION))


def load_models(tagger: bytes, attribution: bytes) -> Models:
    """Load models from the bytes of their files, as training writes them."""
    network = load_network(tagger)
    return Models(
        NetworkTagger(network, Vocabulary(network.words)),
        load_weights(attribution),
        {"tagger": network.digest, "attribution": digest_of(attribution)},
    )


def load_weights(attribution: bytes) -> Weights:
    """Load what the join has learned: `{"costs": {name: cost}, "confidence": {sign: weight}}`."""
    table = json.loads(attribution)
    return Weights(Costs(table["costs"]), Confidence(table["confidence"]))


class Unloaded:
    """Stands where a tagger would, in a process that tags nothing."""

    def tag(self, document: Document) -> Tagging:  # noqa: ARG002
        """Raise RuntimeError."""
        raise RuntimeError("the models are not loaded in this process")


def name_only() -> Models:
    """Return the digests of the shipped models without loading any: enough to name the pipeline."""
    shipped = {"tagger": digest_of(read_file(TAGGER)), "attribution": digest_of(read_file(ATTRIBUTION))}
    return Models(Unloaded(), Weights(Costs({}), Confidence({})), shipped)


def read_file(name: str) -> bytes:
    """Return a shipped file, byte for byte."""
    return files(__name__).joinpath(name).read_bytes()
