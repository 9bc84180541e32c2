"""Name first, value last: `城镇调查失业率控制在5.5%左右`, `粮食产量615亿斤`, `培育绿色工厂100家`."""

from __future__ import annotations

import re

from lantu.plan.read.clause_words import (
    ending_verb,
    sort_of,
    flow_verbs_before,
    without_adverbs,
    without_openings,
)
from lantu.plan.read.draft import Draft
from lantu.plan.read.segments import Segment
from lantu.plan.read.value_tokens import unit_sort

# Nouns that name a measure, so that a value may follow without any verb.
MEASURE_NOUN = re.compile(
    r"(?:率|比|比重|占比|比例|产量|产能|总量|总值|总额|总产值|产值|收入|支出|面积|规模|里程|人数|数量|数|强度|浓度|指数|投资|增加值|能力|年限|寿命|余额|容量|密度|幅度"
    r"|水平|销售额|零售额|交易额|成交额|进出口|出口|进口|外资|内资|外贸|贷款|存款|资金|债券|流量|吞吐量|运输量|周转量|开行量|货运量|客运量|出栏|存栏|出栏量|游客|人次|床位|学位|托位|泊位|装机|用水量|排放量|排放|消费量|消耗|能耗|储量|库容"
    r"|保有量|覆盖面|普及率|就业|岗位|新增就业|税收|利润|营收|评分|得分|时间|时长|时限|半径|高度|深度|宽度|长度|距离|价格|涨幅|增速|增幅|降幅|增长率|赤字|绿地|用地|供地|建筑|住房|林|造林"
    r"|(?:新增|新建|改造|完成|培训|建成|培育|引进)[^，]{1,20})(?:[（(][^）)]{1,16}[）)])?$"
)
_AVERAGE = re.compile(r"(?:年均|每年平均|平均每年|每年|年度|逐年)$")
_TOTAL = re.compile(r"(?:[三五]年累计|期间累计|[三五]年|累计(?!达))$")
_SUM = re.compile(r"(?:总计|合计|共计?|累计)$")
_COMPARED = re.compile(r"(?:较|比)[^，。；]{0,14}$")
_GOAL_TAIL = re.compile(
    r"^(?:的?(?:目标|水平|台阶|新台阶|大关|关口|任务|规模|门槛|量级|以上水平|新水平|能力|年产能力|生产能力)?)(?:[（(][^）)]*[）)])?[”’）)\s]*$"
)
_AFTERTHOUGHT = re.compile(r"^(?:[（(][^）)]{1,40}[）)])?\s*$")
_MORE = re.compile(r"^(?:[（(][^）)]{1,40}[）)])?(?:、|，|并|且|和(?=[一-龥]{2,}率))")
_PRONOUN = re.compile(r"^(?:使|让|令)?其")
_STEP_UP = re.compile(r"迈上|跨上|站上|跃上|迈进|跨越")
_KEPT = ("新增", "净增", "惠及", "带动", "扶持", "帮扶", "吸纳", "安置", "服务", "压减", "减少", "淘汰", "化解")
_GENERIC = frozenset({"总量", "总额", "规模", "产值", "总产值", "数量", "总数", "面积", "总规模", "收入", "比重", "占比", "增速", "总面积", "人数", "产量", "总值", "营业收入", "增加值"})
_SAID = {">=": "reach", ">": "reach", "<=": "cap", "<": "cap"}
_EACH_YEAR = re.compile(r"^[ ，]*(?:[^，]{0,10}?)(?:每年|每学年|每季度|每月|年均(?=新增|培训|引进|增加|完成|举办|接待|供应|开展|组织|培养|实施))")
_OVER_YEARS = re.compile(r"^[ ，]*(?:[^，]{0,10}?)(?:[三五]年|期间|累计)")
_OF_WHICH = re.compile(r"^其中")
_NOUN_MAKER = re.compile(r"器|率|量|数|区(?!域)|园|基地|面积|资金|项目|中心|投资|人数|规模|能力|水平|强度|者")
_ACTS = re.compile(
    r"加装|布设|铺设|敷设|新植|栽植|新造|接入|吸引|安排|举办|发布|惠及|带动|更新改造|整治|消除|打通|新建|新增|改造|建成|建设|培训|培育|培养|引进|完成|投放|修复|治理|开展|组织|创作|发放|覆盖"
)
_MODIFIER = re.compile(r"^的(?!目标|水平|任务|新台阶|台阶|规模|能力)")


