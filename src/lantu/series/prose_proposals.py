"""Numbers in the sentences of a report, proposed with their sentence, never accepted unseen (文中数字建议)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from lantu.kernel.period import Period
from lantu.series.indicators_file import Indicators
from lantu.series.model import Indicator, Measure, Observation, Status
from lantu.series.number_cells import number_in
from lantu.series.problems import CellError
from lantu.series.units import unit_of

_REACH = 40  # characters from a name to its number: beyond that the number speaks of something else
_NUMBER = re.compile(r"[-−]?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[-−]?[0-9]{1,15}(?:\.[0-9]{1,12})?")
_UNIT = re.compile(r"\s*(?:个百分点|百分点|[%％‰]|[万亿千百]*[一-鿿]{1,4}(?:/[一-鿿]{1,4})?)")
_TIME = re.compile(r"[12][0-9]{3}年(?:上半年|第?[一二三四1-4]季度|1[-—–－至到~]1?[0-9]月(?:份)?|1?[0-9]月(?:份)?)?")
_RISES = ("增长", "上升", "提高", "增速为", "增速达", "增速")
_FALLS = ("下降", "降低", "减少", "负增长")
_ESTIMATES = ("预计", "预期", "有望")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a document and where it stands there."""

    text: str
    where: str = ""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A number that may be a value of an indicator (建议值): the sentence, and where in it the number stands.

    `period` is None when neither the sentence nor the caller says it; `period_said` whether the sentence does.
    """

    indicator_id: str
    value: Decimal
    printed: str
    measure: Measure | None
    status: Status
    period: Period | None
    period_said: bool
    sentence: Sentence
    start: int
    end: int

    def accepted(self, source: str, vintage: date | None = None, area: str = "") -> Observation:
        """The observation that a person makes of it after reading the sentence. Raises ValueError without a period."""
        if self.period is None:
            raise ValueError("a proposal without a period cannot be accepted")
        return Observation(
            self.indicator_id, self.period, area, self.value, self.printed, None, self.measure, self.status,
            vintage=vintage, source=source, note=self.sentence.text,
        )  # fmt: skip


def propose_values(
    sentences: Iterable[Sentence], indicators: Indicators, period: Period | None = None
) -> list[Proposal]:
    """The numbers that follow a known name or alias in its unit, or in % after a word for growth.

    `period` is the one that the document as a whole speaks of; a period named in the sentence counts before it.
    """
    names = {name: i for i in indicators.indicators for name in (i.name, *i.aliases) if name}
    if not names:
        return []
    pattern = re.compile("|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)))
    found: list[Proposal] = []
    for sentence in sentences:
        mentions = list(pattern.finditer(sentence.text))
        for number, mention in enumerate(mentions):
            until = mentions[number + 1].start() if number + 1 < len(mentions) else len(sentence.text)
            span = (mention.end(), min(until, mention.end() + _REACH))
            found += _in_span(sentence, span, names[mention[0]], period)
    return found


def _in_span(sentence: Sentence, span: tuple[int, int], indicator: Indicator, period: Period | None) -> list[Proposal]:
    out: list[Proposal] = []
    for match in _NUMBER.finditer(sentence.text, *span):
        behind = _UNIT.match(sentence.text, match.end())
        before = sentence.text[span[0] : match.start()]
        read = _read(match[0], behind[0].strip() if behind else "", before, indicator)
        if read is None or any(p.measure is read[1] for p in out):
            continue
        head = sentence.text[: match.start()]
        said = _said_period(head)
        end = match.end() + len(behind[0]) - len(behind[0].lstrip()) + len(read[2]) if behind else match.end()
        proposal = Proposal(
            indicator_id=indicator.id,
            value=read[0],
            printed=sentence.text[match.start() : end],
            measure=read[1],
            status=Status.ESTIMATED if any(word in head for word in _ESTIMATES) else Status.FINAL,
            period=said or period,
            period_said=said is not None,
            sentence=sentence,
            start=match.start(),
            end=end,
        )
        out.append(proposal)
    return out


def _read(number: str, unit: str, before: str, indicator: Indicator) -> tuple[Decimal, Measure | None, str] | None:
    """Value, measure and the letters of the unit that were used, or None when the number is of something else."""
    clause = re.split(r"[，,；;。]", before)[-1]
    fell, rose = any(w in clause for w in _FALLS), any(w in clause for w in _RISES)
    if unit[:1] in "%％" and unit and (fell or rose):
        value = number_in(number.replace("−", "-"))
        own = any(word in indicator.name for word in _FALLS)
        return (-value if fell and not own else value), Measure.CHANGE_RATE, unit[:1]
    if fell or rose:
        return None  # by how much it rose, in its own unit: not the level that it reached
    wanted = unit_of(indicator.unit)
    for end in range(len(unit), 0, -1):
        if unit_of(unit[:end]).factor_to(wanted) is not None and (indicator.unit or unit[:end] in "%％"):
            try:
                return number_in(number + unit[:end], indicator.unit), None, unit[:end]
            except CellError:
                return None
    return None


def _said_period(before: str) -> Period | None:
    said = _TIME.findall(before)
    if not said:
        return None
    try:
        return Period.read(re.sub("[至到]", "-", said[-1]))
    except ValueError:
        return None
