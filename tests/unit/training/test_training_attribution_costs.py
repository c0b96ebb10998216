"""Fitting the costs of joining."""

import json

import pytest

from quotewire.models import load
from quotewire.training.attribution_costs import examples, fit
from quotewire.training.corpus import Labelled, read_articles

ARTICLES = [
    ("“We sold the mill,” said Ann Lee.", [("“We sold the mill,”", "said")]),
    ("Ann Lee said: “We sold the mill.”", [("“We sold the mill.”", "said")]),
    (
        "Lee said it was late. “Is it sold?” Finch asked.",
        [("it was late", "said"), ("“Is it sold?”", "asked")],
    ),
    ("The band played “Blue Harbour” and left the town.", []),
]


@pytest.fixture
def corpus(tmp_path):
    lines = []
    for text, golds in ARTICLES:
        quotes = [
            {"content": [spot(text, content)], "cue": [spot(text, cue)], "source": []}
            for content, cue in golds
        ]
        lines.append(json.dumps({"text": text, "quotes": quotes}))
    path = tmp_path / "corpus.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def spot(text, words):
    start = text.index(words)
    return [start, start + len(words)]


def chosen_right(example, costs):
    def cost(option):
        return sum(costs.get(name, 0.0) * value for name, value in option[0].items())

    return min(example.options, key=cost)[1]


def choices(path, labelled):
    tagger = load().tagger
    return [choice for article in read_articles(path, labelled) for choice in examples(article, tagger)]


def test_the_fit_makes_the_right_options_the_cheapest(corpus):
    data = choices(corpus, Labelled.ALL)
    assert len(data) == 5
    assert not all(chosen_right(example, {"silent": -1.0}) for example in data)
    costs = fit(data)
    assert all(chosen_right(example, costs) for example in data)


def test_where_only_quoted_speech_is_labelled_other_pieces_teach_nothing(corpus):
    assert len(choices(corpus, Labelled.QUOTED)) == 4
