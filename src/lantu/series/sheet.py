"""A plain table out of CSV, xlsx or records: the declared columns, row by row, nothing left over (数据表)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from operator import itemgetter
from pathlib import Path
from typing import Any

from lantu.kernel.errors import FileError
from lantu.series.columns import Column, Header, HeaderFinder
from lantu.series.problems import Problem, raise_problems

HEADER_WITHIN = 20  # rows in which a header is looked for: titles, a note, a unit line stand above it
Cells = tuple[str, ...]


@dataclass(slots=True)
class Table:
    """A table being read: `rows` gives (row number, one text for each declared column) and can be consumed once.

    `problems` has what was wrong with header and rows so far; `present` the columns that the table has; `merged` the
    (row, column name) of cells that only repeat the value of a merged cell above or left of them.
    """

    where: str
    columns: tuple[str, ...]
    present: frozenset[str]
    rows: Iterator[tuple[int, Cells]]
    problems: list[Problem] = field(default_factory=list)
    merged: set[tuple[int, str]] = field(default_factory=set)

    def records(self) -> Iterator[tuple[int, dict[str, str]]]:
        """Each row as a mapping of column name to text without outer blanks."""
        for number, cells in self.rows:
            yield number, {name: cell.strip() for name, cell in zip(self.columns, cells, strict=True)}


def read_table(
    source: str | Path | Iterable[Mapping[str, Any]], columns: Sequence[Column], *, sheet: str | None = None
) -> Table:
    """The table in a .csv, .tsv, .txt, .xlsx, .xlsm or .xls file, or in a list of mappings.

    `sheet` names the sheet of a workbook; it may be left out when only one sheet has cells. Raises FileError
    (LT-SERIES-001 … 009) when the file or its header cannot be understood; what is wrong with single rows is collected
    in `problems` while `rows` is consumed.
    """
    if isinstance(source, str | Path):
        path = Path(source)
        if not path.is_file():
            raise FileError("LT-SERIES-009", str(path), {"name": path.name})
        match path.suffix.lower():
            case ".csv" | ".tsv" | ".txt":
                from lantu.series.sheet_csv import csv_table

                return csv_table(path, columns)
            case ".xlsx" | ".xlsm" | ".xls":
                from lantu.series.sheet_workbook import workbook_table

                return workbook_table(path, columns, sheet)
            case suffix:
                raise FileError("LT-SERIES-008", path.name, {"suffix": suffix})
    return _records_table(source, columns)


def _records_table(source: Iterable[Mapping[str, Any]], columns: Sequence[Column]) -> Table:
    records = list(source)
    names = list(dict.fromkeys(str(key) for record in records for key in record)) or [c.name for c in columns]
    finder, problems = HeaderFinder(columns), list[Problem]()
    header = finder.read(names, 0, problems)
    raise_problems("", problems)
    numbered = (
        (number, [cell_text(record.get(name)) for name in names]) for number, record in enumerate(records, start=1)
    )
    return table_of("", columns, header, numbered, problems)


def table_of(
    where: str, columns: Sequence[Column], header: Header, rows: Iterable[tuple[int, list[str]]], found: list[Problem]
) -> Table:
    """The table below a header: rows in the order of the declared columns, blank rows left out."""
    present = frozenset(c.name for c, at in zip(columns, header.places, strict=True) if at is not None)
    return Table(where, tuple(c.name for c in columns), present, _picked(header, rows, found), found)


def _picked(header: Header, rows: Iterable[tuple[int, list[str]]], found: list[Problem]) -> Iterator[tuple[int, Cells]]:
    width, nameless = header.width, header.nameless
    take = picker(header)
    first = header.places[0] or 0
    for number, cells in rows:
        if len(cells) != width or nameless:
            problem = fit(cells, header, number)
            if problem is not None:
                found.append(problem)
                continue
        cells.append("")  # columns that the table does not have are taken from here
        if not cells[first] and not any(cell.strip() for cell in cells):
            continue
        yield number, take(cells)


def picker(header: Header) -> Callable[[list[str]], Cells]:
    """Takes the declared columns out of the cells of a row that ends in one more empty cell."""
    places = [header.width if at is None else at for at in header.places]
    if len(places) == 1:
        return lambda cells: (cells[places[0]],)
    return itemgetter(*places)


def fit(cells: list[str], header: Header, number: int) -> Problem | None:
    """Bring a row to the width of the header: cells that end early are empty, cells beyond it are refused."""
    if len(cells) < header.width:
        cells.extend([""] * (header.width - len(cells)))
    extra = [cell.strip() for cell in cells[header.width :]]
    extra += [cells[position].strip() for position in header.nameless]
    if any(extra):
        return Problem(number, "", "LT-SERIES-006", next(cell for cell in extra if cell))
    del cells[header.width :]
    return None


def cell_text(value: Any) -> str:
    """The text of a cell that a workbook or a program holds as a number, date or truth value."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        # A workbook shows 15 digits and stores the nearest binary number: 0.30000000000000004 was entered as 0.3.
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else f"{value:.15g}"
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() and value.tzinfo is None else value.isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    return str(value)
