"""What the words around a name say of its being a body: `the retailer X`, `X, a chip maker,`, `shares in X`."""

import re

from quotewire.quotes.speakers.source_words import INSTITUTION_NOUNS, NOT_BODIES, POST_MODIFIERS, PREPOSITIONS
from quotewire.quotes.speakers.word_lists import words

_BEFORE = 32
_AFTER = 120
_PHRASE = 9
_PHRASE_BEFORE = 100
_JOINERS = words("and but while that as when after because though although")
_VERBS = words("is was are were has had have will would said says told can could may might must lost won")
_ANOTHER_NOUN = re.compile(r"[a-z][\w'-]*[ \n][\w'-]+[ \n]$")
_APPOSITION = re.compile(r"(?: \([A-Z]{2,6}\))?, (?:the|an?|another|one of the) ")
_WORDS = re.compile(r"[\w'&.-]+|[,;:()]")
_OWNED_AFTER = re.compile(
    r"'s? (?:chief [a-z]+|[a-z]+ executive|ceo|cfo|shares?|share price|stock|board|shareholders|profits?|sales|earnings"
    r"|revenues?|results|headquarters|parent|subsidiary|customers|subscribers|products?|stores|offices|website"
    r"|spokes[a-z]+|managing director|finance director|executives|employees|staff|membership|members)\b"
    r"|, which\b|(?:,? (?:Inc|Ltd|plc|PLC|LLC|Corp|Co)\b)"
)
_APPOSED_BEFORE = re.compile(
    r"(?P<before>[\w-]+,? )?\b(?:[Tt]he|[Aa]n?|[Oo]ne of the|[Ii]ts|[Tt]heir) (?P<phrase>[^,.;:!?\"()—\n]{4,70}), $"
)
_OWNERS = ("'", ",", " Inc", " Ltd", " plc", " PLC", " LLC", " Co")
"""How what `_OWNED_AFTER` matches begins: asked first, as most names are followed by something else."""
_REPORTS = (" reports ", " reported ", " reports.", " reported.", " reports,", " reported,")
_SERVING = (" in ", " of ", " for ", " at ", " by ")
_SERVED_BEFORE = re.compile(
    r"\b(?:[Ss]hares? (?:in|of)|stake in|spokes[a-z]+ (?:for|at)|executives? (?:of|at)|director (?:of|at)|ceo of"
    r"|analysts? at|economist at|strategist at|employees (?:of|at)|customers of|owned by|acquired by|takeover of) $"
)


def body_before(noun: str, shadow: str, start: int, *, single: bool) -> str | None:
    """Return `noun`, the word right before a name, if it is one for a body (`the retailer X`), or None.

    After a noun that means a person as well, such as `maker`, only a name of one word after two nouns is a body's
    (`phone maker X`): `single` says that the name is one word.
    """
    if noun not in INSTITUTION_NOUNS:
        return None
    if noun in NOT_BODIES and not (single and _ANOTHER_NOUN.search(shadow, max(0, start - _BEFORE), start)):
        return None
    return noun


def word_before(shadow: str, start: int) -> str:
    """Return the word right before an offset, without the blanks between, as far as it is not too long."""
    before = shadow[start - _BEFORE if start > _BEFORE else 0 : start].rsplit(None, 1)
    return before[-1] if before else ""


def body_after(shadow: str, end: int, ceiling: int) -> str | None:
    """Return the noun for a body that is said of a name after it (`X, a monitoring firm in Oz,`), or None."""
    match = (
        _APPOSITION.match(shadow, end, min(ceiling, end + _AFTER)) if shadow[end : end + 1] in ", " else None
    )
    if match is None:
        return None
    last = None
    for i, word in enumerate(_WORDS.finditer(shadow, match.end(), min(ceiling, end + _AFTER))):
        low = word.group()
        if i == _PHRASE or not low[0].isalnum() or low in POST_MODIFIERS or low in {"has", "is", "said"}:
            break
        last = low.rstrip(".")
    return last if last in INSTITUTION_NOUNS else None


def body_apposed(shadow: str, start: int, end: int) -> str | None:
    """Return the noun for a body that a name is said to be before it (`The firm behind the plan, X,`), or None."""
    if not (shadow.startswith(",", end) and shadow.endswith(", ", 0, start)):
        return None
    match = _APPOSED_BEFORE.search(shadow, max(0, start - _PHRASE_BEFORE), start)
    if match is None:
        return None
    before = (match.group("before") or "").strip(" ,").lower()
    phrase = match.group("phrase").split()
    size = next((i for i, word in enumerate(phrase) if word in POST_MODIFIERS), len(phrase))
    subject = not before or before in _JOINERS
    if not size or before in PREPOSITIONS or (size == len(phrase) and not subject):
        return None
    if any(word in _VERBS or word.endswith("ed") for word in phrase):
        return None
    noun = phrase[size - 1]
    return noun if noun in INSTITUTION_NOUNS and noun not in NOT_BODIES else None


def acts_as_body(shadow: str, start: int, end: int) -> bool:
    """Say whether what is said around a name is said of a company or an institution (`X's shares`, `a stake in X`)."""
    if shadow.startswith(_OWNERS, end) and _OWNED_AFTER.match(shadow, end):
        return True
    if shadow.startswith(_REPORTS, end):
        return True
    low = max(0, start - _BEFORE)
    return shadow.endswith(_SERVING, low, start) and _SERVED_BEFORE.search(shadow, low, start) is not None
