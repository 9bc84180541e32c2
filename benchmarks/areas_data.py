"""Made-up targets and values of many areas: the same on every machine, with the oddities that real returns have."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from random import Random
from typing import Any

from lantu.judge.model import JudgedTarget
from lantu.kernel.missing import Missing
from lantu.kernel.period import Period
from lantu.series.model import Break, Observation, Status

# form, unit, base, target, comparator: the 23 indicators of a district's plan, by the forms that such tables hold
PROMISES: tuple[tuple[str, str, str | None, str | None, str | None], ...] = (
    ("annual_average", "%", None, "6.5", None), ("annual_average", "%", None, "5.5", ">"),
    ("level_up", "%", "62.1", "66.5", None), ("level_up", "%", "31.0", "38.3", None),
    ("level_up", "万元", "14.2", "19.0", ">="), ("level_up", "件", "6.4", "12", None),
    ("level_up", "%", "8.9", "11.5", None), ("level_up", "年", "10.9", "11.3", None),
    ("level_down", "微克/立方米", "31", "27", "<="), ("level_down", "天", "12", "8", None),
    ("ceiling", "%", "4.1", "5.5", "<"), ("floor", "万吨", "21.5", "22.0", ">="), ("floor", "%", "95", "95", ">="),
    ("approximate", "%", "88.1", "90", "~"), ("increment", "岁", "81.2", "0.8", None),
    ("coverage", "%", "35", "95", None), ("cumulative", "%", None, "13.5", None), ("cumulative", "%", None, "18", None),
    ("cumulative", "万人", None, "2.5", None), ("flow_count", "个", None, "60", None),
    ("each_year", "%", None, "95", ">="), ("range", "%", "3.0", "2.5", None), ("relation", "%", None, None, None),
)  # fmt: skip
_FALLS = {16: "单位能耗降低", 17: "碳排放降低"}


def targets_of(area: str) -> list[JudgedTarget]:
    """The targets of one area."""
    found = []
    for number, (form, unit, base, value, comparator) in enumerate(PROMISES):
        given: dict[str, Any] = {"form": form, "unit": unit, "comparator": comparator, "area": area}
        if form == "relation":
            given |= {"relation": "in_step", "relation_to": "i00"}
        if form == "range":
            given["value_high"] = Decimal("4.5")
        numbers = {"value": value and Decimal(value), "base_value": base and Decimal(base)}
        name = _FALLS.get(number, f"指标{number:02}")
        found.append(
            JudgedTarget(
                id=f"i{number:02}",
                name=name,
                binding=number % 3 == 0,
                base_year=2020,
                end_year=2025,
                **given,
                **numbers,
            )
        )
    return found


def values_of(area: str, random: Random) -> Iterator[Observation]:
    """Five years of all indicators of one area, one in about thirty of them odd."""
    for number, (form, _, base, value, _) in enumerate(PROMISES):
        start, goal = float(base or 0), float(value or 5)
        for step, year in enumerate(range(2021, 2026), 1):
            if form in ("annual_average", "relation"):
                number_now = random.gauss(float(value or 5.8), 1.2)
            elif form in ("cumulative", "flow_count"):
                number_now = goal / 5 * random.uniform(0.6, 1.4)
            elif form in ("each_year", "ceiling", "range"):
                number_now = goal * random.uniform(0.97, 1.06)
            else:
                goal_level = start + goal if form == "increment" else goal
                number_now = start + (goal_level - start) * step / 5 * random.uniform(0.4, 1.5)
            yield from _reported(f"i{number:02}", area, year, Decimal(f"{number_now:.1f}"), random)


def _reported(indicator: str, area: str, year: int, value: Decimal, random: Random) -> Iterator[Observation]:
    period, odd = Period.of_year(year), random.random()
    given: dict[str, Any] = {"indicator_id": indicator, "area": area, "period": period, "source": "统计局"}
    known = date(year + 1, 3, 1)
    if odd < 0.015:
        yield Observation(**given, missing=Missing.NOT_SUBMITTED)
    elif odd < 0.025:
        yield Observation(**given, value=value, vintage=known, status=Status.PRELIMINARY)
        yield Observation(**given, value=value + Decimal("0.1"), vintage=date(year + 1, 9, 1))
    elif odd < 0.03:
        yield Observation(**given, value=value, status=Status.CARRIED, carried_from=year - 1)
    elif odd < 0.033:
        yield Observation(**given, value=value, break_=Break.NOT_COMPARABLE)
    elif odd < 0.035:
        yield Observation(**given, value=value)
        yield Observation(**(given | {"source": "主管部门"}), value=value + Decimal("0.3"))
    else:
        yield Observation(**given, value=value)
