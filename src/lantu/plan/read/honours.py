"""Honours (荣誉): titles and standards that the plan wants to win."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lantu.plan.model import Honour
from lantu.plan.read.document import Document
from lantu.plan.read.honour_holders import holder_before, holder_in_earlier_clause
from lantu.plan.read.honour_words import last_title_end, level_of, measured, strength_of, title_class, verbs
from lantu.plan.read.passages import Passage, clauses, paragraphs, pieces, sentences

if TYPE_CHECKING:
    from lantu.plan.read.context import Context
    from lantu.plan.read.outline import Outline

# 以甲市创建…为契机, 巩固…成果: the title is cited as a reason or as a thing already had.
_CITED = re.compile(r"^(?:以.*为(?:契机|抓手|引领|核心|载体|牵引|主线)|依托|借力|借助|发挥|放大)|巩固|成果$|经验|成效$")
_INTENT = re.compile(r"力争|争取|确保|推动|支持|鼓励|努力|积极|全力|助力|引导|指导|到20\d\d|培育|冲刺|目标")
_QUANTITY = re.compile(r"^(?:成为|一批|更多|若干|一系列|新一轮|新的|[\d一二三四五六七八九十百两]+[个家处所座批项名])")
_COUNTED = re.compile(r"”?[\d]+\s*[个家处所座批项名]")
_BEHIND = re.compile(r"(?:创建)?(?:工作|行列|建设|评选|荣誉称号|称号|复审|复评|复检|复查|验收|评估认定)$")
_KEPT = re.compile(r"(?:称号|复审|复评|复检|复查|验收)$")
_REVERSED = re.compile(
    r"(?:推进|推动|开展|启动|深化|抓好|做好|加快|支持|完成|争取|力争|确保)(?P<title>[^，]{4,60}?)(?:成功)?$"
)
_OWN_FORM = re.compile(
    r"(?:国家|省|市)级[^、]{0,24}?(?:示范[^、]{0,4}|试验区|先行区|模范[区县市城])$|国家[^、]{2,24}?示范[市县区]$|百强"
)
# A bare title says no field (国家级试点): the clause before it does.
_BARE = re.compile(r"^(?:国家级|省级|市级|全国|国家|全省)(?:及以上|以上)?(?:试点|示范|示范区|试验区|先行区|先进|称号)$")
_FIELD = re.compile(
    r"(?:深化|推进|推动|开展|加快|加强|抓好|做好|统筹|持续|深入|扎实|积极|大力|全面)+(?P<field>[^，]{4,24})$"
)
# Verbs that may stand behind the title.
_AFTER_TITLE = ("创建", "获批", "获评", "入选")
_QUOTES = '“”"‘’《》 '
_LONGEST_TITLE = 45
_LONGEST_LIST = 200


def find_honours(document: Document, outline: Outline, context: Context) -> list[Honour]:
    """The honours still to be won, in order of place.

    The anchor runs from the start of the clause to the end of the title. Titles won already (past passages), cited
    (以…为契机) or only kept up (巩固…成果) are left out, and so are slogans without a grantor.
    """
    found: list[Honour] = []
    seen: set[tuple[int, str]] = set()
    for paragraph in paragraphs(document):
        if not verbs().search(paragraph.text) or context.is_past(paragraph.start):
            continue
        for sentence in sentences(paragraph):
            if context.is_past(sentence.start):
                continue
            for honour in _of_sentence(document, outline, paragraph, sentence):
                if (honour.end, honour.name) not in seen:
                    seen.add((honour.end, honour.name))
                    found.append(honour)
    return found


def _of_sentence(document: Document, outline: Outline, paragraph: Passage, sentence: Passage) -> Iterator[Honour]:
    all_clauses = clauses(sentence)
    for number, clause in enumerate(all_clauses):
        if _CITED.search(clause.text):
            continue
        for title, verb_start in _titles(clause):
            name = title.text.strip(_QUOTES)
            level = level_of(name)
            if level is None:
                continue
            earlier = all_clauses[:number]
            who = holder_before(clause.text[:verb_start]) or holder_in_earlier_clause(earlier, sentence, paragraph)
            if who is not None and _COUNTED.match(who):
                continue  # 3家企业获评…: how many are to win is a target
            if _BARE.match(name) and (field := _field_of(earlier)):
                name = field + name
            start, end = clause.start, _closed(document.text, title.end)
            section = outline.section_at(start)
            yield Honour(
                id="",
                name=name,
                level=level[0],
                start=start,
                end=end,
                quote=document.text[start:end],
                who=who,
                section=section.id if section else None,
            )


def _closed(text: str, end: int) -> int:
    """The end of a title that stands in quotation marks takes the closing mark along."""
    return end + 1 if text[end : end + 1] in ("”", "》") else end


def _titles(clause: Passage) -> Iterator[tuple[Passage, int]]:
    """The titles that a clause orders to be won, each with the place of its verb in the clause."""
    text = clause.text
    for verb in verbs().finditer(text):
        strength = strength_of(verb.group())
        if strength == "keep" and not _KEPT.search(text):
            continue
        if strength == "gain" and not _INTENT.search(text):
            continue
        if verb.group() in _AFTER_TITLE and (before := list(_reversed(clause, verb.start(), verb.end()))):
            yield from ((title, 0) for title in before)
            return
        if strength == "reach" and (measured().search(text) or "全部" in text[: verb.start()]):
            continue
        rest = text[verb.end() :]
        if verbs().match(rest):  # 争取创建, 培育争创: the next verb takes the object
            continue
        titles = list(_split(clause, verb.end(), strength))
        if titles:
            yield from ((title, verb.start()) for title in titles)
            return


def _reversed(clause: Passage, start: int, end: int) -> Iterator[Passage]:
    """`推进国家卫生城市创建`, `争取国家级度假区获批`: the titles stand before the verb."""
    behind = clause.text[end:]
    match = _REVERSED.search(clause.text[:start])
    if match is None or (behind and not re.match(r"工作|活动|取得|任务|成功$", behind)):
        return
    words = clause.part(match.start("title"), match.end("title"))
    spans = pieces(words.text, "、和与及") if _can_split(words.text) else [(0, len(words.text))]
    for a, b in spans:
        title = words.part(a, b)
        if title_class(title.text) in ("title", "thing") and level_of(title.text) is not None:
            yield title


def _split(clause: Passage, start: int, strength: str) -> Iterator[Passage]:
    whole = clause.part(start, min(len(clause.text), start + _LONGEST_LIST))
    spans = pieces(whole.text, "、和与及") if _can_split(whole.text) else [(0, len(whole.text))]
    for a, b in spans:
        title = _title(whole.part(a, b), strength)
        if title is not None:
            yield title


def _can_split(text: str) -> bool:
    """Whether each piece of a list is a title by itself: `全国文明城市、国家卫生城市`, not `国家级、省级园区`."""
    spans = pieces(text, "、和与及")
    return len(spans) > 1 and all(
        level_of(text[a:b]) is not None and title_class(_BEHIND.sub("", text[a:b].strip(_QUOTES))) for a, b in spans
    )


def _title(words: Passage, strength: str) -> Passage | None:
    text = words.text
    at = len(text) - len(text.lstrip(_QUOTES))
    while match := _QUANTITY.match(text[at:]):
        at += match.end()
    body = text[at:].rstrip(_QUOTES + "等")
    body = _BEHIND.sub("", body).rstrip(_QUOTES)
    if _COUNTED.match(words.text[at + len(body) :]) or _COUNTED.search(body):
        return None  # 3个: how many are to be won is a target
    if title_class(body) is None:
        end = last_title_end(body)
        body = body[:end]
    kind = title_class(body) if body else None
    if kind is None or not 3 <= len(body) <= _LONGEST_TITLE or level_of(body) is None:
        return None
    if not _fits(strength, kind, body, words.text):
        return None
    if kind == "standard" and title_class(bare := body.removesuffix("标准")) == "thing":
        body = bare  # 三级乙等医院标准: the title is the hospital's
    return words.part(at, at + len(body))


def _fits(strength: str, kind: str, body: str, words: str) -> bool:
    """Whether a verb of this strength makes an honour of such words."""
    if strength == "reach":
        return kind == "standard"
    if kind == "standard":
        return False
    if strength == "make":
        return bool(_OWN_FORM.search(body)) and not words.startswith(("一批", "新一轮"))
    return True


def _field_of(earlier: list[Passage]) -> str | None:
    if not earlier:
        return None
    match = _FIELD.search(earlier[-1].text)
    return match["field"] if match else None
