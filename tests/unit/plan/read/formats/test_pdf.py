"""PDF pages made by typst are read back: paragraphs, headings, furniture, tables."""

from __future__ import annotations

import pytest

from lantu.kernel.errors import ReadError
from lantu.plan.read.document import BlockKind, Document
from lantu.plan.read.open import ReadOptions, document_from_bytes
from tests.makers.indicator_table import HEADER, expected_rows
from tests.makers.pdf_files import indicator_table, pdf

HERE = ReadOptions(isolate=False)
PROSE = "#set par(justify: true, first-line-indent: (amount: 2em, all: true), leading: 10pt)\n"
SENTENCE = "港口吞吐量稳步增长，园区建设加快推进，生态环境持续改善。"


def read(markup: str, **page: object) -> Document:
    document = document_from_bytes(pdf(markup, **page), "a.pdf", options=HERE)  # type: ignore[arg-type]
    for block in document.blocks:
        if block.table is None:
            assert document.text[block.start : block.end] == block.text
        else:
            for row in block.table.rows:
                assert [document.text[c.start : c.end] for c in row] == [c.text for c in row]
    return document


def texts(document: Document, kind: BlockKind) -> list[str]:
    return [block.text for block in document.blocks if block.kind is kind]


def test_wrapped_lines_become_paragraphs() -> None:
    document = read(PROSE + SENTENCE * 4 + "\n\n" + SENTENCE * 3)
    assert texts(document, BlockKind.PARAGRAPH) == [SENTENCE * 4, SENTENCE * 3]


def test_headings_bold_and_numbers() -> None:
    document = read(
        PROSE
        + "#align(center)[#text(size: 22pt)[海泽区国民经济和社会发展第十五个五年规划和远景目标纲要]]\n\n"
        + '#align(center)[#text(size: 16pt, weight: "bold")[第一章 总体要求]]\n\n'
        + "*做强产业。*到 2030 年，总产值达到 320 亿元，年均增长 7% 以上。"
        + SENTENCE * 3
    )
    title, chapter, body = document.blocks
    assert (title.kind, title.level) == (BlockKind.HEADING, 1)
    assert title.text == "海泽区国民经济和社会发展第十五个五年规划和远景目标纲要"
    assert (chapter.kind, chapter.level, chapter.text) == (BlockKind.HEADING, 2, "第一章 总体要求")
    assert [body.text[a:b] for a, b in body.emphasis] == ["做强产业。"]
    assert "到2030年，总产值达到320亿元，年均增长7%以上。" in body.text


def test_running_headers_and_page_numbers_are_noise() -> None:
    document = read(
        PROSE + (SENTENCE * 6 + "\n\n") * 30,
        more=', numbering: "— 1 —", header: align(center)[海泽区“十五五”规划]',
    )
    pages = document.blocks[-1].page or 0
    assert pages >= 4
    assert texts(document, BlockKind.NOISE).count("海泽区“十五五”规划") == pages
    assert sum("—" in text for text in texts(document, BlockKind.NOISE)) == pages
    assert set("".join(texts(document, BlockKind.PARAGRAPH))) == set(SENTENCE)


@pytest.mark.parametrize("height", [842, 460])
def test_the_indicator_table_with_merged_cells_over_pages(height: int) -> None:
    document = read("#block[主要指标]\n" + indicator_table(), height=height)
    tables = [block.table for block in document.blocks if block.table]
    assert len(tables) == (1 if height == 842 else 2)
    found = [[cell.text for cell in row] for table in tables for row in table.rows]
    expected = [list(HEADER), *expected_rows()]
    assert len(found) == len(expected)
    for row, wanted in zip(found, expected, strict=True):
        # A cell that the page break cuts is printed on the first page only.
        assert all(a == b or (a == "" and c in (0, 3)) for c, (a, b) in enumerate(zip(row, wanted, strict=True)))
    if height == 842:
        assert found == expected
        assert tables[0].rows[1][0].row_span == 5
        assert tables[0].rows[2][0].covered


def test_a_table_open_at_its_sides() -> None:
    document = read(
        "#table(columns: 3, stroke: (x, y) => (left: if x > 0 {0.5pt}, y: 0.5pt), [指标], [单位], [2030年],"
        "[粮食产量], [万吨], [40.2], [森林覆盖率], [%], [32])"
    )
    table = next(block.table for block in document.blocks if block.table)
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["指标", "单位", "2030年"], ["粮食产量", "万吨", "40.2"], ["森林覆盖率", "%", "32"],
    ]  # fmt: skip


def test_a_borderless_table_is_read_by_alignment_and_reported() -> None:
    document = read(
        "#table(columns: (12em, 6em, 6em), stroke: none, [指标], [2025年], [2030年], [粮食产量（万吨）], [38.5],"
        "[40.2], [森林覆盖率（%）], [31], [32], [参保率（%）], [92], [97])"
    )
    table = next(block.table for block in document.blocks if block.table)
    assert not table.ruled
    assert [cell.text for cell in table.rows[1]] == ["粮食产量（万吨）", "38.5", "40.2"]
    assert [notice.code for notice in document.notices] == ["LT-READ-550"]


