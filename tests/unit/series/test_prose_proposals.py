"""Numbers in sentences are proposed with their sentence; what speaks of something else is left alone."""

from __future__ import annotations

from datetime import date

import pytest

from lantu.kernel.period import Period
from lantu.series.indicators_file import Indicators
from lantu.series.model import Indicator, Status
from lantu.series.prose_proposals import Proposal, Sentence, propose_values

LIST = Indicators(
    (
        Indicator("gdp", "地区生产总值", "亿元", ("GDP",)),
        Indicator("urban", "常住人口城镇化率", "%"),
        Indicator("rural", "城镇化率", "%"),
        Indicator("jobs", "城镇新增就业", "人"),
        Indicator("energy", "单位GDP能耗下降", "%"),
    )
)


def found(text: str) -> list[tuple[str, str, str | None, str | None]]:
    proposals = propose_values([Sentence(text)], LIST, Period.of_year(2021))
    return [(p.indicator_id, f"{p.value:f}", p.measure and p.measure.value, str(p.period)) for p in proposals]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2022年，全县地区生产总值1,260.3亿元，增长4.2%。",
         [("gdp", "1260.3", None, "2022"), ("gdp", "4.2", "change_rate", "2022")]),
        ("常住人口城镇化率达到61.5％，比上年提高0.8个百分点", [("urban", "61.5", None, "2021")]),
        ("城镇新增就业0.52万人", [("jobs", "5200", None, "2021")]),
        ("GDP同比下降1.5%", [("gdp", "-1.5", "change_rate", "2021")]),
        ("单位GDP能耗下降3.1%", [("energy", "3.1", None, "2021")]),
        ("2022年上半年GDP完成600亿元", [("gdp", "600", None, "2022H1")]),
        ("GDP增长50亿元", []),
        ("GDP占全市的12%", []),
        ("GDP在全省排名第3位", []),
        ("新建学校3所", []),
    ],
)  # fmt: skip
def test_sentences(text: str, expected: list[tuple[str, str, str | None, str]]) -> None:
    assert found(text) == expected


def test_the_place_of_the_number_and_the_doubt_about_the_period_are_kept() -> None:
    sentence = Sentence("预计GDP达到 1260 亿元", "p3")
    (p,) = propose_values([sentence], LIST, Period.of_year(2022))
    assert sentence.text[p.start : p.end] == p.printed == "1260 亿元"
    assert (p.period_said, p.status) == (False, Status.ESTIMATED)
    accepted = p.accepted("公报", date(2023, 1, 20))
    assert (accepted.note, accepted.source) == (sentence.text, "公报")


def test_a_number_without_a_period_cannot_be_accepted() -> None:
    (p,) = propose_values([Sentence("GDP1260亿元")], LIST)
    assert isinstance(p, Proposal)
    with pytest.raises(ValueError, match="period"):
        p.accepted("公报")
