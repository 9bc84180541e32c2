"""The invented district's sample: labels that stand in the text, a mark on every file, docx and pdf as the Markdown."""

from __future__ import annotations

import importlib.util
import json
import re
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from ruamel.yaml import YAML

HAIZE = Path(__file__).resolve().parents[3] / "samples" / "haize"
PLANS = ("haize-14fyp", "haize-15fyp")
LABELS = ("gold", "honours", "projects", "zones", "systems")


@pytest.fixture(scope="module")
def blocks() -> ModuleType:
    """The sample's own Markdown reader, which lives beside the sample and not in the package."""
    spec = importlib.util.spec_from_file_location("haize_blocks", HAIZE / "blocks.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def text_of(plan: str) -> str:
    return (HAIZE / f"{plan}.md").read_text("utf-8")


def rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (HAIZE / f"{name}.jsonl").read_text("utf-8").splitlines()]


def yaml(name: str) -> Any:
    return YAML(typ="safe").load((HAIZE / f"{name}.yaml").read_text("utf-8"))


def bare(text: str) -> str:
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize("name", LABELS)
def test_every_label_quotes_its_document(name: str) -> None:
    texts = {plan: text_of(plan) for plan in PLANS}
    assert [row for row in rows(name) if row["quote"] not in texts[row["doc"]]] == []


def test_labels_use_the_words_of_the_contract() -> None:
    gold = rows("gold")
    assert {row["comparator"] for row in gold} == {">=", ">", "<=", "<", "=", "~", "range", "text"}
    assert {row["basis"] for row in gold} == {"level", "annual_growth", "cumulative_change"}
    assert {row["kind"] for row in gold} == {"indicator", "commitment"}
    for row in gold:
        assert isinstance(row["target_value"], list) == (row["comparator"] == "range"), row
        assert isinstance(row["target_value"], str) == (row["comparator"] == "text"), row


def test_each_row_of_the_indicator_tables_is_labelled() -> None:
    bound = [row["doc"] for row in rows("gold") if row["binding"] is not None]
    assert {plan: bound.count(plan) for plan in PLANS} == {"haize-14fyp": 26, "haize-15fyp": 23}


def test_what_is_planted_is_there() -> None:
    text = text_of("haize-14fyp")
    planted = yaml("planted")["planted"]
    for item in planted:
        assert [text.count(where) for where in item["where"]] == [1] * len(item["where"]), item
    kinds = [item["kind"] for item in planted]
    assert len(kinds) == len(set(kinds)) == 9


def test_fates_cover_every_promise_of_the_old_plan() -> None:
    old, new = text_of("haize-14fyp"), text_of("haize-15fyp")
    fates = yaml("fates")["fates"]
    promised = [(row["name"], row["quote"]) for row in rows("gold") if row["doc"] == "haize-14fyp"]
    assert [(fate["name"], fate["old"]) for fate in fates] == promised
    for fate in fates:
        assert fate["old"] in old
        assert fate.get("new", "") in new
        assert ("new" in fate) == (fate["fate"] not in ("dropped", "not_due")), fate


@pytest.mark.parametrize("plan", PLANS)
def test_markdown_says_that_it_is_invented(plan: str) -> None:
    assert "演示数据" in text_of(plan).splitlines()[0]


@pytest.mark.parametrize("plan", PLANS)
def test_docx_is_marked_and_matches_the_markdown(plan: str, blocks: ModuleType) -> None:
    import docx

    doc = docx.Document(str(HAIZE / f"{plan}.docx"))
    assert doc.paragraphs[0].text.startswith("演示数据")
    assert all("演示数据" in section.header.paragraphs[0].text for section in doc.sections)
    notes = [p for p in doc.part.package.iter_parts() if str(p.partname) == "/word/footnotes.xml"]
    prose, cells = [], set()
    for item in doc.iter_inner_content():
        if not hasattr(item, "rows"):
            prose.append(item.text)
        elif len(item.columns) == 1:  # a box
            prose.append(item.cell(0, 0).text)
        else:
            cells |= {bare(cell.text) for row in item.rows for cell in row.cells}
    printed = blocks.printed(plan)
    assert bare("".join(prose)) == "".join(bare(docx_words(block)) for block in printed)
    assert cells == {bare(cell.text) for block in printed for row in block.rows for cell in row}
    noted = "".join(note.blob.decode() for note in notes)
    assert [block.text for block in printed if block.kind == "note" and block.text not in noted] == []
    assert len(notes) == sum(block.kind == "note" for block in printed)


@pytest.mark.parametrize("plan", PLANS)
def test_docx_numbers_its_headings_itself(plan: str, blocks: ModuleType) -> None:
    import docx

    paragraphs = docx.Document(str(HAIZE / f"{plan}.docx")).paragraphs
    headings = [p for p in paragraphs if p.style.name in ("Heading 1", "Heading 2")]
    numbered = [p.text for p in headings if p._p.pPr.numPr is not None]
    assert numbered == [b.text for b in blocks.printed(plan) if b.kind == "heading" and b.number]
    assert not any(re.match("第.+[章节]", text) for text in numbered)


@pytest.mark.parametrize("plan", PLANS)
def test_pdf_is_marked_and_matches_the_markdown(plan: str, blocks: ModuleType) -> None:
    import pypdfium2

    pdf = pypdfium2.PdfDocument(HAIZE / f"{plan}.pdf")
    pages = [page.get_textpage().get_text_range() for page in pdf]
    assert all("演示数据" in page for page in pages)
    notes = [bare(b.text) for b in blocks.printed(plan) if b.kind == "note"]
    body = "".join(running_text(page, notes) for page in pages)
    for block in blocks.printed(plan):
        if block.kind in ("table", "contents", "note", "title"):
            continue
        for words in printed_words(block):
            assert words in body, words
    table = {bare(cell.text) for b in blocks.printed(plan) for row in b.rows for cell in row}
    assert [words for words in table if words not in body] == []


def printed_words(block: Any) -> list[str]:
    """The words of a block without Markdown marks and white space, as a printed page holds them."""
    if block.kind == "table":
        return [bare(cell.text) for row in block.rows for cell in row]
    parts = (block.text, *block.lines)
    return [bare(part) for text in parts for part in re.split(r"\[\^\w+\]", text.replace("**", "")) if part]


def docx_words(block: Any) -> str:
    """The words of a block that stand in the docx's body: heading numbers and footnotes stand elsewhere."""
    if block.kind in ("table", "note"):
        return ""
    if block.kind == "contents":
        return f"{block.number}{block.text}{block.page}"
    return re.sub(r"\[\^\w+\]", "", "".join((block.text, *block.lines)).replace("**", ""))


def running_text(page: str, notes: list[str]) -> str:
    """A page's text without running header, page number and footnotes."""
    text = bare(page)
    text = re.sub(r"^.{5,30}演示数据·全部虚构", "", text)
    for note in notes:
        text = text.replace("1" + note, "").replace(note, "")
    return re.sub(r"—\d+—$", "", text)
