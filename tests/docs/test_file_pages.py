"""The examples of the reference pages on plan.yaml and corrections.yaml are files that load."""

from __future__ import annotations

import re
from pathlib import Path

from lantu.plan.correction import OPERATIONS
from lantu.plan.correction_file import load_corrections
from lantu.plan.diff_words import CHANGES, FATES
from lantu.plan.file import LISTS, load_plan
from lantu.plan.finding_words.mending import MENDING

REFERENCE = Path(__file__).parents[2] / "docs" / "reference"


def page(name: str) -> str:
    return (REFERENCE / f"{name}.md").read_text("utf-8")


def example(name: str) -> str:
    found = re.search(r"```yaml\n(.*?)```", page(name), re.DOTALL)
    assert found is not None
    return found.group(1)


def test_the_example_of_plan_yaml_loads() -> None:
    plan = load_plan(example("plan-yaml"), "plan-yaml.md")
    assert [str(t.target_value) for t in plan.targets] == ["38.10"]


def test_every_list_of_plan_yaml_is_described() -> None:
    assert [key for key in LISTS if f"`{key}`" not in page("plan-yaml")] == []


def test_the_example_of_corrections_yaml_shows_every_operation() -> None:
    corrections = load_corrections(example("corrections-yaml"), "corrections-yaml.md")
    assert [type(entry) for entry in corrections.entries] == list(OPERATIONS.values())


def test_every_finding_of_corrections_and_readings_is_described() -> None:
    pages = page("corrections-yaml") + page("plan-yaml")
    assert [code for code in MENDING if code not in pages] == []


def test_every_class_of_a_comparison_is_described() -> None:
    assert [name for name in {**CHANGES, **FATES} if f"`{name}`" not in page("diff")] == []
