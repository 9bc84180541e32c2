"""The facts kept of a real district's plan agree with what the reader finds in the plan itself."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from types import SimpleNamespace

import pytest

from lantu.kernel.strict_yaml import load
from lantu.plan.read.context import build_context
from lantu.plan.read.honours import find_honours
from lantu.plan.read.info import read_info
from lantu.plan.read.join import join_broken
from lantu.plan.read.open import open_document
from lantu.plan.read.outline import build_outline
from lantu.plan.read.projects import find_projects
from lantu.plan.read.prose import prose_targets
from lantu.plan.read.systems import find_systems
from lantu.plan.read.tables import table_targets
from lantu.plan.read.tasks import find_tasks
from lantu.plan.read.zones import find_zones
from lantu.plan.sample_facts import attach, load_facts, section_numbers

pytestmark = pytest.mark.corpus

LISTS = ("honours", "projects", "zones", "systems", "indicators", "commitments", "sections")
RUN = 24  # characters in a row, white space aside, that would be the plan's own words
# The joining of lines may move a clause or two from task to outcome; more than this is a change to look at.
TASKS_MAY_DRIFT = 0.1


@pytest.fixture(scope="module")
def plan_file(shared: Path) -> Path:
    return shared / "plans" / "huancui-14fyp.md"


@pytest.fixture(scope="module")
def found(plan_file: Path) -> SimpleNamespace:
    """What the reader finds, each list as pairs of section number and item."""
    document = join_broken(open_document(plan_file))
    outline = build_outline(document)
    info = read_info(document, outline)
    context = build_context(document, outline, info)
    numbers = section_numbers(outline.sections)
    lists = {
        "honours": find_honours(document, outline, context),
        "projects": find_projects(document, outline, context)[0],
        "zones": find_zones(document, outline, context),
        "systems": find_systems(document, outline, context),
        "tasks": find_tasks(document, outline, context),
        "indicators": table_targets(document, outline, info)[0],
        "commitments": prose_targets(document, outline, context),
    }
    placed = {key: [(numbers.get(i.section or "", ""), i) for i in items] for key, items in lists.items()}
    return SimpleNamespace(document=document, outline=outline, numbers=numbers, **placed)


def sample(root: Path, name: str) -> list[dict[str, object]]:
    items: list[dict[str, object]] = load((root / "samples" / "huancui" / f"{name}.yaml").read_text("utf-8"))[name]
    return items


def test_every_section_stands_in_the_plan(root: Path, found: SimpleNamespace) -> None:
    printed = {(found.numbers[s.id], s.title) for s in found.outline.sections if not s.number.startswith("专栏")}
    kept = {(s["section"], s["name"]) for s in sample(root, "sections")}
    assert kept == printed
    assert len([number for number, _ in kept if "." not in str(number)]) == 14
    assert len([number for number, _ in kept if "." in str(number)]) == 50


@pytest.mark.parametrize("name", ["honours", "projects", "zones", "systems"])
def test_the_reader_finds_what_is_kept(name: str, root: Path, found: SimpleNamespace) -> None:
    read = Counter((number, item.name) for number, item in getattr(found, name))
    kept = Counter((item["section"], item["name"]) for item in sample(root, name))
    assert kept - read == Counter()


def test_boxed_projects_in_their_groups(root: Path, found: SimpleNamespace) -> None:
    boxed = [p for _, p in found.projects if p.box]
    kept = [p for p in sample(root, "projects") if "box" in p]
    assert len(boxed) == len(kept) == 58
    assert len({(p.box, p.group) for p in boxed}) == 13
    assert {(p.group, p.name) for p in boxed} == {(p["group"], p["name"]) for p in kept}


def test_honours_by_level(root: Path, found: SimpleNamespace) -> None:
    assert {(h.name, h.level) for _, h in found.honours} == {(h["name"], h["level"]) for h in sample(root, "honours")}


def test_indicators_by_value(root: Path, found: SimpleNamespace) -> None:
    fields = ("number", "name", "unit", "base_value", "target_value", "change_value", "binding")
    read = [tuple(getattr(t, f) for f in fields) for _, t in found.indicators]
    assert read == [tuple(item.get(f) for f in fields) for item in sample(root, "indicators")]
    assert len(read) == 23


def test_commitments_by_value(root: Path, found: SimpleNamespace) -> None:
    read = {(number, t.target_value, t.unit) for number, t in found.commitments}
    assert {(c["section"], c["value"], c.get("unit")) for c in sample(root, "commitments")} <= read


def test_coverage_accounts_for_each_section(root: Path, found: SimpleNamespace) -> None:
    coverage = {str(entry["section"]): entry for entry in sample(root, "coverage")}
    assert len(coverage) == 50
    assert set(coverage) == {n for n in found.numbers.values() if "." in n}
    tasks = Counter(number for number, _ in found.tasks)
    for number, entry in coverage.items():
        if "no_promise" in entry:
            assert len(str(entry["no_promise"])) > 20, number
            for name in ("tasks", "honours", "projects", "zones", "systems", "commitments"):
                assert number not in {n for n, _ in getattr(found, name)}, (number, name)
            continue
        stated = int(str(entry.get("tasks", 0)))
        assert stated > 0, f"{number} is not accounted for"
        assert abs(tasks[number] - stated) <= max(2, stated * TASKS_MAY_DRIFT), number


@pytest.mark.parametrize("name", ["honours", "projects", "zones", "systems", "indicators", "commitments"])
def test_coverage_counts_what_the_lists_hold(name: str, root: Path) -> None:
    held = Counter(str(item["section"]) for item in sample(root, name))
    for entry in sample(root, "coverage"):
        counted = entry.get(name, 0)
        count = len(counted) if isinstance(counted, list) else counted
        assert count == held[str(entry["section"])], (name, entry["section"])


@pytest.mark.parametrize("name", LISTS)
def test_facts_find_their_places_again(name: str, root: Path, found: SimpleNamespace) -> None:
    facts = load_facts(root / "samples" / "huancui" / f"{name}.yaml")
    attached = attach(facts, found.document)
    assert attached.same_document
    assert [fact.name for fact in attached.missing] == []
    text = found.document.text
    assert all(text[a.start : a.end] == a.quote and a.quote for a in attached.anchored)


def test_no_sentence_of_the_plan_is_kept(root: Path, plan_file: Path) -> None:
    plan = "".join(plan_file.read_text("utf-8").split())
    runs = {plan[i : i + RUN] for i in range(len(plan) - RUN + 1)}
    for path in sorted((root / "samples" / "huancui").glob("*.yaml")):
        for line in path.read_text("utf-8").splitlines():
            own = "".join(line.split())
            shared_runs = [own[i : i + RUN] for i in range(len(own) - RUN + 1) if own[i : i + RUN] in runs]
            assert shared_runs == [], path.name
