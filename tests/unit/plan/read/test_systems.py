import pytest

from lantu.plan.read.systems import find_systems
from tests.unit.plan.read.small_documents import HeadingSections, PastAfter, a_document


def systems_in(text: str, context: PastAfter | None = None) -> list[tuple[str, str]]:
    document = a_document(text)
    found = find_systems(document, HeadingSections.of(document), context or PastAfter())  # type: ignore[arg-type]
    assert all(text[s.start : s.end] == s.quote for s in found)
    return [(s.name, s.kind) for s in found]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("搭建产业链供需对接平台。", "产业链供需对接平台", "platform"),
        ("探索打造“青岚大脑”数据应用中心，打通壁垒。", "“青岚大脑”数据应用中心", "centre"),
        ("建立海上应急指挥系统。", "海上应急指挥系统", "system"),
        ("建立“企业出题、专家揭榜”的产学研协同机制。", "产学研协同机制", "mechanism"),
        ("推行“点长制”。", "点长制", "mechanism"),
        ("实施好“亩产效益”评价，引导转型。", "亩产效益评价", "mechanism"),
        ("线上推广“一网通办”。", "一网通办", "service"),
        ("编制年度公共数据开放清单。", "年度公共数据开放清单", "list"),
        ("建立乡土人才信息库。", "乡土人才信息库", "register"),
        ("打造以社区为依托，志愿者为补充的“四社联动”模式。", "“四社联动”模式", "model"),
        ("支持龙头企业牵头组建创新联合体。", "创新联合体", "service"),
        ("健全突发事件监测预警机制。", "突发事件监测预警机制", "mechanism"),
        ("严格落实市场准入负面清单制度。", "市场准入负面清单制度", "mechanism"),
    ],
)
def test_a_system_that_is_ordered(text: str, name: str, kind: str) -> None:
    assert systems_in(text) == [(name, kind)]


def test_names_summed_up_behind_a_list() -> None:
    assert systems_in("打造“街长制2.0”“小微执法”等模式。") == [("街长制2.0", "model"), ("小微执法", "model")]


def test_each_device_of_a_row_of_quotes() -> None:
    assert [n for n, _ in systems_in("落实“河长制”“湖长制”，管好水面。")] == ["河长制", "湖长制"]


@pytest.mark.parametrize(
    "text",
    [
        "依托甲平台，集聚资源。",
        "保护湿地生态系统。",
        "巩固中心城区地位。",
        "优化工作机制。",
        "建立以审判为中心的诉讼程序。",
        "推进系统治理，发展平台经济。",
        "甲平台运行良好。",
        "鼓励网络货运平台规范发展。",
    ],
)
def test_no_system(text: str) -> None:
    assert systems_in(text) == []


def test_the_same_name_once_a_section_and_nothing_from_the_past() -> None:
    text = "# 成就\n建立应急指挥平台。\n# 任务\n建立应急指挥平台。升级应急指挥平台。"
    found = systems_in(text, PastAfter.between(text, "# 成就", "# 任务"))
    assert found == [("应急指挥平台", "platform")]


def test_the_anchor_is_the_sentence() -> None:
    text = "# 任务\n完善队伍。建立应急指挥平台，形成合力。"
    document = a_document(text)
    (system,) = find_systems(document, HeadingSections.of(document), PastAfter())  # type: ignore[arg-type]
    assert system.quote == "建立应急指挥平台，形成合力。"
