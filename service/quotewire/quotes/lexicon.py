"""A stand-in for the trained tagger: cues from a lexicon, sources and contents by the words around them."""

from quotewire.quotes import lexicon_words as words
from quotewire.quotes.lexicon_after import subject_after
from quotewire.quotes.lexicon_before import (
    clause_subject,
    subject_before,
    subject_between,
    subject_of_participle,
)
from quotewire.quotes.lexicon_contents import content_after, content_before
from quotewire.quotes.lexicon_cues import cue_at, mark_at, places
from quotewire.quotes.lexicon_reading import Class, Clause, Range, Reading, read
from quotewire.quotes.model import Role, Tag
from quotewire.segmentation import Document

_SCORES = {words.Strength.WEAK: 0.4, words.Strength.MIDDLE: 0.7, words.Strength.STRONG: 0.95}

_AHEAD = 4
"""How many clauses are looked at for the end of the content before them."""


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
    for i in places(reading):
        if out and i <= out[-1].cue.last:
            continue
        found = cue_at(reading, i)
        if found:
            cue, (lemma, strength) = found
            source = _source(reading, cue, lemma, strength)
            if source or not _is_passive(reading, cue):
                out.append(Clause(cue, lemma, strength, source))
        elif (mark := mark_at(reading, i)) and not (out and out[-1].cue.last >= reading.first[i]):
            source = _speaker(reading, i)
            if source:
                out.append(Clause(mark, "", words.Strength.MIDDLE, source))
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
    """Return the contents outside quotation marks in order, without overlap.

    Of contents that overlap, that of the stronger verb stays, and of equals the one that starts first.
    """
    found: list[tuple[int, Range]] = []
    for number, clause in enumerate(clauses):
        before = content_before(reading, clause, clauses[number - 1] if number else None)
        after = content_after(reading, clause, clauses[number + 1 : number + 1 + _AHEAD])
        found += [(-clause.strength, content) for content in (before, after) if content]
    taken = bytearray(len(reading))
    out: list[Range] = []
    for _, content in sorted(found):
        if not any(taken[content.first : content.last + 1]):
            taken[content.first : content.last + 1] = b"\1" * (content.last + 1 - content.first)
            out.append(content)
    return sorted(out)


def _source(reading: Reading, cue: Range, lemma: str, strength: words.Strength) -> Range | None:
    """Return the source of a cue."""
    verb = cue.first if reading.lower[cue.first] == "according" else cue.last
    if verb == cue.first and cue.last > cue.first:
        return subject_after(reading, cue.last)
    passive = _is_passive(reading, cue)
    if passive or reading.lower[cue.last + 1 : cue.last + 2] == ["by"]:
        agent = _agent(reading, cue.last)
        if passive or agent:
            return agent
    before = cue.first - 1
    at_start = cue.first == reading.first[cue.first]
    if reading.lower[cue.last].endswith("ing") and not any(
        reading.classes[k] is Class.AUXILIARY for k in range(cue.first, cue.last)
    ):
        return None if at_start else subject_of_participle(reading, cue.first)
    if at_start or reading.quoted[before] >= 0:
        return subject_after(reading, cue.last)
    comma = reading.classes[before] is Class.COMMA
    if comma and strength is words.Strength.STRONG and lemma not in words.ADDRESSED:
        found = subject_after(reading, cue.last)
        if found and (
            found.last + 1 >= reading.last[before] or reading.classes[found.last + 1] is Class.COMMA
        ):
            return found
    found = subject_between(reading, cue.first) or subject_before(reading, cue.first)
    return (
        found or (subject_after(reading, cue.last) if comma else None) or clause_subject(reading, cue.first)
    )


def _is_passive(reading: Reading, cue: Range) -> bool:
    """Say whether the cue's verb is passive (`was told`, but not `is telling`)."""
    if reading.lower[cue.last].endswith("ing"):
        return False
    return any(reading.lower[k] in words.BE for k in range(cue.first, cue.last))


def _agent(reading: Reading, verb: int) -> Range | None:
    """Return who acts in a passive: the words after `by` soon after token `verb`, or None."""
    for k in range(verb + 1, min(reading.last[verb], verb + 12) + 1):
        if reading.lower[k] == "by":
            verbal = k < reading.last[k] and reading.lower[k + 1].endswith("ing")
            return None if verbal else subject_after(reading, k)
        if reading.classes[k] in (Class.COMMA, Class.STOP) and reading.quoted[k] < 0:
            return None
    return None


def _speaker(reading: Reading, mark: int) -> Range | None:
    """Return the source that a colon or a dash alone joins to a quotation."""
    if mark == reading.first[mark]:
        return subject_after(reading, mark)
    whole = subject_before(reading, mark)
    if whole and whole.first == reading.first[mark]:
        return whole
    return clause_subject(reading, mark) or whole
