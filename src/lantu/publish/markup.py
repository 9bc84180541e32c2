"""HTML written so that text can never become markup: whatever is not `Html` is escaped (安全的网页片段)."""

from __future__ import annotations

import re
from html import escape

_VOID = frozenset({"meta", "br", "col"})
_NAME = re.compile(r"[a-z][a-z0-9-]*\Z")
# Characters that no HTML document may hold, even as references.
_NEVER = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


class Html(str):
    """A piece of HTML that was made by `element` or `join`; any other text is only text."""

    __slots__ = ()


def element(tag: str, /, *children: str | None, **attributes: str | None) -> Html:
    """`<tag …>children</tag>`; children that are not Html are escaped, None is left out.

    An attribute is written with its trailing underscore taken off and others turned into hyphens (`class_`,
    `aria_label`); None leaves it out. Raises ValueError for a name that is none: names are never data.
    """
    parts = [tag]
    for key, value in attributes.items():
        attribute = key.rstrip("_").replace("_", "-")
        if not _NAME.match(attribute):
            raise ValueError(attribute)
        if value is not None:
            parts.append(f'{attribute}="{_escaped(value)}"')
    if not _NAME.match(tag):
        raise ValueError(tag)
    start = f"<{' '.join(parts)}>"
    return Html(start) if tag in _VOID else Html(f"{start}{join(*children)}</{tag}>")


def join(*children: str | None) -> Html:
    """The children one after the other; those that are not Html are escaped."""
    return Html("".join(c if isinstance(c, Html) else _escaped(c) for c in children if c is not None))


def _escaped(text: str) -> str:
    return escape(_NEVER.sub("�", text), quote=True)
