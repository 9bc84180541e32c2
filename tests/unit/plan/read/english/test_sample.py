from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from lantu.plan.model import Target
from lantu.plan.read.english.era import english_context
from lantu.plan.read.english.targets import english_targets
from lantu.plan.read.info import read_info
from lantu.plan.read.join import join_broken
from lantu.plan.read.open import open_document
from lantu.plan.read.outline import build_outline

SAMPLE = Path(__file__).parents[5] / "samples" / "haize-en"


@pytest.fixture(scope="module")
def found() -> list[Target]:
    document = join_broken(open_document(SAMPLE / "haize-en.md"))
    outline = build_outline(document)
    return english_targets(document, outline, english_context(document, outline, read_info(document, outline)))


def in_prose() -> list[dict[str, Any]]:
    rows = [json.loads(line) for line in (SAMPLE / "gold.jsonl").read_text("utf-8").splitlines()]
    return [row for row in rows if " | " not in row["quote"]]


def value_of(target: Target) -> object:
    value = target.target_value
    if isinstance(value, tuple):
        return [float(v) for v in value]
    return value if isinstance(value, str) or value is None else float(value)


@pytest.mark.parametrize("row", in_prose(), ids=lambda row: row["quote"][:40])
def test_each_labelled_promise_of_the_text_is_found(row: dict[str, Any], found: list[Target]) -> None:
    text = (SAMPLE / "haize-en.md").read_text("utf-8")
    at = text.index(row["quote"])
    here = [t for t in found if t.start < at + len(row["quote"]) and at < t.end and value_of(t) == row["target_value"]]
    keys = ("comparator", "basis", "target_year", "unit")
    assert [row[k] for k in keys] in [[getattr(t, k) for k in keys] for t in here]


def test_nothing_else_is_found(found: list[Target]) -> None:
    assert len(found) == len(in_prose())
