"""The page on reading quality can be made anew, says when it was made, and the sample is still read that well."""

from __future__ import annotations

import re

import pytest

from tools import reading_quality
from tools.label_scorer import Tally

# What the page can stand by: a fall below it is a fault to mend, not a figure to print.
FLOOR = 0.98


@pytest.fixture(scope="module")
def tallies() -> dict[str, Tally]:
    return reading_quality.haize_tallies()


def test_the_invented_plans_are_read_well(tallies: dict[str, Tally]) -> None:
    assert sum(tally.labels for tally in tallies.values()) > 400
    for name, tally in tallies.items():
        assert (tally.recall >= FLOOR, tally.precision >= FLOOR, tally.every_field >= FLOOR) == (True,) * 3, name
        assert tally.bad_spans == 0, name


def test_the_page_has_a_place_for_every_table() -> None:
    page = reading_quality.PAGE.read_text("utf-8")
    tables = {name: f"({name})" for name in ("state", "haize", "others", "dev", "dev-honours")}
    filled = reading_quality.filled(page, tables)
    assert [name for name in tables if f"<!-- {name} -->\n({name})\n<!-- /{name} -->" not in filled] == []
    assert re.search(r"Measured on 20\d\d-\d\d-\d\d at commit [0-9a-f]{7}", page)


def test_a_page_without_the_place_is_refused() -> None:
    with pytest.raises(ValueError, match="no place for the table"):
        reading_quality.filled("nothing here", {"haize": "x"})
