from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from lantu.plan.align import IssuedValues, align
from lantu.plan.alignment.delegated import issuing_level
from lantu.plan.alignment.model import Aligned, Issued
from lantu.plan.alignment.shown import explanation
from lantu.plan.model import Plan
from tests.makers.aligned_plans import a_city, a_district, a_row, a_task

ENERGY = a_task("单位GDP能耗降低")
CITY = a_city(a_row("单位地区生产总值能耗降低", 14.5, basis="cumulative_change", form="cumulative"))


def a_value(value: object = 15, **more: Any) -> Issued:
    fields: dict[str, Any] = {"indicator": "单位GDP能耗降低", "area": "岭东区", "period": "2021/2025", **more}
    fields.setdefault("document", "云发改〔2021〕1号")
    fields.setdefault("comparator", "=")
    return Issued(value=Decimal(str(value)), **fields)


def row(*issued: Issued, parent: Plan = CITY, child: Plan | None = None) -> Aligned:
    (found,) = align(child or a_district(ENERGY), parent, IssuedValues(issued)).rows
    return found


def test_without_an_issued_value_the_parents_own_is_marked_as_such() -> None:
    found = row()
    assert (found.status, found.resolved and found.resolved.source) == ("unresolved", "parent_value")
    assert explanation(found, "zh") == "市级任务值未提供；上级规划自身 [14.5%]，不是下达值"
    assert "not an issued value" in explanation(found, "en")


def test_an_issued_value_comes_with_its_document() -> None:
    found = row(a_value(date=date(2021, 6, 30), comparator=">="))
    assert found.status == "delegated"
    assert explanation(found, "zh") == "上级下达 ≥15%：云发改〔2021〕1号 2021-06-30；下达值高于上级自身的 [14.5%]"


def test_the_latest_document_counts_and_the_earlier_stays() -> None:
    found = row(a_value(14, date=date(2023, 3, 1)), a_value(15, date=date(2021, 6, 30)))
    assert found.resolved is not None
    assert (found.resolved.value, [one.value for one in found.resolved.earlier]) == ("14%", [Decimal(15)])


def test_two_values_of_one_day_stay_open() -> None:
    found = row(a_value(14, date=date(2023, 3, 1)), a_value(15, date=date(2023, 3, 1)))
    assert (found.status, found.why and found.why.reason) == ("unresolved", "issued_conflict")
    assert row(a_value(15), a_value(15)).status == "delegated"


def test_values_for_other_years_areas_and_indicators_do_not_count() -> None:
    found = row(a_value(period="2022"), a_value(area="岭西区"), a_value(indicator="城镇化率"))
    assert (found.status, found.why and found.why.reason) == ("unresolved", "not_provided_other_periods")
    assert row(a_value(period="2025-06")).status == "unresolved"
    assert row(a_value(area="")).status == "delegated"
    assert row(a_value(indicator=ENERGY.id)).status == "delegated"


def test_nothing_is_taken_from_a_parent_that_only_looks_alike_or_has_no_number_itself() -> None:
    parent = a_city(a_row("单位地区生产总值二氧化碳排放量降低", 18))
    found = row(parent=parent, child=a_district(a_task("单位地区生产总值二氧化碳排放降低")))
    assert found.resolved is not None
    assert (found.status, found.sameness, found.resolved.source) == ("unresolved", "probable", "nowhere")
    own = row(parent=a_city(a_task("单位GDP能耗降低", "完成省级下达任务")))
    assert (own.resolved and own.resolved.source, own.why and own.why.reason) == (
        "nowhere", "not_provided_parent_delegated",
    )  # fmt: skip


def test_a_delegated_target_that_the_parent_does_not_have() -> None:
    rows = align(a_district(ENERGY), a_city(), IssuedValues((a_value(),))).rows
    assert [(one.status, one.parent) for one in rows] == [("delegated", None)]
    assert [one.status for one in align(a_district(ENERGY), a_city()).rows] == ["unresolved"]


def test_only_rates_in_units_that_convert_are_held_against_the_parents_own() -> None:
    land = a_district(a_task("耕地保有量", unit="万亩"))
    found = row(a_value(10, indicator="耕地保有量"), parent=a_city(a_row("耕地保有量", 90, "万亩")), child=land)
    assert (found.status, found.notes) == ("delegated", ())
    mill = row(a_value(150, unit="‰"))
    assert [note.reason for note in mill.notes] == ["issued_more"]
    assert row(a_value(15, unit="吨")).notes == ()


@pytest.mark.parametrize(
    ("words", "level"),
    [
        ("完成市分解任务", "municipal"), ("完成省下达任务", "provincial"), ("完成国家下达任务", "national"),
        ("完成自治区下达任务", "regional"), ("完成上级下达任务", "superior"),
    ],
)  # fmt: skip
def test_who_sets_the_task(words: str, level: str) -> None:
    assert issuing_level(a_task("绿地率", words)) == level
