"""The files of the models that ship with the package, and what names them; loads none."""

import hashlib
from importlib.resources import files

TAGGER, ATTRIBUTION = "tagger.onnx", "attribution.json"
"""The shipped files: the network that tags, and what the join of its tags has learned."""


def read_file(name: str) -> bytes:
    """Return a shipped file, byte for byte."""
    return files("quotewire.models").joinpath(name).read_bytes()


def digest_of(content: bytes) -> str:
    """Return the SHA-256 (hex) of a file's bytes."""
    return hashlib.sha256(content).hexdigest()


def digests() -> dict[str, str]:
    """Return the digests of the shipped models by name, without loading any: enough to name the pipeline."""
    return {"tagger": digest_of(read_file(TAGGER)), "attribution": digest_of(read_file(ATTRIBUTION))}
