from lantu.plan.read.document import BlockKind, Cell, Document
from lantu.plan.read.passages import Passage, cell_passage, clauses, is_prose, paragraphs, pieces, sentences
from tests.unit.plan.read.small_documents import a_document


def test_separators_in_brackets_and_quotes_do_not_cut() -> None:
    text = "甲（一、二）项目、“乙、丙”园、丁"
    assert [text[a:b] for a, b in pieces(text, "、")] == ["甲（一、二）项目", "“乙、丙”园", "丁"]


def test_a_bracket_that_never_closes_does_not_swallow_the_rest() -> None:
    text = "甲（一、乙、丙"
    assert len(pieces(text, "、")) == 3


def test_sentences_and_clauses_know_their_place() -> None:
    document = a_document("# 标题\n加快建设甲园，推进乙路（北段，南段）改造。完善丙制度；落实丁清单。")
    (paragraph,) = paragraphs(document)
    found = [clause for sentence in sentences(paragraph) for clause in clauses(sentence)]
    assert [c.text for c in found] == ["加快建设甲园", "推进乙路（北段，南段）改造", "完善丙制度", "落实丁清单"]
    assert all(document.text[c.start : c.end] == c.text for c in found)


def test_a_whole_paragraph_marked_as_heading_is_prose() -> None:
    document = a_document("# 加快建设甲园，推进乙路改造。完善丙制度。\n# 第一章 总则")
    assert [block.kind for block in document.blocks] == [BlockKind.HEADING, BlockKind.HEADING]
    assert [is_prose(block) for block in document.blocks] == [True, False]


def test_markup_inside_a_cell_is_stepped_over() -> None:
    raw = "<td>专栏<b>1</b>&nbsp;甲 项目</td>"
    cell = Cell("专栏1 甲 项目", 0, len(raw))
    passage = cell_passage(Document(raw, (), "0" * 64), cell)
    at = passage.text.index("甲")
    start, end = passage.span(at, at + 4)
    assert raw[start:end] == "甲 项目"
    one = passage.span(2, 3)
    assert raw[slice(*one)] == "1"


def test_a_part_leaves_out_the_space_around_it() -> None:
    passage = a_passage(" 甲园 、乙路")
    assert passage.part(0, 4).text == "甲园"
    assert passage.part(0, 4).start == 1


def a_passage(text: str) -> Passage:
    from lantu.plan.read.document import SpanMap

    return Passage(text, SpanMap.straight(0, len(text)))
