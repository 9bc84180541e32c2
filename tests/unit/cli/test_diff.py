"""Two plans side by side: documents or plan.yaml, changes or the fate of promises, for people and programs."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from lantu.plan.file import dump_plan
from tests.unit.cli.a_plan import a_plan
from tests.unit.cli.run import CommandLine


@pytest.fixture
def versions(lantu: CommandLine) -> tuple[Path, Path]:
    """A draft, and a final text that asks more grain and has forgotten the air."""
    draft = a_plan()
    grain = replace(draft.targets[0], target_value=Decimal("13.0"))
    final = replace(draft, targets=(grain,))
    return lantu.file("draft.yaml", dump_plan(draft)), lantu.file("final.yaml", dump_plan(final))


def test_changes_stand_under_what_happened(lantu: CommandLine, versions: tuple[Path, Path]) -> None:
    seen = lantu("diff", *versions)
    assert seen.status == 0, seen.err
    lines = seen.out.splitlines()
    dropped = next(at for at, line in enumerate(lines) if line.startswith("✖ 删去 1"))
    raised = next(at for at, line in enumerate(lines) if line.startswith("▲ 提高 1"))
    assert "空气优良天数比率" in "".join(lines[dropped:raised])
    assert "粮食总产量" in "".join(lines[raised : raised + 4])
    assert "12.5" in "".join(lines[raised : raised + 4])


def test_the_same_as_data(lantu: CommandLine, versions: tuple[Path, Path]) -> None:
    data = json.loads(lantu("diff", *versions, "--format", "json").out)
    assert data["counts"]["target"] == {"dropped": 1, "raised": 1}
    assert {item["change"] for item in data["items"] if item["kind"] == "target"} == {"dropped", "raised"}


def test_a_plan_against_itself_has_no_change(lantu: CommandLine, versions: tuple[Path, Path]) -> None:
    assert "nothing changed" in lantu("diff", versions[0], versions[0], "--lang", "en").out


def test_every_promise_has_a_fate(lantu: CommandLine, versions: tuple[Path, Path]) -> None:
    data = json.loads(lantu("diff", *versions, "--promises", "--format", "json").out)
    assert [one["fate"] for one in data["promises"]] == ["raised", "dropped", "carried_on"]
    text = lantu("diff", *versions, "--promises", "--lang", "en").out
    assert text.index("silently dropped 1") < text.index("carried on 1") < text.index("raised 1")


@pytest.mark.parametrize("words", [[], ["--promises"]])
def test_a_page_can_be_written(lantu: CommandLine, versions: tuple[Path, Path], words: list[str]) -> None:
    page = lantu.folder / "diff.html"
    seen = lantu("diff", *versions, *words, "--format", "html", "--output", page)
    assert (seen.status, seen.out) == (0, ""), seen.err
    text = page.read_text(encoding="utf-8")
    assert text.lstrip().lower().startswith("<!doctype html>")
    assert "粮食总产量" in text


def test_documents_are_read_on_the_way(lantu: CommandLine) -> None:
    seen = lantu("diff", lantu.file("a.md"), lantu.file("b.md"), "--format", "json")
    assert seen.status == 0, seen.err
    assert all(item["change"] == "same" for item in json.loads(seen.out)["items"])


def test_a_missing_plan_is_explained(lantu: CommandLine, versions: tuple[Path, Path]) -> None:
    seen = lantu("diff", versions[0], lantu.folder / "nowhere.yaml")
    assert (seen.status, seen.err[:10]) == (2, "LT-CLI-014")
    latin = lantu.folder / "latin.yaml"
    latin.write_bytes("标题".encode("gb18030"))
    assert lantu("diff", versions[0], latin).err.startswith("LT-CLI-015")
