"""The list of checks and the run over it."""

from __future__ import annotations

import time

from lantu.plan.findings import catalogue, words_of
from lantu.plan.lint import CHECKS, lint_plan
from tests.makers.checked_plans import Draft


def a_plan_with_faults() -> Draft:
    draft = Draft().listed("第一章", "做强产业").heading("第一章", "做大产业")
    draft.says("做强“4+3集群。", "培育新能源、新材料、智能装备4个战略产业。")
    return draft.row(
        "森林覆盖率", base_value="40", change_value="2", change_basis="cumulative_change", target_value="45"
    )


def test_every_lint_code_belongs_to_one_check_and_has_words() -> None:
    declared = [code for check in CHECKS for code in check.codes]
    assert len(declared) == len(set(declared))
    assert set(declared) == {code for code in catalogue() if code.startswith("LT-LINT-")}


def test_findings_come_by_code_with_words_in_both_languages() -> None:
    draft = a_plan_with_faults()
    findings = lint_plan(draft.plan(), draft.document())
    assert [finding.code[-3:] for finding in findings] == ["001", "020", "033", "070", "104"]
    for finding in findings:
        for lang in ("zh", "en"):
            message, next_step = words_of(finding, lang)
            assert message
            assert next_step
            assert "{" not in message + next_step, finding.code


def test_every_anchor_is_a_piece_of_the_document() -> None:
    draft = a_plan_with_faults()
    text = draft.document().text
    for finding in lint_plan(draft.plan(), draft.document()):
        assert all(text[anchor.start : anchor.end] == anchor.quote for anchor in finding.anchors)


def test_without_the_document_the_plan_alone_is_checked() -> None:
    findings = lint_plan(a_plan_with_faults().plan())
    assert [finding.code[-3:] for finding in findings] == ["001", "020", "033"]
    assert findings[0].anchors[0].quote == "森林覆盖率"
    assert [anchor.quote for anchor in findings[1].anchors] == ["第一章 做强产业", "第一章 做大产业"]


def test_an_empty_plan_has_no_findings() -> None:
    assert lint_plan(Draft(None, None).plan(), Draft().document()) == []


def test_time_grows_with_the_length() -> None:
    def seconds(paragraphs: int) -> float:
        draft = Draft().heading("第一章", "发展基础")
        draft.says(
            *(f"完善“街区{i}”服务，覆盖率达到{i % 90}%，建设甲、乙、丙三大工程。" * 4 for i in range(paragraphs))
        )
        plan, document = draft.plan(), draft.document()
        started = time.process_time()
        lint_plan(plan, document)
        return time.process_time() - started

    seconds(50)
    assert seconds(2000) < 40 * max(seconds(200), 0.01)
