import pytest

from lantu.plan.model import Honour
from lantu.plan.read.honours import find_honours
from tests.unit.plan.read.small_documents import HeadingSections, PastAfter, a_document


def honours_in(text: str, context: PastAfter | None = None) -> list[Honour]:
    document = a_document(text)
    found = find_honours(document, HeadingSections.of(document), context or PastAfter())  # type: ignore[arg-type]
    assert all(text[h.start : h.end] == h.quote for h in found)
    return found


@pytest.mark.parametrize(
    ("text", "name", "level", "who"),
    [
        ("打响品牌，全力争创国家级文旅融合示范区。", "国家级文旅融合示范区", "national", None),
        ("支持云港新区创建国家级经济技术开发区。", "国家级经济技术开发区", "national", "云港新区"),
        ("推动电商载体参评省级跨境电商集聚区。", "省级跨境电商集聚区", "provincial", "电商载体"),
        ("争取创建更多市级以上文明村。", "市级以上文明村", "municipal", None),
        ("确保青岚图书馆达到国家一级馆标准。", "国家一级馆标准", "national", "青岚图书馆"),
        ("争创全国义务教育优质均衡县（市、区）。", "全国义务教育优质均衡县（市、区）", "national", None),
        ("积极争创“省级双拥模范城”。", "省级双拥模范城", "provincial", None),
        ("推进国家卫生城市创建工作。", "国家卫生城市", "national", None),
        ("积极创建节水型城市。", "节水型城市", "national", None),
        ("支持有条件的县深化海绵城市建设，择优争创国家级试点。", "海绵城市建设国家级试点", "national", "有条件的县"),
        ("力争入选全国百强区。", "全国百强区", "national", None),
    ],
)
def test_a_title_to_win(text: str, name: str, level: str, who: str | None) -> None:
    (honour,) = honours_in(text)
    assert (honour.name, honour.level, honour.who) == (name, level, who)


def test_each_title_of_a_list_is_an_honour() -> None:
    found = honours_in("创建全国文明城市、国家森林城市和省级食品安全城市。")
    assert [h.name for h in found] == ["全国文明城市", "国家森林城市", "省级食品安全城市"]
    assert [h.level for h in found] == ["national", "national", "provincial"]


def test_the_label_of_the_paragraph_says_who() -> None:
    (honour,) = honours_in("北山风景名胜区。突出山水特色，成功创建国家4A级景区。")
    assert honour.who == "北山风景名胜区"


@pytest.mark.parametrize(
    "text",
    [
        "以甲市创建全国文明城市为契机，提升品质。",
        "依托省级双创示范基地，建设载体。",
        "巩固国家公共文化示范区创建成果。",
        "巩固省级健康促进示范区建设。",
        "打造区域创新第一梯队，建设全国物流高地。",
        "打造新一轮省级减污降碳试点。",
        "争取国家支持，争取上级资金。",
        "空气质量稳定达到国家二级标准。",
        "我区获评全国先进单位。",
        "创建一批农业示范区。",
        "深入开展平安创建活动。",
    ],
)
def test_no_honour(text: str) -> None:
    assert honours_in(text) == []


def test_what_was_won_is_not_to_be_won() -> None:
    text = "# 成就\n成功创建全国文明城市。\n# 任务\n争创国家森林城市。"
    found = honours_in(text, PastAfter.between(text, "# 成就", "# 任务"))
    assert [h.name for h in found] == ["国家森林城市"]
