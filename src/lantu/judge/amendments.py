"""Targets changed by due procedure (规划调整): old values stay, each period is judged by the version in force."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from lantu.judge.annual_file import target_in
from lantu.judge.model import JudgedTarget
from lantu.judge.table_rows import Row, Source, read_rows
from lantu.judge.targets_file import FIELDS, cell_of, read_field
from lantu.series.columns import Column
from lantu.series.dates import date_in
from lantu.series.observation_cells import key_in
from lantu.series.problems import CellError, Problem, raise_problems

SHEETS = ("amendments", "调整", "规划调整", "目标调整")
AMENDMENT_COLUMNS: tuple[Column, ...] = (
    Column("target_id", ("编号", "目标编号"), required=True),
    Column("field", ("字段", "调整内容"), required=True),
    Column("old", ("原值", "调整前"), required=True),
    Column("new", ("新值", "调整后"), required=True),
    Column("effective", ("生效日期", "effective_date"), required=True),
    Column("document", ("文件", "依据文件"), required=True),
    Column("reason", ("原因", "调整原因"), required=True),
)
# What a target is and where its numbers come from stays; what it promises may be changed.
AMENDABLE = tuple(name for name in FIELDS if name not in ("id", "indicator_id", "area"))


@dataclass(frozen=True, slots=True)
class Amendment:
    """One field of one target changed from `old` to `new` with effect from a date, by a document, for a reason."""

    target_id: str
    field: str
    old: Any
    new: Any
    effective: date
    document: str
    reason: str
    row: int | None = None


@dataclass(frozen=True, slots=True)
class Version:
    """A target as it was in force from a date on (None: from the start), and what changed it."""

    target: JudgedTarget
    effective: date | None = None
    changes: tuple[Amendment, ...] = ()


def load_amendments(
    source: Source, targets: Sequence[JudgedTarget], *, sheet: str | None = None
) -> tuple[Amendment, ...]:
    """All amendments of a table, or one error that lists every bad one.

    An unknown target or field, an old value that is not the one in force, a change that changes nothing and two changes
    of one field on one day are errors (LT-JUDGE-011 … 016).
    """
    by_id = {target.id: target for target in targets}

    def read(row: Row) -> Amendment | None:
        return _amendment(row, by_id)

    found, problems, where = read_rows(source, AMENDMENT_COLUMNS, read, sheet=sheet, sheets=SHEETS)
    if not problems:
        problems = contradictions([item for _, item in found], by_id)
    raise_problems(where, problems)
    return tuple(item for _, item in found)


def contradictions(amendments: Sequence[Amendment], by_id: Mapping[str, JudgedTarget]) -> list[Problem]:
    """Where the chain of old and new values breaks."""
    problems = []
    last: dict[tuple[str, str], Amendment] = {}
    for item in sorted(amendments, key=lambda a: a.effective):
        before = last.get((item.target_id, item.field))
        stands = before.new if before else getattr(by_id[item.target_id], item.field)
        row, told = item.row or 0, {"field": item.field, "target": item.target_id}
        if before is not None and before.effective == item.effective:
            facts = {**told, "first": before.row, "date": item.effective}
            problems.append(Problem(row, "effective", "LT-JUDGE-015", item.target_id, facts))
        elif not _same(item.old, stands):
            facts = {**told, "stands": cell_of(stands) or "—"}
            problems.append(Problem(row, "old", "LT-JUDGE-014", cell_of(item.old) or "—", facts))
        last[item.target_id, item.field] = item
    return problems


def versions(target: JudgedTarget, amendments: Iterable[Amendment]) -> list[Version]:
    """The target as adopted and as amended, in order of effect."""
    found = [Version(target)]
    for item in sorted((a for a in amendments if a.target_id == target.id), key=lambda a: a.effective):
        last = found[-1]
        changed = replace(last.target, **{item.field: item.new})
        if last.effective == item.effective:
            found[-1] = Version(changed, item.effective, (*last.changes, item))
        else:
            found.append(Version(changed, item.effective, (item,)))
    return found


def in_force(known: Sequence[Version], day: date) -> Version:
    """The version in force at the end of `day`."""
    return next(v for v in reversed(known) if v.effective is None or v.effective <= day)


def dump_amendments(amendments: Iterable[Amendment]) -> str:
    """Amendments as CSV, which `load_amendments` reads back the same."""
    stream = io.StringIO()
    writer = csv.writer(stream)
    names = [column.name for column in AMENDMENT_COLUMNS]
    writer.writerow(names)
    writer.writerows([cell_of(getattr(item, name)) for name in names] for item in amendments)
    return stream.getvalue()


def _amendment(row: Row, by_id: Mapping[str, JudgedTarget]) -> Amendment | None:
    target_id = row.take("target_id", target_in(by_id))
    name = row.take("field", _field)
    effective = row.take("effective", _date)
    document, reason = row.take("document", key_in), row.take("reason", key_in)
    if name is None or target_id is None:
        return None
    unit = by_id[target_id].unit
    old = row.take("old", lambda cell: read_field(name, cell, unit))
    new = row.take("new", lambda cell: read_field(name, cell, unit))
    if not row.wrong and _same(old, new):
        row.add("new", "LT-JUDGE-013", row.cells["new"], field=name)
    if row.wrong or effective is None:
        return None
    return Amendment(target_id, name, old, new, effective, document or "", reason or "", row.number)


def _field(cell: str) -> str:
    name = cell.strip().lower()
    if name not in AMENDABLE:
        raise CellError("LT-JUDGE-012", allowed="、".join(AMENDABLE))
    return name


def _date(cell: str) -> date:
    found = date_in(cell)
    if found is None:
        raise CellError("LT-SERIES-011")
    return found


def _same(one: Any, other: Any) -> bool:
    if isinstance(one, Decimal) and isinstance(other, Decimal):
        return one == other
    return one == other or (one in (None, "") and other in (None, ""))
