"""A relation to another indicator: above it, or in step with it (高于、与…同步)."""

from __future__ import annotations

from decimal import Decimal

from lantu.judge.case import Case, not_assessed, reading
from lantu.judge.comparing import settled
from lantu.judge.model import Progress, Reading, Reason

RULE = "relation"


def judge_relation(case: Case) -> Reading:
    """Period averages of both are compared: on track or lagging only. 基本同步 allows a difference, or being above.

    Both need every year from the first of the plan on: an average over other years would be another promise.
    """
    if case.target.relation not in ("above", "in_step"):
        return not_assessed("no_relation", RULE)
    if case.other is None:
        return not_assessed("no_other", RULE, relation_to=case.target.relation_to or "")
    years = case.years_to(case.target.end_year or case.as_of.year)
    own, others = case.track.rates(years), case.other.rates(years)
    common = [year for year in years if year in own and year in others]
    if not common:
        return not_assessed("no_common_year", RULE)
    if common != list(years[: len(common)]):
        return not_assessed("gap_in_chain", RULE)
    mine = sum((own[y].value for y in common), Decimal(0)) / len(common)
    theirs = sum((others[y].value for y in common), Decimal(0)) / len(common)
    difference = settled(mine - theirs)
    tolerance = case.parameters.in_step_tolerance
    in_step = case.target.relation == "in_step"
    holds = difference >= -tolerance if in_step else difference > 0
    facts = {
        "mine": settled(mine),
        "theirs": settled(theirs),
        "difference": difference,
        "years": common,
        "tolerance": tolerance,
    }
    reason = Reason("in_step" if in_step else "above", facts)
    points = [p for y in common for p in (own[y], others[y])]
    reasons = (reason, *case.track.reasons, *case.other.reasons)
    return reading(Progress.ON_TRACK if holds else Progress.LAGGING, RULE, points, None, reasons)
