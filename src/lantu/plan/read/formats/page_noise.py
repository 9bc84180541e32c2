"""Page furniture: running headers, footers and page numbers, told by place and repetition (页眉页脚)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from lantu.plan.read.formats.page import Page
from lantu.plan.read.formats.page_lines import Line

_NUMBER = re.compile(r"[-—–―─~·•|\s]*(?:第\s*)?(?:\d{1,4}|[ivxlcIVXLC]{1,7}|[一二三四五六七八九十百]{1,5})(?:\s*页)?"
                     r"(?:\s*[/／共,，]{1,2}\s*\d{1,4}\s*页?)?[-—–―─~·•|\s]*")  # fmt: skip
_DIGITS = re.compile(r"\d+")
_HEAD, _FOOT = 0.11, 0.88  # shares of the page height


def furniture(pages: Sequence[Page], lines: Sequence[Sequence[Line]]) -> list[set[int]]:
    """For each page the numbers of its lines that are furniture."""
    seen: Counter[tuple[str, int]] = Counter()
    for page, own in zip(pages, lines, strict=True):
        seen.update({_print(page, own[at]) for at in _margins(page, own)})
    often = max(3, len(pages) // 4) if len(pages) > 3 else 2
    result = []
    for page, own in zip(pages, lines, strict=True):
        margins = _margins(page, own)
        result.append({at for at in margins if seen[_print(page, own[at])] >= often or _is_number(own[at].text)})
    return result


def _is_number(text: str) -> bool:
    return len(text) <= 24 and _NUMBER.fullmatch(text) is not None


def _margins(page: Page, lines: Sequence[Line]) -> list[int]:
    head = [at for at in range(min(3, len(lines))) if lines[at].base < _HEAD * page.height]
    foot = [at for at in range(max(len(lines) - 3, 0), len(lines)) if lines[at].top > _FOOT * page.height]
    return sorted({*head, *foot})


def _print(page: Page, line: Line) -> tuple[str, int]:
    # Same words (numbers aside) at the same height, to within a hundredth of the page.
    return _DIGITS.sub("#", line.text.replace(" ", "")), round(100 * line.base / max(page.height, 1.0))
