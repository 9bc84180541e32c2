"""Whether a text was wrapped by hand or by a program, and at which width."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from lantu.plan.read.document import Block, BlockKind
from lantu.plan.read.formats.flow import is_wide

# Narrower is a list, wider is a paragraph on one line.
_NARROWEST = 40
_WIDEST = 200
# Chinese lines end up to two characters early, because a sign must not begin the next line; English ones by a word.
_SLACK = 6
_SLACK_LATIN = 14
_FEWEST_LINES = 6
_SHARE = 0.25


def display_width(text: str) -> int:
    """Width of a line in columns: a Chinese character takes two."""
    return len(text) + sum(1 for ch in text if is_wide(ch))


def wrap_width(blocks: Sequence[Block]) -> int | None:
    """The width in columns that lines were broken at, or None when lines are whole paragraphs.

    A text is wrapped when a good part of its lines end close below one width that hardly any line passes.
    """
    widths = [
        display_width(block.text)
        for block in blocks
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM) and len(block.text) <= _WIDEST
    ]
    long_lines = sum(1 for b in blocks if b.kind is BlockKind.PARAGRAPH and len(b.text) > _WIDEST)
    candidates = Counter(width // 2 for width in widths if _NARROWEST <= width <= _WIDEST)
    if not candidates or len(widths) < _FEWEST_LINES:
        return None
    widest = max(width for width, count in candidates.items() if count > 1) * 2 + 1 if _repeats(candidates) else 0
    near = sum(1 for width in widths if widest - _SLACK_LATIN <= width <= widest)
    beyond = sum(1 for width in widths if width > widest) + long_lines
    if widest and near >= max(_FEWEST_LINES, _SHARE * len(widths)) and beyond <= 0.05 * len(widths):
        return widest
    return None


def is_full(text: str, width: int) -> bool:
    """Whether a line goes up to the width, so that it may have been broken there."""
    slack = _SLACK if is_wide(text[-1]) else _SLACK_LATIN
    return display_width(text) >= width - slack


def _repeats(candidates: Counter[int]) -> bool:
    return any(count > 1 for count in candidates.values())
