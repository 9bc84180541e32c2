"""Runs: frozen whole, computed again bit for bit, compared with reasons, re-based on actual values."""

from __future__ import annotations

import json
import os
from importlib.resources import files
from pathlib import Path

import pytest

from lantu.judge.run import compare_runs, verify_run
from lantu.judge.run_folder import open_run
from lantu.kernel.errors import LantuError
from tests.makers.runs import ANNUAL, TARGETS, a_run


def causes(one: Path, other: Path, target: str = "a1") -> dict[str, bool]:
    move = next(m for m in compare_runs(one, other).moves if m.target_id == target)
    return {cause.kind: cause.alone for cause in move.causes}


def test_a_run_keeps_everything_and_its_counts_close(tmp_path: Path) -> None:
    run = a_run(tmp_path)
    record = json.loads((run.path / "run.json").read_text("utf-8"))
    assert (record["kind"], record["as_of"], record["plan"]["name"]) == ("mid-term", "2023-06-30", "targets.csv")
    assert sum(record["counts"].values()) == 2
    assert set(record["files"]) == {"verdicts.json", "inputs/plan.csv", "inputs/data.csv", "inputs/parameters.yaml"}
    awaiting = record["awaiting"]
    assert [(item["indicator_id"], item["period"], item["release_date"]) for item in awaiting] == [
        ("b2", "2023", "2024-05-30")
    ]


def test_the_same_inputs_give_the_same_digest(tmp_path: Path) -> None:
    assert a_run(tmp_path, "one").digest == a_run(tmp_path, "two").digest
    assert a_run(tmp_path, "three", a1="62.5").digest != open_run(tmp_path / "one").digest


def test_a_run_is_computed_again_bit_for_bit(tmp_path: Path) -> None:
    assert verify_run(a_run(tmp_path).path).same


@pytest.mark.parametrize(
    ("name", "old", "new", "where"),
    [
        ("verdicts.json", '"ratio": 1', '"ratio": 2', "verdicts[a1].ratio"),
        ("inputs/data.csv", "a1,2022,62", "a1,2022,61", "verdicts[a1].ratio"),
        ("inputs/data.csv", "a1,2022,62", "a1,2022,x", "inputs"),
        ("run.json", '"mid-term"', '"final"', "run.json.digest"),
        ("run.json", '"lagging": 0', '"lagging": 1', "run.json.counts.lagging"),
    ],
)
def test_what_was_changed_is_found(tmp_path: Path, name: str, old: str, new: str, where: str) -> None:
    path = a_run(tmp_path).path / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    assert where in [d.where for d in verify_run(tmp_path / "run").differences]


def test_a_file_more_or_less_is_found(tmp_path: Path) -> None:
    run = a_run(tmp_path)
    (run.path / "more.txt").write_text("x", encoding="utf-8")
    (run.path / "inputs" / "parameters.yaml").unlink()
    places = [d.where for d in verify_run(run.path).differences]
    assert {"files.more.txt", "files.inputs/parameters.yaml"} <= set(places)


def test_a_run_is_never_overwritten_and_never_half(tmp_path: Path) -> None:
    a_run(tmp_path)
    with pytest.raises(LantuError) as caught:
        a_run(tmp_path)
    assert caught.value.code == "LT-JUDGE-031"
    with pytest.raises(LantuError):
        a_run(tmp_path, "other", a1="x")
    assert not (tmp_path / "other").exists()
    assert not [name for name in os.listdir(tmp_path) if name.startswith(".")]


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"lantu": "run/1"}', '{"lantu": "run/2"}', "\x00", "[" * 5000])
def test_what_is_no_run_is_said(tmp_path: Path, text: str) -> None:
    (tmp_path / "run.json").write_text(text, encoding="utf-8")
    with pytest.raises(LantuError) as caught:
        verify_run(tmp_path)
    assert caught.value.code == "LT-JUDGE-032"


def test_a_run_does_not_lead_out_of_its_folder(tmp_path: Path) -> None:
    run = a_run(tmp_path)
    record = json.loads((run.path / "run.json").read_text("utf-8"))
    record["inputs"]["plan"]["file"] = "../../secret.csv"
    (run.path / "run.json").write_text(json.dumps(record), encoding="utf-8")
    with pytest.raises(LantuError) as caught:
        verify_run(run.path)
    assert caught.value.code == "LT-JUDGE-032"


def test_what_moved_says_why(tmp_path: Path) -> None:
    one = a_run(tmp_path, "one").path
    assert compare_runs(one, a_run(tmp_path, "same").path).moves == ()
    data = a_run(tmp_path, "data", a1="60.5").path
    assert causes(one, data) == {"data": True}
    base = a_run(tmp_path, "base", targets=TARGETS.replace("2020,60,", "2020,61.5,")).path
    assert causes(one, base) == {"base": True}
    goal = a_run(tmp_path, "goal", targets=TARGETS.replace(",65,", ",75,")).path
    assert causes(one, goal) == {"target": True}
    own = tmp_path / "own.yaml"
    text = files("lantu.judge").joinpath("parameters.yaml").read_text("utf-8")
    own.write_text(text.replace("on_track_from: 0.8", "on_track_from: 1.1"), encoding="utf-8")
    assert causes(one, a_run(tmp_path, "own", parameters=own).path) == {"parameters": True}
    annual = tmp_path / "annual.csv"
    annual.write_text(ANNUAL.replace(",61,", ",63,"), encoding="utf-8")
    assert causes(one, a_run(tmp_path, "annual", annual=annual).path) == {"year_target": True}


def test_a_target_that_came_or_went_is_said(tmp_path: Path) -> None:
    one = a_run(tmp_path, "one").path
    fewer = a_run(tmp_path, "fewer", targets=TARGETS.replace("b2,乙指标,个,0,flow_count,100,2020,,2025\n", "")).path
    assert causes(one, fewer, "b2") == {"gone": False}
    assert causes(fewer, one, "b2") == {"appeared": False}


def test_an_ex_post_run_re_bases_the_final_one(tmp_path: Path) -> None:
    final = a_run(tmp_path, "final", "final", a1="62", status="estimated")
    assert final.record["estimated"] == ["a1"]
    ex_post = a_run(tmp_path, "ex-post", "ex-post", a1="60.5", rebases=final.path)
    rebased = ex_post.record["rebases"]
    assert rebased["digest"] == final.digest
    assert [(m["target_id"], m["to"]["progress"]) for m in rebased["moved"]] == [("a1", "lagging")]
    assert verify_run(ex_post.path).same
    copy = ex_post.path / "rebased" / "inputs" / "data.csv"
    copy.write_text(copy.read_text("utf-8").replace("a1,2022,62", "a1,2022,60"), encoding="utf-8")
    assert not verify_run(ex_post.path).same


@pytest.mark.parametrize(
    ("kind", "rebases", "code"),
    [("ex-post", None, "LT-JUDGE-033"), ("ex-post", "mid", "LT-JUDGE-034"), ("annual", "mid", "LT-JUDGE-035")],
)
def test_only_an_ex_post_run_re_bases_and_only_a_final_one(
    tmp_path: Path, kind: str, rebases: str | None, code: str
) -> None:
    a_run(tmp_path, "mid")
    with pytest.raises(LantuError) as caught:
        a_run(tmp_path, "next", kind, rebases=tmp_path / rebases if rebases else None)
    assert caught.value.code == code
