"""A pdf is read in a process of its own: same result, and nothing it does reaches us."""

from __future__ import annotations

import sys

import pytest

from lantu.kernel.errors import ReadError
from lantu.plan.read import isolated
from lantu.plan.read.open import ReadOptions, document_from_bytes
from tests.makers.pdf_files import indicator_table, pdf


def test_the_process_gives_the_same_document() -> None:
    data = pdf("*主要指标*\n" + indicator_table())
    assert document_from_bytes(data, "a.pdf") == document_from_bytes(data, "a.pdf", options=ReadOptions(isolate=False))


def test_errors_come_through_with_their_code() -> None:
    with pytest.raises(ReadError) as caught:
        document_from_bytes(b"%PDF-1.7\nnothing", "a.pdf")
    assert caught.value.code == "LT-READ-028"


def test_a_hang_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(isolated, "_START", "while True: pass")
    with pytest.raises(ReadError) as caught:
        document_from_bytes(b"%PDF-1.7\nx", "a.pdf", options=ReadOptions(time_limit=-1.8))
    assert caught.value.code == "LT-READ-030"


@pytest.mark.parametrize("end", ["import os; os.abort()", "print('{')", "import sys; sys.exit(3)"])
def test_a_crash_is_a_coded_error(monkeypatch: pytest.MonkeyPatch, end: str) -> None:
    monkeypatch.setattr(isolated, "_START", end)
    with pytest.raises(ReadError) as caught:
        document_from_bytes(b"%PDF-1.7\nx", "a.pdf")
    assert caught.value.code == "LT-READ-031"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="address space limits are not kept elsewhere")
def test_memory_is_bounded() -> None:
    with pytest.raises(ReadError) as caught:
        document_from_bytes(b"%PDF-1.7\n" + b"x" * 90_000_000, "a.pdf", options=ReadOptions(max_memory=80_000_000))
    assert caught.value.code == "LT-READ-031"
