from __future__ import annotations

import pytest

from lantu.plan.read.english.years import year_mentions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("by 2030", [(2030, "target")]),
        ("by the end of 2026", [(2026, "target")]),
        ("by mid-2027", [(2027, "target")]),
        ("by FY2026", [(2026, "target")]),
        ("by FY27", [(2027, "target")]),
        ("by the 2027/28 school year", [(2028, "target")]),
        ("in Q4 2026", [(2026, "target")]),
        ("by March 31, 2029", [(2029, "target")]),
        ("between 2025 and 2030", [(2030, "target")]),
        ("over 2026–2030", [(2030, "target")]),
        ("below 2005 levels by 2030", [(2005, "base"), (2030, "target")]),
        ("from 21% in 2020 to 80% by 2026", [(2020, "base"), (2026, "target")]),
        ("by 40 percent over 2019", [(2019, "base")]),
        ("on 2024 levels by 2028", [(2024, "base"), (2028, "target")]),
        ("compared with 2024", [(2024, "base")]),
        ("from the 2017–2019 average", [(2017, "base")]),
        ("the 2019 Act and Vision 2040", [(2019, "other"), (2040, "other")]),
        ("install $2025 or 2,025 or 20.25", []),
    ],
)
def test_years_and_what_they_are_for(text: str, expected: list[tuple[int, str]]) -> None:
    found = year_mentions(text, 0, len(text), 2022)
    assert [(y.year, y.role) for y in found] == expected


def test_a_year_and_the_number_after_to_are_two_things() -> None:
    text = "from 9.3 percent in 2023 to 15 percent in 2027"
    assert [y.year for y in year_mentions(text, 0, len(text), 2022)] == [2023, 2027]
