"""A stand-in for the trained tagger: cues from a lexicon, sources and contents by the words around them."""

from quotewire.quotes import lexicon_words as words
from quotewire.quotes.lexicon_phrases import subject_after, subject_before
from quotewire.quotes.lexicon_reading import Class, Reading, read
from quotewire.quotes.model import Role, Tag
from quotewire.segmentation import Document

_SCORES = {words.Strength.WEAK: 0.4, words.Strength.MIDDLE: 0.7, words.Strength.STRONG: 0.95}


class LexiconTagger:
    """Tags by word lists and word order, without a model."""

    def tag(self, document: Document) -> list[Tag]:
        """Return the tags of a document in order; tags of one role do not overlap."""
        reading = read(document)
        tags: list[Tag] = []
        taken = -1
        i = 0
        while i < len(reading):
            found = _cue(reading, i)
            if found is None:
                i += 1
                continue
            first, last, score = found
            source = _source(reading, first, last)
            if source and source[0] > taken:
                tags.append(Tag(Role.SOURCE, reading.tokens.span(*source)))
                taken = source[1]
            tags.append(Tag(Role.CUE, reading.tokens.span(first, last), score))
            i = last + 1
        return sorted(tags, key=lambda tag: tag.span)


def _cue(reading: Reading, i: int) -> tuple[int, int, float] | None:
    """Return first and last token and score of the cue whose verb is token `i`, or None."""
    if not reading.prose[i] or reading.quoted[i] >= 0:
        return None
    lower = reading.lower
    if lower[i] == "according" and i + 1 < len(reading) and lower[i + 1] == "to":
        return i, i + 1, 0.95
    verb = words.REPORTING.get(lower[i])
    if verb is None or (lower[i] in words.NOUN_TOO and not _has_subject(reading, i)):
        return None
    first = i
    while first > reading.first[i] and reading.quoted[first - 1] < 0 and _in_group(reading, first - 1):
        first -= 1
    return first, i, _SCORES[verb[1]]


def _in_group(reading: Reading, k: int) -> bool:
    """Say whether token `k` may belong to the verb group that follows it."""
    return reading.classes[k] in (Class.AUXILIARY, Class.ADVERB)


def _has_subject(reading: Reading, i: int) -> bool:
    """Say whether a form that may be a noun stands where a verb does."""
    if i == 0:
        return False
    before = reading.classes[i - 1]
    return before in (Class.PRONOUN, Class.AUXILIARY, Class.NAME) or reading.quoted[i - 1] >= 0


def _source(reading: Reading, first: int, last: int) -> tuple[int, int] | None:
    """Return the source of the cue from token `first` to token `last`."""
    after_quotation = first > 0 and reading.quoted[first - 1] >= 0
    if reading.lower[first] == "according" or after_quotation:
        return subject_after(reading, last)
    return subject_before(reading, first) or subject_after(reading, last)
