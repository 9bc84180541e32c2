"""A target in the making: what the clause says, before form, direction and year are settled."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from lantu.plan.model import Basis, Comparator, Inferred, Kind, TraceStep, Value


@dataclass(slots=True)
class Draft:
    """What one clause promises (目标草稿). Offsets are into the clean text of its block."""

    name: str
    value: Value
    comparator: Comparator
    unit: str | None
    start: int
    end: int
    kind: Kind = "indicator"
    verb: str = ""  # the measure or flow verb as printed
    sort: str = ""  # reach, hold, cap, rise, fall, rate, add, stock, share, limit, coverage, none
    yearly: bool = False  # 年均, 每年
    total: bool = False  # 累计, 五年
    base_year: int | None = None
    base_value: Decimal | None = None
    compared: bool = False  # 较…, 比…: a change against a base
    basis: Basis | None = None
    inside: str | None = None  # the name of the target that this one is a 其中 part of
    at: int = -1  # where the value ends: years named before it are its years
    relation: str | None = None
    relation_to: str | None = None
    trace: list[TraceStep] = field(default_factory=list)
    inferred: list[Inferred] = field(default_factory=list)

    def note(self, rule: str, words: str) -> Draft:
        """Record a step of the reading."""
        self.trace.append(TraceStep(rule, words))
        return self
