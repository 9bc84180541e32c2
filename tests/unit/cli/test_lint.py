"""`lantu lint`: places, marks, exit status by severity, and the forms for programs."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from lantu import api
from lantu.plan.findings import catalogue
from lantu.plan.model import Finding, FindingAnchor
from tests.unit.cli.a_plan import TEXT, a_document
from tests.unit.cli.run import CommandLine

Found = Callable[..., None]


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch) -> Found:
    """Lets the checks find one thing of each severity named, at the word 粮食."""

    def settle(*severities: str) -> None:
        at = TEXT.index("粮食")
        code = next(iter(catalogue()))
        items = tuple(Finding(code, one, (FindingAnchor(at, at + 2, "粮食"),)) for one in severities)  # type: ignore[arg-type]
        monkeypatch.setattr(api, "lint_document", lambda *_, **__: (items, a_document()))

    return settle


@pytest.mark.parametrize(
    ("severities", "fail_on", "status"),
    [
        ([], "info", 0),
        (["error"], "error", 1),
        (["warning", "info"], "error", 0),
        (["warning"], "warning", 1),
        (["info"], "warning", 0),
        (["info"], "info", 1),
        (["error"], "never", 0),
    ],
)
def test_the_exit_status_goes_by_severity(
    lantu: CommandLine, found: Found, severities: list[str], fail_on: str, status: int
) -> None:
    found(*severities)
    assert lantu("lint", lantu.file(), "--fail-on", fail_on).status == status


def test_a_finding_has_shape_word_code_and_place(lantu: CommandLine, found: Found) -> None:
    found("info", "warning", "error")
    lines = lantu("lint", "yunling.md").out.splitlines()
    heads = [line.split()[:2] for line in lines if line[:1] in "✖▲·" and "LT-" in line]
    assert heads == [["✖", "错误"], ["▲", "警告"], ["·", "提示"]]
    assert "yunling.md:3:10" in "\n".join(lines)
    assert "1 个错误，1 个警告，1 个提示" in lines[-2]


def test_nothing_found_says_so(lantu: CommandLine, found: Found) -> None:
    found()
    assert "✔ nothing found" in lantu("lint", "yunling.md", "--lang", "en").out


def test_findings_as_data_have_lines(lantu: CommandLine, found: Found) -> None:
    found("error")
    data = json.loads(lantu("lint", "yunling.md", "--format", "json").out)
    assert data["documents"] == ["yunling.md"]
    anchor = data["findings"][0]["anchors"][0]
    assert (anchor["line"], anchor["column"], anchor["quote"]) == (3, 10, "粮食")


def test_sarif_has_a_run_a_document(lantu: CommandLine, found: Found) -> None:
    found("error", "info")
    log = json.loads(lantu("lint", "a.md", "b.md", "--format", "sarif", "--jobs", "1").out)
    assert log["version"] == "2.1.0"
    assert len(log["runs"]) == 2
    assert [result["level"] for result in log["runs"][0]["results"]] == ["error", "note"]


def test_a_document_that_cannot_be_read_is_not_clean(lantu: CommandLine) -> None:
    seen = lantu("lint", lantu.folder / "nowhere.md")
    assert (seen.status, seen.out) == (2, "")
    both = lantu("lint", lantu.file(), lantu.folder / "nowhere.md", "--fail-on", "never")
    assert both.status == 2
    assert "yunling.md" in both.out
    assert "LT-CLI-013" in both.err


def test_a_real_contradiction_is_found(lantu: CommandLine) -> None:
    """From the file to the finding, nothing replaced."""
    text = TEXT + "第四章 保障\n到2025年，全县粮食总产量达到15万吨以上。\n"
    data = json.loads(lantu("lint", lantu.file(text=text), "--format", "json").out)
    assert any(len(item["anchors"]) > 1 and "粮食" in item["anchors"][0]["quote"] for item in data["findings"])


def test_only_findings_of_a_severity_are_listed(lantu: CommandLine, found: Found) -> None:
    found("info", "warning", "error")
    seen = lantu("lint", "yunling.md", "--least", "warning", "--fail-on", "info")
    assert seen.out.count("LT-") == 2
    assert "1 个错误，1 个警告，1 个提示" in seen.out
    assert seen.status == 1


def test_the_exit_status_counts_what_is_not_listed(lantu: CommandLine, found: Found) -> None:
    found("info")
    seen = lantu("lint", "yunling.md", "--least", "error", "--fail-on", "info")
    assert (seen.out.count("LT-"), seen.status) == (0, 1)


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_folder_is_checked_in_order_and_failures_come_last(lantu: CommandLine, jobs: int) -> None:
    for name in ("a.md", "b.md", "d.md"):
        lantu.file(f"plans/{name}", TEXT.replace("第三章", "第四章"))
    lantu.file("plans/c.md", "")
    seen = lantu("lint", lantu.folder / "plans", "--jobs", jobs, "--format", "json", "--fail-on", "never")
    assert [name[-4:] for name in json.loads(seen.out)["documents"]] == ["a.md", "b.md", "d.md"]
    assert any(one["code"] == "LT-LINT-060" for one in json.loads(seen.out)["findings"])
    assert seen.status == 2
    assert "LT-CLI-013" in seen.err
    assert "c.md" in seen.err
