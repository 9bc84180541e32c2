"""The page on the reading contract names every key and every word, and its examples are what the reader prints."""

from __future__ import annotations

import json
import re
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any, get_args

import pytest

from lantu import read
from lantu.api import read_document
from lantu.plan import model
from lantu.plan.contract import plan_as_dict
from lantu.plan.read.lexicon_file import load_words
from tests.docs.pages import ROOT, fences

PAGE = ROOT / "docs" / "reference" / "reading-contract.md"
PARTS = {
    "plan": (model.PlanInfo, model.Region),
    "`sections` and `contents`": (model.Section, model.ContentsEntry),
    "targets": (model.Target, model.Inferred, model.Alternative),
    "honours": (model.Honour,),
    "projects": (model.Project,),
    "tasks": (model.Task,),
    "`zones` and `systems`": (model.Zone, model.OrderedSystem),
    "findings": (model.Finding, model.FindingAnchor),
}
VOCABULARIES = (
    model.Kind, model.Form, model.Comparator, model.Basis, model.ChangeBasis, model.Direction, model.YearSource,
    model.HonourLevel, model.Severity,
)  # fmt: skip
SAMPLES = ("haize-14fyp.md", "haize-14fyp.docx", "haize-15fyp.md")


@cache
def page() -> str:
    return PAGE.read_text("utf-8")


def chapter(title: str) -> str:
    """The text under a heading of the second level."""
    heading = title if "`" in title else f"`{title}`"
    found = re.search(rf"^## {re.escape(heading)}\n(.*?)(?=^## |\Z)", page(), re.MULTILINE | re.DOTALL)
    assert found is not None, title
    return found.group(1)


@cache
def sample() -> dict[str, Any]:
    return plan_as_dict(read(ROOT / "samples" / "haize" / "haize-14fyp.md"))


@pytest.mark.parametrize("title", sorted(PARTS))
def test_every_field_is_described(title: str) -> None:
    words = set(re.findall(r"\w+", chapter(title)))
    names = {field.name for kind in PARTS[title] for field in fields(kind)} - {"trace"}
    assert names - words == set()


def test_every_key_of_the_object_is_described() -> None:
    assert [key for key in sample() if f"`{key}`" not in page()] == []


def test_every_word_of_the_vocabularies_is_described() -> None:
    words = {word for vocabulary in VOCABULARIES for word in get_args(vocabulary)}
    words |= {word for word in get_args(model.Target.__annotations__["relation"]) if isinstance(word, str)}
    for name in ("zones", "zone_terms", "system_nouns", "known_devices"):
        words |= {entry.fields[0] for entry in load_words(name)}
    assert sorted(word for word in words if f"`{word}`" not in page()) == []


def test_the_examples_are_what_is_printed() -> None:
    (fence,) = [one for one in fences(PAGE) if one.words == "targets"]
    read_targets = {target["id"]: target for target in sample()["targets"]}
    shown = json.loads(fence.text)
    assert len(shown) == 3
    for example in shown:
        target = read_targets[example["id"]]
        assert {key: target[key] for key in example} == example


@pytest.mark.parametrize("name", SAMPLES)
def test_every_anchor_holds_its_quote(name: str) -> None:
    plan, document = read_document(ROOT / "samples" / "haize" / name)
    items = [
        item for key in ("targets", "honours", "projects", "tasks", "zones", "systems") for item in getattr(plan, key)
    ]
    anchors = [*items, *(anchor for found in plan.findings for anchor in found.anchors)]
    assert len(anchors) > 200
    assert [one for one in anchors if document.text[one.start : one.end] != one.quote] == []


def test_the_limits_are_those_of_the_program(root: Path) -> None:
    """The page on documents prints each limit as the program has it."""
    from lantu.plan.read.options import MEGABYTE, ReadOptions

    text = (root / "docs" / "reference" / "documents.md").read_text("utf-8")
    limits = ReadOptions()
    for size in (limits.max_bytes, limits.max_expanded_bytes, limits.max_part_bytes, limits.max_memory):
        assert f"| {size // MEGABYTE} MB |" in text
    for number in (limits.max_ratio, limits.max_members, limits.max_pages):
        assert f"| {number} |" in text
    assert f"| {limits.time_limit:g} s |" in text


def test_every_ending_is_named(root: Path) -> None:
    from lantu.plan.read.formats import sniff

    text = (root / "docs" / "reference" / "documents.md").read_text("utf-8")
    endings = {*sniff.TEXT_EXTENSIONS, *sniff.BINARY_EXTENSIONS} - {""}
    assert sorted(ending for ending in endings if f"`.{ending}`" not in text) == []
