from dataclasses import dataclass

from lantu.plan.model import Task
from lantu.plan.read.tasks import find_tasks
from tests.unit.plan.read.small_documents import HeadingSections, PastAfter, a_document


def tasks_in(text: str, context: object = None) -> list[Task]:
    document = a_document(text)
    found = find_tasks(document, HeadingSections.of(document), context or PastAfter())  # type: ignore[arg-type]
    assert all(text[t.start : t.end] == t.quote for t in found)
    return found


def test_one_task_an_action_clause() -> None:
    found = tasks_in("加快建设青岚物流园，完善冷链配送网络；深入推进农村改厕。")
    assert [(t.verb, t.object) for t in found] == [
        ("建设", "青岚物流园"),
        ("完善", "冷链配送网络"),
        ("推进", "农村改厕"),
    ]
    assert found[0].text == "加快建设青岚物流园"


def test_what_comes_of_the_work_stays_with_its_task() -> None:
    found = tasks_in("推广八段锦项目，提高健康水平。")
    assert [t.text for t in found] == ["推广八段锦项目，提高健康水平"]


def test_an_outcome_with_a_number_is_a_task_of_its_own() -> None:
    found = tasks_in("推进社区食堂建设，实现60个社区全覆盖。")
    assert [t.verb for t in found] == ["推进", "实现"]


def test_the_office_in_charge() -> None:
    (named,) = tasks_in("由区发改局牵头，建立项目联审机制。")
    assert named.org_units == ("区发改局",)
    shared = tasks_in("启动水库加固。新建污水处理厂两座。（责任单位：区水务局、区住建局）")
    assert {t.org_units for t in shared} == {("区水务局", "区住建局")}
    (subject,) = tasks_in("区教育局要加快中小学扩建。")
    assert subject.org_units == ("区教育局",)
    (bracket,) = tasks_in("编制公共数据清单（区大数据局牵头，各镇街配合）。")
    assert "区大数据局" in bracket.org_units


def test_an_object_before_its_verb() -> None:
    (moved,) = tasks_in("将数字乡村建设纳入绩效管理。")
    assert (moved.verb, moved.object) == ("纳入", "数字乡村建设")


def test_numbers_before_the_action_are_no_part_of_it() -> None:
    found = tasks_in("一是加快老旧管网改造。（二）推进雨污分流。——完善排水档案。")
    assert [t.text for t in found] == ["加快老旧管网改造", "推进雨污分流", "完善排水档案"]


def test_slogans_statements_and_fragments_are_no_tasks() -> None:
    for text in (
        "坚持以人民为中心，立足区域实际。",
        "围绕产业链布局创新链。",
        "城市品质不断提升，生态环境持续改善。",
        "利用外资水平不断提升。",
        "以数字化为抓手。",
        "青岚物流园。",
        "做好工作。",
    ):
        assert tasks_in(text) == [], text


@dataclass
class Guiding(PastAfter):
    def kind_at(self, offset: int) -> str:
        return "guiding"


def test_past_and_guiding_passages_order_nothing() -> None:
    assert tasks_in("加快建设青岚物流园。", PastAfter(((0, 99),))) == []
    assert tasks_in("加快建设青岚物流园。", Guiding()) == []


def test_principles_order_nothing_whatever_their_title_begins_with() -> None:
    assert tasks_in("# 发展原则\n加快建设青岚物流园。") == []


def test_a_basis_before_the_verb_belongs_to_the_task() -> None:
    (task,) = tasks_in("依托科研载体建设中试基地。")
    assert (task.verb, task.object) == ("建设", "中试基地")


def test_the_introduction_before_the_first_section_orders_nothing() -> None:
    body = "完善排水档案。" + "城市更新有序。" * 60
    found = tasks_in(f"编制本规划，推动青岚发展。\n# 第一章 任务\n{body}")
    assert [t.text for t in found] == ["完善排水档案"]
    late = tasks_in("完善排水档案。" + "城市更新有序。" * 60 + "\n# 第二章 任务\n推进农村改厕。")
    assert [t.text for t in late] == ["完善排水档案", "推进农村改厕"]


def test_a_report_of_what_was_done_is_no_order() -> None:
    assert tasks_in("编制了青岚规划纲要。") == []
