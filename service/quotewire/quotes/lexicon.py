"""A stand-in for the trained tagger: cues from a lexicon, sources and contents by the words around them."""

from quotewire.quotes import lexicon_words as words
from quotewire.quotes.lexicon_after import subject_after
from quotewire.quotes.lexicon_before import clause_subject, subject_before, subject_between
from quotewire.quotes.lexicon_contents import content_after, content_before
from quotewire.quotes.lexicon_cues import cue_at, mark_at
from quotewire.quotes.lexicon_reading import Class, Clause, Range, Reading, read
from quotewire.quotes.model import Role, Tag
from quotewire.segmentation import Document

_SCORES = {words.Strength.WEAK: 0.4, words.Strength.MIDDLE: 0.7, words.Strength.STRONG: 0.95}


class LexiconTagger:
    """Tags by word lists and word order, without a model."""

    def tag(self, document: Document) -> list[Tag]:
        """Return the tags of a document in order; tags of one role do not overlap."""
        reading = read(document)
        clauses = _clauses(reading)
        span = reading.tokens.span
        tags = [Tag(Role.CUE, span(*clause.cue), _SCORES[clause.strength]) for clause in clauses]
        tags += [Tag(Role.SOURCE, span(*source)) for source in _sources(clauses)]
        tags += [Tag(Role.CONTENT, span(*content)) for content in _contents(reading, clauses)]
        return sorted(tags, key=lambda tag: tag.span)


def _clauses(reading: Reading) -> list[Clause]:
    """Return the reporting clauses in order."""
    out: list[Clause] = []
    i = 0
    while i < len(reading):
        found = cue_at(reading, i)
        if found:
            cue, (lemma, strength) = found
            out.append(Clause(cue, lemma, strength, _source(reading, cue)))
            i = cue.last
        elif (mark := mark_at(reading, i)) and not (out and out[-1].cue.last >= reading.first[i]):
            source = _speaker(reading, i)
            if source:
                out.append(Clause(mark, "", words.Strength.MIDDLE, source))
        i += 1
    return out


def _sources(clauses: list[Clause]) -> list[Range]:
    """Return the sources in order; of two that overlap the longer."""
    out: list[Range] = []
    for source in sorted({clause.source for clause in clauses if clause.source}):
        if not out or source.first > out[-1].last:
            out.append(source)
        elif source.last - source.first > out[-1].last - out[-1].first:
            out[-1] = source
    return out


def _contents(reading: Reading, clauses: list[Clause]) -> list[Range]:
    """Return the contents outside quotation marks in order, without overlap."""
    out: list[Range] = []
    for number, clause in enumerate(clauses):
        before = content_before(reading, clause, clauses[number - 1] if number else None)
        after = content_after(reading, clause, clauses[number + 1] if number + 1 < len(clauses) else None)
        for content in (before, after):
            if content and (not out or content.first > out[-1].last):
                out.append(content)
    return out


def _source(reading: Reading, cue: Range) -> Range | None:
    """Return the source of a cue."""
    if reading.lower[cue.first] == "according":
        return subject_after(reading, cue.last)
    before = cue.first - 1
    at_start = cue.first == reading.first[cue.first]
    participle = reading.lower[cue.last].endswith("ing") and not any(
        reading.classes[k] is Class.AUXILIARY for k in range(cue.first, cue.last)
    )
    if participle:
        return None if at_start else clause_subject(reading, cue.first)
    if at_start or reading.quoted[before] >= 0:
        return subject_after(reading, cue.last)
    found = subject_between(reading, cue.first) or subject_before(reading, cue.first)
    if found is None and reading.classes[before] is Class.COMMA:
        found = subject_after(reading, cue.last)
    return found or clause_subject(reading, cue.first)


def _speaker(reading: Reading, mark: int) -> Range | None:
    """Return the source that a colon or a dash alone joins to a quotation."""
    if mark == reading.first[mark]:
        return subject_after(reading, mark)
    whole = subject_before(reading, mark)
    if whole and whole.first == reading.first[mark]:
        return whole
    return clause_subject(reading, mark) or whole