def test_a_frame_around_paragraphs_is_no_table() -> None:
    document = read("#rect(width: 100%)[专栏1 重点工程\n\n1. 建设港口\n\n2. 建设公园]")
    assert all(block.table is None for block in document.blocks)
    assert document.text.startswith("专栏1重点工程\n1.建设港口\n2.建设公园\n")


def test_two_columns_are_read_one_after_the_other() -> None:
    left, right = "甲区建设港口。" * 30, "乙区建设公园。" * 30
    document = read("#set par(justify: true)\n#columns(2)[" + left + "#colbreak()" + right + "]")
    assert document.text.replace("\n", "") == left + right
    assert [notice.code for notice in document.notices] == ["LT-READ-557"]


def test_contents_keep_one_entry_a_line() -> None:
    document = read(
        "".join(
            f"第{n}章 总体要求#box(width: 1fr, repeat[.])#h(2pt){p}\\\n"
            for n, p in zip("一二三", (1, 4, 9), strict=True)
        )
    )
    assert [text[:3] for text in document.text.splitlines()] == ["第一章", "第二章", "第三章"]


def test_a_turned_page_is_read_as_it_is_looked_at() -> None:
    document = read("#rotate(-90deg, reflow: true)[#block(width: 600pt)[" + indicator_table() + "]]")
    found = [[cell.text for cell in row] for block in document.blocks if block.table for row in block.table.rows]
    assert found == [list(HEADER), *expected_rows()]


def test_a_page_without_text_is_a_scan() -> None:
    picture = (
        "#image(bytes(("
        + ", ".join(["137"] * 300)
        + ',)), format: (encoding: "luma8", width: 20, height: 15), width: 100%)'
    )
    with pytest.raises(ReadError) as caught:
        read(picture)
    assert caught.value.code == "LT-READ-032"
    assert "lantu[ocr]" in caught.value.next_step("zh")
    document = read(picture + "#pagebreak()" + SENTENCE)
    assert [(notice.code, notice.facts["pages"]) for notice in document.notices] == [("LT-READ-553", "1")]


def test_an_empty_page_holds_no_text() -> None:
    with pytest.raises(ReadError) as caught:
        read("")
    assert caught.value.code == "LT-READ-038"


def by_hand(content: str, trailer: str = "") -> bytes:
    """A PDF written object by object, for what typst does not write."""
    return (
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>\n"
        "endobj\n"
        f"4 0 obj<</Length {len(content)}>>stream\n{content}\nendstream endobj\n"
        f"5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R{trailer}>>"
    ).encode()


def test_borders_drawn_as_thin_boxes_cell_by_cell() -> None:
    """As Word and WPS write them: each side of each cell is a filled box half a point thick."""
    boxes = "".join(
        f"{100 + 100 * c} {400 + 30 * r} 100 0.5 re f {100 + 100 * c} {400 + 30 * r} 0.5 30 re f "
        for r in range(4) for c in range(4) if not (r == 3 and c == 3)
    )  # fmt: skip
    words = "".join(
        f"BT /F1 10 Tf {110 + 100 * c} {410 + 30 * r} Td (r{r}c{c}) Tj ET " for r in range(3) for c in range(3)
    )
    document = document_from_bytes(by_hand(boxes + words), "a.pdf", options=HERE)
    table = next(block.table for block in document.blocks if block.table)
    found = [[cell.text for cell in row if cell.text] for row in table.rows]
    assert [row for row in found if row] == [[f"r{r}c{c}" for c in range(3)] for r in (2, 1, 0)]


def test_a_pdf_with_a_password() -> None:
    lock = f"/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<{'41' * 32}>/U<{'42' * 32}>>>/ID[<01><01>]"
    with pytest.raises(ReadError) as caught:
        document_from_bytes(by_hand("", lock), "a.pdf", options=HERE)
    assert caught.value.code == "LT-READ-020"


def test_too_many_pages() -> None:
    with pytest.raises(ReadError) as caught:
        document_from_bytes(pdf("a#pagebreak()b"), "a.pdf", options=ReadOptions(isolate=False, max_pages=1))
    assert caught.value.code == "LT-READ-029"


@pytest.mark.parametrize(
    "damage", [b"%PDF-1.7\nnothing here", b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>"]
)
def test_a_damaged_file(damage: bytes) -> None:
    with pytest.raises(ReadError) as caught:
        document_from_bytes(damage, "a.pdf", options=HERE)
    assert caught.value.code in ("LT-READ-028", "LT-READ-038")


def test_a_paragraph_cut_by_the_page_is_made_whole() -> None:
    document = read(PROSE + (SENTENCE * 7 + "\n\n") * 9, more=', numbering: "1"', height=500)
    assert {block.page for block in document.blocks} >= {1, 2, 3}
    assert texts(document, BlockKind.PARAGRAPH) == [SENTENCE * 7] * 9


def test_footnotes_are_notes_and_their_marks_are_left_out() -> None:
    document = read(
        PROSE + SENTENCE * 2 + "增加值按可比价格计算#footnote[绝对数按当年价格计算。]。\n\n建设公园30km#super[2]。"
    )
    assert texts(document, BlockKind.PARAGRAPH) == [SENTENCE * 2 + "增加值按可比价格计算。", "建设公园30km2。"]
    assert texts(document, BlockKind.NOTE) == ["1绝对数按当年价格计算。"]


def test_a_double_dash_stays_double() -> None:
    assert read("——民生为本。").text == "——民生为本。\n"
