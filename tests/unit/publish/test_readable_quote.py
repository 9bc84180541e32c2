from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from lantu.publish.markup import join
from lantu.publish.readable_quote import LONGEST, marked, readable


def test_a_table_row_is_shown_by_its_cells() -> None:
    assert readable("<tr><td rowspan='2'>1. 失业率（%）</td><td>&lt;5.5</td><td></td></tr>") == "1. 失业率（%） · <5.5"
    assert readable("| 绿地率 | % |  | 38 |") == "绿地率 · % · 38"
    assert readable("绿地率\t38\n") == "绿地率 · 38"


def test_prose_keeps_its_signs_and_loses_its_line_breaks() -> None:
    assert readable("失业率<5.5%，\n绿地率>38%") == "失业率<5.5%， 绿地率>38%"


def test_a_very_long_quote_is_cut() -> None:
    assert len(readable("长" * 1000)) == LONGEST


def test_a_changed_number_is_marked_as_a_whole() -> None:
    old, new = marked("年均增长6.5%左右", "年均增长5.5%左右")
    assert old == "年均增长<del>6.5</del>%左右"
    assert new == "年均增长<ins>5.5</ins>%左右"


def test_quotes_with_little_in_common_are_left_plain() -> None:
    assert marked("绿地率达到38%", "建成三座桥") == ("绿地率达到38%", "建成三座桥")
    assert marked("绿地率达到38%", "绿地率 · 达到 · 38%")[0] == "绿地率达到38%"


@given(st.text("a<&6.5绿", max_size=30), st.text("a<&6.5绿", max_size=30))
def test_marks_lose_no_character(old: str, new: str) -> None:
    for html, text in zip(marked(old, new), (old, new), strict=True):
        assert re.sub("</?(?:ins|del)>", "", html) == join(text)
