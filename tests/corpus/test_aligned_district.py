"""A real district's plan as the child: what its city is to set stays open until an issued value is given."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

import lantu
from lantu.plan.align import IssuedValues, align
from lantu.plan.alignment.model import Issued
from lantu.plan.alignment.shown import explanation
from lantu.plan.model import Plan

pytestmark = pytest.mark.corpus
CITY = Path(__file__).resolve().parents[2] / "samples" / "chengzhou" / "chengzhou-14fyp.md"


@pytest.fixture(scope="module")
def district(shared: Path) -> Plan:
    return lantu.read(shared / "plans" / "huancui-14fyp.md")


def test_delegated_rows_stay_open_and_say_whose_value_is_missing(district: Plan) -> None:
    found = align(district, lantu.read(CITY))
    delegated = [row for row in found.rows if row.child is not None and row.child.form == "delegated"]
    assert sorted(row.child.number or "" for row in delegated if row.child) == ["11", "17", "18", "19", "20"]
    assert {row.status for row in delegated} == {"unresolved"}
    assert all("市级任务值未提供" in explanation(row, "zh") for row in delegated)
    assert found.note() is not None  # the invented city is not its city


def test_an_issued_value_settles_its_own_row_only(district: Plan) -> None:
    # An invented value: the real one was not published.
    value = Issued("空气质量优良天数比率", "环翠区", "2025", Decimal(80), ">=", "演示数据")
    found = align(district, Plan(district.info), IssuedValues((value,)))
    settled = [row.child.name for row in found.rows if row.status == "delegated" and row.child]
    assert settled == ["空气质量优良天数比率"]
    assert found.counts()["unresolved"] == 4
