"""annual_targets.csv: whole years of targets of the plan, in and out."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lantu.judge.annual_file import check_annual_targets, dump_annual_targets, load_annual_targets
from lantu.kernel.errors import FileError

ROW = {"target_id": "a1", "period": "2022", "comparator": ">=", "value": "85.6", "set_by": "区发改局",
       "document": "计划"}  # fmt: skip
UNITS: dict[str, str | None] = {"a1": "%"}


def test_a_row_is_read() -> None:
    item = load_annual_targets([{**ROW, "period": "2022年", "value": "85.6%"}], UNITS)[0]
    assert (str(item.period), item.value, item.comparator, item.set_by) == ("2022", Decimal("85.6"), ">=", "区发改局")


def test_the_operator_may_stand_with_the_number() -> None:
    assert load_annual_targets([{**ROW, "comparator": "", "value": "≤3"}], UNITS)[0].comparator == "<="
    assert load_annual_targets([{**ROW, "comparator": ""}], UNITS)[0].comparator == "="


@pytest.mark.parametrize(
    ("cells", "code", "column"),
    [
        ({"target_id": "zz"}, "LT-JUDGE-011", "target_id"),
        ({"period": "2022H1"}, "LT-JUDGE-008", "period"),
        ({"period": "2021/2022"}, "LT-JUDGE-008", "period"),
        ({"value": ""}, "LT-SERIES-011", "value"),
        ({"comparator": "range"}, "LT-SERIES-012", "comparator"),
        ({"value": "<3"}, "LT-JUDGE-003", "value"),
    ],
)
def test_the_rest_is_refused(cells: dict[str, str], code: str, column: str) -> None:
    problems = check_annual_targets([ROW | cells], UNITS)[1]
    assert [(p.code, p.column, p.row) for p in problems] == [(code, column, 1)]


def test_a_year_has_one_target() -> None:
    with pytest.raises(FileError) as caught:
        load_annual_targets([ROW, {**ROW, "value": "86", "set_by": "市生态环境局"}], UNITS)
    assert caught.value.code == "LT-JUDGE-010"


def test_a_table_written_is_read_back_the_same() -> None:
    import csv
    import io

    items = load_annual_targets([ROW, {**ROW, "period": "2023", "value": "86"}], UNITS)
    rows = list(csv.DictReader(io.StringIO(dump_annual_targets(items))))
    assert load_annual_targets(rows, UNITS) == items
