"""A file appears whole or not at all."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from lantu.cli import output
from lantu.kernel.errors import UsageError


def test_text_is_kept_byte_for_byte(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    text = "\ufeff一\r\n二\n"
    output.write(text, tmp_path / "a.txt")
    output.write(text, None)
    output.write(text, Path("-"))
    assert (tmp_path / "a.txt").read_bytes() == text.encode()
    assert capfdbinary.readouterr().out == text.encode() * 2


def test_a_csv_gets_a_mark_only_in_a_file(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    output.write("a", tmp_path / "a.csv", mark=True)
    output.write("a", None, mark=True)
    assert (tmp_path / "a.csv").read_bytes() == b"\xef\xbb\xbfa"
    assert capfdbinary.readouterr().out == b"a"


def test_a_failure_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    target = tmp_path / "a.json"
    target.write_text("old")
    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(UsageError) as caught:
        output.write("new", target)
    assert caught.value.code == "LT-CLI-011"
    assert [path.name for path in tmp_path.iterdir()] == ["a.json"]
    assert target.read_text() == "old"


@pytest.mark.parametrize("name", ["missing/a.json", "."])
def test_a_place_that_cannot_be_written_is_explained(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError) as caught:
        output.write("x", tmp_path / name)
    assert caught.value.code == "LT-CLI-011"


def test_the_rights_of_the_file_stay(tmp_path: Path) -> None:
    target = tmp_path / "a.json"
    target.write_text("old")
    target.chmod(0o640)
    output.write("new", target)
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    output.write("new", tmp_path / "b.json")
    assert stat.S_IMODE((tmp_path / "b.json").stat().st_mode) & 0o600 == 0o600
