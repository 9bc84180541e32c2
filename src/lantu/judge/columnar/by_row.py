"""The few targets that columns cannot settle, judged by the row-by-row judge from the same tables (逐行补评)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from lantu.judge.columnar.tables import Tables
from lantu.judge.columnar.workspace import Workspace
from lantu.judge.evaluate import evaluate
from lantu.judge.model import AnnualTarget, JudgedTarget, Verdict
from lantu.judge.parameters import Parameters
from lantu.kernel.missing import Missing
from lantu.kernel.period import Period
from lantu.series.model import Break, Measure, Observation, Status

_MEASURES = list(Measure)


def judged_by_row(
    work: Workspace, tables: Tables, wanted: Any, as_of: date, parameters: Parameters
) -> dict[int, dict[str, Any]]:
    """Verdicts by t in the columns of the verdict table; exactly those of `evaluate`. `wanted` has a column t."""
    promises = tables.promises
    asked = work.named(promises.semi_join(wanted, "t"))
    others = asked.filter(asked.relation_to.notnull()).select("plan", target_id="relation_to").distinct()
    rows_asked = work.keep(asked.union(promises.semi_join(others, ["plan", "target_id"]), distinct=True))
    rows = rows_asked.to_pyarrow().to_pylist()
    place = {(row["plan"], row["target_id"]): str(row["t"]) for row in rows}
    targets = [_target(row, place) for row in rows]
    pairs = rows_asked.select("indicator_id", "area").distinct()
    near = tables.values.semi_join(pairs, ["indicator_id", "area"])
    told = near.inner_join(tables.abouts, "about").order_by("row").to_pyarrow().to_pylist()
    annual = [_year_target(row) for row in tables.annual.semi_join(wanted, "t").to_pyarrow().to_pylist()]
    found = evaluate(targets, map(_observation, told), as_of, annual, parameters).verdicts
    return {int(verdict.target_id): _row(verdict) for verdict in found}


def _target(row: dict[str, Any], place: dict[tuple[str, str], str]) -> JudgedTarget:
    names = ("value", "value_high", "base_value", "comparable_base_value")
    numbers: dict[str, Any] = {name: _decimal(row[name]) for name in names}
    if row["exact"] is not None:
        texts = row["exact"].split("\t")
        numbers = {name: Decimal(text) if text else None for name, text in zip(names, texts, strict=True)}
    other = row["relation_to"]
    return JudgedTarget(
        id=str(row["t"]), name=row["name"], form=row["form"], indicator_id=row["indicator_id"], unit=row["unit"],
        area=row["area"], direction=row["direction"], binding=row["binding"], comparator=row["comparator"], **numbers,
        start_year=row["first_year"], end_year=row["end_year"], relation=row["relation"],
        relation_to=other and place.get((row["plan"], other), "-"),
    )  # fmt: skip


def _observation(row: dict[str, Any]) -> Observation:
    vintage = row["vintage"]
    return Observation(
        indicator_id=row["indicator_id"], area=row["area"], period=Period.parse(row["period"]),
        value=Decimal(row["exact"]) if row["exact"] else _decimal(row["value"]),
        missing=Missing(row["missing"]) if row["missing"] else None,
        measure=None if row["measure"] is None else _MEASURES[row["measure"]],
        status=Status(row["status"]), carried_from=row["carried_from"],
        break_=Break(row["break_"]) if row["break_"] else None, calibre=row["calibre"],
        vintage=None if vintage is None else date(vintage // 10_000, vintage // 100 % 100, vintage % 100),
        source=row["source"], note=row["note"] or "",
    )  # fmt: skip


def _year_target(row: dict[str, Any]) -> AnnualTarget:
    value = Decimal(row["set_exact"]) if row["set_exact"] else _decimal(row["set_value"])
    return AnnualTarget(str(row["t"]), Period.of_year(row["year"]), row["set_comparator"], value or Decimal(0))


def _decimal(number: float | None) -> Decimal | None:
    """The number as printed: the shortest decimal that reads back as this double."""
    return None if number is None else Decimal(repr(number))


def _row(verdict: Verdict) -> dict[str, Any]:
    alternatives = dict(verdict.alternatives)
    printed, line = alternatives.get("printed_base"), alternatives.get("straight_line")
    calibre = next((o.calibre for o in verdict.inputs), "")
    return {
        "progress": verdict.progress.value, "rule": verdict.rule, "ratio": _float(verdict.ratio),
        "period_used": _text(verdict.period_used), "calibre": calibre,
        "printed_progress": printed and printed.progress.value, "printed_rule": printed and printed.rule,
        "printed_ratio": printed and _float(printed.ratio), "printed_period": printed and _text(printed.period_used),
        "line_progress": line and line.progress.value,
    }  # fmt: skip


def _float(number: Decimal | None) -> float | None:
    return None if number is None else float(number)


def _text(period: Period | None) -> str | None:
    return None if period is None else str(period)
