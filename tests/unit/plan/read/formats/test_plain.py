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
