"""Reads the clauses of one sentence in order, each with what the ones before it handed on (小句)."""

from __future__ import annotations

import re
from decimal import Decimal

from lantu.plan.read.candidates import find_values
from lantu.plan.read.clause_words import without_adverbs, without_openings
from lantu.plan.read.count_clause import complete_names, read_count, read_limit, read_reach, read_within
from lantu.plan.read.draft import Draft
from lantu.plan.read.measure_clause import Around, read_measure
from lantu.plan.read.names import plausible_name, tidy_name
from lantu.plan.read.respective import respective_drafts, shared_drafts
from lantu.plan.read.segments import Segment, segments_of
from lantu.plan.read.shares_and_served import read_served, read_share_of_all
from lantu.plan.read.value_tokens import unit_sort
from lantu.plan.read.worded_targets import read_words

# 办结建议86件、提案102件的经验: the numbers describe something else
_DESCRIBES = re.compile(r"的(?![^，。；]{0,4}(?:目标|台阶|大关|水平|任务|规模|能力)|$)")
# What a report speaks of: 煤炭产量在去年…, 上年产值达到468亿元, 在去年新增420家企业的基础上
_WHEN = r"(?:去年|上年|上一年|(?:19|20)\d\d年)"
_NAMED_BEFORE = re.compile(rf"(?P<name>[^，。；、\d]{{3,24}}?)(?:在|由|从)?(?:{_WHEN}|已|目前|现有|\d)")
_NAMED_AFTER = re.compile(rf"{_WHEN}(?P<name>[^，。；、\d]{{3,24}}?)(?:达到?|突破|完成|实现|超过|增长|\d)")
_COUNTED_BEFORE = re.compile(r"\d(?:家|个|所|条|项|名|人|处|座)(?P<name>[^，。；、\d]{2,20})的基础上")
_PAST_INSIDE = re.compile(
    r"(?<![较比到至由从以在])(?:(?P<year>(?:19|20)\d\d)年(?!前|底前|以前)|去年|上年)(?:实际|预计|已)?(?:完成|增长|达到|达|为|新增|建成)?$"
)
_OBJECT = re.compile(
    r"(?:推广|发展|提高|提升|加强|增加|扩大|优化)(?P<object>[^，。；、]{2,16}?)(?:的?应用|使用|建设|发展)?$"
)


class SentenceReader:
    """The promises of one sentence, clause by clause.

    `is_list`: the passage lists targets (主要预期目标是 …); `named_year`: the sentence names the year to reach. Both
    make a bare `name value` a promise.
    """

    def __init__(self, text: str, is_list: bool, named_year: bool, first_year: int | None = None) -> None:
        self._text = text
        self._is_list = is_list
        self._listed = is_list or named_year
        self._first_year = first_year
        self._verb: str | None = None  # the flow verb of the list that goes on
        self._subject: str | None = None
        self._names: list[str] = []  # what was promised so far, for 分别 without names
        self._last: Draft | None = None
        self._rate = ""  # the verb of the yearly rate just promised
        self._in_parts = False  # 其中 parts are being listed

    def skip(self, start: int, end: int) -> None:
        """A clause that promises nothing breaks a list of verbs, but what it speaks of may be promised next."""
        self._verb = None
        clause = self._text[start:end]
        counted = _COUNTED_BEFORE.search(clause)
        match = counted or _NAMED_BEFORE.match(clause) or _NAMED_AFTER.match(clause)
        if match is None:
            return
        name = tidy_name(without_openings(without_adverbs(match["name"])))
        if plausible_name(name):
            self._subject = name

    def read(self, start: int, end: int) -> list[Draft]:
        """Drafts of the clause `start:end`."""
        text = self._text
        values = find_values(text, start, end)
        if not values:
            self._subject = self._object_of(text[start:end]) or self._subject
            return list(read_words(text, start, end, self._is_list))
        shared = respective_drafts(text, start, end, values, self._names)
        if shared is not None:
            self._names.extend(d.name for d in shared)
            return shared
        segments = segments_of(text, start, end, values)
        if _DESCRIBES.match(text, segments[-1].value.end, end):
            share = read_share_of_all(text, segments[-1]) if len(segments) == 1 else None
            if share is None:
                return []
            share.at = segments[-1].value.end
            return [share]
        found = [draft for segment in segments for draft in self._segment(segment)]
        complete_names(found)
        tail = text.find("、", segments[-1].value.end, end)
        if found and tail >= 0 and tail - segments[-1].value.end <= 24:
            # a last piece in words: …率达到40%、垃圾处理实现全覆盖
            found.extend(read_words(text, tail + 1, end, self._is_list))
        return found or list(read_words(text, start, end, self._is_list))

    def _segment(self, segment: Segment) -> list[Draft]:
        text = self._text
        around = Around(
            self._verb if segment.follows or self._goes_on(segment) else None,
            self._subject,
            self._listed or bool(self._names),
            self._in_parts,
            self._rate,
        )
        if self._is_past(segment):
            return []
        draft = (
            read_limit(text, segment)
            or read_measure(text, segment, around)
            or read_count(text, segment, self._verb)
            or read_within(text, segment)
            or read_reach(text, segment)
            or read_served(text, segment)
        )
        if draft is None:
            return []
        if segment.base is not None and isinstance(segment.base.value, Decimal):
            draft.base_value = segment.base.value
        draft.at = segment.value.end
        self._hand_on(draft)
        return shared_drafts(draft, text, segment)

    def _goes_on(self, segment: Segment) -> bool:
        """建设养殖基地200个，示范区50个: a bare name with the same counter as the one before the comma."""
        last, value = self._last, segment.value
        if last is None or last.sort not in ("add", "stock") or last.unit != value.unit or value.comparator != "=":
            return False
        bare = without_adverbs(self._text[segment.start : value.start])
        return len(bare) >= 4 and without_openings(bare) == bare and self._text.find("、", last.end, value.start) < 0

    def _is_past(self, segment: Segment) -> bool:
        """规上工业增加值2025年增长7%: the value of a year before the plan; its name is kept for the next clause."""
        left = self._text[segment.start : segment.value.start]
        match = _PAST_INSIDE.search(left)
        if match is None or (match["year"] and self._first_year and int(match["year"]) >= self._first_year):
            return False
        if match["year"] and self._first_year is None:
            return False
        name = without_openings(left[: match.start()])
        if plausible_name(name):
            self._subject = tidy_name(name)
        return True

    def _hand_on(self, draft: Draft) -> None:
        """What the following clauses may take over from this one."""
        if draft.inside and self._last is not None:
            draft.sort, draft.kind = self._last.sort, self._last.kind
        if self._rate and draft.sort == "rise" and not draft.total:
            draft.yearly = True  # 固定资产投资增长8%，其中工业投资增长15%: one sentence, one kind of growth
        if draft.sort in ("add", "stock"):
            self._verb = draft.verb
        is_rate = draft.sort in ("rise", "rate") and unit_sort(draft.unit) == "share"
        self._rate = draft.verb if is_rate else ""
        self._subject = draft.name.removesuffix(draft.verb) if draft.sort in ("rise", "fall") else draft.name
        self._in_parts = draft.inside is not None
        self._names.append(self._subject)
        self._last = draft

    @staticmethod
    def _object_of(clause: str) -> str | None:
        """The thing that a clause without value speaks of, for 其 and 占 in the next one."""
        match = _OBJECT.search(clause)
        return match["object"] if match else None
