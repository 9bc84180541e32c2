"""Numbers in cells: read when they can mean one thing only."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantu.series.number_cells import number_in
from lantu.series.problems import CellError


@pytest.mark.parametrize(
    ("cell", "unit", "number"),
    [
        ("12.30", None, "12.30"),
        ("１，２３４．５", None, "1234.5"),
        ("1,234,567", None, "1234567"),
        ("1 234 567", None, "1234567"),
        ("−3.2", None, "-3.2"),
        ("+5", None, "5"),
        ("1.2E+05", None, "120000"),
        (".5", None, "0.5"),
        ("12.3%", None, "12.3"),
        ("12.3％", "%", "12.3"),
        ("3.4万", "人", "34000"),
        ("3.4万", "万人", "3.4"),
        ("3.4万人", "人", "34000"),
        ("34000人", "万人", "3.4"),
        ("1.2亿元", "万元", "12000"),
        ("1.2 亿元", "亿元", "1.2"),
        ("8.5岁", "岁", "8.5"),
    ],
)
def test_what_is_unambiguous_is_read(cell: str, unit: str | None, number: str) -> None:
    assert number_in(cell, unit) == Decimal(number)


@pytest.mark.parametrize(
    ("cell", "unit", "code"),
    [
        ("NaN", None, "LT-SERIES-014"),
        ("-inf", None, "LT-SERIES-014"),
        ("1e308", None, "LT-SERIES-014"),
        ("1e-308", None, "LT-SERIES-014"),
        ("9" * 40, None, "LT-SERIES-014"),
        ("1,23", None, "LT-SERIES-013"),
        ("1.234,5", None, "LT-SERIES-013"),
        ("1_000", None, "LT-SERIES-013"),
        ("3.4*", None, "LT-SERIES-013"),
        ("3-4", None, "LT-SERIES-013"),
        ("约5", None, "LT-SERIES-013"),
        ("—", None, "LT-SERIES-013"),
        ("[13.5]", "%", "LT-SERIES-013"),
        ("(3.4)", None, "LT-SERIES-013"),
        ("五", None, "LT-SERIES-013"),
        ("=1+1", None, "LT-SERIES-016"),
        ("#DIV/0!", None, "LT-SERIES-016"),
        ("12.3%", "元", "LT-SERIES-015"),
        ("3亩", "公顷", "LT-SERIES-015"),
        ("3.4万", None, "LT-SERIES-037"),
        ("5元", None, "LT-SERIES-037"),
    ],
)
def test_the_rest_is_refused(cell: str, unit: str | None, code: str) -> None:
    with pytest.raises(CellError, match=code):
        number_in(cell, unit)


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**14), max_value=10**14, places=6))
def test_every_plain_number_comes_back(number: Decimal) -> None:
    assert number_in(f"{number:f}") == number


@given(st.text(max_size=30), st.sampled_from([None, "%", "人", "万元"]))
def test_any_text_is_a_number_or_a_coded_refusal(cell: str, unit: str | None) -> None:
    try:
        number = number_in(cell, unit)
    except CellError:
        return
    assert number.is_finite()
