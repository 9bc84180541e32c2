"""Scans: refused with the name of the extra, or read by it with every block marked."""

from __future__ import annotations

import io
import sys
from functools import cache
from importlib.util import find_spec
from types import ModuleType
from typing import Any

import pytest

from lantu.kernel.errors import ReadError
from lantu.plan.read.formats import scan
from lantu.plan.read.open import ReadOptions, document_from_bytes
from tests.makers.ofd_files import OfdPage, ofd
from tests.makers.pdf_files import indicator_table, pdf, scanned

OCR_HERE = ReadOptions(ocr=True, isolate=False)
needs_engine = pytest.mark.skipif(
    find_spec("rapidocr_onnxruntime") is None, reason="the extra lantu[ocr] is not installed"
)


SENTENCE = "海泽区到2030年城镇化率达到76.5%，建成3个园区。"


@cache
def a_scan(more: str = "") -> bytes:
    return scanned(pdf(SENTENCE + "\n\n" + more))


class Engine:
    """Stands in for the engine: finds three lines, whatever it is shown."""

    def __call__(self, image: Any) -> tuple[list[Any], float]:
        def box(top: int, width: int) -> list[list[float]]:
            return [[200, top], [200 + width, top], [200 + width, top + 40], [200, top + 40]]

        return [
            [box(300, 400), "到2030年达到35%。", 0.9],
            [box(600, 40), "一", 0.7],
            [box(900, 200), "建设港口", 0.8],
        ], 0.1


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> None:
    module = ModuleType("rapidocr_onnxruntime")
    module.RapidOCR = Engine  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "rapidocr_onnxruntime", module)
    monkeypatch.setattr(scan, "find_spec", lambda name: module)


def test_a_scan_is_refused_with_the_name_of_the_extra() -> None:
    with pytest.raises(ReadError) as caught:
        document_from_bytes(a_scan(), "a.pdf", options=ReadOptions(isolate=False))
    assert caught.value.code == "LT-READ-032"
    assert "lantu[ocr]" in caught.value.next_step("en")


def test_asking_without_the_extra_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scan, "find_spec", lambda name: None)
    with pytest.raises(ReadError) as caught:
        document_from_bytes(a_scan(), "a.pdf", options=OCR_HERE)
    assert caught.value.code == "LT-READ-033"


def test_recognised_blocks_are_marked_and_the_document_warns(engine: None) -> None:
    document = document_from_bytes(a_scan(), "a.pdf", options=OCR_HERE)
    assert "到2030年达到35%。" in document.text
    assert all(block.ocr for block in document.blocks)
    assert document.notices[-1].code == "LT-READ-554"
    assert document.notices[-1].facts["confidence"] == "0.80"


def test_a_dash_alone_is_not_the_number_one(engine: None) -> None:
    assert "一" not in document_from_bytes(a_scan(), "a.pdf", options=OCR_HERE).text


def test_a_picture_file_that_is_broken(engine: None) -> None:
    with pytest.raises(ReadError) as caught:
        document_from_bytes(b"\x89PNG\r\n\x1a\nbroken", "a.png", options=OCR_HERE)
    assert caught.value.code == "LT-READ-034"


def test_pages_of_pictures_in_an_ofd(engine: None) -> None:
    import numpy
    from PIL import Image

    out = io.BytesIO()
    Image.fromarray(numpy.full((400, 300), 255, dtype=numpy.uint8)).save(out, "PNG")
    data = ofd(
        OfdPage().image(), OfdPage().text("第二页有文字层。", 30, 60), extra={"Doc_0/Res/page.png": out.getvalue()}
    )
    document = document_from_bytes(data, "a.ofd", options=OCR_HERE)
    assert [block.ocr for block in document.blocks if "35%" in block.text or "文字层" in block.text] == [True, False]
    assert document.notices[-1].code == "LT-READ-554"


@needs_engine
def test_the_engine_reads_sentences_and_the_table() -> None:
    document = document_from_bytes(a_scan(indicator_table()), "a.pdf", options=ReadOptions(ocr=True))
    assert "城镇化率达到76.5%" in document.text.replace(" ", "")
    table = next(block.table for block in document.blocks if block.table)
    numbers = [row[3].text.replace(" ", "") for row in table.rows]
    assert {"24.6", "<5.5", "97", "81", "40.2"} <= set(numbers)
    assert table.width == 6
