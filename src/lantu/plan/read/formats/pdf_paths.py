"""Ruling lines and pictures of a PDF page, through pdfium."""

from __future__ import annotations

import ctypes
from itertools import pairwise
from typing import Any

from lantu.plan.read.formats.page import Page
from lantu.plan.read.formats.pdf_glyphs import Frame

Matrix = tuple[float, float, float, float, float, float]

_IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_PATH, _IMAGE, _FORM = 2, 3, 5
_LINE_TO, _MOVE_TO = 0, 2
_DEEPEST = 6  # forms within forms
_MOST_OBJECTS = 60_000  # drawings beyond this are maps, not tables
_MOST_SEGMENTS = 64  # a border is a line or a box; longer paths are drawings
_THIN = 3.0  # a filled box this thin is a line


class PathReader:
    """Reads the paths of the pages of one document."""

    def __init__(self, raw: Any) -> None:
        self._raw = raw
        self._left = _MOST_OBJECTS
        self._image_area = 0.0

    def image_share(self, page: Any, area: float) -> float:
        """Share of the page that pictures cover (pictures over one another count twice, at most 1)."""
        self._image_area = 0.0
        self._left = _MOST_OBJECTS
        self._walk(page, None, None, _IDENTITY, 0, images=True)
        return min(1.0, self._image_area / area) if area > 0 else 0.0

    def read(self, page: Any, into: Page, frame: Frame) -> None:
        """Add the horizontal and vertical lines that the page draws."""
        self._left = _MOST_OBJECTS
        self._walk(page, into, frame, _IDENTITY, 0, images=False)
        if self._left <= 0:
            into.horizontal.clear()
            into.vertical.clear()

    def _walk(
        self, holder: Any, into: Page | None, frame: Frame | None, outer: Matrix, depth: int, *, images: bool
    ) -> None:
        raw = self._raw
        count = raw.FPDFFormObj_CountObjects(holder) if depth else raw.FPDFPage_CountObjects(holder)
        for at in range(max(count, 0)):
            self._left -= 1
            if self._left <= 0:
                return
            item = raw.FPDFFormObj_GetObject(holder, at) if depth else raw.FPDFPage_GetObject(holder, at)
            kind = raw.FPDFPageObj_GetType(item)
            if kind == _FORM and depth < _DEEPEST:
                self._walk(item, into, frame, _times(self._matrix(item), outer), depth + 1, images=images)
            elif kind == _IMAGE and images:
                a, b, c, d, _, _ = _times(self._matrix(item), outer)
                self._image_area += abs(a * d - b * c)
            elif kind == _PATH and not images and into is not None and frame is not None:
                self._path(item, _times(self._matrix(item), outer), into, frame)

    def _path(self, item: Any, matrix: Matrix, into: Page, frame: Frame) -> None:
        raw = self._raw
        count = raw.FPDFPath_CountSegments(item)
        if not 2 <= count <= _MOST_SEGMENTS:
            return
        fill, stroke = ctypes.c_int(), ctypes.c_int()
        raw.FPDFPath_GetDrawMode(item, fill, stroke)
        if not fill.value and not stroke.value:
            return
        x, y = ctypes.c_float(), ctypes.c_float()
        outlines: list[list[tuple[float, float]]] = []
        for at in range(count):
            segment = raw.FPDFPath_GetPathSegment(item, at)
            kind = raw.FPDFPathSegment_GetType(segment)
            if kind not in (_LINE_TO, _MOVE_TO):
                return  # a curve: no border
            raw.FPDFPathSegment_GetPoint(segment, x, y)
            if kind == _MOVE_TO or not outlines:
                outlines.append([])
            outlines[-1].append(_apply(matrix, x.value, y.value))
            if raw.FPDFPathSegment_GetClose(segment) and len(outlines[-1]) > 2:
                outlines[-1].append(outlines[-1][0])
        for outline in outlines:
            if stroke.value:
                for (x0, y0), (x1, y1) in pairwise(outline):
                    frame.add_rule(into, x0, y0, x1, y1)
            else:
                _thin_box(outline, into, frame)

    def _matrix(self, item: Any) -> Matrix:
        matrix = self._raw.FS_MATRIX()
        if not self._raw.FPDFPageObj_GetMatrix(item, matrix):
            return _IDENTITY
        return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def _thin_box(outline: list[tuple[float, float]], into: Page, frame: Frame) -> None:
    xs, ys = [p[0] for p in outline], [p[1] for p in outline]
    x0, x1, y0, y1 = min(xs), max(xs), min(ys), max(ys)
    if y1 - y0 <= _THIN < x1 - x0:
        frame.add_rule(into, x0, (y0 + y1) / 2, x1, (y0 + y1) / 2)
    elif x1 - x0 <= _THIN < y1 - y0:
        frame.add_rule(into, (x0 + x1) / 2, y0, (x0 + x1) / 2, y1)


def _times(inner: Matrix, outer: Matrix) -> Matrix:
    if outer == _IDENTITY:
        return inner
    a, b, c, d, e, f = inner
    g, h, i, j, k, m = outer
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m


def _apply(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f
