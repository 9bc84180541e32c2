"""The inside of a Markdown line: bold, links, images, formulas, entities and tags taken out, every character placed."""

from __future__ import annotations

import re
from html import unescape

from lantu.plan.read.formats.flow import Flow
from lantu.plan.read.formats.formula import end_of_formula, read_formula

_SPECIAL = re.compile(r"[*_`$\[\]!<&\\]")
_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9:]*)[^<>]{0,2000}>")
ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
# The address of a link or image holds neither white space nor brackets in real files; the bounds keep this linear.
_TARGET = re.compile(r"\]\([^()\s]{0,2000}(?:\s+\"[^\"]{0,200}\")?\)")
_LONGEST_LABEL = 300
_BOLD_TAGS = {"b", "strong"}
_ESCAPED = set("\\`*_{}[]()#+-.!|>~$%&<\"'")


def add_markdown(flow: Flow, text: str, start: int, end: int) -> None:
    """Append the Markdown of `text[start:end]`, one line or one table cell, to `flow`."""
    at = start
    links: list[int] = []
    while True:
        match = _SPECIAL.search(text, at, end)
        if match is None:
            flow.add_raw(text, at, end)
            return
        if match.start() > at:
            flow.add_raw(text, at, match.start())
        at = _special(flow, text, match.start(), end, links)


def _special(flow: Flow, text: str, at: int, end: int, links: list[int]) -> int:
    """Deal with the sign at `at`; returns where the text goes on."""
    ch = text[at]
    after = at + 1
    if ch in "*_" and text.startswith(ch * 2, at) and after < end:
        flow.bold(not flow.is_bold)
        return at + 3 if text.startswith(ch * 3, at) else at + 2
    if ch == "*" and _is_italic(text, at, end):
        return after
    if ch == "`":
        return after
    if ch == "$":
        close = end_of_formula(text, at, end)
        if close > 0:
            flow.add_formula(read_formula(text[at + 1 : close - 1]), at, close - at)
            return close
    elif ch == "\\" and after < end and text[after] in _ESCAPED:
        flow.add(text[after], at, 2)
        return at + 2
    elif ch == "&":
        entity = ENTITY.match(text, at, end)
        if entity:
            return add_entity(flow, entity.group(), at)
    elif ch == "<":
        tag = _TAG.match(text, at, end)
        if tag:
            name = tag[1].lower()
            if name in _BOLD_TAGS:
                flow.bold(text[after] != "/")
            elif name == "br":
                flow.space(" ", at, tag.end() - at, soft=True)
            return tag.end()
    elif ch in "![":
        skipped = _link_or_image(text, at, end, links)
        if skipped:
            return skipped
    elif ch == "]" and links and links[-1] == at:
        links.pop()
        target = _TARGET.match(text, at, end)
        return target.end() if target else after
    flow.add(ch, at)
    return after


def add_entity(flow: Flow, entity: str, at: int) -> int:
    """Append the character that `entity` stands for; returns the offset after it."""
    read = unescape(entity)
    if read.strip("\u00a0\u200b\ufeff") == "" or read.isspace():
        flow.space("\u3000" if read == "\u3000" else " ", at, len(entity))
    else:
        flow.add(read, at, len(entity))
    return at + len(entity)


def _is_italic(text: str, at: int, end: int) -> bool:
    """Whether a single star marks type: a star between numbers is a multiplication."""
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < end else " "
    return not (before.isdigit() or after.isdigit()) and not (before.isspace() and after.isspace())


def _link_or_image(text: str, at: int, end: int, links: list[int]) -> int:
    """Offset to go on from when a link, image or footnote mark begins at `at`, else 0."""
    is_image = text.startswith("![", at)
    if text[at] == "!" and not is_image:
        return 0
    label = at + 2 if is_image else at + 1
    close = text.find("]", label, min(end, label + _LONGEST_LABEL))
    if close < 0:
        return 0
    if text[label : label + 1] == "^" and not is_image:
        return close + 1
    target = _TARGET.match(text, close, end)
    if target is None:
        return 0
    if is_image:
        return target.end()
    links.append(close)
    return label
