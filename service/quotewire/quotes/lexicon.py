"""A stand-in for the trained tagger: cues from a lexicon, sources and contents by the words around them."""

from quotewire.quotes import lexicon_words as words
from quotewire.quotes.lexicon_after import subject_after
from quotewire.quotes.lexicon_before import clause_subject, subject_before
from quotewire.quotes.lexicon_contents import content_after, content_before
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
        tags: list[Tag] = []
        taken = -1
        for clause in clauses:
            if clause.source and clause.source.first > taken:
                tags.append(Tag(Role.SOURCE, reading.tokens.span(*clause.source)))
                taken = clause.source.last
            tags.append(Tag(Role.CUE, reading.tokens.span(*clause.cue), _SCORES[clause.strength]))
        tags += [Tag(Role.CONTENT, reading.tokens.span(*content)) for content in _contents(reading, clauses)]
        return sorted(tags, key=lambda tag: tag.span)


def _clauses(reading: Reading) -> list[Clause]:
    """Return the reporting clauses in order."""
    out: list[Clause] = []
    i = 0
    while i < len(reading):
        found = _cue(reading, i)
        if found is None:
            i += 1
            continue
        cue, (lemma, strength) = found
        out.append(Clause(cue, lemma, strength, _source(reading, cue)))
        i = cue.last + 1
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


def _cue(reading: Reading, i: int) -> tuple[Range, tuple[str, words.Strength]] | None:
    """Return the cue whose verb is token `i`, and the verb's lemma and strength, or None."""
    if not reading.prose[i] or reading.quoted[i] >= 0:
        return None
    lower = reading.lower
    if lower[i] == "according" and i + 1 < len(reading) and lower[i + 1] == "to":
        return Range(i, i + 1), ("accord", words.Strength.STRONG)
    verb = words.REPORTING.get(lower[i])
    if verb is None or not _may_report(reading, i):
        return None
    first = i
    while first > reading.first[i] and reading.quoted[first - 1] < 0 and _in_group(reading, first - 1):
        first -= 1
    last = i
    if i < reading.last[i] and lower[i + 1] in words.PARTICLES.get(verb[0], ()):
        last = i + 1
    return Range(first, last), verb


def _may_report(reading: Reading, i: int) -> bool:
    """Say whether a form of a reporting verb stands where a verb may stand."""
    if reading.tokens.words[i][0].isupper() and i > reading.first[i] and reading.quoted[i - 1] < 0:
        return False
    if reading.lower[i] not in words.NOUN_TOO:
        return True
    if i == 0 or reading.quoted[i - 1] >= 0:
        return i < reading.last[i] and reading.classes[i + 1] in (Class.PRONOUN, Class.NAME, Class.DETERMINER)
    return reading.classes[i - 1] in (Class.PRONOUN, Class.AUXILIARY, Class.NAME)


def _in_group(reading: Reading, k: int) -> bool:
    """Say whether token `k` may belong to the verb group that follows it."""
    return reading.classes[k] in (Class.AUXILIARY, Class.ADVERB)


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
    found = subject_before(reading, cue.first)
    if found is None and reading.classes[before] is Class.COMMA:
        found = subject_after(reading, cue.last)
    return found or clause_subject(reading, cue.first)
