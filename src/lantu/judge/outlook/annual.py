"""The yearly values that an outlook rests on, out of a target's track: whole years, one calibre, nothing filled in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from lantu.judge.case import Case
from lantu.judge.track import Point, Track
from lantu.kernel.period import PeriodKind
from lantu.series.model import Break, Measure, Status


@dataclass(frozen=True, slots=True)
class Annual:
    """Values by year (年度数列), the years that are not final, and the year whose break cut off what came before."""

    values: Mapping[int, Decimal]
    unsettled: tuple[int, ...] = ()
    broken_at: int | None = None
    sure: frozenset[int] = field(default=frozenset())  # years whose value is final

    def minus(self, other: Annual) -> Annual:
        """The difference in the years that both have."""
        years = sorted(self.values.keys() & other.values.keys())
        broken = [year for year in (self.broken_at, other.broken_at) if year is not None]
        return Annual(
            {year: self.values[year] - other.values[year] for year in years},
            tuple(year for year in years if year in self.unsettled or year in other.unsettled),
            max(broken) if broken else None,
            self.sure & other.sure,
        )


def levels(case: Case) -> Annual:
    """Levels by year. The base is a point of its own; a comparable base stands for all that was known before it."""
    found = _by_year(case.track.of(Measure.LEVEL))
    target = case.target
    year = target.base_year
    if case.base_is_comparable:
        year = target.comparable_base_year or year
    annual = _cut(found)
    if case.base_value is None or year is None:
        return annual
    values = dict(annual.values)
    if case.base_is_comparable:
        values = {one: value for one, value in values.items() if one > year}
        values[year] = case.base_value
    elif annual.broken_at is None:
        values.setdefault(year, case.base_value)
    return Annual(dict(sorted(values.items())), annual.unsettled, annual.broken_at, annual.sure | {year})


def rates(track: Track, first_year: int | None) -> Annual:
    """Changes on the year before in %, a fall positive where the name says so; from changes to date where need be."""
    seen = [point.period.year for measure in (Measure.CHANGE_RATE, Measure.LEVEL) for point in track.of(measure)]
    found = track.rates(range(min(seen), max(seen) + 1)) if seen else {}
    if not found and first_year is not None:
        found = _from_changes_to_date(track, first_year)
    return _cut(found)


def flows(track: Track) -> Annual:
    """Amounts of whole years."""
    return _cut(_by_year(track.of(Measure.FLOW)))


def whatever(track: Track) -> Annual:
    """Levels, else amounts, else changes: what a promise for each year is compared with."""
    found: dict[int, Point] = {}
    for measure in (Measure.LEVEL, Measure.FLOW, Measure.CHANGE_RATE):
        for year, point in _by_year(track.of(measure)).items():
            found.setdefault(year, point)
    return _cut(dict(sorted(found.items())))


def _by_year(points: Iterable[Point]) -> dict[int, Point]:
    found: dict[int, Point] = {}
    for point in points:
        kind = point.period.kind
        if not point.period.covers_whole_year or kind is PeriodKind.YEARS:
            continue
        if point.period.year not in found or kind is PeriodKind.YEAR:
            found[point.period.year] = point
    return dict(sorted(found.items()))


def _from_changes_to_date(track: Track, first_year: int) -> dict[int, Point]:
    """Yearly changes out of changes since the base, for years that follow one another from the first on."""
    to_date = {point.period.year: point for point in track.of(Measure.CHANGE_TO_DATE) if point.period.last_month == 12}
    sign = -1 if track.falling else 1
    found: dict[int, Point] = {}
    before, year = Decimal(1), first_year
    while year in to_date:
        point = to_date[year]
        factor = 1 + sign * point.value / 100
        if factor <= 0:
            break
        found[year] = Point(point.period, sign * (factor / before - 1) * 100, point.sources, True)
        before, year = factor, year + 1
    return found


def _cut(found: Mapping[int, Point]) -> Annual:
    """Only what follows the last break can be compared."""
    broken = [year for year, point in found.items() if any(o.break_ is Break.NOT_COMPARABLE for o in point.sources)]
    start = max(broken) if broken else None
    kept = {year: point for year, point in found.items() if start is None or year >= start}
    final = frozenset(year for year, point in kept.items() if all(o.status is Status.FINAL for o in point.sources))
    return Annual(
        {year: point.value for year, point in kept.items()},
        tuple(year for year in kept if year not in final),
        start,
        final,
    )
