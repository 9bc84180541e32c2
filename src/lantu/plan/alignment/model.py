"""What an alignment says of each target (衔接结果)."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from lantu.plan.model import Comparator, Target

Facts = tuple[tuple[str, str], ...]
# How the child's target stands to the parent's. `part`: an amount of the whole, which cannot be weaker or stronger.
Status = Literal[
    "missing", "weaker", "unresolved", "probable", "other_kind", "cannot_compare", "delegated", "part", "equal",
    "stronger", "extra",
]  # fmt: skip
ORDER: tuple[Status, ...] = (
    "missing", "weaker", "unresolved", "probable", "other_kind", "cannot_compare", "delegated", "part", "equal",
    "stronger", "extra",
)  # fmt: skip
Sameness = Literal["same", "confirmed", "probable"]
ResolvedFrom = Literal["issued", "parent_value", "nowhere"]


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence of the alignment: a key of `alignment.words.REASONS` and what fills it."""

    reason: str
    facts: Facts = ()


@dataclass(frozen=True, slots=True)
class Issued:
    """A value that a superior issued to an area (下达的任务值), with its document.

    `period` in the form of the data contract (`2025`, `2021/2025`). `date` is the document's; the latest one counts.
    `file` is where the document is kept, `row` the line of the register.
    """

    indicator: str
    area: str
    period: str
    value: Decimal
    comparator: Comparator
    document: str
    date: datetime.date | None = None
    file: str = ""
    unit: str | None = None
    row: int | None = None


@dataclass(frozen=True, slots=True)
class Resolved:
    """Where the value of a delegated target comes from (分解任务值来源).

    `issued`: from the register, with its document, and `earlier` values that it replaced. `parent_value`: the parent's
    own value for its whole area, which nobody issued to the child. `nowhere`: not provided, `why` says what is missing.
    """

    source: ResolvedFrom
    value: str = ""  # as a reader would write it: ≥14.5%
    issued: Issued | None = None
    earlier: tuple[Issued, ...] = ()
    why: Said | None = None


@dataclass(frozen=True, slots=True)
class Aligned:
    """One target of the parent, of the child, or of both (衔接行).

    For `probable`, `would_be` says how they would stand if a person confirmed that they are the same. `share` is the
    child's part of the parent's amount. `notes` are further facts that do not change the status.
    """

    status: Status
    parent: Target | None
    child: Target | None
    sameness: Sameness | None = None
    why_same: Said | None = None
    why: Said | None = None
    notes: tuple[Said, ...] = ()
    share: Decimal | None = None
    would_be: Status | None = None
    resolved: Resolved | None = None
