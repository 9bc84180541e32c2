"""Numbers as they are printed."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantu.kernel.numerals import chinese_integer, decimal_of


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("二〇三五", 2035),
        ("十二", 12),
        ("二十", 20),
        ("一百零五", 105),
        ("百", 100),
        ("万", 10_000),
        ("十万", 100_000),
        ("两千零二十五", 2025),
        ("三百二十亿五千万", 32_050_000_000),
        ("八", 8),
        ("", None),
        ("八成", None),
        ("甲", None),
    ],
)
def test_chinese_numerals(written: str, number: int | None) -> None:
    assert chinese_integer(written) == number


@given(st.integers(min_value=0, max_value=9999))
def test_digit_by_digit_numerals_read_as_printed(number: int) -> None:
    assert chinese_integer("".join("〇一二三四五六七八九"[int(d)] for d in str(number))) == number


def test_full_width_digits_and_separators() -> None:
    assert decimal_of("１，２３４．５") == Decimal("1234.5")
    assert decimal_of("nan") is None
    assert decimal_of("一") is None


@pytest.mark.parametrize("digits", ["9" * 31, "1," * 200 + "000", "０" * 99])
def test_a_number_that_no_plan_counts_to_is_none(digits: str) -> None:
    assert decimal_of(digits) is None


@pytest.mark.parametrize("numerals", ["九" * 60, "亿" * 20, "一亿" * 15])
def test_a_numeral_that_no_plan_counts_to_is_none(numerals: str) -> None:
    assert chinese_integer(numerals) is None
