"""A quote as people read it: table markup taken out, and what changed between two quotes marked (引文显示)."""

from __future__ import annotations

import re
from html import unescape

from lantu.publish.markup import Html, element, join

_TAG = re.compile(r"<[^<>]{0,300}>")
_CELLS = re.compile(r"</t[dh]>|\||\t")
_DOT = " · "
_WORD = re.compile(r"[0-9]+(?:\.[0-9]+)?|.")  # 6.5 against 5.5: the number changed, not its first digit
_BLANK = re.compile(r"\s+")
LONGEST = 240
_COMPARED = 400  # characters; the comparison takes their product


def readable(quote: str) -> str:
    """The quote on one line, cells of a table row set apart by dots; a very long one is cut."""
    text = quote
    if _CELLS.search(quote):
        cells = [_BLANK.sub(" ", unescape(_TAG.sub("", cell))).strip() for cell in _CELLS.split(quote)]
        text = _DOT.join(cell for cell in cells if cell)
    text = _BLANK.sub(" ", text).strip()
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def marked(old: str, new: str) -> tuple[Html, Html]:
    """Both quotes with what went struck through and what came underlined; left plain when hardly anything is common."""
    one_is_a_row = (_DOT in old) != (_DOT in new)
    if not old or not new or one_is_a_row or max(len(old), len(new)) > _COMPARED:
        return join(old), join(new)
    from rapidfuzz.distance import Indel

    words, others = _WORD.findall(old), _WORD.findall(new)
    if Indel.normalized_similarity(words, others) < 0.5:
        return join(old), join(new)
    before: list[str] = []
    after: list[str] = []
    for op in Indel.opcodes(words, others):
        one = "".join(words[op.src_start : op.src_end])
        other = "".join(others[op.dest_start : op.dest_end])
        if op.tag == "equal":
            before.append(one)
            after.append(other)
            continue
        if one:
            before.append(element("del", one))
        if other:
            after.append(element("ins", other))
    return join(*before), join(*after)
