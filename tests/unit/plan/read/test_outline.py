from hypothesis import given
from hypothesis import strategies as st

from lantu.plan.read.document import Document
from lantu.plan.read.formats.text_document import document_from_text
from lantu.plan.read.join import join_broken
from lantu.plan.read.outline import Outline, build_outline

PROSE = "坚持把做强海缆制造作为首要任务，推动上下游企业一同成长，建成三个公共检测平台，服务全县企业。"


def read(text: str, format: str = "md") -> tuple[Document, Outline]:
    document = join_broken(document_from_text(text, "a", format))
    return document, build_outline(document)


def sections(text: str, format: str = "md") -> list[tuple[int, str, str]]:
    return [(s.level, s.number, s.title) for s in read(text, format)[1].sections]


def test_levels_come_from_numbers_and_not_from_marks() -> None:
    text = f"### 第一章 基础\n\n# 第一节 现状\n\n{PROSE}\n\n第二节 问题\n\n{PROSE}\n\n#### 第二章 目标\n\n{PROSE}\n"
    assert sections(text) == [
        (1, "第一章", "基础"),
        (2, "第一节", "现状"),
        (2, "第二节", "问题"),
        (1, "第二章", "目标"),
    ]


def test_a_section_covers_what_stands_under_it() -> None:
    text = f"# 第一章 基础\n\n引子。\n\n## 第一节 现状\n\n{PROSE}\n\n# 第二章 目标\n\n{PROSE}\n"
    document, outline = read(text)
    chapter, section, second = outline.sections
    assert text[chapter.start : chapter.heading_end] == "第一章 基础"
    assert (chapter.end, section.end) == (second.start, second.start)
    assert (section.parent, second.parent) == (chapter.id, None)
    assert text[second.start : second.end].endswith(PROSE)
    inside = document.text.index(PROSE)
    assert outline.section_at(inside) == section
    assert outline.path_at(inside) == (chapter, section)
    assert outline.section_at(text.index("引子")) == chapter
    assert outline.section_at(0) is None
    assert outline.path_at(0) == ()


def test_a_heading_runs_into_its_text() -> None:
    text = f"（一）努力做强海缆产业。{PROSE}\n"
    document, outline = read(text)
    (section,) = outline.sections
    assert (section.number, section.title) == ("（一）", "努力做强海缆产业")
    assert document.text[section.start : section.heading_end] == "（一）努力做强海缆产业"


def test_sentences_and_passages_are_no_sections() -> None:
    lines = [
        "1.加快海缆产业园建设，推动三个项目投产，到2025年产值突破三十亿元。",
        f"一是做强海缆产业。{PROSE}",
        f"——坚持绿色发展。{PROSE}",
        f"**海缆产业。**{PROSE}",
        "第一条海缆投产。",
        "（一）甲；",
        f"一、{PROSE}",
    ]
    assert sections("\n\n".join(lines)) == []


def test_neighbouring_weak_numbers_are_a_list_and_others_are_headings() -> None:
    assert sections("一、项目\n\n1. 水网工程\n2. 电网工程\n3. 路网工程\n") == [(1, "一、", "项目")]
    text = f"一、项目\n\n1. 水网工程\n\n{PROSE}\n\n2. 电网工程\n\n{PROSE}\n"
    assert sections(text) == [(1, "一、", "项目"), (2, "1.", "水网工程"), (2, "2.", "电网工程")]


def test_a_box_and_its_items_are_no_sections() -> None:
    box = f"## 专栏 1：重点项目\n\n1. 甲项目。{PROSE}\n\n2. 乙项目。{PROSE}"
    text = f"# 第一章 产业\n\n{PROSE}\n\n{box}\n\n# 第二章 城市\n\n甲。\n"
    assert sections(text) == [(1, "第一章", "产业"), (1, "第二章", "城市")]


def test_title_contents_and_captions_are_no_sections() -> None:
    text = (
        "# 云湖县水产规划\n\n## 目 录\n\n第一章 基础 ..... 1\n\n# 第一章 基础\n\n"
        f"{PROSE}\n\n## “十四五”主要指标\n\n|指标|2025年|\n|--|--|\n|粮食|30|\n\n{PROSE}\n"
    )
    _, outline = read(text)
    assert [(s.number, s.title) for s in outline.sections] == [("第一章", "基础")]
    assert [(c.number, c.title, c.page) for c in outline.contents] == [("第一章", "基础", 1)]


def test_headings_without_a_number() -> None:
    text = f"前言\n\n{PROSE}\n\n一、回顾\n\n{PROSE}\n\n2026年重点工作\n\n{PROSE}\n\n# 附件\n\n{PROSE}\n"
    assert sections(text) == [(1, "", "前言"), (1, "一、", "回顾"), (2, "", "2026年重点工作"), (1, "", "附件")]


def test_a_long_paragraph_in_a_series_is_a_section_without_a_title() -> None:
    long = f"{PROSE[:-1]}，{PROSE}"
    assert sections(f"（一）做强海缆。{PROSE}\n\n（二）{long}\n\n（三）做优水产。{PROSE}\n") == [
        (1, "（一）", "做强海缆"),
        (1, "（二）", ""),
        (1, "（三）", "做优水产"),
    ]
    assert sections(f"第一条 总则\n\n第二条 本规定自今日起施行。\n\n第三条 {long}\n", "txt") == [
        (1, "第一条", "总则"),
        (1, "第二条", ""),
        (1, "第三条", ""),
    ]


def test_bare_digits_count_where_the_file_marks_a_heading() -> None:
    text = f"## 1 基础\n\n{PROSE}\n\n## 1.1 现状\n\n{PROSE}\n\n## 2 目标\n\n{PROSE}\n\n10 家企业投产\n"
    assert sections(text) == [(1, "1", "基础"), (2, "1.1", "现状"), (1, "2", "目标")]


def test_an_annex_with_its_name() -> None:
    assert sections(f"一、目标\n\n{PROSE}\n\n附件1：名词解释\n\n{PROSE}\n")[1] == (1, "", "附件1：名词解释")


def test_english_headings() -> None:
    text = (
        "# Results\n\nThe county met two of its three goals in five years.\n\n"
        "## Goal 1: Water\n\n1.1 Supply\n\nAll homes.\n"
    )
    assert sections(text) == [(1, "", "Results"), (2, "Goal 1", "Water"), (3, "1.1", "Supply")]


def test_ids_do_not_move_when_a_chapter_is_added() -> None:
    tail = f"# 第九章 城市\n\n{PROSE}\n"
    one = read(tail)[1].sections
    two = read(f"# 第八章 产业\n\n{PROSE}\n\n{tail}")[1].sections
    assert one[0].id == two[1].id
    assert two[0].id != two[1].id


@given(
    st.lists(
        st.sampled_from(["第一章 甲", "第二节 乙", "一、丙", "（二）丁", "1.戊", "专栏1 己", "前言", PROSE]),
        max_size=12,
    )
)
def test_sections_nest_and_lie_inside_the_text(lines: list[str]) -> None:
    document, outline = read("\n\n".join(lines))
    by_id = {s.id: s for s in outline.sections}
    assert len(by_id) == len(outline.sections)
    for section in outline.sections:
        assert 0 <= section.start < section.end <= len(document.text)
        assert section.heading_end is not None
        assert section.start < section.heading_end <= section.end
        if section.parent is not None:
            parent = by_id[section.parent]
            assert parent.level < section.level
            assert parent.start < section.start
            assert section.end <= parent.end
        assert outline.section_at(section.start) == section
