"""Checks: what the prose reports as reached, against the base in the table and against itself (现状值不一)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from lantu.plan.lint.amounts import amount, interval, plain_unit, printed
from lantu.plan.lint.lexicon_files import word_set
from lantu.plan.lint.measure_names import MeasureKey, measure_key
from lantu.plan.lint.stated_figures import Figure, reached
from lantu.plan.lint.subject import Subject
from lantu.plan.model import Finding, Target

# A measure with more rows is told apart by something that its name does not say (places, years): none is its base.
_MOST_BASES = 8


def check(subject: Subject) -> Iterator[Finding]:
    """Reported figures that contradict the base of the same measure, or one another."""
    bases: dict[str, list[tuple[MeasureKey, Target]]] = defaultdict(list)
    for target in subject.plan.targets:
        if target.base_value is not None and target.basis != "annual_growth":
            key = measure_key(target.name)
            if len(bases[key.short]) < _MOST_BASES:
                bases[key.short].append((key, target))
    seen: dict[tuple[str, str], Figure] = {}
    for passage in subject.passages:
        if not passage.past:
            continue
        for figure in reached(passage, subject.base_year):
            if figure.key.short in word_set("bare_heads"):
                continue
            for key, target in bases.get(figure.key.short, ()):
                if key.same_as(figure.key, subject.own_area) and _against_base(figure, target, subject.base_year):
                    yield subject.report(
                        "LT-LINT-011", (figure.start, figure.end), target, items=(target.id,), name=target.name,
                        prose=printed(figure.value, figure.comparator, figure.unit),
                        base=printed(target.base_value, "=", target.unit), year=target.base_year or subject.base_year,
                    )  # fmt: skip
            place = (figure.key.short, plain_unit(figure.unit)[0])
            earlier = seen.setdefault(place, figure)
            if (
                earlier is not figure
                and earlier.key.same_as(figure.key, subject.own_area)
                and not _agree(earlier, figure)
            ):
                yield subject.report(
                    "LT-LINT-012", (earlier.start, earlier.end), (figure.start, figure.end), name=earlier.name,
                    first=printed(earlier.value, earlier.comparator, earlier.unit),
                    second=printed(figure.value, figure.comparator, figure.unit),
                )  # fmt: skip


def _against_base(figure: Figure, target: Target, base_year: int | None) -> bool:
    """Whether the reported figure and the base cannot both be right."""
    if target.base_value is None or (target.base_year and base_year and target.base_year != base_year):
        return False
    base = amount(target.base_value, target.unit)
    if base.unit and base.unit != plain_unit(figure.unit)[0]:
        return False
    stated = interval(figure.value, figure.comparator, figure.unit)
    printed_base = interval(target.base_value, "=", target.unit)
    if stated is None or printed_base is None or stated.meets(printed_base):
        return False
    # 88 beside 88.1, 5.2 beside 5.18: the same figure, printed shorter.
    step = max(base.step, amount(figure.value, figure.unit).step)
    return abs(amount(figure.value, figure.unit).value - base.value) > step / 2


def _agree(one: Figure, other: Figure) -> bool:
    first, second = interval(one.value, one.comparator, one.unit), interval(other.value, other.comparator, other.unit)
    if first is None or second is None or first.meets(second):
        return True
    a, b = amount(one.value, one.unit), amount(other.value, other.unit)
    return abs(a.value - b.value) <= max(a.step, b.step) / 2
