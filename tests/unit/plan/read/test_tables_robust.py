"""No table, however broken, stops the reading, and every anchor holds its quote."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lantu.plan.model import PlanInfo
from lantu.plan.read.document import Block, BlockKind, Cell, Document, SpanMap, Table
from lantu.plan.read.tables import table_targets
from tests.makers.target_tables import FIVE_YEARS, OneSection

HEADS = (
    "指标",
    "类别",
    "单位",
    "2020年",
    "2025年",
    "年均增长",
    "[累计]",
    "属性",
    "目标值",
    "序号",
    "",
    "备注",
    "完成情况",
)
CELLS = (
    "", "—", "3.7", ">5.5", "[0.4]", "8左右", "约束性", "预期性", "完成市下达任务", "全覆盖", "甲率（%）",
    "(1) 乙值（亿元）", "合计", "注：甲", "指标", "2025年", "5-8", "88[1]", "翻一番", "较2020年下降20%",
    "其中：丙", "(", "①", "*", "[", "1:2", "\x00",
)  # fmt: skip


def a_document(rows: list[list[str]], spans_known: bool, ruled: bool) -> Document:
    """A document that is one table, written out as text so that every cell has its place."""
    width = max(len(row) for row in rows)
    text, grid, spans = "", [], []
    for row in rows:
        start, cells = len(text), []
        for cell in [*row, *[""] * (width - len(row))]:
            cells.append(Cell(cell, len(text), len(text) + len(cell)))
            text += cell + "\t"
        grid.append(tuple(cells))
        spans.append((start, len(text)))
        text += "\n"
    table = Table(tuple(grid), tuple(spans), spans_known, ruled=ruled)
    block = Block(BlockKind.TABLE, "", SpanMap.straight(0, 0), table=table)
    return Document(text, (block,), "0" * 64)


def check(document: Document, info: PlanInfo) -> int:
    targets, findings = table_targets(document, OneSection(), info)
    for target in targets:
        assert document.text[target.start : target.end] == target.quote
        assert 0 < len(target.quote) <= 400
        assert target.name
    assert all(document.text[a.start : a.end] == a.quote for f in findings for a in f.anchors)
    return len(targets)


@given(
    st.lists(st.sampled_from(HEADS), min_size=1, max_size=8),
    st.lists(st.lists(st.sampled_from(CELLS), min_size=1, max_size=8), min_size=0, max_size=8),
    st.booleans(),
    st.booleans(),
    st.sampled_from([FIVE_YEARS, PlanInfo(), PlanInfo(start_year=2026, end_year=2026)]),
)
def test_any_grid_is_read_or_left(
    head: list[str], rows: list[list[str]], spans_known: bool, ruled: bool, info: PlanInfo
) -> None:
    check(a_document([head, *rows], spans_known, ruled), info)


@given(st.lists(st.lists(st.text(max_size=12), min_size=1, max_size=5), min_size=1, max_size=5), st.booleans())
def test_any_text_in_cells_is_read_or_left(rows: list[list[str]], spans_known: bool) -> None:
    check(a_document([["指标", "2020年", "2025年", "年均增长", "属性"], *rows], spans_known, True), FIVE_YEARS)


def test_an_unruled_table_is_read_and_reported_as_doubtful() -> None:
    document = a_document([["指标", "2020年", "2025年"], ["甲率（%）", "1", "2"]], True, False)
    targets, findings = table_targets(document, OneSection(), FIVE_YEARS)
    assert [t.name for t in targets] == ["甲率"]
    assert [f.code for f in findings] == ["LT-READ-520"]


def test_a_table_of_ten_thousand_rows_is_read_whole() -> None:
    rows = [[f"第{n}率（%）", "1", "2", "预期性" if n % 7 else "—"] for n in range(10_000)]
    assert check(a_document([["指标", "2020年", "2025年", "属性"], *rows], False, True), FIVE_YEARS) == 10_000
