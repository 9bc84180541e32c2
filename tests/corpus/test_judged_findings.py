"""Every finding on the real documents has been judged by a person; see docs/explanation/lint-precision.md."""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path

import pytest

from lantu.api import lint_document

JUDGED = Path(__file__).with_name("judged_findings.tsv")


def judged() -> dict[str, Counter[str]]:
    """Document → code → how often it was found and judged."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for line in JUDGED.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            document, code, count, verdict, note = line.split("\t")
            assert verdict in {"true", "false"}
            assert note
            found[document][code] = int(count)
    return found


@pytest.mark.corpus
@pytest.mark.parametrize("document", sorted(judged()))
def test_no_finding_is_new_or_gone(shared: Path, document: str) -> None:
    findings, text = lint_document(shared / document)
    lint = [finding for finding in findings if finding.code.startswith("LT-LINT-")]
    assert Counter(finding.code for finding in lint) == judged()[document]
    for finding in lint:
        assert all(text.text[anchor.start : anchor.end] == anchor.quote for anchor in finding.anchors)


@pytest.mark.corpus
def test_both_contradictions_of_prose_and_table_are_found(shared: Path) -> None:
    findings, _ = lint_document(shared / "plans" / "huancui-14fyp.md")
    facts = [dict(finding.facts) for finding in findings if finding.code == "LT-LINT-011"]
    pairs = {(fact["prose"], fact["base"]) for fact in facts}
    assert pairs == {("92.84%", "88.1%"), ("75.4%", "74.37%")}


def test_false_alarms_stay_at_zero() -> None:
    assert "\tfalse\t" not in JUDGED.read_text("utf-8")
