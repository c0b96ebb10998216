"""Zones of pages, as they come out of `segment`."""

import textwrap

import pytest

from quotewire.segmentation import Evidence, segment
from quotewire.text import Text

BODY = [
    "PORT ELLERY, Marland (AP) — The ferries to the northern islands will stop sailing at night from next month.",
    "Their director, Ana Brask, told reporters that the crews were tired and that nobody had been hired since spring.",
    "“We have asked them to do too much for too long,” Brask said. “That ends today.”",
    "The union welcomed the news but said that the company had known of the danger for years and had done nothing.",
    "A spokesman for the ministry of transport declined to comment on the decision, which takes effect in March.",
]
TOP = ["Ferry company stops night sailings", "Jan 9, 2024, 8:38 AM | Updated: 10:39 pm"]
PICTURE = [
    "FILE - A ferry leaves the harbour of Port Ellery in heavy weather on its way to the northern...",
    "FILE - A ferry leaves the harbour of Port Ellery in heavy weather on its way to the northern islands in May.",
    "(Jon Otieno/Pool Photo via AP, File)",
]
COPYRIGHT = "Copyright © 2024 The Ellery Courier. All rights reserved. This material may not be published or broadcast."
TEASERS = [
    "harbour at dusk...",
    "Associated Press",
    "Fishermen find an anchor from the age of sail",
    "Two brothers pulled the anchor from the bay while they were looking for a lost net, they said.",
    "3 days ago",
    "Image: The swimmer Odile Maas holds up her medal after the ra...",
    "Li Wen, The Associated Press",
    "Maas wins the ‘cold mile’ again",
    "Odile Maas won the winter race around the island for the third year in a row on Sunday.",
    "5 days ago",
]


def labels_of(lines: list[str], evidence: Evidence | None = None, *, between: str = "\n\n") -> list[str]:
    return [str(block.label) for block in segment(Text(between.join(lines)), evidence).blocks]


PAGE = [*TOP, *PICTURE, *BODY, COPYRIGHT, *TEASERS, TOP[0]]
ZONES = ["headline", "date", "caption", "caption", "credit", *["body"] * 5, "copyright", *["related"] * 11]


def test_a_whole_page_is_zoned() -> None:
    assert labels_of(PAGE) == ZONES


@pytest.mark.parametrize("between", ["\n", "\r\n\r\n", "\r", "\n\n\n"])
def test_line_ends_change_no_zone(between: str) -> None:
    assert labels_of(PAGE, between=between) == ZONES


def test_odd_spaces_change_no_zone() -> None:
    assert labels_of([line.replace(" ", "\u00a0") for line in PAGE]) == ZONES


def test_a_wrapped_page_is_zoned_as_the_plain_one() -> None:
    assert labels_of([textwrap.fill(line, 72) for line in PAGE]) == ZONES


def test_the_dateline_stays_in_its_paragraph() -> None:
    document = segment(Text("\n\n".join(PAGE)))
    first = next(block for block in document.blocks if block.label == "body")
    assert document.text.exact(first.span) == BODY[0]


def test_an_article_and_nothing_else_is_headline_and_body() -> None:
    assert labels_of([TOP[0], *BODY]) == ["headline", *["body"] * 5]
    assert labels_of([TOP[0] + ".", *BODY[1:]]) == ["headline", *["body"] * 4]
    assert labels_of(BODY[1:]) == ["body"] * 4


def test_short_paragraphs_of_a_plain_article_stay_in_it() -> None:
    lines = [TOP[0], *BODY, "He paused.", "“No comment.”", *BODY[1:3], "“Never again,” she said."]
    assert labels_of(lines)[1:] == ["body"] * 10


def test_a_text_of_one_line_is_one_body() -> None:
    assert labels_of([" ".join(BODY)]) == ["body"]
    assert labels_of(["Hello"]) == ["body"]


def test_a_summary_and_a_byline_stand_between_headline_and_body() -> None:
    lines = [
        "News",
        TOP[0],
        "The crews are tired, says the director.",
        "By Jon Otieno",
        "January 9, 2024",
        "Share",
        *BODY,
    ]
    assert labels_of(lines)[:6] == ["other", "headline", "summary", "byline", "date", "other"]
    assert set(labels_of(lines)[6:]) == {"body"}


def test_a_byline_in_pieces_is_a_byline() -> None:
    lines = ["Sections", TOP[0], "January 9, 2024", "By", "Jon Otieno", ",", "Li Wen", "Share", *BODY]
    assert labels_of(lines)[3:7] == ["byline"] * 4


