"""A bracketed rise on a level (增量): the goal moves with the base that is used."""

from __future__ import annotations

from decimal import Decimal

from lantu.judge.case import Case, not_assessed
from lantu.judge.forms.level import judge_level
from lantu.judge.model import Reading


def judge_increment(case: Case, rise: Decimal) -> Reading:
    """77.93 + 1 = 78.93, not 78.3; then as a level."""
    base = case.base_value
    if base is None:
        return not_assessed("no_base", "increment")
    goal, up = increment_goal(case, base, rise)
    return judge_level(case, goal, "increment", up)


def increment_goal(case: Case, base: Decimal, rise: Decimal) -> tuple[Decimal, bool]:
    """The level that the increment leads to, and whether it goes up; a fall is one by sign, direction or name."""
    if rise < 0:
        return base + rise, False
    falls = case.target.direction == "down" or (case.target.direction is None and case.track.falling)
    return (base - rise, False) if falls else (base + rise, True)
