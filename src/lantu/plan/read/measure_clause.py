"""Name first, value last: `城镇调查失业率控制在5.5%左右`, `粮食产量615亿斤`, `培育绿色工厂100家`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lantu.plan.model import Comparator
from lantu.plan.read import measure_words as around
from lantu.plan.read.clause_words import (
    ending_verb,
    flow_verb_inside,
    flow_verbs_before,
    sort_of,
    without_adverbs,
    without_openings,
)
from lantu.plan.read.draft import Draft
from lantu.plan.read.names import plausible_name, subject_head, tidy_name
from lantu.plan.read.segments import Segment
from lantu.plan.read.value_tokens import unit_sort

_SAID = {">=": "reach", ">": "reach", "<=": "cap", "<": "cap"}
_COUNTED = ("count", "person")
_AMOUNTS = ("count", "person", "size", "money")
_THIS_YEAR = re.compile(r"[ ，]*(?:今年|全年|年内|力争|确保|预期)")
_GROUND = re.compile(r"在[^，。；在]{0,20}的?基础上$")
_START = re.compile(r"(?:从|由|自)[^从由自]*$")


@dataclass(frozen=True, slots=True)
class Around:
    """What the sentence hands to a segment.

    `carried`: the flow verb of the list that the segment goes on with; `subject`: the last subject of the sentence;
    `listed`: the passage lists targets, or the sentence promised a number or named a year already; `part`: the
    segment goes on with 其中 parts; `rate`: the verb of the yearly rate just promised (增长6%，力争7%).
    """

    carried: str | None = None
    subject: str | None = None
    listed: bool = False
    part: bool = False
    rate: str = ""


def read_measure(text: str, segment: Segment, sentence: Around) -> Draft | None:
    """The promise of a segment whose value closes it; None when the words are no promise."""
    if not around.TAIL.match(text[segment.value.end : segment.end]):
        return None
    return _Reading(text, segment, sentence).draft()


class _Reading:
    def __init__(self, text: str, segment: Segment, sentence: Around) -> None:
        self._text = text
        self._segment = segment
        self._value = segment.value
        self._sentence = sentence
        self._unit = unit_sort(segment.value.unit)
        self._span = around.Span()
        self._verb = ""
        self._sort = ""
        self._inside = False
        self._only_lead = False  # the comparator is the only verb: 不少于8场
        self._comparator: Comparator | None = None

    def draft(self) -> Draft | None:
        """The promise, or None."""
        name = self._resolve(self._name())
        if not plausible_name(name) or around.SINGLE_THING.search(name) or self._no_measure(name):
            return None
        value, segment = self._value, self._segment
        draft = Draft("", value.value, value.comparator, value.unit, segment.start, segment.end)
        draft.verb, draft.sort, draft.yearly, draft.total = self._verb, self._sort, self._span.yearly, self._span.total
        if self._comparator is not None and draft.comparator in ("=", ">", "<"):
            draft.comparator = self._comparator
        if self._verb in around.STEP_UP and draft.comparator == "=":
            draft.comparator = ">="
        flow = flow_verbs_before(name)
        if flow and (around.NOUN_MAKER.match(name, len(flow)) or (self._unit == "share" and flow in around.ALSO_NOUNS)):
            flow = ""
        if not self._verb and not flow:
            named = self._without_verb(draft, name)
            if named is None:
                return None
            name = named
        elif flow:
            name = self._with_flow(draft, name, flow)
        elif self._only_lead and self._unit in _AMOUNTS and not around.ends_in_measure(name):
            deed = flow_verb_inside(name)
            draft.kind = "commitment"
            if deed:  # 老年人免费体检不少于400万人次: the deed stands in the name
                draft.verb, draft.sort = deed, flow_sort(deed)
        elif self._unit in _COUNTED and self._sort == "reach":
            draft.kind = "commitment"
        if self._sort in ("rise", "fall") and len(self._verb) == 2 and not name.endswith(self._verb):
            name += self._verb
        draft.name = tidy_name(name)
        rule = "measure_verb" if draft.verb else "measure_noun"
        return draft.note(rule, draft.verb or name).note("value", self._text[value.start : value.end])

    def _no_measure(self, name: str) -> bool:
        """Descriptions, sums paid to someone, and counts of the text's own indicators."""
        if around.DESCRIPTION.search(name) or (self._unit == "count" and name.endswith("指标")):
            return True
        if name.count("（") > name.count("）"):  # a note in brackets describes
            return True
        return self._unit == "money" and around.PAYMENT.search(name) is not None

    def _name(self) -> str:
        """Takes the verb and the words of time off the text before the value; what is left is the name."""
        text, segment, value = self._text, self._segment, self._value
        words = text[segment.start : value.start]
        verbal = words
        if segment.base is not None:  # 由10.2年提高到11.3年: the name stands before 由, the verb behind the base
            words = _START.sub("", text[segment.start : segment.base.start])
            verbal = text[segment.base.end : value.start]
        share = around.SHARE_OF.search(words) if self._unit in ("share", "times") else None
        if share:  # 达到最大用电负荷的5%: the share of something
            self._verb, self._sort = share["verb"], "reach"
            if share["verb"] in ("不超过", "控制在"):
                self._comparator = "<="
            elif share["verb"] in ("不低于", "不少于"):
                self._comparator = ">="
            name = without_openings(words[: share.start()])
            if share["verb"] == "完成":  # 完成路基工程量的80%
                return f"{name}{share['of']}完成比例"
            return name if self._unit == "times" else f"{name}占{share['of']}比例"
        verb = ending_verb(without_adverbs(verbal), "measure_verbs")
        lead = text[value.start : value.number_start].strip()
        if verb:
            self._verb, self._sort = verb, sort_of("measure_verbs")[verb]
            if segment.base is None:
                words = without_adverbs(words).removesuffix(verb)
        elif lead and value.comparator in _SAID:
            self._only_lead = True
            self._verb, self._sort = lead, _SAID[value.comparator]  # 突破300家: the comparator is the verb
        elif value.multiple:
            self._verb, self._sort = text[value.start : value.end], "reach"
        if words.endswith("或") and self._only_lead:  # 达到或超过75%
            words, self._comparator = without_adverbs(words[:-1]), ">="
            inner = ending_verb(words, "measure_verbs")
            words = words.removesuffix(inner or "")
        words = _GROUND.sub("", self._inner_change(self._span.take(words)))
        self._span.look_at_front(words)
        self._inside = self._sentence.part or bool(around.OF_WHICH.match(words))
        name = without_openings(words)
        return name + self._verb if self._sort == "rate" and not name.endswith(self._verb) else name

    def _looks_ahead(self) -> bool:
        left = self._text[self._segment.start : self._value.start]
        return around.FIRM_INTENT.search(left) is not None

    def _inner_change(self, words: str) -> str:
        """增速保持在5%左右, 年均增长达到8%: the inner word names the change, the outer one only reaches it."""
        if self._sort not in ("reach", "cap", "hold"):
            return words
        inner = ending_verb(words, "measure_verbs")
        sort = sort_of("measure_verbs").get(inner or "", "")
        if inner is None or sort not in ("rise", "fall", "rate") or len(words) <= len(inner) + 1:
            return words
        if self._unit not in ("share", "change", "times") and not inner.endswith(("速", "幅")):
            return words
        self._verb, self._sort = inner, sort
        return words if sort == "rate" else self._span.take(words.removesuffix(inner))

    def _resolve(self, name: str) -> str:
        """Gives names that need the subject before them (其, 占, 总量) that subject."""
        if name.endswith("的") and self._verb.startswith("占"):  # 有研发活动的占到六成
            return name[:-1] + "占比"
        subject = self._sentence.subject
        if not subject:
            return name
        name = around.BARE.sub("", name)
        if not name and self._sentence.carried and self._value.unit == "公里":  # 建成高速公路2条、215公里
            return subject + "里程"
        if name and name == flow_verb_inside(name):  # 今年力争开行2000列, 再新增500家
            return name + subject if name == "新增" else subject + name
        if around.PRONOUN.match(name):
            return subject + around.PRONOUN.sub("", name)
        if not name and not self._sort and self._looks_ahead():
            self._verb, self._sort = "达到", "reach"  # 今年确保350亿元
        if not name and (self._sort or self._sentence.rate):
            if self._sentence.rate and self._unit == "share" and self._sort in ("", "reach"):
                self._verb, self._sort, self._span.yearly = self._sentence.rate, "rise", True
            return subject
        if name.startswith("占"):
            return subject + name
        if name in around.GENERIC:
            return (subject_head(subject) if name[-1] == subject[-1] else subject) + name
        return name

    def _without_verb(self, draft: Draft, name: str) -> str | None:
        """A value right behind a name: a list that goes on, a 其中 part, a measure, or a bare fact (None)."""
        amount = self._unit in _AMOUNTS
        carried, subject = self._sentence.carried, self._sentence.subject
        if carried and amount:
            draft.kind, draft.verb, draft.sort = "commitment", carried, flow_sort(carried)
            draft.note("carried_verb", carried)
            return carried + name if carried == "新增" else name
        if self._inside and subject is not None:
            draft.inside = subject
            return name if len(name) > 3 else subject_head(subject) + name
        per_head = around.PER_HEAD.match(name)
        if measured_result(self._text[self._segment.start : self._value.start]) and around.ends_in_measure(name):
            draft.verb, draft.sort = "实现", "reach"
            return name
        measured = around.ends_in_measure(name)
        expected = per_head or self._sentence.listed or self._span.yearly or self._span.total
        action = flow_verb_inside(name) if amount and not (per_head or (measured and expected)) else None
        if action:
            draft.kind, draft.sort, draft.verb = "commitment", flow_sort(action), action
            return name
        if not measured and not (per_head and "拥有" in name):  # 每千人口拥有执业医师3.2人
            return None
        about = self._text[self._value.start : self._value.number_start].strip() in ("约", "近", "大约")
        # 陆域面积412平方公里 is a bare fact, unless targets are being listed.
        expected = expected or _THIS_YEAR.match(self._text[self._segment.start : self._value.start]) is not None
        return None if amount and (draft.comparator == "=" or about) and not expected else name

    def _with_flow(self, draft: Draft, name: str, flow: str) -> str:
        """`name` begins with verbs that make or bring things: they are the deed, the rest is the thing."""
        thing = name[len(flow) :]
        if self._sort not in ("", "reach") and self._verb and not self._only_lead:
            return name
        if flow == "接待" and self._sort == "reach":  # 接待游客突破5000万人次: the level of the year
            return name
        if self._verb and around.STOCK_TOTAL.search(name):  # 认证…总数达到7500个: all that exist, not those added
            return name if not plausible_name(thing) else thing
        unsaid = not self._verb or self._only_lead
        if self._unit in _COUNTED or (self._unit in ("size", "money") and unsaid):
            draft.kind = "commitment"
            draft.verb, draft.sort = flow, flow_sort(flow)
        return name if flow in around.KEPT_VERBS or not plausible_name(thing) else thing


def measured_result(words: str) -> bool:
    """Whether the words before a value begin with 实现: 实现旅游综合收入58亿元."""
    return re.match(r"[ ，]*(?:今年|全年|年内|力争|确保|争取|预计)*实现", words) is not None


def flow_sort(flow: str) -> str:
    """Sort of a chain of flow verbs: 引进培育 adds, 培育壮大 speaks of what shall exist."""
    sorts = sort_of("flow_verbs")
    if flow in sorts:
        return sorts[flow]
    parts = [word for word in sorts if word in flow]
    return "stock" if parts and all(sorts[p] == "stock" for p in parts) else "add"
