"""What has been reached since the base: yearly values joined to a value reported for the years so far (累计到期)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lantu.judge.case import Case
from lantu.judge.track import Point
from lantu.kernel.period import PeriodKind
from lantu.series.model import Measure


@dataclass(frozen=True, slots=True)
class ToDate:
    """`head` is a value for the years so far as it was reported, `years` the yearly values that go on from there, or
    from the first year. `gap`: a year in between is not known."""

    head: Point | None
    years: list[Point]
    gap: bool

    @property
    def points(self) -> list[Point]:
        """All that is counted."""
        return [*([self.head] if self.head else []), *self.years]


def to_date(case: Case, yearly: Mapping[int, Point], measures: tuple[Measure, ...]) -> ToDate:
    """Yearly values from the first year on; a reported value for the years so far where it reaches at least as far.

    `measures` are those in which such a value may stand; an amount (flow) has to be one of several years.
    """
    found = [
        p
        for measure in measures
        for p in case.in_plan(case.track.of(measure))
        if measure is Measure.CHANGE_TO_DATE or p.period.kind is PeriodKind.YEARS
    ]
    heads = sorted(found, key=lambda p: p.period.order)
    head = heads[-1] if heads else None
    first = case.target.first_year
    run = _run(yearly, first)
    complete = bool(run) and len(run) == len(yearly)
    if head is None or (complete and run[-1].period.order > head.period.order):
        return ToDate(None, run if complete else list(yearly.values()), bool(yearly) and not complete)
    later = {year: point for year, point in yearly.items() if year > head.period.year}
    going_on = _run(later, head.period.year + 1) if head.period.covers_whole_year else []
    return ToDate(head, going_on, len(going_on) != len(later))


def _run(yearly: Mapping[int, Point], first: int | None) -> list[Point]:
    run: list[Point] = []
    year = first
    while year is not None and year in yearly:
        run.append(yearly[year])
        year += 1
    return run
