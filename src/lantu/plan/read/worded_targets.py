"""Targets in words: `与经济增长同步`, `高于全国平均水平`, `完成国家下达任务`, `如期实现`, 全覆盖, 零发生."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from lantu.plan.read.clause_words import without_adverbs, without_openings
from lantu.plan.read.draft import Draft
from lantu.plan.read.measure_clause import plausible_name, tidy_name

_DELEGATED = re.compile(
    r"(?:全面|圆满|确保|按时|如期)?(?:完成|达到|满足|符合)(?:了)?(?:国家|省|市|州|自治区|区|县|上级|上级部门|中央|省市|国家和省|省级|市级|国省)[一-龥]{0,8}?(?:下达|分解|规定|要求|控制|考核|核定|确定)[^，。；、]{0,10}?(?:目标任务|控制目标|任务|目标|要求|指标|标准)?$"
    r"|(?:全面|圆满)?完成(?:目标任务|约束性任务|年度任务|任务)$|达到(?:国家|省|市|上级)[一-龥]{0,4}要求$"
)
_IN_STEP = re.compile(r"(?P<words>[和与同](?P<to>[^，。；、]{2,16}?)(?:基本|保持|大体)*同步(?:增长|提高)?)$")
_ABOVE = re.compile(
    r"(?P<words>(?:持续|继续|始终|稳定|力争|略|明显)*(?P<how>不低于|不高于|高于|快于|低于|优于|好于|大于|超过|达到|接近|赶上|居|位居|位列|进入|保持|保持在|稳居)"
    r"(?P<to>(?:各项|整体|总体|同期|平均|经济|GDP|地区生产总值|国内生产总值|财政|居民|城镇居民|城市居民|全国|全省|全市|全区|国家|东部|中部|西部|同类|国际|世界|省|市)[^，。；、]{0,18}?"
    r"(?:增速|增长|增幅|平均水平|平均值|平均增速|城镇居民|农村居民|先进水平|领先水平|中上水平|上游水平|前列|前茅|收入|速度|第一方阵|第一梯队)))$"
)
_ON_TIME = re.compile(
    r"(?P<name>碳达峰|碳达峰碳中和|达峰)(?P<mid>战略)?(?P<goal>目标)?(?P<words>如期实现|(?:目标)?如期(?:实现|完成))$|(?P<words2>如期实现)(?P<name2>碳达峰)(?:目标)?$"
)
_POSITIVE = re.compile(
    r"(?P<words>(?:较|比)[^，。；]{2,10}(?:持续|稳步|逐步)?(?:下降|改善|提升|提高|减少)|实现(?:正增长|零增长|负增长|恢复性增长)|动态清零|只增不减|提质增效|持续(?:下降|改善|增长|提升|上升)|稳步(?:提升|提高|增长|下降)|保持(?:基本)?稳定|总体稳定)$"
)
_STANDARD = re.compile(
    r"(?P<words>(?:稳定|全部|全面)*达到?(?:国家|省|市|国际|地表水)?[^，。；、]{0,8}?(?:[一二三四五]级|[ⅠⅡⅢⅣⅤIV]{1,3}类)[^，。；、]{0,6}?标准)$"
)
_TO_ZERO = re.compile(r"(?P<name>[^，。；]{3,24}?)(?:降为|降至|减少到|压减到|归)零$")
_COVER = re.compile(r"(?:基本)?(?:实现)?(?P<words>全覆盖|全面覆盖|全员覆盖|100%覆盖)$")
_ZERO = re.compile(
    r"^(?:坚决|力争|努力)*杜绝(?:发生)?(?P<name>[^，。；、]{3,30}?)(?:的?发生)?$|(?P<name2>[^，。；、]{3,30}?)(?:实现|保持)?零(?:发生|死亡|新增)$"
)
_SURE = re.compile(r"较|比|实现(?:正|零|负)增长|动态清零|只增不减")
_ALL = re.compile(
    r"^(?P<name>[^，。；、]{2,40}?)(?:全部|全面|100%)(?P<words>(?:达到|达标|实现(?!现代化)|通(?:公交|客车|硬化|油路|自来水|光纤|5G|宽带|管道)|淘汰|消除|纳入|接入|配备|设立|建立|开设|脱贫|清零|退出|关停|入园|取缔|公开|上网|联网|持证|合格)[^，。；]{0,24})$"
    r"|^(?:消除|覆盖|淘汰|整治|完成|取缔)(?:完成)?(?:全部|所有)(?P<thing>[^，。；]{3,30}?)(?:的?(?:改造|治理|整治|淘汰))?$|^(?P<thing2>[^，。；]{3,24})覆盖(?:全部|所有)(?P<of>[^，。；]{2,20})$"
)
_MEASURABLE = re.compile(
    r"(?:率|比|比重|占比|水体|家庭|指标|收入|投资|增速|增长|消费|总额|总值|产量|排放|强度|浓度|寿命|年限|水平|增加值|指数|面积|碳达峰|能耗|就业|物价|价格|质量|总量|生产总值|进出口|投入|支出|规模|碳排放|差距|度|数|降碳|减污|减排)(?:等(?:约束性)?(?:指标)?)?$"
)
_SLOGAN = re.compile(r"[、“](?:无禁区|零容忍|全链条|全过程|全周期)|(?:全领域|全流程|全天候|全时段)")


def read_words(text: str, start: int, end: int, is_list: bool) -> Iterator[Draft]:
    """Promises in words of the clause `start:end`. `is_list`: the sentence lists targets (主要预期目标是 …)."""
    clause = text[start:end].rstrip(" 。；，")
    end = start + len(clause)
    if _SLOGAN.search(clause) or len(clause) < 4:
        return
    if match := _COVER.search(clause):
        name = without_openings(without_adverbs(clause[: match.start()]))
        name = re.sub(r"^(?:推进|推动|实现|加快推进|确保|逐步实现|基本实现|加快)+", "", name)
        if plausible_name(name) and not name.endswith(("有序", "推进")):
            yield _hundred(text, start, end, name, match["words"])
        return
    if match := _ALL.search(without_openings(clause)):
        said = match["name"] or match["thing"] or f"{match['thing2']}覆盖{match['of']}"
        name = without_openings(without_adverbs(said))
        if plausible_name(name) and not re.search(r"任务|工作|目标|工程$", name):
            if match["words"] and match["words"].startswith(("达到", "实现")):
                name += match["words"]
            yield _hundred(text, start, end, name, "全部")
            return
    if match := _TO_ZERO.search(clause):
        name = without_openings(without_adverbs(match["name"]))
        if plausible_name(name):
            unit = "%" if name.endswith(("率", "比例", "比重", "占比")) else _accident_unit(name)
            draft = Draft(tidy_name(name), Decimal(0), "=", unit, start, end)
            draft.sort, draft.verb = "zero", "降为零"
            yield draft.note("zero", clause)
        return
    if match := _ZERO.search(clause):
        name = match["name"] or match["name2"]
        name = without_openings(re.sub(r"^(?:坚决|力争|努力|确保)?(?:实现)?", "", name.strip(" “”")))
        if plausible_name(name) and not re.search(r"\d", name):
            draft = Draft(tidy_name(name), Decimal(0), "=", _accident_unit(name), start, end, "indicator")
            draft.sort, draft.verb = "zero", "杜绝" if match["name"] else "零发生"
            yield draft.note("zero", clause)
        return
    yield from _worded(text, start, end, clause, is_list)


def _worded(text: str, start: int, end: int, clause: str, is_list: bool) -> Iterator[Draft]:
    if match := _ON_TIME.search(clause):
        draft = Draft(
            match["name"] or match["name2"], "目标如期实现" if match["name"] else "如期实现", "text", None, start, end
        )
        yield draft.note("worded", match.group())
        return
    rules = (
        ("delegated", _DELEGATED),
        ("in_step", _IN_STEP),
        ("above", _ABOVE),
        ("standard", _STANDARD),
        ("positive", _POSITIVE),
    )
    for rule, pattern in rules:
        match = pattern.search(clause)
        if match is None:
            continue
        if rule == "positive" and not is_list and not _SURE.match(match["words"]):
            return
        words = match.group() if rule == "delegated" else match["words"]
        name = without_openings(without_adverbs(clause[: len(clause) - len(words)].rstrip("，、 ")))
        if (
            rule == "positive"
            and match["words"].startswith(("持续", "稳步", "保持", "总体"))
            and not _MEASURABLE.search(name)
        ):
            return
        if not plausible_name(name) or (
            not _MEASURABLE.search(name) and not (is_list and rule in ("delegated", "in_step"))
        ):
            return
        if (
            rule == "above"
            and match["how"] in ("达到", "进入", "居", "位居", "位列", "保持", "接近", "赶上", "稳居", "保持在")
            and not is_list
            and not _MEASURABLE.search(name)
        ):
            return
        draft = Draft(tidy_name(name), words, "text", None, start, end)
        draft.sort = rule
        if rule in ("in_step", "above"):
            draft.relation_to = match["to"]
            draft.relation = "in_step" if rule == "in_step" else _side(match["how"])
        yield draft.note("worded", words)
        return


def _side(how: str) -> str | None:
    if how in ("高于", "快于", "优于", "好于", "大于", "超过", "不低于"):
        return "above"
    return "below" if how in ("低于", "不高于") else None


def _accident_unit(name: str) -> str | None:
    return "起" if name.endswith(("事故", "事件", "案件")) else None


def _hundred(text: str, start: int, end: int, name: str, words: str) -> Draft:
    draft = Draft(tidy_name(name), Decimal(100), "=", "%", start, end, "commitment")
    draft.sort, draft.verb = "coverage", words
    return draft.note("coverage", words)
