from lantu.plan.read.contents import contents_entries, mark_contents
from lantu.plan.read.document import Block, BlockKind
from lantu.plan.read.formats.markdown import read_markdown

PROSE = "坚持把做强海缆制造作为首要任务，推动上下游企业一同成长。"


def marked(text: str) -> list[Block]:
    return mark_contents(read_markdown(text))


def entries(text: str) -> list[tuple[str, str, int | None]]:
    return [(e.number, e.title, e.page) for e in contents_entries(marked(text))]


def test_leaders_tabs_and_bold_over_blank_lines() -> None:
    text = (
        "## 目 录\n\n第一章 基础 .....\t1\n第一节 现状 ......2\n\n"
        "<b>第二章</b>\t<b>目标</b>\t<b>3</b>\n第一节\t指标\t4\n\n# 第一章 基础\n\n" + PROSE
    )
    assert entries(text) == [
        ("第一章", "基础", 1),
        ("第一节", "现状", 2),
        ("第二章", "目标", 3),
        ("第一节", "指标", 4),
    ]
    assert [b.text for b in marked(text) if b.kind is not BlockKind.CONTENTS] == ["第一章 基础", PROSE]


def test_without_pages_the_body_begins_where_the_first_entry_comes_again() -> None:
    text = f"目录\n\n前言\n一、基础\n（一）现状\n二、目标\n\n一、基础\n\n{PROSE}\n\n二、目标\n\n{PROSE}"
    assert entries(text) == [
        ("", "前言", None),
        ("一、", "基础", None),
        ("（一）", "现状", None),
        ("二、", "目标", None),
    ]


def test_an_entry_over_two_lines_is_one() -> None:
    text = f"目录\n\n第一章 坚持陆海统筹发展\n打造海缆产业高地 ...... 7\n第二章 目标 ...... 9\n\n第一章 坚持\n\n{PROSE}"
    assert entries(text) == [("第一章", "坚持陆海统筹发展打造海缆产业高地", 7), ("第二章", "目标", 9)]


def test_rising_page_numbers_need_no_heading() -> None:
    lines = "".join(f"第{n}章 任务 ........ {page}\n\n" for n, page in zip("一二三四五", (1, 3, 3, 8, 12), strict=True))
    assert [page for _, _, page in entries(lines + PROSE)] == [1, 3, 3, 8, 12]


def test_an_indicator_table_with_rising_numbers_is_no_table_of_contents() -> None:
    text = "指标\t2020年\t2025年\n(1) 林地\t10\t11\n(2) 湿地\t12\t13\n(3) 耕地\t14\t15\n(4) 园地\t16\t17\n"
    assert [b.kind for b in marked(text)] == [BlockKind.TABLE]


def test_a_number_at_the_end_of_a_title_is_no_page() -> None:
    assert entries("目录\n\n第一章 远景目标 2035\n第二章 展望 ..... 9\n")[0] == ("第一章", "远景目标 2035", None)


def test_the_span_of_an_entry_is_its_line() -> None:
    text = "目录\n\n第一节\t指标\t4\n第二节\t任务\t5\n"
    assert [text[e.start : e.end] for e in contents_entries(marked(text))] == ["第一节\t指标\t4", "第二节\t任务\t5"]


def test_links_at_the_top_of_a_page_that_repeat_the_headings() -> None:
    heads = ["一、基础", "二、目标", "三、任务", "四、保障"]
    text = "\n\n".join([*(f"- {h}" for h in heads), *(f"{h}\n\n{PROSE}" for h in heads)])
    assert [number for number, _, _ in entries(text)] == ["一、", "二、", "三、", "四、"]
    assert entries("\n\n".join(heads)) == []
