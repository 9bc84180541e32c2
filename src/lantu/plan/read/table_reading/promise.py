"""What one cell of a row promises: value, comparator, basis, form, and whether every year."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from lantu.plan.model import Basis, ChangeBasis, Comparator, Direction, Form, Inferred, Value
from lantu.plan.read.table_reading.cells import CellKind, CellReading
from lantu.plan.read.table_reading.columns import Column
from lantu.plan.read.table_reading.forms import is_rate_name, kept_form, names_fall, names_growth, rate_form
from lantu.plan.read.table_reading.units import is_share, rate_unit, value_unit
from lantu.plan.read.table_reading.wording import Relation, read_wording
from lantu.plan.read.table_reading.words import holds, plain
from lantu.plan.read.table_reading.years import header_years
from lantu.plan.read.values import ReadValue


@dataclass(frozen=True, slots=True)
class Promise:
    """What a cell promises, before row and table give it name, years and place. `form` None: by level and direction."""

    value: Value
    comparator: Comparator
    basis: Basis
    form: Form | None
    unit: str | None
    rule: str
    each_year: bool = False
    year: int | None = None  # named in the cell itself
    relation: Relation | None = None
    relation_to: str | None = None
    direction: Direction | None = None  # where the cell itself says it: 压减50%, 翻一番
    inferred: tuple[Inferred, ...] = ()


def from_words(cell: CellReading, unit: str | None, in_change: bool) -> Promise:
    """A promise in words; coverage words are 100 %."""
    reading = read_wording(cell.text)
    if reading.form == "coverage":
        return Promise(Decimal(100), "=", "level", "coverage", "%", "words.coverage")
    basis: Basis = "annual_growth" if reading.form == "relation" and in_change else "level"
    return Promise(
        cell.text, "text", basis, reading.form, unit, f"words.{reading.form}",
        relation=reading.relation, relation_to=reading.relation_to, direction=_way(cell.text),
    )  # fmt: skip


def from_level(cell: CellReading, column: Column, name: str, unit: str | None, one_year: bool) -> Promise:
    """A value under a year: a level, unless its words, its brackets or the indicator's name make it a change."""
    value = _need(cell)
    own = value_unit(unit, column, value)
    basis, form, rule = _level_kind(cell, value, name, own, one_year)
    each_year = rule == "level.each_year"
    return Promise(
        value.value, value.comparator, basis, form, own, rule,
        each_year=each_year, year=_year_in(cell), direction=_direction(cell, value), inferred=_rest(cell),
    )  # fmt: skip


def _level_kind(
    cell: CellReading, value: ReadValue, name: str, unit: str | None, one_year: bool
) -> tuple[Basis, Form | None, str]:
    """Basis, form (None for a plain level) and rule of a value that stands under a year."""
    if cell.kind is CellKind.BRACKET:
        return "cumulative_change", _sum_form(value), "level.bracket"
    yearly = bool(holds(cell.lead, "yearly_lead"))
    if _direction(cell, value) and not value.multiple:
        if yearly or one_year or names_growth(name):
            return "annual_growth", rate_form(value.comparator), "level.moves"
        return "cumulative_change", _sum_form(value), "level.moves"
    if holds(cell.lead, "total_lead"):
        return "cumulative_change", _sum_form(value), "level.total"
    if yearly:
        if is_share(unit) and "年均" in cell.lead and not is_rate_name(name):
            return "annual_growth", rate_form(value.comparator), "level.yearly_rate"
        return "level", kept_form(value.comparator), "level.each_year"
    basis = _basis_by_name(name, unit, value, one_year)
    if basis == "annual_growth":
        return basis, rate_form(value.comparator), "level.growth_name"
    if basis == "cumulative_change":
        counts = holds(name, "flow") and not is_share(unit) and value.comparator != "~"
        return basis, "flow_count" if counts else _sum_form(value), "level.sum_name"
    return basis, None, "level"


