from __future__ import annotations

import pytest

from lantu.plan.model import PlanInfo
from lantu.plan.read.english.era import plan_years
from tests.unit.plan.read.english.english_plans import targets_of


@pytest.mark.parametrize(
    "title",
    [
        "Background",
        "Progress to date",
        "What we have achieved",
        "2.1 Situation analysis",
        "Where We Are",
        "Lessons learned",
    ],
)
def test_a_chapter_that_looks_back_promises_nothing(title: str) -> None:
    assert targets_of(f"# {title}\nThe county will plant 300 trees by 2030.") == []


@pytest.mark.parametrize("title", ["Our 2028 goals", "Addressing current challenges", "Actions", "Homes"])
def test_a_chapter_that_looks_ahead_is_read(title: str) -> None:
    assert len(targets_of(f"# {title}\nThe county will plant 300 trees by 2030.")) == 1


def test_the_year_of_a_title_holds_under_it() -> None:
    (found,) = targets_of("# Targets for 2028\nThe county will plant 300 trees.")
    assert (found.target_year, found.year_source) == (2028, "section")


def test_the_year_of_a_line_that_leads_in_a_list_holds_for_the_list() -> None:
    found = targets_of(
        "# Trees\nBy 2027, we will:\n- plant 300 trees\n- open two nurseries\nWe will also build 5 parks."
    )
    assert [t.target_year for t in found] == [2027, 2027, 2030]


@pytest.mark.parametrize(
    ("info", "years"),
    [
        (PlanInfo(title="Sixth Plan, 2021/22–2025/26", start_year=2021, end_year=2022), (2021, 2026)),
        (PlanInfo(title="City Vision 2040"), (None, 2040)),
        (PlanInfo(title="A Plan 2022–2030", start_year=2022, end_year=2030), (2022, 2030)),
        (PlanInfo(title="A Plan"), (None, None)),
    ],
)
def test_the_years_of_the_plan(info: PlanInfo, years: tuple[int | None, int | None]) -> None:
    assert plan_years(info) == years
