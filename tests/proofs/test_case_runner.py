"""The runner of the proofs itself: a process that dies or hangs is counted, and the inputs after it are run."""

from __future__ import annotations

import os
import time

import pytest

from proofs import case_runner

# The runner forks; what pytest-xdist's threads hold at that moment is not touched by the child.
pytestmark = pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")


def test_a_dying_process_costs_one_input(monkeypatch: pytest.MonkeyPatch) -> None:
    def dying(data: bytes, name: str, *, schema: bool = False) -> str:
        if b"7" in data:
            os._exit(9)
        return "read"

    monkeypatch.setattr(case_runner, "check", dying)
    monkeypatch.setattr(case_runner, "damaged", lambda kind, seed, index: ("a.md", str(index).encode()))
    found = case_runner.run_cases("text", 1, 0, 10, jobs=2, limit=5)
    assert (found["read"], found["FAILED"]) == (9, 1)
    assert found.kept["ends the process"].index == 7


def test_a_hanging_process_is_ended_and_costs_one_input(monkeypatch: pytest.MonkeyPatch) -> None:
    def hanging(data: bytes, name: str, *, schema: bool = False) -> str:
        while data == b"3":
            time.monotonic()
        return "read"

    monkeypatch.setattr(case_runner, "check", hanging)
    monkeypatch.setattr(case_runner, "_GRACE", 0.2)
    monkeypatch.setattr(case_runner, "damaged", lambda kind, seed, index: ("a.md", str(index).encode()))
    found = case_runner.run_cases("text", 1, 0, 6, jobs=1, limit=0.2)
    assert (found["read"], found["FAILED"]) == (5, 1)
    assert found.kept["hangs"].index == 3


def test_an_exception_is_kept_with_its_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(data: bytes, name: str, *, schema: bool = False) -> str:
        raise ValueError("broken")

    monkeypatch.setattr(case_runner, "check", failing)
    found = case_runner.run_cases("text", 1, 0, 4, jobs=2, limit=5)
    assert found["FAILED"] == 4
    (kept,) = (one for label, one in found.kept.items() if label.startswith("ValueError"))
    assert "ValueError: broken" in kept.detail
