"""Words that do not fit: each gets its own message and a next step that works, in the language of the person."""

from __future__ import annotations

import csv
import io
import json
import re

import pytest

from tests.unit.cli.a_plan import TEXT
from tests.unit.cli.run import CommandLine

# A sentence of click or of the operating system inside a Chinese message.
ENGLISH = re.compile(r"[a-z]+ [a-z]+ [a-z]+")


@pytest.mark.parametrize(
    ("words", "near"),
    [
        (["reed", "x.md"], "lantu read"),
        (["linnt"], "lantu lint"),
        (["规划.docx"], "lantu read 规划.docx"),
        (["x.md", "--format", "json"], "lantu read x.md"),
        (["qqqq"], "lantu --help"),
        (["run", "compar"], "lantu run compare"),
    ],
)
def test_a_wrong_command_gets_the_nearest(lantu: CommandLine, words: list[str], near: str) -> None:
    seen = lantu(*words)
    assert (seen.status, seen.out) == (2, "")
    assert f"是不是要用：{near}" in seen.err
    assert f"did you mean: {near}" in lantu(*words, "--lang", "en").err


@pytest.mark.parametrize(
    "words",
    [
        ["read", "x.md", "--format", "xml"], ["read", "x.md", "--jobs", "0"], ["read", "x.md", "--jobs", "many"],
        ["nope"], ["read", "{doc}", "--format", "json", "--output", "{folder}"], ["read", "{doc}", "{doc2}",
        "--output", "{doc}"], ["completion", "dos"], ["read", "{doc}", "--output", "{folder}/gone/x.json"],
    ],
)  # fmt: skip
def test_chinese_messages_hold_no_english(lantu: CommandLine, words: list[str]) -> None:
    names = {"doc": str(lantu.file()), "doc2": str(lantu.file("zwei.md")), "folder": str(lantu.folder)}
    seen = lantu(*(word.format(**names) for word in words))
    assert seen.status == 2
    assert not ENGLISH.search(re.sub(r"位置：.*", "", seen.err)), seen.err


def test_a_web_address_is_no_file(lantu: CommandLine) -> None:
    for words in (["read"], ["lint"], ["diff", "x.md"]):
        seen = lantu(*words, "https://example.org/plan.html")
        assert seen.err.startswith("LT-CLI-019")
        assert "另存为 .html" in seen.err


def test_the_ending_of_the_output_gives_the_form(lantu: CommandLine) -> None:
    document = lantu.file()
    for ending, begins in (("json", b"{"), ("csv", b"\xef\xbb\xbfid"), ("yaml", b"lantu:"), ("txt", "云岭县".encode())):
        target = lantu.folder / f"out.{ending}"
        assert lantu("read", document, "--output", target).status == 0
        assert target.read_bytes().startswith(begins), ending
    assert lantu("lint", document, "--output", lantu.folder / "lint.sarif").status == 0
    assert json.loads((lantu.folder / "lint.sarif").read_text("utf-8"))["version"] == "2.1.0"
    assert lantu("diff", document, document, "--output", lantu.folder / "diff.html").status == 0
    assert "<html" in (lantu.folder / "diff.html").read_text("utf-8")
    seen = lantu("diff", document, document, "--output", lantu.folder / "diff.csv")
    assert seen.err.startswith("LT-CLI-023")


def test_several_documents_go_into_one_csv(lantu: CommandLine) -> None:
    first, second = lantu.file("a.md"), lantu.file("b.md")
    target = lantu.folder / "all.csv"
    assert lantu("read", first, second, "--output", target, "--items", "sections").status == 0
    rows = list(csv.DictReader(io.StringIO(target.read_text("utf-8-sig"))))
    assert {row["document"] for row in rows} == {str(first), str(second)}
    refused = lantu("read", first, second, "--output", lantu.folder / "all.json")
    assert refused.err.startswith("LT-CLI-006")
    assert not (lantu.folder / "all.json").exists()


def test_items_of_a_whole_plan_are_refused(lantu: CommandLine) -> None:
    seen = lantu("read", lantu.file(), "--items", "sections", "--format", "json")
    assert seen.err.startswith("LT-CLI-005")


def test_results_inside_the_folder_are_not_read_again(lantu: CommandLine) -> None:
    lantu.file("plans/a.md")
    results = lantu.folder / "plans" / "out"
    for _ in range(2):
        seen = lantu("read", lantu.folder / "plans", "--output", results, "--format", "table")
        assert seen.status == 0
    assert [path.name for path in results.rglob("*") if path.is_file()] == ["a.md.txt"]


def test_a_plan_file_has_no_text_to_check(lantu: CommandLine) -> None:
    plan = lantu.folder / "plan.yaml"
    lantu("read", lantu.file(), "--output", plan)
    for words in (["lint", plan], ["read", plan, "--text"], ["read", plan, "--explain", "粮食"]):
        seen = lantu(*words)
        assert seen.err.startswith("LT-CLI-022")
        assert "yunling.md" in seen.err


def test_a_document_is_no_corrections_file(lantu: CommandLine) -> None:
    document = lantu.file()
    for command in ("read", "lint"):
        assert lantu(command, document, "--corrections", document).err.startswith("LT-CLI-024")
    assert lantu("diff", document, document, "--corrections-b", document).err.startswith("LT-CLI-024")


def test_corrections_reach_each_side_of_a_comparison(lantu: CommandLine) -> None:
    document = lantu.file(text="云岭县规划\n第一章 目标\n到2025年，粮食总产量达到12万吨。\n")
    corrections = lantu.file(
        "c.yaml",
        "lantu: corrections/1\ncorrections:\n  - op: set\n    item: {kind: target, name: 粮食总产量}\n"
        "    field: target_value\n    value: 15\n    reason: 印错\n    author: 某甲\n",
    )
    seen = lantu("diff", document, document, "--corrections-b", corrections, "--format", "json")
    assert seen.status == 0, seen.err
    (change,) = [item for item in json.loads(seen.out)["items"] if item["change"] == "raised"]
    assert "15" in json.dumps(change["new"])


def test_a_mistyped_id_gets_the_nearest(lantu: CommandLine) -> None:
    document = lantu.file()
    wanted = json.loads(lantu("read", document, "--format", "json").out)["targets"][0]["id"]
    mistyped = wanted[1] + wanted[0] + wanted[2:-1] + ("2" if wanted[-1] != "2" else "3")
    seen = lantu("read", document, "--explain", mistyped)
    assert seen.err.startswith("LT-CLI-008")
    assert wanted in seen.err


def test_too_many_matches_are_counted(lantu: CommandLine) -> None:
    text = "云岭县规划\n第一章 目标\n" + "".join(
        f"到2025年，{a}镇粮食产量达到{n}万吨。\n" for n, a in enumerate("甲乙丙丁", 2)
    )
    assert "有 4 项" in lantu("read", lantu.file(text=text), "--explain", "镇粮食").err


@pytest.mark.parametrize("text", ["会议定于周三上午召开，请准时参加。\n", "今天天气很好。\n我们去散步。\n"])
def test_what_is_no_plan_is_said(lantu: CommandLine, text: str) -> None:
    document = lantu.file("note.md", text)
    read, lint = lantu("read", document), lantu("lint", document)
    assert "LT-READ-560" in read.out
    assert "不像规划" in lint.out
    assert "✔" not in lint.out
    assert "LT-READ-560" not in lantu("lint", lantu.file(text=TEXT)).out
