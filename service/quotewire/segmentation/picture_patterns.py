"""The wordings of photo credits and captions, for a block's text as `Traits.text` gives it."""

import re

from quotewire.segmentation.pattern_lines import UPPER, ending, hinted, one_of, words

_GETTY = r"Getty(?: Images)?(?: [\w' -]{1,40})?"
_OTHER_AGENCY = one_of(
    r"""
    AP(?: Photo| Images)?|The Associated Press|Associated Press|Canadian Press
    ТАСС|РИА Новости
    AFP|Reuters|EPA(?:-EFE|/EFE)?|EFE|dpa|Xinhua|Anadolu(?: Agency)?|PA(?: Wire| Media)?|Press Association|TNS
    Alamy(?: Stock Photo)?|Shutterstock|iStock(?:photo)?|Adobe Stock|Depositphotos|Dreamstime|Canva
    Bloomberg|ZUMA(?: Press)?(?: Wire)?|Sipa(?: USA)?|Imago(?: images)?|Picture Alliance|Keystone|Magnum(?: Photos)?
    WENN|Rex Features|Backgrid|WireImage|FilmMagic|Corbis|NurPhoto|Splash News|Hulton Archive|Everett Collection
    USA Today Sports|Imagn(?: Images)?|Science Photo Library|NASA
    Unsplash|Pexels|Pixabay|Flickr|Wikimedia Commons|Instagram|Twitter|Facebook|YouTube
    """
)
_AGENCY = rf"(?:{_GETTY}|{_OTHER_AGENCY})"
_AGENCY_ENDINGS = (
    "ap|photo|photos|image|images|press|association|тасс|новости|afp|reuters|epa|efe|dpa|xinhua|anadolu|agency|pa|wire"
    "|media|tns|alamy|stock|dreamstime|canva|bloomberg|zuma|sipa|usa|imago|alliance|keystone|magnum|wenn|features"
    "|backgrid|filmmagic|corbis|news|archive|collection|sports|imagn|library|nasa|unsplash|pexels|pixabay|flickr|commons"
    "|instagram|twitter|facebook|youtube|file|caption|less"
)
"""How the names of all agencies but Getty end, and what may stand after a credit."""
_NAME = rf"[{UPPER}][\w.'&@-]*"
_NAMES = rf"{_NAME}(?: (?:{_NAME}|for|the|of|and|via|by|de|van|von|&|[-|])){{0,7}}"
_CREDITED = rf"[{UPPER}][\w.,'&@/|-]*"
_PICTURE = (
    r"(?:photo(?:graph(?:y|er)?)?|image|picture|pic|illustration|graphic|video|screenshot|foto|bild"
    r"|фото|写真|照片|图片|صورة)s?"
)
_FILE = r"(?:,? file(?: photo)?)?"

CREDIT = (
    re.compile(
        r"^[(\[]?(?:(?:main |cover |top |header |lead |featured? )?"
        r"(?:photo(?:graph)?|image|picture|video|illustration)? ?credits?"
        r"|(?:photo(?:graph)?|image|picture|pic|illustration|foto|bild|imagen|imagem|immagine)s?(?: source)?"
        r"|(?:фото|写真|照片|图片|صورة)|crédits?(?: photo)?|fotografía)"
        r" ?[:：|/©] ?[^.!?]{2,100}[)\]]?\.?$",
        re.I,
    ),
    re.compile(r"^(?:image|media|photo) (?:copyright|source) [^.!?]{2,60}$", re.I),
    re.compile(
        rf"^[(\[]?(?:{_PICTURE} (?:by|from|via|courtesy(?: of)?|credit)|courtesy(?: of)?)\b"
        r" ?:? ?[^.!?]{2,80}[)\]]?\.?$",
        re.I,
    ),
    re.compile(
        rf"^[(\[|]?(?:by )?{_NAMES} ?/ ?{_NAMES}(?: ?/ ?{_NAMES}){{0,2}}(?:, file)?[)\]]?(?: via {_NAMES})?\.?$"
    ),
    re.compile(rf"^[(\[|©]{{0,2}} ?(?:[^.!?,]{{0,60}}(?:/|\bvia\b|\||-) ?)?{_AGENCY}{_FILE}[)\]]?$", re.I),
    re.compile(r"^\([A-Z][\w.&'-]*(?:,? [A-Z][\w.&'-]*){0,4}(?<!\.)\)$"),
    re.compile(r"^\([^()]{2,80}(?:/|\bvia\b|\bphoto\b|\bfile\b|\bcourtesy\b)[^()]{0,60}\)\.?$", re.I),
    re.compile(r"^[A-Z][^() ]*(?: [A-Z@][^() ]*| (?:for|the|of|and|via)){0,5}\)$"),
)
"""Blocks that are nothing but a credit."""

