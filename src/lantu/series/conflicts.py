"""Two sources, two values: held open until people name the source that counts (数据冲突)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from lantu.kernel.errors import FileError
from lantu.kernel.period import Period
from lantu.series.model import Measure, Observation


@dataclass(frozen=True, slots=True)
class Conflict:
    """Values of several sources for one thing as of one date (冲突); `values` has one observation a source."""

    indicator_id: str
    area: str
    period: Period
    measure: Measure | None
    calibre: str
    values: tuple[Observation, ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """Which source counts for one indicator, area and period (取数决定), with reason, author (an office) and date.

    A later decision on the same thing takes the place of an earlier one; both stay on record.
    """

    indicator_id: str
    area: str
    period: Period
    source: str
    reason: str
    author: str
    decided_on: date
    row: int | None = None


def find_conflicts(
    observations: Iterable[Observation], as_of: date, offices: Mapping[str, str] | None = None
) -> list[Conflict]:
    """The conflicts as of a date, in order of indicator, area and period.

    The latest vintage counts, so two sources are in conflict when their latest values differ and came out on one day.
    `offices` names the office behind a source: values of two offices are in conflict whatever their days, for a second
    office does not revise the first. Apply `resolve` first to leave out what is decided.
    """
    things = defaultdict[tuple[str, str, Period, Measure | None, str], dict[str, Observation]](dict)
    for o in observations:
        if o.known_from > as_of or o.value is None:
            continue
        by_source = things[o.indicator_id, o.area, o.period, o.measure, o.calibre]
        name = o.source if offices is None else offices.get(o.source, o.source)
        before = by_source.get(name)
        if before is None or o.known_from >= before.known_from:
            by_source[name] = o
    found = []
    for (indicator_id, area, period, measure, calibre), by_source in things.items():
        rivals = list(by_source.values())
        if offices is None:
            newest = max(o.known_from for o in rivals)
            rivals = [o for o in rivals if o.known_from == newest]
        if len({o.value for o in rivals}) > 1:
            values = tuple(sorted(rivals, key=lambda o: o.source))
            found.append(Conflict(indicator_id, area, period, measure, calibre, values))
    return sorted(found, key=lambda c: (c.indicator_id, c.area, c.period.order, c.calibre))


def resolve(observations: Iterable[Observation], decisions: Iterable[Decision], as_of: date) -> tuple[Observation, ...]:
    """The observations without those of sources that lost by a decision taken by `as_of`; nothing else is touched.

    Raises FileError: LT-SERIES-051 when a decision names a source that gives no value, 052 when two of one day differ.
    """
    everything = tuple(observations)
    given: dict[tuple[str, str, Period], Decision] = {}
    for decision in sorted(decisions, key=lambda d: d.decided_on):
        if decision.decided_on > as_of:
            continue
        key = (decision.indicator_id, decision.area, decision.period)
        before = given.get(key)
        if before is not None and before.decided_on == decision.decided_on and before.source != decision.source:
            raise FileError("LT-SERIES-052", _where(decision), _facts(decision) | {"other": before.source})
        given[key] = decision
    named = {(o.indicator_id, o.area, o.period, o.source) for o in everything if o.value is not None}
    for key, decision in given.items():
        if (*key, decision.source) not in named:
            raise FileError("LT-SERIES-051", _where(decision), _facts(decision))
    return tuple(
        o
        for o in everything
        if (taken := given.get((o.indicator_id, o.area, o.period))) is None or o.source == taken.source
    )


def _facts(decision: Decision) -> dict[str, object]:
    return {"source": decision.source, "indicator": decision.indicator_id, "period": str(decision.period)}


def _where(decision: Decision) -> str:
    return "" if decision.row is None else f"decisions:{decision.row}"
