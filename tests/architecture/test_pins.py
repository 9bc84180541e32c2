"""The locks hold names, versions and hashes: no address of any registry, and nothing unpinned."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from tests.architecture.source import ROOT

LOCKS = ("requirements.lock", "requirements-dev.lock")
ADDRESS = re.compile(r"://|--(?:extra-)?index-url|--find-links|--trusted-host|(?m:^-[if]\b)| @ ")


def pins(text: str) -> dict[str, list[tuple[str, str]]]:
    """Name → versions of a lock, each with what follows it (marker and hashes)."""
    found: dict[str, list[tuple[str, str]]] = {}
    for entry in re.split(r"\n(?=\S)", text.strip()):
        match = re.match(r"([A-Za-z0-9._-]+)==([^\s;\\]+)(.*)", entry, re.DOTALL)
        assert match, f"not a pin: {entry[:80]}"
        found.setdefault(canonicalize_name(match[1]), []).append((match[2], match[3]))
    return found


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_holds_no_address(name: str) -> None:
    assert not ADDRESS.search((ROOT / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize("line", ["-i https://example.org/simple", "--find-links x", "a @ file", "--index-url x"])
def test_the_check_sees_addresses(line: str) -> None:
    assert ADDRESS.search(f"# lock\n{line}\n")


@pytest.mark.parametrize("name", LOCKS)
def test_every_pin_has_hashes(name: str) -> None:
    for package, versions in pins((ROOT / name).read_text(encoding="utf-8")).items():
        for version, rest in versions:
            assert re.search(r"--hash=sha256:[0-9a-f]{64}", rest), f"{package}=={version}"


def test_the_development_lock_holds_the_same_versions_as_the_run_lock() -> None:
    run, dev = (pins((ROOT / name).read_text(encoding="utf-8")) for name in LOCKS)
    for package, versions in run.items():
        assert [v for v, _ in dev[package]] == [v for v, _ in versions], package


@pytest.mark.parametrize("table", ["dependencies", "frames"])
def test_the_locks_lie_within_the_ranges_of_pyproject(table: str) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = project["dependencies"] if table == "dependencies" else project["optional-dependencies"][table]
    locked = pins((ROOT / LOCKS[0 if table == "dependencies" else 1]).read_text(encoding="utf-8"))
    for text in declared:
        wanted = Requirement(text)
        versions = locked[canonicalize_name(wanted.name)]
        assert all(Version(version) in wanted.specifier for version, _ in versions), text


def test_the_locks_pin_what_their_sources_name() -> None:
    """A pin changed in requirements.in without `tools/dev.py lock` is seen."""
    for source, lock in (("requirements.in", LOCKS[0]), ("requirements-dev.in", LOCKS[1])):
        locked = pins((ROOT / lock).read_text(encoding="utf-8"))
        for line in named(ROOT / source):
            wanted = Requirement(line)
            assert any(Version(v) in wanted.specifier for v, _ in locked[canonicalize_name(wanted.name)]), line


def named(path: Path) -> list[str]:
    """The requirement lines of a `.in` file."""
    lines = (line.strip() for line in path.read_text(encoding="utf-8").splitlines())
    return [line for line in lines if line and line[0] not in "#-"]
