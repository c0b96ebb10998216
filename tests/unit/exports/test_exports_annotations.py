"""Web annotations obey the data model: https://www.w3.org/TR/annotation-model/"""

from typing import Any

from exported import example
from jsonschema import Draft202012Validator

from quotewire.exports.annotations import annotations

IRI = {"type": "string", "minLength": 1}
SELECTOR = {
    "oneOf": [
        {
            "properties": {
                "type": {"const": "TextPositionSelector"},
                "start": {"type": "integer", "minimum": 0},
                "end": {"type": "integer", "minimum": 0},
            },
            "required": ["type", "start", "end"],
            "additionalProperties": False,
        },
        {
            "properties": {
                "type": {"const": "TextQuoteSelector"},
                "exact": {"type": "string", "minLength": 1},
                "prefix": {"type": "string"},
                "suffix": {"type": "string"},
            },
            "required": ["type", "exact"],
            "additionalProperties": False,
        },
    ]
}
MODEL = {
    "properties": {
        "@context": {"type": "array", "contains": {"const": "http://www.w3.org/ns/anno.jsonld"}},
        "id": IRI,
        "type": {"const": "Annotation"},
        "motivation": {"enum": ["identifying", "describing", "tagging", "commenting", "linking"]},
        "body": {"type": "object", "required": ["type"]},
        "target": {
            "type": "array",
            "minItems": 1,
            "items": {
                "properties": {
                    "type": {"const": "SpecificResource"},
                    "source": IRI,
                    "selector": {"type": "array", "minItems": 1, "items": SELECTOR},
                },
                "required": ["source", "selector"],
                "additionalProperties": False,
            },
        },
    },
    "required": ["@context", "id", "type", "target"],
    "additionalProperties": False,
}


def written(name: str = "every-part", **changes: Any) -> list[dict[str, Any]]:
    return list(annotations(example(name, **changes)))


def test_every_annotation_is_one_of_the_model() -> None:
    found = written() + written("text-left-out-by-a-setting")
    assert found
    for annotation in found:
        Draft202012Validator(MODEL).validate(annotation)


def test_both_selectors_of_a_piece_name_the_same_words_of_the_text() -> None:
    text = example().text
    assert text
    for annotation in written():
        for target in annotation["target"]:
            place, words = target["selector"]
            assert text[place["start"] : place["end"]] == words["exact"]
            assert words["prefix"] + words["exact"] + words["suffix"] in text


def test_a_quotation_in_pieces_has_a_target_for_each() -> None:
    found = written("content-in-pieces-and-a-speaker-nobody-names")
    assert max(len(annotation["target"]) for annotation in found) > 1


def test_the_body_says_who_speaks_and_whether_it_is_a_person() -> None:
    speakers = [annotation["body"]["schema:spokenByCharacter"] for annotation in written()]
    assert speakers[0] == {"type": "schema:Person", "schema:name": "Petra Okell"}
    assert speakers[2]["type"] == "schema:Organization"


def test_a_text_that_was_left_out_leaves_out_what_stands_around() -> None:
    selectors = [a["target"][0]["selector"][1] for a in written("text-left-out-by-a-setting")]
    assert selectors
    assert not any("prefix" in selector for selector in selectors)


def test_an_article_that_was_taken_down_has_no_annotations() -> None:
    assert written("withheld") == []


def test_the_id_of_an_annotation_is_one_fragment_whatever_the_uri_has() -> None:
    assert written()[0]["id"] == "urn:example:harbour-ferry#q1"
    assert (
        written(uri="https://coastal.example/live#post-7")[0]["id"]
        == "https://coastal.example/live#post-7/q1"
    )
