"""Columns that a table may have, by name and other names, and where they stand in a header row (列)."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from lantu.series.problems import Problem


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table: its name, the other names it goes by (Chinese, older), whether a table must have it."""

    name: str
    also: tuple[str, ...] = ()
    required: bool = False


@dataclass(frozen=True, slots=True)
class Header:
    """Where the declared columns stand: position of each (None: not there), positions with no name, how many cells."""

    places: tuple[int | None, ...]
    nameless: tuple[int, ...]
    width: int


@dataclass(slots=True)
class HeaderFinder:
    """Finds the header row among the first rows of a table: the first one that names every required column.

    Rows above it are titles. When no row names them all, the row that names most is taken and what lacks is told.
    """

    columns: Sequence[Column]
    known: Mapping[str, int] = field(init=False)

    def __post_init__(self) -> None:
        self.known = {
            folded(name): number for number, column in enumerate(self.columns) for name in (column.name, *column.also)
        }

    def score(self, cells: Sequence[str]) -> int:
        """How many declared columns a row names."""
        return len({self.known[name] for name in map(folded, cells) if name in self.known})

    def is_header(self, cells: Sequence[str]) -> bool:
        """Whether a row names every required column."""
        named = {self.known.get(folded(cell)) for cell in cells}
        return all(number in named for number, column in enumerate(self.columns) if column.required)

    def find(self, rows: Sequence[Sequence[str]]) -> int | None:
        """Index of the header row, or None when no row names any declared column."""
        for index, cells in enumerate(rows):
            if self.is_header(cells):
                return index
        best = max(range(len(rows)), key=lambda index: self.score(rows[index]), default=None)
        return None if best is None or not self.score(rows[best]) else best

    def read(self, cells: Sequence[str], row: int, problems: list[Problem]) -> Header:
        """The header as positions. Unknown, repeated and lacking columns become problems."""
        places: list[int | None] = [None] * len(self.columns)
        nameless = []
        for position, cell in enumerate(cells):
            name = folded(cell)
            number = self.known.get(name)
            if not name:
                nameless.append(position)
            elif number is None:
                problems.append(Problem(row, cell.strip(), "LT-SERIES-003", cell.strip(), self._advice(name)))
            elif places[number] is not None:
                problems.append(Problem(row, self.columns[number].name, "LT-SERIES-004", cell.strip()))
            else:
                places[number] = position
        lacking = [c.name for c, at in zip(self.columns, places, strict=True) if c.required and at is None]
        if lacking:
            problems.append(Problem(row, "", "LT-SERIES-002", "、".join(lacking)))
        return Header(tuple(places), tuple(nameless), len(cells))

    def _advice(self, name: str) -> dict[str, object]:
        near = difflib.get_close_matches(name, self.known, 1)
        return {
            "allowed": "、".join(column.name for column in self.columns),
            "near": self.columns[self.known[near[0]]].name if near else "—",
        }


def folded(cell: str) -> str:
    """A column name without what makes two spellings: width, case, blanks and hyphens."""
    if cell.isascii() and cell.islower() and " " not in cell and "-" not in cell:
        return cell
    plain = unicodedata.normalize("NFKC", cell).strip().strip("\ufeff").lower()
    return "_".join(plain.replace("-", " ").split())
