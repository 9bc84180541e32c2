"""Where a period begins, and its neighbours in time (时期的起点与相邻时期)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from lantu.kernel.period import Period, PeriodKind


def first_day(period: Period) -> date:
    """The day on which a period begins."""
    match period.kind:
        case PeriodKind.YEARS:
            return date(period.first_year or period.year, 1, 1)
        case PeriodKind.HALF:
            return date(period.year, period.index * 6 - 5, 1)
        case PeriodKind.QUARTER:
            return date(period.year, period.index * 3 - 2, 1)
        case PeriodKind.MONTH:
            return date(period.year, period.index, 1)
        case _:
            return date(period.year, 1, 1)


def year_before(period: Period) -> Period | None:
    """The same period one year earlier (上年同期), or None for whole years to date."""
    return None if period.kind is PeriodKind.YEARS else replace(period, year=period.year - 1)
