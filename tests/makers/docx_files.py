"""Makes real docx files in memory, part by part, for tests of the reader."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

from tests.makers.indicator_table import HEADER, drawn_rows

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NAMESPACES = (
    f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"

_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def run(text: str, *, bold: bool = False, look: str = "") -> str:
    """A run; `look` is more run properties as XML."""
    weight = "<w:b/>" if bold else ""
    properties = f"<w:rPr>{weight}{look}</w:rPr>" if weight or look else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(*content: str, style: str = "", numbered: tuple[int, int] | None = None, look: str = "") -> str:
    """A paragraph of runs or plain texts; `numbered` is (numId, level)."""
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if numbered is not None:
        properties += f'<w:numPr><w:ilvl w:val="{numbered[1]}"/><w:numId w:val="{numbered[0]}"/></w:numPr>'
    inner = "".join(part if part.startswith("<w:") else run(part) for part in content)
    return f"<w:p><w:pPr>{properties}{look}</w:pPr>{inner}</w:p>"


def cell(text: str, *, across: int = 1, down: str = "") -> str:
    """A table cell; `down` is "restart" or "continue" for a cell merged over rows."""
    span = f'<w:gridSpan w:val="{across}"/>' if across > 1 else ""
    merge = "" if not down else "<w:vMerge/>" if down == "continue" else '<w:vMerge w:val="restart"/>'
    inner = text if text.startswith("<w:") else "".join(paragraph(line) for line in text.split("\n"))
    return f'<w:tc><w:tcPr><w:tcW w:w="{1500 * across}" w:type="dxa"/>{span}{merge}</w:tcPr>{inner}</w:tc>'


def table(*rows: list[str]) -> str:
    """A table of rows of cell()s."""
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="4"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    columns = '<w:gridCol w:w="1500"/>' * max(len(row) for row in rows)
    head = f"<w:tblPr><w:tblBorders>{sides}</w:tblBorders></w:tblPr><w:tblGrid>{columns}</w:tblGrid>"
    return f"<w:tbl>{head}" + "".join("<w:tr>" + "".join(row) + "</w:tr>" for row in rows) + "</w:tbl>"


def word_indicator_table() -> str:
    """The invented indicator table with its merged cells."""
    rows = [[cell(text) for text in HEADER]]
    for drawn in drawn_rows():
        rows.append(
            [
                cell("", down="continue") if item is None else cell(item.text, down="restart" if item.down > 1 else "")
                for item in drawn
            ]
        )
    return table(*rows)


def style(name: str, *, title: str = "", level: int | None = None, based_on: str = "", numbered: int = 0) -> str:
    """A paragraph style; `level` is its outline level from 1."""
    outline = f'<w:outlineLvl w:val="{level - 1}"/>' if level else ""
    number = f'<w:numPr><w:numId w:val="{numbered}"/></w:numPr>' if numbered else ""
    parent = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{title or name}"/>{parent}'
        f"<w:pPr>{number}{outline}</w:pPr></w:style>"
    )


def numbering(*levels: tuple[str, str], number: int = 1, more: str = "", styles: dict[int, str] | None = None) -> str:
    """One list definition; a level is (counting style, text), such as ("chineseCounting", "第%1章")."""
    made = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{fmt}"/>'
        + (f'<w:pStyle w:val="{styles[at]}"/>' if styles and at in styles else "")
        + f'<w:lvlText w:val="{text}"/></w:lvl>'
        for at, (fmt, text) in enumerate(levels)
    )
    return (
        f'<w:abstractNum w:abstractNumId="{number}">{made}</w:abstractNum>'
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>{more}'
    )


def docx(
    *body: str, styles: str = "", lists: str = "", footnotes: str = "", extra: dict[str, bytes] | None = None
) -> bytes:
    """The bytes of a docx with that body."""
    kinds = ("styles", "numbering", "footnotes")
    overrides = "".join(
        f'<Override PartName="/word/{kind}.xml" ContentType="{_MAIN.replace("document.main", kind)}"/>'
        for kind in kinds
    )
    links = "".join(f'<Relationship Id="{kind}" Type="{_RELATION}/{kind}" Target="{kind}.xml"/>' for kind in kinds)
    parts = {
        "[Content_Types].xml": (
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{_MAIN}"/>{overrides}</Types>'
        ),
        "_rels/.rels": (
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
            'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
            'Target="word/document.xml"/></Relationships>'
        ),
        "word/_rels/document.xml.rels": (
            f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{links}</Relationships>'
        ),
        "word/document.xml": _part("document", "<w:body>" + "".join(body) + "</w:body>"),
        "word/styles.xml": _part("styles", styles),
        "word/numbering.xml": _part("numbering", lists),
        "word/footnotes.xml": _part("footnotes", footnotes),
    }
    return zipped({name: text.encode() for name, text in parts.items()} | (extra or {}))


def zipped(parts: dict[str, bytes]) -> bytes:
    """A zip of those members."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return out.getvalue()


def _part(name: str, inner: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{name} {_NAMESPACES}>{inner}</w:{name}>'
