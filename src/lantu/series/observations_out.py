"""Observations out as CSV or xlsx, in the columns in which they come in (观测值导出)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from pathlib import Path

from lantu.series.model import Observation, Status
from lantu.series.words import OBSERVATION_COLUMNS

NAMES = tuple(column.name for column in OBSERVATION_COLUMNS)
_WIDTHS = (18, 12, 12, 14, 16, 14, 12, 12, 14, 16, 12, 26, 30, 30)


def observation_row(observation: Observation) -> tuple[str, ...]:
    """One observation as the texts of its cells. The value is the number itself, not the text it was typed as."""
    o = observation
    return (
        o.indicator_id,
        o.area,
        str(o.period),
        "" if o.value is None else f"{o.value:f}",
        "" if o.missing is None else o.missing.value,
        "" if o.measure is None else o.measure.value,
        "" if o.status is Status.FINAL else o.status.value,
        "" if o.carried_from is None else str(o.carried_from),
        "" if o.break_ is None else o.break_.value,
        o.calibre,
        "" if o.vintage is None else o.vintage.isoformat(),
        "" if o.recorded_at is None else o.recorded_at.isoformat(),
        o.source,
        o.note,
    )


def dump_observations(observations: Iterable[Observation]) -> str:
    """The observations as CSV (RFC 4180, line ends CR LF), which `load_observations` reads back the same."""
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow(NAMES)
    writer.writerows(map(observation_row, observations))
    return stream.getvalue()


def write_xlsx(path: Path, observations: Iterable[Observation]) -> None:
    """Write the observations to a workbook, every cell as text: nothing is turned into a date or a formula."""
    from xlsxwriter import Workbook  # type: ignore[import-untyped]

    with Workbook(str(path), {"constant_memory": True, "strings_to_numbers": False}) as book:
        page = book.add_worksheet("observations")
        head = book.add_format({"bold": True, "bottom": 1})
        figures = book.add_format({"align": "right", "num_format": "@"})
        for column, (name, width) in enumerate(zip(NAMES, _WIDTHS, strict=True)):
            page.set_column(column, column, width)
            page.write_string(0, column, name, head)
        for row, observation in enumerate(observations, start=1):
            for column, text in enumerate(observation_row(observation)):
                if text:
                    page.write_string(row, column, text, figures if NAMES[column] == "value" else None)
        page.freeze_panes(1, 0)
