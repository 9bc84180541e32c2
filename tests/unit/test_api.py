"""The Python API: what `import lantu` offers, and that it fetches nothing before it is asked."""

from __future__ import annotations

from pathlib import Path

import pytest

import lantu
from tests.unit.cli.a_plan import TEXT


@pytest.fixture
def document(tmp_path: Path) -> Path:
    """The small plan as a file."""
    path = tmp_path / "yunling.md"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_read_lint_and_diff(document: Path) -> None:
    plan = lantu.read(document)
    assert plan.targets
    assert lantu.diff(plan, str(document)).changed() == ()
    assert isinstance(lantu.lint(document), tuple)


def test_a_frame_in_three_lines(document: Path) -> None:
    plan = lantu.read(document)
    frame = lantu.frames.targets(plan)
    assert len(frame) == len(plan.targets)


def test_a_failure_can_be_caught_by_its_class(tmp_path: Path) -> None:
    with pytest.raises(lantu.LantuError) as caught:
        lantu.read(tmp_path / "nowhere.md")
    assert caught.value.code.startswith("LT-READ-")


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError):
        _ = lantu.nothing  # type: ignore[attr-defined]
