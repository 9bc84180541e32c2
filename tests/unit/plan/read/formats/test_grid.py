from lantu.plan.read.document import Cell
from lantu.plan.read.formats.grid import MOST_COLUMNS, rectangle


def cell(text: str, rows: int = 1, columns: int = 1) -> Cell:
    return Cell(text, 1, 2, rows, columns)


def test_merged_cells_fill_what_they_cover() -> None:
    grid = rectangle([[cell("a", 2, 2), cell("b")], [cell("c")], [cell("d")]], [9, 19, 29])
    assert grid is not None
    assert [[c.text for c in row] for row in grid] == [["a", "a", "b"], ["a", "a", "c"], ["d", "", ""]]
    assert [c.covered for c in grid[0]] == [False, True, False]
    assert (grid[2][1].start, grid[2][1].end) == (29, 29)


def test_a_cell_does_not_run_over_one_that_hangs_down() -> None:
    grid = rectangle([[cell("a"), cell("b", 2)], [cell("c", 1, 3)]], [0, 0])
    assert grid is not None
    assert [c.text for c in grid[1]] == ["c", "b"]


def test_an_absurd_grid_is_refused() -> None:
    assert rectangle([[cell("a")] * (MOST_COLUMNS + 1)], [0]) is None
    wide = [[cell("a", 1, 100)], *[[cell("b")] for _ in range(5000)]]
    assert rectangle(wide, [0] * len(wide)) is None
