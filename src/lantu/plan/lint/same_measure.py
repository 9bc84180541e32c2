"""Checks: one measure, one year, two values: table against prose, or promised twice (同一指标前后不一)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from lantu.plan.lint.amounts import interval, plain_unit, printed
from lantu.plan.lint.lexicon_files import word_set
from lantu.plan.lint.measure_names import MeasureKey, measure_key
from lantu.plan.lint.subject import Subject
from lantu.plan.model import Finding, Target

_SHORTEST = 4  # a shorter name (产值, 投资额) does not say what is measured
_Place = tuple[str, int | None, str, bool, str]


def check(subject: Subject) -> Iterator[Finding]:
    """Pairs of targets with the same measure, year, basis and unit that no single value, or no single wording, fits."""
    for group in _groups(subject).values():
        # Neighbours only: a group is nearly always two or three rows, and a chain of differences shows each break once.
        for first, second in pairwise(group):
            if not first[0].same_as(second[0], subject.own_area) or not _differ(first[1], second[1]):
                continue
            one, other = first[1], second[1]
            mixed = subject.in_table(one) != subject.in_table(other)
            yield subject.report(
                "LT-LINT-010" if mixed else "LT-LINT-050",
                one,
                other,
                items=(one.id, other.id),
                name=one.name,
                year=one.target_year or "",
                first=printed(one.target_value, one.comparator, one.unit),
                second=printed(other.target_value, other.comparator, other.unit),
            )


def _groups(subject: Subject) -> dict[_Place, list[tuple[MeasureKey, Target]]]:
    groups: dict[_Place, list[tuple[MeasureKey, Target]]] = defaultdict(list)
    for target in subject.plan.targets:
        if target.part_of or target.relation or target.target_value is None or isinstance(target.target_value, str):
            continue
        key = measure_key(target.name)
        if len(key.short) < _SHORTEST or key.short in word_set("bare_heads"):
            continue
        unit, _ = plain_unit(target.unit)
        groups[(key.short, target.target_year, target.basis, target.each_year, unit)].append((key, target))
    return groups


# 培育规上企业200家 says how many are to be helped, 规上企业达到150家 how many there are: no contradiction.
_HELPED = re.compile(r"\W*(?:重点|着力|力争|再|累计|全年)*(?:培育|打造|扶持|培植|孵化|服务)")


def _differ(one: Target, other: Target) -> bool:
    if (_HELPED.match(one.quote) is None) != (_HELPED.match(other.quote) is None):
        return False
    first = interval(one.target_value, one.comparator, one.unit)
    second = interval(other.target_value, other.comparator, other.unit)
    if first is None or second is None:
        return False
    if one.comparator == other.comparator:
        return first != second
    return not first.meets(second)
