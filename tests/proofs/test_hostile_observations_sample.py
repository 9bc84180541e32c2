"""One in a hundred of the hostile rows of proofs/hostile_observations.py, always the same ones."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from proofs.hostile_observations import SPOILS, WARNINGS, prove, wrong_answers

ROWS = 10_000


def test_every_hostile_row_is_told_and_none_is_guessed(tmp_path: Path) -> None:
    checked, _, wrong = prove(ROWS, 7, tmp_path)
    assert wrong == []
    assert {p.code for p in checked.problems} | WARNINGS == {code for _, _, code in SPOILS}


def test_the_proof_sees_a_lost_row_and_a_guessed_value(tmp_path: Path) -> None:
    checked, _, _ = prove(100, 7, tmp_path)
    lost = replace(checked, problems=checked.problems[1:])
    assert len(wrong_answers(lost, 100, 7)) == 1
    guessed = replace(checked, observations=(replace(checked.observations[0], row=3), *checked.observations[1:]))
    assert len(wrong_answers(guessed, 100, 7)) == 2
    short = replace(checked, bad_rows=checked.bad_rows - 1)
    assert len(wrong_answers(short, 100, 7)) == 1
