"""Gold attributions as what the network should say."""

import gzip
import json

import numpy as np
import pytest

from quotewire.quotes.tagging import Vocabulary, Where
from quotewire.quotes.tagging.features import SPECIAL, extract
from quotewire.training.corpus import BEGIN, INSIDE, Labelled, count_words, label, read_articles

TEXT = "Lee wrote home. “We wept,” said Ann Lee. “Then we ate.”\n\nShe said so: “It was late.”\n"
QUOTES = [
    {"content": ["“We wept,”", "“Then we ate.”"], "cue": ["said"], "source": ["Ann Lee"]},
    {"content": ["“It was late.”"], "cue": [], "source": []},
]


def spots(part):
    return [[TEXT.index(words), TEXT.index(words) + len(words)] for words in part]


@pytest.fixture
def corpus(tmp_path):
    quotes = [{role: spots(part) for role, part in quote.items()} for quote in QUOTES]
    path = tmp_path / "corpus.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8") as out:
        out.write(json.dumps({"doc_id": "mill", "text": TEXT, "quotes": quotes}) + "\n")
    return path


def labels_of(corpus, labelled):
    (article,) = read_articles(corpus, labelled)
    features = extract(article.document, Vocabulary(SPECIAL))
    words = article.document.text.tokens.words
    return [words[i] if i >= 0 else "|" for i in features.tokens.tolist()], label(article, features)


def played(words, labels, place):
    return " ".join(
        word + ("*" if part == BEGIN else "")
        for word, part in zip(words, labels.parts[:, place].tolist(), strict=True)
        if part in (BEGIN, INSIDE)
    )


def test_every_part_is_labelled_from_its_beginning(corpus):
    words, labels = labels_of(corpus, Labelled.ALL)
    assert played(words, labels, 0) == "Ann* Lee"
    assert played(words, labels, 1) == "said*"
    assert played(words, labels, 2) == '"* We wept , " "* Then we ate . " "* It was late . "'


def test_a_content_knows_on_which_side_its_cue_stands(corpus):
    words, labels = labels_of(corpus, Labelled.ALL)
    where = dict(zip(words, labels.where.tolist(), strict=True))
    assert where["wept"] == Where.RIGHT
    assert where["Then"] == Where.LEFT
    assert where["late"] == Where.NONE
    assert where["home"] == -1


def test_in_a_partly_labelled_corpus_only_sentences_with_labels_or_marks_count(corpus):
    words, labels = labels_of(corpus, Labelled.QUOTED)
    counted = {word for word, counts in zip(words, labels.counts, strict=True) if counts}
    assert {"wept", "Ann", "late"} <= counted
    assert not {"wrote", "home", "|"} & counted


def test_in_texts_alone_nothing_counts(corpus):
    words, labels = labels_of(corpus, Labelled.NOTHING)
    assert not labels.counts.any()
    assert not labels.parts.any()
    assert len(words) == len(labels.parts)


def test_the_vocabulary_holds_the_most_frequent_words_and_none_that_stands_once(corpus):
    found = count_words(read_articles(corpus, Labelled.NOTHING), size=100).words
    assert list(found[: len(SPECIAL)]) == list(SPECIAL)
    assert {"lee", "we", "said", "."} <= set(found)
    assert not {"wrote", "Lee", "\n"} & set(found)
    assert np.unique(found).size == len(found)
    assert len(count_words(read_articles(corpus, Labelled.NOTHING), size=6).words) == 6
