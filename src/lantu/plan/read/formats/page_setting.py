"""How the pages of a document are set: body size, line pitch, margins."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from lantu.plan.read.formats.page_lines import Line


@dataclass(frozen=True, slots=True)
class Setting:
    """How the body of a document is set: type size, line pitch, right margin, and whether bold stands out."""

    size: float
    pitch: float
    bold_stands_out: bool
    left: float | None = None  # where most lines begin, and where full lines end, if enough of them agree
    right: float | None = None


def setting_of(pages: Sequence[Sequence[Line]]) -> Setting:
    """The body setting: the size most characters have, the line distance most lines have."""
    sizes: Counter[float] = Counter()
    pitches: Counter[float] = Counter()
    bold = total = 0
    for lines in pages:
        for at, line in enumerate(lines):
            sizes[round(line.size * 2) / 2] += len(line.glyphs)
            total += len(line.glyphs)
            bold += sum(g.bold for g in line.glyphs)
            if at and 0 < line.base - lines[at - 1].base < 4 * line.size:
                pitches[round(line.base - lines[at - 1].base)] += 1
    size = sizes.most_common(1)[0][0] if sizes else 12.0
    pitch = float(pitches.most_common(1)[0][0]) if pitches else 1.5 * size
    rights = sorted(line.x1 for lines in pages for line in lines if abs(line.size - size) < 0.08 * size)
    edge = rights[int(0.9 * (len(rights) - 1))] if rights else 0.0
    agreed = sum(abs(x - edge) < size for x in rights) >= max(4, 0.2 * len(rights))
    starts = Counter(round(line.x0) for lines in pages for line in lines if abs(line.size - size) < 0.08 * size)
    begin = starts.most_common(1)[0] if starts else (0, 0)
    left = float(begin[0]) if begin[1] >= 6 else None
    return Setting(size, pitch, 2 * bold <= total, left, edge if agreed else None)


def margins_of(lines: Sequence[Line], setting: Setting, width: float) -> tuple[float, float]:
    """Left and right margin of the lines of one column on a page that is `width` wide."""
    body = [line for line in lines if abs(line.size - setting.size) < 0.08 * setting.size] or list(lines)
    lefts = Counter(round(line.x0) for line in body)
    widest = max(line.x1 - line.x0 for line in body)
    # The left margin is where full lines begin; first lines are indented, so take the smallest common start.
    common = [x for x, count in lefts.items() if count >= 0.12 * len(body)] or list(lefts)
    rights = sorted(line.x1 for line in body if line.x1 - line.x0 >= min(0.7 * widest, widest))
    left, right = float(min(common)), rights[int(0.8 * (len(rights) - 1))]
    if sum(abs(x - right) < setting.size for x in rights) < 2 or len(body) < 4:
        # Too few full lines here to show where the text area ends; without other pages, margins are taken as alike.
        left = min(left, setting.left or left)
        right = max(right, setting.right or width - left)
    return left, right
