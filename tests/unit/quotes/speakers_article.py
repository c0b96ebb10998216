"""Small articles whose quotations are marked in the text, for the tests of the speakers."""

import re

from quotewire.quotes import Attribution, Kind
from quotewire.quotes.speakers import resolve
from quotewire.segmentation import Block, Document, Label, NewlineMode, Sentence
from quotewire.segmentation.sentences import split
from quotewire.text import Span, Text, pair

SOURCE = re.compile(r"\{([^{}]*)\}")


def document(raw, label=Label.BODY):
    """Every line a block of one label."""
    text = Text(raw)
    blocks = tuple(Block(label, *m.span()) for m in re.finditer(r"\S[^\n]*", text.shadow))
    passages = tuple(pair(text, [block.span for block in blocks]))
    sentences = tuple(
        Sentence(*span, i) for i, block in enumerate(blocks) for span in split(text, block.span, passages)
    )
    return Document(text, NewlineMode.PARAGRAPH, blocks, sentences, passages)


def article(marked, kind=Kind.DIRECT):
    """`Ann said. {She} added` → the document and one attribution a pair of braces; `{}` has no source."""
    raw, attributions, at = "", [], 0
    for match in SOURCE.finditer(marked):
        raw += marked[at : match.start()]
        source = Span(len(raw), len(raw) + len(match.group(1))) if match.group(1) else None
        raw += match.group(1)
        attributions.append(Attribution(kind, (Span(len(raw), len(raw) + 1),), None, source))
        at = match.end()
    return document(raw + marked[at:]), attributions


def resolved(marked, kind=Kind.DIRECT):
    """Return the speakers by id and the assignments of a marked article."""
    speakers, assignments = resolve(*article(marked, kind))
    return {s.id: s for s in speakers}, assignments


def who(marked, kind=Kind.DIRECT):
    """Return the speakers' names, one for each pair of braces, None where nobody could be named."""
    speakers, assignments = resolved(marked, kind)
    return [speakers[a.speaker].name if a else None for a in assignments]


def by(marked):
    """Return by what each source was resolved."""
    return [a.by if a else None for a in resolved(marked)[1]]


def kind(marked):
    """Return what kind of speaker the first source means."""
    speakers, assignments = resolved(marked)
    return speakers[assignments[0].speaker].kind
