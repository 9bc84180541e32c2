from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lantu.kernel.errors import FileError
from lantu.kernel.strict_yaml import load
from lantu.plan.corrections import apply_to_document, apply_to_plan, dump_corrections, load_corrections
from lantu.plan.file import dump_plan, load_plan
from lantu.plan.findings import words_of
from lantu.plan.model import Alternative, Inferred, Plan, PlanInfo, Project, Section, Target
from lantu.plan.read.document import Block, BlockKind, Cell, CleanText, Document, SpanMap, Table
from lantu.plan.schema import as_text, corrections_schema, published

# Written for this test; the slips are those that scanners make.
TEXT = (
    "第一章 目标\n"
    "到2025年，全区绿化覆盖率达到38.1%，绿地率达到35%。\n"
    "建成国家安全部系，城乡供水普及\n率达到98%以上。\n"
    "| 指标 | 2025年 |\n| 绿地事 | 35 |\n"
    "建设湿地公园二期。\n"
)


def a_document() -> Document:
    """The text as blocks: a heading, two paragraphs (the second joined over a line break), a table, a paragraph."""
    lines = TEXT.split("\n")
    starts = [TEXT.index(line) for line in lines if line]
    joined = CleanText()
    joined.add(lines[2], starts[2])
    joined.add(lines[3], starts[3])
    cells = [[_cell("指标"), _cell("2025年", after="指标 |")], [_cell("绿地事"), _cell("35", after="绿地事 |")]]
    spans = ((starts[4], starts[4] + len(lines[4])), (starts[5], starts[5] + len(lines[5])))
    table = Table(tuple(tuple(row) for row in cells), spans, spans_known=False)
    return Document(
        TEXT,
        (
            Block(BlockKind.HEADING, lines[0], SpanMap.straight(0, len(lines[0]))),
            Block(BlockKind.PARAGRAPH, lines[1], SpanMap.straight(starts[1], len(lines[1])), emphasis=((0, 7),)),
            Block(BlockKind.PARAGRAPH, joined.text(), joined.spans()),
            Block(BlockKind.TABLE, "", SpanMap.straight(starts[4], 0), table=table),
            Block(BlockKind.PARAGRAPH, lines[6], SpanMap.straight(starts[6], len(lines[6]))),
        ),
        "ab" * 32,
    )


def _cell(text: str, after: str = "|") -> Cell:
    start = TEXT.index(text, TEXT.index(after))
    return Cell(text, start, start + len(text))


def corrections(*entries: str, head: str = "") -> str:
    return "lantu: corrections/1\n" + head + "corrections:\n" + "".join(entries)


def replace_text(quote: str, text: str, more: str = "") -> str:
    return f"  - {{op: replace_text, quote: {quote}, text: {text}, reason: 扫描, author: 王, {more}}}\n"


def test_words_are_read_otherwise_while_offsets_mean_the_printed_text() -> None:
    document = apply_to_document(a_document(), load_corrections(corrections(replace_text("安全部系", "安全体系保障"))))
    block = document.blocks[2]
    assert block.text == "建成国家安全体系保障，城乡供水普及率达到98%以上。"
    assert document.text == TEXT
    at = block.text.index("供水")
    start, end = block.spans.span(at, at + 2)
    assert document.text[start:end] == "供水"
    at = block.text.index("保障")
    start, end = block.spans.span(at, at + 2)
    assert document.text[start:end] == "安全部系"
    assert [n.code for n in document.notices] == ["LT-READ-540"]
    assert TEXT[slice(*document.notices[0].spans[0])] == "安全部系"


def test_a_quote_may_be_copied_as_it_is_read_over_a_broken_line() -> None:
    document = apply_to_document(a_document(), load_corrections(corrections(replace_text("普及率", "普及占比"))))
    block = document.blocks[2]
    assert "普及占比达到98%" in block.text
    at = block.text.index("普及占比")
    start, end = block.spans.span(at, at + 4)
    assert TEXT[start:end] == "普及\n率"


