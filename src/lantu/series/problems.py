"""What is wrong with a table, cell by cell: lean while it is collected, a full error when it is shown (逐格问题)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from lantu.kernel.errors import FileError
from lantu.kernel.file_errors import FileErrors
from lantu.kernel.strict_yaml import place

SHOWN_CHARACTERS = 60  # of a cell in a message: a cell may hold a whole page


class CellError(ValueError):
    """A cell that cannot be read; whoever knows row and column makes a Problem of it."""

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts


class Problem(NamedTuple):
    """One thing that is wrong with one cell or row: row number as a spreadsheet counts, column by name ("" = row).

    A table of a million bad rows makes a million of these, so they hold no more than a message needs.
    """

    row: int
    column: str
    code: str
    value: str = ""
    facts: Mapping[str, object] | None = None

    def error(self, where: str = "") -> FileError:
        """The coded error that says what, where (`file:row column`), why and what to do."""
        shown = self.value if len(self.value) <= SHOWN_CHARACTERS else self.value[:SHOWN_CHARACTERS] + "…"
        facts: dict[str, Any] = {"value": shown, "column": self.column, "row": self.row, **(self.facts or {})}
        return FileError(self.code, place(where, self.row or None, self.column), facts)


def raise_problems(where: str, problems: Iterable[Problem], limit: int = 1000) -> None:
    """Raise one error for all problems, in the order of the rows; do nothing when there is none.

    More than `limit` are counted, not listed (LT-SERIES-010 closes the list).
    """
    ordered = sorted(problems, key=lambda problem: problem.row)
    if not ordered:
        return
    errors = [problem.error(where) for problem in ordered[:limit]]
    if len(ordered) > limit:
        errors.append(FileError("LT-SERIES-010", where, {"count": len(ordered), "shown": limit}))
    if len(errors) == 1:
        raise errors[0]
    raise FileErrors(where, tuple(errors))
