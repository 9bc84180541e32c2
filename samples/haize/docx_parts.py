"""The parts of a docx that python-docx has no call for: footnotes, numbering in Chinese numerals, fields, fonts."""

from __future__ import annotations

from typing import Any
from xml.sax.saxutils import escape

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor

_FOOTNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"


def add_footnotes(doc: Any, texts: list[str]) -> None:
    """Put the footnotes part into the package: note n of `texts` has id n + 1; nothing when there are none."""
    if not texts:
        return
    rules = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for kind, number in (("separator", -1), ("continuationSeparator", 0))
    )
    notes = "".join(
        f'<w:footnote w:id="{i}"><w:p><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
        f'<w:r><w:rPr><w:sz w:val="18"/></w:rPr><w:t xml:space="preserve"> {escape(text)}</w:t></w:r></w:p>'
        "</w:footnote>"
        for i, text in enumerate(texts, 1)
    )
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    xml = f"{head}<w:footnotes {nsdecls('w')}>{rules}{notes}</w:footnotes>"
    part = Part(PackURI("/word/footnotes.xml"), _FOOTNOTES, xml.encode(), doc.part.package)
    doc.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def footnote_reference(paragraph: Any, number: int) -> None:
    """The raised number in the text that points at footnote `number`."""
    run = paragraph.add_run()
    run.font.superscript = True
    reference = OxmlElement("w:footnoteReference")
    reference.set(qn("w:id"), str(number))
    run._r.append(reference)


def add_numbering(doc: Any, patterns: tuple[str, str]) -> int:
    """A two-level list with Chinese numerals, such as 第%1章 and 第%2节; returns its numId."""
    numbering = doc.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/>'
        f'<w:suff w:val="{"space" if pattern.startswith("第") else "nothing"}"/><w:lvlText w:val="{pattern}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr></w:lvl>'
        for i, pattern in enumerate(patterns)
    )
    kind = '<w:multiLevelType w:val="multilevel"/>'
    abstract = parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90">{kind}{levels}</w:abstractNum>')
    numbering.insert(0, abstract)
    return int(numbering.add_num(90).numId)


def field(paragraph: Any, code: str) -> None:
    """A field such as PAGE, computed by the word processor."""
    for kind, text in (("begin", None), (None, code), ("separate", None), ("text", "1"), ("end", None)):
        run = paragraph.add_run()
        if kind == "text":
            run.text = text
        elif kind is None:
            instruction = OxmlElement("w:instrText")
            instruction.text = text
            run._r.append(instruction)
        else:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run._r.append(mark)


def style_fonts(doc: Any) -> None:
    """Song for the text, Hei for headings, language Chinese: without it a word processor picks Japanese glyphs."""
    for name, size, family in (
        ("Normal", 11.0, "宋体"), ("Heading 1", 16.0, "黑体"), ("Heading 2", 14.0, "黑体"), ("Heading 4", 11.0, "黑体"),
    ):  # fmt: skip
        style = doc.styles[name]
        style.font.size, style.font.name = Pt(size), "Times New Roman"
        properties = style.element.get_or_add_rPr()
        fonts = properties.get_or_add_rFonts()
        for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
            fonts.attrib.pop(qn(theme), None)
        fonts.set(qn("w:eastAsia"), family)
        language = OxmlElement("w:lang")
        language.set(qn("w:eastAsia"), "zh-CN")
        properties.append(language)
        if name != "Normal":
            style.font.color.rgb, style.font.italic = RGBColor(0, 0, 0), False
            style.paragraph_format.first_line_indent = Cm(0)
    body = doc.styles["Normal"].paragraph_format
    body.first_line_indent, body.line_spacing, body.space_after = Pt(22), 1.3, Pt(0)
