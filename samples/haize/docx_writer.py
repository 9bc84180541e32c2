"""Blocks -> docx: heading styles with automatic numbers, merged cells, running header, page field, a real footnote."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from blocks import Block
from docx import Document
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx_parts import add_footnotes, add_numbering, field, footnote_reference, style_fonts

MARK = "演示数据·全部虚构"
_STAMP = (2026, 1, 1, 0, 0, 0)  # one fixed time in the file, so that the same text gives the same bytes


def write(blocks: list[Block], header: str, path: Path) -> None:
    """Write the docx of one plan to `path`."""
    doc = Document()
    notes = {b.number: b.text for b in blocks if b.kind == "note"}
    title = next(b.text for b in blocks if b.kind == "title")
    _page(doc, header)
    style_fonts(doc)
    add_footnotes(doc, list(notes.values()))
    by_chapters = any(b.number.endswith("章") for b in blocks)
    numbering = add_numbering(doc, ("第%1章", "第%2节") if by_chapters else ("%1、", "（%2）"))
    _cover(doc, blocks, title)
    if not any(b.kind == "contents" for b in blocks):
        doc.add_page_break()
    for block in blocks:
        if block.kind == "contents_title":
            _centred(doc, block.text, 15).paragraph_format.page_break_before = True
        elif block.kind == "contents":
            _contents_line(doc, block)
        elif block.kind == "heading":
            _heading(doc, block, numbering)
        elif block.kind == "paragraph":
            _paragraph(doc, block.text, list(notes))
        elif block.kind == "box":
            _box(doc, block)
        elif block.kind == "table":
            _table(doc, block)
    properties = doc.core_properties
    properties.title, properties.author, properties.comments = title, "", MARK
    properties.created = properties.modified = datetime(*_STAMP, tzinfo=UTC)
    buffer = io.BytesIO()
    doc.save(buffer)
    _write_steady(buffer, path)


def _write_steady(buffer: io.BytesIO, path: Path) -> None:
    """Copy the zip with one fixed time on every member."""
    with zipfile.ZipFile(buffer) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            info = zipfile.ZipInfo(name, _STAMP)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 0
            target.writestr(info, source.read(name))


def _page(doc: Any, header: str) -> None:
    section = doc.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.7)
    section.top_margin, section.bottom_margin = Cm(2.7), Cm(2.4)
    head = section.header.paragraphs[0]
    head.style = doc.styles["Normal"]  # the style Header brings a tab stop in the middle
    head.paragraph_format.first_line_indent = Cm(0)
    head.paragraph_format.tab_stops.add_tab_stop(Cm(15.6), WD_TAB_ALIGNMENT.RIGHT)
    head.add_run(f"{header}\t{MARK}").font.size = Pt(9)
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field(foot, "PAGE")


def _centred(doc: Any, text: str, size: float) -> Any:
    paragraph = doc.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph.paragraph_format.first_line_indent = Cm(0)
    run = paragraph.add_run(text)
    run.bold, run.font.size = True, Pt(size)
    return paragraph


def _cover(doc: Any, blocks: list[Block], title: str) -> None:
    mark = doc.add_paragraph()
    mark.paragraph_format.first_line_indent = Cm(0)
    warning = mark.add_run(next(b.text for b in blocks if b.kind == "mark"))
    warning.font.color.rgb, warning.bold = RGBColor(0xB0, 0x00, 0x20), True
    place, _, rest = title.partition("国民经济")
    heading = _centred(doc, place, 26)
    heading.add_run().add_break()
    name, _, years = rest.partition("（")
    second = heading.add_run(f"国民经济{name}")
    second.add_break()
    third = heading.add_run(f"（{years}")
    for run, size in ((second, 20), (third, 16)):
        run.bold, run.font.size = True, Pt(size)
    heading.paragraph_format.space_before, heading.paragraph_format.space_after = Cm(5), Cm(8)
    for block in blocks:
        if block.kind == "cover":
            _centred(doc, block.text, 14)


def _contents_line(doc: Any, block: Block) -> None:
    paragraph = doc.add_paragraph()
    shape = paragraph.paragraph_format
    shape.first_line_indent, shape.left_indent, shape.line_spacing = Cm(0), Cm(0.8 * (block.level - 1)), 1.1
    shape.tab_stops.add_tab_stop(Cm(15.6), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
    run = paragraph.add_run(f"{block.number} {block.text}\t{block.page}")
    run.bold = block.level == 1


def _heading(doc: Any, block: Block, numbering: int) -> None:
    paragraph = doc.add_heading(block.text, block.level)
    if block.level == 1:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    if not block.number:  # 前言: in the outline, without a number
        paragraph.paragraph_format.page_break_before = True
        return
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = block.level - 1
    properties.get_or_add_numId().val = numbering


def _runs(paragraph: Any, text: str, notes: list[str]) -> None:
    for part in re.split(r"(\*\*.+?\*\*|\[\^\w+\])", text):
        if part.startswith("**"):
            paragraph.add_run(part[2:-2]).bold = True
        elif part.startswith("[^"):
            footnote_reference(paragraph, notes.index(part[2:-1]) + 1)
        elif part:
            paragraph.add_run(part)


def _paragraph(doc: Any, text: str, notes: list[str]) -> None:
    if re.match(r"\**表\d", text):
        _centred(doc, text.strip("*"), 11).paragraph_format.keep_with_next = True
        return
    paragraph = doc.add_paragraph()
    if text.startswith("注："):
        paragraph.paragraph_format.first_line_indent = Cm(0)
    _runs(paragraph, text, notes)


def _box(doc: Any, block: Block) -> None:
    """A 专栏: its title as a heading, its groups in a table of one cell, as such plans print it."""
    doc.add_heading(block.text, 4).alignment = WD_ALIGN_PARAGRAPH.CENTER
    cell = doc.add_table(1, 1, style="Table Grid").cell(0, 0)
    for i, line in enumerate(block.lines):
        paragraph = cell.paragraphs[0] if i == 0 else cell.add_paragraph()
        paragraph.paragraph_format.first_line_indent = Cm(0)
        _runs(paragraph, line, [])
    doc.add_paragraph()


def _table(doc: Any, block: Block) -> None:
    """The indicator table: merged cells, its head repeated on each page."""
    head = block.rows[0]
    table = doc.add_table(len(block.rows), len(head), style="Table Grid")
    for r, row in enumerate(block.rows):
        for c in row:
            cell = table.cell(r, c.column)
            if c.rowspan > 1:
                cell = cell.merge(table.cell(r + c.rowspan - 1, c.column))
            paragraph = cell.paragraphs[0]
            paragraph.paragraph_format.first_line_indent = Cm(0)
            paragraph.paragraph_format.line_spacing = 1.0
            if r == 0 or not head[c.column].text.startswith("指标"):
                paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
            run = paragraph.add_run(c.text)
            run.font.size, run.bold = Pt(9), r == 0
    for r, row in enumerate(table.rows):
        properties = row._tr.get_or_add_trPr()
        properties.append(OxmlElement("w:cantSplit"))
        if r == 0:
            repeat = OxmlElement("w:tblHeader")
            repeat.set(qn("w:val"), "true")
            properties.append(repeat)
    _widths(table, head)


def _widths(table: Any, head: tuple[Any, ...]) -> None:
    fixed = {"类别": 1.7, "序号": 1.1, "单位": 1.2, "属性": 1.5}
    wide = {c.column: fixed.get(c.text, 2.0 if not c.text.startswith("指标") else 0.0) for c in head}
    rest = 15.6 - sum(wide.values())
    table.autofit = False
    for column, width in wide.items():
        table.columns[column].width = Cm(width or rest)
        for cell in table.columns[column].cells:
            cell.width = Cm(width or rest)
