"""Targets in running text. Every sentence here was written for this test."""

from __future__ import annotations

from decimal import Decimal

import pytest

from lantu.plan.model import PlanInfo, Target
from lantu.plan.read.context import build_context
from lantu.plan.read.formats.text_document import document_from_text
from lantu.plan.read.outline import build_outline
from lantu.plan.read.prose import prose_targets

PLAN = PlanInfo(title="青禾县第十四个五年规划纲要", start_year=2021, end_year=2025)
REPORT = PlanInfo(title="2026年青禾县政府工作报告", start_year=2026, end_year=2030)


def targets_in(text: str, info: PlanInfo = PLAN) -> list[Target]:
    """Targets of a text, read as a plan with the title page `info`."""
    document = document_from_text(text, "plan.md", "md")
    outline = build_outline(document)
    return prose_targets(document, outline, build_context(document, outline, info))


def short(target: Target) -> tuple[str, str, object, str | None, str]:
    """What a person would check first: name, comparator, value, unit, basis."""
    value = target.target_value
    plain = tuple(float(v) for v in value) if isinstance(value, tuple) else value
    return (
        target.name,
        target.comparator,
        float(plain) if isinstance(plain, Decimal) else plain,
        target.unit,
        target.basis,
    )


ONE = [
    ("为8000名适龄妇女免费开展健康筛查", ("适龄妇女健康筛查", "=", 8000, "名", "cumulative_change")),
    ("90%以上的乡镇卫生院达到服务能力标准", ("乡镇卫生院达到服务能力标准", ">=", 90, "%", "level")),
    ("守牢21.5万亩耕地红线", ("耕地红线", ">=", 21.5, "万亩", "level")),
    ("完成隧道主体工程量的70%", ("隧道主体工程量完成比例", "=", 70, "%", "level")),
    ("实现旅游综合收入46亿元", ("旅游综合收入", "=", 46, "亿元", "level")),
    ("绿氢产能达到9万吨", ("绿氢产能", "=", 9, "万吨", "level")),
    ("完成造林绿化4万亩", ("造林绿化", "=", 4, "万亩", "cumulative_change")),
    ("产业园企业总数达到700家以上", ("产业园企业总数", ">=", 700, "家", "level")),
    ("出口额在2020年30亿元的基础上实现倍增", ("出口额", "=", 2, "倍", "level")),
    ("城镇调查失业率控制在5.5%以内", ("城镇调查失业率", "<=", 5.5, "%", "level")),
    ("粮食总产量保持在50万吨左右", ("粮食总产量", "~", 50, "万吨", "level")),
    ("全社会研发经费投入年均增长不低于8%", ("全社会研发经费投入增长", ">=", 8, "%", "annual_growth")),
    ("单位地区生产总值能耗较2020年降低14%", ("单位地区生产总值能耗降低", "=", 14, "%", "cumulative_change")),
    ("地区生产总值年均增速5%—5.5%", ("地区生产总值增速", "range", (5, 5.5), "%", "annual_growth")),
    ("外贸进出口总值力争翻一番", ("外贸进出口总值", "=", 2, "倍", "level")),
    ("高新技术企业突破60家", ("高新技术企业", ">", 60, "家", "level")),
    ("建成高标准农田30万亩", ("高标准农田", "=", 30, "万亩", "cumulative_change")),
    ("新增公共停车泊位6000个以上", ("新增公共停车泊位", ">=", 6000, "个", "cumulative_change")),
    ("引进百名领军人才", ("领军人才", "=", 100, "名", "cumulative_change")),
    ("打造15分钟便民服务圈", ("便民服务圈", "<=", 15, "分钟", "level")),
    ("城乡居民收入比缩小到1.9∶1以内", ("城乡居民收入比", "<=", 1.9, None, "level")),
    ("常住人口城镇化率提高3个百分点", ("常住人口城镇化率提高", "=", 3, "个百分点", "cumulative_change")),
    ("海水淡化能力达到百万吨以上", ("海水淡化能力", ">=", 100, "万吨", "level")),
    ("精深加工占比达到六成以上", ("精深加工占比", ">=", 60, "%", "level")),
    ("村级养老服务站实现全覆盖", ("村级养老服务站", "=", 100, "%", "level")),
    ("实现重大火灾事故零发生", ("重大火灾事故", "=", 0, "起", "level")),
    ("千兆光纤覆盖80%以上家庭", ("千兆光纤覆盖家庭", ">=", 80, "%", "level")),
    ("数字产业增加值占比达到９．５％", ("数字产业增加值占比", "=", 9.5, "%", "level")),
    ("居民收入增长与经济增长同步", ("居民收入增长", "text", "与经济增长同步", None, "annual_growth")),
    ("主要污染物减排指标完成市下达任务", ("主要污染物减排指标", "text", "完成市下达任务", None, "level")),
]


@pytest.mark.parametrize(("clause", "expected"), ONE)
def test_one_promise(clause: str, expected: tuple[object, ...]) -> None:
    found = [short(t) for t in targets_in(f"到2025年，{clause}。")]
    assert found == [expected]


