"""Observations in and out: every bad row is told by row and column, a round trip changes no byte."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lantu.kernel.errors import FileError
from lantu.kernel.file_errors import FileErrors
from lantu.kernel.missing import Missing
from lantu.kernel.period import Period, PeriodKind
from lantu.series.model import Break, Measure, Observation, Status
from lantu.series.observation_cells import Expected
from lantu.series.observations_file import check_observations, load_observations
from lantu.series.observations_out import dump_observations, write_xlsx


def a_row(**cells: Any) -> dict[str, Any]:
    return {"indicator_id": "gdp", "period": "2022", "value": "5.5", **cells}


def codes(*rows: dict[str, Any], expected: Expected | None = None) -> list[tuple[int, str, str]]:
    return [(p.row, p.column, p.code) for p in check_observations(rows, expected).problems]


def test_a_row_with_everything() -> None:
    (found,) = load_observations(
        [
            a_row(
                area="北区", status="沿用上期", carried_from="2021年", measure="增速", vintage="2023年3月1日",
                recorded_at="2023-03-02T09:00:00+00:00", source="统计公报", note="注", calibre="新",
                **{"break": "comparable"},
            )
        ]
    )  # fmt: skip
    assert found == Observation(
        "gdp", Period.of_year(2022), "北区", Decimal("5.5"), "", None, Measure.CHANGE_RATE, Status.CARRIED, 2021,
        Break.COMPARABLE, "新", date(2023, 3, 1), datetime(2023, 3, 2, 9, tzinfo=UTC), "统计公报", "注", 1,
    )  # fmt: skip


@pytest.mark.parametrize("period", ["2022年", "2022.0", "２０２２", " 2022 "])
def test_a_year_as_people_type_it(period: str) -> None:
    assert load_observations([a_row(period=period)])[0].period == Period.of_year(2022)


def test_the_printed_number_is_kept_when_it_says_more() -> None:
    (found,) = load_observations([a_row(value="3.4万人")], Expected(units={"gdp": "人"}))
    assert (found.value, found.printed) == (Decimal(34000), "3.4万人")


def test_a_rate_of_an_amount_is_in_percent() -> None:
    expected = Expected(units={"gdp": "亿元"})
    assert load_observations([a_row(value="5.5%", measure="change_rate")], expected)[0].value == Decimal("5.5")
    assert codes(a_row(value="5.5%"), expected=expected) == [(1, "value", "LT-SERIES-015")]


def test_an_indicator_without_a_unit_takes_percent_as_it_stands() -> None:
    assert load_observations([a_row(value="12.3%")], Expected(units={"gdp": ""}))[0].value == Decimal("12.3")


@pytest.mark.parametrize(
    ("cells", "column", "code"),
    [
        ({"indicator_id": ""}, "indicator_id", "LT-SERIES-011"),
        ({"period": ""}, "period", "LT-SERIES-011"),
        ({"period": "2022-13"}, "period", "LT-SERIES-017"),
        ({"period": "2022Q5"}, "period", "LT-SERIES-017"),
        ({"period": "2023/2021"}, "period", "LT-SERIES-017"),
        ({"period": "1900"}, "period", "LT-SERIES-018"),
        ({"value": "NaN"}, "value", "LT-SERIES-014"),
        ({"value": "1e308"}, "value", "LT-SERIES-014"),
        ({"value": "很多"}, "value", "LT-SERIES-013"),
        ({"value": ""}, "value", "LT-SERIES-025"),
        ({"missing": "withheld"}, "value", "LT-SERIES-021"),
        ({"value": "", "missing": "lost"}, "missing", "LT-SERIES-012"),
        ({"measure": "speed"}, "measure", "LT-SERIES-012"),
        ({"status": "carried"}, "carried_from", "LT-SERIES-022"),
        ({"carried_from": "2021"}, "status", "LT-SERIES-023"),
        ({"carried_from": "2022", "status": "carried"}, "carried_from", "LT-SERIES-024"),
        ({"carried_from": "去年", "status": "carried"}, "carried_from", "LT-SERIES-020"),
        ({"measure": "flow", "value": "-1"}, "value", "LT-SERIES-029"),
        ({"vintage": "2022-12-30"}, "vintage", "LT-SERIES-026"),
        ({"vintage": "2022-12-30", "status": "preliminary"}, "vintage", "LT-SERIES-026"),
        ({"vintage": "3/4/2023"}, "vintage", "LT-SERIES-019"),
        ({"vintage": "2023-02-30"}, "vintage", "LT-SERIES-019"),
        ({"vintage": "1899-02-03", "status": "estimated"}, "vintage", "LT-SERIES-034"),
        ({"recorded_at": "2023-03-01T09:00:00"}, "recorded_at", "LT-SERIES-038"),
        ({"source": "=HYPERLINK(1)"}, "source", "LT-SERIES-016"),
        ({"note": "统计\x00局"}, "note", "LT-SERIES-032"),
        ({"note": "长" * 20_000}, "note", "LT-SERIES-039"),
    ],
)
def test_each_fault_has_its_code_and_column(cells: dict[str, str], column: str, code: str) -> None:
    assert codes(a_row(), a_row(period="2021"), a_row(**{"area": "南区", **cells}))[-1] == (3, column, code)


def test_all_faults_of_a_row_are_told_at_once() -> None:
    found = codes(a_row(value="x", period="y", vintage="z"))
    assert {column for _, column, _ in found} == {"value", "period", "vintage"}


def test_estimates_and_carried_values_may_be_known_before_the_period_ends() -> None:
    rows = [a_row(vintage="2022-11-30", status="estimated")]
    rows += [a_row(area="南", vintage="2022-11-30", status="carried", carried_from="2021")]
    rows += [a_row(area="东", vintage="2022-11-30", value="", missing="not_due")]
    assert len(load_observations(rows)) == 3


def test_a_key_stands_once_and_a_correction_has_a_vintage_of_its_own() -> None:
    later = a_row(value="5.4", vintage="2024-01-05")
    assert codes(a_row(), later) == []
    assert codes(a_row(), later, a_row(period="2022年", value="5.6")) == [(3, "", "LT-SERIES-027")]
    assert codes(a_row(calibre="甲"), a_row(calibre="乙"), a_row(source="甲局"), a_row(source="乙局")) == []


def test_known_indicators_and_areas() -> None:
    expected = Expected(units={"gdp": "%"}, areas=frozenset(["n"]), first_year=2015, last_year=2026)
    assert codes(a_row(area="n"), a_row(), expected=expected) == []
    assert codes(a_row(area="s"), expected=expected) == [(1, "area", "LT-SERIES-031")]
    assert codes(a_row(indicator_id="gpd"), expected=expected) == [(1, "indicator_id", "LT-SERIES-030")]
    assert codes(a_row(period="2014"), expected=expected) == [(1, "period", "LT-SERIES-018")]


def test_a_silent_change_of_calibre_is_a_warning() -> None:
    rows = [a_row(period="2021", calibre="旧"), a_row(period="2022", calibre="旧"), a_row(period="2023", calibre="新")]
    (warning,) = check_observations(rows).warnings
    assert (warning.row, warning.code) == (3, "LT-SERIES-028")
    assert check_observations([*rows[:2], {**rows[2], "break": "not_comparable"}]).warnings == ()
    parallel = [*rows, *(a_row(period=year, calibre="新") for year in ("2021", "2022"))]
    assert check_observations(parallel).warnings == ()


def test_all_or_nothing_and_every_bad_row_is_listed() -> None:
    rows = [a_row(period=str(year)) for year in range(2000, 2010)]
    rows[3]["value"], rows[7]["value"] = "?", "!"
    with pytest.raises(FileErrors) as caught:
        load_observations(rows)
    assert [problem.facts["row"] for problem in caught.value.problems] == [4, 8]
    with pytest.raises(FileErrors) as caught:
        load_observations(rows, limit=1)
    assert [problem.code for problem in caught.value.problems] == ["LT-SERIES-013", "LT-SERIES-010"]


def test_counts_close() -> None:
    rows = [a_row(period="2021"), a_row(value="?"), {}, a_row(period="x", value="y")]
    checked = check_observations(rows)
    assert (len(checked.observations), checked.rows, checked.bad_rows) == (1, 3, 2)


def test_the_number_of_a_row_is_its_line_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "o.csv"
    path.write_text(
        '地区生产总值\n\nindicator_id,period,value,note\ngdp,2021,1,"two\nlines"\n,,,\ngdp,2022,x,\n', "utf-8"
    )
    checked = check_observations(path)
    assert [o.row for o in checked.observations] == [4]
    with pytest.raises(FileError, match=r"o\.csv:7 value"):
        checked.raise_if_any()


text = st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn", "Co")), max_size=12).map(
    lambda t: t.strip().lstrip("=").strip().replace("\ufffd", "")
)
key = text.filter(bool)
years = st.integers(1950, 2099)
periods = st.one_of(
    years.map(Period.of_year),
    st.builds(Period, st.just(PeriodKind.HALF), years, st.integers(1, 2)),
    st.builds(Period, st.just(PeriodKind.QUARTER), years, st.integers(1, 4)),
    st.builds(Period, st.sampled_from([PeriodKind.MONTH, PeriodKind.YEAR_TO_DATE]), years, st.integers(1, 12)),
    years.map(lambda year: Period(PeriodKind.YEARS, year, 0, year - 1)),
)
numbers = st.decimals(allow_nan=False, allow_infinity=False, min_value=0, max_value=10**12, places=4)
instants = st.datetimes(datetime(2000, 1, 1), datetime(2099, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


@st.composite
def observations(draw: st.DrawFn) -> Observation:
    missing = draw(st.none() | st.sampled_from(Missing))
    status = draw(st.sampled_from(Status))
    period = draw(periods)
    late = period.last_day.replace(year=period.year + 1, day=1)
    return Observation(
        draw(key), period, draw(text), draw(numbers) if missing is None else None, "", missing,
        draw(st.none() | st.sampled_from(Measure)), status,
        draw(st.integers(1940, period.year - 1)) if status is Status.CARRIED else None,
        draw(st.none() | st.sampled_from(Break)), draw(text), draw(st.none() | st.just(late)),
        draw(st.none() | instants), draw(text), draw(text),
    )  # fmt: skip


unique = st.lists(
    observations(),
    max_size=8,
    unique_by=lambda o: (o.indicator_id, o.area, o.period, o.measure, o.calibre, o.vintage, o.source),
)


@settings(deadline=None, max_examples=60)
@given(unique)
def test_export_is_import(tmp_path_factory: pytest.TempPathFactory, given_: list[Observation]) -> None:
    path = tmp_path_factory.mktemp("round") / "o.csv"
    written = dump_observations(given_)
    path.write_text(written, "utf-8", newline="")
    back = load_observations(path)
    assert dump_observations(back) == written
    assert [(o.indicator_id, o.period, o.value, o.missing, o.source, o.note) for o in back] == [
        (o.indicator_id, o.period, o.value, o.missing, o.source, o.note) for o in given_
    ]


@settings(deadline=None, max_examples=15)
@given(unique)
def test_a_workbook_says_the_same_as_the_csv(
    tmp_path_factory: pytest.TempPathFactory, given_: list[Observation]
) -> None:
    path = tmp_path_factory.mktemp("round") / "o.xlsx"
    write_xlsx(path, given_)
    assert dump_observations(load_observations(path)) == dump_observations(given_)
