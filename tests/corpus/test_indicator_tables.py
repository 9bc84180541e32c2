"""The indicator tables of the real documents: every row with its form, base, target, change and bindingness."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from lantu.plan.contract import plain
from lantu.plan.model import Finding, PlanInfo, Target
from lantu.plan.read.formats.text_document import document_from_text
from lantu.plan.read.join import join_broken
from lantu.plan.read.tables import table_targets
from tests.makers.target_tables import OneSection

pytestmark = pytest.mark.corpus

D = Decimal
WORDS = "text"
# number: form, base, comparator, target, change, bindingness; None where the table prints none.
HUANCUI: dict[str, tuple[str, str | None, str, str | None, str | None, bool | None]] = {
    "1": ("annual_average", "3.7", "=", "5.7", "5.7", False),
    "2": ("increment", "88.1", "=", "88.5", "0.4", False),
    "3": ("annual_average", None, ">", "5.5", "5.5", False),
    "4": ("increment", "31", "=", "40", "9", False),
    "5": ("increment", "49", "=", "56", "7", False),
    "6": ("approximate", None, "~", "8", "8", False),
    "7": ("increment", "4.3", "=", "9.8", "5.5", False),
    "8": ("approximate", None, "~", "10", None, False),
    "9": ("increment", "74.37", "=", "76.87", "2.5", False),
    "10": ("annual_average", None, "=", "5.8", "5.8", False),
    "11": ("delegated", "1.5", WORDS, None, None, False),
    "12": ("level_up", None, "=", "12", None, True),
    "13": ("increment", "4.1", "=", "4.6", "0.5", False),
    "14": ("increment", "92.5", "=", "96", "3.5", False),
    "15": ("level_up", None, "=", "3.5", None, False),
    "16": ("approximate", "81.97", "~", "82", None, False),
    "17": ("delegated", None, WORDS, None, None, True),
    "18": ("delegated", None, WORDS, None, None, True),
    "19": ("delegated", None, WORDS, None, None, True),
    "20": ("delegated", None, WORDS, None, None, True),
    "21": ("floor", "40.75", "=", "40.75", None, None),
    "22": ("floor", "1.05", "=", "1.05", None, True),
    "23": ("qualitative", None, WORDS, None, None, True),
}


def read(path: Path, start: int, end: int) -> tuple[list[Target], list[Finding]]:
    document = join_broken(document_from_text(path.read_text("utf-8"), path.name, "md"))
    return table_targets(document, OneSection(), PlanInfo(start_year=start, end_year=end))


def number(printed: str | None) -> Decimal | None:
    return None if printed is None else D(printed)


def test_all_23_rows_of_the_huancui_table(shared: Path) -> None:
    targets, _ = read(shared / "plans" / "huancui-14fyp.md", 2021, 2025)
    assert [t.number for t in targets] == list(HUANCUI)
    for target in targets:
        form, base, comparator, value, change, binding = HUANCUI[target.number or ""]
        assert (target.form, target.base_value, target.binding) == (form, number(base), binding), target.name
        assert (target.comparator, target.change_value) == (comparator, number(change)), target.name
        assert value is None or target.target_value == D(value), target.name
        assert (target.base_year, target.target_year) == (2020, 2025)
        assert target.unit
        assert target.category


def test_what_was_put_right_in_the_huancui_table_is_reported(shared: Path) -> None:
    targets, findings = read(shared / "plans" / "huancui-14fyp.md", 2021, 2025)
    by_number = {t.number: t for t in targets}
    shared_cell = {(by_number[n].start, by_number[n].end) for n in ("17", "18", "19", "20")}
    assert len(shared_cell) == 1
    assert all("target_value" in {i.field for i in by_number[n].inferred} for n in ("18", "19", "20", "21"))
    assert sorted(f.code for f in findings) == ["LT-READ-522", "LT-READ-524", "LT-READ-525", "LT-READ-527"]


@pytest.mark.parametrize(
    ("name", "start", "end", "rows"),
    [("minbao-13fyp-html-x", 2016, 2020, 11), ("jintian-village-plan-x", 2022, 2035, 7)],
)
def test_labelled_rows_of_tables(name: str, start: int, end: int, rows: int, shared: Path) -> None:
    folder = shared / "extraction" / "dev"
    text = (folder / f"{name}.md").read_text("utf-8")
    labels = [json.loads(line) for line in (folder / "gold.jsonl").read_text("utf-8").splitlines()]
    found: dict[str, dict[str, Any]] = {t.name: plain(t) for t in read(folder / f"{name}.md", start, end)[0]}
    wanted = [g for g in labels if g["doc"] == name and ("<tr>" in g["quote"] or g["quote"].startswith("|"))]
    assert len(found) == len(wanted) == rows
    for label in wanted:
        target = found[label["name"]]
        for field in ("base_year", "base_value", "target_year", "target_value", "comparator", "basis", "binding"):
            assert target[field] == label[field], (label["name"], field)
        assert label["unit"] is None or target["unit"] == label["unit"]
        assert (
            text.find(label["quote"])
            <= target["start"]
            < target["end"]
            <= text.find(label["quote"]) + len(label["quote"])
        )


def test_a_row_without_a_target_is_reported_and_boxes_give_none(shared: Path) -> None:
    folder = shared / "extraction" / "dev"
    assert [f.code for f in read(folder / "jintian-village-plan-x.md", 2022, 2035)[1]].count("LT-READ-521") == 1
    assert read(folder / "anhui-climate-15fyp-ocr.md", 2026, 2030) == ([], [])
