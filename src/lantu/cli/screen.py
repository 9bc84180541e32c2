"""The terminal: one console, tables whose short columns never wrap, marks that do not rely on colour."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from lantu.cli.folding import folds
from lantu.cli.output import write

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.text import Text

# Shape, colour: severity is never colour alone.
SEVERITY = {"error": ("✖", "bold red"), "warning": ("▲", "yellow"), "info": ("·", "cyan")}
PIPED_WIDTH = 120
# A column of running text that is narrower than this, in cells, breaks names into scraps.
_READABLE = 16


class Column(NamedTuple):
    """A column of a table: `flexible` ones share what the short ones leave and may wrap."""

    title: str
    right: bool = False
    flexible: bool = False
    style: str = ""
    cut: bool = False  # a flexible one that is cut with a mark instead of wrapped


class Screen:
    """Where a command draws; with `output` the same picture goes into a text file without colours."""

    def __init__(self, output: Path | None = None) -> None:
        from lantu.cli.console import plain_console

        self._output = output
        self.most: int | None = None  # rows of a group that are shown; None: all
        self._file: io.StringIO | None = None
        if output is not None and str(output) != "-":
            self._file = io.StringIO()
            self.console: Console = plain_console(self._file, PIPED_WIDTH)
        else:
            # A pipe has no width; 80 would cut every table although nothing is 80 wide.
            fixed = None if sys.stdout.isatty() or "COLUMNS" in os.environ else PIPED_WIDTH
            self.console = plain_console(width=fixed)

    @property
    def width(self) -> int:
        """Cells across."""
        return self.console.width

    def paragraph(self, text: Text, indent: int = 0, hang: int = 0) -> None:
        """Text broken where Chinese may be broken, `indent` cells from the left, later lines `hang` more."""
        from rich.text import Text

        lines = text.divide(folds(text.plain, self.width - indent, hang))
        for at, line in enumerate(lines):
            line.rstrip()
            self.console.print(
                Text(" " * (indent + (hang if at else 0))) + line, no_wrap=True, overflow="ignore", crop=False
            )

    def line(self, text: RenderableType = "", style: str | None = None) -> None:
        """A line of text, wrapped at the width where Chinese may be broken."""
        from rich.text import Text

        if isinstance(text, str):
            self.paragraph(Text(text, style=style or ""))
        else:
            self.console.print(text, style=style)

    def table(
        self,
        columns: Sequence[Column],
        groups: Sequence[tuple[str, Sequence[Sequence[RenderableType]]]],
        rest: str = "",
    ) -> None:
        """Rows in groups under headings. All groups share the widths; a column that is empty throughout is left out.

        Where the screen is too narrow for readable columns, each row becomes a record of some lines: an id or a year is
        never cut. With `most` set, a group ends after so many rows with `rest` (`{count} more`).
        """
        left = [len(rows) - self.most if self.most else 0 for _, rows in groups]
        groups = [(heading, rows[: self.most]) for heading, rows in groups]

        every = [row for _, rows in groups for row in rows]
        kept = [at for at in range(len(columns)) if any(str(row[at]).strip() for row in every)]
        columns = [columns[at] for at in kept]
        groups = [(heading, [[row[at] for at in kept] for row in rows]) for heading, rows in groups]
        widths = self._widths(columns, [row for _, rows in groups for row in rows])
        if self._too_narrow(columns, widths, groups):
            self._records(columns, groups, left, rest)
            return
        titled = any(column.title for column in columns)
        for at, (heading, rows) in enumerate(groups):
            if heading:
                self.line()
                self.line(heading, style="bold")
            self._rows(columns, widths, rows, titled and (at == 0 or not heading))
            self._left(left[at], rest)

    def _left(self, count: int, rest: str) -> None:
        if count > 0:
            self.line(f"  … {rest.format(count=count)}", style="dim")

    def _rows(
        self, columns: Sequence[Column], widths: Sequence[int], rows: Sequence[Sequence[RenderableType]], titled: bool
    ) -> None:
        from rich.table import Table

        table = Table(box=None, show_header=titled, header_style="dim", pad_edge=False, padding=(0, 2, 0, 0))
        for column, width in zip(columns, widths, strict=True):
            table.add_column(
                column.title, width=width, justify="right" if column.right else "left", style=column.style,
                no_wrap=column.cut or not column.flexible,
                overflow="ellipsis" if column.cut or not column.flexible else "fold",
            )  # fmt: skip
        for row in rows:
            table.add_row(
                *(_folded(cell, column, width) for cell, column, width in zip(row, columns, widths, strict=True))
            )
        self.console.print(table)

    def _too_narrow(
        self,
        columns: Sequence[Column],
        widths: Sequence[int],
        groups: Sequence[tuple[str, Sequence[Sequence[RenderableType]]]],
    ) -> bool:
        from rich.cells import cell_len

        if sum(widths) + 2 * (len(columns) - 1) > self.width:
            return True
        return any(
            column.flexible and not column.cut and widths[at] < _READABLE
            and any(cell_len(str(row[at])) > 2 * widths[at] for _, rows in groups for row in rows)
            for at, column in enumerate(columns)
        )  # fmt: skip

    def _records(
        self,
        columns: Sequence[Column],
        groups: Sequence[tuple[str, Sequence[Sequence[RenderableType]]]],
        left: Sequence[int],
        rest: str,
    ) -> None:
        from rich.text import Text

        first = next((at for at, column in enumerate(columns) if column.flexible), 0)
        for (heading, rows), more in zip(groups, left, strict=True):
            if heading:
                self.line()
                self.line(heading, style="bold")
            for row in rows:
                lead = [at for at in range(first + 1) if str(row[at]).strip()]
                pieces = [(str(row[at]).strip(), columns[at].style) for at in lead]
                self.paragraph(Text("  ").join(Text(*piece) for piece in pieces), hang=4)
                facts = [_named(columns[at], row[at]) for at in range(first + 1, len(row)) if str(row[at]).strip()]
                if facts:
                    self.paragraph(Text(" · ").join(facts), indent=4, hang=2)
            self._left(more, rest)

    def _widths(self, columns: Sequence[Column], rows: Sequence[Sequence[RenderableType]]) -> list[int]:
        from rich.cells import cell_len

        widths = [
            max([cell_len(column.title)] + [cell_len(str(row[at])) for row in rows])
            for at, column in enumerate(columns)
        ]
        flexible = [at for at, column in enumerate(columns) if column.flexible]
        left = self.width - 2 * (len(columns) - 1) - sum(w for at, w in enumerate(widths) if at not in flexible)
        # Narrow ones first, so that what they do not need goes to the wide ones.
        for share, at in enumerate(sorted(flexible, key=lambda at: widths[at])):
            widths[at] = max(min(widths[at], left // (len(flexible) - share)), 12)
            left -= widths[at]
        return widths

    def text(self) -> str:
        """What was drawn so far, when it goes into a file."""
        return self._file.getvalue() if self._file else ""

    def close(self) -> None:
        """Write the file when there is one."""
        if self._file is not None:
            write(self.text(), self._output)


def _named(column: Column, cell: RenderableType) -> Text:
    from rich.text import Text

    return Text.assemble((f"{column.title} " if column.title else "", "dim"), (str(cell).strip(), column.style))


def _folded(cell: RenderableType, column: Column, width: int) -> RenderableType:
    if not isinstance(cell, str) or not column.flexible or column.cut:
        return cell
    edges = [0, *folds(cell, width), len(cell)]
    return "\n".join(cell[start:end].rstrip() for start, end in pairwise(edges))
