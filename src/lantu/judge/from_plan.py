"""The targets of a plan as rows that can be judged (规划目标转为待评目标)."""

from __future__ import annotations

from decimal import Decimal

from lantu.judge.model import JudgedTarget
from lantu.kernel.ids import normalise
from lantu.plan.model import Form, Plan, Target

# What 经济增长 and its like point at in the table of indicators.
_GROWTH_OF_ECONOMY = ("经济增长", "经济增速", "gdp增长", "gdp增速", "经济发展")
_GROSS_PRODUCT = ("地区生产总值增", "国内生产总值增", "生产总值增", "gdp增")


def judged_targets(plan: Plan) -> list[JudgedTarget]:
    """All targets of `plan`, in its order. What the plan does not settle stays open and will not be judged."""
    return [_judged(target, plan) for target in plan.targets]


def _judged(target: Target, plan: Plan) -> JudgedTarget:
    value, high = _numbers(target)
    start = plan.info.start_year
    form: Form | None = target.form
    if form == "increment" and target.change_value is not None:
        value = target.change_value  # [0.4] on a level: what is promised is the rise
    if target.basis == "annual_growth" and form in ("approximate", "floor", "ceiling", "level_up", "range"):
        form = "annual_average"
    text = target.target_value if isinstance(target.target_value, str) else ""
    return JudgedTarget(
        id=target.id,
        name=target.name,
        form=form,
        unit=target.unit,
        category=target.category or "",
        direction=target.direction,
        binding=target.binding,
        comparator=target.comparator if target.comparator not in ("text", "range") else None,
        value=value,
        value_high=high,
        text=text,
        start_year=start,
        base_year=target.base_year if target.base_year is not None else (start - 1 if start else None),
        base_value=target.base_value,
        end_year=target.target_year,
        relation="in_step" if target.relation == "in_step" else ("above" if target.relation == "above" else None),
        relation_to=_other(target, plan) if target.form == "relation" else None,
    )


def _numbers(target: Target) -> tuple[Decimal | None, Decimal | None]:
    value = target.target_value
    if isinstance(value, tuple):
        return value
    return (value, None) if isinstance(value, Decimal) else (None, None)


def _other(target: Target, plan: Plan) -> str | None:
    """The row that a relation's words point at: one whose name they hold; the plan's words where there is none."""
    words = normalise(target.relation_to or "")
    if not words:
        return None
    numeric = [t for t in plan.targets if t.id != target.id and not isinstance(t.target_value, str)]
    for row in numeric:
        name = normalise(row.name)
        if len(name) > 2 and (name in words or words in name):
            return row.id
    if any(word in words for word in _GROWTH_OF_ECONOMY):
        for row in numeric:
            if any(word in normalise(row.name) for word in _GROSS_PRODUCT):
                return row.id
    return target.relation_to
