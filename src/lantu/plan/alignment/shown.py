"""An aligned row as plain data and as one line of a sheet (衔接行的数据)."""

from __future__ import annotations

from typing import Any

from lantu.plan.alignment.model import Aligned, Issued, Resolved
from lantu.plan.alignment.words import SOURCES, STATUSES, sentence
from lantu.plan.diff_words import said
from lantu.plan.lint.amounts import printed
from lantu.plan.model import Target


def row_as_dict(row: Aligned, lang: str = "zh") -> dict[str, Any]:
    """One row with both sides, its reasons in words and as codes."""
    return {
        "status": row.status,
        "name": (row.parent or row.child or _NOBODY).name,
        "parent": side(row.parent),
        "child": side(row.child),
        "sameness": row.sameness,
        "why_same": sentence(row.why_same, lang),
        "reason": sentence(row.why, lang),
        "reason_code": row.why.reason if row.why else "",
        "notes": [sentence(note, lang) for note in row.notes],
        "note_codes": [note.reason for note in row.notes],
        "share_percent": None if row.share is None else f"{row.share:f}",
        "would_be": row.would_be,
        "resolved": None if row.resolved is None else _resolved(row.resolved, lang),
    }


def side(target: Target | None) -> dict[str, Any] | None:
    """What one plan prints for the target."""
    if target is None:
        return None
    return {
        "id": target.id,
        "number": target.number,
        "name": target.name,
        "value": face(target),
        "year": target.target_year,
        "base": None if target.base_value is None else f"{target.base_value:f}",
        "change": None if target.change_value is None else f"{target.change_value:f}",
        "unit": target.unit,
        "form": target.form,
        "basis": target.basis,
        "binding": target.binding,
        "quote": target.quote,
    }


def face(target: Target) -> str:
    """The value as a reader would write it; a change over the period in brackets, as plans print it."""
    text = printed(target.target_value, target.comparator, target.unit)
    return f"[{text}]" if target.basis == "cumulative_change" and target.kind == "indicator" else text


def explanation(row: Aligned, lang: str) -> str:
    """All that a person should read about a row, in one line."""
    stop = "；" if lang == "zh" else "; "
    parts = []
    if row.sameness in ("probable", "confirmed"):
        parts.append(sentence(row.why_same, lang))
    if row.would_be is not None:
        colon = "若是同一指标：" if lang == "zh" else "if the same: "
        parts.append(colon + said(STATUSES[row.would_be], lang))
    if row.resolved is not None and row.resolved.source == "issued":
        parts.append(source_text(row.resolved, lang))
        return stop.join([*parts, *(sentence(note, lang) for note in row.notes)])
    if row.why is not None and not (row.why.reason == "direct" and (parts or row.notes)):
        parts.append(sentence(row.why, lang))
    if row.resolved is not None and row.resolved.source == "parent_value":
        parts.append(source_text(row.resolved, lang))
    return stop.join(part for part in [*parts, *(sentence(note, lang) for note in row.notes)] if part)


def source_text(resolved: Resolved, lang: str) -> str:
    """The value of a delegated target with where it comes from; "" when it was not provided."""
    if resolved.source == "nowhere":
        return ""
    issued = resolved.issued
    document = f"{issued.document} {issued.date or ''}".strip() if issued else ""
    text = said(SOURCES[resolved.source], lang).format_map({"value": resolved.value, "document": document})
    if resolved.earlier:
        values = ", ".join(f"{one.value:f}" for one in resolved.earlier)
        text += f"（此前 {values}）" if lang == "zh" else f" (before: {values})"
    return text


def _resolved(resolved: Resolved, lang: str) -> dict[str, Any]:
    return {
        "source": resolved.source,
        "source_text": source_text(resolved, lang),
        "value": resolved.value,
        "issued": None if resolved.issued is None else issued_as_dict(resolved.issued),
        "earlier": [issued_as_dict(one) for one in resolved.earlier],
        "reason": sentence(resolved.why, lang),
    }


def issued_as_dict(issued: Issued) -> dict[str, Any]:
    """An issued value with the columns of the register."""
    return {
        "indicator": issued.indicator,
        "area": issued.area,
        "period": issued.period,
        "value": f"{issued.value:f}",
        "comparator": issued.comparator,
        "document": issued.document,
        "date": issued.date.isoformat() if issued.date else None,
        "file": issued.file,
        "unit": issued.unit,
        "row": issued.row,
    }


_NOBODY = Target("", "indicator", "qualitative", "", 0, 0, "")
