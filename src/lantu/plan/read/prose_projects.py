"""Projects named in running text: 推进甲中学、乙学校等项目建设, 规划建设丙产业园."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from lantu.plan.read.lexicon_file import load_words
from lantu.plan.read.name_lists import facility_nouns, has_facility_noun, split_names
from lantu.plan.read.passages import Passage, clauses, pieces
from lantu.plan.read.project_names import LEVEL_FIRST, LONGEST_NAME, can_be_name, is_physical, is_proper

# Words behind 等 that say what the names before it are.
_ALL_PROJECTS = re.compile(r"[^、，]{0,14}?(?:项目|工程|修建|路网)")
_PUSHED = re.compile(r"[^、，]{0,16}?(?:建设|发展|运营|改造|投[用运产]|建成|落地|开工|载体)")
_PUSH_TAIL = re.compile(
    r"(?:及(?:其)?(?:相关)?配套设施)?的?(?:规划|改造提升|提质升级|改扩建|扩建|运营|发展|建设|建成|投[用运产]|落地|实施|开工|"
    r"前期|启动)+(?:工作|步伐)?$"
)
_AND_SO_ON = re.compile(r"等(?![级待])")
_BEFORE_NAME = re.compile(
    r"(?:好|(?P<many>一[批系列]+|若干|多[个家处])|(?P<one>一[个座处所条家])|集[^的]{2,60}的|以[^的]{2,30}为[^的]{2,6}的)"
)
_STEP = re.compile(
    r"(?:加快|积极|持续|大力|全面|深入|统筹|扎实|高标准|高质量|高水平|常态化|稳步|有序|全力|重点|着力|继续|规划|开工|适时|力争|"
    r"力促|确保|争取|依法|切实|尽快|加紧|一体|同步|协同|科学|合理|逐步|认真|同时|此外|进一步|做好|并|，|推动|推进|启动|"
    r"谋划|配合|支持)+"
)
# A clause that only cites a place (依托甲产业园) orders nothing there.
_CITED = re.compile(r"(?:以|依托|围绕|结合|借助|借力|发挥|用好|对接|利用|充分|通过|按照|根据|参与|融入|立足|承接)")
_AND = re.compile(r"以及|[和及]")
_AND_MARK = "\x00"


@dataclass(frozen=True, slots=True)
class _Order:
    """What a clause orders: the words behind its verb, and how sure it is that they are things to be built."""

    rest: Passage
    builds: bool
    single: bool  # 一座 …, 集甲、乙于一体的 …: one thing, even if its name only says of what kind it is
    vague: bool  # 一批 …


@cache
def _verbs() -> tuple[re.Pattern[str], dict[str, str]]:
    strength = {e.word: e.fields[0] for e in load_words("project_verbs")}
    words = sorted(strength, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words))), strength


def projects_of(sentence: Passage) -> Iterator[Passage]:
    """The projects that a sentence orders to be built or pushed on, by name."""
    verbs, _ = _verbs()
    for clause in clauses(sentence):
        if verbs.search(clause.text) and not _CITED.match(clause.text):
            order = _order(clause)
            if order is not None:
                yield from _named(order)


def _order(clause: Passage) -> _Order | None:
    verbs, strength = _verbs()
    lead = _STEP.match(clause.text)
    led = lead.end() if lead else 0
    verb = verbs.match(clause.text, led)
    if verb is None:
        verb = next(iter(verbs.finditer(clause.text, 0, led)), None)
        if verb is None:
            return None
    start = max(led, verb.end())
    sure = strength[verb.group()] == "build"
    single = verb.group() in ("规划建设", "开工建设") or clause.text[:led].endswith(("规划", "开工"))
    vague = False
    while before := _BEFORE_NAME.match(clause.text, start):
        vague = vague or bool(before["many"])
        single = single or bool(before["one"]) or before.group().startswith("集")
        start = before.end()
    return _Order(clause.part(start, len(clause.text)), sure, single, vague)


def _named(order: _Order) -> Iterator[Passage]:
    rest = order.rest
    open_end = _AND_SO_ON.search(rest.text)
    if open_end is not None and open_end.start() > 0:
        after = rest.text[open_end.end() :]
        listed = rest.part(0, open_end.start())
        if _ALL_PROJECTS.match(after):
            names = _of_list(listed, any_noun=True, whole_list=True)
            yield from names or _works(rest)
        elif order.builds or _PUSHED.match(after):
            yield from _of_list(listed, any_noun=False, whole_list=order.builds)
        return
    works = _works(rest)
    if works or order.vague:
        yield from works
        return
    push = _PUSH_TAIL.search(rest.text)
    if push is not None and push.start() > 1:
        yield from _of_list(rest.part(0, push.start()), any_noun=False, whole_list=False)
    elif order.builds or rest.text.endswith("项目"):
        names = _of_list(rest, any_noun=False, whole_list=False)
        alone = order.single and facility_nouns().search(rest.text) and can_be_name(rest.text)
        yield from names or ([rest] if alone else [])


def _of_list(listed: Passage, any_noun: bool, whole_list: bool) -> list[Passage]:
    """The names of a list. `any_noun`: the sentence itself calls them projects. `whole_list`: one proper name in a list
    of things to be built makes its neighbours names too (档案中心 beside 甲山民俗记忆馆)."""
    masked = Passage(_AND.sub(_separator(listed.text), listed.text), listed.spans, listed.ocr)
    names = [name.passage for name in split_names(masked, "、" + _AND_MARK)]
    able = [n for n in names if can_be_name(n.text) and (has_facility_noun(n.text) or (any_noun and len(n.text) > 4))]
    if not any_noun:  # an unlisted 工程 is a programme unless it is works; see _works
        able = [n for n in able if not n.text.endswith("工程")]
    proper = [n for n in able if is_proper(n.text)]
    if not able or able[0] is not names[0]:
        return []
    sure = whole_list or len(proper) * 2 >= len(names)
    if proper and sure and len(able) == len(names) and all(has_facility_noun(n.text) for n in able):
        return able
    return proper


def _separator(text: str) -> Callable[[re.Match[str]], str]:
    """Turns 和 between two names into a separator: behind a facility noun, or between two long names."""
    nouns = facility_nouns()

    def replace(match: re.Match[str]) -> str:
        before = text[: match.start()].rpartition("、")[2]
        after = text[match.end() :].partition("、")[0]
        long = len(before) >= 6 and len(after) >= 6 and "工程" not in after
        splits = len(after) >= 2 and (nouns.search(before) or long)
        return _AND_MARK * len(match.group()) if splits else match.group()

    return replace


def _works(rest: Passage) -> list[Passage]:
    """`甲湖、乙湖等重要湿地保护修复工程` as one project: physical works, where a 工程 of training is a programme."""
    text = rest.text
    if not text.endswith("工程") or LEVEL_FIRST.match(text):
        return []
    each = [name.passage for name in split_names(rest)]
    if len(each) > 1 and all(name.text.endswith("工程") for name in each):
        return [name for name in each if can_be_name(name.text) and is_physical(name.text)]
    if len(text) > LONGEST_NAME:
        return []
    if len(pieces(text, "、")) > 3 or not is_physical(text):
        return []
    return [rest]
