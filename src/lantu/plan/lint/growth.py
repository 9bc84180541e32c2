"""Check: a yearly growth rate leads from the base to the target (年均增速与基期、目标值相符)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lantu.plan.lint.amounts import plain_unit, step_of
from lantu.plan.lint.lexicon_files import words
from lantu.plan.lint.subject import Subject
from lantu.plan.model import Finding, Target

_ABOUT = ("左右", "约", "上下")
_OR_MORE = ("以上", ">", "≥", "&gt;", "不低于", "高于", "超过")
# Growth is planned in constant prices, levels may be printed in those of the year: money gets room for both.
_PRICE_ROOM = 2.0


def check(subject: Subject) -> Iterator[Finding]:
    """Rows that print base, target and a yearly rate, where the rate leads somewhere else."""
    for target in subject.plan.targets:
        if target.change_basis == "annual_growth" and target.basis == "level":
            yield from _rate(subject, target)


def _rate(subject: Subject, target: Target) -> Iterator[Finding]:
    base, rate, aim = target.base_value, target.change_value, target.target_value
    first = target.base_year or subject.base_year
    last = target.target_year or subject.plan.info.end_year
    if base is None or rate is None or not isinstance(aim, Decimal) or not first or not last:
        return
    years = last - first
    if base <= 0 or aim <= 0 or not 1 <= years <= 30 or target.comparator == "text":
        return
    unit, _ = plain_unit(target.unit)
    low = _yearly(float(base + step_of(base) / 2), float(aim - step_of(aim) / 2), years)
    high = _yearly(float(base - step_of(base) / 2) or 1e-9, float(aim + step_of(aim) / 2), years)
    room = float(step_of(rate)) / 2 + 1e-6
    if "元" in unit:
        room += _PRICE_ROOM
    if target.comparator == "~" or any(word in target.quote for word in _ABOUT):
        room += 0.5
    stated = [float(rate)]
    if target.direction == "down" or any(word in target.name for word in words("fall_words")):
        stated.append(-float(rate))
    open_ended = target.comparator in (">", ">=", "<", "<=") or any(word in target.quote for word in _OR_MORE)
    if any(low - room <= value <= high + room or (open_ended and value <= high + room) for value in stated):
        return
    points = (float(aim) - float(base)) / years
    if unit == "%" and abs(points - float(rate)) <= room + 0.1:
        return  # a share that rises by so many points a year
    needed = round(_yearly(float(base), float(aim), years), 2)
    yield subject.report(
        "LT-LINT-003", target, items=(target.id,), name=target.name, base=base, target=aim, rate=rate, needed=needed,
        years=years,
    )  # fmt: skip


def _yearly(base: float, aim: float, years: int) -> float:
    return float((max(aim, 1e-9) / base) ** (1 / years) - 1) * 100
