"""Printed lines to paragraphs: by indent, short last lines, line gaps and type size."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from lantu.plan.read.formats.page_lines import Line
from lantu.plan.read.formats.writer import join_lines

_ITEM = re.compile(
    r"(?:第[一二三四五六七八九十百零〇\d]{1,4}[篇章节条部编]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]"
    r"|\d{1,2}(?:[.．、](?!\d)|[）)])|专栏\s?\d|[①-⑳●■◆★])"
)
_DATE = re.compile(r"\d{4}\s?年\s?\d{1,2}\s?月|[二一][〇○零O0九].{2}年")  # below a title and its issuer
_UNFINISHED = ("、", "，", ",", "（", "《", "“")  # no paragraph ends with these
_LEADERS = ("....", "····", "……", "．．．．")  # dots before the page number of a contents entry


@dataclass(frozen=True, slots=True)
class Setting:
    """How the body of a document is set: type size, line pitch, right margin, and whether bold stands out."""

    size: float
    pitch: float
    bold_stands_out: bool
    left: float | None = None  # where most lines begin, and where full lines end, if enough of them agree
    right: float | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that make one paragraph, as text, with its bold spans."""

    text: str
    bold: tuple[tuple[int, int], ...]
    size: float
    all_bold: bool
    top: float
    lines: int
    indented: bool  # its first line stands in from the margin
    full: bool  # its last line reaches the right margin
    begins_item: bool  # it begins with a number or mark


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


def paragraphs_of(lines: Sequence[Line], setting: Setting, width: float) -> list[Paragraph]:
    """Paragraphs of lines that stand in reading order in one column (or two, one after the other) of a page
    that is `width` wide."""
    out: list[Paragraph] = []
    for column in _columns(lines):
        left, right = _margins(column, setting, width)
        group: list[Line] = []
        for line in column:
            if group and _starts(group[-1], line, group[0], left, right, setting):
                out.append(_paragraph(group, left, right))
                group = []
            group.append(line)
        if group:
            out.append(_paragraph(group, left, right))
    return out


def _columns(lines: Sequence[Line]) -> list[list[Line]]:
    # A line that jumps up the page begins the next column; margins are then taken anew.
    out: list[list[Line]] = []
    for line in lines:
        if out and line.base > out[-1][-1].base - line.size:
            out[-1].append(line)
        else:
            out.append([line])
    return out


def _margins(lines: Sequence[Line], setting: Setting, width: float) -> tuple[float, float]:
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


def _starts(before: Line, line: Line, first: Line, left: float, right: float, setting: Setting) -> bool:
    """Whether `line` begins a new paragraph after `before`."""
    size = max(before.size, line.size)
    if abs(before.size - line.size) > 0.08 * size:
        return True
    if line.base - before.base > 1.45 * max(setting.pitch * size / setting.size, 1.2 * size):
        return True
    if _is_entry(before.text) or _ITEM.match(line.text):
        return True
    if before.text.endswith(_UNFINISHED):
        return False
    centred = [_is_centred(part, left, right) for part in (before, line)]
    if size > 1.12 * setting.size:
        # A title may run over several lines, each centred or full.
        return _DATE.match(line.text) is not None or not (all(centred) or right - before.x1 < 2.5 * size)
    if any(centred):
        return True  # centred lines of body size (a caption, a signature, a date) stay apart
    if line.x0 - left > 0.9 * size and line.x0 - first.x0 > -0.5 * size and line.x0 > before.x0 - 0.5 * size:
        # Indented: a new paragraph, unless the whole paragraph hangs at this indent and the line above is full.
        return not (abs(line.x0 - before.x0) < 0.4 * size and first is not before and right - before.x1 < 1.2 * size)
    return right - before.x1 > 2.0 * size


def _is_entry(text: str) -> bool:
    words = text.rstrip("0123456789 ")
    return len(words) < len(text) and words.endswith(_LEADERS)


def _is_centred(line: Line, left: float, right: float) -> bool:
    room = 1.5 * line.size
    middle = abs((line.x0 + line.x1) - (left + right)) < 1.2 * line.size
    return middle and line.x0 > left + room and line.x1 < right - room


def _paragraph(lines: Sequence[Line], left: float, right: float) -> Paragraph:
    text = ""
    bold: list[tuple[int, int]] = []
    for line in lines:
        joined = join_lines([text, line.text]) if text else line.text
        shift = len(joined) - len(line.text)
        for start, end in line.bold:
            if bold and bold[-1][1] >= start + shift - 1:
                bold[-1] = (bold[-1][0], end + shift)
            else:
                bold.append((start + shift, end + shift))
        text = joined
    size = max(line.size for line in lines)
    return Paragraph(
        text,
        tuple(bold),
        size,
        all(line.all_bold for line in lines),
        lines[0].top,
        len(lines),
        indented=lines[0].x0 - left > 0.9 * size,
        full=right - lines[-1].x1 < 1.2 * size,
        begins_item=_ITEM.match(text) is not None,
    )
