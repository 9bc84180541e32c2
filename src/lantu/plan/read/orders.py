"""What a clause orders: the verb that opens it, behind adverbs, and the object that follows."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from lantu.plan.read.lexicon_file import load_words

# 将甲打造成乙, 把甲纳入乙: the object stands before the verb.
_MOVED_OBJECT = re.compile(
    r"(?:把|将)(?P<object>[^，；。]{2,60}?)(?:分别|逐步|全部|统一)?"
    r"(?P<verb>打造成为?|打造为|建设成为?|建成|培育成为?|发展成为?|发展为|纳入|融入|列入|改造成为?|改造为|转化为|落实到|延伸到|"
    r"贯穿|作为|变为|整合为|引入|推广到|覆盖到)"
)
# 区发改局要牵头编制 …: who acts, and the modal that shows it.
_SUBJECT = re.compile(r"(?P<subject>[^，；。：、（）()]{2,20}?)(?:要|应当?|必须|负责)(?=[^求素点领闻])")
# 在企业开展 …, 对甲实行 …, 为乙提供 …: a phrase before the verb.
_PLACE_FIRST = re.compile(
    r"(?:在|对|为|面向|针对|向|从|与|同|会同|联合)[^，；。]{1,40}?(?=开展|实施|实行|建立|提供|打造|设立|推行|加强|建设|构建|举办|完善|进行)"
)
# 区统计局会同有关部门建立 …: an office needs no modal.
_OFFICE_FIRST = re.compile(
    r"(?P<subject>[^，；。：、（）()的]{1,14}?(?:局|委|办|厅|署|政府|部门|指挥部|领导小组|公司|集团))"
    r"(?:会同[^，；。]{2,16}?(?=建立|制定|编制|开展|推进|实施)|(?=建立|制定|编制|开展|推进|实施|加强|组织|完善|落实|强化|推动))"
)
# 由区发改局牵头编制 …: the office before the verb; see task_owners.
_CHARGED = re.compile(
    r"由[^，；。]{2,30}?(?:牵头|负责|统筹|组织|会同[^，；。]{2,20}?(?=建立|制定|编制|开展|实施|推进))"
)
# 围绕绿色转型开展 …, 依托科研载体建设 …: a basis before the verb, without a comma between.
_BASIS_FIRST = re.compile(
    r"(?:围绕|依托|聚焦|通过|利用|按照|结合|立足)[^，；。]{2,40}?(?=开展|实施|建立|打造|设立|加强|建设|构建|完善|培育)"
)
# The predicate of a statement; after 推动, 促进 … it is what is to be brought about.
_STATEMENT = re.compile(
    r"(?:不断|持续|显著|明显|更加|进一步|有效|大幅|稳步|基本|全面|日益)(?:提[升高]|增强|完善|形成|改善|健全|优化|扩大|巩固|下降|"
    r"见效|普及|丰富|坚实|美好|凸显|提速)$|取得[^，]{2,12}(?:成效|进展|突破|成果|成绩|胜利)$"
)
_CAUSES = ("推动", "促进", "推进", "确保", "实现", "保证", "带动")
_NOUN_HALF = re.compile(
    r"工作|机制|体系|平台|能力|中心|水平|制度|模式|数据|指标|人员|人才|队伍|企业|性|力度|率|员|基地|项目|工程|领域|[、和的]"
)


@dataclass(frozen=True, slots=True)
class Order:
    """The order in a clause (任务动词): places are offsets into the clause's text."""

    verb: str
    verb_start: int
    object: str
    object_start: int
    result: bool  # the verb only says what comes of the work
    subject: str | None = None


def _alternation(words: list[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


@cache
def _verbs() -> dict[str, str]:
    return {e.word: e.fields[0] for e in load_words("task_verbs")}


@cache
def _verb_pattern() -> re.Pattern[str]:
    return re.compile(_alternation(list(_verbs())))


@cache
def _adverbs() -> re.Pattern[str]:
    return re.compile(_alternation([e.word for e in load_words("adverbs")]))


@cache
def _chained() -> re.Pattern[str]:
    return re.compile(_alternation([e.word for e in load_words("chained_verbs")]))


@cache
def _slogans() -> re.Pattern[str]:
    return re.compile(_alternation([e.word for e in load_words("slogan_openings")]))


def is_slogan(clause: str) -> bool:
    """Whether a clause opens with words that state a stance or a basis (坚持 …, 围绕 …, 以甲为乙)."""
    return bool(_slogans().match(clause, _skip_adverbs(clause, 0)) or _slogans().match(clause))


@lru_cache(maxsize=8192)  # tasks and systems ask for the same clauses
def order_of(clause: str) -> Order | None:
    """The order of a clause, or None: a noun phrase, a statement, a slogan."""
    based = _BASIS_FIRST.match(clause)
    if based is not None:
        return _direct(clause, based.end())
    if is_slogan(clause):
        return None
    at = _skip_adverbs(clause, 0)
    moved = _MOVED_OBJECT.match(clause, at)
    if moved is not None:
        return Order(moved["verb"], moved.start("verb"), moved["object"], moved.start("object"), result=False)
    direct = _direct(clause, at)
    if direct is not None:
        return direct
    place = _PLACE_FIRST.match(clause, at)
    if place is not None:
        return _direct(clause, place.end())
    charged = _CHARGED.match(clause, at)
    if charged is not None:
        return _direct(clause, _skip_adverbs(clause, charged.end()))
    subject = _SUBJECT.match(clause) or _OFFICE_FIRST.match(clause)
    inner = _direct(clause, _skip_adverbs(clause, subject.end())) if subject is not None else None
    if inner is None or subject is None:
        return None
    return replace(inner, subject=subject["subject"])


def _direct(clause: str, at: int) -> Order | None:
    verb = _verb_pattern().match(clause, at)
    if verb is None:
        return None
    end = verb.end()
    second = _chained().match(clause, end + (clause[end : end + 1] == "、"))
    if second is not None and not _is_modifier(clause, second.end()):
        end = second.end()
    if clause[end : end + 1] == "好":
        end += 1
    words = clause[end:]
    if words.startswith(("的", "了")) or (verb.group() not in _CAUSES and _STATEMENT.search(words)):
        return None  # 丰富的资源…, 利用外资水平不断提升: the verb is part of a noun
    return Order(clause[verb.start() : end], verb.start(), words, end, _verbs()[verb.group()] == "result")


def _is_modifier(clause: str, end: int) -> bool:
    """Whether the verb that ends here is the first half of a noun (服务体系, 监测预警机制) or ends the clause."""
    return bool(_NOUN_HALF.match(clause, end)) or end == len(clause)


def _skip_adverbs(clause: str, start: int) -> int:
    """Where the verb of a clause stands. A word that is both (加快, 统筹) is an adverb before a verb only."""
    at = start
    while (adverb := _adverbs().match(clause, at)) is not None:
        behind = adverb.end()
        if adverb.group() in _verbs() and not _opens_verb(clause, behind):
            break
        if adverb.group() == "将" and _MOVED_OBJECT.match(clause, at):
            break
        at = behind
    return at


def _opens_verb(clause: str, at: int) -> bool:
    while (adverb := _adverbs().match(clause, at)) is not None and adverb.group() not in _verbs():
        at = adverb.end()
    verb = _verb_pattern().match(clause, at)
    return verb is not None and not _is_modifier(clause, verb.end())
