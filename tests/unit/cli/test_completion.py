"""Shell completion: the script, and what it asks for."""

from __future__ import annotations

import pytest

from lantu.cli.completion import SHELLS
from tests.unit.cli.run import CommandLine


@pytest.mark.parametrize("shell", SHELLS)
def test_each_shell_has_a_script(lantu: CommandLine, shell: str) -> None:
    seen = lantu("completion", shell)
    assert seen.status == 0
    assert "_LANTU_COMPLETE" in seen.out


def test_another_shell_is_refused(lantu: CommandLine) -> None:
    assert lantu("completion", "tcsh").err.startswith("LT-CLI-017")


@pytest.mark.parametrize(
    ("words", "position", "offered"),
    [("lantu ", "1", "read"), ("lantu read --fo", "2", "--format"), ("lantu lint --fail-on ", "3", "warning")],
)
def test_commands_options_and_values_are_offered(
    lantu: CommandLine, monkeypatch: pytest.MonkeyPatch, words: str, position: str, offered: str
) -> None:
    monkeypatch.setenv("_LANTU_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", words)
    monkeypatch.setenv("COMP_CWORD", position)
    assert f"plain,{offered}" in lantu().out.splitlines()