def read_measure(
    text: str, segment: Segment, carried: str | None, subject: str | None, listed: bool = False, part: bool = False
) -> Draft | None:
    """The promise of a segment whose value closes it; None when the words are no promise.

    `carried` is the flow verb of the list that the segment goes on with, `subject` the last subject of the sentence, `listed` says
    that the passage lists targets or the sentence names the year to reach.
    """
    value = segment.value
    after = text[value.end : segment.end]
    if not (_GOAL_TAIL.match(after) or _AFTERTHOUGHT.match(after) or _MORE.match(after)):
        return None
    left = text[segment.start : value.start]
    stop = segment.base.start if segment.base else None
    if segment.base is not None and stop is not None:
        left = re.sub(r"(?:从|由|自)[^从由自]*$", "", text[segment.start : stop])
        middle = text[segment.base.end : value.start]
    else:
        middle = ""
    draft = Draft("", value.value, value.comparator, value.unit, segment.start, segment.end)
    lead = text[value.start : value.number_start].strip()
    words = without_adverbs(middle or left)
    verb = ending_verb(words, "measure_verbs")
    sort = sort_of("measure_verbs").get(verb or "", "")
    if middle:
        words = left
    elif verb:
        words = words[: -len(verb)]
    elif lead and value.comparator in _SAID:
        # 突破300家, 不少于8场: the comparator is the verb
        verb, sort = lead, _SAID[value.comparator]
    if value.multiple and not verb:
        verb, sort = text[value.start : value.end], "reach"
    words, yearly, total = _flags(words)
    draft.yearly, draft.total = yearly, total
    words = without_adverbs(words)
    words, more_yearly, more_total = _flags(words)
    draft.yearly |= more_yearly
    draft.total |= more_total
    inner = ending_verb(words, "measure_verbs") if sort in ("reach", "cap", "hold") else None
    if inner and sort_of("measure_verbs")[inner] in ("rise", "fall", "rate") and len(words) > len(inner) + 1:
        # 增速保持在5%左右, 年均增长达到8%: the inner word names the change, the outer one only reaches it
        if unit_sort(value.unit) in ("share", "change", "times") or inner.endswith(("速", "幅")):
            sort = sort_of("measure_verbs")[inner]
            verb = inner
            words = words if sort == "rate" else words[: -len(inner)]
            words, more_yearly, more_total = _flags(without_adverbs(words))
            draft.yearly |= more_yearly
            draft.total |= more_total
    draft.yearly |= bool(_EACH_YEAR.match(words))
    draft.total |= bool(_OVER_YEARS.match(words))
    inside = part or bool(_OF_WHICH.match(words.lstrip(" ，")))
    name = without_openings(words)
    draft.verb, draft.sort = verb or "", sort
    if _STEP_UP.fullmatch(draft.verb) and draft.comparator == "=":
        draft.comparator = ">="
    flow = flow_verbs_before(name)
    if flow and _NOUN_MAKER.match(name, len(flow)):
        flow = ""
    kind_of_unit = unit_sort(value.unit)
    if sort == "rate":
        name = name if name.endswith(verb or "") else name + (verb or "")
    if _PRONOUN.match(name) and subject:
        name = subject + _PRONOUN.sub("", name)
    elif not name and subject and sort:
        name = subject
    elif name.startswith("占") and subject:
        name = subject + name
    elif name in _GENERIC and subject:
        name = (subject_head(subject) if name[-1] == subject[-1] else subject) + name
    if not plausible_name(name):
        return None
    if not verb and not flow:
        if carried and kind_of_unit in ("count", "person", "size", "money"):
            draft.verb, draft.sort = carried, sort_of("flow_verbs").get(carried, "add")
            draft.kind = "commitment"
            draft.name = ("新增" if carried == "新增" else "") + name
            return draft.note("carried_verb", carried).note("name", name)
        counted = kind_of_unit in ("count", "person", "size", "money")
        acts = counted and _ACTS.search(name)
        if inside and subject is not None:
            draft.inside = subject
            name = name if len(name) > 3 else subject_head(subject) + name
        elif acts:
            draft.kind, draft.sort, draft.verb = "commitment", "add", acts.group()
        elif not MEASURE_NOUN.search(name):
            return None
        elif counted and value.comparator == "=" and not (listed or draft.yearly or draft.total):
            # 陆域面积412平方公里: a bare fact, unless the passage lists targets or the sentence names a year
            return None
    if flow and (sort in ("", "reach") or not verb) and len(name) > len(flow) + 1:
        thing = name[len(flow) :]
        if flow not in _KEPT:
            name = thing if plausible_name(thing) else name
        if kind_of_unit in ("count", "person") or (kind_of_unit in ("size", "money") and not verb):
            draft.kind = "commitment"
            if not verb or sort == "reach":
                draft.verb = flow
                draft.sort = _sort_of_flow(flow)
    elif kind_of_unit in ("count", "person") and sort == "reach":
        draft.kind = "commitment"
    if sort in ("rise", "fall") and verb and not name.endswith(verb):
        name += _tail_of_name(verb)
    draft.name = tidy_name(name)
    return draft.note("measure_verb" if draft.verb else "measure_noun", draft.verb or name).note(
        "value", text[value.start : value.end]
    )


