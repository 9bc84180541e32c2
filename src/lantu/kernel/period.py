"""Periods of observation: year, half, quarter, month, 1—N月 cumulative, whole years to date (时期)."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class PeriodKind(StrEnum):
    """How a period is cut."""

    YEAR = "year"
    HALF = "half"
    QUARTER = "quarter"
    MONTH = "month"
    YEAR_TO_DATE = "year_to_date"  # 1—N月累计
    YEARS = "years"  # whole years to date: 2021/2023


_CANONICAL = re.compile(
    r"(?P<year>[12]\d{3})(?:H(?P<half>[12])|Q(?P<quarter>[1-4])|-01/(?P<to>0[1-9]|1[0-2])|-(?P<month>0[1-9]|1[0-2])"
    r"|/(?P<last>[12]\d{3}))?"
)
_WIDE = str.maketrans("０１２３４５６７８９－—–～~", "0123456789-----")
_PRINTED = re.compile(
    r"(?P<year>[12]\d{3})(?:\.0+)?\s*年?\s*(?:"
    r"(?P<half>上半年|下半年)|(?:第?(?P<quarter>[一二三四1-4])季度)"
    r"|1\s*-\s*(?P<to>[1-9]|1[0-2])\s*月(?:份|累计)*|(?P<month>[1-9]|1[0-2])\s*月(?:份)?"
    r"|-\s*(?P<last>[12]\d{3})\s*年?(?:累计)?)?(?:度|累计)?"
)


@dataclass(frozen=True, slots=True)
class Period:
    """A period (时期). `index` is the half, the quarter, the month, or the last month of 1—N月; 0 for years.

    `first_year` is set for YEARS only; `year` is always the year in which the period ends.
    """

    kind: PeriodKind
    year: int
    index: int = 0
    first_year: int | None = None

    @staticmethod
    def of_year(year: int) -> Period:
        """The calendar year."""
        return Period(PeriodKind.YEAR, year)

    @staticmethod
    def parse(text: str) -> Period:
        """A period in the contract's form: `2022`, `2022H1`, `2022Q3`, `2022-07`, `2022-01/07`, `2021/2022`.

        Raises ValueError for anything else.
        """
        match = _CANONICAL.fullmatch(text)
        if match is None:
            raise ValueError(f"not a period: {text!r}")
        return _from(match)

    @staticmethod
    def read(text: str) -> Period | None:
        """A period as people write it (2022年, 2022.0, 2022年上半年, 2022年1—7月, 2022年三季度), or None."""
        plain = text.strip().translate(_WIDE).replace(" ", "")
        match = _CANONICAL.fullmatch(plain) or _PRINTED.fullmatch(plain)
        return None if match is None else _from(match)

    def __str__(self) -> str:
        match self.kind:
            case PeriodKind.YEAR:
                return f"{self.year}"
            case PeriodKind.HALF:
                return f"{self.year}H{self.index}"
            case PeriodKind.QUARTER:
                return f"{self.year}Q{self.index}"
            case PeriodKind.MONTH:
                return f"{self.year}-{self.index:02}"
            case PeriodKind.YEAR_TO_DATE:
                return f"{self.year}-01/{self.index:02}"
            case PeriodKind.YEARS:
                return f"{self.first_year}/{self.year}"

    @property
    def last_month(self) -> int:
        """The month in which the period ends."""
        match self.kind:
            case PeriodKind.HALF:
                return self.index * 6
            case PeriodKind.QUARTER:
                return self.index * 3
            case PeriodKind.MONTH | PeriodKind.YEAR_TO_DATE:
                return self.index
            case _:
                return 12

    @property
    def last_day(self) -> date:
        """The day on which the period ends; a value without vintage counts as known from then on."""
        return date(self.year, self.last_month, calendar.monthrange(self.year, self.last_month)[1])

    @property
    def covers_whole_year(self) -> bool:
        """Whether a value for it stands for the whole of `year`: a year, 1—12月, or years to date."""
        return self.last_month == 12 and self.kind in (PeriodKind.YEAR, PeriodKind.YEAR_TO_DATE, PeriodKind.YEARS)

    @property
    def order(self) -> tuple[int, int, int]:
        """Sorts periods by their end, the longer one after the shorter."""
        length = {PeriodKind.MONTH: 1, PeriodKind.QUARTER: 3, PeriodKind.HALF: 6, PeriodKind.YEAR_TO_DATE: self.index}
        return self.year, self.last_month, length.get(self.kind, 12)


def _from(match: re.Match[str]) -> Period:
    found = match.groupdict()
    year = int(found["year"])
    if found["half"]:
        return Period(PeriodKind.HALF, year, {"1": 1, "2": 2, "上半年": 1, "下半年": 2}[found["half"]])
    if found["quarter"]:
        return Period(PeriodKind.QUARTER, year, "一二三四".find(found["quarter"]) + 1 or int(found["quarter"]))
    if found["to"]:
        return Period(PeriodKind.YEAR_TO_DATE, year, int(found["to"]))
    if found["month"]:
        return Period(PeriodKind.MONTH, year, int(found["month"]))
    if found["last"]:
        last = int(found["last"])
        if last < year:
            raise ValueError(f"a period that ends before it begins: {year}/{last}")
        return Period(PeriodKind.YEARS, last, 0, year)
    return Period(PeriodKind.YEAR, year)
