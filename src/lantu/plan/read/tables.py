"""Indicator tables (主要指标表) of any layout, read into Target drafts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Protocol

from lantu.plan.findings import finding
from lantu.plan.model import Finding, PlanInfo, Section, Target
from lantu.plan.read.document import Document
from lantu.plan.read.table_reading.columns import Layout, read_columns
from lantu.plan.read.table_reading.drafts import TableContext, row_targets
from lantu.plan.read.table_reading.header import Header, find_header
from lantu.plan.read.table_reading.layout import read_layout
from lantu.plan.read.table_reading.notes import Surroundings, surroundings
from lantu.plan.read.table_reading.pieces import TablePiece, side_by_side, turned, whole_tables
from lantu.plan.read.table_reading.remarks import row_span, table_remarks
from lantu.plan.read.table_reading.rows import RowReading, read_grid, sort_rows
from lantu.plan.read.table_reading.screening import (
    is_indicator_table,
    lines_like_a_table,
    looks_like_one,
    promises_anything,
    reports_the_past,
)
from lantu.plan.read.table_reading.words import plain


class _Outline(Protocol):
    def section_at(self, offset: int) -> Section | None: ...


def table_targets(document: Document, outline: _Outline, info: PlanInfo) -> tuple[list[Target], list[Finding]]:
    """Targets of all indicator tables in order of place, with ids left empty, and what the tables left in doubt.

    A table of works, persons or past achievements gives none; one that looks like an indicator table and cannot be
    read as one is reported.
    """
    targets: list[Target] = []
    findings: list[Finding] = []
    for piece in whole_tables(document.blocks):
        around = surroundings(document.blocks, piece.first, piece.last)
        made, remarks = _read_table(document, piece, around, outline.section_at, info)
        targets += made
        findings += remarks
    for start, end in lines_like_a_table(document.blocks):
        findings.append(finding("LT-READ-520", document.text, ((start, end),), targets=0))
    findings.sort(key=lambda f: f.anchors[0].start if f.anchors else 0)
    return targets, findings


def _read_table(
    document: Document,
    piece: TablePiece,
    near: Surroundings,
    section_at: Callable[[int], Section | None],
    info: PlanInfo,
) -> tuple[list[Target], list[Finding]]:
    table, header, upright = piece.table, find_header(piece.table), True
    if header is None and (exchanged := turned(table)) is not None:
        table, header, upright = exchanged, find_header(exchanged), False
    if header is not None and (stacked := side_by_side(table, header)) is not None:
        table, header = stacked, find_header(stacked)
    start = header.end if header else 0
    grid = read_grid(table, start)
    caption = f"{near.caption} {header.title}".strip() if header else near.caption
    layout = _layout(header, grid, caption, info)
    place = (row_span(document.text, piece.table, 0),)
    if header is not None and layout is not None and reports_the_past(layout, caption, info.start_year):
        return [], [finding("LT-READ-529", document.text, place)]
    if header is None or layout is None or not is_indicator_table(layout, caption):
        if looks_like_one(grid, caption, layout):
            return [], [finding("LT-READ-520", document.text, place, targets=0)]
        return [], []
    if not promises_anything(grid, layout):
        return [], []
    rows = sort_rows(table, grid, start, layout, _header_rows(piece, header), None)
    rows.notes += near.notes
    context = TableContext(
        document.text,
        table,
        layout,
        info,
        header.unit or near.unit,
        caption,
        tuple(document.text[a:b] for _, a, b in rows.notes),
        section_at,
        piece.ocr,
        upright,
    )
    targets, empty = _targets(rows.rows, context)
    remarks = table_remarks(rows, empty, context)
    if not targets and not empty:
        return [], []
    if not piece.table.ruled or not upright:
        remarks.append(finding("LT-READ-520", document.text, place, targets=len(targets)))
    return targets, remarks


def _layout(header: Header | None, grid: list[tuple], caption: str, info: PlanInfo) -> Layout | None:  # type: ignore[type-arg]
    if header is None:
        return None
    return read_layout(read_columns(header, grid), grid, caption, info)


def _header_rows(piece: TablePiece, header: Header) -> list[tuple[str, ...]]:
    """The header's rows as texts: a row like them further down was printed again after a page break."""
    return [tuple(plain(c.text) for c in row) for row in piece.table.rows[header.first : header.end]]


def _targets(rows: list[RowReading], context: TableContext) -> tuple[list[Target], list[RowReading]]:
    columns = context.layout.promised
    uses = Counter(
        (c.index, row.cells[c.index].cell.start, row.cells[c.index].cell.end) for row in rows for c in columns
    )
    targets: list[Target] = []
    empty: list[RowReading] = []
    for row in rows:
        cells = [(c.index, row.cells[c.index].cell.start, row.cells[c.index].cell.end) for c in columns]
        shared = frozenset(key[0] for key in cells if uses[key] > 1 and key[1] < key[2])
        made = row_targets(row, shared, context)
        targets += made
        if not made:
            empty.append(row)
    return targets, empty
