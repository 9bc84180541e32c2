"""Derived series computed from what was known: null is never zero, breaks are respected, inputs are kept (派生序列)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, tzinfo
from decimal import localcontext

from lantu.series.clocks import CHINA, Clock, known_by
from lantu.series.derive_in_time import compound, growth, to_date, to_single
from lantu.series.derive_pointwise import pointwise
from lantu.series.derived_values import Derivation, Derived, Gap, Series
from lantu.series.formulas import Formula, FormulaKind, Prepared, prepared
from lantu.series.model import Indicator, Measure, Observation

_IN_TIME = {
    FormulaKind.GROWTH: growth, FormulaKind.COMPOUND: compound, FormulaKind.TO_SINGLE: to_single,
    FormulaKind.TO_DATE: to_date,
}  # fmt: skip


def derive(
    formulas: Iterable[Formula],
    indicators: Mapping[str, Indicator],
    observations: Iterable[Observation],
    as_of: date,
    clock: Clock = Clock.VINTAGE,
    zone: tzinfo = CHINA,
) -> Derivation:
    """Every formula worked out from the values known as of a date, so that a late correction flows forward.

    A derived series may feed another. Where two sources are in conflict nothing is computed (LT-SERIES-071). Raises
    FileError (LT-SERIES-041 … 044) when a formula does not fit its indicators.
    """
    result = Derivation()
    table = defaultdict[str, dict[str, Series]](dict)
    for (id_, area), group in known_by(observations, as_of, clock, zone).items():
        _put(table, id_, area, group)
    for ready in prepared(formulas, indicators):
        areas = sorted({area for id_ in ready.formula.of for area in table[id_]})
        for area in areas:
            inputs = [table[id_].get(area) or Series(id_) for id_ in ready.formula.of]
            values = _worked_out(ready, area, inputs, result.gaps)
            result.values += values
            _put(table, ready.formula.id, area, [value.observation for value in values])
    return result


def _put(table: dict[str, dict[str, Series]], id_: str, area: str, group: Iterable[Observation]) -> None:
    series = table[id_].setdefault(area, Series(id_))
    for o in group:
        twin = next((t for t in series.by_period[o.period] if _same(t, o)), None)
        if twin is None:  # two sources that say the same are one value
            series.by_period[o.period].append(o)


def _same(one: Observation, other: Observation) -> bool:
    return (one.value, one.missing, one.measure, one.calibre) == (
        other.value, other.missing, other.measure, other.calibre)  # fmt: skip


def _worked_out(ready: Prepared, area: str, inputs: list[Series], gaps: list[Gap]) -> list[Derived]:
    rates = (Measure.CHANGE_RATE, Measure.CHANGE_TO_DATE)
    chained = ready.formula.kind is FormulaKind.COMPOUND
    wanted = [_only(series, (Measure.CHANGE_RATE, None) if chained else (Measure.LEVEL, Measure.FLOW, None), rates)
              for series in inputs]  # fmt: skip
    with localcontext() as context:
        context.prec = 34
        in_time = _IN_TIME.get(ready.formula.kind)
        return pointwise(ready, area, wanted, gaps) if in_time is None else in_time(ready, area, wanted[0], gaps)


def _only(series: Series, measures: tuple[Measure | None, ...], rates: tuple[Measure, ...]) -> Series:
    """The observations of a series that are of the kind a formula works on: an amount, or a yearly rate."""
    kept = Series(series.indicator_id)
    for period, group in series.by_period.items():
        found = [o for o in group if o.measure in measures]
        # Without a word on it, a series that also states rates holds amounts; a chain then takes the stated rates only.
        if rates[0] in measures and any(o.measure is rates[0] for o in found):
            found = [o for o in found if o.measure is rates[0]]
        if found:
            kept.by_period[period] = found
    return kept
