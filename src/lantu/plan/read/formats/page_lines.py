"""Glyphs to printed lines: characters that share a baseline, in order, with spaces where the page shows them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from lantu.plan.read.formats.page import Glyph


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line, or a part of one between wide gaps."""

    glyphs: tuple[Glyph, ...]
    text: str
    bold: tuple[tuple[int, int], ...]  # spans of `text`
    x0: float
    x1: float
    base: float
    size: float

    @property
    def top(self) -> float:
        """Upper edge."""
        return self.base - 0.88 * self.size

    @property
    def all_bold(self) -> bool:
        """Whether the whole line is bold."""
        return sum(b - a for a, b in self.bold) >= 0.9 * len(self.text)


def lines_of(glyphs: Sequence[Glyph]) -> list[Line]:
    """The lines that `glyphs` form, top to bottom."""
    rows: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda g: g.base):
        # Raised marks and mixed fonts move a baseline by less than half a character; the next line is a whole one away.
        if rows and glyph.base - _base(rows[-1]) <= 0.4 * max(glyph.size, rows[-1][-1].size):
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
    return [line for row in rows if (line := line_of(row)) is not None]


def line_of(row: Sequence[Glyph]) -> Line | None:
    """One line from the glyphs of one baseline; None when it shows nothing."""
    ordered = sorted(row, key=lambda g: g.x0)
    text: list[str] = []
    bold: list[tuple[int, int]] = []
    shown: list[Glyph] = []
    position = 0
    spaced = False
    for glyph in ordered:
        if glyph.char == " ":
            spaced = True
            continue
        if shown and (_twice(shown[-1], glyph) or _is_mark(shown[-1], glyph)):
            continue
        apart, spaced = bool(shown) and _parted(shown[-1], glyph, spaced), False
        if apart:
            text.append(" ")
            position += 1
        if glyph.bold:
            joined = bool(bold) and bold[-1][1] >= position - 1
            bold[-1:] = [(bold[-1][0], position + len(glyph.char))] if joined else [
                *bold[-1:], (position, position + len(glyph.char))
            ]  # fmt: skip
        text.append(glyph.char)
        position += len(glyph.char)
        shown.append(glyph)
    if not shown:
        return None
    size = median(g.size for g in shown)
    base = median(g.base for g in shown)
    return Line(tuple(shown), "".join(text), tuple(bold), shown[0].x0, max(g.x1 for g in shown), base, size)


def pieces_of(line: Line, gap: float = 1.6) -> list[Line]:
    """A line cut at gaps wider than `gap` characters."""
    groups: list[list[Glyph]] = []
    for glyph in line.glyphs:
        if groups and glyph.x0 - groups[-1][-1].x1 <= gap * line.size:
            groups[-1].append(glyph)
        else:
            groups.append([glyph])
    return [piece for group in groups if (piece := line_of(group)) is not None]


def _base(row: Sequence[Glyph]) -> float:
    return row[len(row) // 2].base


def _twice(a: Glyph, b: Glyph) -> bool:
    # Bold is sometimes drawn by printing a character twice, a hair apart. A box far wider than its character is one
    # sign that stands for two of them (——).
    if b.x1 - b.x0 > 1.4 * b.size:
        return False
    return a.char == b.char and abs(a.x0 - b.x0) < 0.2 * b.size and abs(a.base - b.base) < 0.2 * b.size


def _is_mark(a: Glyph, b: Glyph) -> bool:
    """Whether `b` is the raised number of a footnote; a raised digit after a Latin letter is a power (km²)."""
    raised = b.size < 0.8 * a.size and a.base - b.base > 0.15 * a.size
    return raised and (b.char.isdigit() or b.char in "[]*") and not (a.char.isascii() and a.char.isalpha())


def _parted(a: Glyph, b: Glyph, spaced: bool) -> bool:
    gap = b.x0 - a.x1
    if a.char.isascii() == b.char.isascii() and spaced and gap > 0.15 * b.size:
        return True
    if a.char.isascii() and b.char.isascii():
        return gap > 0.18 * b.size
    # Chinese is set solid; justified lines stretch, and a full-width sign carries white space of its own.
    return gap > 0.6 * b.size
