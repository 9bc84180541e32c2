"""Whatever happens ends in an exit status and a coded message on standard error."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from lantu import __version__
from tests.unit.cli.run import CommandLine


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["read"], "LT-CLI-002"),
        (["read", "x.md", "--formt", "json"], "LT-CLI-001"),
        (["read", "x.md", "--format", "xml"], "LT-CLI-017"),
        (["raed", "x.md"], "LT-CLI-016"),
        (["read", "x.md", "--jobs", "0"], "LT-CLI-018"),
        (["read", "x.md", "--text", "--explain", "a"], "LT-CLI-005"),
        (["read", "x.md", "--short", "--format", "json"], "LT-CLI-005"),
        (["read", "x.md", "y.md", "--format", "yaml"], "LT-CLI-006"),
        (["diff", "x.md"], "LT-CLI-002"),
    ],
)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_wrong_words_are_explained(lantu: CommandLine, words: list[str], code: str, lang: str) -> None:
    seen = lantu(*words, "--lang", lang)
    assert (seen.status, seen.out) == (2, "")
    assert seen.err.startswith(code)
    assert {"zh": "怎么办：", "en": "what to do: "}[lang] in seen.err


def test_an_error_can_be_json(lantu: CommandLine) -> None:
    seen = lantu("read", "nowhere.md", "--errors", "json")
    error = json.loads(seen.err)
    assert (seen.status, seen.out) == (2, "")
    assert error["code"].startswith("LT-READ-")
    assert set(error["what"]) == {"zh", "en"}


def test_help_and_version_go_to_standard_output(lantu: CommandLine) -> None:
    assert lantu("--version") == (0, f"lantu {__version__}\n", "")
    assert "用法" in lantu().out
    assert "Usage" in lantu("read", "--help", "--lang", "en").out


def test_a_defect_is_called_a_defect(lantu: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise ZeroDivisionError("a\nb")

    monkeypatch.setattr("lantu.cli.one_plan.show", fails)
    seen = lantu("read", "x.md")
    assert seen.status == 2
    assert seen.err.startswith("LT-CLI-901")
    assert "Traceback" not in seen.err
    monkeypatch.setenv("LANTU_DEBUG", "1")
    assert "Traceback" in lantu("read", "x.md").err


def test_an_interrupt_ends_quietly(lantu: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("lantu.cli.one_plan.show", stopped)
    assert lantu("read", "x.md") == (130, "", "")


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_reader_that_goes_away_is_no_error(lantu: CommandLine, unbuffered: str) -> None:
    # More than a pipe holds, so that the writer meets the closed end.
    document = lantu.file("long.txt", "一段话。\n" * 50_000)
    environment = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
    words = [sys.executable, "-m", "lantu.cli.main", "read", "--text", str(document)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


@pytest.mark.parametrize("command", ["read", "lint"])
def test_a_table_whose_reader_goes_away_is_no_error(lantu: CommandLine, command: str) -> None:
    text = "".join(f"第{at}章 目标\n到2025年，第{at}类粮食产量达到{at}万吨。\n" for at in range(1, 3000))
    words = [sys.executable, "-m", "lantu.cli.main", command, str(lantu.file("long.md", text))]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141
