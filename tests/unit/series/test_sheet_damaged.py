"""Damaged tables are refused with a code or read; nothing else happens."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from lantu.kernel.errors import LantuError
from lantu.series.observations_file import check_observations

HEAD = b"indicator_id,period,value,note\n"


def outcome(path: Path) -> bool:
    """Whether the table was understood; every row that was must be accounted for."""
    try:
        checked = check_observations(path)
    except LantuError:
        return False
    assert len(checked.observations) + checked.bad_rows == checked.rows
    assert {p.row for p in checked.problems}.isdisjoint({o.row for o in checked.observations})
    return True


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=200) | st.text(max_size=100).map(lambda text: text.encode("utf-8", "replace")), st.booleans())
def test_any_bytes_below_a_header(tmp_path_factory: pytest.TempPathFactory, body: bytes, headed: bool) -> None:
    path = tmp_path_factory.mktemp("any") / "o.csv"
    path.write_bytes((HEAD if headed else b"") + body)
    outcome(path)


def test_a_workbook_with_bytes_turned_over(tmp_path: Path) -> None:
    path = tmp_path / "o.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        percent = book.add_format({"num_format": "0%"})
        page = book.add_worksheet()
        page.write_row(0, 0, ["indicator_id", "period", "value"])
        for row in range(1, 30):
            page.write(row, 0, f"i{row}")
            page.write(row, 1, 2022)
            page.write(row, 2, row / 100, percent)
    whole = path.read_bytes()
    chance = random.Random(5)
    understood = 0
    for _ in range(150):
        damaged = bytearray(whole)
        for _ in range(chance.randrange(1, 6)):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        path.write_bytes(bytes(damaged[: chance.randrange(200, len(damaged))] if chance.random() < 0.2 else damaged))
        understood += outcome(path)
    assert 0 < understood < 150


def test_an_open_quote_swallows_no_more_than_it_tells(tmp_path: Path) -> None:
    path = tmp_path / "o.csv"
    path.write_bytes(HEAD + b'a,2022,1,"never closed\n' + b"b,2022,1,\n" * 20_000)
    checked = check_observations(path)
    broken = next(p for p in checked.problems if p.code == "LT-SERIES-005")
    assert broken.facts is not None
    assert broken.row == 2
    assert int(str(broken.facts["until"])) - 2 + len(checked.observations) >= 1


def test_a_long_cell_of_one_kind_of_character_takes_no_time(tmp_path: Path) -> None:
    path = tmp_path / "o.csv"
    for filler in ("9", ",", "1,", " ", "*", "(", "-", "１"):
        cell = (filler * 100_000)[:100_000]
        path.write_text(f'indicator_id,period,value,note\n"{cell}","{cell}","{cell}","{cell}"\n', "utf-8")
        outcome(path)


def test_two_cells_at_opposite_corners_do_not_fill_the_memory(tmp_path: Path) -> None:
    path = tmp_path / "o.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        page = book.add_worksheet()
        page.write(0, 0, "indicator_id")
        page.write(1_048_575, 16_383, 1)
    with pytest.raises(LantuError, match="LT-SERIES-007"):
        check_observations(path)
