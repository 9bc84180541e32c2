"""The words around a value in a clause: adverbs to look through, measure verbs, flow verbs, openings to cut off."""

from __future__ import annotations

import re
from functools import cache

from lantu.plan.read.lexicon_file import load_words

# Words between the name and the verb, or the verb and the value, that carry no measure.
ADVERBS = re.compile(
    r"(?:(?<=[幅率速值量度比])在|力争|争取|确保|努力|预计|原则上|全部|分别|(?<![年人日户])均|都|各|将|要|应|需|须|可|(?<![产功性潜动节智储])能|基本|稳定|总体|逐步|稳步|持续|进一步|大幅|平均|合计|共计?|总共|累计|已|再"
    r"|每人每[年月天]|(?<=[到至])每[年月]|大约|约|近|不少于|不低于|超|年度|同口径|同比|环比|按可比价|可比|实际|名义|再|又|还|新|更|达到?(?=控制))+$"
)
OPENINGS = re.compile(
    r"^(?:[一二三四五六七八九十]是|其中|同时|此外|另外|而且|并且|并|且|以及|另|及(?!时)|和(?!谐)|或|"
    r"(?:力争|争取(?!上级|中央|国家|省级|省市|各类|专项|到位|政策|资金|项目)|努力|确保|保证|预计|计划|拟|提出|建议|推动|促进|带动|引导|保持(?!率)|使得?|让|把|将|实现|着力|持续|不断|大力|进一步|切实|全力|到(?!位|达))(?=.{4,})"
    r"|[，、：”\s])"
)
TIME_PHRASE = re.compile(
    r"^(?:(?:力争|争取|确保|预计|到|至|在|从)*\s*(?:(?:19|20|21)\d\d\s*年(?:底|末|年底|前|以前|之前)?(?:[-—至到](?:20)?\d\d年)?|二[〇零○][一二三四五六七八九][〇零○一二三四五六七八九]年|本世纪中叶)"
    r"|(?:力争|争取|确保|预计|到|至)*\s*[“\"]?十[一二三四五六七八九]五[”\"]?(?:时期|期间|规划期|期)?(?:末|内)?|(?:今后|未来|今)(?:[一三五]?年|几年)|(?:每|全|五|三|两)年(?![期级龄轻限度均])|年均(?=.{2})|累计(?=.{2})|每学年|每季度|每月|(?:到)?(?:规划|本届政府)?(?:期末|任期末)|本届|全年|年内|年底前|年末|年底)"
    r"[，、：,]?\s*"
)


@cache
def _by_length(name: str) -> tuple[tuple[str, str], ...]:
    entries = [(e.word, e.fields[0]) for e in load_words(name)]
    return tuple(sorted(entries, key=lambda e: -len(e[0])))


@cache
def _ending(name: str) -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(re.escape(w) for w, _ in _by_length(name)) + ")$")


@cache
def _starting(name: str) -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(re.escape(w) for w, _ in _by_length(name)) + ")")


@cache
def sort_of(name: str) -> dict[str, str]:
    """Word -> sort of a verb list."""
    return dict(_by_length(name))


def ending_verb(words: str, name: str) -> str | None:
    """The longest verb of the list `name` that `words` ends with."""
    match = _ending(name).search(words, max(0, len(words) - 8))
    return match.group() if match else None


def starting_verb(words: str, name: str) -> str | None:
    """The longest verb of the list `name` that `words` begins with."""
    match = _starting(name).match(words)
    return match.group() if match else None


_NEWLY = re.compile(
    r"新(?!能源|兴|区|城|型|材料|一代|时代|农村|农合|技术|产业|业态|模式|闻|疆|乡|华|质|媒|动能|基建|经济|生儿|冠)[登注认申授获取入开签发引投培][一-龥]"
)


def flow_verbs_before(words: str) -> str:
    """The flow verbs that `words` begins with, one after another: 新建改扩建, 培育引进, 新登记; "" when none."""
    size = 0
    while True:
        rest = words[size:]
        verb = starting_verb(rest, "flow_verbs")
        if verb is None:
            match = _NEWLY.match(rest)
            verb = match.group() if match else None
        if verb is None or len(rest) - len(verb) < 2:
            break
        if words[size + len(verb) :] in sort_of("flow_verbs"):  # 造林绿化, 整治修复: the last verb is the thing done
            break
        size += len(verb)
        if words[size : size + 1] in ("、", "和", "及") and starting_verb(words[size + 1 :], "flow_verbs"):
            size += 1
    return words[:size]


@cache
def _inside() -> re.Pattern[str]:
    words = [w for w, _ in _by_length("flow_verbs") if len(w) > 1]
    return re.compile("|".join(map(re.escape, words)))


_MAKES_A_NOUN = re.compile(r"器|时限|时间|率|者|区(?!域)|园|基地")


def flow_verb_inside(words: str) -> str | None:
    """The first flow verb of two or more characters anywhere in `words` (既有住宅加装电梯)."""
    for match in _inside().finditer(words):
        if not _MAKES_A_NOUN.match(words, match.end()):
            return match.group()
    return None


def without_openings(words: str) -> str:
    """`words` without time phrases, connectives and exhortations at the front."""
    while True:
        shorter = TIME_PHRASE.sub("", words, count=1)
        match = OPENINGS.match(shorter)
        if match and match.end() < len(shorter):
            shorter = shorter[match.end() :]
        if shorter == words:
            return words
        words = shorter


def without_adverbs(words: str) -> str:
    """`words` without adverbs at the end."""
    return ADVERBS.sub("", words).rstrip(" ，、：")
