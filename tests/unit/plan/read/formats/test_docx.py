"""What a reader of the printed Word page sees is what the document says."""

from __future__ import annotations

import pytest

from lantu.plan.read.document import Block, BlockKind, Document
from lantu.plan.read.open import document_from_bytes
from tests.makers.docx_files import cell, docx, numbering, paragraph, run, style, table, word_indicator_table
from tests.makers.indicator_table import expected_rows

BR = "<w:r><w:br/></w:r>"


def read(*body: str, **parts: str) -> Document:
    document = document_from_bytes(docx(*body, **parts), "a.docx")
    for block in document.blocks:
        if block.table is None:
            assert document.text[block.start : block.end] == block.text
        else:
            for row in block.table.rows:
                assert [document.text[c.start : c.end] for c in row] == [c.text for c in row]
    return document


def lines(document: Document) -> list[str]:
    return document.text.splitlines()


def only_table(document: Document) -> Block:
    return next(block for block in document.blocks if block.kind is BlockKind.TABLE)


def test_numbers_that_word_prints_but_does_not_store() -> None:
    lists = numbering(("chineseCounting", "第%1章"), ("chineseCountingThousand", "（%2）"), ("decimal", "%3."))
    document = read(
        paragraph("总体要求", numbered=(1, 0)),
        paragraph("发展基础", numbered=(1, 1)),
        paragraph("2025年目标", numbered=(1, 2)),
        paragraph("发展环境", numbered=(1, 1)),
        paragraph("主要任务", numbered=(1, 0)),
        paragraph("产业", numbered=(1, 1)),
        lists=lists,
    )
    assert lines(document) == [
        "第一章 总体要求", "（一）发展基础", "1. 2025年目标", "（二）发展环境", "第二章 主要任务", "（一）产业",
    ]  # fmt: skip


def test_numbers_that_come_with_a_style() -> None:
    document = read(
        paragraph("总体要求", style="H1"),
        paragraph("发展基础", style="H2"),
        paragraph("发展环境", style="H2a"),
        styles=style("H1", level=1, numbered=1) + style("H2", level=2, numbered=1) + style("H2a", based_on="H2"),
        lists=numbering(("chineseCounting", "%1、"), ("chineseCounting", "（%2）"), styles={0: "H1", 1: "H2"}),
    )
    assert lines(document)[:2] == ["一、总体要求", "（一）发展基础"]
    assert [block.level for block in document.blocks] == [1, 2, 2]


def test_a_list_that_starts_again() -> None:
    again = (
        '<w:num w:numId="9"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>'
        "</w:lvlOverride></w:num>"
    )
    document = read(
        paragraph("甲", numbered=(1, 0)), paragraph("乙", numbered=(1, 0)), paragraph("丙", numbered=(9, 0)),
        paragraph("丁", numbered=(9, 0)), lists=numbering(("decimal", "%1、"), more=again),
    )  # fmt: skip
    assert lines(document) == ["1、甲", "2、乙", "1、丙", "2、丁"]


def test_a_bullet_is_a_list_item_and_prints_no_private_sign() -> None:
    document = read(paragraph("培育龙头企业", numbered=(1, 0)), lists=numbering(("bullet", "\uf0b7")))
    assert document.blocks[0].kind is BlockKind.LIST_ITEM
    assert document.text == "培育龙头企业\n"


def test_headings_by_style_name_and_outline_level() -> None:
    document = read(
        paragraph("甲", style="1"), paragraph("乙", look='<w:outlineLvl w:val="1"/>'), paragraph("丙"),
        styles=style("1", title="heading 1"),
    )  # fmt: skip
    assert [(b.kind, b.level) for b in document.blocks] == [
        (BlockKind.HEADING, 1), (BlockKind.HEADING, 2), (BlockKind.PARAGRAPH, None),
    ]  # fmt: skip


def test_bold_parts_are_kept_as_emphasis() -> None:
    block = read(paragraph("　　", run("做强", bold=True), run("产业。", bold=True), "到2025年，产值翻番。")).blocks[0]
    assert [block.text[a:b] for a, b in block.emphasis] == ["做强产业。"]


def test_tracked_changes_are_read_as_accepted() -> None:
    document = read(
        paragraph("达到", "<w:del><w:r><w:delText>30</w:delText></w:r></w:del>", f"<w:ins>{run('35')}</w:ins>", "%。")
    )
    assert document.text == "达到35%。\n"
    assert [notice.code for notice in document.notices] == ["LT-READ-555"]


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    document = read(paragraph("城镇化率", look="<w:rPr><w:del/></w:rPr>"), paragraph("达到76%。"))
    assert document.text == "城镇化率达到76%。\n"


