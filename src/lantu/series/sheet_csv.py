"""Tables in CSV files: UTF-8 with or without BOM, GB18030, UTF-16; comma, tab or semicolon (CSV 表)."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import Any

from lantu.kernel.errors import FileError
from lantu.series.columns import Column, HeaderFinder
from lantu.series.problems import Problem, raise_problems
from lantu.series.sheet import HEADER_WITHIN, Table, table_of

_DELIMITERS = ",\t;"
_SAMPLE = 65_536  # characters in which delimiter and header are looked for
_BLOCK = 1 << 20
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def csv_table(path: Path, columns: Sequence[Column]) -> Table:
    """The table in a CSV file; it is read as a stream, so its size does not matter.

    Raises FileError: LT-SERIES-001 (no known encoding), 002 … 004 (header).
    """
    encoding = _encoding(path)
    finder, problems = HeaderFinder(columns), list[Problem]()
    with path.open(encoding=encoding, newline="") as stream:
        sample = stream.read(_SAMPLE)
    delimiter, above, names = _shape(sample, finder, path.name)
    reader = csv.reader(_lines(path, encoding), delimiter=delimiter, strict=True)
    for _ in islice(reader, above + 1):
        pass
    header = finder.read(names, reader.line_num, problems)
    raise_problems(path.name, problems)
    return table_of(path.name, columns, header, _records(reader, problems), problems)


def _lines(path: Path, encoding: str) -> Iterator[str]:
    # A generator, so that the file is closed when the rows have been consumed or dropped.
    with path.open(encoding=encoding, newline="", buffering=_BLOCK) as stream:
        yield from stream


def _records(reader: Any, problems: list[Problem]) -> Iterator[tuple[int, list[str]]]:
    before = reader.line_num
    while True:
        try:
            for cells in reader:
                yield before + 1, cells
                before = reader.line_num
            return
        except csv.Error as error:
            # The reader begins anew with the next line: the rows after a broken one are still read and reported.
            facts = {"problem": str(error), "until": reader.line_num}
            problems.append(Problem(before + 1, "", "LT-SERIES-005", "", facts))
            before = reader.line_num


def _encoding(path: Path) -> str:
    with path.open("rb") as stream:
        head = stream.read(4)
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return encoding if _decodes(path, encoding) else _refused(path)
    for encoding in ("utf-8", "gb18030"):
        if _decodes(path, encoding):
            return encoding
    return _refused(path)


def _decodes(path: Path, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    with path.open("rb") as stream:
        try:
            while block := stream.read(_BLOCK):
                decoder.decode(block)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return False
    return True


def _refused(path: Path) -> str:
    raise FileError("LT-SERIES-001", path.name)


def _shape(sample: str, finder: HeaderFinder, where: str) -> tuple[str, int, list[str]]:
    """Delimiter, number of records above the header, and the header's cells."""
    best: tuple[int, str, int, list[str]] | None = None
    for delimiter in _DELIMITERS:
        rows: list[list[str]] = []
        reader = csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter, strict=True)
        # A row below the header that is broken is one bad row among others and is reported there.
        with suppress(csv.Error):
            rows.extend(islice(reader, HEADER_WITHIN))
        at = finder.find(rows)
        if at is not None and (best is None or finder.score(rows[at]) > best[0]):
            best = (finder.score(rows[at]), delimiter, at, rows[at])
    if best is None:
        lacking = "、".join(column.name for column in finder.columns if column.required)
        raise FileError("LT-SERIES-002", where, {"value": lacking})
    return best[1:]
