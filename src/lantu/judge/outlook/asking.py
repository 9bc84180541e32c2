"""Turns a target of any form into a question to its series (由目标形式到待答问题)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from lantu.judge.case import Case
from lantu.judge.comparing import meets, rises
from lantu.judge.forms.each_year import is_yearly_change, more_is_better
from lantu.judge.forms.increment import increment_goal
from lantu.judge.outlook.annual import Annual, flows, levels, rates, whatever
from lantu.judge.outlook.answer import NoForecast
from lantu.judge.outlook.question import Question, Whole
from lantu.plan.model import Comparator

_AGAINST_BASE = ("level_up", "level_down", "floor", "approximate", "increment", "coverage", "range")
_CHANGE_WORDS = ("增速", "增长", "增幅", "降幅", "下降", "降低", "变化")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with the yearly values that are to answer it."""

    question: Question
    annual: Annual


def ask(case: Case) -> Asked | NoForecast:
    """The question that `case` asks, or why it asks none."""
    target = case.target
    if target.form is None:
        return NoForecast("outlook.no_form")
    if target.form in ("honour", "delegated", "qualitative"):
        return NoForecast("outlook.no_number")
    if target.end_year is None:
        return NoForecast("outlook.no_end")
    if case.track.conflicts:
        return NoForecast("outlook.conflict", {"period": str(case.track.conflicts[0][0].period)})
    if target.form == "relation":
        return _relation(case, target.end_year)
    if target.value is None:
        return NoForecast("outlook.no_number")
    match target.form:
        case "cumulative" | "flow_count":
            return _total(case, target.value, target.end_year)
        case "annual_average":
            # A rate in %, always: the mean of falls and rises alike is that of their factors.
            annual = rates(case.track, target.first_year)
            return Asked(_of_rates(case, Whole.AVERAGE, target.value, target.end_year), annual)
        case "each_year":
            up = more_is_better(case, target.value)
            asked = _question(case, Whole.EVERY, target.value, target.end_year, up)
            changes = is_yearly_change(case)
            return Asked(asked, rates(case.track, target.first_year) if changes else whatever(case.track))
        case _:
            return _level(case, target.value, target.end_year)


def _level(case: Case, value: Decimal, end_year: int) -> Asked | NoForecast:
    target, annual, base = case.target, levels(case), case.base_value
    up = rises(target, base)
    if target.form == "coverage" and base is None:
        base = Decimal(0)
    if annual.broken_at is not None and target.form in _AGAINST_BASE and case.base_value is not None:
        in_plan = target.first_year is None or annual.broken_at >= target.first_year
        if in_plan and not case.base_is_comparable:
            return NoForecast("outlook.break", {"year": annual.broken_at})
    if target.form == "increment":
        if base is None:
            return NoForecast("outlook.no_base")
        value, up = increment_goal(case, base, value)
    if target.form == "range":
        high = target.value_high
        if high is None:
            return NoForecast("outlook.no_number")
        lower, upper = _bounds(case, annual, value)
        return Asked(
            Question(
                Whole.END, "range", float(value), end_year, target.first_year, float(high), lower=lower, upper=upper
            ),
            annual,
        )
    whole = Whole.END
    if base is not None and target.first_year is not None:
        kept = meets(base, value, target.comparator, up) or (_about(case) and abs(base - value) <= case.tolerance)
        if target.form == "ceiling":
            # A cap that the base keeps is one on the average of the period; one that it does not is a way down.
            whole = Whole.AVERAGE if kept else Whole.END
        elif kept and target.form != "coverage":
            whole = Whole.EVERY
    elif target.form == "ceiling" and target.first_year is not None:
        whole = Whole.AVERAGE
    lower, upper = _bounds(case, annual, value)
    return Asked(_question(case, whole, value, end_year, up, lower, upper), annual)


def _total(case: Case, value: Decimal, end_year: int) -> Asked:
    if case.target.form == "cumulative" and case.is_rate:
        return Asked(_of_rates(case, Whole.TOTAL, value, end_year), rates(case.track, case.target.first_year))
    counted = case.target.form == "flow_count"
    question = _question(case, Whole.TOTAL, value, end_year, True, 0.0 if counted else None)
    return Asked(question, flows(case.track))


def _of_rates(case: Case, whole: Whole, value: Decimal, end_year: int) -> Question:
    """Changes in % that multiply. A fall printed as a negative number is to be at least as deep."""
    up = value >= 0
    question = _question(case, whole, value, end_year, up)
    return Question(
        question.whole,
        question.comparator,
        question.value,
        end_year,
        case.target.first_year,
        compounding=-1 if case.track.falling else 1,
    )


def _relation(case: Case, end_year: int) -> Asked | NoForecast:
    if case.other is None:
        return NoForecast("outlook.no_other")
    first = case.target.first_year
    annual = rates(case.track, first).minus(rates(case.other, first))
    if case.target.relation == "in_step":
        least = -float(case.parameters.in_step_tolerance)
        return Asked(Question(Whole.AVERAGE, ">=", least, end_year, first), annual)
    return Asked(Question(Whole.AVERAGE, ">", 0.0, end_year, first), annual)


def _question(
    case: Case,
    whole: Whole,
    value: Decimal,
    end_year: int,
    up: bool,
    lower: float | None = None,
    upper: float | None = None,
) -> Question:
    """`=` and none go by the direction; 左右 allows its tolerance on the near side, and anything beyond."""
    comparator: Comparator = ">=" if up else "<="
    if case.target.comparator in (">", ">=", "<", "<="):
        comparator = case.target.comparator
    elif _about(case):
        value = value - case.tolerance if up else value + case.tolerance
    return Question(
        whole, comparator, float(value), end_year, case.target.first_year, lower=lower, upper=upper
    )  # fmt: skip


def _about(case: Case) -> bool:
    return case.target.form == "approximate" or case.target.comparator == "~"


def _bounds(case: Case, annual: Annual, value: Decimal) -> tuple[float | None, float | None]:
    """A share in % lies between 0 and 100; a change in %, or a ratio that has been outside, does not."""
    if not case.is_rate or any(word in case.target.name for word in _CHANGE_WORDS):
        return None, None
    most = Decimal(1000) if "‰" in (case.target.unit or "") else Decimal(100)
    if all(0 <= one <= most for one in (*annual.values.values(), value)):
        return 0.0, float(most)
    return None, None
