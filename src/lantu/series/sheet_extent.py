"""How far the cells of a workbook reach: two cells in opposite corners span 17 thousand million (表的范围)."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

from lantu.kernel.errors import FileError

MAX_CELLS = 40_000_000
LARGEST = 1 << 30  # bytes of a workbook once unpacked: a small file may unpack to any size
_CELL = re.compile(rb"""\sr\s*=\s*["']([A-Z]{1,3})([0-9]{1,7})["']""")
_HIDDEN = re.compile(rb"""\sr\s*=\s*["'][^"'&<>]{0,12}&""")  # a reference written so that it is not seen
_CHUNK, _OVERLAP = 1 << 20, 64


def check_extent(path: Path) -> None:
    """Refuse an xlsx that would fill the memory, before it is opened (LT-SERIES-007). Other files are not looked at."""
    if not zipfile.is_zipfile(path):
        return
    with zipfile.ZipFile(path) as archive:
        if sum(item.file_size for item in archive.infolist()) > LARGEST:
            raise FileError("LT-SERIES-007", path.name, {"problem": f"> {LARGEST >> 20} MiB"})
        for item in archive.infolist():
            if item.filename.startswith("xl/worksheets/") and item.filename.endswith(".xml"):
                rows, columns = _extent(archive, item)
                if rows * columns > MAX_CELLS:
                    facts: dict[str, object] = {"problem": f"{rows} × {columns} > {MAX_CELLS}"}
                    raise FileError("LT-SERIES-007", f"{path.name}[{item.filename}]", facts)


def _extent(archive: zipfile.ZipFile, item: zipfile.ZipInfo) -> tuple[int, int]:
    rows, columns = 0, b""
    with archive.open(item) as part:
        rest = b""
        while chunk := part.read(_CHUNK):
            text = rest + chunk
            if _HIDDEN.search(text):
                return MAX_CELLS, MAX_CELLS
            found = _CELL.findall(text)
            if found:
                rows = max(rows, max(int(row) for _, row in found))
                columns = max(columns, max({letters for letters, _ in found}, key=_rank), key=_rank)
            rest = text[-_OVERLAP:]
    return rows, column_number(columns.decode())


def _rank(letters: bytes) -> tuple[int, bytes]:
    return len(letters), letters


def column_number(letters: str) -> int:
    """The number of a column, from 1: A → 1, AA → 27."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number
