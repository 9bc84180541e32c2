"""Which blocks are headings, and where a heading that runs into its text ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from lantu.plan.read.document import Block, BlockKind
from lantu.plan.read.issue import issuer_of
from lantu.plan.read.join import ends_sentence
from lantu.plan.read.lexicon_file import load_words
from lantu.plan.read.nesting import Key
from lantu.plan.read.numbering import Numbering, NumberKind, read_number
from lantu.plan.read.split_tables import caption_before
from lantu.plan.read.title import title_range


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading (标题): its block, kind, number and title, and where it ends in the block's clean text."""

    index: int
    key: Key
    value: int | None
    number: str
    title: str
    end: int
    outermost: bool = False
    run_in: bool = False


# Longest title of a kind: alone on its line, and as the first sentence of a paragraph (0: never).
_LIMITS: dict[NumberKind, tuple[int, int]] = {
    NumberKind.PART: (80, 0),
    NumberKind.CHAPTER: (80, 0),
    NumberKind.SECTION: (80, 60),
    NumberKind.ARTICLE: (60, 60),
    NumberKind.NAMED: (120, 0),
    NumberKind.ROMAN: (80, 0),
    NumberKind.HAN: (60, 60),
    NumberKind.HAN_PAREN: (60, 60),
    NumberKind.DECIMAL2: (60, 30),
    NumberKind.DECIMAL3: (60, 30),
    NumberKind.DECIMAL4: (60, 30),
    NumberKind.DIGIT: (40, 30),
    NumberKind.DIGIT_PAREN: (30, 0),
    NumberKind.CIRCLED: (30, 0),
    NumberKind.BOX: (60, 0),
}
# Kinds that lists use as well: neighbours without text between them are a list.
WEAK = frozenset({NumberKind.DIGIT, NumberKind.DIGIT_PAREN, NumberKind.CIRCLED})
_IN_SERIES = frozenset({NumberKind.HAN, NumberKind.HAN_PAREN, NumberKind.ARTICLE})
_LIST_ENDS = "；;，,、"
_MAY_END_IN_STOP = frozenset({NumberKind.HAN, NumberKind.HAN_PAREN, NumberKind.SECTION})
_LONGEST_WITH_STOP = 40
_LATIN_FACTOR = 2
_STOP = re.compile(r"[。！？]")
_LATIN_STOP = re.compile(r"[.!?](?=\s+[A-Z])")
_INNER_STOPS = re.compile(r"[；;]")
_VALUES = re.compile(r"\d+(?:\.\d+)?\s?(?:%|％|亿|万|个|家|公里|亩|元)")
_PUNCTUATION = re.compile(r"[，。；：！？、,;:!?…]")
_DATE = re.compile(r".{0,30}\d{4}\s?年\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日.{0,12})?")
_UNNUMBERED = (4, 25)
_PROSE = 40
_KINDS = frozenset({BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})


def find_headings(blocks: Sequence[Block]) -> list[Heading]:
    """The headings of a document in order. The title, captions of tables, lists and the table of contents are none."""
    # What stands before the title's end is the title page: number of the document, letter, issuer.
    _, body = title_range(blocks)
    found: list[Heading] = []
    long: list[Heading] = []
    for i, block in enumerate(blocks):
        if block.kind not in _KINDS or i < body or not block.text:
            continue
        number = read_number(block.text, marked=block.kind is BlockKind.HEADING)
        heading = _numbered(block, i, number) if number else _unnumbered(blocks, i, bool(found))
        if heading is not None:
            found.append(heading)
        elif number is not None and number.kind in _IN_SERIES and block.text[-1] not in _LIST_ENDS:
            long.append(Heading(i, number.kind, number.value, number.printed, "", number.title_at, run_in=True))
    return _without_lists(_with_series(found, long))


def _with_series(found: list[Heading], long: list[Heading]) -> list[Heading]:
    """Put back long numbered paragraphs that stand in one series with headings, without a title: an article of a
    rule, a （二） among （一） and （三） whose first sentence is long. Alone they are paragraphs."""
    if not long:
        return found
    merged = sorted([*found, *long], key=lambda heading: heading.index)
    titled = {heading.index for heading in found}
    last: dict[Key, Heading] = {}
    kept: set[int] = set()
    for heading in (*merged, *reversed(merged)):
        before = last.get(heading.key)
        if heading.index in titled or heading.index in kept:
            last[heading.key] = heading
        elif before is not None and _are_neighbours(heading.value, before.value):
            kept.add(heading.index)
            last[heading.key] = heading
    return [heading for heading in merged if heading.index in titled or heading.index in kept]


def _are_neighbours(one: int | None, other: int | None) -> bool:
    return one is not None and other is not None and abs(one - other) == 1