def _direction(cell: CellReading, value: ReadValue) -> Direction | None:
    """Where the cell itself says that something moves (较…下降30%); 降低到 and 增至 say only where it ends."""
    if value.multiple:
        return "up"
    return _way(cell.lead) or _way(value.verb or "")


def _way(words: str) -> Direction | None:
    if not words or words.endswith(("到", "至")):
        return None
    return "down" if holds(words, "fall") else "up" if holds(words, "rise") else None


def from_change(cell: CellReading, column: Column, name: str, unit: str | None, base: CellReading | None) -> Promise:
    """A row whose only value stands in the change column: a rate, a sum, or a level to be kept each year."""
    value = _need(cell)
    basis = change_basis(cell, column)
    notes = _rest(cell)
    if basis == "cumulative_change":
        own = value_unit(column.unit if column.change == "total" and column.unit else unit, column, value)
        way = _direction(cell, value)
        form = _sum_form(value)
        return Promise(value.value, value.comparator, basis, form, own, "change.total", direction=way, inferred=notes)
    own = value_unit(unit, column, value)
    if is_rate_name(name) and is_share(own) and _is_level(value, base):
        return Promise(
            value.value, value.comparator, "level", kept_form(value.comparator), own, "change.kept_level",
            each_year=True, inferred=notes,
        )  # fmt: skip
    own, supplied = rate_unit(unit, column, value)
    if supplied and unit:
        notes = (*notes, Inferred("unit", f"年均增速以%计，指标单位“{unit}”是水平值的单位"))
    return Promise(
        value.value, value.comparator, basis, rate_form(value.comparator), own, "change.rate", inferred=notes
    )


def change_basis(cell: CellReading, column: Column) -> ChangeBasis:
    """Brackets and 累计 columns hold changes over the period, 年均 columns yearly rates."""
    if cell.kind is CellKind.BRACKET or column.change == "total":
        return "cumulative_change"
    if cell.lead and (holds(cell.lead, "total_lead") and not holds(cell.lead, "yearly_lead")):
        return "cumulative_change"
    return "annual_growth"


def _need(cell: CellReading) -> ReadValue:
    if cell.value is None:
        raise ValueError("the cell holds no value")
    return cell.value


def _sum_form(value: ReadValue) -> Form:
    return "approximate" if value.comparator == "~" else "cumulative"


def _basis_by_name(name: str, unit: str | None, value: ReadValue, one_year: bool) -> Basis:
    folded = plain(name)
    if holds(name, "flow"):
        return "cumulative_change"
    if not is_share(unit) and not (value.multiple or (unit is None and (names_growth(name) or names_fall(name)))):
        return "level"
    over_period = "累计" in folded or "比20" in folded or "较20" in folded or "五年" in folded
    if names_growth(name) or names_fall(name):
        if "年均" in folded or one_year:
            return "annual_growth"
        return "cumulative_change" if over_period or names_fall(name) else "annual_growth"
    return "level"


def _is_level(value: ReadValue, base: CellReading | None) -> bool:
    """A share in the yearly column is a level to be kept unless it is far smaller than the base."""
    if value.comparator in ("<", "<="):
        return True
    start = base.value.value if base is not None and base.value is not None else None
    now = value.value[0] if isinstance(value.value, tuple) else value.value
    if start is None or isinstance(start, tuple):
        return True
    return now * 2 >= start


def _year_in(cell: CellReading) -> int | None:
    """A year that the cell itself sets (2023年达到); in 较2020年下降 it is the base."""
    if not cell.lead or "较" in cell.lead or "比" in cell.lead:
        return None
    years = header_years(cell.lead)
    return None if years.from_period else years.last


def _rest(cell: CellReading) -> tuple[Inferred, ...]:
    if not cell.rest:
        return ()
    return (Inferred("target_value", f"只取单元格中的第一个数，其余文字为“{cell.rest}”"),)
