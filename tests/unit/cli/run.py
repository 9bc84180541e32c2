"""Runs the command line in this process and gives back what a person would see."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from lantu.cli.main import main
from tests.unit.cli.a_plan import TEXT


class Seen(NamedTuple):
    """Exit status, standard output, standard error."""

    status: int
    out: str
    err: str


class CommandLine:
    """`lantu WORDS...` with standard output and error taken apart."""

    def __init__(self, capture: pytest.CaptureFixture[str], folder: Path) -> None:
        self._capture, self.folder = capture, folder

    def __call__(self, *words: object) -> Seen:
        self._capture.readouterr()
        status = main([str(word) for word in words])
        out, err = self._capture.readouterr()
        return Seen(status, out, err)

    def file(self, name: str = "yunling.md", text: str = TEXT) -> Path:
        """A document in the folder of the test."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
        return path
