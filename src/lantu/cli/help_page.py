"""Help pages whose Chinese text is broken at the width of the page; click breaks only at blanks."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

import click

from lantu.cli.folding import folds

_FIRST_COLUMN = 32


class HelpPage(click.HelpFormatter):
    """Click's help page (帮助页), with texts and the second column of lists folded as Chinese wants it."""

    def write_text(self, text: str) -> None:
        """Paragraphs, folded and indented."""
        room = self.width - self.current_indent
        for line in text.splitlines() or [""]:
            for part in _cut(line.strip(), room):
                self.write(f"{'':>{self.current_indent}}{part}".rstrip() + "\n")

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = _FIRST_COLUMN, col_spacing: int = 2) -> None:
        """A list of names and what they mean; a name that is too long stands on a line of its own."""
        rows = list(rows)
        first = min(max(len(name) for name, _ in rows), col_max) + col_spacing
        for name, text in rows:
            parts = _cut(text, max(self.width - first - self.current_indent, 10))
            lead = f"{'':>{self.current_indent}}{name}"
            if len(name) > first - col_spacing:
                self.write(f"{lead}\n")
                lead = ""
            for part in parts:
                self.write(f"{lead:<{first + self.current_indent}}{part}".rstrip() + "\n")
                lead = ""


def _cut(text: str, width: int) -> list[str]:
    return [text[start:end].strip() for start, end in pairwise([0, *folds(text, width), len(text)])]
