"""Targets, year targets and observations that are at hand as objects, as columns (对象转列)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from lantu.judge.columnar.circumstances import Shared
from lantu.judge.columnar.layout import ANNUAL, MOST_DIGITS, MOST_PLACES, PROMISES, TRAITS, VALUES
from lantu.judge.columnar.wording_traits import traits_of
from lantu.judge.model import AnnualTarget, JudgedTarget
from lantu.series.model import Observation
from lantu.series.observation_cells import Circumstances

Columns = dict[str, list[Any]]


@dataclass
class Filled:
    """The six tables as lists, to be handed to an engine."""

    promises: Columns = field(default_factory=lambda: _empty(PROMISES))
    traits: Columns = field(default_factory=lambda: _empty(TRAITS))
    values: Columns = field(default_factory=lambda: _empty(VALUES))
    annual: Columns = field(default_factory=lambda: _empty(ANNUAL))
    shared: Shared = field(default_factory=Shared)


def filled(
    plans: Mapping[str, Sequence[JudgedTarget]],
    observations: Iterable[Observation],
    annual: Mapping[str, Iterable[AnnualTarget]] | None = None,
) -> Filled:
    """Columns for the targets of several plans by name; year targets by the same names."""
    found = Filled()
    wordings: dict[Any, None] = {}
    place: dict[tuple[str, str], int] = {}
    for plan, targets in plans.items():
        for target in targets:
            place[plan, target.id] = _promise(found.promises, plan, target)
            wordings[target.name, target.unit, target.form, target.direction, target.comparator] = None
    for wording in wordings:
        _append(found.traits, (*wording, *traits_of(wording)))
    for plan, items in (annual or {}).items():
        years = {(item.target_id, item.period.year): item for item in items}  # of two for one year the later row counts
        for (target_id, year), item in years.items():
            if (plan, target_id) in place:
                exact = None if fits(item.value) else str(item.value)
                _append(found.annual, (place[plan, target_id], year, item.comparator, float(item.value), exact))
    for row, observation in enumerate(observations):
        _value(found, observation, row)
    return found


def fits(number: Decimal | None) -> bool:
    """Whether a double keeps the printed number."""
    if number is None:
        return True
    _, digits, exponent = number.as_tuple()
    return len(digits) <= MOST_DIGITS and isinstance(exponent, int) and -MOST_PLACES <= exponent <= 0


def exact_numbers(target: JudgedTarget) -> str | None:
    """The numbers of a target as texts, when one of them is too long for a double."""
    numbers = (target.value, target.value_high, target.base_value, target.comparable_base_value)
    return None if all(map(fits, numbers)) else "\t".join("" if n is None else str(n) for n in numbers)


def _promise(columns: Columns, plan: str, target: JudgedTarget) -> int:
    t = len(columns["t"])
    _append(columns, (
        t, plan, target.id, target.name, target.unit, target.indicator, target.area, target.form, target.direction,
        target.comparator, target.binding, _float(target.value), _float(target.value_high), _float(target.base_value),
        _float(target.comparable_base_value), target.first_year, target.end_year, target.relation, target.relation_to,
        exact_numbers(target),
    ))  # fmt: skip
    return t


def _value(found: Filled, o: Observation, row: int) -> None:
    about = found.shared.number(Circumstances(
        o.period, o.missing, o.measure, o.status, o.carried_from, o.break_, o.calibre, o.vintage, o.source
    ))  # fmt: skip
    exact = None if fits(o.value) else str(o.value)
    _append(found.values, (o.indicator_id, o.area, about, _float(o.value), exact, o.note, row))


def _float(number: Decimal | None) -> float | None:
    return None if number is None else float(number)


def _append(columns: Columns, row: tuple[Any, ...]) -> None:
    for column, cell in zip(columns.values(), row, strict=True):
        column.append(cell)


def _empty(schema: Mapping[str, str]) -> Columns:
    return {name: [] for name in schema}
