"""Targets as they are judged, and verdicts as they are given (see docs/reference/judging-contract.md)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from lantu.kernel.period import Period
from lantu.plan.model import Comparator, Direction, Form
from lantu.series.model import Observation


class Progress(StrEnum):
    """How a target stands at the cut-off (进度判定)."""

    EARLY_ACHIEVED = "early_achieved"  # 提前实现
    AHEAD = "ahead"  # 快于预期
    ON_TRACK = "on_track"  # 基本符合预期
    LAGGING = "lagging"  # 滞后预期
    NOT_ASSESSED = "not_assessed"  # 暂不评价


class Outlook(StrEnum):
    """How a target will end (期末趋势判断)."""

    MET = "met"  # 已完成
    LIKELY = "likely"  # 预计能完成
    UNCERTAIN = "uncertain"  # 尚不确定
    UNLIKELY = "unlikely"  # 预计难以完成
    MISSED = "missed"  # 未完成
    NOT_ASSESSED = "not_assessed"  # 暂不评价


@dataclass(frozen=True, slots=True)
class JudgedTarget:
    """One row of targets.csv: what is promised, in the form in which it can be judged (待评目标).

    `form` may be None when the plan does not settle it; then nothing is judged. A revised base (census, calibre) is
    used when it is present, and the result on the printed base is reported beside it.
    """

    id: str
    name: str
    form: Form | None
    indicator_id: str = ""  # empty: the target's own id
    unit: str | None = None
    category: str = ""
    area: str = ""
    direction: Direction | None = None
    binding: bool | None = None
    comparator: Comparator | None = None
    value: Decimal | None = None
    value_high: Decimal | None = None
    text: str = ""
    start_year: int | None = None
    base_year: int | None = None
    base_value: Decimal | None = None
    comparable_base_year: int | None = None
    comparable_base_value: Decimal | None = None
    comparable_base_note: str = ""
    end_year: int | None = None
    relation: str | None = None  # above, in_step
    relation_to: str | None = None  # id of another row
    row: int | None = None

    @property
    def indicator(self) -> str:
        """The indicator it points at."""
        return self.indicator_id or self.id

    @property
    def first_year(self) -> int | None:
        """First year of the plan period: start_year, else the year after the base."""
        if self.start_year is not None:
            return self.start_year
        return None if self.base_year is None else self.base_year + 1


@dataclass(frozen=True, slots=True)
class AnnualTarget:
    """A target set for one year or period (年度目标): it overrides the straight line."""

    target_id: str
    period: Period
    comparator: Comparator
    value: Decimal
    set_by: str = ""
    document: str = ""


@dataclass(frozen=True, slots=True)
class Reason:
    """One sentence of an explanation: a key of the catalogue `judge/wording` and the facts that fill it."""

    code: str
    facts: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reading:
    """What one computation says of a target: class, ratio, the period used, the rule, the reasons (判定)."""

    progress: Progress
    rule: str
    ratio: Decimal | None = None
    period_used: Period | None = None
    reasons: tuple[Reason, ...] = ()
    inputs: tuple[Observation, ...] = ()


@dataclass(frozen=True, slots=True)
class Forecast:
    """A forecast to the end year (期末预测): middle, interval, chance of meeting the target, method and past error."""

    year: int
    middle: Decimal
    low: Decimal
    high: Decimal
    chance: Decimal | None
    method: str
    points: int
    past_error: Decimal | None = None
    coverage: Decimal = Decimal("0.8")


@dataclass(frozen=True, slots=True)
class Verdict:
    """The computed verdict on one target (评价结论): two axes, reasons, inputs, and what else it could be.

    `alternatives` are readings on another footing (printed base, straight line) that people should see beside it.
    """

    target_id: str
    progress: Progress
    outlook: Outlook
    rule: str
    ratio: Decimal | None = None
    period_used: Period | None = None
    reasons: tuple[Reason, ...] = ()
    inputs: tuple[Observation, ...] = ()
    alternatives: tuple[tuple[str, Reading], ...] = ()
    forecast: Forecast | None = None
    required_pace: Decimal | None = None  # a year from now to the end
    actual_pace: Decimal | None = None  # a year so far


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Verdicts on all targets of a plan as of one date, with the parameters that were used (评价)."""

    as_of: date
    parameters: dict[str, Any]
    verdicts: tuple[Verdict, ...]
    targets: tuple[JudgedTarget, ...] = ()  # what was judged, in the order of the verdicts

    @property
    def counts(self) -> dict[str, int]:
        """How many verdicts of each class; they sum to the number of targets."""
        counts = dict.fromkeys((p.value for p in Progress), 0)
        for verdict in self.verdicts:
            counts[verdict.progress.value] += 1
        return counts
