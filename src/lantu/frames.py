"""Plans as pandas data frames, one row an item (数据框). Needs the extra `lantu[frames]`.

    import lantu
    plan = lantu.read("plan.docx")
    frame = lantu.frames.targets(plan)

Columns are the keys of `lantu read --format json`. A number is a float, its printed digits stay in the plan; what the
plan does not state is missing (NaN, NA or None), never 0. Two ends of a range are in `target_low` and `target_high`, a
target in words is in `target_text`.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from lantu.publish.rows import Items, columns, rows

if TYPE_CHECKING:
    from pandas import DataFrame

    from lantu.judge.model import Evaluation
    from lantu.plan.model import Plan

_YEARS = ("base_year", "target_year", "page")
_SWITCHES = ("binding", "each_year", "ocr")


def targets(plan: Plan) -> DataFrame:
    """All targets (目标), indicators and commitments."""
    return _frame(plan, "targets", {"target_value": ("target_value", "target_low", "target_high", "target_text")})


def honours(plan: Plan) -> DataFrame:
    """Titles and standards to win (荣誉)."""
    return _frame(plan, "honours")


def projects(plan: Plan) -> DataFrame:
    """Projects (项目) of boxes, lists and prose."""
    return _frame(plan, "projects")


def tasks(plan: Plan) -> DataFrame:
    """Action clauses (任务)."""
    return _frame(plan, "tasks")


def sections(plan: Plan) -> DataFrame:
    """Parts, chapters and sections (篇章节)."""
    return _frame(plan, "sections")


def findings(plan: Plan, lang: str = "zh") -> DataFrame:
    """What the reader could not settle (发现), worded in `lang`."""
    return _frame(plan, "findings", lang=lang)


def verdicts(evaluation: Evaluation, lang: str = "zh") -> DataFrame:
    """All verdicts (评价结论) of `lantu.evaluate`, worded in `lang`: one row a target, columns as in the csv."""
    from lantu.publish.verdict_rows import COLUMNS, NUMBERS, YEARS, verdict_rows

    pandas = _pandas()
    records = [
        {name: float(value) if isinstance(value, Decimal) else value for name, value in row.items()}
        for row in verdict_rows(evaluation, lang)
    ]
    frame = pandas.DataFrame(records, columns=list(COLUMNS))
    kinds = {**dict.fromkeys(YEARS, "Int64"), **dict.fromkeys(NUMBERS, "float64"), "binding": "boolean"}
    return frame.astype(kinds)


def _frame(
    plan: Plan, items: Items, split: dict[str, tuple[str, str, str, str]] | None = None, lang: str = "zh"
) -> DataFrame:
    pandas = _pandas()
    names: list[str] = []
    for name in columns(items):
        names += (split or {}).get(name, (name,))
    records = [_record(row, split or {}) for row in rows(plan, items, lang)]
    frame = pandas.DataFrame(records, columns=names)
    for name in names:
        if name in _YEARS:
            frame[name] = frame[name].astype("Int64")
        elif name in _SWITCHES:
            frame[name] = frame[name].astype("boolean")
        elif name in ("base_value", "change_value", "target_value", "target_low", "target_high"):
            frame[name] = frame[name].astype("float64")
    return frame


def _record(row: dict[str, Any], split: dict[str, tuple[str, str, str, str]]) -> dict[str, Any]:
    record: dict[str, Any] = {}
    for name, value in row.items():
        if name in split:
            record.update(zip(split[name], _parts(value), strict=True))
        else:
            record[name] = float(value) if isinstance(value, Decimal) else value
    return record


def _parts(value: Any) -> tuple[float | None, float | None, float | None, str | None]:
    """A target value as number, low, high, words; exactly what applies is set."""
    if isinstance(value, Decimal):
        return float(value), None, None, None
    if isinstance(value, tuple):
        return None, float(value[0]), float(value[1]), None
    return None, None, None, value


def _pandas() -> Any:
    try:
        import pandas
    except ImportError as error:
        from lantu.kernel.errors import UsageError

        raise UsageError("LT-CLI-021", "lantu.frames", {"package": "pandas", "extra": "frames"}) from error
    return pandas
