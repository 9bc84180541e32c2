"""Check: a promise says by when, from where, in what unit and by whom (年份、基期、单位、责任单位)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lantu.plan.lint.subject import Subject
from lantu.plan.model import Finding, Target

_UNITLESS = (
    "位次",
    "排名",
    "名次",
    "系数",
    "指数",
    "弹性",
    "倍数",
    "比例关系",
    "之比",
    "比值",
    "收入比",
    "收支比",
    "产出比",
    "师生比",
    "床护比",
)


def check(subject: Subject) -> Iterator[Finding]:
    """One finding a gap for the whole plan, with every promise concerned: sixty findings would hide the others."""
    targets = subject.plan.targets
    gaps: dict[str, list[Target]] = {
        "LT-LINT-030": [t for t in targets if t.target_year is None and t.target_value is not None],
        "LT-LINT-031": [row for row in subject.table_rows if _needs_base(row)],
        "LT-LINT-032": [row for row in subject.table_rows if _needs_unit(row)],
        "LT-LINT-033": [t for t in targets if not t.owner],
    }
    for code, concerned in gaps.items():
        if concerned:
            names = "、".join(dict.fromkeys(target.name for target in concerned[:5]))
            places = concerned if code != "LT-LINT-033" else concerned[:1]
            yield subject.report(
                code, *places, items=[target.id for target in concerned], count=len(concerned), total=len(targets),
                names=names,
            )  # fmt: skip


def _needs_base(row: Target) -> bool:
    """A row that prints a level and a change towards it, and not from where."""
    return row.base_value is None and row.change_value is not None and _numbers(row) and row.basis == "level"


def _needs_unit(row: Target) -> bool:
    return not row.unit and _numbers(row) and not any(word in row.name for word in _UNITLESS)


def _numbers(row: Target) -> bool:
    values = row.target_value if isinstance(row.target_value, tuple) else (row.target_value,)
    return any(isinstance(value, Decimal) for value in values)
