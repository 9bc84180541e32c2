"""Sentences and clauses end at marks outside quotes; a text without marks is cut by length and stays whole."""

from __future__ import annotations

from lantu.plan.read.sentences import LONGEST_CLAUSE, clause_spans, sentence_spans


def cut(text: str) -> list[str]:
    return [text[a:b] for a, b in sentence_spans(text)]


def clauses(text: str) -> list[str]:
    return [text[a:b] for a, b in clause_spans(text, 0, len(text))]


def test_a_sentence_ends_at_its_mark_and_not_inside_quotes() -> None:
    assert cut("建成“一站。一网”平台；新增学校5所。完") == ["建成“一站。一网”平台", "新增学校5所", "完"]


def test_a_clause_ends_at_a_comma_and_not_inside_a_number() -> None:
    assert clauses("到2025年，学校达到1,200所，满意度：九成") == ["到2025年", "学校达到1,200所", "满意度", "九成"]


def test_an_endless_text_is_cut_by_length_and_stays_whole() -> None:
    text = "推进城乡产业建设" * 2000
    sentences = cut(text)
    assert "".join(sentences) == text
    assert all("".join(clauses(one)) == one for one in sentences)
    assert max(len(clause) for one in sentences for clause in clauses(one)) <= LONGEST_CLAUSE


def test_an_endless_list_is_cut_at_a_pause() -> None:
    clause = "甲乙丙丁、" * 200
    assert all(piece.endswith("、") for piece in clauses(clause))
