"""Whether a new target asks more or less than an old one, and how one can tell (要求提高或降低).

Direction-aware: a lower 失业率 asks more. What cannot be compared is said with its reason and never guessed.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Literal

from lantu.kernel.ids import normalise
from lantu.plan.comparable import Measured, measured, on_one_basis
from lantu.plan.lint.lexicon_files import words
from lantu.plan.model import PlanInfo, Target
from lantu.plan.read.lexicon_file import load_words

Step = Literal["same", "more", "less", "other_kind", "unclear"]
Sense = Literal["up", "down"]

_CLOSE = Decimal("0.00001")  # a 亩 has no end of digits in square metres
_ALIKE_WORDS = 60.0  # 与经济增长基本同步 and 与经济增长同步


@dataclass(frozen=True, slots=True)
class Judgement:
    """How much the new target asks against the old one; `reason`: key of `diff_words.REASONS`, filled by `facts`."""

    step: Step
    reason: str
    facts: tuple[tuple[str, str], ...] = ()


def judge(old: Target, new: Target, old_info: PlanInfo, new_info: PlanInfo) -> Judgement:
    """Compare what two targets ask for; they are taken to be about the same thing."""
    ours, theirs = measured(old, old_info), measured(new, new_info)
    if not ours and not theirs:
        return _by_words(old, new)
    if not ours or not theirs:
        return Judgement("other_kind", "words_to_number" if theirs else "number_to_words")
    sense, certain = sense_of(old, new)
    if sense is None:
        return Judgement("other_kind", "other_direction")
    for one in ours:
        for other in theirs:
            both = on_one_basis(one, other)
            if both:
                return _by_number(*both, sense, certain)
    if {m.basis for m in ours} & {m.basis for m in theirs}:
        return Judgement("unclear", "other_unit", (("old", old.unit or "—"), ("new", new.unit or "—")))
    return Judgement("other_kind", "other_basis", (("old", ours[0].basis), ("new", theirs[0].basis)))


def _by_words(old: Target, new: Target) -> Judgement:
    if old.form == new.form == "delegated":
        return Judgement("same", "both_delegated")
    if old.relation and new.relation:
        return (
            Judgement("same", "same_relation") if old.relation == new.relation else Judgement("other_kind", "relation")
        )
    one, other = (normalise(t.target_value if isinstance(t.target_value, str) else t.quote) for t in (old, new))
    if one == other:
        return Judgement("same", "same_words")
    if {old.form, new.form} & {"delegated"}:
        return Judgement("other_kind", "delegated")
    from rapidfuzz import fuzz

    if fuzz.ratio(one, other) >= _ALIKE_WORDS:
        return Judgement("same", "alike_words")
    return Judgement("unclear", "other_words")


def _by_number(old: Measured, new: Measured, how: str, sense: Sense, certain: bool) -> Judgement:
    sign = 1 if sense == "up" else -1
    one, other = sorted((old.low * sign, old.high * sign)), sorted((new.low * sign, new.high * sign))
    facts: list[tuple[str, str]] = []
    if how:
        facts = [("old", _short(old)), ("new", _short(new))]
    reason = how or ("direct" if certain else "presumed_up")
    if all(abs(a - b) <= _CLOSE * max(abs(a), abs(b)) for a, b in zip(one, other, strict=True)):
        return Judgement("same", how or "same_number", tuple(facts))
    return Judgement("more" if other > one else "less", reason, tuple(facts))


def _short(item: Measured) -> str:
    ends = dict.fromkeys(_trimmed(end) for end in (item.low, item.high))
    return "～".join(ends) + ("%" if item.unit == "share" else "")


def _trimmed(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def sense_of(old: Target, new: Target) -> tuple[Sense | None, bool]:
    """Which way is better, and whether the plans say so themselves; None when they say opposite things."""
    one, other = _stated(old), _stated(new)
    if one and other and one != other:
        return None, False
    stated = one or other
    if stated:
        return stated, True
    name = old.name + new.name
    if any(word in name for word in _lower_is_better()):
        return "down", True
    return "up", False


def _stated(target: Target) -> Sense | None:
    if target.basis != "level" and any(word in target.name for word in words("fall_words")):
        return "up"  # the number counts the fall: more of it asks more
    if target.direction in ("up", "down"):
        return "up" if target.direction == "up" else "down"
    if target.comparator in (">=", ">"):
        return "up"
    return "down" if target.comparator in ("<=", "<") else None


@cache
def _lower_is_better() -> tuple[str, ...]:
    return tuple(entry.word for entry in load_words("lower_is_better"))
