"""Check: base, change and target of a row fit together (基期值＋变化＝目标值)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from lantu.plan.lint.amounts import leeway, printed, step_of
from lantu.plan.lint.lexicon_files import words
from lantu.plan.lint.subject import Subject
from lantu.plan.model import Finding, Target


def check(subject: Subject) -> Iterator[Finding]:
    """Every target that prints base, target and [change] and whose sum does not come out."""
    for target in subject.plan.targets:
        if target.change_value is not None and target.change_value < 0 and _named_a_fall(target):
            yield subject.report(
                "LT-LINT-004", target, items=(target.id,), name=target.name, change=target.change_value
            )
        if target.change_basis == "cumulative_change":
            yield from _sum(subject, target)


def _sum(subject: Subject, target: Target) -> Iterator[Finding]:
    base, change, aim = target.base_value, target.change_value, target.target_value
    if base is None or change is None or not isinstance(aim, Decimal):
        return
    steps = [step_of(value) for value in (base, change, aim)]
    signed = [change]
    if target.direction != "up" or _counts_a_fall(target):
        signed.append(-change)
    misses = [_miss(base + step, aim, target) for step in signed]
    if target.unit not in ("%", "％"):
        # A level in 亿元 with [20] may mean 20 per cent over the period.
        misses.append(_miss(base * (1 + change / 100), aim, target, rounding=max(steps[0], steps[2]) * 2))
    miss = min(misses)
    if miss == 0:
        return
    if (aim - base).quantize(steps[1], ROUND_HALF_UP) in signed:
        return  # the change is printed shorter than the values, and rounds as it should
    last_digit = min(steps) == max(steps) < 1 and miss <= steps[0]
    yield subject.report(
        "LT-LINT-002" if last_digit else "LT-LINT-001",
        target,
        items=(target.id,),
        name=target.name,
        base=base,
        change=change,
        sum=base + change,
        target=printed(aim, target.comparator),
    )


def _miss(reached: Decimal, aim: Decimal, target: Target, rounding: Decimal = Decimal(0)) -> Decimal:
    """By how much the sum misses what the target allows; 0 when it fits."""
    gap = reached - aim
    if target.comparator in (">", ">="):
        gap = min(gap, Decimal(0))
    if target.comparator in ("<", "<="):
        gap = max(gap, Decimal(0))
    allowed = leeway(aim) if target.comparator == "~" else rounding
    return Decimal(0) if abs(gap) <= allowed else abs(gap)


def _counts_a_fall(target: Target) -> bool:
    return target.direction == "down" or _named_a_fall(target)


def _named_a_fall(target: Target) -> bool:
    return any(word in target.name for word in words("fall_words"))
