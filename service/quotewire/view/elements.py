"""Builds HTML in which every piece of text is escaped."""

import re
from collections.abc import Iterable
from html import escape

_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_VOID = frozenset({"br", "hr", "meta"})


class Html(str):
    """A piece of HTML, as against a plain string, which is text and gets escaped."""

    __slots__ = ()


Child = str | None | Iterable["Child"]
"""What an element may hold: HTML, text to escape, nothing, or several of them."""


def text(plain: str) -> Html:
    """Return text as HTML. What no page may hold (control characters, lone surrogates) becomes U+FFFD."""
    return Html(escape(_CONTROLS.sub("\ufffd", plain), quote=True))


def tag(name: str, /, *children: Child, **attributes: str | bool | None) -> Html:
    """Return an element.

    Attributes that are None or False are left out, True stands alone; a trailing underscore is dropped
    (`class_`), others become hyphens (`aria_label`).
    """
    opened = start_tag(name, **attributes)
    return opened if name in _VOID else Html(f"{opened}{join(children)}</{name}>")


def start_tag(name: str, /, **attributes: str | bool | None) -> Html:
    """Return an element's start tag alone; see `tag`."""
    return Html(f"<{name}{''.join(_attribute(key, value) for key, value in attributes.items())}>")


def join(children: Iterable[Child]) -> Html:
    """Return several pieces as one."""
    return Html("".join(_flatten(child) for child in children))


def _flatten(child: Child) -> str:
    if child is None:
        return ""
    if isinstance(child, Html):
        return child
    return text(child) if isinstance(child, str) else join(child)


def _attribute(key: str, value: str | bool | None) -> str:
    if value is None or value is False:
        return ""
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{text(value)}"'
