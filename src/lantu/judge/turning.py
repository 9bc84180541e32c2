"""What would change a verdict (改判条件): the values at which it would be another one, and what is missing for one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from lantu.judge.model import JudgedTarget, Progress, Verdict


@dataclass(frozen=True, slots=True)
class TurningPoint:
    """The verdict would be `progress` if `quantity` were `comparator` `value`.

    `quantity` says what the number is: `value` of the period used, `sum` or `change` so far, `mean` or `average` of the
    years so far, `difference` from the other indicator.
    """

    progress: Progress
    quantity: str
    comparator: str
    value: Decimal


def turning_points(
    verdict: Verdict, target: JudgedTarget | None, parameters: Mapping[str, Any]
) -> tuple[TurningPoint, ...]:
    """Where the verdict turns, from the arithmetic that it gives; empty where no number decides."""
    facts = {reason.code: reason.facts for reason in reversed(verdict.reasons)}
    ahead, fair = Decimal(parameters["ahead_from"]), Decimal(parameters["on_track_from"])
    if "year_target" in facts:
        year = facts["year_target"]
        return (TurningPoint(Progress.ON_TRACK, "value", _towards(year["comparator"]), year["goal"]),)
    if "set_path" in facts:
        found = facts["set_path"]
        order = ">=" if found["wanted"] >= 0 else "<="
        return (TurningPoint(Progress.ON_TRACK, _total_of(facts), order, found["wanted"]),)
    if "schedule_ratio" in facts:
        found = facts["schedule_ratio"]
        base, goal, share = found["base"], found["goal"], found["share"]
        order = ">=" if goal > base else "<="
        points = [(cut, base + cut * share * (goal - base)) for cut in (fair, ahead)]
        return _levels(order, points, goal)
    if "sum_cap" in facts:
        found = facts["sum_cap"]
        return (TurningPoint(Progress.ON_TRACK, "sum", found["comparator"], found["allowed"]),)
    if "cumulative_ratio" in facts:
        found = facts["cumulative_ratio"]
        strict = target is not None and target.binding
        lower = Decimal(parameters["binding_cumulative_from"]) if strict else fair
        goal, share = found["goal"], found["share"]
        order = ">=" if goal > 0 else "<="  # a fall printed as a negative number is reached by falling
        return _levels(order, [(cut, cut * share * goal) for cut in (lower, ahead)], goal, _total_of(facts))
    if "flow_ratio" in facts:
        found = facts["flow_ratio"]
        goal, share = found["goal"], found["share"]
        return _levels(">=", [(cut, cut * share * goal) for cut in (fair, ahead)], goal, "sum")
    if "mean_rate" in facts:
        found = facts["mean_rate"]
        goal, order, limit = found["goal"], found["order"], found["limit"]
        on_track = TurningPoint(Progress.ON_TRACK, "mean", order, limit)
        upward = goal > 0 and order in (">", ">=")
        return (on_track, TurningPoint(Progress.AHEAD, "mean", ">=", ahead * goal)) if upward else (on_track,)
    if "period_average" in facts:
        found = facts["period_average"]
        return (TurningPoint(Progress.ON_TRACK, "average", found["comparator"], found["goal"]),)
    if "in_step" in facts:
        return (TurningPoint(Progress.ON_TRACK, "difference", ">=", -facts["in_step"]["tolerance"]),)
    if "above" in facts:
        return (TurningPoint(Progress.ON_TRACK, "difference", ">", Decimal(0)),)
    if "value_used" in facts:
        found = facts["value_used"]
        return (TurningPoint(Progress.ON_TRACK, "value", _towards(found["comparator"]), found["goal"]),)
    return ()


def gap(verdict: Verdict, target: JudgedTarget | None, parameters: Mapping[str, Any]) -> Decimal | None:
    """How far a lagging target is from being on track, in the unit of what decides; None when no number tells."""
    if verdict.progress is not Progress.LAGGING:
        return None
    wanted = next((p for p in turning_points(verdict, target, parameters) if p.progress is Progress.ON_TRACK), None)
    now = reached(verdict)
    return None if wanted is None or now is None else abs(wanted.value - now)


def reached(verdict: Verdict) -> Decimal | None:
    """The number that decided: the value used, the sum or change so far, the mean, the average, the difference."""
    for code, key in (
        ("year_target", "value"), ("value_used", "value"), ("cumulative_ratio", "done"), ("flow_ratio", "done"),
        ("sum_cap", "done"),
        ("summed", "done"), ("mean_rate", "mean"), ("period_average", "average"), ("in_step", "difference"),
        ("above", "difference"), ("inside_range", "value"),
    ):  # fmt: skip
        for reason in verdict.reasons:
            if reason.code == code:
                return Decimal(reason.facts[key])
    by_year = any(reason.code in ("hold", "each_year") for reason in verdict.reasons)
    return verdict.inputs[-1].value if by_year and verdict.inputs else None


def _total_of(facts: Mapping[str, Any]) -> str:
    return "change" if "compounded" in facts or "reported_to_date" in facts else "sum"


def _levels(
    order: str, points: list[tuple[Decimal, Decimal]], goal: Decimal, quantity: str = "value"
) -> tuple[TurningPoint, ...]:
    classes = (Progress.ON_TRACK, Progress.AHEAD)
    found = [
        TurningPoint(progress, quantity, order, value) for progress, (_, value) in zip(classes, points, strict=True)
    ]
    return (*found, TurningPoint(Progress.EARLY_ACHIEVED, quantity, order, goal))


def _towards(comparator: str) -> str:
    return comparator if comparator in (">=", ">", "<=", "<") else "="
