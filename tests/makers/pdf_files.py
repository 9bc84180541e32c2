"""Makes real PDF files with typst, for tests of the reader."""

from __future__ import annotations

import io
from functools import cache

from tests.makers.indicator_table import HEADER, drawn_rows

PAGE = "#set page(width: {width}pt, height: {height}pt, margin: (x: 60pt, y: 70pt){more})\n"
FONT = '#set text(font: "Noto Serif CJK SC", size: 12pt, lang: "zh", region: "cn")\n'


def escaped(text: str) -> str:
    """`text` as typst markup that prints exactly that."""
    return "".join("\\" + char if char in "\\#$*_`<>@[]=-+/~\"'" else char for char in text)


@cache
def pdf(markup: str, *, width: int = 595, height: int = 842, more: str = "") -> bytes:
    """The PDF of typst markup; missing glyphs or fonts are an error, so that no test passes on an empty page."""
    import typst

    source = PAGE.format(width=width, height=height, more=more) + FONT + markup
    made, warnings = typst.compile_with_warnings(source.encode(), format="pdf")
    assert not warnings, [warning.message for warning in warnings]
    assert isinstance(made, bytes)
    return made


def indicator_table(*, stroke: str = "0.5pt") -> str:
    """The invented indicator table with its merged cells, as typst markup."""
    cells = [f"[{escaped(text)}]" for text in HEADER]
    for row in drawn_rows():
        for item in row:
            if item is not None:
                span = f"table.cell(rowspan: {item.down})" if item.down > 1 else ""
                cells.append(f"{span}[{escaped(item.text)}]")
    return (
        f"#table(columns: (4em, 1fr, 5em, 7em, 5em, 4em), stroke: {stroke}, align: center + horizon,\n"
        + ",\n".join(cells)
        + ")\n"
    )


def scanned(source: bytes, *, dpi: int = 200) -> bytes:
    """The same pages as pictures without any text."""
    import pypdfium2

    made = pypdfium2.PdfDocument.new()
    with pypdfium2.PdfDocument(source) as document:
        for page in document:
            width, height = page.get_size()
            image = pypdfium2.PdfImage.new(made)
            image.set_bitmap(page.render(scale=dpi / 72))
            image.set_matrix(pypdfium2.PdfMatrix().scale(width, height))
            sheet = made.new_page(width, height)
            sheet.insert_obj(image)
            sheet.gen_content()
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()
