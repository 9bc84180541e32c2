"""The invented city: what was put down by hand about its district is what the alignment says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

import lantu
from lantu.plan.align import Alignment, align
from lantu.plan.alignment.files import load_aliases, load_issued_csv
from lantu.plan.alignment.sums import sum_of_parts
from lantu.plan.model import Plan

SAMPLES = Path(__file__).resolve().parents[3] / "samples"
CITY = SAMPLES / "chengzhou"


@pytest.fixture(scope="module")
def plans() -> dict[str, Plan]:
    files = (CITY / "chengzhou-14fyp.md", CITY / "qinglu-14fyp.md", SAMPLES / "haize" / "haize-14fyp.md")
    return {path.stem.split("-")[0]: lantu.read(path) for path in files}


@pytest.fixture(scope="module")
def by_hand() -> Any:
    return YAML(typ="safe").load((CITY / "alignment.yaml").read_text("utf-8"))


def told(alignment: Alignment, like: dict[str, Any]) -> dict[str, Any]:
    """What the alignment says of the row that `like` describes, in the words of `like`."""
    (row,) = [
        row
        for row in alignment.as_dict()["rows"]
        if (row["parent"] or {}).get("name") == like.get("parent")
        and ("parent" in like or (row["child"] or {}).get("name") == like["child"])
    ]
    child, resolved = row["child"] or {}, row["resolved"] or {}
    found = {
        "parent": (row["parent"] or {}).get("name"), "child": child.get("name"), "status": row["status"],
        "notes": row["note_codes"], "share": row["share_percent"], "would_be": row["would_be"],
        "child_value": child.get("value"), "resolved": resolved.get("source"), "value": resolved.get("value"),
    }  # fmt: skip
    # A note that nobody put down is told, too.
    return {key: found[key] for key in found if key in like or (key == "notes" and found["notes"])}


def test_each_row_is_as_put_down(plans: dict[str, Plan], by_hand: Any) -> None:
    alignment = align(plans["haize"], plans["chengzhou"])
    assert [told(alignment, like) for like in by_hand["rows"]] == by_hand["rows"]
    assert len(alignment.rows) == len(by_hand["rows"])
    assert sum(alignment.counts().values()) == len(alignment.rows)


def test_names_and_values_that_people_give_change_their_rows_only(plans: dict[str, Plan], by_hand: Any) -> None:
    issued = load_issued_csv((CITY / "issued.csv").read_text("utf-8"), "issued.csv")
    aliases = load_aliases((CITY / "aliases.yaml").read_text("utf-8"), "aliases.yaml")
    bare = align(plans["haize"], plans["chengzhou"])
    full = align(plans["haize"], plans["chengzhou"], issued, aliases)
    assert [told(full, like) for like in by_hand["with_files"]] == by_hand["with_files"]
    changed = [a.parent.name for a, b in zip(bare.rows, full.rows, strict=True) if a.status != b.status and a.parent]
    assert changed == [like["parent"] for like in by_hand["with_files"]]


def test_parts_of_two_districts(plans: dict[str, Plan], by_hand: Any) -> None:
    sums = [one.as_dict() for one in sum_of_parts([plans["haize"], plans["qinglu"]], plans["chengzhou"])]
    added = [one for one in sums if one["status"] != "not_summed"]
    found = [
        {"name": one["name"], "status": one["status"], "sum": one["sum"], "covered": one["covered_percent"],
         "uncovered": one["uncovered_percent"], "counted": one["counted"]}
        for one in added
    ]  # fmt: skip
    assert [{key: value for key, value in one.items() if value is not None} for one in found] == by_hand["sums"]
    assert {one["reason"] for one in sums if one["status"] == "not_summed"} == {"比率、均值不相加"}


@pytest.mark.parametrize("name", ["chengzhou-14fyp.md", "qinglu-14fyp.md", "README.md", "alignment.yaml", "issued.csv"])
def test_every_file_says_that_it_is_made_up(name: str) -> None:
    assert "演示数据" in (CITY / name).read_text("utf-8")
