"""The real documents beside the checkout: outline, table of contents, whole paragraphs, title pages."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from lantu.plan.read.document import BlockKind, Document
from lantu.plan.read.formats.text_document import document_from_text
from lantu.plan.read.info import read_info
from lantu.plan.read.join import join_broken
from lantu.plan.read.outline import build_outline

pytestmark = pytest.mark.corpus

PLAN = "plans/huancui-14fyp.md"
DEV = [
    "anhui-climate-15fyp-ocr", "beijing-gwr-2026-x", "chongqing-gwr-2026-x", "gansu-gwr-2026-x", "hebei-gwr-2026",
    "hunan-gwr-2026-x", "jintian-village-plan-x", "minbao-13fyp-html-x", "ningxia-gwr-2026-x", "tianjin-gwr-2026-x",
    "xinjiang-gwr-2026-x",
]  # fmt: skip


def read(path: Path) -> Document:
    text = path.read_bytes().decode()
    return join_broken(document_from_text(text, path.name, "md"))


def test_the_outline_of_the_real_plan(shared: Path) -> None:
    document = read(shared / PLAN)
    outline = build_outline(document)
    kinds = Counter((section.level, section.number[-1]) for section in outline.sections)
    assert kinds == {(1, "章"): 14, (2, "节"): 50}
    assert len(outline.contents) == 64
    body = [section.title for section in outline.sections]
    # Printed titles differ in one place: the plan's own mistake, which lint reports.
    assert sum(1 for entry, title in zip(outline.contents, body, strict=True) if entry.title != title) == 1
    assert [entry.page for entry in outline.contents] == sorted(entry.page or 0 for entry in outline.contents)


def test_paragraphs_and_the_table_of_the_real_plan_are_whole(shared: Path) -> None:
    document = read(shared / PLAN)
    prose = [b for b in document.blocks if b.kind is BlockKind.PARAGRAPH and "，" in b.text and len(b.text) > 60]
    cut = [b for b in prose if b.text[-1] not in "。！：” " and "项目" not in b.text]
    assert cut == []
    (table,) = [b.table for b in document.blocks if b.kind is BlockKind.TABLE]
    assert table is not None
    assert (table.width, len(table.rows)) == (6, 24)
    assert table.caption.endswith("主要指标")


def test_the_title_page_of_the_real_plan(shared: Path) -> None:
    document = read(shared / PLAN)
    info = read_info(document, build_outline(document))
    assert info.region is not None
    assert (info.region.name, info.start_year, info.end_year, info.horizon_year) == ("威海市环翠区", 2021, 2025, 2035)
    assert info.issued == "2021-07-08"


@pytest.mark.parametrize("name", DEV)
def test_every_document_has_years_sections_and_places(shared: Path, name: str) -> None:
    document = read(shared / "extraction" / "dev" / f"{name}.md")
    outline = build_outline(document)
    info = read_info(document, outline)
    assert info.title
    assert info.start_year is not None
    assert info.end_year is not None
    assert outline.sections
    for block in document.blocks:
        assert 0 <= block.start <= block.end <= len(document.text)
        if block.table is None:
            at = block.text.find("2030年")
            if at >= 0:
                start, end = block.spans.span(at, at + 5)
                assert document.text[start:end] == "2030年"
