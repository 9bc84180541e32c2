"""How much of the plan period has passed, and what the plan asks for at that point (时序进度、应达路径)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from lantu.judge.model import AnnualTarget, JudgedTarget
from lantu.kernel.period import Period


def elapsed_share(target: JudgedTarget, period: Period) -> Decimal | None:
    """Years of the plan period completed at the end of `period` ÷ years of the plan period (时序进度).

    2022 data of a 2021–2025 plan: 0.4, whenever it is asked. None when the period of the plan is unknown; 0 for a
    period before it.
    """
    first, last = target.first_year, target.end_year
    if first is None or last is None or last < first:
        return None
    months = (period.year - first) * 12 + period.last_month
    total = (last - first + 1) * 12
    return Decimal(max(0, min(months, total))) / total


@dataclass(frozen=True, slots=True)
class Required:
    """A value that the plan asks for at the end of a year, and where it comes from."""

    year: int
    value: Decimal
    kind: str  # line, compound, set


def required_path(
    target: JudgedTarget, base: Decimal, goal: Decimal, annual: dict[int, AnnualTarget], compound: bool = False
) -> list[Required]:
    """What each year of the plan has to reach: year targets where they are set, else a straight or compound line."""
    first, last = target.first_year, target.end_year
    if first is None or last is None or last < first:
        return []
    years = last - first + 1
    path: list[Required] = []
    for step, year in enumerate(range(first, last + 1), 1):
        if year in annual:
            path.append(Required(year, annual[year].value, "set"))
        elif compound and base > 0 and goal > 0:
            path.append(Required(year, base * (goal / base) ** (Decimal(step) / years), "compound"))
        else:
            path.append(Required(year, base + (goal - base) * step / years, "line"))
    return path
