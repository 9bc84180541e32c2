"""One in a hundred of the damaged inputs of proofs/damaged_inputs.py, always the same ones."""

from __future__ import annotations

import pytest
from proofs.case_runner import Outcomes, run_cases

SEED = 2026

# The runner forks; what pytest-xdist's threads hold at that moment is not touched by the child.
pytestmark = pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")


def outcomes(kind: str, count: int, limit: float = 5.0) -> Outcomes:
    """What became of the inputs; a failure names the input, so that the command can make it again."""
    found = run_cases(kind, SEED, 0, count, jobs=1, limit=limit)
    failed = [one for one in found.kept.values() if one.result.startswith("FAILED")]
    assert not failed, "\n".join(
        f"{kind}, seed {SEED}, input {one.index}: {one.result}\n{one.detail}" for one in failed
    )
    assert sum(found.values()) == count
    return found


@pytest.mark.parametrize("kind", ["text", "html", "table"])
def test_damaged_texts_are_read_or_refused(kind: str) -> None:
    found = outcomes(kind, 250)
    # The damage must leave most inputs readable, or nothing behind the decoding would be reached.
    assert found["read"] > 150
    assert sum(count for code, count in found.items() if code.startswith("LT-READ-")) > 0


def test_damaged_files_of_lantu_are_taken_or_refused() -> None:
    found = outcomes("yaml", 250)
    assert found["read"] > 5
    assert len([code for code in found if code.startswith("LT-FILE-")]) > 5


@pytest.mark.parametrize(("kind", "count"), [("docx", 30), ("pdf", 30), ("ofd", 10)])
def test_damaged_packages_and_pages_are_read_or_refused(kind: str, count: int) -> None:
    found = outcomes(kind, count)
    assert found["read"] > 0


def test_a_damaged_word_97_file_is_read_or_refused(office: str) -> None:
    outcomes("doc", 1, limit=120.0)
