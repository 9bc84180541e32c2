"""Rows of indicator tables: rates, brackets, delegated and merged cells, shifts, footnotes, rows without a target."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.makers.target_tables import codes, only, pipe, read

D = Decimal
HEADER = "类别 | 指标 | 2020年 | 2025年 | 年均增速/[累计] | 属性"


def row(cells: str) -> str:
    """A table with one row under HEADER."""
    return pipe(HEADER, f"甲类 | {cells}")


@pytest.mark.parametrize(
    ("cells", "value", "comparator", "basis", "form"),
    [
        ("产值增速（%） | 3.7 | — | 5.7 | 预期性", D("5.7"), "=", "annual_growth", "annual_average"),
        ("产值增速（%） | — | — | >5.5 | 预期性", D("5.5"), ">", "annual_growth", "annual_average"),
        ("经费增长（%） | — | — | 8左右 | 预期性", D(8), "~", "annual_growth", "approximate"),
        ("能耗降低（%） | — | — | [13.5] | 约束性", D("13.5"), "=", "cumulative_change", "cumulative"),
        ("寿命（岁） | — | — | 〔1〕 | 预期性", D(1), "=", "cumulative_change", "cumulative"),
        ("寿命（岁） | — | — | ［1］ | 预期性", D(1), "=", "cumulative_change", "cumulative"),
        ("寿命（岁） | — | — | 【1】 | 预期性", D(1), "=", "cumulative_change", "cumulative"),
        ("寿命（岁） | — | — | （1） | 预期性", D(1), "=", "cumulative_change", "cumulative"),
        ("失业率（%） | 5.2 | — | <5.5 | 预期性", D("5.5"), "<", "level", "ceiling"),
        ("合格率（%） | — | — | >98 | 约束性", D(98), ">", "level", "floor"),
        ("占比（%） | — | 10左右 | — | 预期性", D(10), "~", "level", "approximate"),
        ("年限（年） | — | 12 | — | 约束性", D(12), "=", "level", "level_up"),
        ("产能（万吨） | 1.05 | 1.05 | — | 约束性", D("1.05"), "=", "level", "floor"),
        ("浓度（微克/立方米） | 40 | 35 | — | 约束性", D(35), "=", "level", "level_down"),
        ("企业数（家） | 2 | 5—8 | — | 预期性", (D(5), D(8)), "range", "level", "range"),
        ("企业数（家） | 2 | 5～8 | — | 预期性", (D(5), D(8)), "range", "level", "range"),
        ("人员（人） | — | 6人（含）以下 | — | 约束性", D(6), "<=", "level", "ceiling"),
        ("死亡人数 | — | 较“十三五”下降30%以上 | — | 预期性", D(30), ">=", "cumulative_change", "cumulative"),
        ("村级通达率（%） | 90 | 全覆盖 | — | 预期性", D(100), "=", "level", "coverage"),
        ("新增岗位（万人） | — | — | [4.5] | 预期性", D("4.5"), "=", "cumulative_change", "cumulative"),
        ("新增岗位（万人） | 2 | 4 | — | 预期性", D(4), "=", "cumulative_change", "flow_count"),
        ("收入（元） | 20000 | — | 7以上 | 预期性", D(7), ">=", "annual_growth", "annual_average"),
    ],
)
def test_value_comparator_basis_and_form(cells: str, value: object, comparator: str, basis: str, form: str) -> None:
    target = only(row(cells))
    assert (target.target_value, target.comparator, target.basis, target.form) == (value, comparator, basis, form)
    assert (target.base_year, target.target_year) == (2020, 2025)


@pytest.mark.parametrize(
    ("cell", "value", "comparator", "basis", "each_year", "direction"),
    [
        ("每年不低于95", D(95), ">=", "level", True, None),
        ("保持100", D(100), "=", "level", False, None),
        ("提高到53", D(53), "=", "level", False, None),
        ("年均下降3%", D(3), "=", "annual_growth", False, "down"),
        ("压减50%以上", D(50), ">=", "cumulative_change", False, "down"),
        ("16（较2020年）", D(16), "=", "level", False, None),
        ("稳步提高", "稳步提高", "text", "level", False, "up"),
    ],
)
def test_values_with_words(
    cell: str, value: object, comparator: str, basis: str, each_year: bool, direction: str | None
) -> None:
    target = only(pipe("指标 | 2025年 | 属性", f"甲比例（%） | {cell} | 预期性"))
    assert (target.target_value, target.comparator, target.basis) == (value, comparator, basis)
    assert (target.each_year, target.direction) == (each_year, direction)


def test_a_column_of_changes_over_the_period() -> None:
    target = only(pipe("指标 | 规划基期年 | 规划目标年 | 变化量", "甲地（公顷） | 12 | 10.5 | -1.5"))
    assert (target.form, target.change_value, target.change_basis) == ("level_down", D("-1.5"), "cumulative_change")


def test_a_rate_in_the_yearly_column_that_is_a_level_is_kept_each_year() -> None:
    target = only(row("失业率（%） | 5.2 | — | <5.5 | 预期性"))
    assert target.each_year
    assert (target.change_value, target.direction, target.base_value) == (None, "hold", D("5.2"))


def test_a_row_with_only_a_rate_keeps_the_printed_number_as_its_change_too() -> None:
    target = only(row("产值增速（%） | 3.7 | — | 5.7 | 预期性"))
    assert (target.change_value, target.change_basis, target.base_value) == (D("5.7"), "annual_growth", D("3.7"))


def test_a_yearly_rate_of_a_sum_of_money_is_in_percent() -> None:
    target = only(row("产值（亿元） | 100 | — | 7 | 预期性"))
    assert target.unit == "%"
    assert "unit" in {i.field for i in target.inferred}


def test_a_bracket_behind_the_level_is_its_change() -> None:
    target = only(row("寿命（岁） | 78 | 79[1] | — | 预期性"))
    assert (target.target_value, target.change_value, target.change_basis) == (D(79), D(1), "cumulative_change")


def test_growth_over_the_period_in_percent_of_another_unit_is_no_increment() -> None:
    text = pipe(
        "指标 | 2020年 | 2025年 | 2025年比2020年增长（%） | 累计",
        "甲产量（万吨） | 10 | 11 | 10 | —",
        "乙林（亩） | — | — | — | 5",
    )
    first, second = read(text)[0]
    assert (first.form, first.change_value, first.change_basis) == ("level_up", D(10), "cumulative_change")
    assert (second.target_value, second.basis, second.unit) == (D(5), "cumulative_change", "亩")


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("完成市分解任务", "delegated"),
        ("完成国家下达指标", "delegated"),
        ("达到省定标准", "delegated"),
        ("按上级要求做好工作", "qualitative"),
        ("“十四五”时期零发生", "qualitative"),
        ("高于产值增长", "relation"),
        ("与产值增长基本同步", "relation"),
    ],
)
def test_targets_in_words(words: str, form: str) -> None:
    target = only(row(f"甲率（%） | — | {words} | — | 约束性"))
    assert (target.target_value, target.comparator, target.form) == (words, "text", form)
    assert target.quote.startswith("| 甲类")


def test_relation_names_its_other_side() -> None:
    above = only(row("甲率（%） | — | — | 高于产值增长 | 预期性"))
    assert (above.relation, above.relation_to, above.basis) == ("above", "产值增长", "annual_growth")
    step = only(row("甲率（%） | — | — | 与产值增长基本同步 | 预期性"))
    assert (step.relation, step.relation_to) == ("in_step", "产值增长")


def test_a_delegated_cell_over_several_rows_anchors_all_of_them() -> None:
    text = (
        "<p>主要指标</p><table><tr><td>指标</td><td>2020年</td><td>2025年</td></tr><tr><td>甲（%）</td><td>—</td>"
        "<td rowspan='2'>完成省下达任务</td></tr><tr><td>乙（%）</td><td>—</td></tr></table>"
    )
    targets, findings, _ = read(text)
    assert [t.quote for t in targets] == ["完成省下达任务"] * 2
    assert len({t.start for t in targets}) == 1
    assert [t.inferred for t in targets] == [(), ()]
    assert findings == []


def test_blank_cells_under_delegated_words_are_filled_and_say_so() -> None:
    text = pipe(
        HEADER,
        "生态 | (1) 甲（%） | — | 完成市分解任务 | — | 约束性",
        " | (2) 乙（%） | — | | — | 约束性",
        " | (3) 丙（%） | — | | — | 约束性",
        "安全 | (4) 丁（%） | — | | — | 约束性",
    )
    targets, findings, _ = read(text)
    assert [(t.number, t.form, t.quote) for t in targets] == [
        (str(n), "delegated", "完成市分解任务") for n in (1, 2, 3)
    ]
    assert [[i.field for i in t.inferred] for t in targets] == [
        [],
        ["category", "target_value"],
        ["category", "target_value"],
    ]
    # The blank does not reach over the next category: that row has no target, and is reported.
    assert sorted(codes(findings)) == ["521", "524", "525"]


def test_blank_cells_above_delegated_words_are_filled_where_dashes_say_no_value() -> None:
    text = pipe("指标 | 2020年 | 2025年", "甲（%） | — | ", "乙（%） | — | 完成省下达任务", "丙（%） | 3 | 4")
    assert [t.form for t in read(text)[0]] == ["delegated", "delegated", "level_up"]


def test_blank_cells_under_a_number_are_never_filled() -> None:
    targets, findings, _ = read(pipe("指标 | 2020年 | 2025年", "甲（%） | 1 | 2", "乙（%） | 3 | "))
    assert [t.name for t in targets] == ["甲"]
    assert codes(findings) == ["521"]
    assert dict(findings[0].facts)["name"] == "乙"


@pytest.mark.parametrize("nothing", ["—", "-", "/", "", "－", "——"])
def test_a_row_without_target_and_change_is_reported(nothing: str) -> None:
    text = pipe(
        "指标 | 2020年 | 2025年 | 属性", "甲（人） | 1403 | " + nothing + " | 预期性", "乙（人） | 5 | 6 | 预期性"
    )
    targets, findings, _ = read(text)
    assert [t.name for t in targets] == ["乙"]
    assert codes(findings) == ["521"]


def test_a_row_one_column_off_is_put_right_when_only_one_reading_fits() -> None:
    text = pipe(
        HEADER,
        "甲类 | (1) 甲率（%） | 31 | 40 | [9] | 预期性",
        " | (2) 乙率（%） | 88 | 89 | [1] | 预期性",
        " | (3) 丙率（%） | 4 | 5 | — | 约束性",
        " | (4) 丁林率（%） | 40.7左右 | | 40.7 | —",
    )
    targets, findings, _ = read(text)
    last = targets[-1]
    assert (last.base_value, last.target_value, last.comparator, last.binding) == (D("40.7"), D("40.7"), "=", None)
    assert (last.form, last.change_value, last.each_year) == ("floor", None, False)
    assert {"target_value", "base_value"} <= {i.field for i in last.inferred}
    assert "522" in codes(findings)


def test_a_row_that_lost_its_category_cell_is_put_right() -> None:
    text = pipe(
        "类别 | 指标 | 2020年 | 2025年 | 属性",
        "经济 | 甲值（亿元） | 10 | 20 | 预期性",
        "乙值（亿元） | 3 | 5 | 预期性 |",
    )
    targets, findings, _ = read(text)
    assert [(t.name, t.base_value, t.target_value, t.binding) for t in targets] == [
        ("甲值", D(10), D(20), False),
        ("乙值", D(3), D(5), False),
    ]
    assert "522" in codes(findings)


def test_a_row_that_fits_in_two_ways_gives_both() -> None:
    text = pipe(
        "类别 | 指标 | 2020年 | 2025年 | 属性",
        "经济 | 甲值（亿元） | 10 | 20 | 预期性",
        " | 乙值（亿元） | 1 | 预期性 |",
    )
    targets, findings, _ = read(text)
    second = targets[1]
    assert second.target_value == D(1)
    assert {(a.field, a.value) for a in second.alternatives} >= {("target_value", None), ("base_value", D(1))}
    assert "523" in codes(findings)


def test_a_growth_rate_beside_a_dash_for_bindingness_is_not_moved() -> None:
    rows = [f"甲类 | 第{n}率（%） | 3 | 4 | — | 预期性" for n in "一二三四"]
    targets, findings, _ = read(pipe(HEADER, *rows, "甲类 | 产值增速（%） | 3.7 | | 5.7 | —"))
    last = targets[-1]
    assert (last.base_value, last.target_value, last.basis) == (D("3.7"), D("5.7"), "annual_growth")
    assert "522" not in codes(findings)


def test_carried_categories_are_inferred_and_reported_once() -> None:
    text = pipe(
        HEADER,
        "甲类 | 子（%） | 1 | 2 | — | 预期性",
        " | 丑（%） | 1 | 2 | — | 预期性",
        " | 寅（%） | 1 | 2 | — | 预期性",
    )
    targets, findings, _ = read(text)
    assert [t.category for t in targets] == ["甲类"] * 3
    assert [[i.field for i in t.inferred] for t in targets] == [[], ["category"], ["category"]]
    assert codes(findings) == ["525"]


def test_footnote_marks_are_taken_off_names_and_values_and_recorded() -> None:
    target = only(pipe("指标 | 2020年 | 2025年", "甲值（亿元）① | 60② | 65注1"))
    assert (target.name, target.unit, target.base_value, target.target_value) == ("甲值", "亿元", D(60), D(65))
    assert {s.words for s in target.trace if s.rule == "table.footnote_mark"} == {"①", "②", "注1"}


def test_what_stands_behind_the_first_number_of_a_cell_is_kept_in_the_reason() -> None:
    target = only(row("经费增长（%） | — | — | >7、强度不降 | 预期性"))
    assert (target.target_value, target.comparator) == (D(7), ">")
    assert "强度不降" in next(i.reason for i in target.inferred if i.field == "target_value")


def test_broken_words_in_cells_are_joined() -> None:
    text = (
        "<p>主要指标</p><table><tr><td>指\n标</td><td>2020\n年</td><td>2025年</td><td>属性</td></tr>"
        "<tr><td>甲林\n覆盖率（%）</td><td>30</td><td>31</td><td>约束\n性</td></tr></table>"
    )
    target = only(text)
    assert (target.name, target.binding, target.base_year) == ("甲林覆盖率", True, 2020)
