"""The table of contents against the body."""

from __future__ import annotations

from lantu.plan.lint import contents
from tests.makers.checked_plans import Draft, codes

CHAPTERS = (
    ("第一章", "打牢基础", ("第一节", "回顾五年"), ("第二节", "看清形势")),
    ("第二章", "做强产业", ("第一节", "壮大制造"), ("第二节", "提升服务"), ("第三节", "培育园区")),
    ("第三章", "守护山水", ("第一节", "治理河湖"), ("第二节", "种好树林")),
)


def a_plan(*changes: tuple[str, str | None], added: str = "") -> Draft:
    """Contents as in CHAPTERS; in the body, titles are replaced as in `changes` (None: left out)."""
    draft, body = Draft(), dict(changes)
    for number, title, *sections in CHAPTERS:
        draft.listed(number, title)
        for inner in sections:
            draft.listed(*inner)
    for number, title, *sections in CHAPTERS:
        draft.heading(number, body.get(title, title) or title)
        for inner in sections:
            new = body.get(inner[1], inner[1])
            if new is not None:
                draft.heading(inner[0], new, level=2)
        if added and number == "第二章":
            draft.heading("第四节", added, level=2)
    return draft


def test_the_same_is_silent() -> None:
    assert codes(contents.check(a_plan().subject())) == []


def test_a_plan_without_contents_is_silent() -> None:
    assert codes(contents.check(Draft().heading("第一章", "打牢基础").subject())) == []


def test_a_renamed_section_shows_both_places() -> None:
    (finding,) = contents.check(a_plan(("壮大制造", "壮大先进制造")).subject())
    assert finding.code == "LT-LINT-020"
    assert [anchor.quote for anchor in finding.anchors] == ["第一节壮大制造", "第一节壮大先进制造"]


def test_spacing_and_marks_do_not_rename() -> None:
    assert codes(contents.check(a_plan(("壮大制造", "壮大 “制造”")).subject())) == []


def test_a_missing_and_an_added_section() -> None:
    assert codes(contents.check(a_plan(("种好树林", None)).subject())) == ["021"]
    assert codes(contents.check(a_plan(added="办好市场").subject())) == ["022"]


def test_a_renumbered_section() -> None:
    draft = (
        Draft().listed("第一章", "甲地").listed("第二章", "乙地").heading("第一章", "甲地").heading("第三章", "乙地")
    )
    assert codes(contents.check(draft.subject())) == ["023"]


def test_deeper_levels_of_the_body_are_not_expected_in_the_contents() -> None:
    draft = Draft().listed("第一章", "甲地").heading("第一章", "甲地").heading("一、", "细目", level=2)
    assert codes(contents.check(draft.subject())) == []


def test_contents_of_another_version_are_one_finding() -> None:
    draft = Draft()
    for i, number in enumerate("一二三四五六七八九"):
        draft.listed(f"第{number}章", f"旧题{i}")
    for i, number in enumerate("一二三四五六七八九"):
        draft.heading(f"第{number}章", f"新题{i}")
    assert codes(contents.check(draft.subject())) == ["024"]
