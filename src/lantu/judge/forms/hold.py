"""A level that is to be kept: floors already reached at the base, bases already at the goal (保持型)."""

from __future__ import annotations

from decimal import Decimal

from lantu.judge.case import Case, not_assessed, reading
from lantu.judge.comparing import meets
from lantu.judge.model import Progress, Reading, Reason
from lantu.series.model import Measure


def judge_hold(case: Case, goal: Decimal, up: bool, rule: str = "hold") -> Reading:
    """Every known year of the plan keeps the goal: on track, never early achieved; one that does not: lagging."""
    first = case.target.first_year
    points = [p for p in case.track.of(Measure.LEVEL) if first is None or p.period.year >= first]
    if not points:
        return not_assessed("no_value", rule)
    about = case.target.form == "approximate" or case.target.comparator == "~"

    def keeps(value: Decimal) -> bool:
        if about:
            return abs(value - goal) <= case.tolerance or meets(value, goal, None, up)
        return meets(value, goal, case.target.comparator, up)

    broken = [p for p in points if not keeps(p.value)]
    facts = {"goal": goal, "years": [str(p.period) for p in points], "broken": [str(p.period) for p in broken]}
    progress = Progress.LAGGING if broken else Progress.ON_TRACK
    return reading(progress, f"{rule}_hold" if rule != "hold" else rule, points, None, (Reason("hold", facts),))
