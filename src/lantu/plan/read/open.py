"""Any file to a Document: guards, what it really is, and the one reader for that format."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path, PurePath

from lantu.kernel.errors import ReadError
from lantu.plan.read.document import Document
from lantu.plan.read.guards import Deadline, read_file, refuse_by_content
from lantu.plan.read.options import MEGABYTE, ReadOptions

__all__ = ["ReadOptions", "document_from_bytes", "open_document"]

_DEFAULT = ReadOptions()


def open_document(path: str | Path, *, options: ReadOptions = _DEFAULT) -> Document:
    """Read the file at `path` (打开文档). Anything that stops the reading is a ReadError with code LT-READ-0xx."""
    path = Path(path)
    return document_from_bytes(read_file(path, options), path.name, options=options, where=str(path))


def document_from_bytes(
    data: bytes, name: str, *, options: ReadOptions = _DEFAULT, where: str | None = None
) -> Document:
    """Read a document held in memory; `name` is its file name (its extension is compared with the content)."""
    where = where or name
    refuse_by_content(data, where, options)
    kind = _format(data, name, where, options)
    sha256 = hashlib.sha256(data).hexdigest()
    if kind in ("md", "txt", "html"):
        from lantu.plan.read.decode import decode_text
        from lantu.plan.read.formats.text_document import document_from_text

        text, encoding = decode_text(data, where)
        return document_from_text(text, name, kind, sha256, encoding)
    try:
        document = _read_binary(kind, data, where, options)
    except (MemoryError, RecursionError) as error:
        raise ReadError("LT-READ-031", where, {"limit": options.max_memory // MEGABYTE}) from error
    return replace(document, name=name, format=kind, sha256=sha256)


def _format(data: bytes, name: str, where: str, options: ReadOptions) -> str:
    from lantu.plan.read.formats import sniff

    extension = PurePath(name).suffix.lower().lstrip(".")
    found = sniff.sniff(data, where, options)
    if found == "text":
        if extension in sniff.TEXT_EXTENSIONS:
            declared = sniff.TEXT_EXTENSIONS[extension]
            return "txt" if declared == "html" and b"<" not in data else declared
        if extension in sniff.BINARY_EXTENSIONS or extension in sniff.IMAGE_EXTENSIONS:
            raise _wrong_extension(extension, "txt", where)
        raise ReadError("LT-READ-016", where, {"extension": extension})
    if found == "html" and extension in sniff.TEXT_EXTENSIONS:
        return "html"
    if not found:
        raise ReadError("LT-READ-016", where, {"extension": extension})
    expected = "image" if extension in sniff.IMAGE_EXTENSIONS else sniff.BINARY_EXTENSIONS.get(extension)
    readable = found in sniff.BINARY_EXTENSIONS.values() or found in ("image", "html")
    if found != expected and extension and (readable or expected or extension in sniff.TEXT_EXTENSIONS):
        raise _wrong_extension(extension, found, where)
    if not readable:
        raise ReadError("LT-READ-041", where, {"really": sniff.NAMES[found]})
    return found


def _wrong_extension(extension: str, found: str, where: str) -> ReadError:
    from lantu.plan.read.formats.sniff import NAMES

    return ReadError("LT-READ-017", where, {"extension": "." + extension, "really": NAMES[found]})


def _read_binary(kind: str, data: bytes, where: str, options: ReadOptions) -> Document:
    deadline = Deadline(options.time_limit, where)
    if kind == "docx":
        from lantu.plan.read.formats.docx import read_docx

        return read_docx(data, where, options, deadline)
    if kind == "ofd" and not options.ocr:
        from lantu.plan.read.formats.ofd import read_ofd

        return read_ofd(data, where, options, deadline)
    if kind in ("pdf", "image", "ofd"):  # ofd only with recognition, which decodes pictures
        from lantu.plan.read.isolated import read_isolated

        return read_isolated(kind, data, where, options)
    from lantu.plan.read.formats.legacy import read_legacy

    return read_legacy(kind, data, where, options, deadline)
