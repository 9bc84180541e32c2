"""The two clocks of a value: when it became known, and when it was entered (发布时间与录入时间)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from enum import StrEnum
from typing import Any

from lantu.series.known import Key, known
from lantu.series.model import Observation

CHINA = timezone(timedelta(hours=8))
_BEGINNING = datetime.min.replace(tzinfo=UTC)


class Clock(StrEnum):
    """By which clock "as of" is asked."""

    VINTAGE = "vintage"  # what was known then
    RECORDED = "recorded"  # what stood in our books then


def entered(observations: Iterable[Observation], as_of: date | None, zone: tzinfo = CHINA) -> tuple[Observation, ...]:
    """The observations as they stood in the books at the end of `as_of` in `zone` (None: as they stand now).

    When one key (indicator, area, period, measure, calibre, vintage, source) was entered several times, the last entry
    counts. A value without a time of entry counts as entered when it became known.
    """
    end = None if as_of is None else datetime.combine(as_of + timedelta(days=1), time(), zone)
    latest: dict[tuple[Any, ...], Observation] = {}
    for o in observations:
        if end is not None and (o.recorded_at >= end if o.recorded_at else o.known_from > as_of):  # type: ignore[operator]
            continue
        key = (o.indicator_id, o.area, o.period, o.measure, o.calibre, o.vintage, o.source)
        before = latest.get(key)
        if before is None or (o.recorded_at or _BEGINNING) >= (before.recorded_at or _BEGINNING):
            latest[key] = o
    return tuple(latest.values())


def known_by(
    observations: Iterable[Observation], as_of: date, clock: Clock = Clock.VINTAGE, zone: tzinfo = CHINA
) -> dict[Key, tuple[Observation, ...]]:
    """Observations by indicator and area as of a date, by either clock.

    VINTAGE asks what was known on the date, with all mistakes of entry put right since; RECORDED asks what a run on
    that date would have seen.
    """
    return known(entered(observations, as_of if clock is Clock.RECORDED else None, zone), as_of)
