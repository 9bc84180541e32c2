"""Finds the lines that print the title of the document, at its head."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from lantu.plan.read.document import Block, BlockKind
from lantu.plan.read.lexicon_file import load_words
from lantu.plan.read.numbering import read_number
from lantu.plan.read.region import region_of

# Above the title stand at most buttons, a document number, an issuer and a notice.
_MOST_LINES = 60
_MOST_PROSE = 3
_LONGEST = 70
_PROSE = 90
_TAIL = re.compile(
    r"[\s（(\[【]*(?:\d{4}\s{0,2}[-—–－~至―]{1,2}\s{0,2}\d{4}\s{0,2}年?|送审稿|征求意见稿|草案|讨论稿|修订版?|报批稿|审议稿|公示稿"
    r"|文本|摘要|[一二三四五六七八九十第]{1,4}[章节篇])?[\s）)\]】]*"
)
_NOTICE = re.compile(r"(?:的通知|的公告|的决定|的批复|的函)$")
_LONGEST_LETTER = 20
_MENU = re.compile(r"[>»›＞|｜]")
_PARTICULAR = re.compile(r"\d{4}|[〇一二三四五六七八九]五|[省市县区州旗镇乡村]|国民经济|全国|[A-Z]")
_YEARS = re.compile(r"\d{4}|[〇一二三四五六七八九]五|五年|国民经济")
_LONG_TITLE = 10
_REFUSED_ENDS = "。；;，,：:、！!？?"
_SKIPPED = frozenset({BlockKind.FRONT_MATTER, BlockKind.NOISE, BlockKind.NOTE})
_CONTENTS = frozenset({"目录", "目次", "contents", "tableofcontents"})


def title_range(blocks: Sequence[Block]) -> tuple[int, int]:
    """Index of the title's first block and of the one after its last; (0, 0) when no title is printed.

    The title is the first line before the body that ends as titles do (规划, 纲要, 报告 …), with the lines before it
    that it goes on from and the years or state of the draft after it. Where a notice (关于印发…的通知) hands the plan
    down, the title is the plan's own, behind the letter.
    """
    first, end = _first_title(blocks)
    if end and _NOTICE.search(blocks[end - 1].text):
        behind, behind_end = _title_behind_letter(blocks, end)
        if behind_end:
            return behind, behind_end
    return first, end


def _first_title(blocks: Sequence[Block]) -> tuple[int, int]:
    candidates: list[int] = []
    seen = prose = 0
    for at, block in enumerate(blocks):
        if block.kind in _SKIPPED:
            continue
        if not _may_be_title(block) or seen >= _MOST_LINES or prose > _MOST_PROSE:
            break
        seen += 1
        if _is_prose(block.text):
            prose += 1
        elif ends_as_title(block.text) and not _MENU.search(block.text) and (not prose or _is_sure(block)):
            candidates.append(at)
    # A menu of a web site names kinds of documents too (发展规划); a title says of which place or time.
    at = next((at for at in candidates if _is_particular(blocks[at])), candidates[0] if candidates else -1)
    if at >= 0:
        return _with_lines_before(blocks, at), _with_lines_after(blocks, at + 1)
    return _lone_top_heading(blocks)


def _is_prose(text: str) -> bool:
    return len(text) > _PROSE or text.count("，") >= 2 or (len(text) > _LONG_TITLE and text[-1] == "。")


def _is_sure(block: Block) -> bool:
    """Behind a paragraph (a disclaimer, a summary) a line must say more of itself to be believed."""
    return block.kind is BlockKind.HEADING or (len(block.text) >= _LONG_TITLE and _YEARS.search(block.text) is not None)


def _is_particular(block: Block) -> bool:
    text = block.text
    return block.kind is BlockKind.HEADING or len(text) >= _LONG_TITLE or _PARTICULAR.search(text) is not None


def _lone_top_heading(blocks: Sequence[Block]) -> tuple[int, int]:
    """The first heading of the file, long and without a number, when no other heading is marked as high as it."""
    headings = [at for at, block in enumerate(blocks) if block.kind is BlockKind.HEADING]
    if not headings or any(b.kind not in _SKIPPED for b in blocks[: headings[0]]):
        return 0, 0
    first = blocks[headings[0]]
    long = len(first.text.split()) >= 4 if first.text.isascii() else len(first.text) >= _LONG_TITLE
    beside = any((blocks[at].level or 1) <= (first.level or 1) for at in headings[1:])
    return (headings[0], headings[0] + 1) if long and not beside and read_number(first.text) is None else (0, 0)


def _title_behind_letter(blocks: Sequence[Block], start: int) -> tuple[int, int]:
    """The plan's title after a covering letter: an addressee, a paragraph or two, a signature and a date."""
    for at in range(start, min(start + _LONGEST_LETTER, len(blocks))):
        block = blocks[at]
        if block.kind in _SKIPPED or len(block.text) > _PROSE:
            continue
        number = read_number(block.text)
        if block.kind is BlockKind.CONTENTS or (number is not None and number.kind.value != "digit"):
            break
        alone = block.text[-1] not in _REFUSED_ENDS and not block.text.startswith(("附件", "附：", "附:"))
        if alone and ends_as_title(block.text) and not _NOTICE.search(block.text):
            return _with_lines_before(blocks, at), _with_lines_after(blocks, at + 1)
    return 0, 0


