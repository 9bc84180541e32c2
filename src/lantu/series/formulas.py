"""Derived series declared as data: which formula, of which indicators, in which unit (派生指标公式)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from lantu.kernel.errors import FileError
from lantu.series.model import Indicator
from lantu.series.units import Unit, unit_of


class FormulaKind(StrEnum):
    """What is computed."""

    RATIO = "ratio"  # 比值: a ÷ b
    SHARE = "share"  # 占比: a ÷ b in %
    PER_HEAD = "per_head"  # 人均: a ÷ population
    SUM = "sum"  # 合计
    DIFFERENCE = "difference"  # 差额: a − b − …
    GROWTH = "growth"  # 增速: % on the same period a year before
    COMPOUND = "compound"  # 累计增减: yearly rates in % chained, 1−Π(1−d) or Π(1+g)−1
    TO_SINGLE = "to_single"  # 累计值拆为当期值
    TO_DATE = "to_date"  # 当期值累加为累计值


_INPUTS = {FormulaKind.RATIO: 2, FormulaKind.SHARE: 2, FormulaKind.PER_HEAD: 2, FormulaKind.GROWTH: 1,
           FormulaKind.COMPOUND: 1, FormulaKind.TO_SINGLE: 1, FormulaKind.TO_DATE: 1}  # fmt: skip
_PERCENT = unit_of("%")


@dataclass(frozen=True, slots=True)
class Formula:
    """How one indicator follows from others (公式).

    `id` is the indicator that comes out, `of` those that go in, in order. `calibre` picks one calibre of the inputs
    (None: there must be only one). `first_year` and `falling` belong to COMPOUND: the first rate that counts, and
    whether a positive rate means a fall.
    """

    id: str
    kind: FormulaKind
    of: tuple[str, ...]
    calibre: str | None = None
    first_year: int | None = None
    falling: bool = False


@dataclass(frozen=True, slots=True)
class Prepared:
    """A formula that was checked, with the units of its result and of its inputs."""

    formula: Formula
    unit: str | None
    input_units: tuple[str | None, ...]
    follows: Unit  # the unit in which the bare result of the formula stands


def prepared(formulas: Iterable[Formula], indicators: Mapping[str, Indicator]) -> tuple[Prepared, ...]:
    """The formulas in an order in which each comes after those that it needs.

    Raises FileError: LT-SERIES-041 (an indicator that is not there), 042 (wrong number of inputs, a missing
    first_year), 043 (unit of the result does not follow), 044 (formulas that need each other).
    """
    by_id = {formula.id: formula for formula in formulas}
    checked = {formula.id: _checked(formula, indicators) for formula in by_id.values()}
    ordered: dict[str, Prepared] = {}
    for id_ in checked:
        _place(id_, by_id, checked, ordered, ())
    return tuple(ordered.values())


def _place(
    id_: str,
    by_id: Mapping[str, Formula],
    checked: Mapping[str, Prepared],
    ordered: dict[str, Prepared],
    above: tuple[str, ...],
) -> None:
    if id_ in ordered or id_ not in by_id:
        return
    if id_ in above:
        raise FileError("LT-SERIES-044", id_, {"circle": " → ".join((*above, id_))})
    for needed in by_id[id_].of:
        _place(needed, by_id, checked, ordered, (*above, id_))
    ordered[id_] = checked[id_]


def _checked(formula: Formula, indicators: Mapping[str, Indicator]) -> Prepared:
    for id_ in (formula.id, *formula.of):
        if id_ not in indicators:
            raise FileError("LT-SERIES-041", formula.id, {"value": id_})
    wanted = _INPUTS.get(formula.kind)
    if len(formula.of) != wanted and (wanted is not None or len(formula.of) < 2):
        raise FileError("LT-SERIES-042", formula.id, {"kind": formula.kind.value, "wanted": wanted or "≥ 2"})
    if formula.kind is FormulaKind.COMPOUND and formula.first_year is None:
        raise FileError("LT-SERIES-042", formula.id, {"kind": formula.kind.value, "wanted": "first_year"})
    unit = indicators[formula.id].unit
    inputs = tuple(indicators[id_].unit for id_ in formula.of)
    follows = _unit(formula.kind, [unit_of(u) for u in inputs])
    if formula.kind is FormulaKind.PER_HEAD and unit_of(unit).parts == unit_of(inputs[0]).parts:
        # 人均地区生产总值 is printed in 元: its name has said the 人 already.
        follows = Unit(follows.power, unit_of(inputs[0]).parts)
    if unit_of(unit).factor_to(follows) is None or (formula.kind is FormulaKind.COMPOUND and inputs[0] != "%"):
        facts: dict[str, object] = {
            "unit": unit or "—",
            "inputs": "、".join(u or "—" for u in inputs),
            "kind": formula.kind.value,
        }
        raise FileError("LT-SERIES-043", formula.id, facts)
    return Prepared(formula, unit, inputs, follows)


def _unit(kind: FormulaKind, units: Sequence[Unit]) -> Unit:
    """The unit that follows; for sums of different units one that no declared unit can equal."""
    match kind:
        case FormulaKind.RATIO | FormulaKind.PER_HEAD | FormulaKind.SHARE:
            follows = units[0] / units[1]
            return follows if kind is not FormulaKind.SHARE or not follows.parts else Unit(0, (("≠", 1),))
        case FormulaKind.GROWTH | FormulaKind.COMPOUND:
            return _PERCENT
        case _:
            same = all(unit.parts == units[0].parts for unit in units)
            return units[0] if same else Unit(0, (("≠", 1),))
