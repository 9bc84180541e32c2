"""Marks what belongs to the page and not to the text as NOISE: page numbers, running headers, watermarks, buttons."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from lantu.plan.read.document import Block, BlockKind
from lantu.plan.read.lexicon_file import load_words
from lantu.plan.read.numbering import read_number
from lantu.plan.read.title import title_range

_PAGE = re.compile(
    r"[-—–－·~〜•\s]{0,4}第?\s{0,3}\d{1,4}\s{0,3}页?(?:\s{0,3}[/／,，]?\s{0,3}共?\s{0,3}\d{1,4}\s{0,3}页?)?[-—–－·~〜•\s]{0,4}"
    r"|Page\s{1,3}\d{1,4}(?:\s{1,3}(?:of|/)\s{1,3}\d{1,4})?|[-—–－]\s{0,3}[ivxlcⅠ-ⅻIVX]{1,6}\s{0,3}[-—–－]",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")
_SENTENCE = re.compile(r"[，。；：,;]")
_LONGEST = 40
_LONGEST_HEADER = 32
_STOPS = "。！？；：.!?;:”"
_TEXT = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.HEADING})


def mark_furniture(blocks: Sequence[Block]) -> list[Block]:
    """The same blocks in the same order, with page furniture marked NOISE."""
    out = list(blocks)
    _, title_end = title_range(out)
    short = [i for i, b in enumerate(out) if b.kind in _TEXT and len(b.text) <= _LONGEST]
    for i in short:
        # The words of the list are furniture only in the body; on the title page 送审稿 tells the state of the draft.
        if _is_page_number(out, i) or _is_listed(out[i], in_body=i >= title_end):
            out[i] = out[i].with_kind(BlockKind.NOISE)
    for i in _running_headers(out, [i for i in short if i >= title_end], _title(out)):
        out[i] = out[i].with_kind(BlockKind.NOISE)
    return out


def _title(blocks: Sequence[Block]) -> str:
    first, end = title_range(blocks)
    return "".join(block.text for block in blocks[first:end])


def _is_page_number(blocks: Sequence[Block], i: int) -> bool:
    text = blocks[i].text.strip()
    if len(text) > 24 or not _PAGE.fullmatch(text):
        return False
    if not text.isdigit():
        return any(ch.isdigit() for ch in text) or len(text) > 2
    # A bare number among other bare numbers is the rest of a table that lost its lines, and must not vanish.
    around = [blocks[j].text for j in (i - 1, i + 1) if 0 <= j < len(blocks) and blocks[j].kind in _TEXT]
    return all(len(other) > 8 or read_number(other) is not None for other in around)


def _is_listed(block: Block, in_body: bool) -> bool:
    words = _words()
    text = block.text.strip("()（）[]【】 ")
    if text in words.whole or block.text in words.whole or (in_body and text in words.body):
        return True
    return any(block.text.startswith(start) for start in words.starts.get(block.text[:1], ()))


def _running_headers(blocks: Sequence[Block], short: Sequence[int], title: str) -> list[int]:
    """Short lines that come again and again and break sentences, stand beside page numbers, or repeat the title."""
    keys = {i: _DIGITS.sub("#", blocks[i].text) for i in short}
    counts = Counter(keys.values())
    breaking: Counter[str] = Counter()
    for i in short:
        if counts[keys[i]] > 1 and (_breaks_a_sentence(blocks, i) or _beside_page_number(blocks, i)):
            breaking[keys[i]] += 1
    found = []
    for i in short:
        key, text = keys[i], blocks[i].text
        # Lines of wrapped prose break sentences too; a header is no sentence.
        if _SENTENCE.search(text) or len(text) > _LONGEST_HEADER:
            continue
        numbered = read_number(text) is not None
        repeats_title = len(text) >= 6 and text.replace(" ", "") in title.replace(" ", "")
        often = counts[key] >= 3 and 2 * breaking[key] >= counts[key]
        if not numbered and text[-1] not in _STOPS and ((often and key != "#") or (repeats_title and counts[key] > 1)):
            found.append(i)
    return found


def _breaks_a_sentence(blocks: Sequence[Block], i: int) -> bool:
    before = blocks[i - 1] if i else None
    return (
        before is not None
        and before.kind is BlockKind.PARAGRAPH
        and len(before.text) > _LONGEST // 2
        and before.text[-1] not in _STOPS
    )


def _beside_page_number(blocks: Sequence[Block], i: int) -> bool:
    return any(0 <= j < len(blocks) and blocks[j].kind is BlockKind.NOISE for j in (i - 1, i + 1))


class _Words(NamedTuple):
    """The word list, sorted for looking up."""

    whole: frozenset[str]
    body: frozenset[str]
    starts: dict[str, list[str]]  # by first character


@cache
def _words() -> _Words:
    entries = load_words("page_furniture")
    starts: dict[str, list[str]] = {}
    for entry in entries:
        if entry.fields[0] == "start":
            starts.setdefault(entry.word[0], []).append(entry.word)
    whole = frozenset(entry.word for entry in entries if entry.fields[0] == "whole")
    return _Words(whole, frozenset(entry.word for entry in entries if entry.fields[0] == "body"), starts)
