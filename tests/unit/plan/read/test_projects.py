import time

from lantu.plan.model import Finding, Project
from lantu.plan.read.projects import find_projects
from tests.unit.plan.read.small_documents import HeadingSections, PastAfter, a_document


def projects_in(text: str, context: PastAfter | None = None) -> tuple[list[Project], list[Finding]]:
    document = a_document(text)
    found, findings = find_projects(document, HeadingSections.of(document), context or PastAfter())  # type: ignore[arg-type]
    assert all(text[p.start : p.end] == p.quote for p in found)
    return found, findings


def names(text: str) -> list[str]:
    return [p.name for p in projects_in(text)[0]]


def test_groups_of_a_box_with_brackets_in_names() -> None:
    found, findings = projects_in(
        "# 第一节 产业\n# 专栏 1：制造业项目\n"
        "新材料产业：青岚膜材料生产线项目、云港碳纤维产业园（一期）\n其他：山海小镇、北岸动漫基地\n# 第二节 服务\n"
        "完善服务。"
    )
    assert [(p.group, p.name) for p in found] == [
        ("新材料产业", "青岚膜材料生产线项目"),
        ("新材料产业", "云港碳纤维产业园（一期）"),
        ("其他", "山海小镇"),
        ("其他", "北岸动漫基地"),
    ]
    assert {p.box for p in found} == {"专栏 1：制造业项目"}
    assert not findings


def test_a_comma_inside_a_name_is_kept_and_reported() -> None:
    found, findings = projects_in("# 专栏2 市政项目\n管网：供水、供热管网改造项目、青岚大桥项目")
    assert [p.name for p in found] == ["供水、供热管网改造项目", "青岚大桥项目"]
    assert [f.code for f in findings] == ["LT-READ-531"]


def test_numbered_items_with_a_description() -> None:
    found, _ = projects_in(
        "# 专栏3 低碳工程\n（1）矿区瓦斯利用工程。推进一批抽采利用设施。（2）秸秆还田能力建设。推广熟化技术。\n"
        "（3）安居工程：改造老旧小区200个。\n# 四、保障"
    )
    assert [p.name for p in found] == ["矿区瓦斯利用工程", "秸秆还田能力建设", "安居工程"]
    assert all(p.group is None and p.box == "专栏3 低碳工程" for p in found)


def test_a_box_set_as_a_table_of_one_cell_a_row() -> None:
    found, _ = projects_in("正文。\n| 专栏4 交通项目 |\n| 1.青岚至云港高速公路；2.望江大桥改造工程。 |\n下文。")
    assert [p.name for p in found] == ["青岚至云港高速公路", "望江大桥改造工程"]
    assert {p.box for p in found} == {"专栏4 交通项目"}


def test_a_group_line_holds_for_the_lines_below() -> None:
    found, _ = projects_in("# 专栏5 重点项目\n装备制造业\n青岚泵业扩产项目、北岸船艇基地项目\n# 第三章")
    assert [(p.group, p.name) for p in found] == [
        ("装备制造业", "青岚泵业扩产项目"),
        ("装备制造业", "北岸船艇基地项目"),
    ]


def test_an_empty_box_is_a_finding() -> None:
    found, findings = projects_in("# 专栏6 水利项目\n# 第四章 其他")
    assert not found
    assert [f.code for f in findings] == ["LT-READ-530"]


def test_a_long_name_in_a_box_is_doubtful() -> None:
    long_name = "甲乙丙丁" * 12 + "项目"
    _, findings = projects_in(f"# 专栏7 项目\n其他：{long_name}、青岚大桥项目")
    assert "LT-READ-532" in [f.code for f in findings]


def test_a_table_of_projects_names_them_by_column() -> None:
    found, _ = projects_in(
        "| 序号 | 类别 | 项目名称 | 建设内容 |\n| 1 | 交通 | 青岚绕城公路 | 12公里 |\n"
        "| 2 | 水利 | 东湖水库加固 | 一座 |\n| 合计 |  | 合计 | |"
    )
    assert [(p.group, p.name) for p in found] == [("交通", "青岚绕城公路"), ("水利", "东湖水库加固")]


def test_an_indicator_table_headed_project_is_no_table_of_projects() -> None:
    assert names("| 项目 | 单位 | 2025年 |\n| 公路里程 | 公里 | 120 |") == []


def test_named_projects_of_running_text() -> None:
    assert names("加快推进青岚中学、望江路学校等项目建设，提升教育水平。") == ["青岚中学", "望江路学校"]
    assert names("高标准建设公共服务中心、档案中心、北山民俗记忆馆等。") == [
        "公共服务中心",
        "档案中心",
        "北山民俗记忆馆",
    ]
    assert names("规划建设云港健康城，启动东湖水库除险加固工程。") == ["云港健康城", "东湖水库除险加固工程"]
    assert names("积极推进青岚水利枢纽工程、云银高速铁路工程等重点工程。") == ["青岚水利枢纽工程", "云银高速铁路工程"]


def test_programmes_kinds_and_citations_are_no_projects() -> None:
    for text in (
        "实施企业家素质提升工程，实施新时代强师工程。",
        "加强健身步道、骑行道、体育公园等公共设施建设。",
        "依托青岚科技园，推进成果转化。",
        "统筹推进交通水利、防震减灾、生态环保等工程建设。",
        "建设全国现代物流基地，打造区域性消费中心。",
        "完善机制建设，推进老旧小区改造。",
    ):
        assert names(text) == [], text


def test_what_is_done_names_no_project() -> None:
    text = "# 发展基础\n建成青岚中学、望江路学校等项目。\n# 任务\n加快建设青岚大道。"
    found, _ = projects_in(text, PastAfter.between(text, "# 发展", "# 任务"))
    assert [p.name for p in found] == ["青岚大道"]


def test_time_grows_with_length_only() -> None:
    text = "# 任务\n" + "加快推进青岚中学、望江路学校、（未闭、等项目建设；" * 4000
    begin = time.process_time()
    projects_in(text)
    assert time.process_time() - begin < 10


def test_the_first_column_of_a_box_names_the_group() -> None:
    found, _ = projects_in(
        "| 专栏8 重大项目 | |\n| 交通项目 | 青岚至云港高速公路、望江大桥 |\n| 水利工程 | 1.东湖水库加固；2.北河堤防 |\n"
    )
    assert [(p.group, p.name) for p in found] == [
        ("交通项目", "青岚至云港高速公路"),
        ("交通项目", "望江大桥"),
        ("水利工程", "东湖水库加固"),
        ("水利工程", "北河堤防"),
    ]


def test_names_by_stage_and_works_on_lines() -> None:
    found, _ = projects_in(
        "# 专栏9 综合交通\n1. 铁路。续建：云岚高铁；谋划：京岚铁路扩能改造。\n"
        "2. 公路。建成青岚绕城高速、云望高速公路，改善路网。"
    )
    assert [(p.group, p.name) for p in found] == [
        ("铁路", "云岚高铁"),
        ("铁路", "京岚铁路扩能改造"),
        ("公路", "青岚绕城高速"),
        ("公路", "云望高速公路"),
    ]
    text = "推进京岚铁路扩能改造、沿江高铁云港段前期工作，研究论证青岚至东湖市域铁路。"
    assert names(text) == ["京岚铁路扩能改造", "沿江高铁云港段", "青岚至东湖市域铁路"]
    assert names("实施云港航道工程、望江码头二期工程。") == ["云港航道工程", "望江码头二期工程"]