def test_a_line_before_a_paragraph_is_a_subhead() -> None:
    lines = [TOP[0], *BODY[:3], "Tired crews", *BODY[3:]]
    assert labels_of(lines)[4] == "subhead"


def test_teasers_inside_the_article_are_related() -> None:
    lines = [
        TOP[0],
        "Share",
        *BODY[:3],
        "Most read",
        *TEASERS[2::5],
        "Ten things to know today",
        *BODY[3:],
        BODY[1],
    ]
    assert labels_of(lines)[5:9] == ["related"] * 4
    assert labels_of(lines)[9:] == ["body"] * 3


def test_pointers_to_other_articles_are_related() -> None:
    lines = [TOP[0], *BODY[:3], "READ MORE: Fishermen find an anchor", *BODY[3:]]
    assert labels_of(lines)[4] == "related"


@pytest.mark.parametrize(
    "line",
    [
        "Sign up for our newsletter and get the news of the islands in your inbox.",
        "Subscribe to the Courier for unlimited access.",
        "Download our free app for breaking news alerts.",
        "This story is for subscribers. Already a subscriber? Log in to your account.",
    ],
)
def test_offers_are_promotion_wherever_they_stand(line: str) -> None:
    assert labels_of([TOP[0], *BODY[:3], line, *BODY[3:]])[4] == "promo"
    assert labels_of([TOP[0], *BODY, "Share", line])[-1] == "promo"


@pytest.mark.parametrize(
    "line",
    [
        "Correction: An earlier version of this article gave the wrong month.",
        "Editor's note: This article has been shortened.",
        "This story has been updated with a comment from the union.",
        "CLARIFICATION (Jan. 10): The ferries sail until midnight.",
    ],
)
def test_corrections_are_known(line: str) -> None:
    assert labels_of([TOP[0], *BODY, line])[-1] == "correction"


@pytest.mark.parametrize(
    "line",
    [
        "Photo: Li Wen/Reuters",
        "(Li Wen/AP)",
        "Li Wen/Getty Images",
        "Photo by Li Wen",
        "Credit: Ellery Courier",
    ],
)
def test_lines_that_name_a_photographer_are_credits(line: str) -> None:
    assert labels_of([TOP[0], *BODY[:3], line, *BODY[3:]])[4] == "credit"


@pytest.mark.parametrize(
    "line",
    [
        "Crew members wait on the pier in Port Ellery on Monday. (Li Wen/AP)",
        "Crew members wait on the pier in Port Ellery. Photo by Li Wen/Reuters",
        "Crew members wait on the pier | Li Wen/AFP via Getty Images",
        "FILE PHOTO: Crew members wait on the pier in Port Ellery in May.",
        "In this photo provided by the ministry, crew members wait on the pier.",
        "Crew members wait on the pier in Port Ellery (AFP)",
        "Crew members wait on the pier in Port Ellery on Monday. (Li Wen for the Ellery Courier)",
        "Crew members wait on the pier in Port Ellery // CREDIT: Li Wen",
        "Crew members have waited on the pier all night (",
    ],
)
def test_lines_that_describe_a_picture_are_captions(line: str) -> None:
    assert labels_of([TOP[0], *BODY[:3], line, *BODY[3:]])[4] == "caption"


def test_a_caption_that_comes_again_without_its_credit_is_a_caption() -> None:
    caption = "Crew members wait on the pier in Port Ellery for news of the talks with the company."
    lines = [TOP[0], *BODY[:3], caption + " Li Wen/Reuters", caption, *BODY[3:]]
    assert labels_of(lines)[4:6] == ["caption", "caption"]


def test_turns_of_a_conversation_are_a_transcript() -> None:
    turns = [
        "BRASK: We have asked too much.",
        "OTIENO: And now?",
        "BRASK (laughing): Now we sleep.",
        "OTIENO: Thank you.",
    ]
    assert labels_of([TOP[0], BODY[1], *turns])[2:] == ["transcript"] * 4
    assert labels_of([TOP[0], BODY[1], "Q: Who decided?", "A: I did, on Monday."])[2:] == ["transcript"] * 2


def test_one_line_with_a_colon_is_no_transcript() -> None:
    assert "transcript" not in labels_of(
        [TOP[0], *BODY, "UPDATE: The union has agreed to new talks, it said late on Friday."]
    )