def _sort_of_flow(flow: str) -> str:
    """Sort of a chain of flow verbs: 引进培育 adds, 培育壮大 speaks of what shall exist."""
    sorts = sort_of("flow_verbs")
    if flow in sorts:
        return sorts[flow]
    parts = [word for word in sorts if word in flow]
    return "stock" if parts and all(sorts[p] == "stock" for p in parts) else "add"


def subject_head(subject: str) -> str:
    """The thing of a measure's name: 水产预制食品产值 → 水产预制食品."""
    return re.sub(r"(?:总产值|产值|总量|总额|收入|产量|数量|规模|面积|总数|人数)$", "", subject)


def _tail_of_name(verb: str) -> str:
    return (
        verb
        if verb in ("增长", "提高", "提升", "增加", "下降", "降低", "减少", "缩短", "缩小", "压减", "上升", "削减")
        else ""
    )


def _flags(words: str) -> tuple[str, bool, bool]:
    """`words` without 年均, 累计 and comparisons at the end, and whether they stood there."""
    yearly = total = False
    while True:
        words = words.rstrip(" ，")
        if (match := _ALL_OF.search(words)) or (match := _EVENLY.search(words)):
            words = words[: match.end() - 1]
            continue
        if match := _AVERAGE.search(words):
            yearly = True
        elif match := _TOTAL.search(words):
            total = True
        elif match := _SUM.search(words):
            pass
        elif match := _COMPARED.search(words):
            if re.search(r"比(?:重|例|率|值)?$", match.group()) and len(match.group()) <= 2:
                return words, yearly, total
            if not re.search(
                r"(?:\d年|年度|上年|去年|五[”\"]?(?:末|时期|期末)?|基期|基础上|同期|全国|全省|全市)", match.group()
            ):
                return words, yearly, total
        else:
            return words, yearly, total
        words = words[: match.start()]


_EVENLY = re.compile(r"(?:较|比)[^，。；]{0,10}年均$")
_ALL_OF = re.compile(r"(?<=[数率量人])均$")
_CJK = re.compile(r"[\u4e00-\u9fff]")
_NO_NAME = re.compile(r"^(?:以上|以下|左右|其中|我们|一批|一个|全部|要求|目标|标准|任务|水平)+$|^[的了着]")


def plausible_name(name: str) -> bool:
    """Whether words can be the name of something measured or counted."""
    bare = name.strip(" ，、“”\"'（）()")
    return 2 <= len(_CJK.findall(bare)) <= 40 and not _NO_NAME.match(bare)


def tidy_name(name: str) -> str:
    """A name without stray marks at its ends and without an inner 实现 (新材料产业实现营业收入)."""
    name = re.sub(r"(?<=.{2})(?:实现|力争|确保|争取|要)(?=.{2,})", "", name.strip(" ，、：:；"))
    if name.startswith("“") and "”" not in name:
        name = name[1:]
    return name.strip()
