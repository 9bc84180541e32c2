"""Text, path and image objects of an OFD page as glyphs and ruling lines."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING

from lantu.plan.read.formats.page import Glyph, Page, Rule
from lantu.plan.read.guards import Deadline

if TYPE_CHECKING:
    from lxml.etree import _Element

Box = tuple[float, float, float, float]
Matrix = tuple[float, float, float, float, float, float]

_POINTS = 72 / 25.4  # OFD measures in millimetres
_IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_THIN = 1.0  # mm; a filled box this thin is a line
_MOST_STEPS = 64  # a longer path is a drawing
_BOLD_WEIGHT = 600
_FARTHEST = 1e6  # mm; a coordinate beyond this is damage


def name_of(item: _Element) -> str:
    """An element's name without its namespace: files of several drafts of the standard differ in it."""
    return str(item.tag).rsplit("}", 1)[-1]


def box_of(text: str | None, default: Box) -> Box:
    """Four numbers "x y width height"; `default` when they are not there or describe no area."""
    numbers = _numbers(text)
    if len(numbers) != 4 or numbers[2] <= 0 or numbers[3] <= 0:
        return default
    return numbers[0], numbers[1], numbers[2], numbers[3]


class PageReader:
    """Reads page contents of one document."""

    def __init__(self, bold_fonts: set[str], deadline: Deadline) -> None:
        self._bold_fonts = bold_fonts
        self._deadline = deadline
        self.pictures: dict[int, list[tuple[float, str]]] = {}  # page -> (share of the page, resource) of its pictures

    def page(self, number: int, box: Box) -> Page:
        """An empty page with the size of `box` (millimetres)."""
        return Page(number, box[2] * _POINTS, box[3] * _POINTS)

    def read(self, content: _Element, into: Page) -> None:
        """Add the objects of a Content.xml or template, also those in blocks within layers."""
        for item in content.iter():
            name = name_of(item)
            if name not in ("TextObject", "PathObject", "ImageObject") or item.get("Visible") == "false":
                continue
            self._deadline.check()
            if name == "TextObject":
                self._text(item, into)
            elif name == "PathObject":
                _path(item, into)
            else:
                _, _, width, height = box_of(item.get("Boundary"), (0.0, 0.0, 0.0, 0.0))
                share = width * height * _POINTS**2 / max(into.width * into.height, 1.0)
                into.image_share = min(1.0, into.image_share + share)
                self.pictures.setdefault(into.number, []).append((share, item.get("ResourceID", "")))

    def _text(self, item: _Element, into: Page) -> None:
        left, top, _, _ = box_of(item.get("Boundary"), (0.0, 0.0, 0.0, 0.0))
        matrix = _matrix(item)
        size = _number(item.get("Size"), 3.5)
        height = size * math.hypot(matrix[2], matrix[3])
        across = math.hypot(matrix[0], matrix[1]) * _number(item.get("HScale"), 1.0)
        slanted = min(abs(matrix[0]), abs(matrix[1])) > 0.05 * max(abs(matrix[0]), abs(matrix[1]))
        if slanted or not 0.1 < height < 200:
            return  # a watermark, or no size to print with
        bold = item.get("Font", "") in self._bold_fonts or _number(item.get("Weight"), 400) >= _BOLD_WEIGHT
        x = y = 0.0
        for code in item:
            if name_of(code) != "TextCode":
                continue
            # A code without its own start goes on at the one before.
            x, y = _number(code.get("X"), x), _number(code.get("Y"), y)
            text = code.text or ""
            steps_x, steps_y = _deltas(code.get("DeltaX"), len(text)), _deltas(code.get("DeltaY"), len(text))
            at_x, at_y = x, y
            for k, char in enumerate(text):
                width = size * (0.55 if char.isascii() else 1.0) * across
                place = _apply(matrix, at_x, at_y)
                self._add(char, left + place[0], top + place[1], width, height, bold, into)
                at_x += steps_x[k] if k < len(steps_x) else 0.0 if steps_x or steps_y else size
                at_y += steps_y[k] if k < len(steps_y) else 0.0

    @staticmethod
    def _add(char: str, x: float, base: float, width: float, height: float, bold: bool, into: Page) -> None:
        if not (math.isfinite(x) and math.isfinite(base)) or (ord(char) < 32 and not char.isspace()):
            return
        if 0xE000 <= ord(char) <= 0xF8FF or ord(char) == 0xFFFD:
            into.unmapped += 1
            char = "□"
        shown = " " if char.isspace() else char
        into.glyphs.append(Glyph(shown, x * _POINTS, (x + width) * _POINTS, base * _POINTS, height * _POINTS, bold))


