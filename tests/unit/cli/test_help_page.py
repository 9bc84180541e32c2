"""Help is as wide as the page in either language."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from lantu.cli.command import COMMANDS
from tests.unit.cli.run import CommandLine


@pytest.mark.parametrize("command", ["", *COMMANDS])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_no_line_of_help_is_wider_than_the_page(lantu: CommandLine, command: str, lang: str) -> None:
    out = lantu(*([command] if command else []), "--help", "--lang", lang).out
    assert "--lang" in out
    assert [line for line in out.splitlines() if cell_len(line) > 80] == []
    assert [line for line in out.splitlines() if line != line.rstrip()] == []
