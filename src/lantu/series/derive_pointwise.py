"""Formulas that need one period only: ratio, share, per head, sum, difference (同期运算)."""

from __future__ import annotations

from decimal import Decimal

from lantu.kernel.period import Period
from lantu.series.derived_values import Derived, Gap, Series, derived, number
from lantu.series.formulas import FormulaKind, Prepared
from lantu.series.model import Measure, Observation
from lantu.series.units import convert, unit_of

_SIGNS = {FormulaKind.SUM: " + ", FormulaKind.DIFFERENCE: " − "}


def pointwise(ready: Prepared, area: str, inputs: list[Series], gaps: list[Gap]) -> list[Derived]:
    """The result for every period for which at least one input has something."""
    periods = sorted({period for series in inputs for period in series.by_period}, key=lambda p: p.order)
    out = []
    for period in periods:
        found = _of_period(ready, area, period, inputs, gaps)
        if found is not None and (value := _result(ready, area, period, found, gaps)) is not None:
            out.append(value)
    return out


def _of_period(
    ready: Prepared, area: str, period: Period, inputs: list[Series], gaps: list[Gap]
) -> list[Observation] | None:
    found = []
    for series in inputs:
        one = series.usable(ready.formula, period)
        if isinstance(one, tuple):
            gaps.append(Gap(ready.formula.id, area, period, one[0], series.indicator_id, one[1]))
            return None
        found.append(one)
    return found


def _result(ready: Prepared, area: str, period: Period, found: list[Observation], gaps: list[Gap]) -> Derived | None:
    kind, unit, units = ready.formula.kind, ready.unit, ready.input_units
    numbers = [number(o) for o in found]
    shown = [f"{n:f}{u or ''}" for n, u in zip(numbers, units, strict=True)]
    if kind in _SIGNS:
        same = [convert(n, u, unit) for n, u in zip(numbers, units, strict=True)]
        value = sum(same[1:], Decimal(0)) + same[0] if kind is FormulaKind.SUM else same[0] - sum(same[1:], Decimal(0))
        measures = {o.measure for o in found}
        measure = measures.pop() if len(measures) == 1 else None
        return derived(ready, area, period, value, measure, found, _SIGNS[kind].join(shown))
    if numbers[1] == 0:
        gaps.append(Gap(ready.formula.id, area, period, "LT-SERIES-073", found[1].indicator_id))
        return None
    factor = ready.follows.factor_to(unit_of(unit))
    assert factor is not None, "units were checked when the formula was prepared"
    value = numbers[0] / numbers[1] * factor
    return derived(ready, area, period, value, Measure.LEVEL, found, " ÷ ".join(shown))
