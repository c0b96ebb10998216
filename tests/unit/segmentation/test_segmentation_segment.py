"""What holds for every text."""

import time
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotewire.segmentation import Evidence, Label, NewlineMode, Region, segment
from quotewire.text import Span, Text

SEED = Path(__file__).parents[4] / "shared" / "seed"
PIECES = [
    "The ferry company said on Tuesday that it would stop sailing at night because the crews were tired.",
    "“No,” she said.", "By Ana Brask", "Jan 9, 2024, 8:38 AM", "03/04/2024", "3 days ago", "Share", "Most read",
    "Comments", "UNITED NATIONS (AP) — Delegates met.", "BRASK: Yes.", "BRASK: No.", "Tags:", "© 2024", "(Li Wen/AP)",
    "___", "\u200b", "\x00", "Sign up for our newsletter.", "Q:", "By", "FILE - A ferry", "a" * 80, "”", "中文报道。",
    "Image:", "…", "-", "1.", "Ana Brask",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=25), st.sampled_from(["\n", "\n\n", "\r\n", " \n\t"]))
def test_every_text_is_covered_by_its_blocks_and_its_sentences(pieces: list[str], between: str) -> None:
    raw = between.join(pieces)
    document = segment(Text(raw))
    covered = "".join(raw[block.start : block.end] for block in document.blocks)
    assert Counter("".join(covered.split())) == Counter("".join(raw.split()))
    assert all(a.end <= b.start for a, b in zip(document.blocks, document.blocks[1:], strict=False))
    for sentence in document.sentences:
        assert document.blocks[sentence.block].span.contains(sentence.span)


@given(st.text(max_size=200), st.text(max_size=20))
def test_no_text_and_no_title_fails(raw: str, title: str) -> None:
    segment(Text(raw), Evidence(title=title))


def test_what_the_markup_is_certain_of_stands() -> None:
    lines = [f"On {day} {PIECES[0]}" for day in ("Monday", "Tuesday", "Friday", "Saturday", "Sunday")]
    lines[1], lines[4] = "Ferries", "A ferry lies in the harbour."
    starts = [sum(len(line) + 2 for line in lines[:i]) for i in range(len(lines))]
    tags = [("aside",), ("h2",), ("p",), ("p",), ("figcaption",)]
    regions = tuple(
        Region(Span(start, start + len(line)), ("main", *tag), frozenset(), inside=tag != ("aside",))
        for start, line, tag in zip(starts, lines, tags, strict=True)
    )
    document = segment(Text("\n\n".join(lines)), Evidence(regions=regions))
    assert [block.label for block in document.blocks][1:] == [
        Label.SUBHEAD,
        Label.BODY,
        Label.BODY,
        Label.CAPTION,
    ]
    assert document.blocks[0].label is not Label.BODY


@pytest.mark.parametrize(
    "raw",
    [
        "word " * 200_000,
        "\n".join(["The mayor went to the city on Monday."] * 100_000),
        "\n".join(f"Ana Brask {i}" for i in range(20_000)),
        "\n".join(f"May {i % 28 + 1}, 20{i % 90 + 10} 10:{i % 60:02} am" for i in range(10_000)),
        "A/" * 200_000,
        ". " * 300_000,
    ],
    ids=["one line of 1 MB", "100,000 lines", "names", "dates", "slashes", "stops"],
)
def test_length_costs_time_in_proportion(raw: str) -> None:
    started = time.process_time()
    segment(Text(raw))
    assert time.process_time() - started < 20


@pytest.mark.skipif(not SEED.is_dir(), reason="no ../shared/seed beside this checkout")
def test_the_seed_is_zoned_whole() -> None:
    [path] = SEED.glob("*.txt")
    document = segment(Text(path.read_text(encoding="utf-8")))
    labels = [str(block.label) for block in document.blocks]
    assert labels[:5] == ["headline", "date", "caption", "caption", "credit"]
    assert labels[5:34] == [*["body"] * 28, "copyright"]
    assert set(labels[34:]) == {"related"}
    assert document.newlines is NewlineMode.BLANK_LINE
    assert document.metadata.dateline is not None
    assert (document.metadata.dateline.place, document.metadata.dateline.agency) == ("UNITED NATIONS", "AP")
    assert (document.metadata.published, document.metadata.updated) == (
        "2023-01-27T08:38",
        "2023-01-27T22:39",
    )