def test_fields_show_their_result() -> None:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    code = "<w:r><w:instrText>TOC \\o</w:instrText></w:r>"
    document = read(
        paragraph(mark("begin"), code, run("看不见"), mark("separate"), "第一章 总体要求", "<w:r><w:tab/></w:r>", "1"),
        paragraph("第二章 主要任务", mark("end")),
    )
    assert lines(document) == ["第一章 总体要求\t1", "第二章 主要任务"]


def test_content_controls_text_boxes_notes_and_hidden_text() -> None:
    box = (
        "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx><w:txbxContent>"
        + paragraph("专栏1 重点工程")
        + "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>"
        + paragraph("专栏1 重点工程")
        + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    hidden = run("批注", look="<w:vanish/>")
    document = read(
        "<w:sdt><w:sdtContent>" + paragraph("目录") + "</w:sdtContent></w:sdt>",
        paragraph("建设港口", hidden, '<w:r><w:footnoteReference w:id="2"/></w:r>', "。", box),
        footnotes='<w:footnote w:id="2">' + paragraph("注：按可比价计算。") + "</w:footnote>",
    )
    assert lines(document) == ["目录", "建设港口。", "专栏1 重点工程", "注：按可比价计算。"]
    assert document.blocks[-1].kind is BlockKind.NOTE


def test_soft_breaks_join_a_sentence_and_part_two() -> None:
    document = read(
        paragraph("海泽区国民经济", BR, "发展规划"), paragraph("建设港口。", BR, "2.建设公园"),
        paragraph("soft\u00adly made", BR, "plan")
    )  # fmt: skip
    assert lines(document) == ["海泽区国民经济发展规划", "建设港口。", "2.建设公园", "softly made plan"]


def test_merged_cells_of_the_indicator_table() -> None:
    found = only_table(read(paragraph("表1"), word_indicator_table())).table
    assert found is not None
    assert found.spans_known
    assert [[c.text for c in row] for row in found.rows[1:]] == expected_rows()
    assert sum(c.covered for row in found.rows for c in row) == 23 - 5 + 3
    assert found.rows[1][0].row_span == 5


def test_columns_merged_across_and_a_row_that_starts_late() -> None:
    late = "<w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr>" + cell("b") + cell("c") + "</w:tr>"
    source = table([cell("甲", across=2), cell("乙")]).replace("</w:tbl>", late + "</w:tbl>")
    found = only_table(read(source)).table
    assert found is not None
    assert [[c.text for c in row] for row in found.rows] == [["甲", "甲", "乙"], ["", "b", "c"]]


def test_grid_columns_that_no_cell_begins_in_are_left_out() -> None:
    source = table(
        [cell("指标", across=3), cell("2025年", across=200)], [cell("粮食", across=3), cell("40", across=90)]
    )
    found = only_table(read(source)).table
    assert found is not None
    assert [[c.text for c in row] for row in found.rows] == [["指标", "2025年"], ["粮食", "40"]]


def test_a_frame_of_one_column_holds_paragraphs() -> None:
    document = read(table([cell("专栏1 重点工程")], [cell("1.建设港口\n2.建设公园")]), paragraph("完"))
    assert lines(document) == ["专栏1 重点工程", "1.建设港口", "2.建设公园", "完"]
    assert all(block.table is None for block in document.blocks)


@pytest.mark.parametrize("mark", ['<w:r><w:br w:type="page"/></w:r>', "<w:r><w:lastRenderedPageBreak/></w:r>"])
def test_pages_where_the_file_tells_them(mark: str) -> None:
    assert [b.page for b in read(paragraph("甲"), paragraph(mark, "乙"), paragraph("丙")).blocks] == [1, 2, 2]


def test_no_pages_where_the_file_does_not_tell() -> None:
    assert [b.page for b in read(paragraph("甲"), paragraph("乙")).blocks] == [None, None]


def test_strict_documents_have_another_namespace() -> None:
    data = docx(paragraph("总体要求"))
    import io
    import zipfile

    from tests.makers.docx_files import W, zipped

    parts = {
        name: zipfile.ZipFile(io.BytesIO(data)).read(name) for name in zipfile.ZipFile(io.BytesIO(data)).namelist()
    }
    strict = {
        name: part.replace(W.encode(), b"http://purl.oclc.org/ooxml/wordprocessingml/main")
        for name, part in parts.items()
    }
    assert document_from_bytes(zipped(strict), "a.docx").text == "总体要求\n"