CAPTION_START = re.compile(
    rf"^{_NAME}(?: {_NAME}){{1,3}} / {_NAME}"
    r"|^(?:Image|Media|Photo|Video) caption ?[A-Z\d\"']"
    r"|^(?:FILE(?: (?:PHOTO|IMAGE|PICTURE|-))?|File (?:photo|picture|image)|ARCHIV(?:BILD|FOTO)?) ?(?:[-—:]|of\b) ?\S"
    r"|^(?:Left|Right|Above|Below|Top|Pictured|From left|Clockwise from)\b[^.]{0,40}: \S"
    r"|^(?:In this|This) (?:[\w.,'-]+ ){0,6}(?:photo|image|photograph|frame|picture|handout|illustration)"
    r"(?: [\w.'-]+){0,4}(?:,| (?:provided|released|shows|taken|made|from|by|supplied|courtesy)\b)"
)
"""How captions begin."""

_BEFORE_AGENCY = r"(?:/|\||\bvia\b|\bby\b|—| -|[.;'\"]|\)| \() ?"
_AFTER_AGENCY = rf"{_FILE}[)\]]?\.?(?: hide caption| less)?$"
_PICTURE_HINTS = "photo|image|picture|credit"

CAPTION_END = (
    hinted("getty", re.compile(_BEFORE_AGENCY + _GETTY + _AFTER_AGENCY, re.I)),
    ending(_AGENCY_ENDINGS, re.compile(_BEFORE_AGENCY + _OTHER_AGENCY + _AFTER_AGENCY, re.I)),
    hinted(
        "(|[",
        re.compile(
            rf"[(\[](?:{_PICTURE}|credit|courtesy|by|via|from|source)\b[^()\[\]]{{2,90}}[)\]]\.?$", re.I
        ),
    ),
    hinted(
        "(|[",
        re.compile(rf"[(\[][^()\[\]]{{0,60}}{_NAME} ?/ ?{_NAME}[^()\[\]]{{0,40}}[)\]]\.?(?: less)?$"),
    ),
    hinted(
        "/",
        re.compile(rf"{_NAME} {_NAME} ?/ ?{_NAME}(?: {_NAME}){{0,3}}$"),
    ),
    hinted(
        _PICTURE_HINTS,
        re.compile(
            r"[a-z.!?'\")\d] ?(?i:photo credit|image credit|credit|photos?|images?|picture) ?: ?"
            rf"(?:[A-Z][^.!?:]{{1,80}}|{_NAMES})$"
        ),
    ),
    hinted(
        _PICTURE_HINTS,
        re.compile(rf"(?i:photo(?:graph)?s?|images?|picture) (?:by|via|from|courtesy of) {_NAMES}\.?$"),
    ),
    hinted(
        ")",
        re.compile(rf"[.!?]['\"]? \({_CREDITED}(?: (?:{_CREDITED}|for|of|the|via|by|and|[/|-])){{1,9}}\)$"),
    ),
    hinted("credit", re.compile(r"(?://|\|) ?(?:photo )?credits?: ?\S.{0,80}$", re.I)),
    hinted("(", re.compile(r"[^\W\d_]{2}[.'\"]? \($")),
    hinted(
        "caption|...|…",
        re.compile(r"\b(?:hide caption|toggle caption)$|(?:\.\.\.|…) ?more(?: >)?$", re.I),
    ),
    hinted(
        "courtesy|handout|file",
        re.compile(r"[.\"'] ?(?:courtesy (?:of )?|handout|file photo|\(file\)).{0,60}$", re.I),
    ),
)
"""How captions end: with their credit. For the last `CREDIT_REACH` code points of a block."""

CREDIT_REACH = 140
"""How long a credit at the end of a caption is at most, in code points."""

ALT = re.compile(
    rf"^(?:{_PICTURE}(?: of| shows?)?|imagen?|file photo) ?: ?\S|^\d{{1,3}} (?:of|/) \d{{1,3}} ?[:|]? ?(?:\|.*)?$",
    re.I,
)
"""The text that stands for a picture: `Image: …`, `3 of 9 |`."""

PICTURE_WORDS = words(
    """
    photo photos photograph photographs photographer photography image images picture pictures pictured credit credits
    courtesy handout file illustration screenshot provided supplied via getty reuters ap afp epa shutterstock alamy
    istock instagram facebook twitter youtube
    """
)
"""Words that credits and captions end with, lower case."""