def ends_as_title(text: str) -> bool:
    """Whether `text` ends with the name of a kind of document, brackets with years or a draft's state aside."""
    core = text.rstrip()
    for _ in range(3):
        cut = max(core.rfind("（"), core.rfind("("), core.rfind("["), core.rfind("【"))
        if cut <= 0 or not _TAIL.fullmatch(core, cut):
            break
        core = core[:cut].rstrip()
    core = core.rstrip("》」”\"' ")
    if any(core.endswith(word) for word in _genres()):
        return len(core) > 4
    # English puts the years and the place behind the word: "Clean Water Plan 2021-2025".
    words = re.findall(r"[A-Za-z]+", core)
    return bool(words) and core[0].isascii() and any(word in _genres() for word in words) and len(words) <= 20


def _may_be_title(block: Block) -> bool:
    if block.kind not in (BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
        return False
    text = block.text
    if text.replace(" ", "").replace("\u3000", "").lower() in _CONTENTS:
        return False
    number = read_number(text)
    return number is None or number.kind.value in ("dash", "digit")


def _with_lines_before(blocks: Sequence[Block], at: int) -> int:
    first = at
    while first > 0:
        before = blocks[first - 1]
        if before.kind not in (BlockKind.HEADING, BlockKind.PARAGRAPH) or not _goes_on(before, blocks[at]):
            break
        first -= 1
    return first


def _goes_on(before: Block, title: Block) -> bool:
    """Whether the line before belongs to the title: set as the title is, and without an end of its own."""
    text = before.text
    if len(text) > _LONGEST or text[-1] in _REFUSED_ENDS or ends_as_title(text) or read_number(text):
        return False
    if text in _genres() or _MENU.search(text) or _is_prose(text):
        return False
    area = region_of(text)
    if area is not None and area.name == "".join(text.split()):
        return True
    if before.kind is BlockKind.HEADING or title.kind is BlockKind.HEADING:
        return before.kind is title.kind and before.level == title.level
    return any(
        word in text
        for word in ("国民经济", "发展", "关于", "五年", "人民政府", "省", "市", "县", "区", "镇", "乡", "村")
    )


def _with_lines_after(blocks: Sequence[Block], at: int) -> int:
    while at < len(blocks) and _TAIL.fullmatch(blocks[at].text) and blocks[at].text:
        at += 1
    return at


@cache
def _genres() -> tuple[str, ...]:
    return tuple(entry.word for entry in load_words("plan_genres"))
