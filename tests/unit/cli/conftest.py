"""The command line as a fixture."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.cli.run import CommandLine


@pytest.fixture
def lantu(capfd: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    """`lantu(...)` in Chinese, 100 columns wide, without colours."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANTU_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANTU_LANG", "zh")
    monkeypatch.setenv("COLUMNS", "100")
    return CommandLine(capfd, tmp_path)
