"""The lines of a text with their places."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lantu.plan.read.formats.flow import BLANKS


class Line(NamedTuple):
    """One line: `start:end` without its line break and without trailing white space; `page` counts form feeds."""

    start: int
    end: int
    text: str  # the same characters, leading white space included
    page: int | None

    @property
    def body(self) -> int:
        """Offset of the first character that is no white space."""
        return self.end - len(self.text.lstrip(BLANKS))


def lines_of(text: str) -> Iterator[Line]:
    """All lines of `text`, blank ones too. A form feed ends a line and begins a page; without any, pages are
    unknown."""
    page: int | None = 1 if "\f" in text else None
    start = 0
    for raw in text.splitlines(keepends=True):
        line = raw.rstrip(BLANKS)
        yield Line(start, start + len(line), line, page)
        if page is not None and raw.endswith("\f"):
            page += 1
        start += len(raw)
