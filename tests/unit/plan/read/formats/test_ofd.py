"""OFD pages made object by object are read back."""

from __future__ import annotations

import pytest

from lantu.kernel.errors import ReadError
from lantu.plan.read.document import BlockKind, Document
from lantu.plan.read.open import ReadOptions, document_from_bytes
from tests.makers.docx_files import zipped
from tests.makers.indicator_table import HEADER, expected_rows
from tests.makers.ofd_files import OfdPage, indicator_page, ofd


def read(*pages: OfdPage, template: OfdPage | None = None) -> Document:
    return document_from_bytes(ofd(*pages, template=template), "a.ofd")


def code_of(data: bytes, options: ReadOptions | None = None) -> str:
    with pytest.raises(ReadError) as caught:
        document_from_bytes(data, "a.ofd", options=options or ReadOptions())
    return caught.value.code


def prose(page: OfdPage, top: float, lines: list[str]) -> OfdPage:
    for at, line in enumerate(lines):
        page.text(line, 30.0 + (8.4 if at == 0 else 0.0), top + 8 * at)
    return page


def test_lines_are_assembled_to_paragraphs_with_pages() -> None:
    full = "港口吞吐量稳步增长园区建设加快推进生态环境持续改善民生福祉水平更高更实"
    first = prose(
        OfdPage().text("第一章 总体要求", 80, 40, size=6.3, font=2), 60, [full[:-2], full, "到2030年达到320亿元。"]
    )
    document = read(first, prose(OfdPage(), 40, [full[:-2], "二。"]))
    assert [(block.kind, block.page, block.text) for block in document.blocks] == [
        (BlockKind.HEADING, 1, "第一章 总体要求"),
        (BlockKind.PARAGRAPH, 1, full[:-2] + full + "到2030年达到320亿元。"),
        (BlockKind.PARAGRAPH, 2, full[:-2] + "二。"),
    ]
    assert all(document.text[b.start : b.end] == b.text for b in document.blocks)


def test_objects_out_of_order_are_read_by_place() -> None:
    assert read(OfdPage().text("后面", 30, 90).text("前面的一行。", 30, 60)).text == "前面的一行。\n后面\n"


def test_a_matrix_scales_and_moves_text() -> None:
    page = OfdPage().text("放大", 30, 60, size=1, ctm="5 0 0 5 0 0").text("平常的正文字号", 30, 90, size=5)
    document = read(page)
    assert document.text == "放大\n平常的正文字号\n"
    assert all(block.kind is BlockKind.PARAGRAPH for block in document.blocks)


def test_a_slanted_watermark_is_left_out() -> None:
    assert read(OfdPage().text("内部资料", 30, 60, ctm="0.7 0.7 -0.7 0.7 0 0").text("正文", 30, 90)).text == "正文\n"


def test_the_indicator_table() -> None:
    found = next(block.table for block in read(indicator_page()).blocks if block.table)
    assert [[cell.text for cell in row] for row in found.rows] == [list(HEADER), *expected_rows()]


def test_a_template_is_part_of_each_page_and_repeats_as_noise() -> None:
    pages = [OfdPage().text(f"第{n}页的正文。", 30, 100) for n in "一二三四"]
    document = read(*pages, template=OfdPage().text("海泽区规划纲要", 80, 15))
    assert sum(block.kind is BlockKind.NOISE for block in document.blocks) == 4


def test_pages_of_pictures_are_a_scan() -> None:
    assert code_of(ofd(OfdPage().image(), OfdPage().image())) == "LT-READ-032"
    document = read(OfdPage().image(), OfdPage().text("港口吞吐量稳步增长。", 30, 60))
    assert [notice.code for notice in document.notices] == ["LT-READ-553"]


def test_what_stops_a_reading() -> None:
    whole = OfdPage().text("正文", 30, 60)
    assert code_of(ofd(whole, extra={"Encryptions.xml": b"<a/>"})) == "LT-READ-021"
    assert code_of(ofd(OfdPage())) == "LT-READ-038"
    assert code_of(ofd(whole, whole), ReadOptions(max_pages=1)) == "LT-READ-029"
    assert code_of(zipped({"OFD.xml": b"<a/>"})) == "LT-READ-039"
    assert code_of(zipped({"OFD.xml": b"<a><DocRoot>Doc_0/Document.xml</DocRoot></a>"})) == "LT-READ-039"


def test_repeated_distances_cannot_blow_up() -> None:
    bomb = OfdPage()
    bomb.objects.append(
        '<ofd:TextObject Boundary="10 10 90 9" Size="4"><ofd:TextCode X="0" Y="4" DeltaX="g 99999999 4">港口'
        "</ofd:TextCode></ofd:TextObject>"
    )
    assert read(bomb).text == "港口\n"


@pytest.mark.parametrize("broken", ['Size="x"', 'Size="-3"', 'Boundary="1 2"', 'CTM="1 2 3"', 'CTM="nan 0 0 inf 0 0"'])
def test_broken_numbers_do_not_stop_a_reading(broken: str) -> None:
    page = OfdPage().text("港口", 30, 60)
    page.objects.append(
        f'<ofd:TextObject {broken}><ofd:TextCode X="a" DeltaX="g g g">园区</ofd:TextCode></ofd:TextObject>'
    )
    assert "港口" in read(page).text
