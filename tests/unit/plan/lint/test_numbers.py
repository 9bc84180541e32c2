"""Numbering of headings, boxes, rows and spoken lists."""

from __future__ import annotations

import pytest

from lantu.plan.lint import heading_marks, numbering, spoken_numbers
from lantu.plan.lint.ordinals import number_kind, ordinal
from tests.makers.checked_plans import Draft, codes


@pytest.mark.parametrize(
    ("number", "value", "kind"),
    [
        ("第十二章", 12, "第#章"),
        ("第3章", 3, "第#章"),
        ("二十一、", 21, "#、"),
        ("（三）", 3, "(#)"),
        ("(4)", 4, "(1)"),
        ("5.", 5, "1."),
        ("１０．", 10, "1."),
        ("1.2", 1, "dotted"),
        ("——", None, "title"),
        ("", None, ""),
    ],
)
def test_numbers_of_headings(number: str, value: int | None, kind: str) -> None:
    assert (ordinal(number), number_kind(number)) == (value, kind)


def numbered(*numbers: str, level: int = 1, under: str = "") -> list[str]:
    """Codes for headings with these numbers."""
    draft = Draft()
    if under:
        draft.heading(under, "总题", level=1)
    for i, number in enumerate(numbers):
        draft.heading(number, f"题目{i}", level=level + bool(under))
    return codes(numbering.check(draft.subject()))


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        (("第一章", "第二章", "第三章"), []),
        (("第三章", "第四章"), []),  # an excerpt
        (("第三章", "第五章"), ["060"]),
        (("第一章", "第一章", "第二章"), ["061"]),
        (("第一章", "第二章", "第一章"), []),  # a new part
        (("第四章", "第五章", "第三章"), ["060"]),
        (("1.", "2.", "1.", "2."), []),
        (("1.", "3."), ["060"]),
        (("1.", "2.", "7."), []),  # two lists rather than a gap
    ],
)
def test_a_sequence_of_chapters(numbers: tuple[str, ...], expected: list[str]) -> None:
    assert numbered(*numbers) == expected


def test_sections_start_at_one_under_their_chapter() -> None:
    assert numbered("（二）", "（三）", under="一、") == ["060"]
    assert numbered("（一）", "（三）", under="一、") == ["060"]


def test_list_items_that_are_no_headings_fill_the_gap() -> None:
    draft = Draft().heading("一、", "任务").heading("（一）", "修路", 2).says("（二）架桥，把两岸连起来。")
    draft.heading("（三）", "种树", 2)
    assert codes(numbering.check(draft.subject())) == []


def test_sections_may_be_numbered_through_all_chapters() -> None:
    draft = Draft().heading("第一章", "甲").heading("第一节", "子", 2).heading("第二节", "丑", 2)
    draft.heading("第二章", "乙").heading("第三节", "寅", 2).heading("第四节", "卯", 2)
    assert codes(numbering.check(draft.subject())) == []


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        (("专栏1 产业", "专栏 2：水利"), []),
        (("专栏一 产业", "专栏三 水利"), ["062"]),
        (("专栏1 产业", "专栏1 产业（续）", "专栏2 水利"), []),
        (("专栏3 个以上的地方",), []),
    ],
)
def test_boxes(titles: tuple[str, ...], expected: list[str]) -> None:
    assert codes(numbering.check(Draft().says(*titles).subject())) == expected


def test_a_box_read_as_a_section_is_reported_once() -> None:
    draft = Draft().heading("第一章", "产业").heading("专栏1", "工业", 2).heading("专栏3", "水利", 2)
    assert codes(numbering.check(draft.subject())) == ["062"]


def test_rows_of_a_table() -> None:
    rows = [(f"({n})甲{n}", "1") for n in (1, 2, 4, 5)]
    assert codes(numbering.check(Draft().table(("指标", "值"), *rows).subject())) == ["063"]
    whole = [(f"({n})甲{n}", "1") for n in (1, 2, 3)]
    later = [(f"({n})甲{n}", "1") for n in (4, 5, 6)]
    assert codes(numbering.check(Draft().table(("指标", "值"), *whole).table(*later).subject())) == []
    assert codes(numbering.check(Draft().table(("序号", "甲"), ("1", "a"), ("2", "b"), ("4", "c")).subject())) == [
        "063"
    ]
    values = [("甲", "2.7"), ("乙", "5.2"), ("丙", "7.0"), ("丁", "15.5")]
    assert codes(numbering.check(Draft().table(("名称", "值"), *values).subject())) == []
    years = [("2021", "3"), ("2023", "4"), ("2025", "6"), ("2026", "6")]
    assert codes(numbering.check(Draft().table(("年份", "值"), *years).subject())) == []


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (("一是修路。二是架桥。三是种树。",), []),
        (("一是修路。二是架桥。四是种树。",), ["064"]),
        (("从三个方面用力：一是修路。二是架桥。三是种树。",), []),
        (("从三个方面用力：一是修路。二是架桥。",), ["071"]),
        (("重点抓好五项工作。", "一是修路。", "二是架桥。", "三是种树。", "四是养鱼。"), ["071"]),
        (("从三个方面用力，成效明显。",), []),
        (("道路三是否通畅，要看二是不是修好。",), []),
        (("一是修路。二是架桥。三是种树。一是办学。二是建院。",), []),
    ],
)
def test_spoken_lists(paragraphs: tuple[str, ...], expected: list[str]) -> None:
    assert codes(spoken_numbers.check(Draft().heading("一、", "任务").says(*paragraphs).subject())) == expected


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ((2, 2, 2), []),
        ((2, 2, 3), ["065"]),
        ((2, 3), []),  # two cannot tell which is odd
        ((None, None, None), []),
        ((2, 2, None), []),
    ],
)
def test_levels_in_the_file(marks: tuple[int | None, ...], expected: list[str]) -> None:
    draft = Draft().heading("第一章", "总题", mark=1)
    for number, mark in zip("一二三", marks, strict=False):
        draft.heading(f"第{number}节", "题目", level=2, mark=mark)
    assert codes(heading_marks.check(draft.subject())) == expected
