"""The tagger: a network's outputs over a document, as tags and leanings."""

from collections.abc import Callable

import numpy as np

from quotewire.quotes.model import Role
from quotewire.quotes.tagging.decoding import Floats, decode, probabilities
from quotewire.quotes.tagging.features import Rows, Vocabulary, extract
from quotewire.quotes.tagging.leanings import Leanings, Tagging
from quotewire.quotes.tagging.outputs import ROLES, WIDTH
from quotewire.segmentation import Document

Run = Callable[[Rows], Floats]
"""Runs the network: rows of features, shape (n, len(Column)), to outputs, shape (n, WIDTH)."""

LANGUAGES = frozenset({"en"})
"""The languages of the articles that the shipped network was trained on (BCP 47)."""

_WINDOW = 1024
_OVERLAP = 96


class NetworkTagger:
    """Tags with a network and its vocabulary."""

    def __init__(self, run: Run, vocabulary: Vocabulary) -> None:
        self._run = run
        self._vocabulary = vocabulary

    def tag(self, document: Document) -> Tagging:
        """Return the tags of a document and what the network leans to. Linear in the length of the text."""
        features = extract(document, self._vocabulary)
        index, tokens = features.tokens, document.text.tokens
        chances = read(lambda rows: probabilities(self._run(rows)), features.rows)
        del features  # as long as the text, and of no more use
        content = 3 * ROLES.index(Role.CONTENT)
        leanings = Leanings(tokens, index, inside=1 - chances[:, content], where=chances[:, 3 * len(ROLES) :])
        return Tagging(tuple(decode(chances, index, tokens)), leanings)


def read(run: Run, rows: Rows) -> Floats:
    """Run a network over rows of any number, in windows that overlap, so that memory stays flat.

    The outputs are those of one run over all rows, as long as no output depends on rows `_OVERLAP` away.
    """
    count = len(rows)
    if count == 0:
        return np.zeros((0, WIDTH), dtype=np.float32)
    if count <= _WINDOW:
        return run(rows)
    step = _WINDOW - 2 * _OVERLAP
    outputs = np.empty((WIDTH, count), dtype=np.float32).T
    for start in range(0, count, step):
        first = max(0, start - _OVERLAP)
        part = run(rows[first : start + step + _OVERLAP])
        outputs[start : start + step] = part[start - first : start - first + step]
    return outputs
