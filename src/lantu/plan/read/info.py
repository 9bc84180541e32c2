"""The title page of a plan: title, area, issuer, document number, dates and years."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lantu.plan.model import PlanInfo
from lantu.plan.read.document import Block, BlockKind, Document
from lantu.plan.read.formats.flow import is_wide
from lantu.plan.read.issue import read_issue
from lantu.plan.read.numbering import read_number
from lantu.plan.read.outline import Outline
from lantu.plan.read.plan_period import horizon_year, plan_years
from lantu.plan.read.region import region_of, region_of_congress
from lantu.plan.read.title import title_range

_SPACE = re.compile(r"\s+")
_NAMED = re.compile(r"《([^《》]{4,80})》")
_FRONT_KEY = re.compile(r"([A-Za-z_]+):\s*(.*)")
_FRONT_LINES = 30
_TAIL_LINES = 12
_LONGEST_FRONT_LINE = 80


def read_info(document: Document, outline: Outline) -> PlanInfo:
    """The title page (规划概况) of a document whose paragraphs are whole; what is not printed is None or ""."""
    blocks = document.blocks
    keys = _front_matter(blocks)
    title = _title(blocks) or keys.get("title", "")
    front, tail = _front_lines(blocks), [b.text for b in blocks[-_TAIL_LINES:] if b.text]
    issue = read_issue(front, tail)
    text = "\n".join(block.text for block in blocks if block.kind in _READ)
    headings = [f"{section.number}{section.title}" for section in outline.sections]
    dated = title
    if title.endswith("工作报告") and issue.issued and not any(ch.isdigit() for ch in title):
        # A report that names no year is for the year that it was given in.
        dated = f"{issue.issued[:4]}年{title}"
    start, end = plan_years(dated, headings, text, keys.get("period", ""))
    return PlanInfo(
        title=title,
        region=region_of(title, issue.issuer or "", region_of_congress(front), keys.get("title", "")),
        issuer=issue.issuer,
        document_no=issue.document_no,
        issued=issue.issued,
        start_year=start,
        end_year=end,
        horizon_year=horizon_year(title, text),
    )


_READ = frozenset({BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})


def _title(blocks: Sequence[Block]) -> str:
    first, end = title_range(blocks)
    title = _glued([block.text for block in blocks[first:end]])
    if title.endswith(("的通知", "的公告", "的决定", "的批复")):
        # The plan's own title page is not in the file: the letter names it.
        named = _NAMED.search(title)
        return named[1] if named else title
    return title


def _glued(lines: Sequence[str]) -> str:
    """Title lines as one: white space stays only between Latin words."""
    words = [word for line in lines for word in _SPACE.split(line) if word]
    out = ""
    for word in words:
        latin = (
            bool(out)
            and not is_wide(out[-1])
            and not is_wide(word[0])
            and not (out[-1].isdigit() and word[0].isdigit())
        )
        out += (" " if latin else "") + word
    return out


def _front_lines(blocks: Sequence[Block]) -> list[str]:
    """The short lines around the title, up to the body or the table of contents."""
    lines: list[str] = []
    _, title_end = title_range(blocks)
    for i, block in enumerate(blocks):
        if block.kind is BlockKind.FRONT_MATTER or not block.text:
            continue
        number = read_number(block.text)
        body = block.kind is BlockKind.CONTENTS or (number is not None and number.kind.value not in ("dash", "digit"))
        if (i >= title_end and (body or len(block.text) > _LONGEST_FRONT_LINE)) or len(lines) >= _FRONT_LINES:
            break
        lines.append(block.text)
    return lines


def _front_matter(blocks: Sequence[Block]) -> dict[str, str]:
    keys: dict[str, str] = {}
    for block in blocks:
        if block.kind is not BlockKind.FRONT_MATTER:
            break
        match = _FRONT_KEY.fullmatch(block.text)
        if match:
            keys[match[1].lower()] = match[2].strip().strip("\"'")
    return keys
