"""Enriched articles out of files and streams, whatever form they come in."""

from collections.abc import Iterator, Mapping

from pydantic import ValidationError

from quotewire.replay.documents import Document, read_documents
from quotewire.replay.trouble import Trouble
from quotewire_events import ARTICLE_ENRICHED, ArticleEnriched


def enriched_articles(name: str, url: str) -> Iterator[ArticleEnriched]:
    """Yield the enriched articles of a file or a stream in order, and pass over all else that it holds.

    A line of a file may be what `enrich` writes, an event, or a recorded entry. Raises Trouble where the file or
    stream cannot be read or an article in it is not valid.
    """
    for document in read_documents(name, url):
        if (article := article_in(name, document)) is not None:
            yield article


def article_in(name: str, document: Document) -> ArticleEnriched | None:
    """Return the enriched article that a document of `name` holds, None where it holds something else.

    Raises Trouble where it is not valid.
    """
    data = document.body.get("data")
    is_article = document.body.get("type", ARTICLE_ENRICHED) == ARTICLE_ENRICHED
    if not is_article or not isinstance(data, Mapping) or "blocks" not in data:
        return None
    try:
        return ArticleEnriched.model_validate(data)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(map(str, first["loc"]))
        raise Trouble(f"{name}: {document.label}: not an enriched article: {where}: {first['msg']}") from None
