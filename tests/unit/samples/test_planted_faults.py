"""`lantu lint` finds every contradiction planted in the invented plan, in each of its formats."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from lantu.api import lint_document
from lantu.plan.model import Finding

SAMPLES = Path(__file__).resolve().parents[3] / "samples" / "haize"
CODES = {
    "contents_differ_from_body": "LT-LINT-020",
    "base_plus_change_is_not_target": "LT-LINT-001",
    "prose_and_table_differ": "LT-LINT-010",
    "promised_twice_with_different_values": "LT-LINT-050",
    "declared_count_is_not_list": "LT-LINT-070",
    "numbering_gap": "LT-LINT-060",
    "project_missing_in_box": "LT-LINT-080",
    "broken_word": "LT-LINT-098",
    "repeated_over_page_break": "LT-LINT-090",
}
SCAN_DAMAGE = {"broken_word", "repeated_over_page_break"}  # the Markdown holds it, docx and pdf are sound


def planted() -> list[dict[str, Any]]:
    """The list of planted faults."""
    from ruamel.yaml import YAML

    found: list[dict[str, Any]] = YAML(typ="safe").load((SAMPLES / "planted.yaml").read_text("utf-8"))["planted"]
    return found


@cache
def linted(name: str) -> tuple[tuple[Finding, ...], str]:
    """Findings and text of a sample."""
    findings, document = lint_document(SAMPLES / name)
    return findings, document.text


@pytest.mark.parametrize("fault", planted(), ids=lambda fault: fault["kind"])
def test_a_planted_fault_is_found_where_it_stands(fault: dict[str, Any]) -> None:
    findings, text = linted("haize-14fyp.md")
    start = text.index(fault["where"][0])
    end = start + len(fault["where"][0])
    places = [a for f in findings if f.code == CODES[fault["kind"]] for a in f.anchors]
    assert any(anchor.start < end and start < anchor.end for anchor in places)


@pytest.mark.parametrize("name", ["haize-14fyp.md", "haize-14fyp.docx", "haize-14fyp.pdf"])
def test_nothing_else_is_called_a_fault(name: str) -> None:
    expected = {CODES[f["kind"]] for f in planted() if name.endswith("md") or f["kind"] not in SCAN_DAMAGE}
    codes = {f.code for f in linted(name)[0] if f.code.startswith("LT-LINT-")}
    assert codes - {"LT-LINT-033", "LT-LINT-040"} == expected
    assert sum(f.severity == "error" for f in linted(name)[0] if f.code.startswith("LT-LINT-")) == 3


@pytest.mark.parametrize("name", ["haize-15fyp.md", "haize-15fyp.docx", "haize-15fyp.pdf"])
def test_the_sound_plan_has_no_fault(name: str) -> None:
    codes = {f.code for f in linted(name)[0] if f.code.startswith("LT-LINT-")}
    assert codes <= {"LT-LINT-033", "LT-LINT-040"}
