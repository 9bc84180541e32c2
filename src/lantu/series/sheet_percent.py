"""Cells that a workbook shows as a percentage: it stores 0.123, shows 12.3%, and people mean what they see."""

from __future__ import annotations

import re
import zipfile
import zlib
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from lantu.kernel.errors import FileError
from lantu.series.sheet_extent import column_number

_NS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_BUILT_IN = {"9", "10"}  # the numbers of 0% and 0.00% in every workbook
_QUOTED = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
_LARGEST_STYLES = 32 << 20
_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})\Z")


def percent_cells(path: Path, sheet_index: int) -> list[tuple[int, int]]:
    """(row, column) from 0 of the cells of an xlsx sheet whose number format is a percentage; [] for other files.

    The libraries that read cells give only the stored number, so the styles are looked up here.
    """
    if path.suffix.lower() not in (".xlsx", ".xlsm"):
        return []
    from lxml import etree

    try:
        with zipfile.ZipFile(path) as archive:
            styles = _percent_styles(archive)
            if not styles:
                return []
            with archive.open(_sheet_part(archive, sheet_index)) as part:
                return _cells(part, styles)
    except (zipfile.BadZipFile, zlib.error, KeyError, IndexError, TypeError, ValueError, etree.XMLSyntaxError) as error:
        raise FileError("LT-SERIES-007", path.name, {"problem": str(error)[:200]}) from None


def shown_percent(cell: str) -> str:
    """What is shown for a stored number: 0.123 → 12.3%. Text stays as it is."""
    try:
        number = Decimal(cell)
    except InvalidOperation:
        return cell
    return f"{(number * 100).normalize():f}%" if number.is_finite() else cell


def _parse(archive: zipfile.ZipFile, name: str) -> Any:
    from lxml import etree

    if archive.getinfo(name).file_size > _LARGEST_STYLES:
        raise KeyError(name)
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    return etree.fromstring(archive.read(name), parser)


def _percent_styles(archive: zipfile.ZipFile) -> set[str]:
    if "xl/styles.xml" not in archive.namelist():
        return set()
    root = _parse(archive, "xl/styles.xml")
    formats = {
        item.get("numFmtId") for item in root.iter(f"{_NS}numFmt") if "%" in _QUOTED.sub("", item.get("formatCode", ""))
    }
    formats |= _BUILT_IN
    cell_formats = root.find(f"{_NS}cellXfs")
    if cell_formats is None:
        return set()
    return {str(number) for number, item in enumerate(cell_formats) if item.get("numFmtId") in formats}


def _sheet_part(archive: zipfile.ZipFile, index: int) -> str:
    relation = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
    sheets = _parse(archive, "xl/workbook.xml").find(f"{_NS}sheets")
    targets = {item.get("Id"): item.get("Target") for item in _parse(archive, "xl/_rels/workbook.xml.rels")}
    target: str = targets[sheets[index].get(relation)]
    return target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def _cells(part: Any, styles: set[str]) -> list[tuple[int, int]]:
    from lxml import etree

    found = []
    for _, row in etree.iterparse(part, tag=f"{_NS}row", resolve_entities=False, no_network=True):
        for cell in row:
            if cell.get("s") in styles and cell.get("t", "n") == "n":
                match = _REFERENCE.match(cell.get("r", ""))
                if match:
                    found.append((int(match[2]) - 1, column_number(match[1]) - 1))
        row.clear()
        while row.getprevious() is not None:
            del row.getparent()[0]
    return found