def test_a_cell_and_the_bold_words_are_mended_too() -> None:
    entries = [replace_text("绿地事", "绿地率"), replace_text("到2025年", "至二零二五年末")]
    document = apply_to_document(a_document(), load_corrections(corrections(*entries)))
    table = document.blocks[3].table
    assert table is not None
    cell = table.rows[1][0]
    assert (cell.text, TEXT[cell.start : cell.end]) == ("绿地率", "绿地事")
    block = document.blocks[1]
    assert block.text[slice(*block.emphasis[0])] == "至二零二五年末，"


def test_a_quote_over_two_blocks_is_read_in_the_first() -> None:
    text = "建设共享\n平台三处"
    blocks = tuple(Block(BlockKind.PARAGRAPH, t, SpanMap.straight(text.index(t), len(t))) for t in text.split("\n"))
    entry = '  - {op: replace_text, quote: "共享\\n平台", text: 共享大平台, reason: 断行, author: 王}\n'
    document = apply_to_document(Document(text, blocks, "x"), load_corrections(corrections(entry)))
    assert [b.text for b in document.blocks] == ["建设共享大平台", "三处"]


@pytest.mark.parametrize(
    ("entry", "problem"),
    [
        (replace_text("海绵城市", "x"), "没有这段文字"),
        (replace_text("达到", "x"), "3"),
        (replace_text("达到", "x", "occurrence: 4"), "没有"),
        (replace_text('"|\\n|"', "x"), "不在可读"),
    ],
)
def test_a_correction_that_does_not_fit_is_told_and_changes_nothing(entry: str, problem: str) -> None:
    document = apply_to_document(a_document(), load_corrections(corrections(entry)))
    assert document.blocks == a_document().blocks
    assert document.notices[0].code == "LT-READ-541"
    assert problem in str(document.notices[0].facts["problem"])


def test_occurrence_and_offset_say_which_one() -> None:
    at = TEXT.rindex("达到")
    for more, number in (("occurrence: 2", 1), (f"at: {at}", 2)):
        document = apply_to_document(a_document(), load_corrections(corrections(replace_text("达到", "升至", more))))
        changed = [i for i, (a, b) in enumerate(zip(a_document().blocks, document.blocks, strict=True)) if a != b]
        assert changed == [number]


def test_corrections_made_for_another_file_say_so() -> None:
    text = corrections(replace_text("安全部系", "安全体系"), head=f"source_sha256: {'cd' * 32}\n")
    document = apply_to_document(a_document(), load_corrections(text))
    assert [n.code for n in document.notices] == ["LT-READ-544", "LT-READ-540"]


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_every_offset_stays_true_whatever_is_replaced(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(TEXT) - 2))
    quote = TEXT[start : start + data.draw(st.integers(1, 8))]
    words = data.draw(st.text("甲乙丙", max_size=10))
    from lantu.plan.corrections import Corrections, ReplaceText

    entry = ReplaceText(quote, words, "r", "a", at=start)
    document = apply_to_document(a_document(), Corrections((entry,)))
    for block in document.blocks:
        assert len(block.text) == block.spans.size
        for i, char in enumerate(block.text):
            a, b = block.spans.span(i, i + 1)
            assert TEXT[a:b] == char or start <= a <= b <= start + len(quote) or a < start + len(quote) <= b


def a_plan() -> Plan:
    quote = "绿地率达到35%"
    start = TEXT.index(quote)
    target = Target(
        "t1", "indicator", "level_up", "绿地率", start, start + len(quote), quote, unit="%", target_value=Decimal(35),
        section="s1", inferred=(Inferred("unit", "表头"),), alternatives=(Alternative("unit", "个", "表头"),),
    )  # fmt: skip
    name = "湿地公园二期"
    at = TEXT.index(name)
    project = Project("p1", name, at, at + len(name), name, section="s1")
    section = Section("s1", 1, "第一章", "目标", 0, len(TEXT))
    return Plan(PlanInfo("某区规划"), sections=(section,), targets=(target,), projects=(project,))


