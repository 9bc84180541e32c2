"""Names in tables and sentences matched with known indicators, never by likeness (指标名称对应)."""

from __future__ import annotations

from lantu.series.backfill_words import growth_of
from lantu.series.indicators_file import Indicators
from lantu.series.model import Measure
from lantu.series.units import unit_of


def fitting_units(id_: str, units: tuple[str, ...], indicators: Indicators) -> tuple[str, ...]:
    """The units of a table's unit line in which an indicator can stand; when several can, a person must choose."""
    own = unit_of(indicators.by_id[id_].unit)
    return tuple(unit for unit in units if unit_of(unit).factor_to(own) is not None)


def named_measure(name: str, unit: str | None, indicators: Indicators) -> tuple[str, Measure | None] | None:
    """Indicator id and measure behind a label, or None.

    地区生产总值增速 is the change rate of 地区生产总值 when no indicator goes by the whole name; so is 地区生产总值
    in % when the indicator itself is measured in something else.
    """
    found, measure = indicators.named(name), None
    if found is None and (shorter := growth_of(name)) is not None:
        found, measure = indicators.named(shorter), Measure.CHANGE_RATE
    if found is None:
        return None
    if unit and found.unit and unit_of(unit).factor_to(unit_of(found.unit)) is None:
        if unit_of(unit) != unit_of("%"):
            return None  # another thing of the same name
        measure = Measure.CHANGE_RATE
    return found.id, measure