def _numbered(block: Block, i: int, number: Numbering) -> Heading | None:
    limits = _LIMITS.get(number.kind)
    if limits is None:
        return None
    title, end, run_in = _title(block.text, number.title_at)
    longest = limits[1] if run_in else limits[0]
    if title.isascii():
        longest *= _LATIN_FACTOR
    marked = block.kind is BlockKind.HEADING
    if len(title) > longest or _INNER_STOPS.search(title) or title[-1:] in "，,、；":
        return None
    stopped = not run_in and block.text[end : end + 1] == "。"
    if stopped and not marked and (number.kind not in _MAY_END_IN_STOP or len(title) > _LONGEST_WITH_STOP):
        return None
    if number.kind in WEAK and not marked and (title.count("，") > 1 or _VALUES.search(title)):
        return None
    return Heading(i, number.kind, number.value, number.printed, title.rstrip("：: "), end, run_in=run_in)


def _title(text: str, start: int) -> tuple[str, int, bool]:
    """Title from `start` to the first stop, its end, and whether text goes on behind it."""
    stop = _STOP.search(text, start) or _LATIN_STOP.search(text, start)
    if stop is None:
        return text[start:], len(text), False
    return text[start : stop.start()], stop.start(), bool(text[stop.end() :].strip("”’」』）)"))


def _unnumbered(blocks: Sequence[Block], i: int, body_begun: bool) -> Heading | None:
    block = blocks[i]
    text = block.text
    outermost = _outer_word(text)
    if block.kind is BlockKind.HEADING:
        if len(text) > _LIMITS[NumberKind.HAN][0] * (1 + text.isascii()) or text[-1] in "。；;，,、！!":
            return None
        if _captions_a_table(blocks, i) or _DATE.fullmatch(text) or issuer_of(text):
            return None
        return Heading(i, f"mark{block.level or 1}", None, "", text.rstrip("：: "), len(text), outermost)
    if outermost and len(text) <= _UNNUMBERED[1]:
        return Heading(i, "line", None, "", text, len(text), True)
    if _is_lone_title(blocks, i, body_begun):
        return Heading(i, "line", None, "", text, len(text))
    return None


def _outer_word(text: str) -> bool:
    bare = "".join(text.split()).rstrip("：:")
    head = re.split("[：:]", bare, maxsplit=1)[0] if len(bare) <= _UNNUMBERED[1] else bare
    return any(words.rstrip("0123456789一二三四五六七八九十") in _outer() for words in (bare, head))


@cache
def _outer() -> frozenset[str]:
    return frozenset(entry.word.replace(" ", "") for entry in load_words("outer_headings"))


def _captions_a_table(blocks: Sequence[Block], i: int) -> bool:
    for j in range(i + 1, min(i + 5, len(blocks))):
        if blocks[j].table is not None:
            return blocks[j].kind is BlockKind.TABLE and caption_before(blocks, j) is blocks[i]
        if blocks[j].kind is not BlockKind.NOISE and not blocks[j].text.startswith(("单位", "（单位", "(单位")):
            return False
    return False


def _is_lone_title(blocks: Sequence[Block], i: int, body_begun: bool) -> bool:
    """A short line without any punctuation between finished text and a long paragraph (2026年重点工作)."""
    block, text = blocks[i], blocks[i].text
    bold = block.emphasis == ((0, len(text)),)
    shortest, longest = _UNNUMBERED
    if block.kind is not BlockKind.PARAGRAPH or not shortest <= len(text) <= longest * (1 + text.isascii()):
        return False
    if _PUNCTUATION.search(text) or _DATE.fullmatch(text) or _captions_a_table(blocks, i):
        return False
    before = next((b for b in reversed(blocks[max(i - 3, 0) : i]) if b.kind is not BlockKind.NOISE), None)
    after = next((b for b in blocks[i + 1 : i + 4] if b.kind is not BlockKind.NOISE), None)
    if before is None or after is None or after.table is not None or not (body_begun or bold or _is_prose(before)):
        return False
    finished = before.table is not None or before.kind is BlockKind.HEADING or ends_sentence(before.text)
    number = read_number(after.text)
    followed = _is_prose(after) or (number is not None and number.kind not in WEAK and len(after.text) <= _PROSE)
    if text.isascii():
        return finished and followed and text[0].isupper() and len(text.split()) <= 10 and text[-1] not in ".)"
    return finished and followed


def _is_prose(block: Block) -> bool:
    return block.kind in _KINDS and len(block.text) >= _PROSE


def _without_lists(found: list[Heading]) -> list[Heading]:
    """Drop weak headings that stand side by side: they are the items of a list."""
    listed: set[int] = set()
    for one, other in pairwise(found):
        if one.key in WEAK and one.key == other.key and other.index == one.index + 1 and not one.run_in:
            listed.update((one.index, other.index))
    return [heading for heading in found if heading.index not in listed or heading.run_in]
