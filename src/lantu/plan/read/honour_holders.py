"""Who is to win an honour: a body named in the clause, in the clause before it, or by the paragraph's label."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lantu.plan.read.passages import Passage
from lantu.plan.read.prose_projects import projects_of

_LEADING = re.compile(
    r"^(?:支持|鼓励|推动|引导|指导|助力|争取|力争|确保|实现|加快|积极|全力|努力|持续|大力|进一步|继续|成功|并|同时|到20\d\d年?|"
    r"组织|协助|促进|深入|扎实|择优|培育|全面|推进|此外|开展|启动|深化|抓好|做好|完成|高标准|率先|集中)+"
)
_TRAILING = re.compile(
    r"(?:积极|全力|努力|成功|争取|力争|确保|择优|培育|全部|均|率先|加快|持续|大力|推动|申报|稳定|并|进行|参与|按期|顺利|逐步|实现|推进)+$"
)
_SUPPORTED = re.compile(
    r"^(?:进一步|积极|大力)?(?:支持|鼓励|引导|指导)(?P<who>[^，]{2,24}?)(?:深化|开展|推进|加快|建设|加强|创新|做|发展)"
)
# A paragraph's label that names a place: 甲山风景名胜区。…
_PLACE_LABEL = re.compile(r"^(?P<place>[^。：，、]{2,16}(?:区|园|镇|村|岛|城|基地|组团|街道|湾区))[。：]")
_NOT_A_HOLDER = re.compile(r"[，。]|^(?:以|对|把|将|按|为)|(?:发展|工作|建设|水平)$")
_LONGEST_HOLDER = 30


def holder_before(words: str) -> str | None:
    """The body named between the start of the clause and the verb (`推动甲园区参评…`)."""
    rest = _TRAILING.sub("", _LEADING.sub("", words)).strip("、 ")
    if 2 <= len(rest) <= _LONGEST_HOLDER and not _NOT_A_HOLDER.search(rest):
        return rest
    return None


def holder_in_earlier_clause(earlier: Sequence[Passage], sentence: Passage, paragraph: Passage) -> str | None:
    """The body that an earlier clause supports, the place that opens the sentence, or the paragraph's label."""
    for clause in reversed(earlier):
        match = _SUPPORTED.match(clause.text)
        if match:
            return match["who"]
    # 抓好甲产业园建设运营，…，争创…: the place that opens the sentence, when it is the only one.
    places = list(projects_of(sentence)) if earlier else []
    if len(places) == 1 and places[0].start < earlier[0].end:
        return places[0].text
    label = _PLACE_LABEL.match(paragraph.text)
    if label is None or paragraph.span(0, label.end())[1] > sentence.start:
        return None
    return label["place"]
