"""Alignments and sums of parts as csv (衔接表)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from lantu.plan.align import Alignment
from lantu.plan.alignment.model import Aligned
from lantu.plan.alignment.shown import explanation, face
from lantu.plan.alignment.sums import PartSum
from lantu.plan.alignment.words import STATUSES, sentence
from lantu.plan.diff_words import said
from lantu.plan.model import Plan, Target

ALIGNMENT_COLUMNS = (
    "child_plan", "parent_plan", "status", "status_text", "sameness", "parent_id", "parent_name", "parent_value",
    "parent_year", "parent_binding", "child_id", "child_name", "child_value", "child_year", "child_binding",
    "share_percent", "would_be", "resolved_from", "resolved_value", "document", "document_date", "document_file",
    "explanation",
)  # fmt: skip
SUM_COLUMNS = (
    "parent_plan", "parent_id", "name", "status", "whole", "unit", "sum", "sum_high", "covered_percent",
    "uncovered_percent", "counted", "children", "area", "part_id", "part_name", "part_value", "part_counts", "reason",
)  # fmt: skip


def alignment_sheet(alignments: Iterable[Alignment], lang: str = "zh") -> str:
    """Rows of one or several alignments as csv (RFC 4180, line ends CR LF); what is not stated is an empty cell."""
    return _sheet(ALIGNMENT_COLUMNS, (_row(one, row, lang) for one in alignments for row in one.rows))


def sums_sheet(sums: Iterable[tuple[Plan, Sequence[PartSum]]], lang: str = "zh") -> str:
    """One line for each part of each sum, the sum repeated on each; a target that is not summed has one line."""
    lines = []
    for parent, found in sums:
        for one in found:
            data = one.as_dict(lang)
            whole = [
                parent.info.title, one.target.id, one.target.name, one.status, face(one.target), one.target.unit,
                data["sum"], data["sum_high"], data["covered_percent"], data["uncovered_percent"], data["counted"],
                data["children"],
            ]  # fmt: skip
            for part in one.parts:
                target = part.target
                lines.append([
                    *whole, part.area, target.id if target else "", target.name if target else "",
                    face(target) if target else "", "true" if part.counts else "false", sentence(part.why, lang),
                ])  # fmt: skip
            if not one.parts:
                lines.append([*whole, "", "", "", "", "", data["reason"]])
    return _sheet(SUM_COLUMNS, lines)


def _row(alignment: Alignment, row: Aligned, lang: str) -> list[object]:
    resolved, issued = row.resolved, row.resolved.issued if row.resolved else None
    return [
        alignment.child.info.title, alignment.parent.info.title, row.status, said(STATUSES[row.status], lang),
        row.sameness, *_side(row.parent), *_side(row.child), "" if row.share is None else f"{row.share:f}",
        row.would_be, resolved.source if resolved else "", resolved.value if resolved else "",
        issued.document if issued else "", issued.date if issued else "", issued.file if issued else "",
        explanation(row, lang),
    ]  # fmt: skip


def _side(target: Target | None) -> list[object]:
    if target is None:
        return [""] * 5
    binding = "" if target.binding is None else "true" if target.binding else "false"
    return [target.id, target.name, face(target), target.target_year, binding]


def _sheet(header: Sequence[str], lines: Iterable[Sequence[object]]) -> str:
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow(header)
    writer.writerows(["" if cell is None else cell for cell in line] for line in lines)
    return stream.getvalue()
