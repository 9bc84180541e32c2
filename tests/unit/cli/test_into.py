"""A changed document read into plan.yaml: edits and ids stay, conflicts are told and end with 1."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from lantu.cli import output
from lantu.cli.into import last_reading
from lantu.plan.file import dump_plan, load_plan
from lantu.plan.model import Plan
from tests.unit.cli.run import CommandLine

OLD = "云岭县规划\n第一章 主要目标\n到2025年，粮食总产量达到12万吨以上。\n到2025年，林地面积达到30万亩。\n第二章 其他\n"
NEW = OLD.replace("云岭县规划\n", "云岭县规划\n（修改稿）\n").replace("12万吨", "14万吨")
NEW = NEW.replace("到2025年，林地面积达到30万亩。\n", "") + "到2025年，公共图书馆达到9座。\n"


def kept(path: Path) -> Plan:
    return load_plan(path.read_text("utf-8"), str(path))


def edit(path: Path, name: str, **fields: object) -> None:
    plan = kept(path)
    targets = tuple(replace(t, **fields) if t.name == name else t for t in plan.targets)  # type: ignore[arg-type]
    assert targets != plan.targets
    path.write_text(dump_plan(replace(plan, targets=targets)), "utf-8")


@pytest.fixture
def plan(lantu: CommandLine) -> Path:
    """plan.yaml as first read from the old document."""
    path = lantu.folder / "plan.yaml"
    seen = lantu("read", lantu.file("old.md", OLD), "--into", path)
    assert (seen.status, seen.err) == (0, "")
    assert last_reading(path).read_text("utf-8") == path.read_text("utf-8")
    return path


def test_edits_stay_and_the_rest_follows_the_document(lantu: CommandLine, plan: Path) -> None:
    before = {target.name: target.id for target in kept(plan).targets}
    edit(plan, "粮食总产量", owner="县农业局")
    seen = lantu("read", lantu.file("new.md", NEW), "--into", plan)
    assert (seen.status, seen.err) == (0, "")
    grain, library = kept(plan).targets
    assert (grain.id, grain.owner, grain.target_value) == (before["粮食总产量"], "县农业局", Decimal(14))
    assert library.name == "公共图书馆"
    assert NEW[grain.start : grain.end] == grain.quote
    assert "新文件新增" in seen.out
    assert f"{before['林地面积']} 目标 · 林地面积" in seen.out
    assert "冲突 0" in seen.out


def test_what_both_changed_is_a_conflict(lantu: CommandLine, plan: Path) -> None:
    edit(plan, "粮食总产量", target_value=Decimal(13))
    seen = lantu("read", lantu.file("new.md", NEW), "--into", plan)
    assert seen.status == 1
    assert "目标值  原读作“12”，人改成“13”，新文件是“14”" in seen.out
    assert kept(plan).targets[0].target_value == Decimal(13)
    assert "set by a person" in lantu("read", lantu.file("old.md", OLD), "--into", plan, "--lang", "en").out


def test_reading_the_same_again_changes_nothing(lantu: CommandLine, plan: Path) -> None:
    edit(plan, "粮食总产量", owner="县农业局")
    text = plan.read_text("utf-8")
    assert lantu("read", lantu.folder / "old.md", "--into", plan).status == 0
    assert plan.read_text("utf-8") == text


def test_without_the_last_reading_the_same_document_is_enough(lantu: CommandLine, plan: Path) -> None:
    edit(plan, "粮食总产量", owner="县农业局")
    last_reading(plan).unlink()
    refused = lantu("read", lantu.file("new.md", NEW), "--into", plan)
    assert (refused.status, refused.out) == (2, "")
    assert refused.err.startswith("LT-CLI-025")
    assert "old.md" in refused.err
    assert lantu("read", lantu.folder / "old.md", "--into", plan).status == 0
    assert lantu("read", lantu.folder / "new.md", "--into", plan).status == 0
    assert kept(plan).targets[0].owner == "县农业局"


def test_a_stop_between_the_two_files_loses_no_change(
    lantu: CommandLine, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new = lantu.file("new.md", NEW)
    written = output.write_file

    def stops(path: Path, data: bytes) -> None:
        if path == last_reading(plan):
            raise KeyboardInterrupt
        written(path, data)

    with monkeypatch.context() as patch:
        patch.setattr("lantu.cli.into.write_file", stops)
        assert lantu("read", new, "--into", plan).status == 130
    assert lantu("read", new, "--into", plan).status == 0
    assert [str(target.target_value) for target in kept(plan).targets] == ["14", "9"]


@pytest.mark.parametrize("other", [["--format", "json"], ["--output", "x"], ["--text"], ["--short"], ["second.md"]])
def test_other_outputs_are_refused(lantu: CommandLine, other: list[str]) -> None:
    assert lantu("read", lantu.file(), *other, "--into", lantu.folder / "plan.yaml").err.startswith("LT-CLI-005")
    assert not (lantu.folder / "plan.yaml").exists()
