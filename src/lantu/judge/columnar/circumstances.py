"""Observations taken apart: what millions of rows share is kept once, with everything derived from it (共有情况)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from lantu.judge.columnar.layout import ABOUTS, PERIODS
from lantu.kernel.period import Period, PeriodKind
from lantu.series.model import Break, Measure, Status
from lantu.series.observation_cells import Circumstances

_KINDS = list(PeriodKind)
_MEASURES = list(Measure)


def as_number(day: date) -> int:
    """A date as yyyymmdd, which sorts as dates do."""
    return (day.year * 100 + day.month) * 100 + day.day


@dataclass
class Shared:
    """Collects circumstances and gives each a number; `abouts` and `periods` are the columns of the two tables."""

    abouts: dict[str, list[Any]] = field(default_factory=lambda: {name: [] for name in ABOUTS})
    periods: dict[str, list[Any]] = field(default_factory=lambda: {name: [] for name in PERIODS})
    _numbers: dict[Circumstances, int] = field(default_factory=dict)
    _things: dict[tuple[Any, ...], int] = field(default_factory=dict)
    _calibres: dict[str, int] = field(default_factory=dict)
    _slots: dict[Period, int] = field(default_factory=dict)

    def number(self, found: Circumstances) -> int:
        """The number of these circumstances; a new one when they are new."""
        number = self._numbers.get(found)
        if number is None:
            number = self._numbers[found] = len(self._numbers)
            self._add(number, found)
        return number

    def _add(self, number: int, found: Circumstances) -> None:
        thing = (found.period, found.measure, found.calibre)
        carried = found.missing is None and found.status is Status.CARRIED and found.carried_from is not None
        stands_for = Period.of_year(found.carried_from or 0) if carried else found.period
        row = {
            "about": number,
            "period": str(found.period),
            "missing": found.missing and found.missing.value,
            "measure": None if found.measure is None else _MEASURES.index(found.measure),
            "status": found.status.value,
            "carried_from": found.carried_from,
            "break_": found.break_ and found.break_.value,
            "calibre": found.calibre,
            "vintage": None if found.vintage is None else as_number(found.vintage),
            "source": found.source,
            "thing": self._things.setdefault(thing, len(self._things)),
            "calibre_at": self._calibres.setdefault(found.calibre, len(self._calibres)),
            "known": as_number(found.vintage or found.period.last_day),
            "slot": self._slot(stands_for),
            "broken_in": found.period.year if found.break_ is Break.NOT_COMPARABLE else 0,
        }
        for name, column in self.abouts.items():
            column.append(row[name])

    def _slot(self, period: Period) -> int:
        slot = self._slots.get(period)
        if slot is None:
            slot = self._slots[period] = len(self._slots)
            year, month, length = period.order
            kind = _KINDS.index(period.kind)
            # Sorts as Period.order; of what ends and lasts alike the kind tells which is which.
            code = ((year * 100 + month) * 100 + length) * 8 + kind
            row = (slot, str(period), year, period.last_month, kind, code, period.covers_whole_year)
            for column, cell in zip(self.periods.values(), row, strict=True):
                column.append(cell)
        return slot
