"""A plan against its superior's on the command line: tables, JSON, csv, files that people keep."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from lantu.plan.file import dump_plan
from tests.makers.aligned_plans import a_city, a_district, a_row, a_task
from tests.unit.cli.run import CommandLine


@pytest.fixture
def files(lantu: CommandLine) -> tuple[Path, Path, Path]:
    """Two districts and their city."""
    air = a_task("空气优良天数比率")
    east = a_district(a_row("绿地率", 38), a_row("进出口总额", 30, "亿元"), air)
    west = a_district(a_row("绿地率", 41), a_row("进出口总额", 20, "亿元"), name="云州市岭西区")
    city = a_city(
        a_row("绿地率", 40), a_row("进出口总额", 200, "亿元"), a_row("空气优良天数比率", 90), a_row("供水普及率", 99)
    )
    names = ("east.yaml", "west.yaml", "city.yaml")
    paths = [lantu.file(name, dump_plan(plan)) for name, plan in zip(names, (east, west, city), strict=True)]
    return paths[0], paths[1], paths[2]


def test_the_worst_comes_first(lantu: CommandLine, files: tuple[Path, Path, Path]) -> None:
    seen = lantu("align", files[0], "--parent", files[2])
    assert seen.status == 0, seen.err
    heads = [line for line in seen.out.splitlines() if line[:1] in "✖▼?◔" and line[:1]]
    assert heads[:4] == ["✖ 本级规划没有 1", "▼ 要求低于上级 1", "? 任务值未提供 1", "◔ 总量的一部分 1"]
    assert "市级任务值未提供" in seen.out
    english = lantu("align", files[0], "--parent", files[2], "--lang", "en").out
    assert "▼ weaker 1" in english
    assert "15.0% of the parent's" in " ".join(english.split())


def test_the_same_as_data(lantu: CommandLine, files: tuple[Path, Path, Path]) -> None:
    data = json.loads(lantu("align", files[0], "--parent", files[2], "--format", "json").out)
    assert data["counts"] == {"missing": 1, "weaker": 1, "unresolved": 1, "part": 1}
    several = json.loads(lantu("align", files[0], files[1], "--parent", files[2], "--format", "json").out)
    assert [one["counts"].get("stronger", 0) for one in several["alignments"]] == [0, 1]


def test_a_sheet_has_a_line_a_row(lantu: CommandLine, files: tuple[Path, Path, Path]) -> None:
    sheet = lantu.folder / "rows.csv"
    lantu("align", files[0], files[1], "--parent", files[2], "--format", "csv", "--output", sheet)
    rows = list(csv.DictReader(io.StringIO(sheet.read_text("utf-8-sig"))))
    statuses = [row["status"] for row in rows]
    assert statuses[:4] == ["weaker", "part", "unresolved", "missing"]
    assert statuses[4:] == ["stronger", "part", "missing", "missing"]
    assert rows[1]["share_percent"] == "15.0"


def test_issued_values_and_names(lantu: CommandLine, files: tuple[Path, Path, Path]) -> None:
    table = "indicator,area,period,value,document\n空气优良天数比率,岭东区,2025,91,云环委1号\n"
    yaml = "lantu: issued/1\nissued:\n  - {indicator: 空气优良天数比率, period: 2025, value: 91, document: 云环委1号}\n"
    names = lantu.file("names.yaml", "lantu: aliases/1\nsame:\n  - {names: [供水普及率, 绿地率], by: 水务局}\n")
    for register in (lantu.file("issued.csv", table), lantu.file("issued.yaml", yaml)):
        seen = lantu("align", files[0], "--parent", files[2], "--issued", register, "--format", "json")
        (row,) = [row for row in json.loads(seen.out)["rows"] if row["status"] == "delegated"]
        assert row["resolved"]["issued"]["document"] == "云环委1号"
        assert row["note_codes"] == ["issued_more"]
    data = json.loads(lantu("align", files[0], "--parent", files[2], "--aliases", names, "--format", "json").out)
    assert "missing" not in data["counts"]


@pytest.mark.parametrize("form", ["table", "json", "csv"])
def test_parts_are_added_up(lantu: CommandLine, files: tuple[Path, Path, Path], form: str) -> None:
    seen = lantu("align", "--children", files[0], files[1], "--parent", files[2], "--format", form)
    assert seen.status == 0, seen.err
    if form == "table":
        assert "25%" in seen.out
        assert "75%" in seen.out
        assert "· 不相加 3 — 比率、均值不相加" in seen.out
    if form == "json":
        (one,) = [one for one in json.loads(seen.out)["sums"] if one["status"] == "short"]
        assert (one["sum"], one["uncovered_percent"], one["counted"]) == ("50", "75", 2)
    if form == "csv":
        rows = list(csv.DictReader(io.StringIO(seen.out)))
        assert {row["covered_percent"] for row in rows if row["status"] == "short"} == {"25"}
        assert [row["area"] for row in rows if row["status"] == "short"] == ["云州市岭东区", "云州市岭西区"]
        assert [row["reason"] for row in rows if row["status"] == "not_summed"] == ["比率、均值不相加"] * 3


def test_what_is_missing_on_the_command_line(lantu: CommandLine, files: tuple[Path, Path, Path]) -> None:
    assert lantu("align", files[0]).status == 2
    assert lantu("align", files[0], "--parent", files[2], "--issued", lantu.folder / "no.csv").err[:10] == "LT-CLI-014"
    bad = lantu.file("bad.csv", "indicator,period,value,document\n甲,2025,多,乙\n")
    seen = lantu("align", files[0], "--parent", files[2], "--issued", bad, "--lang", "en")
    assert (seen.status, seen.err[:12]) == (2, "LT-ALIGN-004")
