"""Finds the parts of a page in which its readers speak, whatever its elements are called."""

import re

from quotewire.segmentation.html.flow import Flow
from quotewire.segmentation.html.weights import add_up

_OPENS = re.compile(
    r"(?:\d+|one|no|all|reader|your|latest|top) (?:comments?|replies|responses|reactions)"
    r"|comments?(?: \(\d+\)|: ?\d+)?|join the (?:conversation|discussion|debate)|have your say"
    r"|(?:\d+ )?(?:kommentare?|leserkommentare|commentaires?|comentarios?|comentários?|commenti|reacties)(?: \(\d+\))?",
    re.IGNORECASE,
)
_ANSWERS = re.compile(
    r"(?:reply|report(?: abuse| comment)?|flag|upvote|permalink|recommend(?: \d+)?|antworten|melden|répondre"
    r"|signaler|responder|denunciar|rispondi|beantwoorden)[\s\W\d]*",
    re.IGNORECASE,
)
_POST = re.compile(r"(?:\A|\s)[—–-] ?[^()]{1,80}\(@\w{1,30}\).{0,40}\Z")
"""What a post of a social network ends with where it is quoted: `— Ann Doe (@anndoe) March 3, 2024`."""
_SIGNED = 160
"""How many code points at its end may hold that."""
_LONGEST = 40
_FEWEST = 3
"""From how many answer buttons on, and at how many paragraphs to each at most, readers speak in an element."""
_MOST_BETWEEN = 8
_MOST_LEVELS = 4
"""How many elements at most begin with one heading of comments."""


def find_replies(flow: Flow) -> list[int]:
    """Return the elements that hold what readers say: under a heading of comments, with buttons to answer, or
    quoted from a social network.

    Linear in the size of the page.
    """
    size = len(flow.elements)
    answers, paragraphs, opens = [0] * size, [0] * size, [False] * size
    for paragraph in flow.paragraphs:
        at, text = paragraph.element, paragraph.text
        short = text if len(text) <= _LONGEST else ""
        heads = short and not paragraph.linked and flow.elements[at].tag != "button"
        if heads and paragraphs[at] == 0 and _OPENS.fullmatch(short):
            _open(flow, at, opens)
        if "(@" in text and _POST.search(text, max(0, len(text) - _SIGNED)):
            _open_post(flow, at, opens)
        answers[at] += bool(short and _ANSWERS.fullmatch(short))
        paragraphs[at] += 1
    add_up(flow, answers)
    add_up(flow, paragraphs)
    return [
        i
        for i in range(size)
        if opens[i] or (answers[i] >= _FEWEST and answers[i] * _MOST_BETWEEN >= paragraphs[i])
    ]


def _open(flow: Flow, element: int, opens: list[bool]) -> None:
    """Mark the elements that begin with a heading of comments: those without any text before it.

    Elements are numbered as they come to hold text: one that begins with its child is its neighbour.
    """
    for _ in range(_MOST_LEVELS):
        opens[element] = True
        parent = flow.elements[element].parent
        if parent < 0 or parent != element - 1:
            return
        element = parent


def _open_post(flow: Flow, element: int, opens: list[bool]) -> None:
    """Mark the quotation that ends with the signature of a post."""
    while element >= 0 and flow.elements[element].tag != "blockquote":
        element = flow.elements[element].parent
    if element >= 0:
        opens[element] = True