LISTS = [
    (
        "一产、二产、三产增加值分别增长4%、6%以上、7%左右",
        [("一产增加值增长", "=", 4), ("二产增加值增长", ">=", 6), ("三产增加值增长", "~", 7)],
    ),
    (
        "城乡居民人均可支配收入分别增长5%、6%左右",
        [("城镇居民人均可支配收入增长", "~", 5), ("农村居民人均可支配收入增长", "~", 6)],
    ),
    (
        "新增规上工业企业80家、专精特新企业10家、单项冠军企业2家以上",
        [("新增规上工业企业", "=", 80), ("新增专精特新企业", "=", 10), ("新增单项冠军企业", ">=", 2)],
    ),
    ("打造10个智能工厂、100个数字车间", [("智能工厂", "=", 10), ("数字车间", "=", 100)]),
    ("引进过亿元内资项目10个、过千万美元外资项目5个", [("过亿元内资项目", "=", 10), ("过千万美元外资项目", "=", 5)]),
    ("规上企业达到150家，其中亿元以上企业50家", [("规上企业", "=", 150), ("亿元以上企业", "=", 50)]),
    ("打造3个国家级、5个省级产业园", [("国家级产业园", "=", 3), ("省级产业园", "=", 5)]),
    ("建设500千伏变电站2座", [("500千伏变电站", "=", 2)]),
]


@pytest.mark.parametrize(("clause", "expected"), LISTS)
def test_lists_give_a_promise_each(clause: str, expected: list[tuple[str, str, float]]) -> None:
    assert [short(t)[:3] for t in targets_in(f"到2025年，{clause}。")] == expected


NOT_PROMISES = [
    "深入推进“十百千”工程和“1234”行动",
    "依托31.5公里的环海岸线发展旅游",
    "实施第3期学前教育行动，办好第17届运动会",
    "从五个方面推进六项重点任务，落实13条措施",
    "推进总投资50亿元的光伏产业园等项目建设",
    "加快建设长120公里的环城高速公路",
    "关爱3岁以下婴幼儿和60岁以上老人",
    "目前全县已建成幼儿园50所，在园幼儿达到1万人",
    "开通12345热线，推广5G应用",
    "紧盯世界500强和央企百强",
    "2020年粮食产量达到50万吨",
]


@pytest.mark.parametrize("clause", NOT_PROMISES)
def test_numbers_that_promise_nothing(clause: str) -> None:
    assert targets_in(f"{clause}。") == []


def test_the_chapter_on_achievements_holds_no_target() -> None:
    text = "# 一、发展基础\n\n高新技术企业达到60家，森林覆盖率达到40%。\n\n# 二、主要目标\n\n高新技术企业达到90家。\n"
    assert [short(t)[:3] for t in targets_in(text)] == [("高新技术企业", "=", 90)]


def test_a_title_that_orders_is_no_review() -> None:
    text = "# 一、优化发展环境\n\n企业开办时间压缩至0.5天。\n"
    assert [short(t)[2] for t in targets_in(text)] == [0.5]


def test_a_passage_that_looks_back_inside_the_part_on_goals() -> None:
    text = "# 一、主要目标\n\n过去五年，道路里程达到900公里。\n\n今后五年，道路里程达到1200公里。\n"
    assert [short(t)[2] for t in targets_in(text)] == [1200]


def test_years_come_from_the_sentence_then_the_section_then_the_plan() -> None:
    goals = "# 一、“十五五”主要目标\n\n森林覆盖率达到45%。到2028年，充电桩达到900个。\n\n"
    text = goals + "# 二、2026年重点工作\n\n新建幼儿园3所。\n"
    found = {t.name: (t.target_year, t.year_source) for t in targets_in(text, REPORT)}
    assert found == {"森林覆盖率": (2030, "plan"), "充电桩": (2028, "printed"), "幼儿园": (2026, "section")}


def test_a_yearly_report_counts_growth_from_the_year_before() -> None:
    text = "# 一、2026年主要工作\n\n主要预期目标是：地区生产总值增长5%左右，能耗强度下降3%。\n"
    assert [(t.base_year, t.basis) for t in targets_in(text, REPORT)] == [(2025, "annual_growth")] * 2


def test_from_and_to_give_the_base() -> None:
    (target,) = targets_in("劳动年龄人口平均受教育年限由10.2年提高到11.3年。")
    assert (target.base_value, target.target_value) == (Decimal("10.2"), Decimal("11.3"))


def test_every_anchor_holds_its_quote() -> None:
    text = "到2025年，**高新技术企业**达到60家以上，\n森林覆盖率提高到40%。"
    for target in targets_in(text):
        assert text[target.start : target.end] == target.quote


def test_what_was_filled_in_is_said() -> None:
    (target,) = targets_in("森林覆盖率达到45%。")
    assert [i.field for i in target.inferred] == ["target_year"]


def test_the_reading_can_be_explained() -> None:
    (target,) = targets_in("到2025年，城镇调查失业率控制在5.5%以内。")
    assert [(step.rule, step.words) for step in target.trace] == [("measure_verb", "控制在"), ("value", "5.5%以内")]


@pytest.mark.parametrize("text", ["到2025年，建成学校5所。，，：；，。\n", "：\n\n，，，。：\n"])
def test_a_sentence_of_marks_alone_promises_nothing(text: str) -> None:
    assert len(targets_in(text)) == text.count("5所")
