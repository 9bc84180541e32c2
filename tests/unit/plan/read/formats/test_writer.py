"""What the writer writes can be found again at the places it names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantu.plan.read.document import BlockKind
from lantu.plan.read.formats.writer import DocumentWriter, PlacedCell, join_lines, plain

TEXT = st.text(alphabet=st.characters(codec="utf-8"), max_size=30)


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (["预期", "性"], "预期性"),
        (["per capita", "income"], "per capita income"),
        (["达到", "76%"], "达到76%"),
        ([" a ", "", "b"], "a b"),
        ([], ""),
    ],
)
def test_lines_are_joined_as_the_script_asks(lines: list[str], joined: str) -> None:
    assert join_lines(lines) == joined


@given(st.lists(st.tuples(TEXT, st.integers(0, 30), st.integers(0, 30)), max_size=8))
def test_every_paragraph_is_one_line_at_its_span(items: list[tuple[str, int, int]]) -> None:
    writer = DocumentWriter()
    for text, start, end in items:
        writer.paragraph(plain(text), emphasis=[(start, end)])
    document = writer.document()
    assert document.text.split("\n")[:-1] == [block.text for block in document.blocks]
    for block in document.blocks:
        assert document.text[block.start : block.end] == block.text
        assert all(0 <= a < b <= len(block.text) for a, b in block.emphasis)


@given(
    st.lists(
        st.builds(PlacedCell, st.integers(0, 4), st.integers(0, 4), TEXT, st.integers(1, 4), st.integers(1, 4)),
        max_size=9,
    ),
    st.integers(1, 5),
    st.integers(1, 5),
)
def test_tables_are_rectangles_whose_cells_are_where_they_say(cells: list[PlacedCell], rows: int, columns: int) -> None:
    writer = DocumentWriter()
    writer.paragraph("前文")
    writer.table(cells, rows, columns)
    document = writer.document()
    for block in document.blocks:
        if block.kind is BlockKind.TABLE and block.table is not None:
            assert [len(row) for row in block.table.rows] == [columns] * rows
            for row, (start, end) in zip(block.table.rows, block.table.row_spans, strict=True):
                assert document.text[start:end].count("\t") == columns - 1
                assert [document.text[cell.start : cell.end] for cell in row] == [cell.text for cell in row]
