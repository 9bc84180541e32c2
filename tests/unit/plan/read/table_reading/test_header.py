"""Headers found, or not."""

from __future__ import annotations

from lantu.plan.read.document import Cell, Table
from lantu.plan.read.table_reading.header import find_header


def table(*rows: str, spans_known: bool = False) -> Table:
    """A table of cells without offsets that matter."""
    cells = tuple(tuple(Cell(c.strip(), 0, 0) for c in row.split("|")) for row in rows)
    return Table(cells, ((0, 0),) * len(cells), spans_known)


def test_title_and_unit_rows_above() -> None:
    header = find_header(table("附表 主要指标||", "单位：万元||", "指标|2020年|2025年", "甲值|1|2"))
    assert header is not None
    assert (header.title, header.unit, header.first, header.end) == ("附表主要指标", "万元", 2, 3)


def test_a_group_heading_is_spread_over_its_columns() -> None:
    header = find_header(table("指标|规划目标||属性", "|2020年|2025年|", "甲率|1|2|约束性"))
    assert header is not None
    assert header.texts == ("指标", "规划目标 2020年", "规划目标 2025年", "属性")
    assert header.own == ("指标", "2020年", "2025年", "属性")
    assert header.end == 2


def test_names_under_the_word_indicator_are_no_header() -> None:
    header = find_header(table("指标|2025年", "约束性指标|", "甲地|30"))
    assert header is not None
    assert header.end == 1


def test_data_alone_has_no_header() -> None:
    assert find_header(table("甲率（%）|60|65", "乙率（%）|3|4")) is None
    assert find_header(table("||", "||")) is None
