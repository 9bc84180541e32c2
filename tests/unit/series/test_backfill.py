"""Wide tables as people have them: proposed, completed by a person, read, and laid beside their cells for review."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from lantu.kernel.errors import FileError
from lantu.series.backfill import Backfill, read_wide_table, review_table
from lantu.series.backfill_mapping import Grid, Mapping, Role, RowRule, dump_mapping, load_mapping
from lantu.series.backfill_propose import propose_mapping
from lantu.series.indicators_file import Indicators
from lantu.series.model import Indicator, Measure, Status

LIST = Indicators(
    (
        Indicator("gdp", "地区生产总值", "亿元", ("GDP",)),
        Indicator("urban", "常住人口城镇化率", "%"),
        Indicator("jobs", "城镇新增就业", "人"),
        Indicator("life", "人均预期寿命", "岁"),
    )
)
ACROSS = Grid(
    (
        ("青禾县主要指标完成情况", "", "", "", "", "", ""),
        ("序号", "指标", "单位", "2021年实际", "2022年（预计）", "2025年目标", "备注"),
        ("一", "经济发展", "", "", "", "", ""),
        ("1", "地区生产总值", "亿元", "1,203.5", "1260*", "1500", "现价"),
        ("2", "地区生产总值增速", "%", "8.1", "4.2（初步）", "6", ""),
        ("3", "常住人口城镇化率", "%", "61.2%", "—", "65", ""),
        ("4", "城镇新增就业", "万人", "0.52", "0.5①", "", ""),
    ),
    "表1",
    ("注：*为快报口径。", "①含零工市场。"),
)


def settled(grid: Grid, mapping: Mapping, **labels: str) -> Backfill:
    rows = tuple(replace(r, indicator=labels.get(r.label, r.indicator)) for r in mapping.rows)
    return read_wide_table(grid, replace(mapping, rows=rows), LIST)


def values(result: Backfill) -> list[tuple[str, str, str, str]]:
    return [(o.indicator_id, str(o.period), f"{o.value:f}", o.status.value) for o in result.observations]


def test_years_across_with_units_marks_and_headings() -> None:
    mapping = propose_mapping(ACROSS, LIST, "青禾县统计局公报", date(2023, 3, 1), "qinghe")
    assert mapping.open_questions == ()
    result = read_wide_table(ACROSS, mapping, LIST)
    assert values(result) == [
        ("gdp", "2021", "1203.5", "final"), ("gdp", "2022", "1260", "estimated"),
        ("gdp", "2021", "8.1", "final"), ("gdp", "2022", "4.2", "preliminary"),
        ("urban", "2021", "61.2", "final"),
        ("jobs", "2021", "5200", "final"), ("jobs", "2022", "5000", "estimated"),
    ]  # fmt: skip
    first, marked, growth = result.observations[0], result.observations[1], result.observations[2]
    assert (first.area, first.source, first.vintage) == ("qinghe", "青禾县统计局公报", date(2023, 3, 1))
    assert marked.note == "注：*为快报口径。；现价"
    assert (first.measure, growth.measure) == (None, Measure.CHANGE_RATE)
    assert result.observations[-1].note == "①含零工市场。"


def test_the_review_has_every_cell_that_could_hold_a_value() -> None:
    result = read_wide_table(ACROSS, propose_mapping(ACROSS, LIST, "公报"), LIST)
    assert [row.cell for row in result.review] == ["D4", "E4", "D5", "E5", "D6", "E6", "D7", "E7"]
    lines = review_table(result).splitlines()
    assert lines[1] == 'D4,"1,203.5",gdp,2021,1203.5,亿元,final,,现价,'
    assert lines[6] == "E6,—" + "," * 8


def test_what_no_name_settles_is_left_open_until_a_person_does() -> None:
    grid = Grid((("指标", "2021", "2022"), ("城镇化率（%）", "61", "62"), ("GDP（万元）", "12", "x")))
    mapping = propose_mapping(grid, LIST, "公报")
    assert mapping.open_questions == ("城镇化率（%）",)
    with pytest.raises(FileError, match="LT-SERIES-080"):
        read_wide_table(grid, mapping, LIST)
    result = settled(grid, mapping, **{"城镇化率（%）": "urban"})
    assert values(result) == [
        ("urban", "2021", "61", "final"), ("urban", "2022", "62", "final"), ("gdp", "2021", "0.0012", "final"),
    ]  # fmt: skip
    assert [(p.column, p.code) for p in result.problems] == [("C3", "LT-SERIES-013")]
    assert result.review[-1].problem == "LT-SERIES-013"


def test_a_mapping_goes_to_a_file_and_serves_next_year_only_for_the_same_layout() -> None:
    mapping = propose_mapping(ACROSS, LIST, "公报", date(2023, 3, 1))
    text = dump_mapping(mapping)
    assert load_mapping(text) == mapping
    assert dump_mapping(load_mapping(text)) == text
    moved = replace(ACROSS, rows=tuple((row[1], row[0], *row[2:]) for row in ACROSS.rows))
    with pytest.raises(FileError, match="LT-SERIES-081"):
        read_wide_table(moved, mapping, LIST)
    longer = replace(ACROSS, rows=(*ACROSS.rows, ("5", "人均预期寿命", "岁", "78", "78.1", "", "")))
    result = read_wide_table(longer, mapping, LIST)
    assert [(p.code, p.value) for p in result.problems] == [("LT-SERIES-083", "人均预期寿命")]
    wrong = replace(mapping, rows=(*mapping.rows, RowRule("x", "none")))
    with pytest.raises(FileError, match="LT-SERIES-082"):
        read_wide_table(ACROSS, wrong, LIST)


def test_years_down_the_side() -> None:
    grid = Grid(
        (
            ("年份", "GDP（亿元）", "常住人口城镇化率", "户籍人口"),
            ("2021年", "100", "60", "5"),
            ("2022年预计", "110", "61", "6"),
        )
    )
    mapping = propose_mapping(grid, LIST, "年鉴")
    assert mapping.open_questions == ("户籍人口",)
    columns = tuple(replace(c, role=Role.SKIP) if c.role is Role.UNKNOWN else c for c in mapping.columns)
    result = read_wide_table(grid, replace(mapping, columns=columns), LIST)
    assert values(result) == [
        ("gdp", "2021", "100", "final"), ("urban", "2021", "60", "final"),
        ("gdp", "2022", "110", "estimated"), ("urban", "2022", "61", "estimated"),
    ]  # fmt: skip


def test_two_header_rows_with_growth_under_each_year() -> None:
    grid = Grid(
        (
            ("指标名称", "2021年", "", "2022年", ""),
            ("", "总量", "同比增长（%）", "总量", "同比增长（%）"),
            ("GDP", "100", "8", "110", "5"),
        )
    )
    result = read_wide_table(grid, propose_mapping(grid, LIST, "公报"), LIST)
    assert [(str(o.period), o.value, o.measure) for o in result.observations] == [
        ("2021", Decimal(100), None), ("2021", Decimal(8), Measure.CHANGE_RATE),
        ("2022", Decimal(110), None), ("2022", Decimal(5), Measure.CHANGE_RATE),
    ]  # fmt: skip


def test_a_status_in_the_cell_counts_before_that_of_the_column() -> None:
    grid = Grid((("指标", "2022年预计"), ("GDP", "110（快报）")))
    (o,) = read_wide_table(grid, propose_mapping(grid, LIST, "公报"), LIST).observations
    assert (o.status, o.printed) == (Status.PRELIMINARY, "110（快报）")


def under(line: str) -> Grid:
    return Grid(((line, "", ""), ("指标", "2021年", "2022年"), ("GDP", "120", "—"), ("常住人口城镇化率", "61", "")))


@pytest.mark.parametrize("line", ["单位：万元", "（单位：万元、%）"])
def test_a_unit_line_above_the_table_counts_where_it_fits(line: str) -> None:
    result = read_wide_table(under(line), propose_mapping(under(line), LIST, "公报"), LIST)
    assert values(result) == [("gdp", "2021", "0.0120", "final"), ("urban", "2021", "61", "final")]


def test_where_two_units_of_the_line_fit_a_person_chooses() -> None:
    assert propose_mapping(under("单位：元、万元"), LIST, "公报").open_questions == ("GDP",)
