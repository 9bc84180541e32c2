"""Words that stand around the name of a measure: adverbs of time, comparisons, tails, and nouns that need no verb."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from lantu.plan.read.clause_words import without_adverbs
from lantu.plan.read.lexicon_file import load_words

_AVERAGE = re.compile(r"(?:年均|每年平均|平均每年|每年|年度|逐年)$")
_TOTAL = re.compile(r"(?:[三五]年累计|期间累计|[三五]年|累计(?!达))$")
_SUM = re.compile(r"(?:总计|合计|共计?|累计)$")
_COMPARED = re.compile(r"(?:较|(?<![占之])比)[^，。；]{0,14}$")
_EARLIER = re.compile(r"\d年|年度|上年|去年|五[”\"]?(?:末|时期|期末)?|基期|基础上|同期|全国|全省|全市")
# 较2020年均下降: 均 means all of them, not a yearly average
_EVENLY = re.compile(r"(?:较|(?<![占之])比)[^，。；]{0,10}年均$|(?<=[数率量人])均$")

_EACH_YEAR = re.compile(
    r"^[ ，]*(?:[^，]{0,10}?)"
    r"(?:每年|每学年|每季度|每月|年均(?=新增|培训|引进|增加|完成|举办|接待|供应|开展|组织|培养|实施))"
)
_OVER_YEARS = re.compile(r"^[ ，]*(?:[^，]{0,10}?)(?:[三五]年|期间|累计)")

_NOTE = r"(?:[（(][^）)]{1,40}[）)])?"
_GOAL = r"(?:的?(?:新?台阶|大关|关口|门槛|量级|(?:新|以上)?水平|目标|任务|规模|(?:年?生产|年产)?能力))?"
# What may follow the value without making it describe something else.
TAIL = re.compile(rf"^{_GOAL}{_NOTE}[”’）)\s]*$|^{_NOTE}(?:、|，|并|且|和(?=[一-龥]{{2,}}率)|(?:左右)?安排$)")
STEP_UP = frozenset({"迈上", "跨上", "站上", "跃上", "迈进", "跨越"})  # onto a new level: at least that
PRONOUN = re.compile(r"^(?:使|让|令)?其")
OF_WHICH = re.compile(r"^[ ，]*其中")
SHARE_OF = re.compile(r"(?P<verb>达到?|占|完成|不低于|不少于|不超过|超过|控制在)(?:了)?(?P<of>[^，。；达占]{2,16})的$")
# Rules for a single thing, not promises of the whole: a height of eaves, a distance between houses.
SINGLE_THING = re.compile(
    r"^(?:单个|单宗|单体|每处|每户|每宗|每个项目)|(?:檐口|建筑|墙体)高度$|容积率$|间距$|距离$|退线|退让|退距|坡度$|烈度$|宽度$"
    r"|层高$|净宽$|净高$"
)
# Sums paid to someone, estimates and descriptions: no promise of the whole either.
PAYMENT = re.compile(
    r"每[孩人户名套台辆亩]|补贴(?!性)|补助|奖励|奖补|给予|扣除|罚款|资助|单笔|授信|贴息|封顶|估算|概算|总投资"
)
DESCRIPTION = re.compile(
    r"(?:计划|共|拟)?安排[^，]{0,8}项目$|编制床位|全长$|全程$|设计时速|占地(?!区)|现状|^规划用地|总投资|概算|估算|现有"
)
FIRM_INTENT = re.compile(r"今年|年内|确保|力争|争取|预期|安排")
BARE = re.compile(r"^(?:再|按|要|预期|安排|计划|继续)+(?=$|新增|开行|增)")
# After a flow verb these make a noun of it: 孵化器, 培训中心, 治理面积.
NOUN_MAKER = re.compile(r"器|时限|时间|率|量|数|区(?!域)|园|基地|面积|资金|项目|中心|投资|人数|规模|能力|水平|强度|者")
# Deeds that name a measure too: 养殖尾水处理设施覆盖率, 绿化覆盖率.
ALSO_NOUNS = frozenset(
    ("养殖", "种植", "治理", "绿化", "造林", "生产", "服务", "登记", "注册", "认证", "救助", "安置", "培训", "孵化")
)
STOCK_TOTAL = re.compile(r"(?:总数|总量|总规模|保有量|存量)$")
PER_HEAD = re.compile(r"(?:每[百千万]|每十万|每百万|人均|户均|亩均|地均|单位)")
# Names that say nothing without the subject before them.
GENERIC = frozenset(
    (
        "总量",
        "总额",
        "规模",
        "产值",
        "总产值",
        "数量",
        "总数",
        "面积",
        "总规模",
        "收入",
        "比重",
        "占比",
        "增速",
        "总面积",
        "人数",
        "产量",
        "总值",
        "营业收入",
        "增加值",
    )
)
# Flow verbs that say more than that a thing is made: they stay in the name.
KEPT_VERBS = frozenset(
    (
        "新增",
        "净增",
        "惠及",
        "带动",
        "扶持",
        "帮扶",
        "吸纳",
        "安置",
        "服务",
        "压减",
        "减少",
        "淘汰",
        "化解",
        "接待",
        "加装",
        "减负",
        "到位",
    )
)


@cache
def _noun_at_end() -> re.Pattern[str]:
    nouns = sorted((e.word for e in load_words("measure_nouns")), key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(nouns)}|(?:新增|新建|改造|完成|培训|建成|培育|引进)[^，]{{1,20}}){_NOTE}$")


def ends_in_measure(name: str) -> bool:
    """Whether a name ends in a noun of measure (率, 面积, 产量 …)."""
    return _noun_at_end().search(name) is not None


@dataclass(slots=True)
class Span:
    """Over which time a value counts: `yearly` for 年均 and 每年, `total` for 累计 and 五年."""

    yearly: bool = False
    total: bool = False

    def take(self, words: str) -> str:
        """`words` without 年均, 累计 and comparisons at the end; what stood there is remembered."""
        words = without_adverbs(words)
        while True:
            words = words.rstrip(" ，")
            if match := _EVENLY.search(words):
                words = words[:-1]
                continue
            if match := _AVERAGE.search(words):
                self.yearly = True
            elif match := _TOTAL.search(words):
                self.total = True
            elif not (match := _SUM.search(words)):
                match = _COMPARED.search(words)
                if match is None or not _EARLIER.search(match.group()):
                    return without_adverbs(words)
            words = words[: match.start()]

    def look_at_front(self, words: str) -> None:
        """Remember 每年, 五年 or 累计 at the front of `words`."""
        self.yearly |= bool(_EACH_YEAR.match(words))
        self.total |= bool(_OVER_YEARS.match(words))
