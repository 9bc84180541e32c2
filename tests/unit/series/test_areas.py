"""Areas that change: sums only over the same disjoint ground, breaks where a boundary moved."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from lantu.kernel.errors import FileError
from lantu.kernel.missing import Missing
from lantu.kernel.period import Period
from lantu.series.area_sums import sum_over_areas, with_boundary_breaks
from lantu.series.areas import Area, AreaChange, AreaKind, Areas, ChangeKind
from lantu.series.areas_file import dump_areas, load_areas
from lantu.series.model import Break, Indicator, Measure
from tests.makers.observation_values import a_value

MOVED = AreaChange(ChangeKind.TRANSFER, date(2022, 4, 1), ("north",), ("south",), "双溪镇划归南县")
LIST = Areas(
    [
        Area("city", "江城市"),
        Area("north", "北区", parent="city"),
        Area("north-own", "北区本级", AreaKind.OWN_LEVEL, parent="north"),
        Area("zone", "北区高新区", AreaKind.FUNCTIONAL, parent="north"),
        Area("south", "南县", parent="city"),
        Area("old", "旧区", parent="city", valid_to=date(2020, 12, 31)),
        Area("new", "新区", parent="city", valid_from=date(2021, 1, 1)),
        Area("shuangxi", "双溪镇", parent="south", earlier_parents=(("north", date(2022, 3, 31)),)),
    ],
    [MOVED, AreaChange(ChangeKind.RENAME, date(2021, 1, 1), ("old",), ("new",))],
)
JOBS = Indicator("jobs", "城镇新增就业", "人", sum_over_areas=True)
YEAR = Period.of_year(2021)


def jobs(area: str, period: str = "2021", value: str | None = "10", **more: object):  # type: ignore[no-untyped-def]
    return a_value("jobs", period, value, area=area, **more)


def test_parts_are_summed_and_the_sum_says_whether_they_are_all() -> None:
    total = sum_over_areas(JOBS, [jobs("north"), jobs("south"), jobs("new")], LIST, ["north", "south"], YEAR, "city")
    assert (total.value, total.complete, len(total.inputs)) == (Decimal(20), False, 2)
    everything = ["north", "south", "new"]
    assert sum_over_areas(JOBS, map(jobs, everything), LIST, everything, YEAR, "city").complete


def test_a_missing_part_leaves_no_sum_and_a_confirmed_nil_is_zero() -> None:
    gap = jobs("south", value=None, missing=Missing.WITHHELD)
    total = sum_over_areas(JOBS, [jobs("north"), gap], LIST, ["north", "south", "new"], YEAR)
    assert (total.value, total.gaps) == (None, (("south", Missing.WITHHELD), ("new", None)))
    nil = jobs("south", value=None, missing=Missing.CONFIRMED_NIL, measure=Measure.FLOW)
    assert sum_over_areas(JOBS, [jobs("north"), nil], LIST, ["north", "south"], YEAR).value == Decimal(10)


@pytest.mark.parametrize(
    ("parts", "year", "whole", "code"),
    [
        (["north", "north-own"], "2021", None, "LT-SERIES-063"),
        (["north", "zone"], "2021", None, "LT-SERIES-063"),
        (["north", "north"], "2021", None, "LT-SERIES-063"),
        (["north", "old"], "2021", None, "LT-SERIES-064"),
        (["north", "new"], "2020", None, "LT-SERIES-064"),
        (["north", "new"], "2022", None, "LT-SERIES-065"),
        (["zone", "south"], "2021", "north", "LT-SERIES-066"),
        (["north", "elsewhere"], "2021", None, "LT-SERIES-060"),
    ],
)
def test_what_is_not_the_same_disjoint_ground_is_refused(
    parts: list[str], year: str, whole: str | None, code: str
) -> None:
    with pytest.raises(FileError, match=code):
        sum_over_areas(JOBS, [], LIST, parts, Period.parse(year), whole)


def test_rates_and_mixed_calibres_are_not_summed() -> None:
    with pytest.raises(FileError, match="LT-SERIES-062"):
        sum_over_areas(Indicator("rate", "失业率", "%"), [], LIST, ["north"], YEAR)
    with pytest.raises(FileError, match="LT-SERIES-067"):
        sum_over_areas(JOBS, [jobs("north"), jobs("south", calibre="新")], LIST, ["north", "south"], YEAR)


def test_a_transfer_moves_the_two_and_not_what_holds_both() -> None:
    span = (date(2021, 12, 31), date(2022, 12, 31))
    assert LIST.boundary_changes("north", *span) == (MOVED,)
    assert LIST.boundary_changes("south", *span) == (MOVED,)
    assert LIST.boundary_changes("city", *span) == ()
    assert LIST.boundary_changes("zone", *span) == ()
    assert LIST.boundary_changes("new", date(2020, 1, 1), date(2021, 12, 31)) == ()
    assert list(LIST.line("shuangxi", date(2022, 3, 31))) == ["shuangxi", "north", "city"]
    assert list(LIST.line("shuangxi", date(2022, 4, 1))) == ["shuangxi", "south", "city"]
    assert (LIST.successors("old"), LIST.predecessors("new")) == (("new",), ("old",))


def test_a_moved_boundary_is_a_break_until_comparable_values_come() -> None:
    series = [
        jobs("north", "2021"),
        jobs("north", "2022"),
        jobs("north", "2023"),
        jobs("city", "2022"),
        jobs("?", "2022"),
    ]
    marked = with_boundary_breaks(series, LIST)
    assert [o.break_ for o in marked] == [None, Break.NOT_COMPARABLE, None, None, None]
    assert marked[1].note == "2022-04-01 双溪镇划归南县"
    comparable = [series[0], jobs("north", "2022", break_=Break.COMPARABLE)]
    assert list(with_boundary_breaks(comparable, LIST)) == comparable


def test_the_list_goes_to_a_file_and_back() -> None:
    text = dump_areas(LIST)
    back = load_areas(text)
    assert (back.by_id, back.changes) == (LIST.by_id, LIST.changes)
    assert dump_areas(back) == text


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("areas: [{id: a, name: 甲, parent: b}]", "LT-FILE-017"),
        ("areas: [{id: a, name: 甲}, {id: a, name: 乙}]", "LT-FILE-015"),
        ("areas: [{id: a}]", "LT-FILE-012"),
        ("areas: [{id: a, name: 甲, size: 3}]", "LT-FILE-011"),
        ("areas: [{id: a, name: 甲, kind: town}]", "LT-FILE-014"),
        ("areas: [{id: a, name: 甲, valid_from: 2021年}]", "LT-FILE-013"),
        ("areas: [{id: a, name: 甲, parent: b}, {id: b, name: 乙, parent: a}]", "LT-SERIES-061"),
        ("areas: {a: 甲}", "LT-FILE-013"),
        ("towns: []", "LT-FILE-011"),
    ],
)
def test_a_file_that_is_not_as_it_should_be(body: str, code: str) -> None:
    with pytest.raises(FileError, match=code):
        load_areas(f"lantu: areas/1\n{body}\n")
