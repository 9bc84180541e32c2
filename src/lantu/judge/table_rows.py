"""Rows of a table, cell by cell, with everything that is wrong told at once (逐行逐格读取)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from lantu.series.columns import Column
from lantu.series.problems import CellError, Problem
from lantu.series.sheet import Table, read_table

Source = str | Path | Iterable[Mapping[str, Any]]
Found = TypeVar("Found")


class Row:
    """One row being read: `take` reads a cell and notes what is wrong with it; `wrong` has the problems."""

    def __init__(self, number: int, cells: Mapping[str, str], merged: bool = False) -> None:
        self.number = number
        self.cells = cells
        self.wrong: list[Problem] = []

    def take(self, column: str, read: Callable[[str], Found]) -> Found | None:
        """What `read` makes of a cell; None, and a problem noted, when it cannot be read."""
        cell = self.cells[column]
        try:
            return read(cell)
        except CellError as error:
            self.add(column, error.code, cell, **error.facts)
            return None

    def add(self, column: str, code: str, value: str = "", **facts: object) -> None:
        """Note a problem of this row."""
        self.wrong.append(Problem(self.number, column, code, value, facts or None))


def read_rows(
    source: Source,
    columns: Sequence[Column],
    read: Callable[[Row], Found | None],
    *,
    sheet: str | None = None,
    sheets: Sequence[str] = (),
) -> tuple[list[tuple[int, Found]], list[Problem], str]:
    """What `read` makes of each row that is right, the problems of all others, and the table's name for messages.

    `read` notes on its row what is wrong with it and may then give None.

    `sheets` are names under which the sheet of a workbook is looked for when `sheet` is not given.
    """
    table = read_table(source, columns, sheet=sheet or sheet_called(source, sheets))
    found: list[tuple[int, Found]] = []
    problems: list[Problem] = []
    for number, cells in table.records():
        row = Row(number, cells)
        _refuse_merged(table, row)
        item = read(row)
        problems += row.wrong
        if item is not None and not row.wrong:
            found.append((number, item))
    problems += table.problems
    return found, problems, table.where


def _refuse_merged(table: Table, row: Row) -> None:
    """A number that a merged cell spreads over several rows belongs to none of them for certain; words may repeat."""
    for column in ("value", "value_high", "base_value", "comparable_base_value", "new"):
        if (row.number, column) in table.merged:
            row.add(column, "LT-SERIES-033", row.cells[column])


def sheet_called(source: Source, names: Sequence[str]) -> str | None:
    """The sheet of a workbook that is called one of `names`; None leaves the choice to the reader of tables."""
    if not isinstance(source, str | Path) or Path(source).suffix.lower() not in (".xlsx", ".xlsm", ".xls", ".ods"):
        return None
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        found = CalamineWorkbook.from_path(str(source)).sheet_names
    except (CalamineError, OSError, ValueError):
        return None  # the reader of tables tells what is wrong with the file
    return next((name for wanted in names for name in found if name.strip().lower() == wanted), None)
