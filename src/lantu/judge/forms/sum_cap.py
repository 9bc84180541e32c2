"""A cap on a total: what is added up over the period may not be more (累计不超过)."""

from __future__ import annotations

from decimal import Decimal

from lantu.judge.case import Case, reading
from lantu.judge.comparing import meets, settled
from lantu.judge.model import Progress, Reading, Reason
from lantu.judge.track import Point


def is_cap(case: Case, goal: Decimal) -> bool:
    """Whether the operator makes the total a cap: `<` or `<=` before a number that is no fall."""
    return case.target.comparator in ("<", "<=") and goal >= 0


def judge_cap(
    case: Case, rule: str, goal: Decimal, done: Decimal, share: Decimal, points: list[Point], how: Reason
) -> Reading:
    """Like a ceiling: a yearly average within the cap's yearly average is on track, else lagging; never early."""
    allowed = settled(goal * share)
    within = meets(settled(done), allowed, case.target.comparator, False) or (goal == 0 and done == 0)
    facts = {"done": done, "goal": goal, "share": share, "allowed": allowed, "comparator": case.target.comparator}
    progress = Progress.ON_TRACK if within else Progress.LAGGING
    return reading(progress, f"{rule}_cap", points, None, (how, Reason("sum_cap", facts)))
