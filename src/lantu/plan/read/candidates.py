"""Where numbers stand that could be the value of a promise: not in dates, names, codes, ordinals or slogans."""

from __future__ import annotations

import re
from functools import cache

from lantu.plan.read.value_tokens import NUMBER, unit_pattern
from lantu.plan.read.values import ReadValue, value_at

_YEARS = r"(?:1[89]|20|21)\d{2}"
_MASKED = re.compile(
    rf"{_YEARS}\s*(?:[-—–~～至到]+\s*(?:{_YEARS}|\d{{2}})\s*)?年(?:代|度|底|末|初)?"
    rf"|{_YEARS}\s*[-—–~～]+\s*{_YEARS}"
    r"|二[〇零○oO0][〇零○一二三四五六七八九]{2}年"
    r"|\d{1,2}月(?:\d{1,2}日)?(?:份|底|末)?|(?<![0-9.])\d{1,2}日(?!均)"
    r"|第[0-9一二三四五六七八九十百零]+(?:[届次批条个位名期轮代类号部章节款]|[产])?"
    r"|[（(]\s*[0-9一二三四五六七八九十]{1,3}\s*[)）]"
    r"|[（(][^（）()]{0,30}(?:上年|去年|实际|现状)[^（）()]{0,20}[）)]|[（(](?:19|20)\d\d年[^（）()]{0,24}[）)]"
    r"|[0-9一二三四五六七八九十]+(?:[+＋×xX*][0-9A-Za-zNn一二三四五六七八九十]+)+"
    r"|《[^》]{1,80}》"
    r"|(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2}"
    r"|〔(?:19|20)\d\d〕\s*\d+\s*号"
    r"|[0-9.]+\s*万?\s*(?:多年|年来|余年)"
    r"|(?<![0-9])\d{1,2}[:：]\d{2}(?![0-9])"
)
_QUOTED = re.compile(r"“[^”“]{1,40}”|「[^」]{1,40}」|‘[^’]{1,40}’")
_SERVICE_QUOTE = re.compile(r"\d+\s*(?:分钟|小时|公里)")
# What follows a number that is part of a name, not an amount.
_NAME_TAIL = re.compile(
    r"\s*(?:[A-Za-z+＋]|强(?![于度化])|号(?!召)|热线|后(?!$)|型|版|期工程|期(?:项目|建设)|A级|级(?!别?以上)|大(?=[^于关])|路|师|团|岁以[下上]"
    r"|[:：]\d)"
)
# Counted nouns of the text about itself: how many aspects, tasks, measures there are is no promise.
_RHETORIC = re.compile(
    r"\s*(?:主要|重点|重大|重要|核心|关键|专项|具体|一级|二级|三级|约束性|预期性|方面)*的?"
    r"(?:[一-龥]{0,6}(?:方面|维度|领域|环节)|指标|举措|措施|任务|要点|原则|目标|关系|阶段|层面|抓手|战略|理念|意识|自信"
    r"|维护|确立|坚持|必由之路|篇大文章|坚定|攻坚战|新突破|字|关键词|行动|体系|机制|计划|民生实事|实事|短板|改革|规律|优势"
    r"|强国|转变|提升|突破|转型)"
)
_REACHED = re.compile(r"(?:达到?|突破|超过?|迈上|增至|到|至)$")
_ORDINAL = ("期", "届", "批", "级", "类", "次", "年")  # 二期, 三级: which one, not how many
_LOOSE = ("个", "件", "项", "条", "大", "类", "种", "次", None)  # counters of parts of speech as much as of things
_CN_AMOUNT = r"(?:[一二两三四五六七八九十百千零〇]+|[万亿])"
_ONE_OF = re.compile(r"一\s*[个批种项次类条场位级流部期度件片块本年天人成体支组对门头只]")


@cache
def _numbers() -> re.Pattern[str]:
    doubled = r"翻[了]?[一两二三四]?番|(?<=实现)倍增(?=[，。；]|$)"
    tenths = r"[一二两三四五六七八九]成[一二三四五六七八九半]?(?=[以左上的，。；、]|$)"
    parts = rf"百分之|{_CN_AMOUNT}分之{_CN_AMOUNT}|一半以上|半数以上"
    numeral = rf"(?<![一二两三四五六七八九十百千万亿零〇第数几近多每]){_CN_AMOUNT}(?=余?(?:{unit_pattern()}))"
    ranged = rf"(?<![一二两三四五六七八九十百千万亿零〇第数几]){_CN_AMOUNT}(?=[至到]{_CN_AMOUNT}(?:{unit_pattern()}))"
    return re.compile(f"{doubled}|{parts}|{tenths}|{NUMBER}|{ranged}|{numeral}")


@cache
def _probe() -> re.Pattern[str]:
    return re.compile(r"[0-9０-９一二两三四五六七八九十百千万亿翻半]")


def find_values(text: str, start: int, end: int) -> list[ReadValue]:
    """Values inside `text[start:end]`, in order, that are amounts and no part of a date, a name or a slogan."""
    if not _probe().search(text, start, end):
        return []
    masked = [(m.start(), m.end()) for m in _MASKED.finditer(text, start, end)]
    for match in _QUOTED.finditer(text, start, end):
        if not _SERVICE_QUOTE.search(match.group()):
            masked.append((match.start(), match.end()))
    masked.sort()
    found: list[ReadValue] = []
    last = start
    for match in _numbers().finditer(text, start, end):
        at = match.start()
        if at < last or _inside(masked, at):
            continue
        if at > start and (text[at - 1] in "+＋._/#" or (text[at - 1].isascii() and text[at - 1].isalpha())):
            continue
        stop = next((a for a, _ in masked if a > at), end)
        value = value_at(text, at, min(stop, end), last)
        if value is None or not _is_amount(text, value, end):
            continue
        found.append(value)
        last = value.end
    return found


def _inside(spans: list[tuple[int, int]], at: int) -> bool:
    return any(a <= at < b for a, b in spans)


def _is_amount(text: str, value: ReadValue, end: int) -> bool:
    """Whether the value is an amount at all, by what stands right after it."""
    if value.end < end and _NAME_TAIL.match(text, value.end, min(end, value.end + 8)):
        unit_ends_name = value.unit is not None and text[value.end] in "大型级路"
        if value.unit is None or unit_ends_name:
            return False
        if text[value.end].isascii() and text[value.end].isalpha():
            return False
    if value.unit in _LOOSE and _RHETORIC.match(text, value.end, min(end, value.end + 12)):
        return False
    if not value.digits and not value.multiple and value.rule == "single" and value.unit != "%":
        if _ONE_OF.match(text, value.number_start) or value.unit in _ORDINAL:
            return False
        # 十佳, 百强, 三农 …: a numeral in words counts only with a counter and something counted.
        if value.unit is None or value.unit in ("万", "亿", "万亿"):
            return False
        if value.unit.endswith("元") and not _REACHED.search(text, max(0, value.number_start - 4), value.number_start):
            # 万元地区生产总值, 亿元企业: money in words is a measure of the thing named, unless it is reached
            return False
    return True
