"""The glyphs of quotation marks as data: which open, which close what, and what else a mark may be.

Costs are unitless: the cheapest reading of a paragraph wins. 0 is a mark used as the manuals say; 4 is
about what a stray mark costs, so that nothing dearer is read as a pair.
"""

NEVER = 99.0

_SINGLES = "'‘’‚‛‹›`´＇"
_DOUBLES = '"“”„‟«»〝〞〟＂「」『』'
MARKS = _SINGLES + _DOUBLES
"""Every glyph that may be a quotation mark."""

SINGLES = frozenset(_SINGLES)

OPENING = {
    '"': 0.0, "＂": 0.0, "''": 0.2, "``": 0.0, "‘‘": 0.0, "’’": 3.0, "“": 0.0, "”": 2.4, "„": 0.0, "‟": 0.0,
    "«": 0.0, "»": 1.2, "〝": 0.0, "「": 0.0, "『": 0.0,
    "'": 0.8, "＇": 0.8, "‘": 0.4, "’": 3.0, "‚": 0.6, "‛": 0.4, "`": 0.8, "‹": 0.8, "›": 1.6,
}  # fmt: skip
"""What it costs to read a glyph as the opening mark; a glyph that is missing never opens."""

CLOSING: dict[str, dict[str, float]] = {
    '"': {'"': 0.0, "”": 1.0, "“": 2.0, "''": 1.5, "＂": 1.0},
    "＂": {"＂": 0.0, '"': 1.0},
    "“": {"”": 0.0, '"': 1.0, "“": 2.0, "''": 1.5, "’’": 1.0, "‟": 0.5, "„": 3.0},
    "”": {"”": 0.0, "“": 0.6, '"': 1.5},
    "„": {"“": 0.0, "”": 0.0, '"': 0.5, "‟": 0.5, "''": 1.0, "’’": 0.5},
    "‟": {"”": 0.0, "„": 1.0},
    "''": {"''": 0.0, '"': 1.0, "”": 1.5},
    "``": {"''": 0.0, '"': 0.3, "``": 1.0, "”": 0.5, "’’": 0.5},
    "‘‘": {"’’": 0.0, '"': 1.0, "''": 0.5, "”": 1.0},
    "’’": {"’’": 0.0},
    "«": {"»": 0.0, "«": 2.5, '"': 2.0},
    "»": {"«": 0.0, "»": 0.6},
    "〝": {"〞": 0.0, "〟": 0.0},
    "「": {"」": 0.0},
    "『": {"』": 0.0},
    "'": {"'": 0.0, "’": 0.8, "´": 0.8},
    "＇": {"＇": 0.0, "'": 0.5},
    "‘": {"’": 0.0, "'": 0.4, "‘": 2.5, "´": 0.5},
    "’": {"’": 0.0, "‘": 1.0},
    "‚": {"‘": 0.0, "’": 0.0, "'": 0.8},
    "‛": {"’": 0.0, "'": 0.5},
    "`": {"'": 0.0, "`": 0.8, "´": 0.0, "’": 0.4},
    "‹": {"›": 0.0},
    "›": {"‹": 0.0, "›": 1.0},
}
"""For every opening glyph, what each closing glyph costs; a glyph that is missing never closes it."""

ALPHABET = dict.fromkeys("“”„‟", "curly") | dict.fromkeys("«»", "guillemet") | {'"': "straight", "''": "tick"}
"""Which double marks are of one kind: inside each other they are rare, since quotations alternate."""

DIRECTED = frozenset("“”„«»‹›「」『』〝〞〟‘‚`´") | {"``", "‘‘", "’’"}
"""Glyphs that say by themselves on which side they stand: blanks around them matter less."""

ARROWS = frozenset("»›")
"""Glyphs that pages also use as arrows (`Home » News`, `Read more »`)."""

_EDGES = "bopwd"  # blank, opening bracket, closing punctuation, word, dash
_OPEN_AT = {
    #     b    o    p    w    d     what follows the mark
    "b": (1.2, 0.0, 0.7, 0.0, 0.7),
    "o": (1.0, 0.0, 1.0, 0.0, 1.0),
    "p": (6.0, 1.5, 7.0, 1.2, 5.0),
    "w": (7.0, 3.0, 8.0, 2.6, 6.0),
    "d": (4.0, 0.2, 4.0, 0.2, 2.0),
}
_CLOSE_AT = {
    "b": (1.2, 7.0, 0.9, 7.0, 1.2),
    "o": (6.0, 8.0, 6.0, 8.0, 7.0),
    "p": (0.0, 0.5, 0.0, 1.0, 0.0),
    "w": (0.0, 1.5, 0.0, 2.6, 0.0),
    "d": (0.2, 2.5, 0.2, 2.5, 1.0),
}
OPEN_AT = {x + y: cost for x, row in _OPEN_AT.items() for y, cost in zip(_EDGES, row, strict=True)}
"""What it costs to open between two kinds of neighbours (`bw`: a blank before, a word after)."""
CLOSE_AT = {x + y: cost for x, row in _CLOSE_AT.items() for y, cost in zip(_EDGES, row, strict=True)}
"""What it costs to close between two kinds of neighbours."""

_LEFT_OUT = """
tis twas twere twould twill til till tween em im er cause cos coz cuz bout round neath gainst nuff nother ello
ere ave ad ome ouse ow ot un n bye cept fraid scuse spose ol alf t s k
"""
ELISIONS = frozenset(_LEFT_OUT.split())
"""Words that may begin with an apostrophe for letters left out ('tis, 'em, rock 'n' roll)."""

CLIPPED = frozenset({"o", "ol", "n", "th", "an", "lil", "mo", "po", "yo", "fo", "wi", "wit", "y", "gi"})
"""Words that may end in one (o', ol', 'n'), besides plurals in s and -in' for -ing."""
