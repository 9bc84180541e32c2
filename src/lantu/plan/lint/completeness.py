"""Check: a promise says by when, from where, in what unit and by whom (年份、基期、单位、责任单位)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lantu.plan.lint.lexicon_files import words
from lantu.plan.lint.subject import Subject
from lantu.plan.model import Finding, Target

_UNITLESS = ("位次", "排名", "名次", "系数", "指数", "弹性", "倍数", "比例关系", "之比", "比值")


def check(subject: Subject) -> Iterator[Finding]:
    """One finding a gap for the whole plan, with every promise concerned: sixty findings would hide the others."""
    targets = subject.plan.targets
    gaps: dict[str, list[Target]] = {
        "LT-LINT-030": [t for t in targets if t.target_year is None and t.target_value is not None],
        "LT-LINT-031": [t for t in targets if _needs_base(t)],
        "LT-LINT-032": [t for t in targets if _needs_unit(t)],
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


def _needs_base(target: Target) -> bool:
    """A table row whose change or level counts from a base that is not printed; a yearly rate needs none."""
    if target.kind != "indicator" or target.base_value is not None:
        return False
    by_change = target.basis == "cumulative_change" or target.change_basis == "cumulative_change"
    # 单位能耗降低 [13.5] % counts in per cent of a base that tables do not print.
    in_per_cent = target.unit in ("%", "％") and any(
        word in target.name for word in (*words("fall_words"), "增长", "增速")
    )
    return by_change and target.form != "flow_count" and not in_per_cent


def _needs_unit(target: Target) -> bool:
    if target.kind != "indicator" or target.unit or isinstance(target.target_value, str):
        return False
    values = target.target_value if isinstance(target.target_value, tuple) else (target.target_value,)
    return any(isinstance(value, Decimal) for value in values) and not any(word in target.name for word in _UNITLESS)
