"""Cuts the name of a system out of a clause: from behind the verb that orders it to the noun that ends it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from lantu.plan.read.lexicon_file import load_words
from lantu.plan.read.orders import Order
from lantu.plan.read.passages import Passage

# 中心城区, 系统性, 平台企业, 制度化: the noun is only the first half of another word.
_NOT_ENDED = {
    "中心": r"城|化|镇|村|地位|担当|崛起|工作|任务|区|线|组|卫生院|小学|渔港|环节|商圈",
    "系统": r"性|化|推进|观念|谋划|治理|集成|、|培育|梳理|提升|施策|部署|、?定向|有序|完备|推|保护|修复|抓",
    "平台": r"型|经济|企业|化|载体|项目|等",
    "大脑": r"$^",
    "模式": r"化",
    "机制": r"化|改革|创新|性|建设年|体制",
    "制度": r"化|型|体系|机制|设计|优势|创新|开放|改革|集成|成果|安全|环境|保障体系",
    "办法": r"$^",
    "基金": r"小镇|会|化|投向|合理",
    "目录": r"内",
    "联盟": r"国",
    "清单": r"编制|常态化",
}
# 生态系统, 电力系统: systems of nature or of supply, which nobody sets up; 以甲为中心; shops and offices.
_NOT_BEGUN = {
    "系统": r"(?:生态|大|电力|政府|公安|教育|河湖|水|子|本)$",
    "中心": r"(?:为|购物|健身|国贸|商务|贸易|商业|政治|经济|文化|副|次|市|镇|活动)$",
    "平台": r"(?:为服务|资本|新|安装|钻井|作业|观景)$",
    "机制": r"体制$",
}
# Verbs that make something, wherever they stand in the clause: 支持企业建立…, 在社区设立….
_MAKES = re.compile(
    r"(?P<sure>建立健全|建立完善|健全完善|建立|搭建|组建|打造|构建|推行|建成|设立|成立|创建|争创|牵头|参与|申报|动态更新)|"
    r"健全|完善|实行|发布|编制|建设好?|推广|落实|执行|"
    r"探索|开发|形成|制定|优化|升级|提档|用好|运用好|实施好?|深化|强化|推动|推进|加快|抓好|发挥|创新|绘制|列入|纳入|开展|建强|"
    r"把关|抓|融入|对接|推动成果|依托"
)
_PHRASE_BREAK = re.compile(r"[、，]|以及|的")
_QUOTED = re.compile(r"[“《‘][^“”《》‘’]{1,30}[”》’]")
_EDGE = "“”‘’《》、，。 "
# 甲、乙等平台: the words behind 等 are only the sum of what was named.
_SUM = re.compile(r"(?:“[^“”]{1,20}”)+等")
_LEAD = re.compile(r"^(?:并|与|和|及|对|各项|一批|一个|该|以|更多|[\d]+个)+")
_JOINED = ("机制", "制度", "平台", "系统", "中心", "模式", "清单", "体系", "台账", "政策", "待遇", "标准", "展馆")
_LONGEST_NAME = 40
_SHORT_MEMBER = 6
# 清理台账, 取消目录: the order does away with it.
_ENDS = ("清理", "取消", "淘汰", "打击", "破除", "压减", "整治", "破解", "化解", "防范")
_ENCOURAGES = ("支持", "鼓励", "引导", "吸引")
_MOVES_OTHERS = ("支持", "鼓励", "引导", "推动", "指导", "督促", "促进", "帮助", "动员", "吸引", "推进")


@dataclass(frozen=True, slots=True)
class SystemName:
    """A name with its kind and its place in the clause."""

    name: str
    kind: str
    start: int
    end: int


@cache
def _nouns() -> tuple[re.Pattern[str], dict[str, str]]:
    kinds = {e.word: e.fields[0] for e in load_words("system_nouns")}
    parts = [
        re.escape(word) + (f"(?!{_NOT_ENDED[word]})" if word in _NOT_ENDED else "")
        for word in sorted(kinds, key=len, reverse=True)
    ]
    return re.compile("(?:" + "|".join(parts) + ")(?!示范|试点)(?:[A-Z]?[1-9]\\.\\d)?"), kinds


@cache
def _devices() -> tuple[re.Pattern[str], dict[str, str]]:
    kinds = {e.word: e.fields[0] for e in load_words("known_devices")}
    words = sorted(kinds, key=len, reverse=True)
    tail = r"(?:[1-9]\.\d)?”?(?:审批服务模式|主题套餐服务|改革|管理|评价|监管|执行)?(?:机制|制度|模式|改革|服务|体系)?"
    return re.compile("(?P<device>" + "|".join(map(re.escape, words)) + ")(?P<tail>" + tail + ")"), kinds


@cache
def _empty() -> re.Pattern[str]:
    words = sorted((e.word for e in load_words("empty_system_words")), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words)))


def system_names(clause: Passage, order: Order) -> list[SystemName]:
    """The systems that a clause with this order names, in order of place."""
    if order.verb.startswith(_ENDS):
        return []
    at = order.object_start if order.object_start > order.verb_start else 0
    names = named_in(clause.text, at, moves_others=order.verb.startswith(_MOVES_OTHERS))
    if order.verb.startswith(_ENCOURAGES):  # 鼓励网络平台规范发展 sets up no platform; 支持企业建立平台 does
        names = [name for name in names if _MAKES.search(clause.text, at, name.end)]
    return names


def named_in(text: str, at: int = 0, moves_others: bool = False) -> list[SystemName]:
    """The systems named in `text` from `at` on. Of two names that end one inside the other the longer one stays.

    `moves_others`: the clause says who is to act (支持企业完善…), so that any verb may stand before the name.
    """
    found: list[SystemName] = []
    pattern, kinds = _nouns()
    for noun in pattern.finditer(text, at):
        if _inside_quotes(text, noun.start()) or _not_begun(text, noun):
            continue
        word = noun.group() if noun.group() in kinds else noun.group()[:-3]
        start = _start_of_phrase(text, at, noun.start(), moves_others)
        summed = list(_SUM.finditer(text, start, noun.start()))
        if summed:
            inner = _QUOTED.finditer(text, summed[-1].start(), summed[-1].end())
            found.extend(SystemName(q.group()[1:-1], kinds[word], q.start(), q.end()) for q in inner)
        if (behind := text.rfind("等", start, noun.start())) >= 0:
            start = behind + 1
        lead = _LEAD.match(text[start : noun.end()])
        start += lead.end() if lead else 0
        bracket = text.rfind("（", start, noun.end())
        if bracket > text.rfind("）", start, noun.end()):  # the name stands inside the bracket
            start = bracket + 1
        name = text[start : noun.end()].strip(_EDGE)
        if name.startswith(("把", "将")) or not 0 < len(name) <= _LONGEST_NAME or not _says_which(name, noun.group()):
            continue
        if found and start <= found[-1].start and noun.end() > found[-1].end:
            found.pop()
        found.append(SystemName(_balanced(text[start : noun.end()].strip("、，。 ")), kinds[word], start, noun.end()))
    found.extend(_devices_in(text, at, found))
    return sorted(found, key=lambda name: name.start)


def _not_begun(text: str, noun: re.Match[str]) -> bool:
    """Whether the noun here begins no name of its own: 生态系统, 以甲为中心, the bare word of a list (高校、平台)."""
    if text[max(noun.start() - 1, 0) : noun.start()] == "、":
        return True
    pattern = _NOT_BEGUN.get(noun.group())
    return bool(pattern and re.search(pattern, text[max(noun.start() - 4, 0) : noun.start()]))


def _devices_in(text: str, at: int, taken: list[SystemName]) -> list[SystemName]:
    """Devices known by name, and posts of charge (“点长制”) that no list holds."""
    pattern, kinds = _devices()
    found: list[SystemName] = []
    for device in pattern.finditer(text, at):
        if not _overlaps(device, taken):
            name = device.group().replace("”", "")
            found.append(SystemName(name, kinds[device["device"]], device.start(), device.end()))
    for quoted in _QUOTED.finditer(text, at):
        inner = quoted.group()[1:-1]
        if re.search(r"[^体机编]制(?:[1-9]\.\d)?$", inner) and not _overlaps(quoted, [*taken, *found]):
            found.append(SystemName(inner, "mechanism", quoted.start(), quoted.end()))
    return found


def _overlaps(match: re.Match[str], taken: list[SystemName]) -> bool:
    return any(name.start < match.end() and match.start() < name.end for name in taken)


def _start_of_phrase(text: str, at: int, end: int, moves_others: bool) -> int:
    """Where the noun phrase that ends at `end` begins: behind the last verb that makes, 、 or 的 outside quotes."""
    masked = _QUOTED.sub(lambda m: "\x00" * len(m.group()), text[:end])
    start = piece = at
    for cut in _PHRASE_BREAK.finditer(masked, at):
        # 的 directly before the noun (…的机制) belongs to the name, and so do the short members of one rule
        # (街道吹哨、部门响应机制); of places and software each is one of its own.
        member = text[piece : cut.start()]
        listed = cut.group() == "、" and len(member) <= _SHORT_MEMBER and _is_rule(text, end)
        listed = listed and not _devices()[0].search(member)  # a rule known by name is one of its own
        piece = cut.end()
        if not listed and (cut.end() < end - 1 or cut.group() != "的"):
            start = cut.end()
    for verb in _MAKES.finditer(masked, start):
        if not (verb["sure"] or moves_others):
            continue  # 规划实施监测平台: the verb is part of the name
        if verb.end() < end and (verb["sure"] or _says_which(text[verb.end() : end], "")):
            start = verb.end()
    for joint in re.finditer(r"[和与及]", masked[start:end]):
        if masked[: start + joint.start()].endswith(_JOINED):
            return start + joint.end()
    return start


def _is_rule(text: str, end: int) -> bool:
    return text.startswith(("机制", "制度", "清单", "模式"), end)


def _says_which(name: str, noun: str) -> bool:
    """Whether a name says more than its noun and empty words do."""
    rest = name.removesuffix(noun) if noun else name
    if len(noun) >= 3 and noun not in ("服务体系", "管理体系") and len(rest) >= 2:
        return True  # the noun itself is a name of its kind: 创新联合体, 服务专班
    return len(re.sub(r"[“”‘’《》（）()\s\x00的]", "", _empty().sub("", rest))) >= 2


def _inside_quotes(text: str, at: int) -> bool:
    before = text[:at]
    return before.count("“") > before.count("”")


def _balanced(name: str) -> str:
    if name.count("“") != name.count("”"):
        name = name.replace("“", "").replace("”", "")
    if name.startswith("“") and name.endswith("”") and name.count("“") == 1:
        name = name[1:-1]
    return name
