"""Base, change and target of a row."""

from __future__ import annotations

from typing import Any

import pytest

from lantu.plan.lint import arithmetic, growth
from tests.makers.checked_plans import Draft, codes


def summed(base: str, change: str, target: str, **fields: Any) -> list[str]:
    """Codes for one row with a bracketed change."""
    name = fields.pop("name", "城镇化率")
    row = {"base_value": base, "change_value": change, "target_value": target, "change_basis": "cumulative_change"}
    return codes(arithmetic.check(Draft().row(name, **{**row, **fields}).subject()))


@pytest.mark.parametrize(
    ("base", "change", "target", "fields"),
    [
        ("88.1", "0.4", "88.5", {}),
        ("31", "9", "40", {"comparator": "~"}),
        ("35", "5", "30", {"name": "细颗粒物浓度", "direction": "down"}),
        ("35", "-5", "30", {"name": "细颗粒物浓度", "direction": "down"}),
        ("7.83", "2.2", "10", {}),  # printed with different precision
        ("7.8", "2.2", "9.5", {"comparator": ">="}),  # the sum is more than promised
        ("400", "20", "480", {"unit": "亿元"}),  # 20 per cent over the period
    ],
)
def test_a_sum_that_comes_out_is_silent(base: str, change: str, target: str, fields: dict[str, Any]) -> None:
    assert summed(base, change, target, **fields) == []


@pytest.mark.parametrize(
    ("base", "change", "target", "fields", "code"),
    [
        ("88.1", "0.4", "88.9", {}, "001"),
        ("91.5", "4", "96", {}, "001"),  # 4.5 is neither 4 nor rounds to it
        ("31", "9", "41", {}, "001"),  # whole numbers are not rounded
        ("40.5", "2", "45", {"comparator": ">="}, "001"),
        ("35", "5", "40", {"name": "细颗粒物浓度降低", "direction": "down"}, ""),
        ("35", "5", "30", {"direction": "up"}, "001"),  # a rise that falls
        ("88.1", "0.4", "88.6", {}, "002"),
    ],
)
def test_a_sum_that_does_not(base: str, change: str, target: str, fields: dict[str, Any], code: str) -> None:
    assert summed(base, change, target, **fields) == ([code] if code else [])


def test_a_fall_counted_twice() -> None:
    draft = Draft().row("单位能耗降低", change_value="-13.5", change_basis="cumulative_change")
    assert codes(arithmetic.check(draft.subject())) == ["004"]
    draft = Draft().row("单位能耗降低", change_value="13.5", change_basis="cumulative_change")
    assert codes(arithmetic.check(draft.subject())) == []


def growing(base: str, rate: str, target: str, **fields: Any) -> list[str]:
    """Codes for one row with a yearly rate."""
    row = {"base_value": base, "change_value": rate, "target_value": target, "change_basis": "annual_growth"}
    return codes(growth.check(Draft().row("人才总量", **{"unit": "万人", **row, **fields}).subject()))


@pytest.mark.parametrize(
    ("base", "rate", "target", "fields"),
    [
        ("100", "5", "127.6", {}),
        ("100", "5", "128", {"comparator": "~"}),
        ("431", "5.5", "600", {"unit": "亿元"}),  # 6.8 at the prices of the year
        ("50", "2", "60", {"unit": "%"}),  # two points a year
        ("100", "4", "127.6", {"comparator": ">="}),
        ("0", "5", "10", {}),  # nothing grows from zero
        ("100", "5", "127.6", {"target_year": 2020}),  # no years to grow in
    ],
)
def test_a_rate_that_leads_there_is_silent(base: str, rate: str, target: str, fields: dict[str, Any]) -> None:
    assert growing(base, rate, target, **fields) == []


def test_a_rate_that_leads_elsewhere() -> None:
    assert growing("100", "5", "150") == ["003"]
    assert growing("431", "5.5", "800", unit="亿元") == ["003"]