C = "corrections[1]"
SET = "  - {op: set, %s, field: %s, value: %s, reason: 核对原文, author: 李%s}\n"


def applied(*entries: str) -> Plan:
    plan = apply_to_plan(a_plan(), load_corrections(corrections(*entries)), TEXT)
    assert load_plan(dump_plan(plan)) == plan
    for found in plan.findings:
        assert "{" not in "".join((*words_of(found, "zh"), *words_of(found, "en")))
    return plan


@pytest.mark.parametrize(
    "ref", ["id: t1", "item: {kind: target, name: 绿地率}", "item: {kind: target, name: 绿地率, section: 目标}"]
)
def test_a_field_is_set_and_says_by_whom(ref: str) -> None:
    plan = applied(SET % (ref, "target_value", "35.50", ""), SET % (ref, "unit", "'％'", ""))
    target = plan.targets[0]
    assert str(target.target_value) == "35.50"
    assert target.inferred == (
        Inferred("target_value", "corrected by 李: 核对原文"),
        Inferred("unit", "corrected by 李: 核对原文"),
    )
    assert target.alternatives == ()
    assert [f.code for f in plan.findings] == ["LT-READ-542"] * 2


def test_the_title_page_and_a_section_can_be_set() -> None:
    plan = applied(SET % ("item: {kind: plan}", "end_year", "2025", ""), SET % ("id: s1", "title", "主要目标", ""))
    assert (plan.info.end_year, plan.sections[0].title) == (2025, "主要目标")


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        (SET % ("id: t9", "unit", "个", ""), "LT-READ-541"),
        (SET % ("id: t1", "unit", "'%'", ""), "LT-READ-543"),
        (SET % ("id: t1", "unit", "个", ", was: 亩"), "LT-READ-541"),
        (SET % ("id: t1", "unit", "个", ", was: '%'"), "LT-READ-542"),
        (SET % ("id: t1", "section", "s7", ""), "LT-READ-541"),
        (SET % ("id: p1", "unit", "个", ""), "LT-READ-541"),
        (SET % ("item: {kind: target, name: 绿地率, section: 别处}", "unit", "个", ""), "LT-READ-541"),
        ("  - {op: drop, id: t1, reason: r, author: a}\n", "LT-READ-542"),
        ("  - {op: drop, item: {kind: project, name: 湿地公园}, reason: r, author: a}\n", "LT-READ-541"),
        (
            "  - {op: add, kind: project, fields: {name: 不在文中, quote: 不在文中}, reason: r, author: a}\n",
            "LT-READ-541",
        ),
        (
            "  - {op: add, kind: project, fields: {name: 湿地公园二期, quote: 湿地公园二期}, reason: r, author: a}\n",
            "LT-READ-543",
        ),
    ],
)
def test_each_correction_says_what_became_of_it(entry: str, code: str) -> None:
    plan = applied(entry)
    assert [f.code for f in plan.findings] == [code]
    if code != "LT-READ-542":
        assert replace(plan, findings=()) == a_plan()


def test_a_dropped_item_keeps_a_forwarding_record() -> None:
    plan = applied("  - {op: drop, item: {kind: target, name: 绿地率}, reason: 是现状, author: 李}\n")
    assert plan.targets == ()
    assert [(f.id, f.to) for f in plan.forwards] == [("t1", None)]


def test_an_item_is_added_at_its_quote_in_its_section() -> None:
    fields = "{kind: commitment, form: coverage, name: 供水普及率, quote: 98%以上, target_value: 98, comparator: '>='}"
    entry = f"  - {{op: add, kind: target, fields: {fields}, reason: 漏读, author: 李}}\n"
    plan = applied(entry)
    added = plan.targets[1]
    assert TEXT[added.start : added.end] == "98%以上"
    assert (added.section, str(added.target_value)) == ("s1", "98")
    assert added.inferred[0].reason == "corrected by 李: 漏读"
    assert plan == applied(entry)


