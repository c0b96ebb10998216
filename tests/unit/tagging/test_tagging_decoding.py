"""From the network's outputs to tags and leanings."""

import itertools

import numpy as np
import pytest

from quotewire.quotes import Role
from quotewire.quotes.tagging import Leanings, Where
from quotewire.quotes.tagging.decoding import decode, most_probable, probabilities
from quotewire.quotes.tagging.features import Column
from quotewire.quotes.tagging.outputs import ROLES, WIDTH
from quotewire.quotes.tagging.tagger import read
from quotewire.text import Span, Text

OUT, BEGIN, INSIDE = (0.8, 0.1, 0.1), (0.1, 0.8, 0.1), (0.2, 0.1, 0.7)
TEXT = Text("Ann Lee said it rained")


def chances(**roles):
    """Return probabilities for the five tokens of `TEXT`; a role is a string of O, B and I."""
    out = np.full((5, WIDTH), 0.25, dtype=np.float32)
    for place, role in enumerate(ROLES):
        for row, letter in enumerate(roles.get(role.value, "OOOOO")):
            out[row, 3 * place : 3 * place + 3] = {"O": OUT, "B": BEGIN, "I": INSIDE}[letter]
    return out


def tags(index=(0, 1, 2, 3, 4), **roles):
    found = decode(chances(**roles), np.array(index), TEXT.tokens)
    return [(tag.role.value, TEXT.exact(tag.span)) for tag in found]


def test_runs_become_tags_in_the_order_of_the_text():
    assert tags(source="BIOOO", cue="OOBOO", content="OOOBI") == [
        ("source", "Ann Lee"),
        ("cue", "said"),
        ("content", "it rained"),
    ]


def test_a_new_beginning_cuts_a_run():
    assert tags(content="BIIBI") == [("content", "Ann Lee said"), ("content", "it rained")]


def test_a_run_without_a_beginning_is_a_tag_too():
    assert tags(content="OIIOO") == [("content", "Lee said")]


def test_a_source_that_begins_anew_is_another_source():
    assert tags(source="BIBIO") == [("source", "Ann Lee"), ("source", "said it")]


def test_a_doubtful_beginning_is_better_than_no_name():
    likely = chances()
    likely[:2, :3] = (0.6, 0.3, 0.1), (0.7, 0.05, 0.25)
    (tag,) = decode(likely, np.arange(5), TEXT.tokens)
    assert (tag.role, TEXT.exact(tag.span)) == (Role.SOURCE, "Ann Lee")


def best_by_trying(rows, begins, goes_on):
    """Return the runs of the best of all sequences, tried one by one."""

    def worth(letters):
        total = 0.0
        for at, letter in enumerate(letters):
            if letter == "I" and (at == 0 or letters[at - 1] == "O" or rows[at] != rows[at - 1] + 1):
                return -np.inf
            total += {"O": 0.0, "B": begins[at], "I": goes_on[at]}[letter]
        return total

    runs = []
    best = max(itertools.product("OBI", repeat=len(rows)), key=worth)
    for at, letter in enumerate(best):
        if letter == "B":
            runs.append([rows[at], rows[at] + 1])
        elif letter == "I":
            runs[-1][1] = rows[at] + 1
    return runs


@pytest.mark.parametrize("seed", range(20))
def test_the_most_probable_sequence_is_the_best_of_all(seed):
    random = np.random.default_rng(seed)
    rows = np.flatnonzero(random.random(9) < 0.8)
    begins, goes_on = random.normal(size=(2, len(rows))).astype(np.float32)
    firsts, stops = most_probable(rows, begins, goes_on)
    assert np.stack([firsts, stops], axis=1).tolist() == best_by_trying(rows.tolist(), begins, goes_on)


def test_no_candidate_is_no_tag():
    nothing = np.zeros(0, dtype=np.int64)
    firsts, stops = most_probable(nothing, nothing.astype(np.float32), nothing.astype(np.float32))
    assert len(firsts) == len(stops) == 0


def test_a_score_late_in_a_long_text_is_as_exact_as_an_early_one():
    text = Text("it rained " * 100_000)
    count = len(text.tokens)
    likely = np.full((count, WIDTH), 0.25, dtype=np.float32)
    for place in range(len(ROLES)):
        likely[:, 3 * place : 3 * place + 3] = OUT
    likely[1::3, 6:9] = (0.123, 0.8, 0.077)
    scores = [tag.score for tag in decode(likely, np.arange(count), text.tokens)]
    assert scores[0] == scores[-1] == pytest.approx(0.877, abs=1e-6)


def test_a_gap_between_blocks_ends_a_tag():
    assert tags(index=(0, 1, -1, 3, 4), content="BIIII") == [("content", "Ann Lee"), ("content", "it rained")]


def test_the_score_is_the_mean_probability_of_playing_the_role():
    (tag,) = decode(chances(cue="OOBIO"), np.arange(5), TEXT.tokens)
    assert tag.role is Role.CUE
    assert tag.score == pytest.approx((0.9 + 0.8) / 2)


def test_probabilities_sum_to_one_in_each_group_however_large_the_outputs():
    got = probabilities(np.array([[1000.0] + [-1000.0] * 12, [0.0] * 13], dtype=np.float32))
    for first, stop in ((0, 3), (3, 6), (6, 9), (9, 13)):
        assert got[:, first:stop].sum(axis=1) == pytest.approx([1, 1])


def leanings():
    where = np.array([[1, 0, 0, 0]] * 3 + [[0, 1, 0, 0]] * 2, dtype=np.float32)
    inside = np.array([0.0, 0.5, 0.5, 1.0, 1.0], dtype=np.float32)
    return Leanings(TEXT.tokens, np.array([0, 1, 2, 3, 4]), inside, where)


def test_the_leaning_to_content_is_a_mean_over_the_tokens():
    (whole, _), (word, _) = leanings().of([Span(0, len(TEXT.raw)), Span(4, 7)])
    assert whole == pytest.approx(0.6)
    assert word == pytest.approx(0.5)


def test_the_side_of_the_cue_counts_by_how_much_each_token_is_content():
    ((_, sides),) = leanings().of([Span(4, len(TEXT.raw))])
    assert sides[Where.RIGHT] == pytest.approx(2 / 3)


def test_a_stretch_without_tokens_leans_to_nothing():
    ((content, sides),) = leanings().of([Span(7, 8)])
    assert content == 0
    assert sum(sides) == pytest.approx(1)
    assert leanings().of([]) == []


@pytest.mark.parametrize("count", [0, 1, 4_096, 4_097, 4_200, 12_345])
def test_many_rows_are_read_in_windows_as_if_in_one(count):
    sizes = []

    def spread(rows):
        """Let each output see the 90 rows on either side."""
        sizes.append(len(rows))
        padded = np.pad(rows[:, Column.PREFIX].astype(np.float64), 90)
        sums = np.convolve(padded, np.ones(181), mode="valid") if len(rows) else padded[:0]
        return np.repeat(sums[:, None], WIDTH, axis=1)

    rows = np.random.default_rng(1).integers(0, 9, (count, len(Column))).astype(np.int32)
    assert np.array_equal(read(spread, rows), spread(rows))
    assert max(sizes[:-1], default=0) <= 4_096
