"""A level that is to be kept: floors already reached at the base, bases already at the goal (保持型)."""

from __future__ import annotations

from decimal import Decimal

from lantu.judge.case import Case, reading
from lantu.judge.model import Progress, Reading, Reason


def judge_hold(case: Case, goal: Decimal, up: bool, rule: str = "hold") -> Reading:
    """Every known year of the plan keeps the goal: on track, never early achieved; one that does not: lagging."""
    points = case.levels()
    if not points:
        return case.no_level(rule)
    broken = [p for p in points if not case.meets(p.value, goal, up)]
    facts = {"goal": goal, "years": [str(p.period) for p in points], "broken": [str(p.period) for p in broken]}
    progress = Progress.LAGGING if broken else Progress.ON_TRACK
    return reading(progress, f"{rule}_hold" if rule != "hold" else rule, points, None, (Reason("hold", facts),))
