"""Everything that judging one target needs, in one place (评价用例)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from lantu.judge.comparing import meets
from lantu.judge.model import AnnualTarget, JudgedTarget, Progress, Reading, Reason
from lantu.judge.needed import is_percent
from lantu.judge.parameters import Parameters
from lantu.judge.schedule import elapsed_share
from lantu.judge.track import Point, Track
from lantu.kernel.period import Period, PeriodKind
from lantu.series.model import Break, Measure, Status


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

    def in_plan(self, points: list[Point]) -> list[Point]:
        """Those of `points` that lie in the plan period; of whole years to date those from its first year on."""
        first, end = self.target.first_year, self.target.end_year
        return [
            p
            for p in points
            if (first is None or p.period.year >= first)
            and (end is None or p.period.year <= end)
            and (p.period.kind is not PeriodKind.YEARS or first is None or p.period.first_year == first)
        ]

    def levels(self) -> list[Point]:
        """Levels of the plan period, one a year; a half, quarter or month only where no whole year is known.

        A 1—N月 value is never held against the level of a year. With a comparable base only what follows the last
        break counts: it is what the base was revised for.
        """
        points = self.in_plan(self.track.of(Measure.LEVEL))
        if self.base_is_comparable:
            broken = [p.period.order for p in points if any(o.break_ is Break.NOT_COMPARABLE for o in p.sources)]
            points = [p for p in points if not broken or p.period.order >= max(broken)]
        whole = {p.period.year: p for p in points if p.period.covers_whole_year}
        return list(whole.values()) or [p for p in points if p.period.kind is not PeriodKind.YEAR_TO_DATE]

    def no_level(self, rule: str) -> Reading:
        """Why there is no level to judge by."""
        points = self.track.of(Measure.LEVEL)
        if not points:
            return not_assessed("no_value", rule)
        code = "part_of_year" if self.in_plan(points) else "before_the_plan"
        first = self.target.first_year
        if code == "before_the_plan" and first is not None and points[-1].period.year >= first:
            code = "after_the_plan"
        return not_assessed(code, rule, period=points[-1].period)

    def meets(self, value: Decimal, goal: Decimal, up: bool) -> bool:
        """Whether `value` meets `goal`; within the tolerance of 左右 it does, and beyond it in the right direction."""
        if not self.is_about:
            return meets(value, goal, self.target.comparator, up)
        if abs(value - goal) <= self.tolerance:
            return True
        return self.target.direction != "hold" and meets(value, goal, None, up)

    @property
    def is_about(self) -> bool:
        """Whether the target is printed with 左右."""
        return self.target.form == "approximate" or self.target.comparator == "~"

    @property
    def is_rate(self) -> bool:
        """Whether the value is a share or rate in %, so that tolerances are percentage points."""
        unit = self.target.unit or ""
        return is_percent(self.target) or "百分" in unit or "‰" in unit

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
    """A reading whose inputs are the observations behind `points`; what is not final or carried is said."""
    inputs = tuple(dict.fromkeys(o for p in points for o in p.sources))
    used = period or (max((p.period for p in points), key=lambda p: p.order) if points else None)
    rough = [o.period for o in inputs if o.status in (Status.PRELIMINARY, Status.ESTIMATED)]
    carried = [o.period for o in inputs if o.status is Status.CARRIED]
    told = [*reasons]
    if rough:
        told.append(Reason("not_final_value", {"periods": [str(p) for p in rough]}))
    if carried:
        told.append(Reason("carried_value", {"periods": [str(p) for p in carried], "used": used}))
    return Reading(progress, rule, ratio, used, tuple(told), inputs)
