"""Pages that are pictures: read with the optional extra lantu[ocr], every block marked as recognised (扫描件)."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from importlib.util import find_spec
from typing import Any

from lantu.kernel.errors import ReadError
from lantu.plan.read.document import Document, Notice
from lantu.plan.read.formats.page import Glyph, Page, Rule
from lantu.plan.read.formats.page_document import document_of
from lantu.plan.read.guards import Deadline
from lantu.plan.read.options import ReadOptions

_DPI = 200  # small print is legible, a page takes about a second
_MOST_PIXELS = 60_000_000


@dataclass(slots=True)
class Recognised:
    """Pages read by recognition, and how sure the engine was of each line (0 to 1)."""

    pages: dict[int, Page] = field(default_factory=dict)
    scores: list[float] = field(default_factory=list)

    def notice(self) -> Notice:
        """The warning that goes with the document."""
        mean = sum(self.scores) / len(self.scores) if self.scores else 0.0
        return Notice("LT-READ-554", {"pages": len(self.pages), "confidence": f"{mean:.2f}"})


def recognised(pdf: Any, numbers: list[int], where: str, options: ReadOptions, deadline: Deadline) -> Recognised:
    """Recognise the pages `numbers` of an open pdfium document."""
    engine = _engine(options, where, len(numbers))
    found = Recognised()
    for number in numbers:
        deadline.check()
        page = pdf[number - 1]
        width, height = page.get_size()
        scale = min(_DPI / 72, (_MOST_PIXELS / max(width * height, 1.0)) ** 0.5)
        image = page.render(scale=scale).to_numpy()
        found.pages[number] = _page(engine, image, number, 1 / scale, found.scores)
        page.close()
    _refuse_nothing(found, where)
    return found


def recognised_pictures(
    pictures: dict[int, bytes], pages: int, where: str, options: ReadOptions, deadline: Deadline
) -> Recognised:
    """Recognise pages that are picture files (.png, .jpg …), by page number; `pages` is how many there are in all."""
    engine = _engine(options, where, pages)
    found = Recognised()
    for number, data in pictures.items():
        deadline.check()
        image = _decoded(data, where)
        # A sheet of A4 is 595 points wide; lengths only matter in proportion to one another.
        found.pages[number] = _page(engine, image, number, 595 / max(image.shape[1], 1), found.scores)
    _refuse_nothing(found, where)
    return found


def read_image(data: bytes, where: str, options: ReadOptions, deadline: Deadline) -> Document:
    """Read a picture of one page."""
    found = recognised_pictures({1: data}, 1, where, options, deadline)
    document = document_of(list(found.pages.values()), deadline)
    return document.with_blocks(document.blocks, [found.notice()])


def _decoded(data: bytes, where: str) -> Any:
    import numpy
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(data)) as picture:
            if picture.width * picture.height > _MOST_PIXELS:
                raise ReadError("LT-READ-034", where)
            return numpy.asarray(picture.convert("RGB"))[:, :, ::-1]
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise ReadError("LT-READ-034", where) from error


def _refuse_nothing(found: Recognised, where: str) -> None:
    if not any(page.glyphs for page in found.pages.values()):
        raise ReadError("LT-READ-034", where)


def _engine(options: ReadOptions, where: str, pages: int) -> Any:
    if not options.ocr:
        raise ReadError("LT-READ-032", where, {"pages": pages})
    if find_spec("rapidocr_onnxruntime") is None:
        raise ReadError("LT-READ-033", where)
    from rapidocr_onnxruntime import RapidOCR

    return RapidOCR()


def _page(engine: Any, image: Any, number: int, point: float, scores: list[float]) -> Page:
    """A page of glyphs from recognised lines; `point` is the size of a pixel in points."""
    height, width = image.shape[:2]
    page = Page(number, width * point, height * point, image_share=1.0, ocr=True)
    lines, _ = engine(image)
    for box, text, score in lines or ():
        xs, ys = [p[0] for p in box], [p[1] for p in box]
        scores.append(float(score))
        # The engine cannot tell a dash from the character for one; alone in its place it is the dash of an empty cell.
        text = "—" if text.strip() == "一" else text
        page.glyphs += _glyphs(text, min(xs) * point, max(xs) * point, min(ys) * point, max(ys) * point)
    page.horizontal, page.vertical = _rules(image, point)
    return page


def _glyphs(text: str, x0: float, x1: float, top: float, bottom: float) -> list[Glyph]:
    # The engine gives a box a line; characters share it by their usual widths.
    widths = [0.55 if char.isascii() else 1.0 for char in text]
    unit = (x1 - x0) / max(sum(widths), 0.5)
    # Boxes are drawn some way around the ink; size by width is steadier where the line is long enough.
    size = min(0.85 * (bottom - top), 1.15 * unit) if len(text) > 3 else 0.8 * (bottom - top)
    base = (top + bottom) / 2 + 0.36 * size
    out: list[Glyph] = []
    for char, width in zip(text, widths, strict=True):
        out.append(Glyph(" " if char.isspace() else char, x0, x0 + width * unit, base, size, False))
        x0 += width * unit
    return out


def _rules(image: Any, point: float) -> tuple[list[Rule], list[Rule]]:
    """Ruling lines of a picture: runs of dark pixels far longer than any stroke of a character."""
    dark = image.min(axis=2) < 140 if image.ndim == 3 else image < 140
    shortest = int(36 / point)
    return _runs(dark, shortest, point), _runs(dark.T, int(14 / point), point)


def _runs(dark: Any, shortest: int, point: float) -> list[Rule]:
    import numpy

    found: list[Rule] = []
    rows = numpy.flatnonzero(dark.sum(axis=1) >= shortest)
    for row in rows.tolist():
        edge = numpy.diff(numpy.concatenate(([0], dark[row].astype(numpy.int8), [0])))
        starts, ends = numpy.flatnonzero(edge == 1), numpy.flatnonzero(edge == -1)
        for start, end in zip(starts.tolist(), ends.tolist(), strict=True):
            if end - start >= shortest:
                found.append(Rule(row * point, start * point, end * point))
    return found
