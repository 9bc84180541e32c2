"""Many documents: where results go, how failures are told, what the exit status is."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from lantu.plan.file import dump_plan
from tests.unit.cli.a_plan import a_plan
from tests.unit.cli.run import CommandLine


@pytest.fixture
def plans(lantu: CommandLine) -> list[Path]:
    """Three plans as files."""
    text = dump_plan(a_plan())
    return [lantu.file(f"{name}/plan.yaml", text) for name in ("一", "二", "三")]


@pytest.mark.parametrize("jobs", [1, 2])
def test_json_is_one_line_a_document(lantu: CommandLine, plans: list[Path], jobs: int) -> None:
    seen = lantu("read", *plans, "--format", "json", "--jobs", jobs)
    lines = [json.loads(line) for line in seen.out.splitlines()]
    assert seen.status == 0
    assert [line["document"] for line in lines] == [str(plan) for plan in plans]
    assert all(line["targets"][0]["name"] == "粮食总产量" for line in lines)
    assert "3 个文档，3 个读成" in seen.err


def test_a_table_has_one_row_a_document(lantu: CommandLine, plans: list[Path]) -> None:
    seen = lantu("read", *plans, "--jobs", 1)
    assert seen.out.count("云岭县第十四个五年规划") == 3


def test_csv_has_one_heading(lantu: CommandLine, plans: list[Path]) -> None:
    rows = list(csv.DictReader(io.StringIO(lantu("read", *plans, "--format", "csv", "--jobs", 1).out)))
    assert [row["document"] for row in rows] == [str(plan) for plan in plans for _ in range(2)]
    assert {row["target_value"] for row in rows} == {"12.5", "92"}


@pytest.mark.parametrize(("form", "suffix"), [("json", "json"), ("yaml", "yaml"), ("csv", "csv"), ("table", "txt")])
def test_a_folder_gets_a_file_a_document(lantu: CommandLine, plans: list[Path], form: str, suffix: str) -> None:
    text = lantu.file("in/a/云岭.md")
    lantu.file("in/b/云岭.md")
    out = lantu.folder / "out"
    seen = lantu("read", text.parent.parent, plans[0], "--format", form, "--output", out, "--jobs", 1)
    assert (seen.status, seen.out) == (0, ""), seen.err
    names = sorted(path.relative_to(out).as_posix() for path in out.rglob("*.*"))
    assert names == [f"a/云岭.md.{suffix}", f"b/云岭.md.{suffix}", f"plan.yaml.{suffix}"]


def test_failures_are_told_at_the_end_and_the_rest_is_read(lantu: CommandLine, plans: list[Path]) -> None:
    broken = lantu.file("broken.yaml", "lantu: [")
    seen = lantu("read", plans[0], broken, lantu.folder / "nowhere.md", plans[1], "--format", "json", "--jobs", 1)
    assert seen.status == 2
    assert len(seen.out.splitlines()) == 2
    assert seen.err.index("LT-FILE-") < seen.err.index("LT-READ-") < seen.err.index("LT-CLI-013")
    assert "4 个文档中有 2 个读不了" in seen.err


def test_failures_as_json_are_lines_of_json_only(lantu: CommandLine, plans: list[Path]) -> None:
    seen = lantu("read", plans[0], lantu.folder / "nowhere.md", "--format", "json", "--errors", "json", "--jobs", 1)
    codes = [json.loads(line)["code"] for line in seen.err.splitlines()]
    assert codes[-1] == "LT-CLI-013"
    assert len(codes) == 2


def test_a_failing_document_leaves_no_file(lantu: CommandLine, plans: list[Path]) -> None:
    out = lantu.folder / "out"
    seen = lantu("read", plans[0], lantu.folder / "nowhere.md", "--format", "json", "--output", out, "--jobs", 1)
    assert seen.status == 2
    assert [path.name for path in out.rglob("*")] == ["plan.yaml.json"]


def test_an_output_that_is_a_file_is_explained(lantu: CommandLine, plans: list[Path]) -> None:
    seen = lantu("read", *plans, "--format", "json", "--output", lantu.file("taken"))
    assert (seen.status, seen.err[:10]) == (2, "LT-CLI-011")


def test_a_defect_in_one_document_does_not_stop_the_others(
    lantu: CommandLine, plans: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    from lantu.cli import worker

    def fails_once(path: Path, request: object) -> object:
        if path == plans[1]:
            raise RuntimeError("x")
        return a_plan()

    monkeypatch.setattr(worker, "read", fails_once)
    seen = lantu("read", *plans, "--format", "json", "--jobs", 1)
    assert len(seen.out.splitlines()) == 2
    assert "LT-CLI-901" in seen.err
    assert str(plans[1]) in seen.err


@pytest.mark.parametrize("width", ["60", "80", "120"])
def test_the_name_of_a_document_is_whole_on_any_screen(
    lantu: CommandLine, monkeypatch: pytest.MonkeyPatch, width: str
) -> None:
    monkeypatch.chdir(lantu.folder)
    monkeypatch.setenv("COLUMNS", width)
    names = ["plans/qinglu-14fyp.md", "plans/yunling-14fyp.md"]
    for name in names:
        lantu.file(name)
    shown = lantu("read", "plans").out
    assert all(name in shown for name in names)
