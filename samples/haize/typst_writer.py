"""Blocks -> typst source of the pdf: cover, contents, running header, page numbers, tables that break over pages."""

from __future__ import annotations

import json
import re

from blocks import Block

MARK = "演示数据·全部虚构"

_STYLE = """
#set document(title: TITLE, date: datetime(year: 2026, month: 1, day: 1))
#set text(font: "Noto Serif CJK SC", size: 11.2pt, lang: "zh", region: "cn")
#set par(justify: true, leading: 0.95em, spacing: 0.95em, first-line-indent: (amount: 2em, all: true))
#let sans(size, body) = text(font: "Noto Sans CJK SC", size: size, weight: "bold", body)
#let running = [
  #set text(size: 9pt, fill: luma(90))
  #set par(first-line-indent: 0pt)
  #HEADER #h(1fr) #MARK
  #v(-0.7em) #line(length: 100%, stroke: 0.4pt + luma(150))
]
#set page(paper: "a4", margin: (x: 2.7cm, top: 2.7cm, bottom: 2.4cm), header: running)
#show heading.where(level: 1): it => block(above: 1.9em, below: 1.2em, width: 100%, sticky: true,
  align(center, sans(15pt, it.body)))
#show heading.where(level: 2): it => block(above: 1.4em, below: 0.95em, width: 100%, sticky: true,
  align(LEVEL2, sans(12.5pt, it.body)))
#show table.cell: set text(size: 9pt)
#show table.cell: set par(first-line-indent: 0pt, justify: false, leading: 0.6em)
#let title-of(body) = block(above: 1.2em, below: 0.8em, width: 100%, sticky: true,
  align(center, sans(11pt, body)))
#let boxed(head, body) = block(width: 100%, above: 1.3em, below: 1.3em, stroke: 0.6pt + rgb("#1f4e79"))[
  #block(width: 100%, fill: rgb("#e3edf6"), inset: 7pt, below: 0pt, sticky: true, align(center, sans(10.5pt, head)))
  #block(width: 100%, inset: (x: 10pt, y: 8pt), body)
]
"""


# Widths by number of columns: the name of the indicator takes what is left.
_COLUMNS = {
    8: "(1.6cm, 0.95cm, 1fr, 1.1cm, 1.4cm, 1.75cm, 2cm, 1.4cm)",
    6: "(1.6cm, 1fr, 1.4cm, 2.1cm, 2cm, 1.4cm)",
}


def string(text: str) -> str:
    """Text as a typst string literal, so that no character of a plan is taken for markup."""
    return json.dumps(text, ensure_ascii=False)


def runs(text: str, notes: dict[str, str]) -> str:
    """Markdown bold and footnote marks of one paragraph as typst markup."""
    out = []
    for part in re.split(r"(\*\*.+?\*\*|\[\^\w+\])", text):
        if part.startswith("**"):
            out.append(f'#text(font: "Noto Sans CJK SC", weight: "medium", {string(part[2:-2])})')
        elif part.startswith("[^"):
            out.append(f"#footnote[#{string(notes[part[2:-1]])}]")
        elif part:
            out.append(f"#{string(part)};")
    return "".join(out)


def source(blocks: list[Block], header: str) -> str:
    """The whole typst document of one plan."""
    notes = {b.number: b.text for b in blocks if b.kind == "note"}
    title = next(b.text for b in blocks if b.kind == "title")
    by_chapters = any(b.number.endswith("章") for b in blocks)
    style = (
        _STYLE.replace("TITLE", string(title)).replace("HEADER", string(header)).replace("#MARK", f"#{string(MARK)}")
    )
    out = [style.replace("LEVEL2", "center" if by_chapters else "left"), _cover(blocks, title)]
    contents = [b for b in blocks if b.kind == "contents"]
    if contents:
        out += [_contents(contents), "#pagebreak()"]
    out.append(
        '#set page(numbering: "1", footer: context align(center, text(size: 9pt)[— #counter(page).display() —]))'
    )
    out.append("#counter(page).update(1)")
    for block in blocks:
        if block.kind == "heading":
            space = "　" if block.number.startswith("第") else ""
            out.append(f"#heading(level: {block.level}, {string(block.number + space + block.text)})")
        elif block.kind == "paragraph":
            out.append(_paragraph(block.text, notes))
        elif block.kind == "box":
            lines = "\n\n".join(f"#par(first-line-indent: 0pt)[{runs(line, notes)}]" for line in block.lines)
            out.append(f"#boxed({string(block.text)})[#set text(size: 10pt)\n{lines}]")
        elif block.kind == "table":
            out.append(_table(block))
    return "\n\n".join(out)


def _paragraph(text: str, notes: dict[str, str]) -> str:
    if re.match(r"\**表\d", text):
        return f"#title-of({string(text.strip('*'))})"
    if text.startswith("注："):
        return f"#block(below: 1.4em, text(size: 9pt)[#par(first-line-indent: 0pt)[{runs(text, notes)}]])"
    return runs(text, notes)


def _cover(blocks: list[Block], title: str) -> str:
    name, _, years = title.partition("（")
    place, _, rest = name.partition("国民经济")
    mark = next(b.text for b in blocks if b.kind == "mark")
    lines = [b.text for b in blocks if b.kind == "cover"]
    return f"""#page(header: none)[
  #set par(first-line-indent: 0pt)
  #block(width: 100%, inset: 9pt, stroke: 1pt + rgb("#b00020"), text(size: 10pt, fill: rgb("#b00020"), {string(mark)}))
  #v(5.2cm)
  #align(center)[
    #sans(26pt, {string(place)}) #v(0.6em)
    #sans(22pt, {string("国民经济" + rest)}) #v(0.8em)
    #text(size: 16pt, {string("（" + years)})
    #v(1fr)
    #text(size: 14pt, {string(lines[0])}) #v(0.5em)
    #text(size: 14pt, {string(lines[1])})
    #v(1.5cm)
  ]
]"""


def _contents(lines: list[Block]) -> str:
    out = ['#align(center, sans(15pt, "目　录"))', "#v(0.6em)", "#set par(first-line-indent: 0pt, spacing: 0.46em)"]
    for b in lines:
        label = string(f"{b.number}　{b.text}")
        words = f"sans(10.5pt, {label})" if b.level == 1 else f"h(1.5em) + text(size: 10.5pt, {label})"
        out.append(f"#par[#({words}) #box(width: 1fr, repeat[.]) #{string(str(b.page))}]")
    out.append("#set par(first-line-indent: (amount: 2em, all: true), spacing: 0.95em)")
    return "\n".join(out)


def _table(block: Block) -> str:
    head, *body = block.rows
    name_column = next(c.column for c in head if c.text.startswith("指标"))
    heads = [f'table.cell(fill: rgb("#e3edf6"), sans(8.8pt, {string(c.text)}))' for c in head]
    cells = [f"table.header({', '.join(heads)})"]
    for row in body:
        for c in row:
            align = "left + horizon" if c.column == name_column else "center + horizon"
            cells.append(f"table.cell(rowspan: {c.rowspan}, align: {align}, breakable: true)[#{string(c.text)}]")
    inner = ",\n  ".join(cells)
    look = "stroke: 0.5pt + luma(120), inset: (x: 3pt, y: 5pt), align: center + horizon"
    return f"#table(columns: {_COLUMNS[len(head)]}, {look},\n  {inner})"
