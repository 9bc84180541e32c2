"""Tables in workbooks (xlsx, xls, ods): one sheet, merged cells spread out, percentages as shown (电子表格)."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from lantu.kernel.errors import FileError
from lantu.series.columns import Column, HeaderFinder
from lantu.series.problems import Problem, raise_problems
from lantu.series.sheet import HEADER_WITHIN, Table, cell_text, table_of
from lantu.series.sheet_percent import percent_cells, shown_percent

_LARGEST = 1 << 30  # bytes of a workbook once unpacked: a small file may unpack to any size
Span = tuple[tuple[int, int], tuple[int, int]]


def workbook_table(path: Path, columns: Sequence[Column], sheet: str | None) -> Table:
    """The table on one sheet of a workbook. Raises FileError LT-SERIES-002 … 004 (header), 007 (file or sheet)."""
    book = _opened(path)
    try:
        name = _sheet_name(book, sheet, path.name)
        page = book.get_sheet_by_name(name)
        grid = [[cell_text(cell) for cell in row] for row in page.to_python(skip_empty_area=False)]
        spans: list[Span] = list(page.merged_cell_ranges or ())
    finally:
        book.close()
    where = f"{path.name}[{name}]"
    filled = _spread(grid, spans)
    for row, column in percent_cells(path, book.sheet_names.index(name)):
        if row < len(grid) and column < len(grid[row]):
            grid[row][column] = shown_percent(grid[row][column])
    finder, problems = HeaderFinder(columns), list[Problem]()
    at = finder.find(grid[:HEADER_WITHIN])
    if at is None:
        lacking = "、".join(column.name for column in columns if column.required)
        raise FileError("LT-SERIES-002", where, {"value": lacking})
    header = finder.read(_without_empty_end(grid[at]), at + 1, problems)
    raise_problems(where, problems)
    # The header may itself be merged over two rows; the lower one then repeats its names.
    below = next((n for n in range(at + 1, len(grid)) if grid[n] != grid[at]), len(grid))
    table = table_of(where, columns, header, _numbered(grid, below), problems)
    named = {place: column.name for column, place in zip(columns, header.places, strict=True) if place is not None}
    table.merged.update((row + 1, named[column]) for row, column in filled if column in named and row >= below)
    return table


def _opened(path: Path) -> Any:
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as archive:
                if sum(item.file_size for item in archive.infolist()) > _LARGEST:
                    raise FileError("LT-SERIES-007", path.name, {"problem": f"> {_LARGEST >> 20} MiB"})
        return CalamineWorkbook.from_path(path)
    except (CalamineError, zipfile.BadZipFile, OSError, ValueError) as error:
        raise FileError("LT-SERIES-007", path.name, {"problem": str(error)[:200]}) from None


def _sheet_name(book: Any, wanted: str | None, where: str) -> str:
    names: list[str] = book.sheet_names
    if wanted is not None:
        if wanted not in names:
            raise FileError("LT-SERIES-036", where, {"value": wanted, "sheets": "、".join(names)})
        return wanted
    full = [name for name in names if len(names) == 1 or book.get_sheet_by_name(name).height]
    if len(full) != 1:
        raise FileError("LT-SERIES-036", where, {"value": "—", "sheets": "、".join(full or names)})
    return full[0]


def _spread(grid: list[list[str]], spans: list[Span]) -> set[tuple[int, int]]:
    """Write the value of each merged cell into all the cells that it covers; the cells that were written."""
    filled = set()
    for (top, left), (bottom, right) in spans:
        value = grid[top][left] if top < len(grid) and left < len(grid[top]) else ""
        if not value:
            continue
        for row in range(top, min(bottom + 1, len(grid))):
            for column in range(left, min(right + 1, len(grid[row]))):
                if (row, column) != (top, left):
                    grid[row][column] = value
                    filled.add((row, column))
    return filled


def _without_empty_end(cells: list[str]) -> list[str]:
    end = len(cells)
    while end and not cells[end - 1].strip():
        end -= 1
    return cells[:end]


def _numbered(grid: list[list[str]], below: int) -> Iterator[tuple[int, list[str]]]:
    for row in range(below, len(grid)):
        yield row + 1, grid[row]
