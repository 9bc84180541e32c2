"""Which measure a form needs (所需数值含义): what an observation is when it does not say."""

from __future__ import annotations

from lantu.judge.model import JudgedTarget
from lantu.series.model import Measure


def needed_measure(target: JudgedTarget) -> Measure:
    """annual_average, each_year of a rate, relation and cumulative with % need the change rate; flow_count and other
    cumulative an amount in the period; all else the level."""
    percent = "%" in (target.unit or "") or "％" in (target.unit or "")
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
