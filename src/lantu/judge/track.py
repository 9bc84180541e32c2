"""The values of one target's indicator as one calibre tells them, in the measure that its form needs (数据序列)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from lantu.judge.model import JudgedTarget, Reason
from lantu.judge.needed import is_percent
from lantu.kernel.missing import Missing
from lantu.kernel.period import Period, PeriodKind
from lantu.series.model import Break, Measure, Observation, Status


@dataclass(frozen=True, slots=True)
class Point:
    """A value that feeds a verdict, with the observations that it comes from."""

    period: Period
    value: Decimal
    sources: tuple[Observation, ...]
    converted: bool = False


class Track:
    """One calibre's observations of one indicator, in order of periods, real values only.

    A carried value counts for the year that it was carried from, where that year has no value of its own: it is no news
    of the year it stands in. A confirmed nil is a 0 only for flows.
    """

    def __init__(self, observations: Iterable[Observation], needed: Measure, falling: bool) -> None:
        self.needed = needed
        self.falling = falling  # the name says 降低: a fall is a positive number
        self.reasons: list[Reason] = []
        self._by_measure: dict[Measure, dict[Period, Observation]] = {m: {} for m in Measure}
        self.gaps: list[Observation] = []
        self.conflicts: list[tuple[Observation, Observation]] = []
        for observation in observations:
            self._take(observation)

    def _take(self, observation: Observation) -> None:
        measure = observation.measure or self.needed
        if observation.missing is Missing.CONFIRMED_NIL and measure is Measure.FLOW:
            observation = replace(observation, value=Decimal(0))
        if observation.value is None:
            self.gaps.append(observation)
            return
        period = observation.period
        if observation.status is Status.CARRIED:
            if observation.carried_from is None:
                self.gaps.append(observation)  # of which year it is news, nobody can tell
                return
            period = Period.of_year(observation.carried_from)
        slot = self._by_measure[measure]
        before = slot.get(period)
        if before is None:
            slot[period] = observation
            return
        older, newer = sorted((before, observation), key=_standing)
        # A later vintage replaces an earlier one; two values of the same day stay open until a source is named.
        if older.value != newer.value and _standing(older)[:2] == _standing(newer)[:2]:
            self.conflicts.append((older, newer))
        slot[period] = newer

    @property
    def breaks(self) -> list[Observation]:
        """Observations that cannot be compared with the ones before them."""
        found = [o for slot in self._by_measure.values() for o in slot.values() if o.break_ is Break.NOT_COMPARABLE]
        return sorted(found, key=lambda o: o.period.order)

    @property
    def is_empty(self) -> bool:
        """Whether there is no real value at all."""
        return not any(self._by_measure.values())

    def of(self, measure: Measure) -> list[Point]:
        """Points of one measure as given, in order of periods."""
        slot = self._by_measure[measure]
        return [
            Point(p, o.value, (o,))
            for p, o in sorted(slot.items(), key=lambda i: _sorted_by(i[0]))
            if o.value is not None
        ]

    def latest(self, measure: Measure) -> Point | None:
        """The last point of a measure; of two that end together the longer period, then the plain year counts."""
        points = self.of(measure)
        return points[-1] if points else None

    def level_in(self, year: int) -> Point | None:
        """The level at the end of a year."""
        for point in reversed(self.of(Measure.LEVEL)):
            if point.period.year == year and _is_one_year(point.period):
                return point
        return None

    def rates(self, years: range) -> dict[int, Point]:
        """Change on the year before, in %, for each of `years` that is known; levels are converted and that is said.

        A fall is a positive number when the name says 降低.
        """
        found: dict[int, Point] = {}
        for point in self.of(Measure.CHANGE_RATE):
            if _is_one_year(point.period):
                found[point.period.year] = point
        converted: list[int] = []
        for year in years:
            if year in found:
                continue
            now, before = self.level_in(year), self.level_in(year - 1)
            if now is None or before is None or before.value <= 0 or _is_broken(now):
                continue  # a rate across a change of calibre, or from nothing, says nothing
            rate = (now.value / before.value - 1) * 100
            found[year] = Point(now.period, -rate if self.falling else rate, (*before.sources, *now.sources), True)
            converted.append(year)
        if converted:
            self.reasons.append(Reason("converted_levels", {"years": converted}))
        return {year: found[year] for year in years if year in found}

    def add_levels_from_changes(self, base: Decimal, target: JudgedTarget) -> None:
        """Levels worked out from the base and the changes since, when no level is reported; the conversion is said."""
        slot = self._by_measure[Measure.LEVEL]
        sign = -1 if self.falling else 1
        by_change = self.of(Measure.CHANGE_TO_DATE)
        if target.form != "increment" and is_percent(target):
            by_change = []  # of a share, a change since the base may be meant in points or in percent
        for point in by_change:
            change = sign * point.value
            level = base + change if target.form == "increment" else base * (1 + change / 100)
            slot[point.period] = replace(point.sources[0], value=level, measure=Measure.LEVEL)
        if slot or target.first_year is None or target.form == "increment":
            if slot:
                self.reasons.append(Reason("converted_changes", {"base": base}))
            return
        level, year = base, target.first_year
        rates = {p.period.year: p for p in self.of(Measure.CHANGE_RATE) if _is_one_year(p.period)}
        while year in rates:
            level *= 1 + sign * rates[year].value / 100
            slot[rates[year].period] = replace(rates[year].sources[0], value=level, measure=Measure.LEVEL)
            year += 1
        if slot:
            self.reasons.append(Reason("converted_changes", {"base": base}))

    def flows(self, years: range) -> dict[int, Point]:
        """Amounts in each of `years` that is known; a 1—N月 amount stands only for the last, unfinished year."""
        found: dict[int, Point] = {}
        for point in self.of(Measure.FLOW):
            if point.period.kind in (PeriodKind.YEAR, PeriodKind.YEAR_TO_DATE):
                found[point.period.year] = point
        known = {year: found[year] for year in years if year in found}
        last = max(known, default=0)
        return {year: point for year, point in known.items() if year == last or point.period.covers_whole_year}


def _is_one_year(period: Period) -> bool:
    return period.covers_whole_year and period.kind is not PeriodKind.YEARS


def _is_broken(point: Point) -> bool:
    return any(o.break_ is Break.NOT_COMPARABLE for o in point.sources)


def _sorted_by(period: Period) -> tuple[tuple[int, int, int], int]:
    kinds = (PeriodKind.YEARS, PeriodKind.YEAR_TO_DATE, PeriodKind.HALF, PeriodKind.QUARTER, PeriodKind.MONTH)
    return period.order, kinds.index(period.kind) if period.kind in kinds else len(kinds)


def _standing(observation: Observation) -> tuple[bool, date, str, str, Decimal]:
    """What decides between two values of one period: a value of the year itself before a carried one, then vintage.

    The rest only makes the order of rows not matter.
    """
    own = observation.status is not Status.CARRIED
    number = observation.value if observation.value is not None else Decimal(0)
    return own, observation.known_from, observation.calibre, observation.source, number
