"""Dates and instants as cells hold them (日期)."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime

from lantu.series.problems import CellError

# Year first only: 3/4/2023 is April to some and March to others.
_DATE = re.compile(
    r"([12][0-9]{3})(?:([-/.])([0-9]{1,2})\2([0-9]{1,2})"
    r"|年([0-9]{1,2})月([0-9]{1,2})[日号]|([0-9]{2})([0-9]{2}))"
)


def date_in(cell: str) -> date | None:
    """The date in a cell (2023-03-01, 2023/3/1, 2023.3.1, 2023年3月1日, 20230301), or None for an empty one.

    Raises CellError LT-SERIES-019 for anything else.
    """
    plain = unicodedata.normalize("NFKC", cell).strip()
    if not plain:
        return None
    match = _DATE.fullmatch(plain)
    if match is None:
        raise CellError("LT-SERIES-019")
    month, day = (first or second or third for first, second, third in (match.group(3, 5, 7), match.group(4, 6, 8)))
    try:
        return date(int(match[1]), int(month), int(day))
    except ValueError:
        raise CellError("LT-SERIES-019") from None


def instant_in(cell: str) -> datetime | None:
    """The instant in a cell, in ISO 8601 with an offset (2023-03-01T09:30:00+08:00), or None for an empty one.

    Raises CellError LT-SERIES-038: without an offset nobody can tell when it was.
    """
    plain = cell.strip()
    if not plain:
        return None
    try:
        instant = datetime.fromisoformat(plain)
    except ValueError:
        raise CellError("LT-SERIES-038") from None
    if instant.tzinfo is None:
        raise CellError("LT-SERIES-038")
    return instant
