from hypothesis import given
from hypothesis import strategies as st

from lantu.plan.read.document import Block, BlockKind
from lantu.plan.read.formats.markdown import read_markdown


def only(text: str) -> Block:
    (block,) = read_markdown(text)
    return block


def place(text: str, block: Block, words: str) -> str:
    at = block.text.index(words)
    start, end = block.spans.span(at, at + len(words))
    return text[start:end]


def test_bold_leads_are_emphasis_and_their_stars_are_no_text() -> None:
    text = "**海缆产业。**做强海缆制造。"
    block = only(text)
    assert block.text == "海缆产业。做强海缆制造。"
    assert [block.text[a:b] for a, b in block.emphasis] == ["海缆产业。"]
    assert place(text, block, "做强海缆") == "做强海缆"


def test_formulas_are_read_and_quoted_whole() -> None:
    text = "下降  $17\\%$  ，削减  $\\mathrm{SF}_6$  排放"
    block = only(text)
    assert block.text == "下降17%，削减SF6排放"
    assert place(text, block, "17%") == "$17\\%$"
    assert place(text, block, "SF6排放") == "$\\mathrm{SF}_6$  排放"


def test_money_is_no_formula() -> None:
    assert only("It costs $5 million and $6 more").text == "It costs $5 million and $6 more"


def test_links_images_entities_tags_and_escapes() -> None:
    text = "见[规划](http://example.org/a)![图](x.png)&gt;3\\*2<sup>注</sup>"
    assert only(text).text == "见规划>3*2注"


def test_kinds_of_lines() -> None:
    text = "# 题\n## 甲\n- 乙\n> 丙\n注：丁\n[^1]: 戊\n1. 己\n#庚\n"
    assert [(b.kind, b.text, b.level) for b in read_markdown(text)] == [
        (BlockKind.HEADING, "题", 1),
        (BlockKind.HEADING, "甲", 2),
        (BlockKind.LIST_ITEM, "乙", None),
        (BlockKind.PARAGRAPH, "丙", None),
        (BlockKind.NOTE, "注：丁", None),
        (BlockKind.NOTE, "戊", None),
        (BlockKind.PARAGRAPH, "1. 己", None),
        (BlockKind.HEADING, "庚", 1),
    ]


def test_a_floor_at_the_beginning_of_a_line_is_no_quotation() -> None:
    assert only(">30%").text == ">30%"


def test_front_matter_is_kept_apart() -> None:
    blocks = read_markdown('---\ntitle: "甲"\nyear: 2021\n---\n\n正文\n')
    assert [b.kind for b in blocks] == [BlockKind.FRONT_MATTER, BlockKind.FRONT_MATTER, BlockKind.PARAGRAPH]
    assert blocks[0].text == 'title: "甲"'


def test_rules_are_no_text_and_no_front_matter() -> None:
    assert [b.text for b in read_markdown("---\n\n甲。\n\n---\n\n乙。\n")] == ["甲。", "乙。"]


def test_a_rule_right_under_a_short_line_makes_it_a_heading() -> None:
    assert only("总则\n---\n").kind is BlockKind.HEADING


def test_pipe_tables_have_a_row_a_line() -> None:
    text = "| 指标 | **2025年** |\n| --- | --: |\n| 粮食（万吨） | ≥30 |\n| 林地 |\n"
    table = only(text).table
    assert table is not None
    assert [[c.text for c in row] for row in table.rows] == [["指标", "2025年"], ["粮食（万吨）", "≥30"], ["林地", ""]]
    assert [text[a:b] for a, b in table.row_spans] == [text.splitlines()[i] for i in (0, 2, 3)]
    cell = table.rows[1][1]
    assert text[cell.start : cell.end] == "≥30"
    assert not table.spans_known


def test_tab_rows_are_a_table_and_one_stop_is_not() -> None:
    text = "类别\t指标\t2025年\n经济\t(1) 增速\t5.5\n\t(2) 比重\t8左右\n\n第一节 基础 .....\t3\n"
    table, line = read_markdown(text)
    assert table.table is not None
    assert [[c.text for c in row] for row in table.table.rows][2] == ["", "(2) 比重", "8左右"]
    assert line.text == "第一节 基础 .....\t3"


def test_html_inside_markdown_keeps_its_places() -> None:
    text = "# 甲\n\n<table><tr><td>指标</td><td>值</td></tr>\n\n<tr><td>粮食</td><td>&ge;30</td></tr></table>\n\n乙。\n"
    heading, table, after = read_markdown(text)
    assert (heading.text, after.text) == ("甲", "乙。")
    assert table.table is not None
    assert [[c.text for c in row] for row in table.table.rows] == [["指标", "值"], ["粮食", "≥30"]]
    cell = table.table.rows[1][1]
    assert text[cell.start : cell.end] == "&ge;30"


def test_a_line_is_a_block_and_crlf_stays_in_the_text() -> None:
    text = "\ufeff甲\r\n　　乙\r\n"
    blocks = read_markdown(text)
    assert [b.text for b in blocks] == ["甲", "乙"]
    assert [text[b.start : b.end] for b in blocks] == ["甲", "乙"]


@given(st.text(alphabet="甲a1 \t\n|-*#<>/tdrp&;$\\[](){}!_`~:：。", max_size=200))
def test_any_text_gives_blocks_in_order_whose_places_exist(text: str) -> None:
    last = 0
    for block in read_markdown(text):
        assert 0 <= block.start <= block.end <= len(text)
        assert block.start >= last
        last = block.start
        if block.table is not None:
            assert all(len(row) == block.table.width for row in block.table.rows)
            assert all(0 <= c.start <= c.end <= len(text) for row in block.table.rows for c in row)
        else:
            assert block.text == block.text.strip()
            assert block.spans.size == len(block.text)
