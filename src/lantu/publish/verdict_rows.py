"""Verdicts as rows: the csv and xlsx of `lantu evaluate` and the columns of `lantu.frames.verdicts` (评价结果表)."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

from lantu.judge.rule_words import rule_name
from lantu.judge.turning import gap, reached
from lantu.judge.wording import OUTLOOK, PROGRESS, sentence

if TYPE_CHECKING:
    from decimal import Decimal

    from lantu.judge.model import Evaluation, JudgedTarget, Verdict

COLUMNS = (
    "target_id", "indicator_id", "name", "category", "unit", "binding", "form", "target", "base_year", "base_value",
    "end_year", "period_used", "value", "progress", "progress_word", "outlook", "outlook_word", "ratio", "gap",
    "required_pace", "actual_pace", "forecast_year", "forecast", "forecast_low", "forecast_high", "chance", "rule",
    "rule_word", "reasons", "sources", "as_of", "parameters",
)  # fmt: skip
NUMBERS = ("base_value", "value", "ratio", "gap", "required_pace", "actual_pace", "forecast", "forecast_low",
           "forecast_high", "chance")  # fmt: skip
YEARS = ("base_year", "end_year", "forecast_year")
_SIGNS = {">=": "≥ ", ">": "> ", "<=": "≤ ", "<": "< ", "~": "≈ "}


def verdict_rows(evaluation: Evaluation, lang: str = "zh") -> list[dict[str, Any]]:
    """One row a verdict, in order; numbers as Decimal, what is not known as None."""
    targets = {target.id: target for target in evaluation.targets}
    return [_row(evaluation, verdict, targets.get(verdict.target_id), lang) for verdict in evaluation.verdicts]


def goal_text(target: JudgedTarget | None) -> str:
    """The target as a plan would write it: operator and number, two ends of a range, or its words."""
    if target is None:
        return ""
    if target.value is None:
        return target.text
    number = f"{target.value:f}"
    if target.value_high is not None:
        return f"{number}–{target.value_high:f}"
    text = f"{_SIGNS.get(target.comparator or '', '')}{number}"
    return f"[{text}]" if target.form in ("increment", "cumulative") else text


def verdict_sheet(evaluation: Evaluation, lang: str = "zh") -> str:
    """The rows as csv (RFC 4180)."""
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow(COLUMNS)
    writer.writerows([_cell(value) for value in row.values()] for row in verdict_rows(evaluation, lang))
    return stream.getvalue()


def verdicts_xlsx(evaluation: Evaluation, lang: str = "zh") -> bytes:
    """The rows and the counts as a workbook of two sheets; numbers are numbers, words stay words."""
    from xlsxwriter import Workbook  # type: ignore[import-untyped]

    stream = io.BytesIO()
    with Workbook(stream, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        head, wrapped = book.add_format({"bold": True, "bottom": 1}), book.add_format({"text_wrap": True})
        page = book.add_worksheet("verdicts")
        for column, name in enumerate(COLUMNS):
            page.write_string(0, column, name, head)
            page.set_column(column, column, 60 if name == "reasons" else 24 if name == "name" else 13)
        for at, row in enumerate(verdict_rows(evaluation, lang), 1):
            for column, (name, value) in enumerate(row.items()):
                if value is None or value == "":
                    continue
                if name in NUMBERS or name in YEARS:
                    page.write_number(at, column, float(value))
                else:
                    page.write_string(at, column, _cell(value), wrapped if name == "reasons" else None)
        page.freeze_panes(1, 3)
        totals = book.add_worksheet("counts")
        for at, (name, count) in enumerate(evaluation.counts.items()):
            totals.write_string(at, 0, name)
            totals.write_number(at, 1, count)
    return stream.getvalue()


def _row(evaluation: Evaluation, verdict: Verdict, target: JudgedTarget | None, lang: str) -> dict[str, Any]:
    at = 0 if lang == "zh" else 1
    ahead = verdict.forecast
    values = (
        verdict.target_id, target and target.indicator, target and target.name, target and target.category,
        target and target.unit, target and target.binding, target and target.form, goal_text(target),
        target and target.base_year, target and target.base_value, target and target.end_year,
        str(verdict.period_used) if verdict.period_used else None, _rounded(reached(verdict)), verdict.progress.value,
        PROGRESS[verdict.progress][at], verdict.outlook.value, OUTLOOK[verdict.outlook][at], _rounded(verdict.ratio),
        _rounded(gap(verdict, target, evaluation.parameters)), _rounded(verdict.required_pace),
        _rounded(verdict.actual_pace), ahead and ahead.year, ahead and _rounded(ahead.middle),
        ahead and _rounded(ahead.low), ahead and _rounded(ahead.high), ahead and _rounded(ahead.chance), verdict.rule,
        rule_name(verdict.rule, lang), " ".join(sentence(reason, lang) for reason in verdict.reasons),
        "；".join(dict.fromkeys(o.source for o in verdict.inputs if o.source)), evaluation.as_of.isoformat(),
        f"{evaluation.parameters['name']} {evaluation.parameters['date']}",
    )  # fmt: skip
    return dict(zip(COLUMNS, values, strict=True))


def _rounded(value: Decimal | None) -> Decimal | None:
    return None if value is None else round(value, 9)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "1" if value else "0"
    return str(value) if isinstance(value, str | int) else f"{value.normalize():f}"
