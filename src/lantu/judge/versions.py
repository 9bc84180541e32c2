"""Verdicts on a target that was amended: which version counts, and what the other ones would say (版本)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from lantu.judge.amendments import Amendment, Version
from lantu.judge.model import Progress, Reading, Reason, Verdict

ADOPTED = "adopted"


def by_version(now: Verdict, used: Version, known: Sequence[Version], others: Mapping[date | None, Verdict]) -> Verdict:
    """`now` is the verdict by the version in force today; progress goes by `used`, the outlook by today's."""
    chosen = others.get(used.effective, now) if used is not known[-1] else now
    reasons = [r for r in chosen.reasons if not _ahead(r)]
    if used is not known[-1]:
        since = used.effective or ADOPTED
        reasons.insert(0, Reason("by_version", {"period": now.period_used, "since": since}))
    reasons += [*amended(known), *(r for r in now.reasons if _ahead(r))]
    readings = [
        (_name(version), _reading(verdict))
        for version in known
        if version is not used
        for verdict in [others.get(version.effective, now) if version is not known[-1] else now]
    ]
    return replace(
        chosen,
        outlook=now.outlook,
        forecast=now.forecast,
        required_pace=now.required_pace,
        actual_pace=now.actual_pace,
        reasons=tuple(reasons),
        alternatives=(*chosen.alternatives, *readings),
    )


def combined(now: Verdict, spells: Sequence[Verdict], known: Sequence[Version]) -> Verdict:
    """每年 over several versions: each year by its own; one year missed is enough to lag."""
    with_data = [verdict for verdict in spells if verdict.inputs]
    if not with_data:
        return replace(now, reasons=(*now.reasons, *amended(known)))
    classes = [verdict.progress for verdict in with_data]
    progress = next((p for p in (Progress.LAGGING, Progress.NOT_ASSESSED) if p in classes), Progress.ON_TRACK)
    told = [r for verdict in with_data for r in verdict.reasons if not _ahead(r)]
    return replace(
        now,
        progress=progress,
        period_used=with_data[-1].period_used,
        inputs=tuple(dict.fromkeys(o for verdict in with_data for o in verdict.inputs)),
        reasons=(*told, *amended(known), *(r for r in now.reasons if _ahead(r))),
    )


def amended(known: Sequence[Version]) -> list[Reason]:
    """One sentence for each change, with its document."""
    return [_sentence(change) for version in known for change in version.changes]


def _sentence(change: Amendment) -> Reason:
    facts = {
        "effective": change.effective,
        "field": change.field,
        "old": "—" if change.old is None else change.old,
        "new": "—" if change.new is None else change.new,
        "document": change.document,
        "why": change.reason,
    }
    return Reason("amended", facts)


def _name(version: Version) -> str:
    return f"version:{version.effective or ADOPTED}"


def _ahead(reason: Reason) -> bool:
    return reason.code.startswith("outlook.")


def _reading(verdict: Verdict) -> Reading:
    reasons = tuple(r for r in verdict.reasons if not _ahead(r))
    return Reading(verdict.progress, verdict.rule, verdict.ratio, verdict.period_used, reasons, verdict.inputs)
