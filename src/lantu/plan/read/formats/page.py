"""A printed page as marks on paper, whatever file it came from: glyphs and ruling lines, y growing downwards."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple


class Glyph(NamedTuple):
    """One printed character; lengths in points, `base` is the baseline."""

    char: str
    x0: float
    x1: float
    base: float
    size: float
    bold: bool

    @property
    def middle(self) -> tuple[float, float]:
        """A point inside the glyph, by which it is sorted into cells."""
        return (self.x0 + self.x1) / 2, self.base - 0.35 * self.size


class Rule(NamedTuple):
    """A horizontal or vertical ruling line: `at` is its y or x, `start` to `end` its extent along the other axis."""

    at: float
    start: float
    end: float


@dataclass(slots=True)
class Page:
    """One page (页面)."""

    number: int
    width: float
    height: float
    glyphs: list[Glyph] = field(default_factory=list)
    horizontal: list[Rule] = field(default_factory=list)
    vertical: list[Rule] = field(default_factory=list)
    image_share: float = 0.0  # share of the page that pictures cover
    unmapped: int = 0  # characters whose code says nothing
    ocr: bool = False  # the text was laid over a picture by a recogniser


def merged(rules: Iterable[Rule], near: float = 2.0, gap: float = 3.0) -> list[Rule]:
    """Rules that lie on one line as one rule: borders are often drawn cell by cell, or twice."""
    ordered = sorted(rules)
    result: list[Rule] = []
    group: list[Rule] = []
    for rule in ordered:
        if group and rule.at - group[0].at > near:
            result.extend(_joined(group, gap))
            group = []
        group.append(rule)
    if group:
        result.extend(_joined(group, gap))
    return result


def _joined(group: list[Rule], gap: float) -> list[Rule]:
    at = sum(rule.at for rule in group) / len(group)
    out: list[Rule] = []
    for rule in sorted(group, key=lambda r: r.start):
        if out and rule.start <= out[-1].end + gap:
            out[-1] = Rule(at, out[-1].start, max(out[-1].end, rule.end))
        else:
            out.append(Rule(at, rule.start, rule.end))
    return out