def _path(item: _Element, into: Page) -> None:
    left, top, _, _ = box_of(item.get("Boundary"), (0.0, 0.0, 0.0, 0.0))
    boundary = _numbers(item.get("Boundary"))
    if len(boundary) == 4:
        left, top = boundary[0], boundary[1]  # the boundary of a line may be flat
    matrix = _matrix(item)
    data = next((child.text for child in item if name_of(child) == "AbbreviatedData"), None)
    outlines = _outlines(data or "")
    stroked = item.get("Stroke", "true") != "false"
    for outline in outlines:
        points = [(left + a, top + b) for a, b in (_apply(matrix, *point) for point in outline)]
        if stroked:
            for start, end in pairwise(points):
                _rule(start, end, into)
        elif item.get("Fill") == "true" and points:
            _thin_box(points, into)


def _outlines(data: str) -> list[list[tuple[float, float]]]:
    """The straight outlines of a path; none when it has a curve or is too long to be a border."""
    words = data.split()
    outlines: list[list[tuple[float, float]]] = []
    at = 0
    while at < len(words):
        step = words[at]
        if step in ("M", "S", "L") and at + 2 < len(words):
            numbers = _numbers(" ".join(words[at + 1 : at + 3]))
            if len(numbers) != 2:
                return []
            if step != "L" or not outlines:
                outlines.append([])
            outlines[-1].append((numbers[0], numbers[1]))
            at += 3
        elif step == "C" and outlines:
            outlines[-1].append(outlines[-1][0])
            at += 1
        else:
            return []
        if at > 3 * _MOST_STEPS:
            return []
    return outlines


def _rule(start: tuple[float, float], end: tuple[float, float], into: Page) -> None:
    (ax, ay), (bx, by) = start, end
    ax, ay, bx, by = ax * _POINTS, ay * _POINTS, bx * _POINTS, by * _POINTS
    if not all(-1e5 < value < 1e5 for value in (ax, ay, bx, by)):
        return
    if abs(ay - by) <= 1.5 and abs(ax - bx) > 4:
        into.horizontal.append(Rule((ay + by) / 2, min(ax, bx), max(ax, bx)))
    elif abs(ax - bx) <= 1.5 and abs(ay - by) > 4:
        into.vertical.append(Rule((ax + bx) / 2, min(ay, by), max(ay, by)))


def _thin_box(points: list[tuple[float, float]], into: Page) -> None:
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    if max(ys) - min(ys) <= _THIN:
        middle = (max(ys) + min(ys)) / 2
        _rule((min(xs), middle), (max(xs), middle), into)
    elif max(xs) - min(xs) <= _THIN:
        middle = (max(xs) + min(xs)) / 2
        _rule((middle, min(ys)), (middle, max(ys)), into)


def _deltas(text: str | None, most: int) -> list[float]:
    """Distances between characters; "g 3 4.2" stands for three times 4.2. Never more than `most`."""
    words = (text or "").split()
    out: list[float] = []
    at = 0
    while at < len(words) and len(out) < most:
        if words[at] == "g" and at + 2 < len(words):
            count = words[at + 1]
            repeat = min(int(count), most - len(out)) if count.isdigit() and len(count) < 9 else 0
            out += [_number(words[at + 2], 0.0)] * repeat
            at += 3
        else:
            out.append(_number(words[at], 0.0))
            at += 1
    return out


def _matrix(item: _Element) -> Matrix:
    numbers = _numbers(item.get("CTM"))
    if len(numbers) != 6:
        return _IDENTITY
    return numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]


def _apply(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _numbers(text: str | None) -> list[float]:
    return [_number(word, math.nan) for word in (text or "").split()[:8]]


def _number(text: str | None, default: float) -> float:
    try:
        value = float(text) if text else default
    except ValueError:
        return default
    return value if abs(value) < _FARTHEST else default  # also false for what is no number
