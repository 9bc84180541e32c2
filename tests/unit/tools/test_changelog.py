"""Fragments become a version of the change log."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.changelog import FragmentError, fragments, release, rendered


def a_folder(tmp_path: Path, **files: str) -> Path:
    """A folder of fragments, `name__kind="text"`."""
    for name, text in files.items():
        (tmp_path / (name.replace("__", ".") + ".md")).write_text(text, encoding="utf-8")
    return tmp_path


def test_fragments_are_sorted_by_kind_and_name(tmp_path: Path) -> None:
    folder = a_folder(tmp_path, b__fixed="二\n", a__fixed="- 一", z__break="三")
    assert rendered(fragments(folder)) == "### Breaking\n\n- 三\n\n### Fixed\n\n- 一\n- 二\n"


@pytest.mark.parametrize("name", ["a__removed", "a", "A B__added"])
def test_a_wrong_name_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(FragmentError):
        fragments(a_folder(tmp_path, **{name: "x"}))


def test_an_empty_fragment_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FragmentError, match="empty"):
        fragments(a_folder(tmp_path, a__added="  \n"))


def test_a_release_stands_above_the_older_ones() -> None:
    log = release("# Changes\n\nIntro.\n", "0.1.0", "2026-11-24", "### Added\n\n- a\n")
    log = release(log, "0.2.0", "2026-12-01", "### Fixed\n\n- b\n")
    assert log == (
        "# Changes\n\nIntro.\n\n## 0.2.0 (2026-12-01)\n\n### Fixed\n\n- b\n\n"
        "## 0.1.0 (2026-11-24)\n\n### Added\n\n- a\n"
    )


@pytest.mark.parametrize(
    ("version", "date", "body"), [("0.1", "2026-12-01", "x"), ("0.1.1", "today", "x"), ("0.1.1", "2026-12-01", "")]
)
def test_a_release_needs_version_date_and_something_to_say(version: str, date: str, body: str) -> None:
    with pytest.raises(FragmentError):
        release("# Changes\n", version, date, body)


def test_the_fragments_of_this_checkout_are_usable(root: Path) -> None:
    assert fragments(root / "changes")
