"""Check: headings of one kind (第…节) carry one heading level in the file (标题级别一致)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from lantu.plan.lint.ordinals import number_kind
from lantu.plan.lint.subject import Subject
from lantu.plan.model import Finding, Section
from lantu.plan.read.document import BlockKind

_FEWEST = 3  # headings of a kind before one of them can be called odd


def check(subject: Subject) -> Iterator[Finding]:
    """One finding a kind: the headings whose level in the file is not that of most of their kind.

    The reader goes by the numbers and is not misled, but a table of contents made by a text program is.
    """
    if subject.document is None:
        return
    levels = {
        block.start: block.level
        for block in subject.document.blocks
        if block.kind is BlockKind.HEADING and block.level is not None
    }
    kinds: dict[str, list[tuple[int, Section]]] = defaultdict(list)
    for section in subject.plan.sections:
        level = levels.get(section.start)
        if level is not None:
            kinds[number_kind(section.number)].append((level, section))
    for kind, marked in kinds.items():
        usual, _ = Counter(level for level, _ in marked).most_common(1)[0]
        odd = [section for level, section in marked if level != usual]
        if not odd or kind in ("", "title", "dotted") or len(marked) < _FEWEST:
            continue
        yield subject.report(
            "LT-LINT-065", *odd, items=[section.id for section in odd], count=len(odd), total=len(marked), usual=usual,
            first=f"{odd[0].number} {odd[0].title}",
        )  # fmt: skip
