"""Going through an article once, from mention to mention, and saying who each source is."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from quotewire.quotes.model import Attribution, Kind
from quotewire.quotes.speakers.cast import Cast, Figure
from quotewire.quotes.speakers.discourse import Answer, Discourse, clash
from quotewire.quotes.speakers.events import Event, events, is_finite, is_object, is_verb, word_after
from quotewire.quotes.speakers.issuers import is_writing
from quotewire.quotes.speakers.mentions import NamedMention
from quotewire.quotes.speakers.narrators import find_author, narrator
from quotewire.quotes.speakers.nouns import kind_of
from quotewire.quotes.speakers.personal_bodies import body_named_after, body_of
from quotewire.quotes.speakers.pronouns import described_before, follow, gender_told, resolve_pronoun
from quotewire.quotes.speakers.references import resolve_role, resolve_thing
from quotewire.quotes.speakers.signatures import signed_by
from quotewire.quotes.speakers.source_form import Form, Source
from quotewire.quotes.speakers.source_words import FIRST_PERSON, RELATIVE
from quotewire.quotes.speakers.sources import read_source
from quotewire.segmentation import Document
from quotewire.text import Span

_SPEAKER = 3.5
_SUBJECT = 3.0
_UNSURE_SUBJECT = 2.5
_PRONOUN = 2.5
_OTHER_PRONOUN = 1.2
_OTHER = 1.5
_FIRST_POSSESSIVE = 2.2
_POSSESSIVE = 1.2
_OBJECT = 1.0
_MODIFIER = 0.6
_ASKED_ABOUT = 0.6
_QUOTED = 0.3

_SENTENCE = 400
_ACCORDING = "ccording to "

_MOST = 8
"""How many persons are named together at most."""
_BETWEEN = re.compile(r"(?:,| and|, and) (?:(?:his|her|their) [a-z-]+(?: [a-z-]+)?,? )?")
_LONGEST_GAP = 40
_CARRIES_ON = re.compile(r"\b(?:and|but) (?:(?:also|then|later|has|had|[a-z]+ly) )?$")
_TEAM = re.compile(r" and (?:(?:his|her|their) )?(?:team|colleagues|co-authors|co-workers)\b")
_ENDS_SENTENCE = re.compile(r"[.!?](?:[\s\"')]|$)")
_GOES_BEFORE = re.compile(r"[a-z] $")

_ADDRESSES = re.compile(
    r" (?:(?:told|tells|asked|asks|reminded|assured|warned|informed|urged|advised|thanked|quoted|called|calls) "
    r"|[a-z]+ (?:of|to|about) )(?:(?:the|his|her) )?(?:[a-z'-]+ ){0,2}"
)
_PIECES = 8
_NAMES = 24
"""How much of a content is looked at for names."""


class Resolver:
    """Resolves the sources of a document's attributions in one pass over its events."""

    def __init__(self, document: Document, cast: Cast, mentions: Sequence[NamedMention]) -> None:
        shadow = document.text.shadow
        self._document = document
        self._discourse = Discourse(shadow, cast, mentions, [m.name.start for m in mentions])
        self._answers: list[Answer | None] = []
        self._last: tuple[Figure, int] | None = None
        self._subject_sentence = -1
        self._subject: tuple[Figure, int] | None = None
        self._together: list[NamedMention] = []
        self._read_last: tuple[Span, Figure] | None = None
        self._waiting: list[int] = []
        self._author = find_author(document)

    def run(self, attributions: Sequence[Attribution]) -> list[Answer | None]:
        """Return for each attribution who speaks, or None."""
        self._answers = [None] * len(attributions)
        for event in events(self._document, self._discourse.mentions, attributions):
            self._discourse.sentence = event.sentence
            if event.mention is not None:
                self._meet(event, event.mention)
            elif event.pronoun:
                self._refer(event)
            elif event.attribution is not None:
                self._attribute(event, event.attribution, attributions)
        for index in self._waiting:
            figure = self._enclosing(index, attributions)
            if figure is not None:
                self._answers[index] = Answer(figure, "first_person", attributions[index].source)
        return self._answers

    def _meet(self, event: Event, mention: NamedMention) -> None:
        """Take note of a name in passing."""
        weight = _QUOTED if event.quoted else self._weigh(event, mention)
        self._discourse.focus.touch(mention.figure, event.sentence, weight)
        if not event.quoted:
            self._join(event, mention)
            head = body_named_after(self._discourse.shadow, mention)
            if head is not None and not is_object(self._discourse.shadow, mention.name.titles_start):
                body = body_of(self._discourse, mention.figure, head, mention.name.start)
                self._discourse.focus.touch(body, event.sentence, _SUBJECT)

    def _weigh(self, event: Event, mention: NamedMention) -> float:
        """Say how much the narrative is about somebody named here."""
        shadow, name, sure = self._discourse.shadow, mention.name, mention.figure.sure
        if shadow.endswith(_ACCORDING, 0, name.titles_start):
            return _SPEAKER if sure or not mention.figure.is_person else _OTHER
        first = event.sentence != self._subject_sentence
        if shadow.startswith(("'s ", "' "), name.end):
            opens = sure and first and not is_object(shadow, name.titles_start)
            return _FIRST_POSSESSIVE if opens else _POSSESSIVE
        if shadow.startswith("?", name.end):
            return _ASKED_ABOUT
        following = word_after(shadow, name.end)
        if following and kind_of(following) is not None:
            return _MODIFIER
        if is_object(shadow, name.titles_start):
            return _OBJECT
        mention.figure.acts = True
        if _ENDS_SENTENCE.match(shadow, name.end) and _GOES_BEFORE.search(
            shadow, max(0, name.titles_start - 2), name.titles_start
        ):
            return _OTHER
        if sure and (first or is_finite(following)):
            self._subject_is(mention.figure, event)
            return _SUBJECT
        return _UNSURE_SUBJECT if not sure and is_verb(following) else _OTHER

    def _join(self, event: Event, mention: NamedMention) -> None:
        """Take note of persons named together (`Ann Lee and Bo Holt`), whom `they` can mean."""
        if not mention.figure.is_person:
            self._together = []
            return
        shadow, end = self._discourse.shadow, mention.name.end
        if shadow.startswith(" and ", end) and (team := _TEAM.match(shadow, end)) is not None:
            group = self._discourse.described.with_team(mention.figure, team.group())
            self._discourse.focus.touch(group, event.sentence, _SUBJECT)
        start, last = mention.name.titles_start, self._together[-1].name.end if self._together else 0
        gap = self._discourse.shadow[last:start] if start - last <= _LONGEST_GAP else ""
        if not _BETWEEN.fullmatch(gap) or len(self._together) == _MOST:
            self._together = []
        self._together.append(mention)
        if len(self._together) > 1 and " and " in gap:
            group = self._discourse.described.together(self._together)
            self._discourse.focus.touch(group, event.sentence, _SUBJECT)

    def _refer(self, event: Event) -> None:
        """Follow a pronoun of the narrative to whom it means, who thereby stays in focus."""
        figure = follow(self._discourse, event.pronoun)
        if figure is None:
            return
        subject = event.pronoun in {"he", "she"}
        if subject:
            self._subject_is(figure, event)
        self._discourse.focus.touch(figure, event.sentence, _PRONOUN if subject else _OTHER_PRONOUN)

    def _attribute(self, event: Event, index: int, attributions: Sequence[Attribution]) -> None:
        attribution = attributions[index]
        answer = None
        if attribution.source is not None:
            answer = self._read(index, attributions, attribution.source)
            self._read_last = (attribution.source, answer.figure) if answer else None
        elif (signed := signed_by(self._discourse, attribution.content)) is not None:
            answer = Answer(signed, "context")
        elif attribution.continues is not None and 0 <= attribution.continues < len(attributions):
            before = self._answers[attribution.continues]
            answer = Answer(before.figure, "continuation") if before else None
        else:
            answer = self._carried_on(event, attribution.cue)
            if answer is None and attribution.kind is not Kind.INDIRECT:
                answer = self._float(event)
        self._answers[index] = answer
        if answer is not None:
            self._discourse.focus.touch(answer.figure, event.sentence, _SPEAKER)
            self._last = (answer.figure, event.block)
            if attribution.cue is not None and is_writing(self._discourse.shadow, attribution.cue):
                self._discourse.writer = (answer.figure, event.sentence)
        elif attribution.source is not None:
            self._speak_as_first(event, index, attribution)

    def _speak_as_first(self, event: Event, index: int, attribution: Attribution) -> None:
        """Leave an `I` in somebody's words until it is known whose they are; any other is the author's."""
        source = attribution.source
        if source is None or self._discourse.shadow[source.start : source.end].lower() not in FIRST_PERSON:
            return
        if event.quoted:
            self._waiting.append(index)
        elif attribution.kind is not Kind.INDIRECT:
            figure = narrator(self._discourse, source, self._author)
            self._answers[index] = Answer(figure, "first_person", source) if figure is not None else None

    def _read(self, index: int, attributions: Sequence[Attribution], span: Span) -> Answer | None:
        """Return whom the source of an attribution means."""
        if side := self._side(span):
            figure = self._discourse.cast.foremost() if side == "A" else None
            return Answer(figure, "context", span) if figure is not None else None
        discourse, content = self._discourse, attributions[index].content
        source = read_source(discourse.shadow, span, discourse.mentions, discourse.starts)
        if source is None:
            return None
        if source.form is Form.NAMED:
            return Answer(source.named[0].figure, source.by)
        enclosing = self._enclosing(index, attributions)
        barred = self._named_in(content) if source.form is Form.ROLE else set()
        if source.form is Form.PRONOUN and gender_told(source.head) is not None:
            barred = self._addressed(source.span.end)
        discourse.barred = barred | ({enclosing} if enclosing else set())
        answer = self._announced(content, source) or self._resolve(source, enclosing)
        discourse.barred = set()
        return answer

    def _announced(self, content: Sequence[Span], source: Source) -> Answer | None:
        """Return whom the sentence names that leads to a quotation by a colon, if `she said` after it can mean him."""
        gender, start = gender_told(source.head), content[0].start if content else 0
        shadow = self._discourse.shadow
        if gender is None or start > source.span.start or not shadow.endswith(": ", 0, start):
            return None
        floor = max(0, start - _SENTENCE)
        floor = max(floor, shadow.rfind("\n", floor, start), shadow.rfind(". ", floor, start))
        starts = self._discourse.starts
        named = self._discourse.mentions[bisect_left(starts, floor) : bisect_left(starts, start)]
        figures = {m.figure for m in named if m.figure.is_person and m.figure.sure}
        figure = figures.pop() if len(figures) == 1 else None
        if figure is None or clash(figure, gender) or figure in self._discourse.barred:
            return None
        return Answer(figure, "pronoun", source.span)

    def _side(self, source: Span) -> str:
        """Return `Q` or `A` for a source that only says whose turn it is in an interview, else nothing."""
        shadow = self._discourse.shadow
        label = shadow[source.start : source.end].strip(".:") if source.end - source.start < 4 else ""
        return label if label in ("Q", "A") and ":" in shadow[source.start : source.end + 2] else ""

    def _addressed(self, end: int) -> set[Figure]:
        """Return whom the words after `he` name as the one spoken to or of: somebody else (`he told Doe`)."""
        starts, mentions = self._discourse.starts, self._discourse.mentions
        i = bisect_left(starts, end)
        if i == len(starts) or mentions[i].name.titles_start - end > _LONGEST_GAP:
            return set()
        told = _ADDRESSES.fullmatch(self._discourse.shadow, end, mentions[i].name.titles_start)
        return {mentions[i].figure} if told is not None else set()

    def _named_in(self, content: Sequence[Span]) -> set[Figure]:
        """Return whom a content names: whoever is described before it is somebody else."""
        starts, mentions = self._discourse.starts, self._discourse.mentions
        out: set[Figure] = set()
        for span in content[:_PIECES]:
            low, high = bisect_left(starts, span.start), bisect_left(starts, span.end)
            out.update(m.figure for m in mentions[low : min(high, low + _NAMES)])
        return out

    def _enclosing(self, index: int, attributions: Sequence[Attribution]) -> Figure | None:
        """Return who says the words that the source of an attribution stands in, if it stands in such."""
        source = attributions[index].source
        if source is None:
            return None
        start, end = source
        for i in range(max(0, index - 3), min(len(attributions), index + 3)):
            answer = self._answers[i]
            if answer is None or i == index:
                continue
            for piece in attributions[i].content:
                if piece.start <= start and end <= piece.end:
                    return answer.figure
        return None

    def _float(self, event: Event) -> Answer | None:
        """Give a quotation without a source to the last speaker, or to whom the text before it is about."""
        if self._last is not None and event.block - self._last[1] <= 2:
            return Answer(self._last[0], "context")
        figure, _ = self._discourse.person(None)
        return Answer(figure, "context") if figure is not None and figure.sure else None

    def _subject_is(self, figure: Figure, event: Event) -> None:
        """Take note of the subject of a sentence: the first one of several."""
        self._subject_sentence = event.sentence
        if self._subject is None or self._subject[1] != event.sentence:
            self._subject = (figure, event.sentence)

    def _carried_on(self, event: Event, cue: Span | None) -> Answer | None:
        """Give words whose verb carries a sentence on (`Doe won, and said it was late`) to the sentence's subject."""
        if cue is None or self._subject is None or self._subject[1] != event.sentence:
            return None
        carries = _CARRIES_ON.search(self._discourse.shadow, max(0, cue.start - 20), cue.start)
        return Answer(self._subject[0], "context") if carries is not None else None

    def _relative(self, source: Source) -> Answer | None:
        """Return whom `who` means right after the source that was read last, or after a role (`the minister, who`)."""
        shadow, start = self._discourse.shadow, source.span.start
        if self._read_last is not None:
            span, figure = self._read_last
            if span.end <= start and shadow[span.end : start].strip(" ,") == "":
                return Answer(figure, "relative", source.span)
        phrase = described_before(shadow, start)
        if phrase is None or not shadow.startswith(("the ", "The "), phrase.start):
            return None
        described = read_source(shadow, phrase, self._discourse.mentions, self._discourse.starts)
        if described is None or described.form is not Form.ROLE:
            return None
        answer = resolve_role(self._discourse, described)
        if answer is None or not answer.figure.is_person or answer.by != "role":
            return None
        return Answer(answer.figure, "relative", source.span)

    def _resolve(self, source: Source, enclosing: Figure | None) -> Answer | None:
        match source.form:
            case Form.PRONOUN:
                if source.head in RELATIVE and (answer := self._relative(source)) is not None:
                    return answer
                return resolve_pronoun(self._discourse, source, enclosing)
            case Form.JOINT:
                return Answer(self._discourse.described.joint(source), "group", source.span)
            case Form.ROLE:
                return resolve_role(self._discourse, source)
            case _:
                return resolve_thing(self._discourse, source)
