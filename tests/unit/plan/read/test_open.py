"""Any file is opened as what it is, or refused with its own code."""

from __future__ import annotations

import io
import os
import struct
import zipfile
from pathlib import Path

import pytest

from lantu.kernel.errors import ReadError
from lantu.plan.read.open import ReadOptions, document_from_bytes, open_document
from tests.makers.docx_files import cell, docx, paragraph, table, zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def code_of(data: bytes, name: str, options: ReadOptions | None = None) -> str:
    with pytest.raises(ReadError) as caught:
        document_from_bytes(data, name, options=options or ReadOptions())
    for lang in ("zh", "en"):
        assert "{" not in caught.value.render(lang), "a blank of the message was not filled"  # type: ignore[arg-type]
    return caught.value.code


def code_of_path(path: Path, options: ReadOptions | None = None) -> str:
    with pytest.raises(ReadError) as caught:
        open_document(path, options=options or ReadOptions())
    assert str(path) in caught.value.where
    return caught.value.code


def test_a_missing_file(tmp_path: Path) -> None:
    assert code_of_path(tmp_path / "没有.docx") == "LT-READ-010"


def test_a_path_through_a_file_is_a_missing_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("规划")
    assert code_of_path(tmp_path / "a.txt" / "b.txt") == "LT-READ-010"


def test_a_folder(tmp_path: Path) -> None:
    assert code_of_path(tmp_path) == "LT-READ-011"


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_without_permission(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("规划")
    path.chmod(0)
    assert code_of_path(path) == "LT-READ-012"


def test_a_pipe_does_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert code_of_path(tmp_path / "pipe.txt") == "LT-READ-013"


def test_a_device() -> None:
    assert code_of_path(Path("/dev/zero")) == "LT-READ-013"


@pytest.mark.parametrize("data", [b"", b" \r\n\t ", b"\xef\xbb\xbf\n", bytes(9000)])
def test_an_empty_file(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(data)
    assert code_of_path(path) == "LT-READ-014"


def test_a_200_megabyte_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "big.pdf"
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    assert code_of_path(path) == "LT-READ-015"


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"%PDF-1.7\n%", "a.docx"),
        (b"%PDF-1.7\n%", "a.md"),
        (b"<html><body>x</body></html>", "a.doc"),
        (docx(paragraph("总体要求")), "a.pdf"),
        (docx(paragraph("总体要求")), "a.doc"),
        (docx(paragraph("总体要求")), "a.txt"),
        ("总体要求".encode(), "a.docx"),
        (OLE + "WordDocument".encode("utf-16-le"), "a.docx"),
        (b"\x89PNG\r\n\x1a\n1234", "a.pdf"),
        (zipped({"xl/workbook.xml": b"<a/>"}), "a.docx"),
    ],
)
def test_a_wrong_extension(data: bytes, name: str) -> None:
    assert code_of(data, name) == "LT-READ-017"


def test_the_wrong_extension_error_names_what_the_file_is() -> None:
    with pytest.raises(ReadError) as caught:
        document_from_bytes(b"%PDF-1.7\n", "规划.docx")
    assert "PDF" in caught.value.what("zh")
    assert ".docx" in caught.value.what("zh")


def test_unknown_content() -> None:
    assert code_of(b"\x01\x02\x00\x03", "a.bin") == "LT-READ-016"
    assert code_of(b"a,b", "a.csv") == "LT-READ-016"


def test_formats_that_hold_no_plan() -> None:
    assert code_of(zipped({"xl/workbook.xml": b"<a/>"}), "a.xlsx") == "LT-READ-041"
    assert code_of(b"Rar!\x1a\x07\x01\x00", "a.rar") == "LT-READ-041"


def test_an_encrypted_docx() -> None:
    assert code_of(OLE + "EncryptedPackage".encode("utf-16-le"), "a.docx") == "LT-READ-021"


def test_a_zip_bomb_by_ratio() -> None:
    assert code_of(docx(paragraph("总体要求"), extra={"word/media/x": bytes(30_000_000)}), "a.docx") == "LT-READ-022"


def test_a_zip_bomb_by_declared_size() -> None:
    options = ReadOptions(max_expanded_bytes=5_000)
    assert code_of(docx(paragraph("总体要求"), extra={"x": os.urandom(9_000)}), "a.docx", options) == "LT-READ-022"


def test_a_zip_bomb_that_lies_about_its_size() -> None:
    data = bytearray(docx(paragraph("总体要求" * 30_000)))
    size = next(
        item.file_size for item in zipfile.ZipFile(io.BytesIO(data)).infolist() if item.filename == "word/document.xml"
    )
    honest, small = struct.pack("<I", size), struct.pack("<I", 100)
    lied = bytes(data).replace(honest, small)
    assert lied != data
    assert code_of(lied, "a.docx") in ("LT-READ-022", "LT-READ-023")


def test_too_many_members() -> None:
    assert (
        code_of(zipped({f"word/{n}": b"" for n in range(30)}), "a.docx", ReadOptions(max_members=20)) == "LT-READ-022"
    )


def test_a_nested_archive_is_never_opened() -> None:
    inner = zipped({"x": bytes(900_000)})
    assert document_from_bytes(docx(paragraph("总体要求"), extra={"word/x.zip": inner}), "a.docx").text == "总体要求\n"


@pytest.mark.parametrize("cut", [30, 400, -30])
def test_a_damaged_zip(cut: int) -> None:
    assert code_of(docx(paragraph("总体要求"))[:cut], "a.docx") == "LT-READ-023"


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "c:/x", "word/..\\..\\x"])
def test_path_tricks_in_member_names(name: str) -> None:
    assert code_of(docx(paragraph("总体要求"), extra={name: b"x"}), "a.docx") == "LT-READ-024"


BOMB = (
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "规划规划规划"><!ENTITY c "&b;&b;&b;&b;">]>'
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>&c;</w:body></w:document>'
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_in_xml(encoding: str) -> None:
    text = BOMB if encoding == "utf-8" else BOMB.replace('"1.0"', '"1.0" encoding="UTF-16"')
    assert code_of(docx(extra={"word/document.xml": text.encode(encoding)}), "a.docx") == "LT-READ-025"


def test_broken_xml() -> None:
    assert code_of(docx(extra={"word/document.xml": b"<w:document"}), "a.docx") == "LT-READ-026"


def test_xml_of_absurd_depth() -> None:
    deep = docx(extra={"word/document.xml": b"<a>" * 5000 + b"</a>" * 5000})
    assert code_of(deep, "a.docx") == "LT-READ-026"


def test_a_docx_without_its_main_part() -> None:
    assert code_of(zipped({"[Content_Types].xml": b"<Types/>", "word/styles.xml": b"<a/>"}), "a.docx") == "LT-READ-027"


def test_a_docx_without_text() -> None:
    assert code_of(docx(paragraph("  ")), "a.docx") == "LT-READ-038"


def test_the_time_limit() -> None:
    many = docx(*(paragraph("总体要求") for _ in range(50)))
    assert code_of(many, "a.docx", ReadOptions(time_limit=-1)) == "LT-READ-030"


def test_a_docx_is_read_and_labelled(tmp_path: Path) -> None:
    path = tmp_path / "海泽区规划.docx"
    path.write_bytes(docx(paragraph("总体要求"), table([cell("指标"), cell("2025年")])))
    document = open_document(path)
    assert (document.name, document.format, len(document.sha256)) == ("海泽区规划.docx", "docx", 64)
    assert document.text == "总体要求\n指标\t2025年\n"
