"""Closed word lists that tell speech from other words in quotation marks."""


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


SAYING = _set(
    """
    i you he she it we they me him us them my your our is are was were be been am do does did have has had
    will would can could should must may might not n't 's 're 'll 've 'm
    """
)
"""Words that make a clause of what stands between the marks: pronouns and auxiliaries."""

POINTING = _set(
    """
    a an the this that these those it its he she they we i you him her them us me who whom whose which what why
    how when where there and or but so as to of
    """
)
"""Words that say nothing alone: articles, pronouns, and what joins."""
