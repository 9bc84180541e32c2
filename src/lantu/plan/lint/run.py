"""The list of checks, and the run over all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from lantu.plan.lint import (
    arithmetic,
    boxed_projects,
    broken_phrases,
    closed_pairs,
    completeness,
    composition,
    contents,
    counted_lists,
    damaged_joins,
    dashes,
    growth,
    heading_marks,
    lookalikes,
    numbering,
    past_figures,
    plausibility,
    same_measure,
    slogans,
    spoken_numbers,
    stray_marks,
    support,
)
from lantu.plan.lint.subject import Subject
from lantu.plan.model import Finding, Plan
from lantu.plan.read.document import Document


class Check(NamedTuple):
    """One check (检查项): the codes that it may report, and the function that finds them."""

    codes: tuple[str, ...]
    find: Callable[[Subject], Iterator[Finding]]


def _codes(*numbers: int) -> tuple[str, ...]:
    return tuple(f"LT-LINT-{number:03d}" for number in numbers)


CHECKS: tuple[Check, ...] = (
    Check(_codes(1, 2, 4), arithmetic.check),
    Check(_codes(3), growth.check),
    Check(_codes(10, 50), same_measure.check),
    Check(_codes(11, 12), past_figures.check),
    Check(_codes(13), composition.check),
    Check(_codes(20, 21, 22, 23, 24), contents.check),
    Check(_codes(30, 31, 32, 33), completeness.check),
    Check(_codes(40), support.check),
    Check(_codes(60, 61, 62, 63), numbering.check),
    Check(_codes(65), heading_marks.check),
    Check(_codes(64, 71), spoken_numbers.check),
    Check(_codes(70), counted_lists.check),
    Check(_codes(72, 73), slogans.check),
    Check(_codes(80), boxed_projects.check),
    Check(_codes(90), damaged_joins.check),
    Check(_codes(91), broken_phrases.check),
    Check(_codes(98), lookalikes.check),
    Check(_codes(92, 93, 94, 95, 97), stray_marks.check),
    Check(_codes(96), dashes.check),
    Check(_codes(100, 101, 102, 103, 105), plausibility.check),
    Check(_codes(104), closed_pairs.check),
)


def lint_plan(plan: Plan, document: Document | None = None) -> list[Finding]:
    """All findings of the checks, by code and place. Without the document, checks that read its prose find nothing.

    `document` must be the one that `plan` was read from, joined paragraphs and all; what the reading itself found
    stays in `plan.findings`.
    """
    subject = Subject(plan, document)
    found = [finding for check in CHECKS for finding in check.find(subject)]
    return sorted(found, key=lambda finding: (finding.code, finding.anchors[0].start if finding.anchors else -1))
