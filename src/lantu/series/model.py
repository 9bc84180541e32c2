"""Indicators, areas and observations. An indicator belongs to no plan; an observation belongs to an indicator."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from lantu.kernel.missing import Missing
from lantu.kernel.period import Period


class Measure(StrEnum):
    """What the number of an observation is (数值含义)."""

    LEVEL = "level"  # the level reached
    CHANGE_RATE = "change_rate"  # % on the year before
    CHANGE_TO_DATE = "change_to_date"  # since the base
    FLOW = "flow"  # an amount in the period


class Status(StrEnum):
    """How settled a value is (数据状态)."""

    FINAL = "final"  # 最终
    PRELIMINARY = "preliminary"  # 初步
    ESTIMATED = "estimated"  # 预计
    CARRIED = "carried"  # 沿用上期


class Break(StrEnum):
    """Whether the value can be compared with the one before it (口径变化)."""

    COMPARABLE = "comparable"
    NOT_COMPARABLE = "not_comparable"


@dataclass(frozen=True, slots=True)
class Indicator:
    """What is measured (指标), independent of any plan.

    `aliases` are other names of the same measure; `release_lag_days` how long after a period's end its value comes out.
    """

    id: str
    name: str
    unit: str | None = None
    aliases: tuple[str, ...] = ()
    direction: str | None = None  # up, down, hold
    calibre: str = ""
    source_office: str | None = None
    release_lag_days: int | None = None
    sum_over_areas: bool = False
    sum_over_time: bool = False


@dataclass(frozen=True, slots=True)
class Observation:
    """One value of one indicator in one area and period (观测值), or the reason why there is none.

    Exactly one of `value` and `missing` is set. `vintage` is the date on which the value became known (empty: the last
    day of its period), `recorded_at` the instant at which it was entered. `row` is the line it was read from.
    """

    indicator_id: str
    period: Period
    area: str = ""  # empty: the plan's own
    value: Decimal | None = None
    printed: str = ""
    missing: Missing | None = None
    measure: Measure | None = None  # None: by the form of the target that uses it
    status: Status = Status.FINAL
    carried_from: int | None = None
    break_: Break | None = None
    calibre: str = ""
    vintage: date | None = None
    recorded_at: datetime | None = None
    source: str = ""
    note: str = ""
    row: int | None = None

    @property
    def known_from(self) -> date:
        """The date from which the value counts as known."""
        return self.vintage or self.period.last_day
