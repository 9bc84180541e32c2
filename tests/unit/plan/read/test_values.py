"""Values as they are written in plans."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantu.plan.read.values import parse_value, value_at

D = Decimal


@pytest.mark.parametrize(
    ("written", "value", "comparator", "unit"),
    [
        ("3.7", D("3.7"), "=", None),
        (">5.5", D("5.5"), ">", None),
        ("＞5.5％", D("5.5"), ">", "%"),
        ("≥90", D(90), ">=", None),
        ("8左右", D(8), "~", None),
        ("40.75 左右", D("40.75"), "~", None),
        ("５．５％", D("5.5"), "=", "%"),
        ("1,234.5", D("1234.5"), "=", None),
        ("-3.5", D("-3.5"), "=", None),
        ("5-8%", (D(5), D(8)), "range", "%"),
        ("5%—5.5%", (D(5), D("5.5")), "range", "%"),
        ("3至5家", (D(3), D(5)), "range", "家"),
        ("6人（含）以下", D(6), "<=", "人"),
        ("不低于30%", D(30), ">=", "%"),
        ("不超过0.6人/百亿元", D("0.6"), "<=", "人/百亿元"),
        ("2.1∶1左右", D("2.1"), "~", None),
        ("2.16万美元", D("2.16"), "=", "万美元"),
        ("百名", D(100), "=", "名"),
        ("百万吨以上", D(100), ">=", "万吨"),
        ("八成以上", D(80), ">=", "%"),
        ("三分之二", D("66.67"), "=", "%"),
        ("百分之五点七", D("5.7"), "=", "%"),
        ("翻一番", D(2), "=", "倍"),
        ("翻两番", D(4), "=", "倍"),
        ("300余家", D(300), ">", "家"),
        ("5.5个百分点", D("5.5"), "=", "个百分点"),
        ("下降30%以上", D(30), ">=", "%"),
    ],
)
def test_a_written_value_is_read(written: str, value: object, comparator: str, unit: str | None) -> None:
    read = parse_value(written)
    assert read is not None
    assert (read.value, read.comparator, read.unit) == (value, comparator, unit)


@pytest.mark.parametrize("written", ["[0.4]", "〔0.4〕", "【0.4】", "［0.4］"])
def test_brackets_mark_a_change_over_the_period(written: str) -> None:
    read = parse_value(written)
    assert read is not None
    assert read.bracketed
    assert read.value == D("0.4")


@pytest.mark.parametrize("written", ["", "—", "完成市里分解的任务", "3.7（预计）吗", "1:2:3", "8-5%", "3年级"])
def test_words_and_left_over_characters_are_not_values(written: str) -> None:
    assert parse_value(written) is None


def test_leads_before_the_number_belong_to_the_value() -> None:
    text = "研发投入占比不低于3.5%左右"
    read = value_at(text, text.index("3"), len(text))
    assert read is not None
    assert text[read.start : read.end] == "不低于3.5%左右"


@given(st.decimals(min_value=0, max_value=10**9, places=3), st.sampled_from(["%", "亿元", "家", "万人", ""]))
def test_any_plain_number_keeps_its_value_and_unit(number: Decimal, unit: str) -> None:
    read = parse_value(f"{number}{unit}")
    assert read is not None
    assert read.value == number
    assert (read.unit or "") == unit


@given(st.text(max_size=60))
def test_no_text_breaks_the_reading(text: str) -> None:
    parse_value(text)
