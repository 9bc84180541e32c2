"""A few of the kills of proofs/whole_files.py."""

from __future__ import annotations

from proofs.whole_files import kill_and_look


def test_a_killed_command_leaves_no_half_file() -> None:
    found = kill_and_look(4, seed=2026)
    assert sum(found.values()) == 4
    assert not found["BROKEN"]
