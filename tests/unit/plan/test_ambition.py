from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from lantu.plan.ambition import Judgement, judge
from lantu.plan.diff_words import reason_text
from lantu.plan.model import PlanInfo, Target

OLD, NEW = PlanInfo(start_year=2021, end_year=2025), PlanInfo(start_year=2026, end_year=2030)


def promise(name: str, value: Any, unit: str | None = None, comparator: Any = "=", **more: Any) -> Target:
    number = Decimal(value) if isinstance(value, str) and value.replace(".", "").isdigit() else value
    if isinstance(value, tuple):
        number = (Decimal(value[0]), Decimal(value[1]))
    fields: dict[str, Any] = {"form": "level_up", **more}
    fields.update(unit=unit, target_value=number, comparator=comparator)
    return Target("x", "indicator", name=name, start=0, end=0, quote="", **fields)


RATE: dict[str, Any] = {"basis": "annual_growth"}
SUM: dict[str, Any] = {"basis": "cumulative_change"}
WORDS: dict[str, Any] = {"comparator": "text"}


def judged(old: Target, new: Target) -> Judgement:
    found = judge(old, new, OLD, NEW)
    for lang in ("zh", "en"):
        assert reason_text(found.reason, found.facts, lang)
        assert "{" not in reason_text(found.reason, found.facts, lang)
    return found


@pytest.mark.parametrize(
    ("old", "new", "step"),
    [
        (promise("绿地率", "38", "%"), promise("绿地率", "40", "%"), "more"),
        (promise("绿地率", "38.0", "%"), promise("绿地率", "38", "％", ">="), "same"),
        (promise("失业率", "5.5", "%", "<"), promise("失业率", "5", "%", "<"), "more"),
        (promise("孕产妇死亡率", "8"), promise("孕产妇死亡率", "9"), "less"),
        (promise("粉尘", "30", "毫克", "<=", direction="hold"), promise("粉尘", "27", "毫克", "<="), "more"),
        (promise("产值", "9000", "万元"), promise("产值", "1", "亿元"), "more"),
        (promise("产值", "10000", "万元"), promise("产值", "1", "亿元"), "same"),
        (promise("绿道", "25", "公里"), promise("绿道", "26000", "米"), "more"),
        (promise("造林", "1", "万公顷"), promise("造林", "15", "万亩"), "same"),
        (promise("出生缺陷发生率", "15", "‰", "<="), promise("出生缺陷发生率", "1.2", "%", "<="), "more"),
        (promise("医师数", ("3.5", "3.8"), "人"), promise("医师数", "4", "人"), "more"),
        (promise("医师数", ("3.5", "3.8"), "人"), promise("医师数", ("3.5", "3.8"), "人"), "same"),
        (promise("能耗降低", "13", "%", **SUM, direction="down"),
         promise("能耗降低", "15", "%", **SUM, direction="down"), "more"),
        (promise("生产总值", "6", "%", **RATE), promise("生产总值", "5", "%", **RATE), "less"),
        # doubled in five years: 14.87 % a year
        (promise("企业", "2", "倍"), promise("企业", "10", "%", **RATE), "less"),
        (promise("企业", "50", "%", **SUM), promise("企业", "9", "%", **RATE), "more"),
        # 2 a year over five years
        (promise("资金", "2", "亿元", each_year=True), promise("资金", "8", "亿元", **SUM), "less"),
        (promise("产值", "9", "亿元", change_value=Decimal(8), change_basis="annual_growth"),
         promise("产值", "6", "%", **RATE), "less"),
        (promise("能耗", "下达任务", form="delegated"), promise("能耗", "分解任务", form="delegated"), "same"),
        (promise("收入", "与经济增长基本同步", **WORDS), promise("收入", "与经济增长同步", **WORDS), "same"),
        (promise("收入", "同步", relation="in_step"), promise("收入", "更快", relation="above"), "other_kind"),
    ],
)  # fmt: skip
def test_what_can_be_compared_is_compared_by_direction(old: Target, new: Target, step: str) -> None:
    assert judged(old, new).step == step
    backwards = {"more": "less", "less": "more"}.get(step, step)
    assert judge(new, old, OLD, NEW).step == backwards


@pytest.mark.parametrize(
    ("old", "new", "step", "reason"),
    [
        (promise("产值", "9", "亿元"), promise("产值", "9", "%", **RATE), "other_kind", "other_basis"),
        (promise("产值", "1.8", "万美元"), promise("产值", "15", "万元"), "unclear", "other_unit"),
        (promise("水质", "30"), promise("水质", "明显改善", **WORDS), "other_kind", "number_to_words"),
        (promise("水质", "明显改善", **WORDS), promise("水质", "30"), "other_kind", "words_to_number"),
        (promise("水质", "明显改善"), promise("水质", "居全省前列"), "unclear", "other_words"),
        (promise("水质", "30", None, ">="), promise("水质", "30", None, "<="), "other_kind", "other_direction"),
        (promise("基地", "3", "个"), promise("基地", "4", "个"), "more", "presumed_up"),
    ],
)
def test_what_cannot_be_compared_says_why(old: Target, new: Target, step: str, reason: str) -> None:
    found = judged(old, new)
    assert (found.step, found.reason) == (step, reason)


def test_the_arithmetic_is_shown() -> None:
    found = judged(promise("企业", "2", "倍"), promise("企业", "10", "%", **RATE))
    assert reason_text(found.reason, found.facts, "zh") == "折算为年均增速比较：14.87% → 10%"
    found = judged(promise("资金", "2", "亿元", each_year=True), promise("资金", "8", "亿元", **SUM))
    assert found.reason == "summed"
