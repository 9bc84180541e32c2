"""Cuts HTML into tags and text with their places, in one pass and without ever refusing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_NAME = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:_-]*)")
_TAG_STOP = re.compile(r"[<>\"']")
_ATTRIBUTE = re.compile(r"([A-Za-z][A-Za-z0-9_-]*)\s{0,20}=\s{0,20}(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
# A quoted value longer than this is an image in the page or a quote that was never closed.
_LONGEST_VALUE = 20_000
_LONGEST_TAG = 2_000
_RAW = {"script", "style", "textarea", "title", "xmp", "noscript", "template", "iframe"}


class Token(NamedTuple):
    """A tag (`name` set) or a stretch of text (`name` ""), at `start:end`."""

    start: int
    end: int
    name: str = ""
    closing: bool = False


def attributes(text: str, token: Token) -> dict[str, str]:
    """The attributes of a tag, names in lower case."""
    # What matters stands early; the bound keeps a broken tag of a million quotes from being searched over and over.
    source = text[token.start + 1 + len(token.name) : min(token.end, token.start + _LONGEST_TAG)]
    return {m[1].lower(): m[2] or m[3] or m[4] or "" for m in _ATTRIBUTE.finditer(source)}


def tokens(text: str, start: int, end: int) -> Iterator[Token]:
    """Tags and texts of `text[start:end]` in order; comments, declarations and scripts are left out.

    A `<` that begins no tag is text, as in `<5%`. Linear: no search is repeated from one tag to the next.
    """
    at = start
    missing: set[str] = set()
    while at < end:
        sign = text.find("<", at, end)
        if sign < 0:
            yield Token(at, end)
            return
        name = _NAME.match(text, sign, end)
        if name is None:
            stop = _skip_declaration(text, sign, end, missing)
            if stop == sign:
                stop = sign + 1
                # The sign stays text, together with what stands before it.
                following = text.find("<", stop, end)
                stop = end if following < 0 else following
                yield Token(at, stop)
            elif sign > at:
                yield Token(at, sign)
            at = stop
            continue
        if sign > at:
            yield Token(at, sign)
        at = _tag_end(text, name.end(), end)
        word = name[2].lower()
        yield Token(sign, at, word, bool(name[1]))
        if word in _RAW and not name[1]:
            at = _skip_raw(text, word, at, end, missing)


def _tag_end(text: str, at: int, end: int) -> int:
    """Offset after the tag whose name ends at `at`; a `>` inside a quoted value does not end it."""
    while True:
        stop = _TAG_STOP.search(text, at, end)
        if stop is None:
            return end
        sign = stop.group()
        if sign == ">":
            return stop.end()
        if sign == "<":
            return stop.start()
        at = stop.end()
        if text[stop.start() - 1] == "=" or text[stop.start() - 1].isspace():
            close = text.find(sign, at, min(end, at + _LONGEST_VALUE))
            at = close + 1 if close >= 0 else at


def _skip_declaration(text: str, at: int, end: int, missing: set[str]) -> int:
    """Offset after a comment, declaration or processing instruction at `at`; `at` itself when there is none."""
    if text.startswith("<!--", at):
        return _find_after(text, "-->", at + 4, end, missing)
    if text.startswith(("<!", "<?", "</"), at):
        return _find_after(text, ">", at + 2, end, missing)
    return at


def _skip_raw(text: str, word: str, at: int, end: int, missing: set[str]) -> int:
    """Offset of the closing tag of an element whose content is no document text; `at` when it is never closed."""
    close = "</" + word
    if close not in missing:
        for found in re.compile(re.escape(close), re.IGNORECASE).finditer(text, at, end):
            return found.start()
        missing.add(close)
    return at


def _find_after(text: str, mark: str, at: int, end: int, missing: set[str]) -> int:
    """Offset after the next `mark`; when there is none, `at`: what an unclosed comment hides would be lost unseen."""
    if mark not in missing:
        found = text.find(mark, at, end)
        if found >= 0:
            return found + len(mark)
        # Searched to the end once: every later search would fail as well.
        missing.add(mark)
    return at
