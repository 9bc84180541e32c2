"""Everything that judging one target needs, in one place (评价用例)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from lantu.judge.model import AnnualTarget, JudgedTarget, Progress, Reading, Reason
from lantu.judge.parameters import Parameters
from lantu.judge.schedule import elapsed_share
from lantu.judge.track import Point, Track
from lantu.kernel.period import Period


@dataclass(frozen=True, slots=True)
class Case:
    """One target with its data as known on a date. `other` is the track of the row that a relation points at."""

    target: JudgedTarget
    track: Track
    as_of: date
    parameters: Parameters
    annual: Mapping[int, AnnualTarget] = field(default_factory=dict)
    other: Track | None = None
    base_value: Decimal | None = None  # the base that is used: comparable where given, else printed
    base_is_comparable: bool = False

    def elapsed(self, period: Period) -> Decimal | None:
        """Share of the plan period that has passed at the end of `period`."""
        return elapsed_share(self.target, period)

    def years_to(self, last: int) -> range:
        """Years of the plan from its first to `last`."""
        first = self.target.first_year
        return range(first, last + 1) if first is not None else range(0)

    @property
    def last_year(self) -> int:
        """The last year of the plan that has ended by the cut-off date."""
        year = self.as_of.year if (self.as_of.month, self.as_of.day) == (12, 31) else self.as_of.year - 1
        end = self.target.end_year
        return year if end is None else min(year, end)

    @property
    def is_rate(self) -> bool:
        """Whether the value is a share or rate in %, so that tolerances are percentage points."""
        unit = self.target.unit or ""
        return "%" in unit or "％" in unit or "百分" in unit or "‰" in unit

    @property
    def tolerance(self) -> Decimal:
        """What 左右 allows on either side of the target."""
        if self.is_rate:
            return self.parameters.about_rate
        return abs(self.target.value or Decimal(0)) * self.parameters.about_share


def not_assessed(code: str, rule: str, **facts: object) -> Reading:
    """No verdict, with its reason."""
    return Reading(Progress.NOT_ASSESSED, rule, reasons=(Reason(code, facts),))


def reading(
    progress: Progress,
    rule: str,
    points: list[Point],
    ratio: Decimal | None = None,
    reasons: tuple[Reason, ...] = (),
    period: Period | None = None,
) -> Reading:
    """A reading whose inputs are the observations behind `points`."""
    inputs = tuple(dict.fromkeys(o for p in points for o in p.sources))
    used = period or (max((p.period for p in points), key=lambda p: p.order) if points else None)
    return Reading(progress, rule, ratio, used, reasons, inputs)
