"""Tables in workbooks (xlsx, xls): one sheet, merged cells spread out, percentages as shown (电子表格)."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from lantu.kernel.errors import FileError
from lantu.series.columns import Column, HeaderFinder
from lantu.series.problems import Problem, raise_problems
from lantu.series.sheet import HEADER_WITHIN, Table, cell_text, table_of
from lantu.series.sheet_extent import check_extent
from lantu.series.sheet_percent import percent_cells, shown_percent

Span = tuple[tuple[int, int], tuple[int, int]]


def workbook_table(path: Path, columns: Sequence[Column], sheet: str | None) -> Table:
    """The table on one sheet of a workbook. Raises FileError LT-SERIES-002 … 004 (header), 007 (file or sheet)."""
    name, index, grid, spans = _read(path, sheet)
    where = f"{path.name}[{name}]"
    filled = _spread(grid, spans)
    for row, column in percent_cells(path, index):
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


def _read(path: Path, sheet: str | None) -> tuple[str, int, list[list[str]], list[Span]]:
    """Name and number of the sheet that is meant, its cells as text, its merged cells."""
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        check_extent(path)
        with CalamineWorkbook.from_path(path) as book:
            name = _sheet_name(book, sheet, path.name)
            page = book.get_sheet_by_name(name)
            grid = [[cell_text(cell) for cell in row] for row in page.to_python(skip_empty_area=False)]
            return name, book.sheet_names.index(name), grid, list(page.merged_cell_ranges or ())
    except (
        CalamineError,
        zipfile.BadZipFile,
        zlib.error,
        OSError,
        ValueError,
        RuntimeError,
        NotImplementedError,
    ) as error:
        # RuntimeError and NotImplementedError: encrypted, or packed in a way that nobody unpacks.
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
