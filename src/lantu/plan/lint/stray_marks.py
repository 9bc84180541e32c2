"""Check: marks that scanning, conversion or pasting leaves in a text (识别、转换残留)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lantu.plan.lint.subject import Passage, Subject
from lantu.plan.model import Finding

_HAN = "\u4e00-\u9fff"
_SPACE = re.compile(f"(?<=[{_HAN}])[ \u3000]{{1,2}}(?=[{_HAN}])")
_LATEX = re.compile(r"\$[^$\n]{1,60}\$|\\(?:mathrm|mathbf|text|times|frac|geq|leq|sim|circ|left|right|%)")
_LATEX_SIGN = re.compile(r"[\\^_{}]")
# U+FFFD, private use, and what UTF-8 read as Latin-1 or GBK looks like.
_MOJIBAKE = re.compile("[\ufffd\ue000-\uf8ff]|锟斤拷|烫烫烫|屯屯屯|[ÃÂ][\x80-\xbf]|â€")
_MIXED_NUMBER = re.compile(r"(?<![0-9０-９])(?:[0-9]+[０-９]|[０-９]+[0-9])[0-9０-９]*")
_HALF_MARK = re.compile(f"(?<=[{_HAN}])[,;?!](?=[{_HAN}])")
_FULL_MARK = re.compile(f"(?<=[{_HAN}])[，；？！](?=[{_HAN}])")
_FEW = 8  # more than these is the document's own habit (justified PDF text), and one finding is enough
_MOST_SHOWN = 50


def check(subject: Subject) -> Iterator[Finding]:
    """One finding a kind of mark, with all places."""
    yield from _all_of(subject, "LT-LINT-093", list(_latex(subject)))
    yield from _all_of(subject, "LT-LINT-094", list(_places(subject, _MOJIBAKE)))
    yield from _all_of(subject, "LT-LINT-095", list(_places(subject, _MIXED_NUMBER)))
    half = list(_places(subject, _HALF_MARK))
    full = sum(len(_FULL_MARK.findall(passage.text)) for passage in subject.passages)
    if half and full >= 10 * len(half):
        yield from _all_of(subject, "LT-LINT-097", half)
    yield from _spaces(subject)


def _all_of(subject: Subject, code: str, places: list[tuple[int, int]]) -> Iterator[Finding]:
    if places:
        start, end = places[0]
        first = subject.text[start:end].strip()
        yield subject.report(code, *places[:_MOST_SHOWN], count=len(places), first=first)


def _places(subject: Subject, pattern: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    for passage in subject.passages:
        for match in pattern.finditer(passage.text):
            yield passage.span(*match.span())


def _latex(subject: Subject) -> Iterator[tuple[int, int]]:
    """Formula marks in the file's own text: the clean text may already have them read away."""
    seen: set[int] = set()
    for passage in subject.passages:
        start, end = passage.block.start, passage.block.end
        for match in _LATEX.finditer(subject.text, start, end):
            if match.start() not in seen and _LATEX_SIGN.search(match.group()):
                seen.add(match.start())
                yield match.span()


def _spaces(subject: Subject) -> Iterator[Finding]:
    """A space inside a word that the document writes together elsewhere (`水 平`)."""
    found: list[tuple[Passage, int, int]] = []
    for passage in subject.passages:
        found += [(passage, *match.span()) for match in _SPACE.finditer(passage.text)]
    if not found or len(found) > _FEW:
        return
    for passage, start, end in found:
        word = passage.text[start - 1] + passage.text[end]
        if subject.pairs[word] >= 2:
            place = passage.span(start - 1, end + 1)
            yield subject.report("LT-LINT-092", place, printed=passage.text[start - 1 : end + 1], word=word)
