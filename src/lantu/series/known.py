"""What was known on a date: the latest vintage of each value that had come out by then (当时已知)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from lantu.kernel.period import Period
from lantu.series.model import Measure, Observation

Key = tuple[str, str]  # indicator id, area


def known(observations: Iterable[Observation], as_of: date) -> dict[Key, tuple[Observation, ...]]:
    """Observations by indicator and area as known at the end of `as_of`, in order of their periods.

    Of several vintages of one value (same period, measure and calibre) the latest not after `as_of` counts, whatever
    its source. Two sources that came out on the same day stay side by side: whether they conflict is for
    `lantu.series.conflicts` and the judge.
    """
    latest: dict[tuple[str, str, Period, Measure | None, str], dict[str, Observation]] = {}
    for observation in observations:
        if observation.known_from > as_of:
            continue
        key = (
            observation.indicator_id,
            observation.area,
            observation.period,
            observation.measure,
            observation.calibre,
        )
        by_source = latest.get(key)
        if by_source is None:
            latest[key] = {observation.source: observation}
            continue
        newest = next(iter(by_source.values())).known_from
        if observation.known_from > newest:
            latest[key] = {observation.source: observation}
        elif observation.known_from == newest:
            by_source[observation.source] = observation
    grouped: dict[Key, list[Observation]] = {}
    for by_source in latest.values():
        for observation in by_source.values():
            grouped.setdefault((observation.indicator_id, observation.area), []).append(observation)
    return {key: tuple(sorted(group, key=lambda o: o.period.order)) for key, group in grouped.items()}
