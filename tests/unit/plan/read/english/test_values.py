from __future__ import annotations

import re
from decimal import Decimal

import pytest

from lantu.plan.read.english.values import EnglishValue, value_at

D = Decimal
_AMOUNT = re.compile(r"US\$|[$€£]|[0-9]|\b(?:a third|one|two|three|nine|half|fifty)\b")


def read(text: str, spans: bool = True) -> EnglishValue:
    match = _AMOUNT.search(text)
    assert match is not None
    value = value_at(text, match.start(), len(text), spans=spans)
    assert value is not None
    return value


@pytest.mark.parametrize(
    ("text", "value", "comparator", "unit"),
    [
        ("at least 95 per cent of", D(95), ">=", "%"),
        ("no more than 1.8 tonnes", D("1.8"), "<=", "tonnes"),
        ("not exceed 3.5 percent", D("3.5"), "<=", "%"),
        ("not fall below 20%", D(20), ">=", "%"),
        ("fewer than 200 deaths", D(200), "<", None),
        ("in excess of 40 MW", D(40), ">", "MW"),
        ("roughly 40 percent", D(40), "~", "%"),
        ("up to 12 km", D(12), "<=", "km"),
        ("80% or higher", D(80), ">=", "%"),
        ("5 days or less", D(5), "<=", "days"),
        ("5,000+ homes", D(5000), ">=", None),
        ("between 3 and 5 parks", (D(3), D(5)), "range", None),
        ("10 to 12 per cent", (D(10), D(12)), "range", "%"),
        ("5–6%", (D(5), D(6)), "range", "%"),
        ("US$ 2.5 billion", D("2.5"), "=", "US$ billion"),
        ("$60m from", D(60), "=", "$ m"),
        ("2.5 billion dollars", D("2.5"), "=", "billion dollars"),
        ("€300 million", D(300), "=", "€ million"),
        ("1.5 million trees", D("1.5"), "=", "million"),
        ("nine thousand nurses", D(9000), "=", None),
        ("fifty parks", D(50), "=", None),
        ("two thirds of", D("66.67"), "=", "%"),
        ("a third", D("33.33"), "=", "%"),
        ("half of", D(50), "=", "%"),
        ("one in three", D("33.33"), "=", "%"),
        ("9 out of 10", D(90), "=", "%"),
        ("40:1", D(40), "=", None),
        ("12 percentage points", D(12), "=", "percentage points"),
        ("26 µg/m3", D(26), "=", "µg/m3"),
    ],
)
def test_a_value_as_written(text: str, value: object, comparator: str, unit: str | None) -> None:
    found = read(text)
    assert (found.value, found.comparator, found.unit) == (value, comparator, unit)


def test_a_lead_belongs_to_the_value_and_the_span_says_so() -> None:
    text = "keep it at no more than 45 seconds"
    found = read(text)
    assert text[found.start : found.end] == "no more than 45 seconds"


def test_go_up_to_is_a_verb_and_no_bound() -> None:
    assert read("will go up to 70%").comparator == "="


def test_a_range_is_not_read_behind_from() -> None:
    assert read("22% to 50%", spans=False).value == D(22)


def test_140_in_2025_is_no_share() -> None:
    assert read("140 in 2025").value == D(140)


@pytest.mark.parametrize("text", ["4 to 2 parks", "9 in 4"])
def test_a_range_that_falls_and_more_than_the_whole_are_read_as_the_first_number(text: str) -> None:
    assert not isinstance(read(text).value, tuple)
    assert read(text).unit != "%"