def test_tags_after_the_article_are_tags() -> None:
    assert labels_of([TOP[0], *BODY, "Tags:", "ferries", "Port Ellery", "Share"])[6:] == [
        "tag",
        "tag",
        "tag",
        "other",
    ]


def test_who_the_author_is_is_no_body() -> None:
    lines = [
        TOP[0],
        "By Jon Otieno",
        *BODY,
        "Jon Otieno is a reporter for the Ellery Courier who covers the islands.",
    ]
    assert labels_of(lines)[-1] == "other"


def test_what_comes_after_the_author_is_no_body() -> None:
    about = [
        "Share",
        "Senior Writer",
        "Jon Otieno is a reporter for the Ellery Courier and covers the islands.",
    ]
    excerpts = [
        "Anchor found in the bay",
        *(line.replace("ferries", "anchors") for line in BODY[1:]),
        "Read more",
    ]
    assert "body" not in labels_of([TOP[0], *BODY, *about, *excerpts])[6:]


def test_a_sentence_with_a_credit_under_it_before_the_body_is_a_caption() -> None:
    lines = [
        "News",
        TOP[0],
        "January 9, 2024",
        "The ferry terminal lies empty at night.",
        "Li Wen/Reuters",
        "Share",
        *BODY,
    ]
    assert labels_of(lines)[3:5] == ["caption", "credit"]
    lines = ["Share", TOP[0], "January 9, 2024", "Crews rest in the harbour.", "Li Wen/AP", *BODY[1:]]
    assert labels_of(lines)[3:6] == ["caption", "credit", "body"]


def test_comments_are_no_body() -> None:
    comments = [
        "Comments",
        "sailor77",
        "2 hours ago",
        "I have sailed on these boats for thirty years and I have never felt safe at night, to be honest.",
        "Reply",
        "islander",
        "1 hour ago",
        "They should have listened to the crews when there was still time to hire somebody, as we all said.",
    ]
    assert "body" not in labels_of([TOP[0], "Share", *BODY, *comments])[7:]


def test_a_second_article_on_the_page_is_no_body() -> None:
    second = [
        "Anchor found in the bay",
        "By Li Wen",
        "January 8, 2024",
        *(line.replace("ferry", "anchor") for line in BODY[1:]),
    ]
    assert "body" not in labels_of([TOP[0], "By Jon Otieno", "January 9, 2024", "Share", *BODY, *second])[9:]


def test_menus_and_buttons_before_the_headline_are_furniture() -> None:
    menu = ["Home", "News", "Sports", "Opinion", "Log in", "Weather", "Subscribe"]
    assert labels_of([*menu, TOP[0], "January 9, 2024", *BODY])[:8] == [*["other"] * 7, "headline"]


def test_the_producers_title_is_the_headline() -> None:
    lines = ["Night falls on the islands", "Ferries: what the night sailings of the company cost", *BODY]
    assert labels_of(lines, Evidence(title="Night falls on the islands"))[0] == "headline"
    assert labels_of(lines, Evidence(title=lines[1]))[1] == "headline"


def test_german_and_french_articles_are_zoned() -> None:
    german = [
        "Fähren fahren nachts nicht mehr",
        "Von Henrike Moos",
        "9. Januar 2024, 8:38 Uhr",
        "Die Reederei, die die nördlichen Inseln bedient, stellt nach eigenen Angaben ihre Fahrten in der Nacht ein.",
        "„Wir haben zu lange zu viel verlangt“, sagte die Direktorin Ana Brask am Dienstag vor den Journalisten.",
    ]
    french = [
        "Les ferries ne partiront plus la nuit",
        "Par Luc Fabre",
        "Publié le 9 janvier 2024 à 10h30",
        "La compagnie qui dessert les îles du nord a annoncé mardi qu'elle ne naviguerait plus la nuit en hiver.",
        "« Nous avons trop demandé aux équipages », a déclaré la directrice Ana Brask mardi devant la presse.",
    ]
    assert labels_of(german) == labels_of(french) == ["headline", "byline", "date", "body", "body"]


def test_scripts_without_words_or_case_are_zoned_by_layout() -> None:
    assert (
        labels_of(
            [
                "渡船公司停止夜间航行",
                *["渡船公司星期二表示，从三月起将停止所有夜间航行，因为船员们非常疲劳。" * 2] * 3,
            ]
        )[1:]
        == ["body"] * 3
    )
