"""Honours, projects, zones and systems of the invented district's plans, measured against their labels."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace

import pytest

from lantu.kernel.ids import normalise
from lantu.plan.read.context import build_context
from lantu.plan.read.honours import find_honours
from lantu.plan.read.info import read_info
from lantu.plan.read.join import join_broken
from lantu.plan.read.open import open_document
from lantu.plan.read.outline import build_outline
from lantu.plan.read.projects import find_projects
from lantu.plan.read.systems import find_systems
from lantu.plan.read.zones import find_zones

# Share of the labels found, and of what was found that is labelled. The labels name the systems worth a page of their
# own; the reader names every one that a sentence orders.
FLOORS = {"honours": (0.95, 0.95), "projects": (1.0, 0.9), "zones": (1.0, 0.85), "systems": (0.93, 0.5)}


@pytest.fixture(scope="module")
def read(root: Path) -> dict[str, SimpleNamespace]:
    plans: dict[str, SimpleNamespace] = {}
    for name in ("haize-14fyp", "haize-15fyp"):
        document = join_broken(open_document(root / "samples" / "haize" / f"{name}.md"))
        outline = build_outline(document)
        context = build_context(document, outline, read_info(document, outline))
        plans[name] = SimpleNamespace(
            honours=find_honours(document, outline, context),
            projects=find_projects(document, outline, context)[0],
            zones=find_zones(document, outline, context),
            systems=find_systems(document, outline, context),
        )
    return plans


def labels(root: Path, kind: str) -> list[dict[str, str]]:
    lines = (root / "samples" / "haize" / f"{kind}.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()]


@pytest.mark.parametrize("kind", list(FLOORS))
def test_share_of_labels_found(kind: str, root: Path, read: dict[str, SimpleNamespace]) -> None:
    wanted = {(label["doc"], normalise(label["name"])) for label in labels(root, kind)}
    found = {(doc, normalise(item.name)) for doc, plan in read.items() for item in getattr(plan, kind)}
    recall, precision = FLOORS[kind]
    assert len(wanted & found) >= recall * len(wanted), sorted(wanted - found)
    assert len(wanted & found) >= precision * len(found), sorted(found - wanted)


def test_projects_of_boxes_have_their_group(root: Path, read: dict[str, SimpleNamespace]) -> None:
    for doc, plan in read.items():
        boxed = {(normalise(p.name), p.group) for p in plan.projects if p.box}
        wanted = {(normalise(p["name"]), p["group"]) for p in labels(root, "projects") if p["doc"] == doc and p["box"]}
        assert wanted == boxed


def test_honours_have_their_level_and_holder(root: Path, read: dict[str, SimpleNamespace]) -> None:
    for doc, plan in read.items():
        found = {normalise(h.name): (h.level, h.who) for h in plan.honours}
        for label in labels(root, "honours"):
            name = normalise(label["name"])
            if label["doc"] == doc and name in found:
                assert found[name] == (label["level"], label["who"]), label["name"]
