import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantu.plan.read.document import BlockKind
from lantu.plan.read.formats.html import read_html


def texts(html: str) -> list[str]:
    return [block.text for block in read_html(html)]


def rows(html: str) -> list[list[str]]:
    (block,) = (b for b in read_html(html) if b.table is not None)
    assert block.table is not None
    return [[cell.text for cell in row] for row in block.table.rows]


def test_paragraphs_headings_and_bold() -> None:
    html = "<h2>总则</h2><p>　　<b>海</b><strong>缆。</strong>做强\n  海缆&nbsp;产业</p>"
    heading, paragraph = read_html(html)
    assert (heading.kind, heading.level, heading.text) == (BlockKind.HEADING, 2, "总则")
    assert paragraph.text == "海缆。做强海缆 产业"
    assert [paragraph.text[a:b] for a, b in paragraph.emphasis] == ["海缆。"]
    start, end = paragraph.spans.span(paragraph.text.index("做强"), len(paragraph.text))
    assert html[start:end] == "做强\n  海缆&nbsp;产业"


def test_latin_words_keep_one_space_over_a_line_break() -> None:
    assert texts("<p>clean\n   water</p>") == ["clean water"]


def test_scripts_styles_and_comments_are_left_out() -> None:
    assert texts("<style>p{}</style><script>if(a<b)c()</script><!-- 旧稿 --><p>正文</p>") == ["正文"]


def test_what_an_unclosed_comment_or_script_hides_is_not_lost() -> None:
    assert texts("<p>甲</p><!-- <p>乙</p><script><p>丙</p>") == ["甲", "乙", "丙"]


def test_navigation_and_hidden_text_are_noise() -> None:
    blocks = read_html('<nav><a>首页</a></nav><div style="display: none">旧</div><p>正文</p><footer>备案号</footer>')
    assert [(b.text, b.kind is BlockKind.NOISE) for b in blocks] == [
        ("首页", True),
        ("旧", True),
        ("正文", False),
        ("备案号", True),
    ]


def test_an_unclosed_navigation_does_not_take_the_page_with_it() -> None:
    assert [b.kind for b in read_html("<nav>首页<p>正文</p>")] == [BlockKind.PARAGRAPH] * 2


def test_merged_cells_stand_in_every_place_that_they_cover() -> None:
    html = (
        "<table><tr><th rowspan=2>指标</th><th colspan=2>年份</th></tr><tr><th>2020</th><th>2025</th></tr>"
        "<tr><td>粮食</td><td>29<td>&gt;30</table>"
    )
    assert rows(html) == [["指标", "年份", "年份"], ["指标", "2020", "2025"], ["粮食", "29", ">30"]]
    (block,) = read_html(html)
    assert block.table is not None
    assert block.table.rows[1][0].covered
    assert not block.table.rows[0][0].covered
    assert [html[a : a + 4] for a, _ in block.table.row_spans] == ["<tr>"] * 3
    assert html[: block.table.row_spans[0][1]].endswith("</tr>")


def test_paragraphs_of_a_cell_are_one_text() -> None:
    assert rows("<table><tr><td><p>预期</p><p>性</p></td><td>a<br>b</td></tr></table>") == [["预期性", "a b"]]


def test_a_table_that_lays_out_a_page_is_taken_apart() -> None:
    inner = "<table><tr><td>粮食</td><td>30</td></tr></table>"
    html = f"<table><tr><td>栏目</td><td><p>第一段。</p>{inner}<p>第二段。</p></td></tr></table>"
    assert [b.text or "table" for b in read_html(html)] == ["栏目", "第一段。", "table", "第二段。"]


def test_an_article_in_one_cell_and_a_box_of_one_column_are_taken_apart() -> None:
    article = "".join(f"<p>{'做强海缆产业' * 20}。</p>" for _ in range(3))
    assert len(texts(f"<table><tr><td>左</td><td>{article}</td></tr></table>")) == 4
    assert texts("<table><tr><td>专栏1 项目</td></tr><tr><td>甲项目。</td></tr></table>") == ["专栏1 项目", "甲项目。"]


@pytest.mark.parametrize(
    "html",
    [
        "<table><tr><td>甲<td>乙<tr><td>丙",
        "<tr><td>甲</td><td>乙</td></tr>",
        "</td></table></p>甲",
        "<table><tr><td rowspan=99999 colspan=-3>甲</td><td>乙</td></tr></table>",
        "甲<5%，<乙",
        '<p title="a>b">甲</p>',
    ],
)
def test_broken_nesting_loses_nothing(html: str) -> None:
    found = "".join(
        block.text or "".join(c.text for row in block.table.rows for c in row if block.table)
        if block.table
        else block.text
        for block in read_html(html)
    )
    assert set("甲乙丙") & set(html) <= set(found)


def test_an_absurd_table_is_read_as_paragraphs() -> None:
    html = "<table>" + "<tr>" + "<td>甲</td>" * 500 + "</tr></table>"
    assert texts(html) == ["甲"] * 500


@given(st.text(alphabet="甲a1 \n<>/tdrpbh2&;#\"'=!-", max_size=200))
def test_any_text_gives_blocks_whose_places_exist(html: str) -> None:
    last = 0
    for block in read_html(html):
        assert last <= block.start <= block.end <= len(html)
        last = block.start
        if block.table is not None:
            assert all(len(row) == block.table.width for row in block.table.rows)
        else:
            assert block.spans.size == len(block.text)
