"""The environment of a checkout: made, kept, mended, and never half made in silence."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tools import environment


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two locks in place of the project's own."""
    monkeypatch.setattr(environment, "ROOT", tmp_path)
    monkeypatch.setattr(environment, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(environment, "DEV_LOCK", tmp_path / "dev.lock")
    for name in ("run.lock", "dev.lock", "pyproject.toml"):
        (tmp_path / name).write_text(name)
    return tmp_path


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What would have been installed; nothing is."""
    calls: list[str] = []
    monkeypatch.setattr(environment, "_install", lambda *words: calls.append(" ".join(map(str, words))))
    return calls


@pytest.fixture
def _working(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As if the environment had been made before."""
    (checkout / ".venv").mkdir()
    monkeypatch.setattr(environment, "_works", lambda: True)


@pytest.mark.usefixtures("_working")
def test_a_second_start_installs_nothing(checkout: Path, installed: list[str]) -> None:
    for _ in range(2):
        environment.ensure(checkout / "run.lock")
    assert len(installed) == 2
    assert installed[0].startswith("--require-hashes -r ")
    assert "--no-deps --no-build-isolation -e" in installed[1]


@pytest.mark.usefixtures("_working")
def test_the_larger_lock_serves_the_smaller_one(checkout: Path, installed: list[str]) -> None:
    environment.ensure(checkout / "dev.lock")
    environment.ensure(checkout / "run.lock")
    assert len(installed) == 2
    (checkout / "dev.lock").write_text("changed")
    environment.ensure(checkout / "dev.lock")
    assert len(installed) == 4


def test_a_broken_environment_is_made_anew(checkout: Path, installed: list[str]) -> None:
    environment.scripts().mkdir(parents=True)
    environment.python().symlink_to(checkout / "gone")
    (checkout / ".venv" / "lantu-lock.sha256").write_text("x")
    environment.ensure(checkout / "run.lock")
    probe = subprocess.run([environment.python(), "-c", "import pip; print(1)"], capture_output=True, check=True)
    assert probe.stdout == b"1\n"
    assert len(installed) == 2


def test_another_python_is_refused_by_name(checkout: Path) -> None:
    with pytest.raises(environment.SetUpError, match="--python"):
        environment.ensure(checkout / "run.lock", str(checkout / "python2"))


def test_a_failed_installation_leaves_no_stamp(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(command: list[str]) -> subprocess.CompletedProcess[str]:
        pip = "install" in command
        return subprocess.CompletedProcess(command, int(pip), "", "WARNING: x\nERROR: no index\n" if pip else "")

    monkeypatch.setattr(environment, "_quiet", refused)
    monkeypatch.setattr(environment, "_version_of", lambda _: "3.11")
    environment.scripts().mkdir(parents=True)
    environment.python().symlink_to(sys.executable)
    with pytest.raises(environment.SetUpError) as caught:
        environment.ensure(checkout / "run.lock")
    assert "ERROR: no index" in str(caught.value)
    assert "WARNING" not in str(caught.value)
    assert not (checkout / ".venv" / "lantu-lock.sha256").exists()
