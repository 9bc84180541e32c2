"""Declared counts against the lists beside them."""

from __future__ import annotations

import pytest

from lantu.plan.lint import counted_lists, slogans
from tests.makers.checked_plans import Draft, codes


@pytest.mark.parametrize(
    "sentence",
    [
        "培育新能源、新材料、智能装备、生物制造5个战略产业。",
        "发展新能源、新材料、智能装备 4 个战略产业，提升纺织。",
        "建设检测、研发、制造、培训和服务保障三大基地。",
        "抓好东湖、西湖、南湖“四大工程”。",
        "实施三大工程：东湖治理、西湖清淤、南湖扩容、北湖造林。",
        "推进四大行动，即植树、修路、架桥。",
        "三大任务（修路、架桥、植树、养鱼）全面完成。",
        "学校、医院、养老院两类设施都要建。",
    ],
)
def test_a_count_that_is_not_the_list(sentence: str) -> None:
    assert codes(counted_lists.check(Draft().says(sentence).subject())) == ["070"]


@pytest.mark.parametrize(
    "sentence",
    [
        "培育新能源、新材料、智能装备、生物制造4个战略产业。",
        "建设检测、研发、制造、培训、教育和服务保障六大基地。",
        "以商贸和金融两大产业为先导，以旅游、文创、康养三大产业为支撑。",
        "修建东山、西山、南山等12个公园。",
        "修建东山、西山、南山等5个公园。",
        "加强东山、西山、南山和四个街道的联系。",
        "围绕东山、西山、南山建设五个公园。",
        "改造“一厅（东、西）”受理、便民点、代办员3个试点。",
        "引进企业、院所、团队，共5个项目。",
        "实施三大工程：东湖治理、西湖清淤、南湖扩容等。",
        "研究东湖、西湖、南湖2个以上的方案。",
        "覆盖东乡、西乡、南乡21个村庄。",
        "新增平台 5 个、企业 3 家、院所 4 个。",
        "一产、二产、三产比重分别下降2个百分点。",
        "修路、架桥、植树提速3.2个百分点。",
        "东乡、西乡、南乡二十五个村庄。",
        "实施两大行动：修路、架桥、植树提速，养鱼扩面。",
        "东乡、西乡、南乡4个工作日办结。",
    ],
)
def test_a_count_that_fits_or_says_nothing(sentence: str) -> None:
    assert codes(counted_lists.check(Draft().says(sentence).subject())) == []


def test_what_a_finding_shows() -> None:
    (finding,) = counted_lists.check(Draft().says("办好新能源、新材料、智能装备4个产业园。").subject())
    facts = dict(finding.facts)
    assert (facts["declared"], facts["counted"]) == ("4", "3")
    assert finding.anchors[1].quote == "办好新能源、新材料、智能装备"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("培育甲乙丙丁4个新兴产业，提升3个传统产业，做强“4+3”集群。", []),
        ("培育甲乙丙丁4个新兴产业，提升2个传统产业，做强“4+3”集群。", ["072"]),
        ("培育5个新兴产业，做强“4+3”集群。", []),  # one count cannot tell
        ("做强“4+3”集群。", []),
        ("办好5个园区，引进6个企业，做强“4+3”集群。", []),  # counts of something else
    ],
)
def test_a_slogan_of_numbers(sentence: str, expected: list[str]) -> None:
    assert codes(slogans.check(Draft().heading("一、", "产业").says(sentence).subject())) == expected


def laid_out(*leads: str) -> list[str]:
    """Codes for a layout slogan followed by these leading names."""
    draft = Draft().heading("第四节", "空间布局").says("构建“两区三组团”的发展格局。")
    return codes(slogans.check(draft.says(*(f"{lead}。把这里建设好。" for lead in leads)).subject()))


def test_a_layout_and_its_names() -> None:
    assert laid_out("东湖湾区", "西山景区", "中心组团", "北部组团", "南部组团") == []
    assert laid_out("东湖湾区", "西山景区", "中心组团", "北部组团") == ["073"]
    assert laid_out("东湖湾区", "中心组团", "北部组团", "综合交通") == []  # not the announced list alone
    assert laid_out("交通", "水利") == []


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("办好新能源、新材料、智能装备4个专业产业园，修路。", "4个专业产业园"),
        ("实施三大工程：东湖治理、西湖清淤、南湖扩容、北湖造林。", "三大工程"),
        ("推进四大行动，即植树、修路、架桥。", "四大行动"),
    ],
)
def test_the_words_of_the_announcement(sentence: str, words: str) -> None:
    (finding,) = counted_lists.check(Draft().says(sentence).subject())
    assert dict(finding.facts)["words"] == words
