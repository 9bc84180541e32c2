"""Printed lines to paragraphs: by indent, short last lines, line gaps and type size."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lantu.plan.read.formats.page_lines import Line
from lantu.plan.read.formats.page_setting import Setting, margins_of
from lantu.plan.read.formats.writer import join_lines

_ITEM = re.compile(
    r"(?:第[一二三四五六七八九十百零〇\d]{1,4}[篇章节条部编]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]"
    r"|\d{1,2}(?:[.．、](?!\d)|[）)])|专栏\s?\d|[①-⑳●■◆★])"
)
MOST_LINES = 400  # of one paragraph; more is no text, and joining it would cost its square
_DATE = re.compile(r"\d{4}\s?年\s?\d{1,2}\s?月|[二一][〇○零O0九].{2}年")  # below a title and its issuer
_LABEL = re.compile(r"[^，。；、：（）]{2,10}：")  # items of a list that begin with what they are about
_STOPS = ("。", "！", "？", "；", "：", "”", "）")
_NO_START = "，。；：、！？）》”％"  # signs that may not begin a line pull the word before them along
_UNFINISHED = ("、", "，", ",", "（", "《", "“")  # no paragraph ends with these
_LEADERS = ("....", "····", "……", "．．．．")  # dots before the page number of a contents entry


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
    room: float  # space left on its last line, in characters
    lead: float  # width of the first word of its first line, in characters
    begins_item: bool  # it begins with a number or mark


def paragraphs_of(lines: Sequence[Line], setting: Setting, width: float) -> list[Paragraph]:
    """Paragraphs of lines that stand in reading order in one column (or two, one after the other) of a page
    that is `width` wide."""
    out: list[Paragraph] = []
    for column in _columns(lines):
        left, right = margins_of(column, setting, width)
        group: list[Line] = []
        for line in column:
            if len(group) >= MOST_LINES or (group and _starts(group[-1], line, group[0], left, right, setting)):
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
    if any(
        flag and part.x1 - part.x0 < 0.75 * (right - left) for flag, part in zip(centred, (before, line), strict=True)
    ):
        return True  # centred lines of body size (a caption, a signature, a date) stay apart
    if line.x0 - left > 0.9 * size and line.x0 - first.x0 > -0.5 * size and line.x0 > before.x0 - 0.5 * size:
        # Indented: a new paragraph, unless the whole paragraph hangs at this indent and the line above is full.
        return not (abs(line.x0 - before.x0) < 0.4 * size and first is not before and right - before.x1 < 1.2 * size)
    if _LABEL.match(line.text) and _LABEL.match(first.text):
        return True
    # Where the right edge is ragged, a line ends early because the next word did not fit.
    slack = 0.6 if before.text.endswith(_STOPS) else 1.6
    return right - before.x1 > max((1.4 + slack) * size, _lead(line) + slack * size)


def _lead(line: Line) -> float:
    """Width of the first word of a line: a number or a Latin word stays whole, a Chinese character stands alone."""
    end = line.glyphs[0].x1
    for at, glyph in enumerate(line.glyphs[1:], 1):
        bound = glyph.char.isascii() and line.glyphs[at - 1].char.isascii() and glyph.x0 - end < 0.15 * line.size
        if not (bound or glyph.char in _NO_START):
            break
        end = glyph.x1
    return end - line.x0


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
        room=(right - lines[-1].x1) / size,
        lead=_lead(lines[0]) / size,
        begins_item=_ITEM.match(text) is not None,
    )
