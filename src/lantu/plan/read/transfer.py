"""A Document as plain JSON values and back, for the way out of the process that reads untrusted files.

Only documents that Lantu wrote out itself (docx, pdf, ofd) travel: their blocks lie straight in the text, so a block is
a few offsets. JSON, not pickle: what comes out of a process that a hostile file may have taken over must not run code.
"""

from __future__ import annotations

from typing import Any

from lantu.plan.read.document import Block, BlockKind, Cell, Document, Notice, SpanMap, Table


def to_plain(document: Document) -> dict[str, Any]:
    """The document as JSON values."""
    return {
        "text": document.text,
        "blocks": [_block(block) for block in document.blocks],
        "notices": [[notice.code, notice.facts, notice.spans] for notice in document.notices],
    }


def from_plain(plain: dict[str, Any]) -> Document:
    """The document again; name, format and digest are filled in by the caller."""
    text: str = plain["text"]
    blocks = tuple(_read_block(item, text) for item in plain["blocks"])
    notices = tuple(Notice(code, facts, tuple((a, b) for a, b in spans)) for code, facts, spans in plain["notices"])
    return Document(text, blocks, "", notices=notices)


def _block(block: Block) -> list[Any]:
    table = None
    if block.table is not None:
        source = block.table
        rows = [[[c.start, c.end, c.row_span, c.col_span, int(c.covered)] for c in row] for row in source.rows]
        table = [rows, source.row_spans, source.page_of_row, source.ruled]
    start = block.spans.raw[0]
    return [block.kind.value, start, len(block.text), block.level, block.page, block.emphasis, table, block.ocr]


def _read_block(item: list[Any], text: str) -> Block:
    kind, start, size, level, page, emphasis, source, ocr = item
    table = None
    if source is not None:
        rows, row_spans, pages, ruled = source
        table = Table(
            tuple(
                tuple(Cell(text[a:b], a, b, down, across, bool(covered)) for a, b, down, across, covered in row)
                for row in rows
            ),
            tuple((a, b) for a, b in row_spans),
            True,
            tuple(pages),
            ruled=ruled,
        )
    spans = SpanMap((0,), (start,), (size,), size)
    bold = tuple((a, b) for a, b in emphasis)
    return Block(BlockKind(kind), text[start : start + size], spans, level, page, bold, table, ocr)
