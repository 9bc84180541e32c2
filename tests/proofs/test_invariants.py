"""The invariants of the proofs find what is wrong: a check that cannot fail proves nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from proofs.invariants import check
from proofs.strategies import STRATEGIES

from lantu.plan.model import Plan
from lantu.plan.read import reader
from lantu.plan.read.document import Document

TEXT = "第一章 主要目标\n\n到2025年，建成学校5所，绿地率达到38%以上。\n\n第二章 保障措施\n\n建立监测平台。\n"


def broken(monkeypatch: pytest.MonkeyPatch, **changes: object) -> None:
    """Read a plan whose first target is not as it should be."""
    read = reader.read_plan

    def wrong(document: Document) -> Plan:
        plan = read(document)
        first = replace(plan.targets[0], **changes)  # type: ignore[arg-type]
        return replace(plan, targets=(first, *plan.targets[1:]))

    monkeypatch.setattr(reader, "read_plan", wrong)


def test_a_good_document_passes() -> None:
    assert check(TEXT.encode(), "a.md", schema=True) == "read"


@pytest.mark.parametrize("changes", [{"quote": "建成学校"}, {"end": 9999}, {"section": "nowhere"}], ids=str)
def test_a_wrong_target_fails(monkeypatch: pytest.MonkeyPatch, changes: dict[str, object]) -> None:
    broken(monkeypatch, **changes)
    with pytest.raises(AssertionError):
        check(TEXT.encode(), "a.md")


def test_an_id_twice_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    plan = reader.read_plan
    monkeypatch.setattr(
        reader, "read_plan", lambda document: (p := plan(document)) and replace(p, targets=p.targets + p.targets[:1])
    )
    with pytest.raises(AssertionError, match="an id twice"):
        check(TEXT.encode(), "a.md")


def test_an_error_that_is_not_ours_goes_through(monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(document: Document) -> Plan:
        raise KeyError("section")

    monkeypatch.setattr(reader, "read_plan", crash)
    with pytest.raises(KeyError):
        check(TEXT.encode(), "a.md")


def test_a_refused_file_gives_its_code() -> None:
    assert check(b"\xff\xfe\x80 \x81", "a.md").startswith("LT-READ-")
    assert check(b"lantu: plan/9\n", "a.plan.yaml") == "LT-FILE-018"


@pytest.mark.parametrize("kind", ["text", "html", "table", "yaml"])
def test_made_up_inputs_keep_all_promises(kind: str) -> None:
    name, texts = STRATEGIES[kind]

    @given(texts)
    def holds(text: str) -> None:
        check(text.encode("utf-8", "replace"), name)

    holds()
