from quotewire.models import load
from quotewire.quotes import Attribution, Kind
from quotewire.quotes.attribution import attribute
from quotewire.quotes.attribution.transcripts import find_turns
from quotewire.segmentation import Block, Document, Label, NewlineMode, segment
from quotewire.text import Text


def transcript(*paragraphs: str, other: Label = Label.TRANSCRIPT) -> Document:
    raw = "\n\n".join(paragraphs)
    starts = [raw.index(p) for p in paragraphs]
    blocks = tuple(Block(other, s, s + len(p)) for s, p in zip(starts, paragraphs, strict=True))
    return Document(Text(raw), NewlineMode.BLANK_LINE, blocks, (), ())


def shown(document: Document, found: Attribution) -> tuple[str, list[str]]:
    assert found.source is not None
    return document.text.exact(found.source), [document.text.exact(piece) for piece in found.content]


def test_a_turn_is_direct_speech_of_the_one_it_names() -> None:
    document = transcript("JO AMES: Did the mill close?", "LEE (laughing): It did, and we ate.")
    turns, _ = find_turns(document)
    assert [shown(document, t) for t in turns] == [
        ("JO AMES", ["Did the mill close?"]),
        ("LEE", ["It did, and we ate."]),
    ]
    assert {t.kind for t in turns} == {Kind.DIRECT}


def test_a_paragraph_that_names_nobody_goes_on_with_the_turn_before() -> None:
    document = transcript("And so we begin.", "LEE: It closed.", "Then we ate.")
    assert [shown(document, t) for t in find_turns(document)[0]] == [("LEE", ["It closed.", "Then we ate."])]
    assert find_turns(document)[1] == {1, 2}


def test_a_colon_in_a_paragraph_that_is_no_transcript_is_no_turn() -> None:
    assert find_turns(transcript("LEE: It closed.", other=Label.BODY)) == ([], frozenset())


def test_a_name_without_words_is_no_turn() -> None:
    assert find_turns(transcript("LEE:")) == ([], frozenset())


def test_turns_stand_in_order_among_other_quotations_and_what_continues_stays_right() -> None:
    raw = (
        "The mill in Orvane closed on Friday after ninety years, and the town came to see it off.\n\n"
        "“We wept,” said Ann Lee.\n\n“And then there was cake for everybody who had come.”\n\n"
        "JO AMES: Did the mill close in the morning or in the evening?\n\nANN LEE: It closed at noon.\n\n"
        "JO AMES: And what did you do after that?\n\nANN LEE: We ate, and I think we said too much.\n"
    )
    document = segment(Text(raw))
    models = load()
    found = attribute(document, models.tagger.tag(document), models.weights)
    starts = [f.content[0].start for f in found]
    assert starts == sorted(starts)
    sources = [document.text.exact(f.source) for f in found if f.source]
    assert sources[-4:] == ["JO AMES", "ANN LEE", "JO AMES", "ANN LEE"]
    assert all(f.continues is None or found[f.continues].content < f.content for f in found)
