"""Everything that goes wrong in articles ends in an event or a stable rejection, in time that grows with its length."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from quotewire.extraction import TARGET, pack_entry, pack_options, unpack_result
from quotewire.pipeline import Options
from quotewire.workers import Pool
from quotewire_events import ArticleEnriched
from tests.properties.documents import assert_true, extract
from tests.properties.hazards import FLOODS, HAZARDS, PAGE_FLOODS, Hazard

DOCUMENT = Path(__file__).parents[2] / "docs" / "quality-segmentation.md"
STEP = 0.25
"""Seconds that a text may cost once it is long enough for the network, or that a busy machine may cost it."""
SIZE = 8_000
TIMES = 4


@pytest.mark.parametrize("hazard", HAZARDS.values(), ids=HAZARDS)
def test_a_hazard_comes_out_as_it_is_said_to(hazard: Hazard) -> None:
    result, events = extract(hazard.fields)
    assert result.code == hazard.outcome, result.detail
    if result.code != "enriched":
        return
    article = events[0].data
    assert isinstance(article, ArticleEnriched)
    assert_true(article)
    assert article.text is not None
    assert {warning.code for warning in article.warnings} == hazard.warnings
    if b"text" in hazard.fields:
        assert article.text.encode() == hazard.fields[b"text"]
    if hazard.quoted:
        (quote,) = article.quotes
        assert "pt" in quote.content[0].exact
        assert [speaker.name for speaker in article.speakers] == ["Ann Lee"]
        assert article.metadata.dateline is not None
        assert article.metadata.dateline.agency == "CP"


@pytest.mark.asyncio
async def test_a_real_process_gives_the_same_bytes_for_all_hazards_and_outlives_them() -> None:
    pool = Pool(target=TARGET, argument=pack_options(Options()), processes=1, seconds=120, memory_mb=512)
    await pool.start()
    try:
        for hazard in HAZARDS.values():
            answer = await pool.run(pack_entry("articles.raw", "1700000000000-0", 1, hazard.fields))
            assert unpack_result(answer) == extract(hazard.fields)[0]
        assert pool.restarts == 0
    finally:
        await pool.close()


@pytest.mark.parametrize("name", HAZARDS)
def test_every_hazard_has_its_row_in_the_document(name: str) -> None:
    hazard = HAZARDS[name]
    told = ", ".join(f"`{code}`" for code in sorted(hazard.warnings)) or "no warning"
    outcome = told if hazard.outcome == "enriched" else f"rejected: `{hazard.outcome}`"
    assert f"| {name} | {outcome} |" in DOCUMENT.read_text("utf-8")


FLOODED = {
    **{name: ("text", make) for name, make in FLOODS.items()},
    **{f"a page of {name}": ("html", make) for name, make in PAGE_FLOODS.items()},
}


@pytest.mark.parametrize(("field", "make"), FLOODED.values(), ids=FLOODED)
def test_time_grows_with_the_length_of_a_flood(field: str, make: Callable[[int], str]) -> None:
    """Four times the length takes about four times as long: a quadratic step would come to sixteen."""

    def seconds(size: int) -> float:
        fields = {b"uri": b"urn:a", field.encode(): make(size).encode()}
        started = time.process_time()
        extract(fields)
        return time.process_time() - started

    short, long = (min(seconds(size) for _ in range(2)) for size in (SIZE, TIMES * SIZE))
    assert long < 2 * TIMES * short + STEP
