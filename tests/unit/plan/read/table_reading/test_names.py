"""Name cells taken apart."""

from __future__ import annotations

import pytest

from lantu.plan.read.table_reading.names import read_name, unit_of


@pytest.mark.parametrize(
    ("cell", "name", "number", "unit"),
    [
        ("(13) 每千人口执业(助理)医师数(人)", "每千人口执业(助理)医师数", "13", "人"),
        ("1.地区产值（亿元）", "地区产值", "1", "亿元"),
        ("2、城镇化率 %", "城镇化率", "2", "%"),
        ("③森林覆盖率（％）", "森林覆盖率", "③", "％"),
        ("12 甲产量（万吨）", "甲产量", "12", "万吨"),
        ("（一）甲产量", "甲产量", "一", None),
        ("1.1级工房人员", "1.1级工房人员", None, None),
        ("15分钟服务圈覆盖率(%)", "15分钟服务圈覆盖率", None, "%"),
        ("贷款余额（小微企业）", "贷款余额（小微企业）", None, None),
        ("研发经费（R&D）占比（%）", "研发经费（R&D）占比", None, "%"),
        ("单位产值能耗（吨标煤/万元）（可比价）", "单位产值能耗（可比价）", None, "吨标煤/万元"),
        ("地区产值（亿元，2020年价）", "地区产值", None, "亿元"),
        ("PM2.5浓度（微克/立方米）", "PM2.5浓度", None, "微克/立方米"),
        ("Forest cover (%)", "Forest cover", None, "%"),
        ("", "", None, None),
    ],
)
def test_number_name_and_unit(cell: str, name: str, number: str | None, unit: str | None) -> None:
    reading = read_name(cell)
    assert (reading.name, reading.number, reading.unit) == (name, number, unit)


def test_a_part_row_and_a_footnote_mark() -> None:
    reading = read_name("其中：甲产业（亿元）①")
    assert (reading.name, reading.unit, reading.part, reading.marks) == ("甲产业", "亿元", True, ("①",))


@pytest.mark.parametrize("content", ["助理", "小微企业", "R&D", "PM2.5", "含甲镇", "2020", "", "不变价"])
def test_what_is_no_unit(content: str) -> None:
    assert unit_of(content) is None


@pytest.mark.parametrize(
    ("content", "unit"),
    [("单位：万人", "万人"), ("件/万人", "件/万人"), ("册", "册"), ("km", "km"), ("千公顷", "千公顷")],
)
def test_what_is_a_unit(content: str, unit: str) -> None:
    assert unit_of(content) == unit
