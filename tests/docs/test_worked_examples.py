"""The worked examples: each gives what it says, each form has at least five, the pages are up to date."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from lantu.judge.model import Progress
from lantu.plan.model import Form
from tests.docs.test_links import slugs
from tools import worked_examples
from tools.worked_example_files import Example, form_files, load_form, shown_ratio

FILES = form_files()
EXAMPLES = [example for file in FILES for example in file.examples]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: f"{e.form}:{e.id}")
def test_an_example_gives_what_it_says(example: Example) -> None:
    verdict = example.verdict()
    expected = example.expected
    ratio = None if expected["ratio"] is None else str(expected["ratio"])
    period = None if expected["period_used"] is None else str(expected["period_used"])
    assert verdict.progress.value == expected["progress"]
    assert shown_ratio(verdict.ratio) == ratio
    assert (None if verdict.period_used is None else str(verdict.period_used)) == period
    assert verdict.rule == expected["rule"]
    assert verdict.outlook.value == expected["outlook"]
    assert {basis: reading.progress.value for basis, reading in verdict.alternatives} == expected["alternatives"]


def test_every_form_has_at_least_five() -> None:
    assert {file.form for file in FILES} == set(get_args(Form))
    assert [file.form for file in FILES if len(file.examples) < 5] == []


def test_every_class_is_shown() -> None:
    assert {example.expected["progress"] for example in EXAMPLES} == {progress.value for progress in Progress}


def test_an_example_points_at_a_heading_of_the_explanation(root: Path) -> None:
    headings = slugs(root / "docs" / "explanation" / "how-a-verdict-is-reached.md")
    assert [f"{e.form}:{e.id}" for e in EXAMPLES if e.see not in headings] == []


def test_the_pages_are_up_to_date() -> None:
    assert worked_examples.main(["--check"]) == 0, "run python tools/worked_examples.py"


def test_made_up_data_say_so_on_the_page() -> None:
    pages = worked_examples.pages()
    for file in FILES:
        made_up = [example for example in file.examples if example.data != "published"]
        assert pages[f"{file.form}.md"].count("演示数据 made-up") + pages[f"{file.form}.md"].count(
            "演示数据 partly made-up"
        ) == len(made_up)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("form: honour\n", "form: floor\n"),
        ("says:", "said:"),
        ("    data: made_up", "    data: official"),
        ("id: won", "id: applied"),
    ],
)
def test_a_file_that_is_not_right_is_refused(tmp_path: Path, root: Path, old: str, new: str) -> None:
    text = (root / "samples" / "judging" / "honour.yaml").read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "honour.yaml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ValueError, match="honour"):
        load_form(path)
