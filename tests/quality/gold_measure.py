"""Put the gold articles through the pipeline and score what comes out.

    python -m tests.quality.gold_measure

prints the table that the floors of `test_quality_gold.py` stand under.
"""

import json
from dataclasses import asdict
from functools import cache

from quotewire.models import load
from quotewire.pipeline import Entry, Pipeline, Publish
from quotewire_events import ArticleEnriched, Span
from tests.quality.gold_articles import GoldArticle, Spans, read_articles
from tests.quality.quote_scores import Quoted, score_quotations, score_speakers


def spans(*given: Span | None) -> Spans:
    """Pairs of start and end of the spans that are there."""
    return tuple((span.start, span.end) for span in given if span)


def quoted(article: ArticleEnriched) -> list[Quoted]:
    """The quotations of an enriched article, with the name of the speaker where one is named."""
    names = {s.id: s.name for s in article.speakers if s.kind not in ("unnamed", "unknown")}
    return [
        Quoted(
            spans(*q.content), spans(q.cue), spans(q.source), names.get(q.speaker.id) if q.speaker else None
        )
        for q in article.quotes
    ]


def labelled(article: GoldArticle) -> list[Quoted]:
    """The gold quotations of an article."""
    return [Quoted(q.content, q.cue, q.source) for q in article.quotations]


@cache
def outcome() -> tuple[tuple[GoldArticle, tuple[Quoted, ...]], ...]:
    """Every gold article with what the shipped pipeline makes of it."""
    pipeline = Pipeline(load())
    pairs = []
    for article in read_articles():
        data = json.dumps({"uri": f"urn:gold:{article.name}", "text": article.text, "language": "en"})
        result = pipeline.process(Entry({b"data": data.encode()}))
        assert isinstance(result, Publish), article.name
        pairs.append((article, tuple(quoted(result.article.data))))
    return tuple(pairs)


@cache
def scores() -> dict[str, float]:
    """Every measure as `class: measure`, in per cent."""
    found = score_quotations((article.text, labelled(article), given) for article, given in outcome())
    table = {
        f"{name}: {measure}": value
        for name, measures in found.items()
        for measure, value in asdict(measures).items()
        if measure != "gold"
    }
    table["speaker, in marks"] = speaker_score(in_marks_only=True)
    table["speaker, all"] = speaker_score(in_marks_only=False)
    return table


def speaker_score(*, in_marks_only: bool) -> float:
    """F1 of the canonical speaker over the quotations that hold quotation marks, or over all."""
    return score_speakers(
        (
            article.text,
            {
                index: quotation.speaker
                for index, quotation in enumerate(article.quotations)
                if article.holds_marks(quotation) or not in_marks_only
            },
            labelled(article),
            given,
        )
        for article, given in outcome()
    )


if __name__ == "__main__":
    for measure, value in scores().items():
        print(f"{measure:28} {value:5.1f}")
