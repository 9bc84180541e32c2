"""Layouts of indicator tables: columns by meaning, and which tables are none."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lantu.plan.model import PlanInfo
from tests.makers.target_tables import codes, only, pipe, read

D = Decimal


def test_pipe_table_with_category_base_target_change_and_bindingness() -> None:
    text = pipe(
        "类别 | 指标（单位） | 2020年 | 2025年 | 年均增速/[累计] | 属性",
        "经济 | (1) 甲产值（亿元） | 100 | 150 | 8.4 | 预期性",
        "生态 | (2) 乙林覆盖率(%) | 30.5 | 32 | [1.5] | 约束性",
    )
    first, second = read(text)[0]
    assert (first.name, first.number, first.unit, first.category) == ("甲产值", "1", "亿元", "经济")
    assert (first.base_year, first.base_value, first.target_year, first.target_value) == (2020, D(100), 2025, D(150))
    assert (first.change_value, first.change_basis, first.basis) == (D("8.4"), "annual_growth", "level")
    assert (first.form, first.direction, first.binding, first.year_source) == ("level_up", "up", False, "printed")
    assert (second.form, second.change_value, second.change_basis) == ("increment", D("1.5"), "cumulative_change")
    assert second.binding is True
    assert second.quote == "| 生态 | (2) 乙林覆盖率(%) | 30.5 | 32 | [1.5] | 约束性 |"


def test_tab_separated_table() -> None:
    target = only("主要指标\n\n指标\t单位\t2020年\t2025年\n甲产量\t万吨\t3\t4\n")
    assert (target.name, target.unit, target.base_value, target.target_value) == ("甲产量", "万吨", D(3), D(4))


def test_header_in_two_rows() -> None:
    text = pipe(
        "序号 | 指标 | 单位 | 规划目标 | | 年均增长（%） | 属性",
        " | | | 2020年 | 2025年 | |",
        "1 | 甲产值 | 亿元 | 500 | 700 | 7 | 预期性",
    )
    target = only(text)
    assert (target.number, target.unit) == ("1", "亿元")
    assert (target.base_value, target.target_value, target.change_value) == (D(500), D(700), D(7))


def test_a_heading_over_base_and_target_makes_no_target_of_the_base() -> None:
    text = pipe("指标 | 指标值 | | | 属性", " | 2020年 | 2025年 | 累计增长 |", "甲率（%） | 10 | 20 | 〔10〕 | 预期性")
    target = only(text)
    assert (target.base_value, target.target_value, target.change_value) == (D(10), D(20), D(10))


def test_html_with_merged_cells_and_compound_names() -> None:
    text = (
        "<p>表1 主要指标</p><table><tr><td rowspan='2'>类别</td><td rowspan='2' colspan='2'>指标</td>"
        "<td colspan='2'>规划目标</td><td rowspan='2'>属性</td></tr><tr><td>2020年</td><td>2025年</td></tr>"
        "<tr><td rowspan='3'>生态</td><td colspan='2'>甲林覆盖率（%）</td><td>30</td><td>31</td><td>约束性</td></tr>"
        "<tr><td rowspan='2'>乙物减排（吨）</td><td>丙氧</td><td>—</td><td>[100]</td><td>约束性</td></tr>"
        "<tr><td>丁氮</td><td>—</td><td>[20]</td><td>约束性</td></tr></table>"
    )
    targets, findings, _ = read(text)
    assert [t.name for t in targets] == ["甲林覆盖率", "乙物减排（丙氧）", "乙物减排（丁氮）"]
    assert [t.unit for t in targets] == ["%", "吨", "吨"]
    assert {t.category for t in targets} == {"生态"}
    assert [t.form for t in targets] == ["level_up", "cumulative", "cumulative"]
    assert not [i for t in targets for i in t.inferred]  # the file says what is merged
    assert findings == []


def test_a_long_html_row_is_anchored_at_its_value() -> None:
    style = "color:red;" * 60
    text = "<p>主要指标</p><table><tr><td>指标</td><td>2020年</td><td>2025年</td></tr>"
    target = only(text + f"<tr><td style='{style}'>甲率（%）</td><td style='{style}'>1</td><td>22</td></tr></table>")
    assert (target.name, target.quote) == ("甲率", "22")


def test_one_target_for_each_target_year() -> None:
    text = pipe(
        "指标名称 | 单位 | 2020年实际 | 2023年 | 2024年 | 2025年 | 责任单位", "甲设施数 | 座 | 10 | 16 | 18 | 20 | 乙局"
    )
    targets = read(text)[0]
    assert [(t.target_year, t.target_value) for t in targets] == [(2023, D(16)), (2024, D(18)), (2025, D(20))]
    assert {(t.base_year, t.base_value, t.owner) for t in targets} == {(2020, D(10), "乙局")}


def test_the_last_of_several_past_years_is_the_base_and_a_long_range_year_is_a_target() -> None:
    text = pipe(
        "指标 | 2015年 | 2020年（预计） | 2025年（预期） | 2035年 | “十四五”年均增速（%）",
        "甲产量（万吨） | 1 | 3 | 4 | 9 | 5.9",
    )
    near, far = read(text)[0]
    assert (near.base_year, near.base_value, near.target_year, near.change_value) == (2020, D(3), 2025, D("5.9"))
    assert (far.target_year, far.target_value, far.change_value) == (2035, D(9), None)


def test_years_as_periods_and_in_chinese_numerals() -> None:
    period = only(pipe("指标 | “十三五”末 | “十四五”末", "甲率（%） | 5 | 6"))
    assert (period.base_year, period.target_year) == (2020, 2025)
    numerals = only(pipe("指标 | 二〇二〇年 | 二〇二五年", "甲率（％） | ５．５ | ６以上"))
    assert (numerals.base_year, numerals.base_value, numerals.target_year) == (2020, D("5.5"), 2025)
    assert (numerals.target_value, numerals.comparator, numerals.form) == (D(6), ">=", "floor")


def test_years_that_the_header_leaves_out_are_inferred_and_reported() -> None:
    targets, findings, _ = read(pipe("指标 | 现状值 | 目标值", "甲产值（亿元） | 1,200 | 1,500", caption="发展指标"))
    (target,) = targets
    assert (target.base_year, target.base_value, target.target_year) == (2020, D(1200), 2025)
    assert target.year_source == "plan"
    assert {i.field for i in target.inferred} == {"base_year", "target_year"}
    assert codes(findings) == ["526", "526"]
    by_title = only(pipe("指标 | 目标值", "甲产值（亿元） | 1,500", caption="“十四五”发展指标"))
    assert (by_title.target_year, by_title.year_source) == (2025, "section")


def test_a_base_year_inside_the_period_is_inferred() -> None:
    info = PlanInfo(start_year=2021, end_year=2035)
    targets, findings, _ = read(
        pipe("规划指标体系 | 2022年 | 2035年 | 属性", "甲地（公顷） | 85.4 | 127.1 | 约束性"), info
    )
    (target,) = targets
    assert (target.base_year, target.base_value, target.target_year) == (2022, D("85.4"), 2035)
    assert "base_year" in {i.field for i in target.inferred}
    assert codes(findings) == ["526"]


@pytest.mark.parametrize(
    ("row", "header"),
    [
        ("主要指标\n\n单位：万元", "指标 | 2020年 | 2025年"),
        ("主要指标", "指标 | 2020年 | 2025年（万元）"),
    ],
)
def test_unit_of_the_whole_table_or_column(row: str, header: str) -> None:
    assert only(pipe(header, "甲产值 | 10 | 20", caption=row)).unit == "万元"


def test_a_column_headed_unit_that_holds_offices_names_the_owner() -> None:
    target = only(pipe("指标 | 2025年目标 | 单位", "甲人数（人） | 5 | 乙局"))
    assert (target.unit, target.owner) == ("人", "乙局")


def test_unit_printed_in_the_cell_wins_and_a_multiplier_joins_the_unit() -> None:
    text = pipe("指标 | 单位 | 2020年 | 2025年", "甲人次 | 人次 | 100万 | 200万", "乙人口 | 万人 | 12.3 | 15万人")
    assert [t.unit for t in read(text)[0]] == ["万人次", "万人"]


def test_category_rows_unit_row_sums_and_notes() -> None:
    text = pipe(
        "序号 | 指标名称 | 2020年 | 2025年 | 性质",
        "一、产业 | | | |",
        "1 | 甲产值（亿元） | 12 | 15 | 预期性",
        "合计 | | 20 | 25 |",
        "二、生态 | | | |",
        "2 | 乙林率（%） | 30 | 30 | 约束性",
        after="注：甲产值按可比价计算。",
    )
    targets, findings, document = read(text)
    assert [(t.name, t.category, t.form) for t in targets] == [
        ("甲产值", "产业", "level_up"),
        ("乙林率", "生态", "floor"),
    ]
    assert codes(findings) == ["528", "527"]
    assert document.text[findings[1].anchors[0].start :].startswith("注：甲产值")


def test_groups_named_after_bindingness() -> None:
    text = pipe("指标 | 2025年目标", "约束性指标 |", "甲地（万亩） | 30", "预期性指标 |", "乙产值（亿元） | 500")
    assert [t.binding for t in read(text)[0]] == [True, False]


def test_a_starred_name_is_binding_when_the_note_says_so() -> None:
    text = pipe(
        "指标 | 2020年 | 2025年", "甲地（万亩）* | 30 | 30", "乙产值（亿元） | 1 | 2", after="注：带*的为约束性指标。"
    )
    assert [t.binding for t in read(text)[0]] == [True, None]


def test_a_header_repeated_after_a_page_break_is_no_row() -> None:
    text = pipe("指标 | 2020年 | 2025年", "甲率（%） | 3 | 4", "指标 | 2020年 | 2025年", "乙产值（亿元） | 1 | 2")
    targets, findings, _ = read(text)
    assert [t.name for t in targets] == ["甲率", "乙产值"]
    assert findings == []


def test_a_table_goes_on_after_a_blank_line() -> None:
    text = "主要指标\n\n类别\t指标\t2020年\t2025年\n经济\t甲率（%）\t1\t2\n\n社会\t乙率（%）\t3\t4\n\t丙率（%）\t5\t6\n"
    assert [(t.name, t.category) for t in read(text)[0]] == [("甲率", "经济"), ("乙率", "社会"), ("丙率", "社会")]


def test_columns_printed_twice_side_by_side() -> None:
    text = pipe("指标 | 2025年 | 指标 | 2025年", "甲率（%） | 30 | 乙率（%） | 40", "丙值（元） | 1 | 丁值（元） | 2")
    assert {(t.name, t.target_value) for t in read(text)[0]} == {
        ("甲率", D(30)), ("乙率", D(40)), ("丙值", D(1)), ("丁值", D(2)),
    }  # fmt: skip


def test_a_turned_table_is_read_and_reported_as_doubtful() -> None:
    targets, findings, _ = read(pipe("年份 | 甲率（%） | 乙率（%）", "2020年 | 60 | 30", "2025年 | 65 | 31"))
    assert [(t.name, t.base_value, t.target_value, t.quote) for t in targets] == [
        ("甲率", D(60), D(65), "65"),
        ("乙率", D(30), D(31), "31"),
    ]
    assert codes(findings) == ["520"]


def test_english_table_of_measures() -> None:
    text = pipe(
        "Indicator | Baseline (2020) | Target (2025) | Unit",
        "Forest cover | 30.5 | at least 32 | %",
        "Road deaths | 120 | 60 or less | persons",
        "Response time (minutes) | 9.5 | under 7 |",
        caption="Table of measures",
    )
    first, second, third = read(text)[0]
    assert (third.name, third.unit, third.comparator) == ("Response time", "minutes", "<")
    assert (first.name, first.base_year, first.base_value, first.target_year) == ("Forest cover", 2020, D("30.5"), 2025)
    assert (first.target_value, first.comparator, first.unit) == (D(32), ">=", "%")
    assert (second.comparator, second.form, second.unit) == ("<=", "ceiling", "persons")


@pytest.mark.parametrize(
    "rows",
    [
        ("序号 | 项目名称 | 建设内容 | 总投资（万元） | 2025年计划投资", "1 | 甲路 | 新建 | 5000 | 1000"),
        ("姓名 | 职务 | 2025年目标", "甲某 | 主任 | 3"),
        ("序号 | 工作任务 | 责任单位 | 完成时限", "1 | 建甲路 | 乙局 | 2025年"),
        ("年份 | 2016年 | 2017年 | 2020年", "甲产值（亿元） | 1 | 2 | 5"),
        ("任务 | 目标 | 单位", "加强普法 | 建成示范区 | 甲局"),
        ("章节 | 页码", "第一章 发展基础 | 3"),
    ],
)
def test_tables_that_are_no_indicator_tables(rows: tuple[str, ...]) -> None:
    targets, findings, _ = read(pipe(*rows, caption="附表"))
    assert (targets, findings) == ([], [])


@pytest.mark.parametrize(
    "rows",
    [
        ("指标 | 2020年目标 | 2020年完成 | 是否实现", "甲率（%） | 30 | 31 | 是"),
        ("指标 | “十三五”规划目标 | 2020年完成 | 年均增长", "甲率（%） | 5.1 | 5.5 | 3"),
        ("指标 | 2015年 | 2020年目标 | 完成情况", "甲率（%） | 5.1 | 5.5 | 已完成"),
    ],
)
def test_tables_of_past_achievements_give_nothing(rows: tuple[str, ...]) -> None:
    targets, findings, _ = read(pipe(*rows, caption="上一规划主要指标"))
    assert targets == []
    assert codes(findings) == ["529"]


def test_the_last_plans_targets_beside_the_new_ones_stay_out() -> None:
    target = only(pipe("指标 | “十三五”目标 | “十三五”末 | “十四五”末", "甲产值（亿元） | 400 | 420 | 600"))
    assert (target.base_value, target.target_value) == (D(420), D(600))


def test_what_looks_like_an_indicator_table_and_cannot_be_read_is_reported() -> None:
    headless = "主要指标\n\n甲率（%）\t60\t65\t预期性\n乙率（%）\t30\t31\t约束性\n丙率（%）\t3\t4\t约束性\n"
    assert (read(headless)[0], codes(read(headless)[1])) == ([], ["520"])
    lines = "主要指标\n\n甲率（%） 60 65 预期性\n\n乙率（%） 30 31 约束性\n\n丙率（%） 3 4 约束性\n"
    assert (read(lines)[0], codes(read(lines)[1])) == ([], ["520"])
    townships = pipe("镇街 | 2024年目标 | 2025年目标", "甲镇 | 90 | 100", "乙镇 | 80 | 90", caption="各镇目标")
    assert (read(townships)[0], codes(read(townships)[1])) == ([], ["520"])


def test_a_plan_of_one_year() -> None:
    info = PlanInfo(start_year=2026, end_year=2026)
    growth, jobs = read(
        pipe(
            "指标 | 2025年完成 | 2026年预期目标", "甲产值增长（%） | 5.1 | 5.5左右", "新增乙就业（万人） | 10 | 10以上"
        ),
        info,
    )[0]
    assert (growth.base_year, growth.target_year, growth.basis, growth.comparator) == (2025, 2026, "annual_growth", "~")
    assert (jobs.basis, jobs.form, jobs.comparator) == ("cumulative_change", "flow_count", ">=")


def test_a_part_row_is_named_without_the_word_for_part() -> None:
    text = pipe("指标 | 单位 | 2020年 | 2025年", "甲产量 | 万吨 | 10 | 12", "其中：乙粮 | 万吨 | 6 | 7")
    assert [t.name for t in read(text)[0]] == ["甲产量", "乙粮"]


def test_a_document_without_tables_gives_nothing() -> None:
    assert read("第一章 总则\n\n本规划自发布之日起施行。\n")[:2] == ([], [])
