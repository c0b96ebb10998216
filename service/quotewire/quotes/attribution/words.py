"""Closed word lists that tell speech from other words in quotation marks."""


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


NAMING = _set(
    """called titled entitled named nicknamed dubbed termed labeled labelled known so-called song songs album film
    movie book novel show series play poem hit single track episode column podcast phrase word words term slogan
    motto nickname headline title label band tune sitcom comedy drama musical documentary bestseller category
    acronym hashtag"""
)
"""Words right before a quotation mark after which a name, a title or a term stands."""

SAYING = _set(
    """i you he she it we they me him us them my your our is are was were be been am do does did have has had will
    would can could should must may might not n't 's 're 'll 've 'm"""
)
"""Words that make a clause of what stands between the marks: pronouns and auxiliaries."""

DETERMINERS = _set("the a an this that these those his her its their our my your such any no some")
