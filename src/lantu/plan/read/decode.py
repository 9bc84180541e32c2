"""Bytes to text: UTF-8, UTF-16 with its mark, GB18030, or a clear error. Nothing is replaced or dropped."""

from __future__ import annotations

import codecs
import re

from lantu.kernel.errors import ReadError

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
# A stray control character is scanning damage; one in twenty is a file that is no text.
_MOST_CONTROLS = 0.05


def decode_text(data: bytes, where: str) -> tuple[str, str]:
    """The text of `data` and the name of its encoding (编码).

    A byte-order mark and CR LF stay in the text, so that offsets count the characters of the file. `where` names the
    file in errors. Raises ReadError LT-READ-001 (no known encoding) or LT-READ-002 (no text at all).
    """
    text, encoding = _decode(data, where)
    controls = sum(1 for _ in _CONTROLS.finditer(text))
    if controls > _MOST_CONTROLS * len(text):
        raise ReadError("LT-READ-002", where, {"share": f"{100 * controls // len(text)}%"})
    return text, encoding


def _decode(data: bytes, where: str) -> tuple[str, str]:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _strict(data, name, where), name
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        utf8_at = error.start
    try:
        return data.decode("gb18030"), "gb18030"
    except UnicodeDecodeError as error:
        # The encoding that got further is the likelier one; its place is the one worth looking at.
        raise ReadError("LT-READ-001", where, {"byte": max(utf8_at, error.start)}) from None


def _strict(data: bytes, encoding: str, where: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ReadError("LT-READ-001", where, {"byte": error.start}) from None
