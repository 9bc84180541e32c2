"""An evaluation as the plain data of the judging contract (评价结果)."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from lantu.judge.comparing import settled
from lantu.judge.model import Evaluation, Reading, Verdict
from lantu.judge.wording import sentence
from lantu.series.model import Observation


def evaluation_as_dict(evaluation: Evaluation) -> dict[str, Any]:
    """`as_of`, `parameters`, `verdicts`, `counts`; the counts sum to the number of targets."""
    return {
        "as_of": evaluation.as_of.isoformat(),
        "parameters": evaluation.parameters,
        "verdicts": [verdict_as_dict(v) for v in evaluation.verdicts],
        "counts": evaluation.counts,
    }


def verdict_as_dict(verdict: Verdict) -> dict[str, Any]:
    """One verdict; reasons as code, facts and sentences in both languages."""
    data: dict[str, Any] = {
        "target_id": verdict.target_id,
        "progress": verdict.progress.value,
        "outlook": verdict.outlook.value,
        "ratio": plain_number(verdict.ratio),
        "period_used": str(verdict.period_used) if verdict.period_used else None,
        "rule": verdict.rule,
        "reasons": [_reason(r) for r in verdict.reasons],
        "inputs": [observation_as_dict(o) for o in verdict.inputs],
        "alternatives": [{"basis": basis, **_reading(reading)} for basis, reading in verdict.alternatives],
    }
    if verdict.forecast is not None:
        forecast = verdict.forecast
        data["forecast"] = {
            "year": forecast.year,
            "middle": plain_number(forecast.middle),
            "low": plain_number(forecast.low),
            "high": plain_number(forecast.high),
            "chance": plain_number(forecast.chance),
            "coverage": plain_number(forecast.coverage),
            "method": forecast.method,
            "points": forecast.points,
            "past_error": plain_number(forecast.past_error),
        }
    if verdict.required_pace is not None:
        data["required_pace"] = plain_number(verdict.required_pace)
        data["actual_pace"] = plain_number(verdict.actual_pace)
    return data


def _reading(reading: Reading) -> dict[str, Any]:
    return {
        "progress": reading.progress.value,
        "ratio": plain_number(reading.ratio),
        "period_used": str(reading.period_used) if reading.period_used else None,
        "rule": reading.rule,
        "reasons": [_reason(r) for r in reading.reasons],
    }


def _reason(reason: Any) -> dict[str, Any]:
    return {
        "code": reason.code,
        "zh": sentence(reason, "zh"),
        "en": sentence(reason, "en"),
        "facts": {key: _plain(value) for key, value in reason.facts.items()},
    }


def observation_as_dict(observation: Observation) -> dict[str, Any]:
    """An input with its vintage and source."""
    return {
        "indicator_id": observation.indicator_id,
        "area": observation.area,
        "period": str(observation.period),
        "value": plain_number(observation.value),
        "missing": observation.missing.value if observation.missing else None,
        "measure": observation.measure.value if observation.measure else None,
        "status": observation.status.value,
        "calibre": observation.calibre,
        "vintage": observation.known_from.isoformat(),
        "source": observation.source,
        "row": observation.row,
    }


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return plain_number(value)
    if isinstance(value, list | tuple):
        return [_plain(v) for v in value]
    if isinstance(value, bool | int | float) or value is None:
        return value
    return str(value)


def plain_number(value: Decimal | None) -> int | float | None:
    """A Decimal as a JSON number, rounded to 1e-9 so that every face shows the same."""
    if value is None:
        return None
    rounded = settled(value)
    return int(rounded) if rounded == rounded.to_integral_value() else float(rounded)
