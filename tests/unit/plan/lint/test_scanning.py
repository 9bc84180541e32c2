"""Damage of scanning, conversion and pasting."""

from __future__ import annotations

import pytest

from lantu.plan.lint import broken_phrases, closed_pairs, damaged_joins, dashes, lookalikes, stray_marks
from tests.makers.checked_plans import Draft, codes


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (("要在今后几年里，逐步健全和完善\n善监督办法。",), ["090"]),
        (("要在今后几年里，逐步健全和完善", "善监督办法。"), ["090"]),
        (("要在今后几年里，推进老旧小区改\n小区改造工程。",), ["090"]),
        (("要在今后几年里，持续完\n完善办法。持续完善制度，持续完善规则，完善制度。",), ["090"]),
        (("要在今后几年里，依靠人\n人参与。",), []),
        (("要在今后几年里，逐步健全和完\n善监督办法。",), []),
        (("要在今后几年里，水质提高\n高质量发展。水质提高，高质量发展。",), []),
        (("青禾区区长 王大", "大王作报告"), []),
        (("一切为了完善。", "善用资源。"), []),
        (("要在今后几年里，投资增长3\n3倍。",), []),
    ],
)
def test_characters_repeated_over_a_break(paragraphs: tuple[str, ...], expected: list[str]) -> None:
    assert codes(damaged_joins.check(Draft().says(*paragraphs).subject())) == expected


def test_a_wrong_character_in_a_stock_phrase() -> None:
    (finding,) = broken_phrases.check(Draft().says("加快建设多层次社会保樟体系。").subject())
    assert dict(finding.facts) == {"printed": "多层次社会保樟体系", "usual": "多层次社会保障体系"}
    assert finding.anchors[0].quote == "多层次社会保樟体系"


def test_a_wrong_character_in_a_wording_of_the_plan_itself() -> None:
    right = "办好青禾数字渔业港口服务站。"
    (finding,) = broken_phrases.check(Draft().says(right, right, right, "用好青禾数字鱼业港口服务站。").subject())
    assert dict(finding.facts)["usual"] == "禾数字渔业港口"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("健全服务体系，完善保障体系，建设预警体糸。", ["098"]),
        ("进入新阶段，进入新时代，进人新征程。", ["098"]),
        ("进入新阶段，进入新时代，推进人才工作。", []),
        ("推进人民调解，进入新阶段，进入新时代，发展到末期，还未完成。", []),
        ("建设预警体糸。", []),  # the document gives no other wording
    ],
)
def test_characters_that_look_alike(sentence: str, expected: list[str]) -> None:
    assert codes(lookalikes.check(Draft().says(sentence).subject())) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "建设多层次社会保障体系，推进国家治理体系与治理能力现代化。",
        "发展新一代通信技术，培育战略性支柱产业。",
        "统筹国防安全体系和能力建设，统筹国防安全体系和能力建设。",
    ],
)
def test_ordinary_variants_are_silent(sentence: str) -> None:
    assert codes(broken_phrases.check(Draft().says(sentence).subject())) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("提高管理水 平，把水平提上去，水平要高。", ["092"]),
        ("张 三到场。", []),  # written together nowhere else
        ("占比达到 $85\\%$ 以上。", ["093"]),
        ("六氟化硫 $\\mathrm{SF}_6$ 排放下降。", ["093"]),
        ("票价 $5 至 $8 一张。", []),
        ("改造道路\ufffd公里。", ["094"]),
        ("改造道路锟斤拷公里。", ["094"]),
        ("新建道路１2公里。", ["095"]),
        ("新建道路１２公里、桥梁3座。", []),
        ("铺路，搭桥，栽树，修路，架桥，植树，养鱼，办学，兴医，建厂，开店，行船，种田,织布。", ["097"]),
        ("修路,架桥,植树。", []),
    ],
)
def test_stray_marks(sentence: str, expected: list[str]) -> None:
    assert codes(stray_marks.check(Draft().says(sentence).subject())) == expected


def test_a_text_set_with_spaces_is_not_full_of_findings() -> None:
    sentence = "水 平 提 高，水平，提高，平提，水 平 提 高，水 平 提 高。"
    assert codes(stray_marks.check(Draft().says(sentence).subject())) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("打通东滩—西滩一南岛一北湾岸线。", ["096"]),
        ("打通东滩—西滩—南岛—北湾岸线。", []),
        ("推动研发—生产一体化发展。", []),
        ("东滩西滩一南岛之间没有横线。", []),
    ],
)
def test_one_for_a_dash(sentence: str, expected: list[str]) -> None:
    assert codes(dashes.check(Draft().says(sentence).subject())) == expected


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (("推行“一窗受理”（全区）。",), []),
        (("推行“一窗受理。",), ["104"]),
        (("推行一窗受理”。",), ["104"]),
        (("推行“一窗受理“。",), ["104", "104"]),
        (("推行“一窗（全区”受理。",), ["104"]),
        (("推行“一窗", "受理”。"), []),
        (("1）修路；2）架桥。",), []),
        (("依据(试行）办理。",), []),
    ],
)
def test_pairs(paragraphs: tuple[str, ...], expected: list[str]) -> None:
    assert codes(closed_pairs.check(Draft().says(*paragraphs).subject())) == expected
