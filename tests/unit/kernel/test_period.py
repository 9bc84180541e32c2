"""Periods of observation."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantu.kernel.period import Period, PeriodKind

CANONICAL = ["2022", "2022H1", "2022H2", "2022Q3", "2022-07", "2022-01/07", "2021/2022"]


@pytest.mark.parametrize("text", CANONICAL)
def test_the_contract_form_round_trips(text: str) -> None:
    assert str(Period.parse(text)) == text


@pytest.mark.parametrize(
    "text", ["", "22", "2022Q5", "2022-13", "2022-1", "2022-02/07", "2022年", "2023/2022", "2022H3", " 2022", "0999"]
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="period"):
        Period.parse(text)


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("2022年", "2022"),
        ("2022.0", "2022"),
        ("２０２２年度", "2022"),
        ("2022年上半年", "2022H1"),
        ("2022年第三季度", "2022Q3"),
        ("2022年1—7月", "2022-01/07"),
        ("2022年1-12月累计", "2022-01/12"),
        ("2022年7月", "2022-07"),
        ("2021—2022年", "2021/2022"),
    ],
)
def test_periods_as_people_write_them(written: str, canonical: str) -> None:
    assert str(Period.read(written)) == canonical


def test_what_is_no_period_is_not_guessed() -> None:
    assert Period.read("去年") is None
    assert Period.read("2022年13月") is None


def test_a_period_ends_on_its_last_day() -> None:
    assert Period.parse("2024-02").last_day == date(2024, 2, 29)
    assert Period.parse("2022Q3").last_day == date(2022, 9, 30)
    assert Period.parse("2022-01/07").last_day == date(2022, 7, 31)
    assert Period.parse("2021/2022").last_day == date(2022, 12, 31)


def test_longer_periods_sort_after_shorter_ones_with_the_same_end() -> None:
    texts = ["2022-12", "2022Q4", "2022H2", "2022", "2023-01"]
    assert [str(p) for p in sorted(map(Period.parse, reversed(texts)), key=lambda p: p.order)] == texts


@given(st.integers(1000, 2999), st.sampled_from(list(PeriodKind)), st.integers(1, 12))
def test_every_period_can_be_read_back(year: int, kind: PeriodKind, number: int) -> None:
    index = {PeriodKind.HALF: (number + 1) // 6 or 1, PeriodKind.QUARTER: (number + 2) // 3}.get(kind, number)
    first = year if kind is PeriodKind.YEARS else None
    index = 0 if kind in (PeriodKind.YEAR, PeriodKind.YEARS) else index
    period = Period(kind, year, index, first)
    assert Period.parse(str(period)) == period


@given(st.text(max_size=30))
def test_no_text_breaks_the_reading(text: str) -> None:
    Period.read(text)
