"""The files of the models that ship with the package, and what names them; loads none."""

import hashlib
from importlib.resources import files

TAGGER, ATTRIBUTION, ZONES = "tagger.onnx", "attribution.json", "zones.onnx"
"""The shipped files: the network that tags, what the join of its tags has learned, the trees that tell zones."""


def read_file(name: str) -> bytes:
    """Return a shipped file, byte for byte."""
    return files("quotewire.models").joinpath(name).read_bytes()


def digest_of(content: bytes) -> str:
    """Return the SHA-256 (hex) of a file's bytes."""
    return hashlib.sha256(content).hexdigest()


def digests() -> dict[str, str]:
    """Return the digests of the shipped models by name, without loading any: enough to name the pipeline."""
    named = {"tagger": TAGGER, "attribution": ATTRIBUTION, "zones": ZONES}
    return {name: digest_of(read_file(file)) for name, file in named.items()}
