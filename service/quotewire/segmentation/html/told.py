"""The article of a page that only its head gives: a script would write it where readers see it."""

from quotewire.segmentation.html.flow import Element, Flow, Paragraph
from quotewire.segmentation.html.parsing import is_plain, strip_tags
from quotewire.segmentation.html.weights import is_prose

_SHARE = 3
"""By how much more text the head gives than the page has prose, where the page lacks its article."""
_FEWEST = 200


def add_told(flow: Flow, body: str) -> None:
    """Add to a flow the paragraphs of `body`, the text that the head gives, where the page lacks it."""
    lines = body.splitlines() if is_plain(body) else strip_tags(body)
    paragraphs = [text for line in lines if (text := " ".join(line.split()))]
    told = sum(len(text) for text in paragraphs)
    shown = sum(paragraph.solid for paragraph in flow.paragraphs if is_prose(paragraph))
    if told < max(_FEWEST, _SHARE * shown):
        return
    flow.elements.append(Element("article", frozenset(), -1))
    at = len(flow.elements) - 1
    flow.paragraphs.extend(Paragraph(text, at, len(text.replace(" ", "")), 0) for text in paragraphs)
