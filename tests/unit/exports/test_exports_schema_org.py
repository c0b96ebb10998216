"""Articles in the terms of schema.org: https://schema.org/NewsArticle, https://schema.org/Quotation"""

from typing import Any

from exported import example
from jsonschema import Draft202012Validator

from quotewire.exports.schema_org import news_article

TEXT = {"type": "string", "minLength": 1}
DATE = {
    "type": "string",
    "pattern": r"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?(\.\d+)?(Z|[+-]\d{2}:\d{2})?)?$",
}


def thing(kind: str, **properties: Any) -> dict[str, Any]:
    """A type of schema.org with the properties that we may use of it, by the ranges that it gives them."""
    named = {"@type": {"const": kind}, "name": TEXT, **properties}
    return {"type": "object", "properties": named, "required": ["@type"], "additionalProperties": False}


QUOTATION = thing(
    "Quotation",
    **{"@id": TEXT},
    text=TEXT,
    spokenByCharacter={"oneOf": [thing("Person", jobTitle=TEXT), thing("Organization")]},
    isBasedOn=thing("CreativeWork"),
)
NEWS_ARTICLE = thing(
    "NewsArticle",
    **{"@context": {"const": "https://schema.org"}, "@id": TEXT},
    url=TEXT,
    headline=TEXT,
    inLanguage=TEXT,
    datePublished=DATE,
    dateModified=DATE,
    version=TEXT,
    author={"type": "array", "items": thing("Person")},
    publisher=thing("Organization"),
    hasPart={"type": "array", "items": QUOTATION},
)


def test_an_article_uses_the_types_and_properties_that_there_are() -> None:
    for name in ("every-part", "content-in-pieces-and-a-speaker-nobody-names", "canceled"):
        Draft202012Validator(NEWS_ARTICLE).validate(news_article(example(name)))


def test_the_article_and_its_quotations_carry_what_is_known() -> None:
    found = news_article(example())
    assert (found["headline"], found["inLanguage"]) == ("Harbour town votes to keep its ferry", "en")
    assert found["datePublished"] == "2024-02-06T18:20:00+01:00"
    assert found["author"] == [{"@type": "Person", "name": "Ilse Marrow"}]
    first = found["hasPart"][0]
    assert first["text"] == "“We are an island town, and an island town needs its boat,”"
    assert first["spokenByCharacter"]["name"] == "Petra Okell"


def test_a_document_is_what_a_quotation_is_based_on() -> None:
    article = example()
    [company] = [speaker for speaker in article.speakers if speaker.kind == "organization"]
    report = company.model_copy(update={"kind": "document", "name": "Harbour Report"})
    changed = article.model_copy(update={"speakers": (article.speakers[0], report)})
    based = [part["isBasedOn"] for part in news_article(changed)["hasPart"] if "isBasedOn" in part]
    assert based == [{"@type": "CreativeWork", "name": "Harbour Report"}]
