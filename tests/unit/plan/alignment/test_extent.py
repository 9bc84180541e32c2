from __future__ import annotations

import pytest

from lantu.plan.alignment.extent import extent
from tests.makers.aligned_plans import a_row


@pytest.mark.parametrize(
    ("name", "unit", "expected"),
    [
        ("外贸进出口总额", "亿元", "amount"), ("新增城镇就业", "万人", "amount"), ("高新技术企业", "家", "amount"),
        ("粮食产量", "万吨", "amount"), ("能源生产能力", "万吨标准煤", "amount"), ("接待游客", "万人次", "amount"),
        ("万人助老行动服务", "人次", "unknown"), ("耕地保有量", "万亩", "amount"),
        ("城镇化率", "%", "rate"), ("人均预期寿命", "岁", "rate"), ("人均可支配收入", "万元", "rate"),
        ("每万人口发明专利", "件", "rate"), ("亿元生产总值死亡人数", "人", "rate"), ("千人口床位", "张", "rate"),
        ("细颗粒物", "微克/立方米", "rate"), ("生活圈", "分钟", "rate"), ("城乡居民收入比", None, "rate"),
        ("企业", "倍", "rate"), ("平均受教育年限", "年", "rate"), ("劳动生产率", "万元", "rate"),
        ("某某", None, "unknown"), ("某某", "舱", "unknown"),
    ],
)  # fmt: skip
def test_what_adds_up(name: str, unit: str | None, expected: str) -> None:
    assert extent(a_row(name, 5, unit)) == expected
