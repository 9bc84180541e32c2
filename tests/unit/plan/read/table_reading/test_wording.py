"""Cells of words by what they promise."""

from __future__ import annotations

import pytest

from lantu.plan.read.table_reading.wording import read_wording


@pytest.mark.parametrize(
    "text",
    [
        "完成市分解任务",
        "以省下达为准",
        "控制在国家下达指标以内",
        "达到省定标准",
        "按上级核定数执行",
        "完成上级下达任务",
    ],
)
def test_delegated(text: str) -> None:
    assert read_wording(text).form == "delegated"


@pytest.mark.parametrize("text", ["保持稳定", "全省前列", "按上级要求做好工作", "零发生", "达到国家要求"])
def test_plain_wording(text: str) -> None:
    assert read_wording(text).form == "qualitative"


def test_relations() -> None:
    assert (read_wording("快于收入增长").relation, read_wording("快于收入增长").relation_to) == ("above", "收入增长")
    assert read_wording("与收入增长同步").relation_to == "收入增长"
    assert read_wording("全覆盖").form == "coverage"
