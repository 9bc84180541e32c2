"""Check: years and values that cannot be meant (年份、数值不合常理)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from decimal import Decimal

from lantu.plan.lint.measure_names import measure_key
from lantu.plan.lint.subject import Subject
from lantu.plan.model import Finding, Target

# Shares of a whole; growth rates, GDP per head ratios and the like may pass 100.
_SHARES = ("占比", "比重", "覆盖率", "普及率", "参保率", "合格率", "达标率", "城镇化率", "入学率", "普惠率", "绿化率",
           "处理率", "失业率", "优良率", "完成率", "安全率", "利用率", "回收率", "保障率", "优良天数")  # fmt: skip


def check(subject: Subject) -> Iterator[Finding]:
    """Base years, target years, shares above 100, binding rows without a value, indicators listed twice."""
    yield from _base_years(subject)
    info = subject.plan.info
    for target in subject.plan.targets:
        year = target.target_year
        if year and info.start_year and info.end_year and target.year_source == "printed":
            last = max(info.end_year, info.horizon_year or 0)
            if year < info.start_year or year > last + 30:
                yield subject.report(
                    "LT-LINT-101", target, items=(target.id,), name=target.name, year=year, start=info.start_year,
                    end=info.end_year,
                )  # fmt: skip
        if _above_whole(target):
            yield subject.report("LT-LINT-102", target, items=(target.id,), name=target.name, value=target.target_value)
    for row in subject.table_rows:
        if row.binding and row.target_value is None and row.change_value is None:
            yield subject.report("LT-LINT-103", row, items=(row.id,), name=row.name)
    yield from _listed_twice(subject)


def _base_years(subject: Subject) -> Iterator[Finding]:
    expected = subject.base_year
    if expected is None:
        return
    years = Counter(row.base_year for row in subject.table_rows if row.base_year and row.base_value is not None)
    for year, count in sorted(years.items()):
        # Spatial plans name their base year as the first year of the period.
        if year not in (expected, expected + 1):
            first = next(target for target in subject.table_rows if target.base_year == year)
            yield subject.report("LT-LINT-100", first, items=(first.id,), year=year, expected=expected, count=count)


def _above_whole(target: Target) -> bool:
    if target.unit not in ("%", "％") or target.basis != "level" or not any(word in target.name for word in _SHARES):
        return False
    values = target.target_value if isinstance(target.target_value, tuple) else (target.target_value,)
    return any(isinstance(value, Decimal) and value > 100 for value in values)


def _listed_twice(subject: Subject) -> Iterator[Finding]:
    rows: dict[tuple[str, str | None, int | None], list[Target]] = defaultdict(list)
    for target in subject.table_rows:
        if target.part_of:
            continue
        key = measure_key(target.name)
        rows[(key.short, key.whole, target.target_year)].append(target)
    for same in rows.values():
        if len(same) > 1 and same[0].target_value == same[1].target_value and same[0].number != same[1].number:
            yield subject.report(
                "LT-LINT-105", same[0], same[1], items=[target.id for target in same], name=same[0].name
            )
