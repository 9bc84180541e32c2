"""No sentence of a real plan stands in the invented district's plans."""

from __future__ import annotations

from pathlib import Path

import pytest

RUN = 24  # characters in a row, white space aside


def runs(path: Path) -> set[str]:
    text = "".join(path.read_text("utf-8").split())
    return {text[i : i + RUN] for i in range(len(text) - RUN + 1)}


@pytest.mark.corpus
@pytest.mark.parametrize("plan", ["haize-14fyp", "haize-15fyp"])
def test_sample_shares_no_run_of_characters_with_a_real_plan(plan: str, shared: Path, root: Path) -> None:
    own = runs(root / "samples" / "haize" / f"{plan}.md")
    real = sorted((shared / "plans").glob("*.md")) + sorted((shared / "extraction" / "dev").glob("*.md"))
    assert real
    assert {path.name: shared_runs for path in real if (shared_runs := own & runs(path))} == {}
