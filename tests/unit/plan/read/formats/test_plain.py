from lantu.plan.read.document import BlockKind
from lantu.plan.read.formats.plain import read_plain


def test_lines_are_blocks_as_printed() -> None:
    text = "　　第一章 总则\n\n**不是标记** <b>也不是</b>\n"
    assert [b.text for b in read_plain(text)] == ["第一章 总则", "**不是标记** <b>也不是</b>"]


def test_form_feeds_count_pages() -> None:
    assert [(b.text, b.page) for b in read_plain("甲\n\f乙\n丙\n")] == [("甲", 1), ("乙", 2), ("丙", 2)]


def test_a_drawn_frame_is_a_table() -> None:
    text = "┌──┬──┐\n│指标│2025│\n├──┼──┤\n│粮食│30│\n└──┴──┘\n"
    (block,) = read_plain(text)
    assert block.table is not None
    assert [[c.text for c in row] for row in block.table.rows] == [["指标", "2025"], ["粮食", "30"]]


def test_notes_are_marked() -> None:
    assert [b.kind for b in read_plain("注1：含代管镇\n注重质量\n")] == [BlockKind.NOTE, BlockKind.PARAGRAPH]


def test_columns_parted_by_gaps_are_a_table_without_rules() -> None:
    text = "指标      2020年   2025年\n粮食 (万吨)   29       30\n林地      10       11\n"
    (block,) = read_plain(text)
    assert block.table is not None
    assert not block.table.ruled
    assert [[c.text for c in row] for row in block.table.rows] == [
        ["指标", "2020年", "2025年"],
        ["粮食 (万吨)", "29", "30"],
        ["林地", "10", "11"],
    ]
    cell = block.table.rows[1][0]
    assert text[cell.start : cell.end] == "粮食 (万吨)"


def test_a_line_with_gaps_in_it_is_a_line() -> None:
    assert [b.table for b in read_plain("云湖县   人民政府   公报\n正文\n")] == [None, None]
