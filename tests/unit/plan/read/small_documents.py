"""Small documents for tests of the extractors: one block a line, sections from lines that begin with `# `."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from lantu.plan.model import Section
from lantu.plan.read.document import Block, BlockKind, Cell, Document, SpanMap, Table


def a_document(text: str) -> Document:
    """A document whose lines are blocks: `# …` a heading, `| a | b |` lines a table, all others paragraphs."""
    blocks: list[Block] = []
    rows: list[tuple[int, str]] = []
    at = 0
    for line in [*text.split("\n"), ""]:
        if line.startswith("|"):
            rows.append((at, line))
        else:
            if rows:
                blocks.append(_table_block(rows))
                rows = []
            mark = len(line) - len(line.lstrip("# ")) if line.startswith("#") else 0
            if line[mark:].strip():
                kind = BlockKind.HEADING if mark else BlockKind.PARAGRAPH
                blocks.append(Block(kind, line[mark:], SpanMap.straight(at + mark, len(line) - mark)))
        at += len(line) + 1
    return Document(text, tuple(blocks), sha256="0" * 64)


def _table_block(rows: list[tuple[int, str]]) -> Block:
    grid: list[tuple[Cell, ...]] = []
    for at, line in rows:
        cells: list[Cell] = []
        start = 1
        for text in line.strip("|").split("|"):
            lead = len(text) - len(text.lstrip())
            body = text.strip()
            cells.append(Cell(body, at + start + lead, at + start + lead + len(body)))
            start += len(text) + 1
        grid.append(tuple(cells))
    spans = tuple((at, at + len(line)) for at, line in rows)
    table = Table(tuple(grid), spans, spans_known=False)
    return Block(BlockKind.TABLE, "", SpanMap((0,), (rows[0][0],), (0,), 0), table=table)


@dataclass
class HeadingSections:
    """An outline of one level: a section a heading."""

    sections: tuple[Section, ...]

    @staticmethod
    def of(document: Document) -> HeadingSections:
        heads = [block for block in document.blocks if block.kind is BlockKind.HEADING]
        ends = [*(block.start for block in heads[1:]), len(document.text)]
        return HeadingSections(
            tuple(
                Section(f"s{i}", 1, "", head.text, head.start, end)
                for i, (head, end) in enumerate(zip(heads, ends, strict=False))
            )
        )

    def section_at(self, offset: int) -> Section | None:
        i = bisect_right([s.start for s in self.sections], offset) - 1
        return self.sections[i] if i >= 0 else None

    def path_at(self, offset: int) -> tuple[Section, ...]:
        section = self.section_at(offset)
        return (section,) if section else ()


@dataclass
class PastAfter:
    """A context in which the passages between two words are reports of what is done."""

    past: tuple[tuple[int, int], ...] = ()

    @staticmethod
    def between(text: str, first: str, last: str) -> PastAfter:
        return PastAfter(((text.index(first), text.index(last)),))

    def is_past(self, offset: int) -> bool:
        return any(a <= offset < b for a, b in self.past)

    def kind_at(self, offset: int) -> str:
        return "past" if self.is_past(offset) else "plain"
