import pytest

from lantu.kernel.five_year import find_periods, period_of, period_years, years_of


@pytest.mark.parametrize(
    ("words", "years"),
    [
        ("十四五", (2021, 2025)),
        ("“十五五”时期", (2026, 2030)),
        ("「十三五」", (2016, 2020)),
        ("十二五规划", (2011, 2015)),
        ("第十四个五年规划", (2021, 2025)),
        ("第 15 个五年规划", (2026, 2030)),
        ("第十四个 五年规划", (2021, 2025)),
        ("二十五规划", (2051, 2055)),
        ("the 14th Five-Year Plan", (2021, 2025)),
        ("the Fifteenth Five Year Plan", (2026, 2030)),
        ("十五五", (2026, 2030)),
        ("“十五”计划", (2001, 2005)),
        ("“九五”计划", (1996, 2000)),
    ],
)
def test_years_of(words: str, years: tuple[int, int]) -> None:
    assert years_of(words) == years


@pytest.mark.parametrize(
    "words",
    [
        "",
        "三十四五个",
        "十五个项目",
        "三五年",
        "二十五年",
        "第五届",
        "四十五",
        "十五分钟",
        "“八五”普法",
        "99th Five-Year",
    ],
)
def test_other_numbers_are_no_period(words: str) -> None:
    assert years_of(words) is None


def test_every_period_is_named_with_its_place() -> None:
    text = "“十三五”收官，“十四五”开局"
    assert [(n, text[a:b]) for n, a, b in find_periods(text)] == [(13, "十三五"), (14, "十四五")]


def test_period_and_years_are_inverse() -> None:
    for number in range(6, 31):
        start, end = period_years(number)
        assert end - start == 4
        assert {period_of(year) for year in range(start, end + 1)} == {number}


def test_a_period_without_a_plan_is_refused() -> None:
    with pytest.raises(ValueError, match="no five-year period 3"):
        period_years(3)
