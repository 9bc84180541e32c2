"""Whether words can be the name of one project, or only say of what kind a thing is."""

from __future__ import annotations

import re
from functools import cache

from lantu.plan.read.lexicon_file import load_words
from lantu.plan.read.name_lists import facility_nouns, without_suffix

LONGEST_NAME = 40
_SHORTEST_NAME = 4
# 全国现代物流基地 is a position to be reached, 省级示范基地 an honour: neither is a project.
LEVEL_FIRST = re.compile(r"(?:全国|全省|全市|国家级|省级|市级|世界|区域性|国际(?!.{0,12}(?:机场|学校|港)))")
_NOT_A_NAME = re.compile(
    r"机制|体系|制度|战略|行动|计划|政策|能力|水平|环境|格局|模式|[各每]|[一二三四五六七八九十\d]+大(?:基地|中心|工程)|开[展发](?!区)|打造|推[进动]|加快|做好|"
    r"^(?:改造|提升|新增|完善)|的"
)


@cache
def _generic() -> re.Pattern[str]:
    words = sorted((e.word for e in load_words("generic_modifiers")), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words)))


@cache
def _physical() -> re.Pattern[str]:
    return re.compile("|".join(re.escape(e.word) for e in load_words("physical_works")))


def is_proper(name: str) -> bool:
    """Whether something is left of a name when its noun and all words of kind are taken away (福泰|中学)."""
    noun = facility_nouns().search(name)
    rest = _generic().sub("", without_suffix(name[: noun.start()] if noun else name))
    return len(re.sub(r"[（）()“”·\s\d+\-]", "", rest)) >= 2


def is_physical(name: str) -> bool:
    """Whether the name says that earth, water, roads or buildings are worked on."""
    return bool(_physical().search(name))


def can_be_name(name: str) -> bool:
    """Whether the words have the length and the make of a name."""
    return _SHORTEST_NAME <= len(name) <= LONGEST_NAME and not _NOT_A_NAME.search(name) and not LEVEL_FIRST.match(name)
