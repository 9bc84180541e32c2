"""What the prose reports as reached, against the base in the table."""

from __future__ import annotations

from lantu.plan.lint import lint_plan
from lantu.plan.read.formats.text_document import document_from_text
from lantu.plan.read.join import join_broken
from lantu.plan.read.reader import read_plan

HEAD = "# 云泽县国民经济和社会发展第十四个五年规划纲要\n\n## 第一章 发展基础\n\n"
TABLE = "\n## 第二章 主要目标\n\n| 指标 | 单位 | 2020年 | 2025年 | 属性 |\n|---|---|---|---|---|\n"
ROW = "| 森林覆盖率 | % | 21.5 | 24 | 约束性 |\n"


def contradictions(sentences: int, rows: int) -> int:
    """How often a reported figure is said to contradict a base."""
    text = HEAD + "“十三五”时期，森林覆盖率达到19.2%。\n\n" * sentences + TABLE + ROW * rows
    document = document_from_text(text, "plan.md", "md")
    return sum(f.code == "LT-LINT-011" for f in lint_plan(read_plan(document), join_broken(document)))


def test_a_figure_that_is_not_the_base_is_found() -> None:
    assert contradictions(1, 1) == 1


def test_many_rows_of_one_name_do_not_multiply_the_findings() -> None:
    assert contradictions(40, 60) <= 8 * 40
