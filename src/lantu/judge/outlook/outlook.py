"""How a target will end: met or missed once that is known, else by the chance that a forecast gives it (期末判断)."""

from __future__ import annotations

from decimal import Decimal

from lantu.judge.case import Case
from lantu.judge.model import Forecast, Outlook, Reason
from lantu.judge.outlook.annual import Annual
from lantu.judge.outlook.answer import OBSERVED, Answer, NoForecast, answer
from lantu.judge.outlook.asking import Asked, ask
from lantu.judge.outlook.question import Question, Whole
from lantu.judge.parameters import Parameters

_FORECAST_OF = {Whole.TOTAL: "outlook.forecast_total", Whole.AVERAGE: "outlook.forecast_average"}


def outlook_of(case: Case) -> tuple[Outlook, Forecast | None, tuple[Reason, ...]]:
    """The outlook of one target with its forecast and the reasons.

    `case` holds what was known on its date. Met and missed are said only when the end year's value, and each other
    value of the period that counts, is final.
    """
    asked = ask(case)
    if isinstance(asked, NoForecast):
        return Outlook.NOT_ASSESSED, None, (Reason(asked.code, dict(asked.facts)),)
    question, annual = asked.question, asked.annual
    values = {year: value for year, value in annual.values.items() if year <= question.end_year}
    found = answer(
        question, list(values), [_float(value) for value in values.values()], float(case.parameters.interval)
    )
    if isinstance(found, NoForecast):
        return Outlook.NOT_ASSESSED, None, (_refused(found, asked),)
    if found.method == OBSERVED:
        return _known_end(question, annual, found, case.parameters)
    forecast = _forecast(question, found, case.parameters)
    reasons = [
        Reason(f"outlook.by_{found.method}", {"points": found.points, "years": list(values)[-found.points :]}),
        Reason(
            _FORECAST_OF.get(question.whole, "outlook.forecast"),
            {
                "year": question.end_year,
                "middle": forecast.middle,
                "low": forecast.low,
                "high": forecast.high,
                "share": _percent(case.parameters.interval),
            },
        ),
        Reason(
            "outlook.past_error",
            {
                "error": forecast.past_error,
                "scaled": number(found.scaled_error or 0.0),
                "trials": found.trials,
            },
        ),
    ]
    outlook = classify(found.chance, case.parameters)
    reasons.append(_by_chance(found.chance, case.parameters))
    reasons += _unsettled(annual, values)
    if question.whole == Whole.EVERY and found.chance == 0:
        reasons.append(Reason("outlook.year_broken", {}))
    if annual.broken_at is not None:
        reasons.append(Reason("outlook.cut", {"year": annual.broken_at}))
    return outlook, forecast, tuple(reasons)


def classify(chance: float, parameters: Parameters) -> Outlook:
    """Likely, uncertain or unlikely by the two cuts; both sides are compared in steps of 1e-9."""
    share = round(chance, 9)
    if share >= round(float(parameters.likely_chance), 9):
        return Outlook.LIKELY
    return Outlook.UNLIKELY if share <= round(float(parameters.unlikely_chance), 9) else Outlook.UNCERTAIN


def number(value: float) -> Decimal:
    """A float as a Decimal of ten significant digits: more would be noise of the arithmetic."""
    return Decimal(f"{value:.10g}")


def _known_end(
    question: Question, annual: Annual, found: Answer, parameters: Parameters
) -> tuple[Outlook, Forecast | None, tuple[Reason, ...]]:
    first = question.end_year if question.whole == Whole.END else question.first_year
    assert first is not None
    value = number(found.middle)
    waiting = [year for year in range(first, question.end_year + 1) if year not in annual.sure]
    if waiting:
        reasons = (
            Reason("outlook.end_not_final", {"years": waiting, "value": value}),
            _by_chance(found.chance, parameters),
        )
        return classify(found.chance, parameters), None, reasons
    outlook = Outlook.MET if found.chance else Outlook.MISSED
    return outlook, None, (Reason(f"outlook.{outlook.value}", {"year": question.end_year, "value": value}),)


def _forecast(question: Question, found: Answer, parameters: Parameters) -> Forecast:
    return Forecast(
        question.end_year,
        number(found.middle),
        number(found.low),
        number(found.high),
        number(found.chance),
        found.method,
        found.points,
        None if found.past_error is None else number(found.past_error),
        parameters.interval,
    )


def _by_chance(chance: float, parameters: Parameters) -> Reason:
    facts = {
        "chance": _percent(number(chance)),
        "likely": _percent(parameters.likely_chance),
        "unlikely": _percent(parameters.unlikely_chance),
    }
    return Reason("outlook.chance", facts)


def _refused(found: NoForecast, asked: Asked) -> Reason:
    if found.code in ("outlook.year_missing", "outlook.too_few") and asked.annual.broken_at is not None:
        return Reason("outlook.break", {"year": asked.annual.broken_at})
    return Reason(found.code, dict(found.facts))


def _unsettled(annual: Annual, values: dict[int, Decimal]) -> list[Reason]:
    years = [year for year in annual.unsettled if year in values]
    return [Reason("outlook.not_final", {"years": years})] if years else []


def _percent(share: Decimal) -> Decimal:
    return (share * 100).quantize(Decimal(1))


def _float(value: Decimal) -> float:
    return float(value)  # a Decimal beyond the floats becomes infinite, and `answer` refuses it
