"""`lantu run` and `lantu verify`: what they print and how they end."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

from tests.makers.runs import tables
from tests.unit.cli.run import CommandLine, Seen


def made(lantu: CommandLine, name: str = "run", kind: str = "mid-term", a1: str = "62", *more: object) -> Path:
    plan, data = tables(lantu.folder / f"{name}-tables", a1)
    folder = lantu.folder / name
    seen = make(lantu, plan, data, kind, folder, *more)
    assert seen.status == 0, seen.err
    return folder


def make(lantu: CommandLine, plan: Path, data: Path, kind: str, folder: Path, *more: object) -> Seen:
    return lantu(
        "run", "make", plan, "--data", data, "--as-of", "2023-06-30", "--kind", kind, "--output", folder, *more
    )


def test_a_run_is_made_and_verified(lantu: CommandLine) -> None:
    plan, data = tables(lantu.folder)
    seen = make(lantu, plan, data, "annual", lantu.folder / "run")
    record = json.loads((lantu.folder / "run" / "run.json").read_text("utf-8"))
    assert record["digest"] in seen.out
    assert "合计 2：提前实现 0" in seen.out
    assert "尚未发布: b2 2023 2024-05-30" in seen.out
    for command in (("run", "verify"), ("verify",)):
        found = lantu(*command, lantu.folder / "run")
        assert (found.status, "逐位一致" in found.out) == (0, True)
    assert make(lantu, plan, data, "annual", lantu.folder / "run").status == 2


def test_a_changed_number_is_named(lantu: CommandLine) -> None:
    folder = made(lantu)
    path = folder / "verdicts.json"
    path.write_text(path.read_text("utf-8").replace('"ratio": 1', '"ratio": 2', 1), encoding="utf-8")
    seen = lantu("verify", folder / "run.json", "--format", "json")
    assert seen.status == 1
    found = json.loads(seen.out)
    assert not found["same"]
    assert {"where": "verdicts[a1].ratio", "stored": "2", "found": "1"} in found["differences"]
    assert "verdicts[a1].ratio" in lantu("verify", folder).out


def test_a_result_is_held_against_a_run(lantu: CommandLine) -> None:
    folder = made(lantu)
    plan, data = tables(lantu.folder)
    path = lantu.folder / "result.json"
    command = ("evaluate", plan, "--data", data, "--as-of", "2023-06-30", "--format", "json", "--output", path)
    assert lantu(*command).status == 0
    assert lantu("verify", path, "--run", folder).status == 0
    path.write_text(path.read_text("utf-8").replace('"on_track"', '"ahead"', 1), encoding="utf-8")
    seen = lantu("verify", path, "--run", folder)
    assert (seen.status, "verdicts[a1].progress" in seen.out) == (1, True)
    assert lantu("verify", path).status == 2
    path.write_text("{}", encoding="utf-8")
    assert "LT-JUDGE-038" in lantu("verify", path, "--run", folder).err


def test_a_file_is_held_against_a_printed_digest(lantu: CommandLine) -> None:
    report = lantu.file("report.txt", "评价报告")
    digest = sha256("评价报告".encode()).hexdigest()
    assert lantu("verify", report, "--digest", digest[:12]).status == 0
    assert lantu("verify", report, "--digest", "0" * 12).status == 1
    assert lantu("verify", report, "--digest", "xyz").status == 2
    folder = made(lantu)
    printed = json.loads((folder / "run.json").read_text("utf-8"))["digest"]
    assert lantu("verify", folder, "--digest", printed).status == 0
    assert lantu("verify", folder, "--digest", digest).status == 1


def test_two_runs_are_compared(lantu: CommandLine) -> None:
    one, other = made(lantu, "one"), made(lantu, "other", a1="60.5")
    seen = lantu("run", "compare", one, other)
    assert seen.status == 0
    for said in ("变化的结论 1 项", "甲指标 (a1): 基本符合预期", "● 数据", "2022: 62 → 60.5"):
        assert said in seen.out
    found = json.loads(lantu("run", "compare", one, other, "--format", "json").out)
    assert found["moved"][0]["causes"][0]["kind"] == "data"
    assert "没有结论变化" in lantu("run", "compare", one, one).out


def test_an_ex_post_run_lists_what_moved(lantu: CommandLine) -> None:
    final = made(lantu, "final", "final")
    plan, data = tables(lantu.folder / "later", "60.5")
    seen = make(lantu, plan, data, "ex-post", lantu.folder / "ex-post", "--rebases", final)
    assert "变化的结论 1 项" in seen.out
    assert lantu("verify", lantu.folder / "ex-post").status == 0
    assert "LT-JUDGE-033" in make(lantu, plan, data, "ex-post", lantu.folder / "x").err


def test_run_alone_shows_its_commands(lantu: CommandLine) -> None:
    seen = lantu("run")
    assert seen.status == 0
    assert all(name in seen.out for name in ("make", "verify", "compare"))
    assert lantu("run", "undo").status == 2
