"""Rows and csv: every field of the contract, nothing lost, nothing invented."""

from __future__ import annotations

import csv
import io
import json
from decimal import Decimal

import pytest

from lantu.plan.contract import plan_as_dict
from lantu.publish.rows import ITEMS, Items, cell, columns, rows, sheet
from tests.unit.cli.a_plan import a_plan


@pytest.mark.parametrize("items", ITEMS)
def test_columns_are_the_keys_of_the_json(items: Items) -> None:
    entries = plan_as_dict(a_plan())[items]
    assert all(list(entry) == columns(items) for entry in entries)
    assert len(rows(a_plan(), items)) == len(entries)


def test_a_csv_reads_back() -> None:
    found = list(csv.DictReader(io.StringIO(sheet(a_plan(), "targets"))))
    grain = found[0]
    assert (grain["base_value"], grain["target_value"], grain["binding"]) == ("11.80", "12.5", "true")
    assert json.loads(grain["inferred"]) == [{"field": "base_year", "reason": "规划期前一年"}]
    assert found[1]["base_value"] == ""


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (False, "false"),
        (Decimal("1E+3"), "1000"),
        (Decimal("0.50"), "0.50"),
        (0, "0"),
        ((), ""),
        (("县水务局", "县林业局"), '["县水务局", "县林业局"]'),
        ((Decimal("1.5"), Decimal(2)), "[1.5, 2]"),
    ],
)
def test_cells(value: object, text: str) -> None:
    assert cell(value) == text
