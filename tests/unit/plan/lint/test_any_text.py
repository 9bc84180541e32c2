"""No text makes a check fail, and every anchor is a piece of the text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantu.plan.findings import words_of
from lantu.plan.lint import lint_plan
from tests.makers.checked_plans import Draft

PIECES = st.sampled_from(
    [
        *"一二三四五十是要、，。；：“”（）()《》—–-$\\{}^_+/% \u3000\ufffd\ue000系糸己已人入",
        *(
            "第一章",
            "专栏1",
            "专栏十",
            "达到",
            "为",
            "控制在",
            "3.5",
            "2020年",
            "１2",
            "万人",
            "左右",
            "三大工程",
            "“4+3”",
            "两区三组团",
        ),
        *(
            "从五个方面",
            "三次产业",
            "7:30:63",
            "森林覆盖率",
            "国家安全体系和能力建设",
            "国家安全部系和能力建设",
            "𠮷",
            "é",
            "A",
        ),
        "构建“两区三组团”的发展格局",
    ]
)
PARAGRAPHS = st.lists(PIECES, min_size=1, max_size=30).map("".join)
NUMBERS = st.sampled_from(
    ["", "第一章", "第二章", "第四章", "一、", "（一）", "(3)", "1.", "1.2", "——", "第百章", "第十十章"]
)
VALUES = st.none() | st.decimals(-200, 1000, places=1, allow_nan=False)


@given(
    st.lists(st.tuples(NUMBERS, st.lists(PARAGRAPHS, max_size=4)), max_size=5),
    st.lists(st.tuples(PARAGRAPHS, VALUES, VALUES, VALUES, st.booleans()), max_size=4),
)
def test_any_plan_can_be_checked(
    parts: list[tuple[str, list[str]]], rows: list[tuple[str, object, object, object, bool]]
) -> None:
    draft = Draft()
    for number, paragraphs in parts:
        draft.listed(number, "发展基础").heading(number, "发展基础").says(*paragraphs)
    for name, base, change, aim, binding in rows:
        draft.row(
            name, base_value=base, change_value=change, target_value=aim, binding=binding,
            change_basis="annual_growth" if binding else "cumulative_change",
        )  # fmt: skip
    document = draft.document()
    for finding in lint_plan(draft.plan(), document):
        assert all(document.text[anchor.start : anchor.end] == anchor.quote for anchor in finding.anchors)
        assert "{" not in words_of(finding)[0].replace("{}", "") or "{" in document.text
    lint_plan(draft.plan())


@pytest.mark.parametrize(
    "piece",
    [
        "（》",
        "“4+3”",
        "甲达到3%",
        "“两区三组团”的格局",
        "国家安全部系和能力建设",
        "、三大工程",
        "—甲一乙",
        "一是",
        "甲乙丙丁",
        "7:3:9",
    ],
)
def test_one_endless_sentence_takes_linear_time(piece: str) -> None:
    def seconds(times: int) -> float:
        draft = Draft().heading("第一章", "发展基础").says(piece * times)
        plan, document = draft.plan(), draft.document()
        started = time.process_time()
        lint_plan(plan, document)
        return time.process_time() - started

    seconds(10)
    assert seconds(8000) < 40 * max(seconds(1000), 0.01)


def test_a_contents_page_of_equal_titles_takes_linear_time() -> None:
    draft = Draft()
    for _ in range(3000):
        draft.listed("第一章", "同题").heading("第一章", "同题")
    plan = draft.plan()
    started = time.process_time()
    lint_plan(plan)
    assert time.process_time() - started < 2
