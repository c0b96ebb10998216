"""Absolute IRIs (RFC 3987) for articles, whose uris may be any words without blanks."""

import re
from urllib.parse import quote as percent_encoded

RELATIVE_TO = "urn:quotewire:"
"""What a uri without a scheme, such as a file's path, stands behind."""

_OTHER_LETTERS = "\u00a0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef\U00010000-\U000dffff"
_SIMPLE = rf"A-Za-z0-9\-._~!$&'()*+,;={_OTHER_LETTERS}"
_ESCAPE = "%[0-9A-Fa-f]{2}"
_USER = rf"(?:(?:[{_SIMPLE}:]|{_ESCAPE})*@)?"
_HOST = rf"(?:\[[0-9A-Fa-f]{{0,4}}(?::[0-9A-Fa-f]{{0,4}}){{2,7}}\]|(?:[{_SIMPLE}]|{_ESCAPE})*)"
_PATH = rf"(?:[{_SIMPLE}:@/]|{_ESCAPE})*"
_REST = rf"(?:[{_SIMPLE}:@/?]|{_ESCAPE})*"
_IRI = re.compile(
    rf"[A-Za-z][A-Za-z0-9+.\-]*:(?://{_USER}{_HOST}(?::[0-9]*)?(?:/{_PATH})?|(?!//){_PATH})(?:\?{_REST})?(?:\#{_REST})?"
)
_HAS_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:")
_LONE_PERCENT = re.compile("%(?![0-9A-Fa-f]{2})")
_FORBIDDEN = re.compile(rf"[^{_SIMPLE}:@/?#\[\]%]")


def iri_of(uri: str) -> str:
    """Return an absolute IRI: the uri itself where it is one, else one with the same characters, percent-encoded.

    A uri without a scheme stands behind `RELATIVE_TO`, and so does one that no escaping mends. Linear in its length.
    """
    if _IRI.fullmatch(uri):
        return uri
    if not _HAS_SCHEME.match(uri) and _IRI.fullmatch(RELATIVE_TO + uri):
        return RELATIVE_TO + uri
    if _HAS_SCHEME.match(uri):
        whole = _LONE_PERCENT.sub("%25", uri)
        mended = _FORBIDDEN.sub(lambda found: percent_encoded(found[0], safe=""), whole)
        if _IRI.fullmatch(mended):
            return mended
    return RELATIVE_TO + percent_encoded(uri)
