"""Word documents (.docx): the body in order, as a reader of the printed page sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lantu.kernel.errors import ReadError
from lantu.plan.read.archive import Archive
from lantu.plan.read.document import BlockKind, Document, Notice
from lantu.plan.read.formats.docx_numbering import Numbering
from lantu.plan.read.formats.docx_runs import DocumentState, ParagraphText, Piece, RunReader
from lantu.plan.read.formats.docx_styles import Style, Styles
from lantu.plan.read.formats.docx_tables import boxed_cells, read_table
from lantu.plan.read.formats.writer import DocumentWriter
from lantu.plan.read.guards import Deadline
from lantu.plan.read.options import ReadOptions
from lantu.plan.read.xml_parts import parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

_MAIN_TYPES = ("document.main+xml", "template.main+xml")
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_THROUGH = frozenset({"sdt", "sdtContent", "ins", "moveTo", "customXml"})


def read_docx(data: bytes, where: str, options: ReadOptions, deadline: Deadline) -> Document:
    """Read a docx: automatic numbers written out, tables in place, insertions kept, deletions, comments, headers and
    footers left out, footnotes as NOTE after the paragraph that calls them."""
    package = Archive(data, where, options)
    main = _main_part(package)
    folder = main.rsplit("/", 1)[0] + "/" if "/" in main else ""
    body_root = parse_xml(package.read(main), where)
    namespace = str(body_root.tag)[1:].split("}")[0]
    _drop_fallbacks(body_root)
    body = body_root.find("{" + namespace + "}body")
    if body is None:
        raise ReadError("LT-READ-027", where, {"part": "w:body"})

    def part(name: str) -> _Element | None:
        return parse_xml(package.read(folder + name), where) if package.has(folder + name) else None

    reader = _Body(namespace, part("styles.xml"), part("numbering.xml"), deadline)
    reader.notes = {kind: _notes(part(kind + "s.xml"), namespace, kind) for kind in ("footnote", "endnote")}
    reader.read(body)
    if reader.writer.empty:
        raise ReadError("LT-READ-038", where)
    if reader.state.deletions:
        reader.writer.notices.append(Notice("LT-READ-555", {"deleted": reader.state.deletions}))
    return reader.writer.document()


def _main_part(package: Archive) -> str:
    if package.has("word/document.xml"):
        return "word/document.xml"
    if package.has("[Content_Types].xml"):
        types = parse_xml(package.read("[Content_Types].xml"), package.where)
        for item in types:
            name = item.get("PartName", "").lstrip("/")
            if item.get("ContentType", "").endswith(_MAIN_TYPES) and package.has(name):
                return name
    raise ReadError("LT-READ-027", package.where, {"part": "word/document.xml"})


def _drop_fallbacks(root: _Element) -> None:
    # Word stores a text box twice, for new and for old programs; the second copy would be read as text of its own.
    for old in list(root.iter(_FALLBACK)):
        parent = old.getparent()
        if parent is not None and len(parent) > 1:
            parent.remove(old)


def _notes(root: _Element | None, namespace: str, kind: str) -> dict[str, _Element]:
    w = "{" + namespace + "}"
    items = root.findall(w + kind) if root is not None else ()
    return {item.get(w + "id", ""): item for item in items if item.get(w + "type", "normal") == "normal"}


class _Body:
    """Walks the body and writes blocks."""

    def __init__(self, namespace: str, styles: _Element | None, numbering: _Element | None, deadline: Deadline) -> None:
        self._namespace = namespace
        self._w = "{" + namespace + "}"
        self._styles = Styles(styles, namespace)
        self._numbering = Numbering(numbering, namespace, self._styles.list_numbers)
        self._deadline = deadline
        self._carried: list[Piece] = []  # text before a paragraph mark whose deletion is tracked
        self._paged = False
        self.state = DocumentState()
        self.runs = RunReader(namespace, self.state)
        self.writer = DocumentWriter()
        self.notes: dict[str, dict[str, _Element]] = {}

    def read(self, body: _Element) -> None:
        w = self._w
        self.state.rendered_breaks = next(body.iter(w + "lastRenderedPageBreak"), None) is not None
        self._paged = self.state.rendered_breaks or any(br.get(w + "type") == "page" for br in body.iter(w + "br"))
        self._walk(body)
        if self._carried:
            self._write(self._carried, BlockKind.PARAGRAPH, None, self.state.page)

    def _walk(self, node: _Element) -> None:
        w = self._w
        for child in node:
            self._deadline.check()
            tag = child.tag
            if tag == w + "p":
                self._paragraph(child)
            elif tag == w + "tbl":
                self._table(child)
            elif tag.startswith(w) and tag[len(w) :] in _THROUGH:
                self._walk(child)

    def _paragraph(self, node: _Element) -> None:
        w = self._w
        look = node.find(w + "pPr")
        style = self._style(look)
        content = self.runs.read(node, style.bold)
        label, bullet = self._label(look, style)
        if look is not None and look.find(f"{w}rPr/{w}del") is not None:
            self._carried.extend(piece for line in content.lines for piece in line)
            return
        level = self._level(look, style)
        kind = BlockKind.HEADING if level else BlockKind.LIST_ITEM if bullet else BlockKind.PARAGRAPH
        start, self._carried = self._carried, []
        for at, pieces in enumerate(content.paragraphs() or ([[]] if start else [])):
            lead: list[Piece] = [(label, style.bold), *start] if at == 0 else []
            self._write(lead + pieces, kind, level, content.page)
        self._attached(content)

    def _write(self, pieces: list[Piece], kind: BlockKind, level: int | None, page: int) -> None:
        text = ""
        bold: list[tuple[int, int]] = []
        for piece, is_bold in pieces:
            if is_bold and piece:
                start = bold.pop()[0] if bold and bold[-1][1] == len(text) else len(text)
                bold.append((start, len(text) + len(piece)))
            text += piece
        self.writer.paragraph(text, kind, level=level, page=page if self._paged else None, emphasis=bold)

    def _attached(self, content: ParagraphText) -> None:
        for box in content.boxes:
            self._walk(box)
        for kind, number in content.notes:
            note = self.notes.get(kind, {}).get(number)
            if note is not None:
                text = " ".join(self.runs.read(p).text for p in note.iter(self._w + "p"))
                self.writer.paragraph(text, BlockKind.NOTE, page=content.page if self._paged else None)

    def _style(self, look: _Element | None) -> Style:
        pointer = look.find(self._w + "pStyle") if look is not None else None
        return self._styles.get(pointer.get(self._w + "val") if pointer is not None else None)

    def _level(self, look: _Element | None, style: Style) -> int | None:
        own = look.find(self._w + "outlineLvl") if look is not None else None
        value = own.get(self._w + "val", "") if own is not None else ""
        if value.isdigit():
            return int(value) + 1 if int(value) < 9 else None
        return style.level

    def _label(self, look: _Element | None, style: Style) -> tuple[str, bool]:
        w = self._w
        number_id, at = style.number_id, style.number_level
        own = look.find(w + "numPr") if look is not None else None
        if own is not None:
            pointer, depth = own.find(w + "numId"), own.find(w + "ilvl")
            if pointer is not None:
                number_id = pointer.get(w + "val")
            if depth is not None and depth.get(w + "val", "").isdigit():
                at = int(depth.get(w + "val", "0"))
        if not number_id or number_id == "0":
            return "", False
        if at is None:
            name = look.find(w + "pStyle") if look is not None else None
            tied = self._numbering.level_of_style(number_id, name.get(w + "val", "") if name is not None else "")
            at = tied or 0
        return self._numbering.advance(number_id, at)

    def _table(self, node: _Element) -> None:
        framed = boxed_cells(node, self._namespace)
        if framed is not None:
            # A box drawn as a table of one column (专栏) holds paragraphs, not cells.
            for cell in framed:
                self._walk(cell)
            return
        found = read_table(node, self._namespace, self._cell_text, lambda: self.state.page)
        pages = found.pages if self._paged else ()
        self.writer.table(found.cells, found.rows, found.columns, pages=pages)

    def _cell_text(self, tc: _Element) -> str:
        """All text of a cell on one line; the numbers of its lists are counted here, so each cell is read once."""
        self._deadline.check()
        parts: list[str] = []
        for p in tc.iter(self._w + "p"):
            look = p.find(self._w + "pPr")
            content = self.runs.read(p)
            text = content.text
            if text.strip():
                parts.append(self._label(look, self._style(look))[0] + text.strip())
        return " ".join(parts)
