"""`lantu read` of one document, from the file to what is printed."""

from __future__ import annotations

import csv
import io
import json

import pytest

from lantu.plan.file import load_plan
from tests.unit.cli.a_plan import TEXT
from tests.unit.cli.run import CommandLine


def test_json_follows_the_contract(lantu: CommandLine) -> None:
    seen = lantu("read", lantu.file(), "--format", "json")
    assert (seen.status, seen.err) == (0, "")
    data = json.loads(seen.out)
    assert {"plan", "sections", "targets", "honours", "projects", "tasks", "zones", "systems", "findings"} <= set(data)
    assert data["targets"]
    for target in data["targets"]:
        assert TEXT[target["start"] : target["end"]] == target["quote"]


def test_the_text_is_printed_as_it_is(lantu: CommandLine) -> None:
    text = "\ufeff第一章 总则\r\n到2025年，森林覆盖率达到40%。\r\n"
    path = lantu.file(text=text)
    lantu("read", "--text", path, "--output", lantu.folder / "text.txt")
    assert (lantu.folder / "text.txt").read_bytes() == text.encode()


def test_a_table_names_every_target(lantu: CommandLine) -> None:
    path = lantu.file()
    names = [target["name"] for target in json.loads(lantu("read", path, "--format", "json").out)["targets"]]
    shown = lantu("read", path).out
    assert names
    assert all(name in shown for name in names)


def test_yaml_is_a_plan_file_that_can_be_read_again(lantu: CommandLine) -> None:
    path = lantu.file()
    plan = lantu.folder / "plan.yaml"
    assert lantu("read", path, "--format", "yaml", "--output", plan).status == 0
    assert load_plan(plan.read_text(encoding="utf-8")).targets
    assert lantu("read", plan, "--format", "json").out == lantu("read", path, "--format", "json").out


@pytest.mark.parametrize("items", ["targets", "sections"])
def test_csv_lists_what_is_asked_for(lantu: CommandLine, items: str) -> None:
    path = lantu.file()
    rows = list(csv.DictReader(io.StringIO(lantu("read", path, "--format", "csv", "--items", items).out)))
    assert len(rows) == len(json.loads(lantu("read", path, "--format", "json").out)[items])


def test_an_item_is_explained_by_name(lantu: CommandLine) -> None:
    seen = lantu("read", lantu.file(), "--explain", "粮食")
    assert seen.status == 0, seen.err
    assert "空气优良天数" in seen.out  # the rest of the sentence
    assert "依据" in seen.out


CORRECTIONS = """lantu: corrections/1
corrections:
  - op: set
    item: {kind: target, name: 粮食总产量}
    field: unit
    value: 吨
    reason: 单位印错
    author: 某甲
"""


def test_corrections_are_applied(lantu: CommandLine) -> None:
    corrections = lantu.file("corrections.yaml", CORRECTIONS)
    document = lantu.file(text=TEXT.replace("全县", ""))
    seen = lantu("read", document, "--corrections", corrections, "--format", "json")
    assert seen.status == 0, seen.err
    grain = next(one for one in json.loads(seen.out)["targets"] if one["name"] == "粮食总产量")
    assert grain["unit"] == "吨"
    assert any(mark["field"] == "unit" for mark in grain["inferred"])
    assert lantu("lint", document, "--corrections", corrections, "--fail-on", "never").status == 0


def test_corrections_that_are_wrong_stop_the_reading(lantu: CommandLine) -> None:
    seen = lantu(
        "read", lantu.file(), "--corrections", lantu.file("c.yaml", CORRECTIONS.replace("op: set", "op: sett"))
    )
    assert (seen.status, seen.out) == (2, "")
    assert "LT-FILE-" in seen.err


def test_a_failure_writes_nothing(lantu: CommandLine) -> None:
    target = lantu.folder / "out.json"
    assert lantu("read", lantu.folder / "nowhere.md", "--format", "json", "--output", target).status == 2
    assert not target.exists()
    assert lantu("read", lantu.file("empty.md", ""), "--output", target).status == 2
    assert not target.exists()
