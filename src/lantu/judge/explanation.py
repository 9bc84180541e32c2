"""One verdict explained as structure (评价说明): inputs, rule, arithmetic, required path, what would change it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from lantu.judge.answer import plain_number, verdict_as_dict
from lantu.judge.model import AnnualTarget, Evaluation, JudgedTarget, Verdict
from lantu.judge.rule_words import basis_name, quantity_name, rule_name
from lantu.judge.schedule import required_path
from lantu.judge.targets_file import FIELDS, cell_of
from lantu.judge.turning import gap, turning_points
from lantu.judge.wording import OUTLOOK, PROGRESS

_LEVELS = ("level_up", "level_down", "floor", "approximate", "increment", "coverage", "ceiling")


def explanation(evaluation: Evaluation, target_id: str, annual: tuple[AnnualTarget, ...] = ()) -> dict[str, Any]:
    """The whole explanation of one verdict as plain data; words in both languages. KeyError for an unknown id."""
    verdict = next((v for v in evaluation.verdicts if v.target_id == target_id), None)
    target = next((t for t in evaluation.targets if t.id == target_id), None)
    if verdict is None or target is None:
        raise KeyError(target_id)
    told = verdict_as_dict(verdict)
    return {
        "as_of": evaluation.as_of.isoformat(),
        "target": {name: cell_of(getattr(target, name)) for name in FIELDS if cell_of(getattr(target, name))},
        **told,
        "progress_words": _both(PROGRESS[verdict.progress]),
        "outlook_words": _both(OUTLOOK[verdict.outlook]),
        "rule_words": {"zh": rule_name(verdict.rule, "zh"), "en": rule_name(verdict.rule, "en")},
        "gap": plain_number(gap(verdict, target, evaluation.parameters)),
        "would_change": _would_change(verdict, target, evaluation.parameters),
        "required_path": path_of(target, annual),
        "alternatives": [
            {**other, "basis_words": {lang: basis_name(other["basis"], lang) for lang in ("zh", "en")}}
            for other in told["alternatives"]
        ],
        "parameters": evaluation.parameters,
    }


def path_of(target: JudgedTarget, annual: tuple[AnnualTarget, ...] = ()) -> list[dict[str, Any]]:
    """What each year has to reach, for targets that are a level with a base: year targets where set, else the line."""
    base = target.comparable_base_value if target.comparable_base_value is not None else target.base_value
    if target.form == "coverage" and base is None:
        base = Decimal(0)
    if target.form not in _LEVELS or base is None or target.value is None:
        return []
    goal = base + target.value if target.form == "increment" else target.value
    set_for = {item.period.year: item for item in annual if item.target_id == target.id}
    found = required_path(target, base, goal, set_for)
    return [{"year": step.year, "value": plain_number(step.value), "kind": step.kind} for step in found]


def planned_pace(target: JudgedTarget) -> Decimal | None:
    """What the plan itself asks of each year: the average promised, an even share of a count, a straight line.

    None where it is neither of these, or has no base.
    """
    path = path_of(target)
    if target.value is not None and target.form == "annual_average":
        return target.value
    if target.value is not None and target.form == "flow_count":
        first, last = target.first_year, target.end_year
        return target.value / (last - first + 1) if first and last and first <= last else None
    base = target.comparable_base_value if target.comparable_base_value is not None else target.base_value
    return None if not path else (Decimal(str(path[-1]["value"])) - (base or Decimal(0))) / len(path)


def _would_change(verdict: Verdict, target: JudgedTarget, parameters: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        {
            "progress": point.progress.value,
            "quantity": point.quantity,
            "comparator": point.comparator,
            "value": plain_number(point.value),
            "zh": f"{quantity_name(point.quantity, 'zh')} {point.comparator} {_shown(point.value)}："
            f"{PROGRESS[point.progress][0]}",
            "en": f"{quantity_name(point.quantity, 'en')} {point.comparator} {_shown(point.value)}: "
            f"{PROGRESS[point.progress][1]}",
        }
        for point in turning_points(verdict, target, parameters)
        if point.progress is not verdict.progress
    ]


def _shown(value: Decimal) -> str:
    return f"{round(value, 4).normalize():f}"


def _both(words: tuple[str, str]) -> dict[str, str]:
    return {"zh": words[0], "en": words[1]}
