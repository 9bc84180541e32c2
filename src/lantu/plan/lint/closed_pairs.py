"""Check: quotation marks and brackets are closed (引号、括号配对)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lantu.plan.lint.subject import Subject
from lantu.plan.model import Finding

# Half-width brackets count as full-width ones: typists mix the two inside one pair.
_MARKS = re.compile("[“”《》（）()〔〕]")
_WIDE = {"(": "（", ")": "）"}
_CLOSES = {"”": "“", "》": "《", "）": "（", "〕": "〔"}
_SENTENCE_END = frozenset("。；！？")
_DEEPEST = 50  # open marks that are remembered; more are no text of anybody's
_LIST_NUMBER = re.compile(r"[0-9一二三四五六七八九十a-zA-Z①-⑳]{1,3}$")


def check(subject: Subject) -> Iterator[Finding]:
    """Marks without a partner in their paragraph. A paragraph that breaks off is read on into the next one."""
    waiting: list[tuple[str, tuple[int, int]]] = []
    for passage in subject.passages:
        text = passage.text
        for match in _MARKS.finditer(text):
            mark = _WIDE.get(match.group(), match.group())
            if mark not in _CLOSES:
                if mark == "“" and waiting and waiting[-1][0] == "“":
                    yield subject.report("LT-LINT-104", waiting.pop()[1], mark="“")
                waiting.append((mark, passage.span(*match.span())))
                del waiting[:-_DEEPEST]
            elif waiting and waiting[-1][0] == _CLOSES[mark]:
                waiting.pop()
            elif mark == "）" and _LIST_NUMBER.search(text, max(match.start() - 4, 0), match.start()):
                continue  # 1）甲；2）乙
            elif any(open_mark == _CLOSES[mark] for open_mark, _ in waiting):
                while waiting[-1][0] != _CLOSES[mark]:
                    yield subject.report("LT-LINT-104", waiting[-1][1], mark=waiting.pop()[0])
                waiting.pop()
            else:
                yield subject.report("LT-LINT-104", passage.span(*match.span()), mark=mark)
        if text.rstrip()[-1:] in _SENTENCE_END:
            # A quotation may run over several paragraphs, each opened again; one that never closes ends here.
            for mark, place in waiting:
                yield subject.report("LT-LINT-104", place, mark=mark)
            waiting.clear()
