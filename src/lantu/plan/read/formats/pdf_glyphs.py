"""Characters of a PDF page with place, size and weight, through pdfium."""

from __future__ import annotations

import ctypes
import math
import unicodedata
from collections import Counter
from dataclasses import dataclass
from typing import Any, NamedTuple

from lantu.plan.read.formats.page import Glyph, Page, Rule

_BOLD_NAMES = ("bold", "black", "heavy", "simhei", "heiti", "fzhei", "fzxbs", "xiaobiaosong", "stxihei")
_INVISIBLE = 3  # text render mode of text laid over a scan
_NOTHING = frozenset({0x0D, 0x0A, 0xAD, 0xFEFF, 0x200B, 0xFFFE})
_SPACES = frozenset({0x20, 0x09, 0xA0, 0x3000})  # only kept to tell whether the author typed a space
# Some fonts are mapped to the radical that looks like the character; those without a decomposition in Unicode:
_RADICALS = dict(
    zip(
        "⺠⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰",
        "民西见角贝车长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙",
        strict=True,
    )
)


class _Mark(NamedTuple):
    char: str
    left: float
    right: float
    bottom: float
    top: float
    x: float  # origin on the baseline
    y: float
    size: float
    bold: bool
    quarter: int  # direction of the text in quarter turns, counter-clockwise


@dataclass(frozen=True, slots=True)
class Frame:
    """How a page is looked at: its box in PDF space, and the direction most of its text runs in."""

    left: float
    bottom: float
    width: float
    height: float
    quarter: int = 0

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point of PDF space with text running to the right and y growing downwards."""
        x, y = x - self.left, y - self.bottom
        if self.quarter == 0:
            return x, self.height - y
        if self.quarter == 1:
            return y, x
        if self.quarter == 2:
            return self.width - x, y
        return self.height - y, self.width - x

    @property
    def size(self) -> tuple[float, float]:
        """Width and height as looked at."""
        return (self.width, self.height) if self.quarter % 2 == 0 else (self.height, self.width)

    def add_rule(self, into: Page, x0: float, y0: float, x1: float, y1: float) -> None:
        """Add a straight line from one point to another, if it is horizontal or vertical and long enough to matter."""
        (ax, ay), (bx, by) = self.point(x0, y0), self.point(x1, y1)
        across, down = abs(ax - bx), abs(ay - by)
        if down <= 1.5 and across > 4:
            into.horizontal.append(Rule((ay + by) / 2, min(ax, bx), max(ax, bx)))
        elif across <= 1.5 and down > 4:
            into.vertical.append(Rule((ax + bx) / 2, min(ay, by), max(ay, by)))


class GlyphReader:
    """Reads the characters of the pages of one document; each font is looked at once."""

    def __init__(self, raw: Any) -> None:
        self._raw = raw
        self._bold: dict[int, bool] = {}
        self._invisible = 0

    def read(self, text_page: Any, into: Page, box: tuple[float, float, float, float]) -> Frame:
        """Add the characters of a pdfium text page whose box is left, bottom, right, top; gives the page's frame."""
        self._invisible = 0
        marks = self._marks(text_page, into)
        turns = Counter(mark.quarter for mark in marks)
        quarter = turns.most_common(1)[0][0] if turns else 0
        frame = Frame(box[0], box[1], box[2] - box[0], box[3] - box[1], quarter)
        into.width, into.height = frame.size
        into.glyphs = [_glyph(mark, frame) for mark in marks]
        into.ocr = bool(marks) and self._invisible > 0 and into.image_share > 0.7
        return frame

    def _marks(self, text_page: Any, into: Page) -> list[_Mark]:
        raw = self._raw
        x, y = ctypes.c_double(), ctypes.c_double()
        rect, matrix = raw.FS_RECTF(), raw.FS_MATRIX()
        marks: list[_Mark] = []
        known, scale, bold, quarter = 0, 1.0, False, 0
        for at in range(max(raw.FPDFText_CountChars(text_page), 0)):
            code = raw.FPDFText_GetUnicode(text_page, at)
            if code in _NOTHING or raw.FPDFText_IsGenerated(text_page, at) == 1:
                continue
            item = raw.FPDFText_GetTextObject(text_page, at)
            address = ctypes.cast(item, ctypes.c_void_p).value or 0
            if address != known or not address:
                known = address
                raw.FPDFText_GetMatrix(text_page, at, matrix)
                scale = math.hypot(matrix.c, matrix.d) or 1.0
                quarter = _quarter(matrix.a, matrix.b)
                bold = self._is_bold(item)
                self._invisible += raw.FPDFTextObj_GetTextRenderMode(item) == _INVISIBLE
            size = raw.FPDFText_GetFontSize(text_page, at) * scale
            if quarter < 0 or not raw.FPDFText_GetLooseCharBox(text_page, at, rect) or not 0.5 < size < 500:
                continue
            raw.FPDFText_GetCharOrigin(text_page, at, x, y)
            place = (rect.left, rect.right, rect.bottom, rect.top, x.value, y.value)
            if all(-1e5 < value < 1e5 for value in place):
                marks.append(_Mark(_char(code, into), *place, size, bold, quarter))
        return marks

    def _is_bold(self, item: Any) -> bool:
        raw = self._raw
        font = raw.FPDFTextObj_GetFont(item)
        address = ctypes.cast(font, ctypes.c_void_p).value or 0
        if address not in self._bold:
            name = ctypes.create_string_buffer(128)
            raw.FPDFFont_GetBaseFontName(font, name, 128)
            plain = name.value.decode("utf-8", "replace").lower()
            self._bold[address] = raw.FPDFFont_GetWeight(font) >= 600 or any(part in plain for part in _BOLD_NAMES)
        return self._bold[address]


def _quarter(a: float, b: float) -> int:
    if not math.isfinite(a + b) or min(abs(a), abs(b)) > 0.05 * max(abs(a), abs(b)):
        return -1  # slanted: a watermark; or nowhere
    return round(math.atan2(b, a) / (math.pi / 2)) % 4


def _glyph(mark: _Mark, frame: Frame) -> Glyph:
    (ax, ay), (bx, by) = frame.point(mark.left, mark.bottom), frame.point(mark.right, mark.top)
    # Text that runs across the rest (in a narrow cell) has no baseline in this frame; its lower edge stands in.
    base = frame.point(mark.x, mark.y)[1] if mark.quarter == frame.quarter else max(ay, by)
    return Glyph(mark.char, min(ax, bx), max(ax, bx), base, mark.size, mark.bold)


def _char(code: int, into: Page) -> str:
    if code in _SPACES:
        return " "
    # Private-use codes are pictures in a font of their own; what they mean cannot be known from the code.
    if code < 0x20 or code == 0xFFFD or 0xD800 <= code <= 0xF8FF or code > 0xEFFFF:
        into.unmapped += 1
        return "□"
    char = chr(code)
    if 0x2E80 <= code <= 0x2FDF or 0xF900 <= code <= 0xFB06:
        return _RADICALS.get(char) or unicodedata.normalize("NFKC", char)
    return char
