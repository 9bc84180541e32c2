"""Findings of one table: what was inferred, put right, left out or noted."""

from __future__ import annotations

from lantu.plan.findings import finding
from lantu.plan.model import Finding
from lantu.plan.read.document import Cell, Table
from lantu.plan.read.table_reading.anchors import LONGEST, cell_anchor
from lantu.plan.read.table_reading.columns import Layout
from lantu.plan.read.table_reading.drafts import TableContext
from lantu.plan.read.table_reading.header import distinct
from lantu.plan.read.table_reading.rows import RowReading, Sorted

Span = tuple[int, int]


def row_span(text: str, table: Table, index: int) -> Span:
    """A span for row `index` that is short enough to be shown."""
    start, end = table.row_spans[index] if index < len(table.row_spans) else (0, 0)
    if 0 < end - start <= LONGEST and text[start:end].strip():
        piece = text[start:end]
        return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
    cells = distinct(table.rows[index])
    return cell_anchor(text, cells[0]) if cells else (start, min(end, start + LONGEST))


def table_remarks(sorted_rows: Sorted, empty: list[RowReading], around: TableContext) -> list[Finding]:
    """All findings of a table that was read; `empty` are its rows that gave no target."""
    text, table, layout = around.text, around.table, around.layout
    found: list[Finding] = []
    for row in empty:
        found.append(finding("LT-READ-521", text, (row_span(text, table, row.index),), name=row.label.name))
    for row in sorted_rows.rows:
        if row.shift is not None:
            code = "LT-READ-522" if row.shift.certain else "LT-READ-523"
            found.append(finding(code, text, (row_span(text, table, row.index),), name=row.label.name))
    found += _merged(sorted_rows.rows, around)
    carried = [r for r in sorted_rows.rows if r.carried]
    if carried:
        spans = (row_span(text, table, carried[0].index), row_span(text, table, carried[-1].index))
        found.append(finding("LT-READ-525", text, spans, rows=len(carried)))
    found += _years(layout, around)
    for note, start, end in sorted_rows.notes:
        found.append(finding("LT-READ-527", text, ((start, min(end, start + LONGEST)),), note=note[:120]))
    for index in sorted_rows.left_out:
        words = " ".join(c.text for c in distinct(table.rows[index]))[:60]
        found.append(finding("LT-READ-528", text, (row_span(text, table, index),), words=words))
    return found


def _merged(rows: list[RowReading], around: TableContext) -> list[Finding]:
    shared: dict[tuple[int, int], list[RowReading]] = {}
    cells: dict[tuple[int, int], Cell] = {}
    for row in rows:
        for column in row.filled:
            cell = row.cells[column].cell
            shared.setdefault((cell.start, cell.end), []).append(row)
            cells[cell.start, cell.end] = cell
    found: list[Finding] = []
    for key, members in shared.items():
        spans = [cell_anchor(around.text, cells[key])]
        spans += [row_span(around.text, around.table, row.index) for row in members]
        words = cells[key].text.strip()
        found.append(finding("LT-READ-524", around.text, tuple(spans), rows=len(members), words=words))
    return found


def _years(layout: Layout, around: TableContext) -> list[Finding]:
    found: list[Finding] = []
    columns = [c for c in layout.targets if c.year_source in ("plan", "section")]
    if layout.change is not None and not layout.targets and layout.change.year_source in ("plan", "section"):
        columns.append(layout.change)
    base = layout.base
    for column in columns:
        span = cell_anchor(around.text, column.cell)
        found.append(finding("LT-READ-526", around.text, (span,), header=column.header, year=column.year))
    if base is not None and (base.inferred or base.year is None):
        before = around.info.start_year - 1 if around.info.start_year else None
        year = base.year or before
        if year is not None:
            span = cell_anchor(around.text, base.cell)
            found.append(finding("LT-READ-526", around.text, (span,), header=base.header, year=year))
    return found
