"""What a file really is, by its bytes; its name is only compared with that."""

from __future__ import annotations

from lantu.kernel.errors import ReadError
from lantu.plan.read.options import ReadOptions

# Extension -> format. Text-like formats are read by content whatever the extension among them says.
TEXT_EXTENSIONS = {
    "md": "md", "markdown": "md", "txt": "txt", "text": "txt", "html": "html", "htm": "html", "xhtml": "html",
    "shtml": "html", "": "txt",
}  # fmt: skip
BINARY_EXTENSIONS = {
    "docx": "docx", "docm": "docx", "dotx": "docx", "pdf": "pdf", "ofd": "ofd", "doc": "doc", "dot": "doc",
    "wps": "doc", "rtf": "rtf", "odt": "odt",
}  # fmt: skip
IMAGE_EXTENSIONS = frozenset({"png", "jpg", "jpeg", "tif", "tiff", "bmp", "webp"})

# Format -> name in plain words, for the error that says what a file really is.
NAMES = {
    "md": "Markdown", "txt": "text", "html": "HTML", "docx": "Word (.docx)", "pdf": "PDF", "ofd": "OFD",
    "doc": "Word 97 / WPS (.doc, .wps)", "rtf": "RTF", "odt": "OpenDocument (.odt)", "xlsx": "Excel (.xlsx)",
    "pptx": "PowerPoint (.pptx)", "xls": "Excel 97 (.xls)", "ppt": "PowerPoint 97 (.ppt)", "zip": "zip", "rar": "RAR",
    "7z": "7-Zip", "gz": "gzip", "image": "image", "xml": "XML", "ole": "OLE", "exe": "EXE",
}  # fmt: skip

_MAGIC = (
    (b"{\\rtf", "rtf"), (b"\x89PNG\r\n\x1a\n", "image"), (b"\xff\xd8\xff", "image"), (b"II*\x00", "image"),
    (b"MM\x00*", "image"), (b"GIF8", "image"), (b"Rar!\x1a\x07", "rar"), (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"\x1f\x8b\x08", "gz"), (b"\x7fELF", "exe"), (b"MZ\x90\x00", "exe"),
)  # fmt: skip


def sniff(data: bytes, where: str, options: ReadOptions) -> str:
    """The format of `data` by content: a key of NAMES, "text" for what may be text, "" for unknown binary."""
    head = data[:1024]
    if b"%PDF-" in head:
        return "pdf"
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip_kind(data, where, options)
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return _ole_kind(data, where)
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            return kind
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "text"
    return "" if b"\x00" in data[:65536] else _text_kind(head)


def _text_kind(head: bytes) -> str:
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<!doctype html", b"<html")) or (start.startswith(b"<?xml") and b"<html" in start):
        return "html"
    return "text"


def _zip_kind(data: bytes, where: str, options: ReadOptions) -> str:
    from lantu.plan.read.archive import Archive  # zipfile takes as long to import as a short plan takes to read

    names = set(Archive(data, where, options).names())
    if "ofd.xml" in names:
        return "ofd"
    if any(name.startswith("word/") for name in names):
        return "docx"
    for folder, kind in (("xl/", "xlsx"), ("ppt/", "pptx")):
        if any(name.startswith(folder) for name in names):
            return kind
    if "content.xml" in names and "meta-inf/manifest.xml" in names:
        return "odt"
    # A container without its main part: a docx that lost its body is told as such by its own reader.
    return "docx" if "[content_types].xml" in names else "zip"


def _ole_kind(data: bytes, where: str) -> str:
    # Stream names stand in the directory of the compound file as UTF-16; a search spares a parser of the container.
    def holds(name: str) -> bool:
        return name.encode("utf-16-le") in data

    if holds("EncryptedPackage"):
        raise ReadError("LT-READ-021", where)
    if holds("WordDocument") or holds("MatOST"):
        return "doc"
    if holds("PowerPoint Document"):
        return "ppt"
    if holds("Workbook") or holds("Book"):
        return "xls"
    return "ole"
