"""Old Word and WPS files go through LibreOffice, or say what to install."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from lantu.kernel.errors import ReadError
from lantu.plan.read.formats import legacy
from lantu.plan.read.guards import Deadline
from lantu.plan.read.open import ReadOptions, document_from_bytes
from tests.makers.docx_files import docx, numbering, paragraph, word_indicator_table
from tests.makers.indicator_table import HEADER, expected_rows

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
WORD = OLE + b"\xec\xa5" + bytes(510) + "WordDocument".encode("utf-16-le")


def code_of(data: bytes, name: str, options: ReadOptions | None = None) -> str:
    with pytest.raises(ReadError) as caught:
        document_from_bytes(data, name, options=options or ReadOptions())
    return caught.value.code


@pytest.fixture(scope="module")
def old_word(office: str, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("doc")
    source = folder / "plan.docx"
    lists = numbering(("chineseCounting", "第%1章"))
    source.write_bytes(
        docx(paragraph("总体要求", numbered=(1, 0)), word_indicator_table(), paragraph("完"), lists=lists)
    )
    command = [office, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", "doc"]
    subprocess.run([*command, "--outdir", str(folder), str(source)], check=True, capture_output=True, timeout=120)
    return (folder / "plan.doc").read_bytes()


@pytest.mark.parametrize("name", ["规划.doc", "规划.wps"])
def test_an_old_word_file_is_read_like_a_new_one(old_word: bytes, name: str) -> None:
    document = document_from_bytes(old_word, name)
    assert document.format == "doc"
    assert document.text.startswith("第一章 总体要求\n")
    table = next(block.table for block in document.blocks if block.table)
    assert [[cell.text for cell in row] for row in table.rows] == [list(HEADER), *expected_rows()]
    assert [notice.code for notice in document.notices] == ["LT-READ-558"]


def test_a_file_that_cannot_be_converted_is_a_coded_error(office: str) -> None:
    assert code_of(WORD, "a.doc") in ("LT-READ-036", "LT-READ-038")


def test_without_libreoffice_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(ReadError) as caught:
        document_from_bytes(WORD, "a.doc")
    assert caught.value.code == "LT-READ-035"
    assert "LibreOffice" in caught.value.next_step("zh")


def test_an_encrypted_doc() -> None:
    flagged = bytearray(WORD)
    flagged[512 + 11] = 1
    assert code_of(bytes(flagged), "a.doc") == "LT-READ-021"


def test_a_converter_that_hangs_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    slow = tmp_path / "soffice"
    slow.write_text("#!/bin/sh\nexec sleep 600\n")
    slow.chmod(0o755)
    monkeypatch.setattr(shutil, "which", lambda name: str(slow))
    with pytest.raises(ReadError) as caught:
        legacy.read_legacy("doc", WORD, "a.doc", ReadOptions(time_limit=0.2), Deadline(0.2, "a.doc"))
    assert caught.value.code == "LT-READ-030"
