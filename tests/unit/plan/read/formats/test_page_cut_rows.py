"""Rows that a page break cuts are made whole, other rows are left alone."""

from __future__ import annotations

import pytest

from lantu.plan.read.formats.page import Page
from lantu.plan.read.formats.page_cut_rows import with_cut_row
from lantu.plan.read.formats.page_parts import Grille
from lantu.plan.read.formats.writer import PlacedCell


def a_table(*rows: list[str]) -> Grille:
    cells = tuple(PlacedCell(r, c, text) for r, row in enumerate(rows) for c, text in enumerate(row))
    return Grille(Page(1, 595, 842), cells, len(rows), len(rows[0]), True)


def rows_of(table: Grille | None) -> list[list[str]]:
    if table is None:
        return []
    texts = {(cell.row, cell.column): cell.text for cell in table.cells}
    return [[texts[r, c] for c in range(table.columns)] for r in range(table.rows)]


LAST = ["绿色生态", "地表水达到或好于Ⅲ类比例", "66.7", "70", "约束性"]
NEXT = ["绿色生态", "森林覆盖率（%）", "31.2", "32.5", "约束性"]


def test_the_rest_of_a_cut_row_goes_back_to_it() -> None:
    both = with_cut_row(a_table(LAST), a_table(["", "（%）", "", "", ""], NEXT))
    assert both is not None
    assert rows_of(both[0]) == [["绿色生态", "地表水达到或好于Ⅲ类比例（%）", "66.7", "70", "约束性"]]
    assert both[0].cut
    assert rows_of(both[1]) == [NEXT]


def test_a_table_that_held_only_the_rest_is_gone() -> None:
    assert with_cut_row(a_table(LAST), a_table(["", "（%）", "", "", ""]))[1:] == (None,)  # type: ignore[index]


def test_a_merged_cell_that_begins_on_the_rest_keeps_its_other_rows() -> None:
    after = a_table(["", "（%）", "", "", ""], NEXT)
    merged = PlacedCell(0, 0, "绿色生态", 2)
    after = Grille(after.page, (merged, *(c for c in after.cells if c.column)), 2, 5, True)
    both = with_cut_row(a_table(LAST), after)
    assert both is not None
    assert rows_of(both[1]) == [NEXT]


@pytest.mark.parametrize(
    "first",
    [
        NEXT,
        ["", "森林覆盖率（%）", "31.2", "32.5", ""],
        ["", "", "31.2", "", ""],
        ["", "", "", "", ""],
    ],
)
def test_a_row_of_its_own_stays(first: list[str]) -> None:
    assert with_cut_row(a_table(LAST), a_table(first, NEXT)) is None


def test_tables_of_other_widths_are_other_tables() -> None:
    assert with_cut_row(a_table(LAST), a_table(["", "（%）", ""])) is None
