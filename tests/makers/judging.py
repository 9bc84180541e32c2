"""Makers for judging: a target, observations, the verdict on it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from lantu.judge.evaluate import evaluate
from lantu.judge.model import AnnualTarget, JudgedTarget, Verdict
from lantu.kernel.period import Period
from lantu.series.model import Observation


def a_target(form: str | None, value: object = None, **fields: Any) -> JudgedTarget:
    """A target of the 2021–2025 plan; numbers may be given as text or int."""
    numbers = ("base_value", "value_high", "comparable_base_value")
    given = {k: Decimal(str(v)) if k in numbers and v is not None else v for k, v in fields.items()}
    years = {"base_year": 2020, "end_year": 2025, "name": "某项指标", "unit": "%"}
    number = None if value is None else Decimal(str(value))
    return JudgedTarget(**{"id": "t", "form": form, "value": number, **years, **given})


def a_value(period: str, value: object, **fields: Any) -> Observation:
    """An observation of the target's indicator."""
    number = None if value is None else Decimal(str(value))
    return Observation(**{"indicator_id": "t", "period": Period.parse(period), "value": number, **fields})


def the_verdict(
    target: JudgedTarget,
    *observations: Observation,
    as_of: str = "2022-12-31",
    annual: tuple[AnnualTarget, ...] = (),
    others: tuple[JudgedTarget, ...] = (),
) -> Verdict:
    """The verdict on `target`, alone or among `others`."""
    return evaluate([target, *others], observations, date.fromisoformat(as_of), annual).verdicts[0]
