from __future__ import annotations

from dataclasses import replace

import pytest

from lantu.plan.diff import compare
from lantu.plan.diff_words import CHANGES, FATES, SHAPES
from lantu.plan.model import Honour, Plan, PlanInfo
from lantu.plan.promises import promises
from lantu.publish.diff_page import Language, diff_page, promises_page
from tests.unit.plan.test_diff import GREEN, SECTIONS, a_plan, a_target
from tests.unit.publish.test_markup import Reader

NASTY = '<script>alert("x")</script>&amp;\'"><img src=x onerror=y>'


def two_plans() -> tuple[Plan, Plan]:
    """Two plans with something in each class."""
    honour = Honour("h", "全国文明城区", "national", 0, 6, "全国文明城区", section="s1")
    old = a_plan(
        GREEN, a_target("供水普及率", "98"), a_target("失业率", "5", comparator="<="), a_target("夜校", "9", "所"),
        a_target("公园", "20", "个"), honours=(honour,),
    )  # fmt: skip
    new = a_plan(
        a_target("绿地率", "40"), a_target("失业率", "6", comparator="<="), a_target("路网密度", "1"),
        a_target("夜校", "9", "所", section="s2"), a_target("公园", "20", "个", binding=True), honours=(honour,),
    )  # fmt: skip
    return old, new


def pages(old: Plan, new: Plan, lang: Language = "zh") -> list[str]:
    return [diff_page(compare(old, new), lang), promises_page(old, new, promises(old, new), lang)]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_each_class_has_shape_word_and_colour(lang: Language) -> None:
    old, new = two_plans()
    page = diff_page(compare(old, new), lang)
    for change in ("dropped", "lowered", "raised", "changed", "added", "moved"):
        shape, role = SHAPES[change]
        word = CHANGES[change][0 if lang == "zh" else 1]
        assert f'<span class="badge {role}"><span aria-hidden="true">{shape}</span> {word}</span>' in page
        assert f'id="{change}"' in page
        assert f'href="#{change}"' in page
    assert set(SHAPES) == set(CHANGES) | set(FATES)


def test_both_sides_stand_beside_each_other_with_section_and_year() -> None:
    page = Reader(diff_page(compare(*two_plans()), "zh"))
    for words in ("38%", "40%", "2025年", "主要目标", "绿地率达到38%", "没有"):
        assert words in page.text
    page = Reader(diff_page(compare(*two_plans()), "en"))
    assert "by 2025" in page.text
    assert "binding: — → yes" in page.text


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_page_needs_nothing_but_itself(lang: Language) -> None:
    for page in pages(*two_plans(), lang):
        seen = Reader(page)
        assert not {"script", "link", "img", "iframe", "object", "form"} & set(seen.tags)
        assert "default-src 'none'" in " ".join(filter(None, seen.values))
        assert not any(sign in page for sign in ("http://", "https://", "url(", "@import", "javascript:", " onclick"))
        assert page.startswith("<!DOCTYPE html>")
        assert f'lang="{"zh-Hans" if lang == "zh" else "en"}"' in page
        assert "@media print" in page


def test_no_word_of_a_plan_becomes_markup() -> None:
    """Every text field of both plans is an attack; the page has the same tags as with harmless words."""

    def poisoned(words: str) -> tuple[Plan, Plan]:
        target = replace(GREEN, name=words + "率", quote=words + "甲", unit=words, owner=words)
        honour = Honour("h", words, "national", 0, 0, words, who=words, section="s1")
        sections = tuple(replace(section, title=words) for section in SECTIONS)
        old = Plan(PlanInfo(words, end_year=2025), words, words, "md", sections, targets=(target,), honours=(honour,))
        changed = replace(target, quote=words + "乙", unit=None, owner=words + "乙", binding=True)
        return old, replace(old, targets=(changed, replace(changed, id="t9", name=words * 2)))

    for attacked, harmless in zip(pages(*poisoned(NASTY)), pages(*poisoned("词")), strict=True):
        assert Reader(attacked).tags == Reader(harmless).tags
        assert NASTY in Reader(attacked).text
        assert NASTY not in attacked


def test_plans_without_difference_say_so() -> None:
    plan = a_plan()
    assert "两份规划没有不同" in diff_page(compare(plan, plan), "zh")
    same = diff_page(compare(a_plan(GREEN), a_plan(GREEN)), "zh")
    assert "<details" in same
