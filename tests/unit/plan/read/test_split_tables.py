from lantu.plan.read.document import BlockKind
from lantu.plan.read.formats.html import read_html
from lantu.plan.read.formats.markdown import read_markdown
from lantu.plan.read.split_tables import add_captions, join_split_tables

HEAD = "指标\t2020年\t2025年\n"


def grids(text: str) -> list[list[str]]:
    blocks, _ = join_split_tables(read_markdown(text))
    return [[row[0].text for row in b.table.rows] for b in blocks if b.table is not None]


def test_a_blank_line_does_not_end_a_table() -> None:
    text = HEAD + "粮食\t29\t30\n\n林地\t10\t11\n湿地\t12\t13\n"
    blocks, notices = join_split_tables(read_markdown(text))
    assert grids(text) == [["指标", "粮食", "林地", "湿地"]]
    (table,) = (b.table for b in blocks)
    assert table is not None
    assert [text[a:b] for a, b in table.row_spans] == text.split("\n")[:2] + text.split("\n")[3:5]
    assert [n.code for n in notices] == ["LT-READ-501"]


def test_a_header_printed_again_is_left_out() -> None:
    assert grids(HEAD + "粮食\t29\t30\n\n" + HEAD + "林地\t10\t11\n") == [["指标", "粮食", "林地"]]


def test_a_new_header_begins_a_new_table() -> None:
    text = HEAD + "粮食\t29\t30\n\n项目名称\t建设内容\t责任单位\n甲项目\t建\t局\n"
    assert grids(text) == [["指标", "粮食"], ["项目名称", "甲项目"]]


def test_text_between_keeps_tables_apart_and_a_continuation_mark_does_not() -> None:
    assert len(grids(HEAD + "粮食\t29\t30\n\n另外：\n\n林地\t10\t11\n湿地\t12\t13\n")) == 2
    assert grids(HEAD + "粮食\t29\t30\n\n续表1\n\n林地\t10\t11\n湿地\t12\t13\n") == [["指标", "粮食", "林地", "湿地"]]


def test_a_shifted_row_of_the_second_piece_makes_no_second_table() -> None:
    text = HEAD + "粮食\t29\t30\n\n林地\t10\t11\n湿地\t\t12\t13\n草地\t1\t2\n"
    assert grids(text) == [["指标", "粮食", "林地", "湿地", "草地"]]


def test_captions_are_the_title_line_before() -> None:
    text = "## 主要指标\n\n单位：万吨\n\n" + HEAD + "粮食\t29\t30\n\n正文一句。\n\n" + HEAD + "林地\t1\t2\n"
    first, second = (b.table for b in add_captions(read_markdown(text)) if b.kind is BlockKind.TABLE)
    assert first is not None
    assert second is not None
    assert first.caption == "主要指标"
    assert first.caption_span is not None
    assert text[slice(*first.caption_span)] == "主要指标"
    assert second.caption == ""


def test_a_table_inside_another_is_no_continuation_of_it() -> None:
    cells = "<tr><td>甲</td><td>1</td></tr>"
    text = f"<table>{cells}<table>{cells}</table><tr><td>乙</td><td>2</td></tr></table>"
    blocks = read_html(text)
    _, notices = join_split_tables(blocks)
    assert sum(block.table is not None for block in blocks) == 2
    assert not notices
