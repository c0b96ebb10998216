"""Articles in other dress: what changes, and that what is labelled stays labelled."""

import json

import numpy as np
import pytest

pytest.importorskip(
    "torch", reason="torch is not installed (extra `train`): what trains with it is not tested"
)

from quotewire.quotes.model import Role
from quotewire.quotes.tagging.features import Column, Place, State
from quotewire.quotes.tagging.outputs import ROLES, Where
from quotewire.training.corpus import OUTSIDE, Labelled, count_words, read_articles
from quotewire.training.examples import IGNORED, example_of
from quotewire.training.variety import Chances, Variety

TEXT = (
    "The mill closed on Friday, a Friday like any Friday, for Friday was a Friday, Lee wrote. "
    "“We wept,” said Ann Lee, who wanted to leave. Mr. Lee hoped.\n\n"
    "Then the Orvane Council voted. “It was late,” said Tom Orvane of the Orvane Council. He walked.\n\n"
    "“Nobody asked.”\n"
)
QUOTES = [("“We wept,”", "said", "Ann Lee"), ("“It was late,”", "said", "Tom Orvane of the Orvane Council")]
NEVER = Chances(names=0, verbs=0, commas=0, joined=0, broken=0, each=1)


@pytest.fixture(scope="module")
def example(tmp_path_factory):
    def spot(words):
        return [[TEXT.index(words), TEXT.index(words) + len(words)]]

    at = TEXT.rindex("said")
    quotes = [{"content": spot(c), "cue": spot(q), "source": spot(s)} for c, q, s in QUOTES]
    quotes[1]["cue"] = [[at, at + 4]]
    path = tmp_path_factory.mktemp("corpus") / "corpus.jsonl"
    path.write_text(json.dumps({"doc_id": "mill", "text": TEXT, "quotes": quotes}), encoding="utf-8")
    (article,) = read_articles(path, Labelled.ALL)
    return example_of(article, count_words([article, article], size=200))


def dressed(example, **chances):
    """Return a stretch of the whole example with the changes asked for, and one without any."""
    chosen = Chances(
        **{name: chances.get(name, 0) for name in ("names", "verbs", "commas", "joined", "broken")}, each=1
    )
    stretch = Variety([example], chosen).stretch(example, 0, len(example.rows), np.random.default_rng(3))
    return stretch, Variety([example], NEVER).stretch(example, 0, len(example.rows), np.random.default_rng(3))


def changed(example, one, other):
    """Return the words in which the rows of two stretches of one length differ."""
    return {example.words[i] for i in np.flatnonzero((one.rows != other.rows).any(axis=1))}


def contents(stretch):
    """Return how many tokens of content, source and cue a stretch is labelled with."""
    return (stretch.targets[:, : len(ROLES)] != OUTSIDE).sum(axis=0).tolist()


def test_without_chances_a_stretch_is_what_it_was(example):
    _, plain = dressed(example)
    assert np.array_equal(plain.rows, example.rows)
    assert np.array_equal(plain.targets, example.targets())


def test_names_are_exchanged_and_neither_titles_nor_days_nor_other_words(example):
    stretch, plain = dressed(example, names=1)
    assert changed(example, stretch, plain) <= {"Lee", "Ann", "Tom", "Orvane", "Council"}
    assert len(changed(example, stretch, plain)) > 1
    assert np.array_equal(stretch.targets, plain.targets)


def test_the_same_name_becomes_the_same_other_name(example):
    stretch, _ = dressed(example, names=1)
    lee = [tuple(stretch.rows[i, : Column.SHAPE]) for i, word in enumerate(example.words) if word == "Lee"]
    assert len(lee) == 3
    assert len(set(lee)) == 1


def test_said_beside_a_quotation_becomes_another_verb(example):
    stretch, plain = dressed(example, verbs=1)
    assert changed(example, stretch, plain) == {"said"}


def test_a_comma_leaves_the_marks_and_the_content(example):
    stretch, plain = dressed(example, commas=1)
    closing = np.flatnonzero(plain.rows[:, Column.STATE] == State.CLOSING)[0]
    assert example.words[closing - 1] == ","
    assert stretch.rows[closing - 1, Column.STATE] == State.CLOSING
    assert stretch.rows[closing, Column.STATE] == State.OUTSIDE
    content = ROLES.index(Role.CONTENT)
    assert stretch.targets[closing - 1, content] != OUTSIDE
    assert stretch.targets[closing, content] == OUTSIDE


def test_lost_breaks_leave_no_gap_and_all_labels(example):
    stretch, plain = dressed(example, joined=1)
    places = stretch.rows[:, Column.PLACE]
    assert Place.GAP not in places
    assert Place.BLOCK_START not in places
    assert contents(stretch) == contents(plain)


def test_a_cue_in_another_paragraph_is_on_no_known_side_once_the_breaks_are_lost(example):
    example.labels.where[-3:] = Where.ELSEWHERE
    stretch, plain = dressed(example, joined=1)
    assert Where.ELSEWHERE in plain.targets[:, len(ROLES)]
    assert Where.ELSEWHERE not in stretch.targets[:, len(ROLES)]
    assert stretch.targets[-1, len(ROLES)] == IGNORED


def test_sentences_outside_quotation_marks_become_paragraphs(example):
    stretch, plain = dressed(example, broken=1)
    gaps = np.flatnonzero(stretch.rows[:, Column.PLACE] == Place.GAP)
    assert len(gaps) > (plain.rows[:, Column.PLACE] == Place.GAP).sum()
    assert (stretch.rows[gaps + 1, Column.PLACE] == Place.BLOCK_START).all()
    assert contents(stretch) == contents(plain)


def test_what_a_teacher_says_goes_with_its_rows(example):
    example.soft = np.arange(len(example.rows), dtype=np.float32)[:, None] + np.zeros(
        (1, 13), dtype=np.float32
    )
    try:
        stretch, plain = dressed(example, joined=1)
    finally:
        example.soft = None
    gaps = plain.rows[:, Column.PLACE] == Place.GAP
    assert np.array_equal(stretch.soft[:, 0], plain.soft[~gaps, 0])


def test_the_same_seed_gives_the_same_dress(example):
    chances = {"names": 0.5, "verbs": 0.5, "commas": 0.5, "joined": 0.5, "broken": 0.5}
    one, other = (dressed(example, **chances)[0] for _ in range(2))
    assert np.array_equal(one.rows, other.rows)