def test_targets_whose_words_were_read_otherwise_say_so() -> None:
    plan = applied(replace_text("绿地率达到35", "绿地率达到36"))
    assert Inferred("text", "corrected by 王: 扫描") in plan.targets[0].inferred


@pytest.mark.parametrize(
    ("entry", "code", "path"),
    [
        ("  - {op: mend, reason: r, author: a}\n", "LT-FILE-014", "corrections[1].op"),
        ("  - {reason: r, author: a}\n", "LT-FILE-012", "corrections[1]"),
        ("  - word\n", "LT-FILE-013", "corrections[1]"),
        ("  - {op: drop, id: t1, author: a}\n", "LT-FILE-012", "corrections[1]"),
        ("  - {op: drop, id: t1, reason: ' ', author: a}\n", "LT-FILE-012", "corrections[1]"),
        ("  - {op: drop, reason: r, author: a}\n", "LT-FILE-022", "corrections[1]"),
        ("  - {op: drop, id: t, item: {kind: task, name: x}, reason: r, author: a}\n", "LT-FILE-022", C),
        ("  - {op: drop, item: {kind: goal, name: x}, reason: r, author: a}\n", "LT-FILE-014", f"{C}.item.kind"),
        ("  - {op: drop, id: t1, reason: r, author: a, date: 昨天}\n", "LT-FILE-013", "corrections[1].date"),
        (SET % ("id: t1", "quote", "x", ""), "LT-FILE-021", "corrections[1].field"),
        (SET % ("id: t1", "unti", "x", ""), "LT-FILE-011", "corrections[1].field"),
        (SET % ("item: {kind: target, name: x}", "form", "big", ""), "LT-FILE-014", "corrections[1].value"),
        (SET % ("id: t1", "base_year", "去年", ""), "LT-FILE-013", "corrections[1].value"),
        (replace_text("x", "y", "occurrence: 0"), "LT-FILE-013", "corrections[1].occurrence"),
        (replace_text("''", "y"), "LT-FILE-012", "corrections[1]"),
        ("  - {op: add, kind: project, fields: {nmae: x}, reason: r, author: a}\n", "LT-FILE-010", ""),
        ("  - {op: add, kind: zone, fields: {id: x}, reason: r, author: a}\n", "LT-FILE-021", f"{C}.fields.id"),
        ("  - {op: add, kind: section, fields: {}, reason: r, author: a}\n", "LT-FILE-014", "corrections[1].kind"),
    ],
)  # fmt: skip
def test_a_slip_in_the_file_is_told_with_its_place(entry: str, code: str, path: str) -> None:
    with pytest.raises(FileError) as caught:
        load_corrections(corrections(entry), "c.yaml")
    assert caught.value.code == code
    assert caught.value.where == (f"c.yaml:3 {path}" if path else "c.yaml")


def test_the_file_round_trips_and_keeps_to_its_schema() -> None:
    fields = "{name: 供水普及率, quote: 98%以上}"
    text = corrections(
        replace_text("a", "b", "at: 3, date: 2026-01-31"),
        SET % ("id: t1", "unit", "个", ", was: '%'"),
        "  - {op: drop, item: {kind: target, name: x}, reason: r, author: a}\n",
        f"  - {{op: add, kind: honour, fields: {fields[:-1]}, level: national}}, reason: r, author: a}}\n",
    )
    loaded = load_corrections(text)
    again = dump_corrections(loaded)
    assert load_corrections(again) == loaded
    assert dump_corrections(load_corrections(again)) == again
    jsonschema.Draft202012Validator(published("corrections")).validate(load(again))
    assert as_text(published("corrections")) == as_text(corrections_schema())


def test_an_empty_file_of_corrections_changes_nothing() -> None:
    none = load_corrections("lantu: corrections/1\ncorrections:\n")
    assert apply_to_document(a_document(), none) == a_document()
    assert apply_to_plan(a_plan(), none, TEXT) == a_plan()
