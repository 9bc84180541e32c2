"""What is needed a year from now on, and what was done a year so far (所需速度与实际速度)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from math import isfinite

from lantu.judge.case import Case
from lantu.judge.model import Reason
from lantu.judge.outlook.answer import NoForecast
from lantu.judge.outlook.asking import ask
from lantu.judge.outlook.outlook import number
from lantu.judge.outlook.question import Question, Whole, inward, outward


@dataclass(frozen=True, slots=True)
class Pace:
    """A year's pace from the last known year to the end, beside that of the years before.

    `kind` says what a year's number is: `change` of a level (its yearly change in % beside it as `required_compound`,
    `actual_compound`), `rate` in % that compounds, `amount` of the year, `average` that the years left have to keep,
    `value` that each of them has to be at. `now` is the level, total or average to `from_year`.
    """

    kind: str
    from_year: int
    years_left: int
    now: Decimal
    required: Decimal
    actual: Decimal | None
    required_compound: Decimal | None = None
    actual_compound: Decimal | None = None

    def reason(self) -> Reason:
        """The pace as a sentence."""
        facts = {
            "from_year": self.from_year,
            "now": self.now,
            "required": self.required,
            "actual": "—" if self.actual is None else self.actual,
        }
        return Reason(f"outlook.pace_{self.kind}", facts)


def pace_of(case: Case) -> Pace | None:
    """The pace that the target of `case` needs; None where nothing can be worked out or no year is left."""
    asked = ask(case)
    return None if isinstance(asked, NoForecast) else required_pace(asked.question, asked.annual.values)


def required_pace(question: Question, values: Mapping[int, Decimal]) -> Pace | None:
    """The pace that `question` needs after the last of the yearly `values`."""
    known = {year: inward(float(value), question.compounding) for year, value in values.items()}
    known = {year: value for year, value in sorted(known.items()) if year <= question.end_year}
    goal = _goal(question, known)
    if not known or goal is None or not all(isfinite(one) and abs(one) < 1e100 for one in (goal, *known.values())):
        return None
    last = max(known)
    left = question.end_year - last
    if left <= 0:
        return None
    if question.whole == Whole.END:
        return _change(known, last, left, goal)
    if question.whole == Whole.EVERY:
        return Pace("value", last, left, number(known[last]), number(goal), number(known[last]))
    return _over_years(question, known, last, left, goal)


def _over_years(question: Question, known: Mapping[int, float], last: int, left: int, goal: float) -> Pace | None:
    first = question.first_year
    if first is None or first > last or any(year not in known for year in range(first, last + 1)):
        return None
    done, so_far = last - first + 1, sum(known[year] for year in range(first, last + 1))
    wanted = goal if question.whole == Whole.TOTAL else goal * (done + left)

    def shown(amount: float) -> Decimal:
        return number(outward(amount, question.compounding))

    rest = (wanted - so_far) / left
    if question.whole == Whole.TOTAL and question.comparator in (">=", ">"):
        rest = max(rest, 0.0)  # what is reached needs nothing more
    required, actual = shown(rest), shown(so_far / done)
    now = shown(so_far) if question.whole == Whole.TOTAL else actual
    if question.compounding:
        kind = "rate"
    else:
        kind = "amount" if question.whole == Whole.TOTAL else "average"
    return Pace(kind, last, left, now, required, actual)


def _change(known: Mapping[int, float], last: int, left: int, goal: float) -> Pace:
    now, first = known[last], min(known)
    start, span = known[first], last - first
    actual = number((now - start) / span) if span else None
    required_compound = actual_compound = None
    if now > 0 and goal > 0:
        required_compound = number(((goal / now) ** (1 / left) - 1) * 100)
        if span and start > 0:
            actual_compound = number(((now / start) ** (1 / span) - 1) * 100)
    return Pace(
        "change", last, left, number(now), number((goal - now) / left), actual, required_compound, actual_compound
    )


def _goal(question: Question, known: Mapping[int, float]) -> float | None:
    """The nearer threshold: of a range the end that the last value is outside of, none when it is inside."""
    low, high = (inward(side, question.compounding) for side in question.thresholds)
    if not isfinite(low) or not isfinite(high):
        goal = high if not isfinite(low) else low
        return goal if isfinite(goal) else None
    if not known:
        return None
    now = known[max(known)]
    return low if now < low else high if now > high else None
