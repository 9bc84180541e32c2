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
        ("力争创成国家卫生县城。", "国家卫生县城", "national", None),
        ("争取国家级旅游度假区成功获批。", "国家级旅游度假区", "national", None),
        ("推动临空园区升级为国家级开发区。", "国家级开发区", "national", "临空园区"),
        ("支持县人民医院创建三级综合医院。", "三级综合医院", "national", "县人民医院"),
        ("保持全国双拥模范城称号。", "全国双拥模范城", "national", None),
        ("确保通过国家卫生城市复审。", "国家卫生城市", "national", None),
        ("努力建设成为国家生态文明建设示范市。", "国家生态文明建设示范市", "national", None),
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
        "力争3家企业获评国家制造业单项冠军。",
        "创建省级文明村10个。",
        "保持全国领先的发展势头。",
    ],
)
def test_no_honour(text: str) -> None:
    assert honours_in(text) == []


def test_what_was_won_is_not_to_be_won() -> None:
    text = "# 成就\n成功创建全国文明城市。\n# 任务\n争创国家森林城市。"
    found = honours_in(text, PastAfter.between(text, "# 成就", "# 任务"))
    assert [h.name for h in found] == ["国家森林城市"]
