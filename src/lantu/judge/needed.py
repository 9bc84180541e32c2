"""Which measure a form needs (所需数值含义): what an observation is when it does not say."""

from __future__ import annotations

from lantu.judge.model import JudgedTarget
from lantu.series.model import Measure

_CHANGE_WORDS = ("增速", "增长", "增幅", "降低", "下降", "减少", "压减", "降幅", "递增", "递减")


def needed_measure(target: JudgedTarget) -> Measure:
    """annual_average, each_year of a rate, relation and cumulative with % need the change rate; flow_count and other
    cumulative an amount in the period; all else the level."""
    percent = is_percent(target)
    match target.form:
        case "annual_average" | "relation":
            return Measure.CHANGE_RATE
        case "each_year":
            return Measure.CHANGE_RATE if percent else Measure.LEVEL
        case "cumulative":
            return Measure.CHANGE_RATE if percent else Measure.FLOW
        case "flow_count":
            return Measure.FLOW
        case _:
            return Measure.LEVEL


def needed_of_other(target: JudgedTarget) -> Measure:
    """What a value is of the row that a relation points at: a change where that row is in %, else by its own form.

    A level, say 地区生产总值 in 亿元, is then converted; that is no rate of 1,000 %.
    """
    return Measure.CHANGE_RATE if is_percent(target) else needed_measure(target)


def is_percent(target: JudgedTarget) -> bool:
    """Whether the target is in %, by its unit, or by its name where the sheet prints the unit there: 降低（%）.

    百分点 and ‰ are not: they add, and do not compound.
    """
    printed = target.unit or target.name
    return "%" in printed or "％" in printed


def is_change(target: JudgedTarget) -> bool:
    """Whether a target in % is about a change (增长、下降), not about a share (覆盖率): a level has to be converted."""
    return any(word in target.name or word in target.text for word in _CHANGE_WORDS)
