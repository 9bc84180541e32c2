"""The few targets that doubles or columns cannot settle, judged by the row-by-row judge from the same tables (逐行补评)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from lantu.judge.columnar.tables import Tables
from lantu.judge.evaluate import evaluate
from lantu.judge.model import AnnualTarget, JudgedTarget, Verdict
from lantu.judge.parameters import Parameters
from lantu.kernel.missing import Missing
from lantu.kernel.period import Period
from lantu.series.model import Break, Measure, Observation, Status

_MEASURES = list(Measure)


def judged_by_row(
    tables: Tables, wanted: Sequence[int], as_of: date, parameters: Parameters
) -> dict[int, dict[str, Any]]:
    """Verdicts by t in the columns of the verdict table; exactly those of `evaluate`."""
    promises = tables.promises
    asked = promises.filter(promises.t.isin(list(wanted)))
    others = asked.filter(asked.relation_to.notnull()).select("plan", target_id="relation_to").distinct()
    rows = asked.union(promises.semi_join(others, ["plan", "target_id"]), distinct=True).to_pyarrow().to_pylist()
    place = {(row["plan"], row["target_id"]): str(row["t"]) for row in rows}
    targets = [_target(row, place) for row in rows]
    pairs = {(target.indicator, target.area) for target in targets}
    values = _observations(tables, pairs)
    annual = tables.annual.filter(tables.annual.t.isin(list(wanted))).to_pyarrow().to_pylist()
    chosen = [_year_target(row) for row in annual]
    kept = {str(t) for t in wanted}
    found = evaluate(targets, values, as_of, chosen, parameters).verdicts
    return {int(verdict.target_id): _row(verdict) for verdict in found if verdict.target_id in kept}


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


def _observations(tables: Tables, pairs: set[tuple[str, str]]) -> list[Observation]:
    values = tables.values
    near = values.filter(
        values.indicator_id.isin(sorted({pair[0] for pair in pairs}))
        & values.area.isin(sorted({pair[1] for pair in pairs}))
    )
    joined = near.inner_join(tables.abouts, "about").order_by("row")
    rows = joined.to_pyarrow().to_pylist()
    return [_observation(row) for row in rows if (row["indicator_id"], row["area"]) in pairs]


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
