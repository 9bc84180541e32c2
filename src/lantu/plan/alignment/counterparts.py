"""Which target of one plan speaks of the same measure as a target of the other (对应关系).

The same name (spellings, own area and unit aside) is `same`; a name that a person confirmed is `confirmed`; names that
only look alike, leave out the whole of a share, or differ in brackets are `probable` and wait for a person.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from lantu.kernel.ids import normalise
from lantu.plan.alignment.files import Aliases
from lantu.plan.alignment.model import Said, Sameness
from lantu.plan.comparable import common_unit
from lantu.plan.likeness import likeness
from lantu.plan.lint.measure_names import MeasureKey
from lantu.plan.matching import Pairing, Seen
from lantu.plan.model import PlanInfo, Target
from lantu.plan.promise_names import promise_key

_ALIKE = 75.0  # 城镇登记失业率 and 城镇调查失业率 reach 71 and are two measures
_BRACKETS = re.compile(r"[（(]([^（()）]{1,30})[)）]")
_LEVELS = "国省市州盟区县旗镇乡村"
_OFFICES = ("人民政府办公室", "人民政府", "人民委员会", "人大常委会", "发展和改革委员会", "发展和改革局")


@dataclass(frozen=True, slots=True)
class Counterpart:
    """A target of the other plan, how sure it is that it is the same measure, and why."""

    target: Target
    sameness: Sameness
    why: Said
    others: tuple[Target, ...] = ()  # further targets of that plan for the same measure and year


class Names:
    """Names of one plan's targets as keys; what people confirmed is worked in."""

    def __init__(self, info: PlanInfo, aliases: Aliases) -> None:
        self._own = area_level(info)
        self._same: dict[str, int] = {}
        for number, group in enumerate(aliases.same):
            for name in group.names:
                self._same[normalise(name)] = number
        self._different = [{normalise(name) for name in group.names} for group in aliases.different]

    def key(self, target: Target) -> MeasureKey:
        """What is measured; an area of the plan's own level is left out of it."""
        key = promise_key(target)
        return key._replace(area="") if key.area == self._own or (not self._own and key.area != "国") else key

    def group(self, name: str) -> int | None:
        """The number of the confirmed group that a name stands in."""
        return self._same.get(normalise(name))

    def told_apart(self, one: str, other: str) -> bool:
        """Whether a person said that two names mean two things."""
        pair = {normalise(one), normalise(other)}
        return len(pair) == 2 and any(pair <= group for group in self._different)


def area_level(info: PlanInfo) -> str:
    """The level of the plan's area, 市 or 区, from its name or its issuer; empty where neither says."""
    names = [info.region.name if info.region else ""]
    if info.issuer:
        names += [info.issuer.split(office)[0] for office in _OFFICES if office in info.issuer][:1]
    return next((name[-1] for name in names if name and name[-1] in _LEVELS), "")


def kinship_shown(child: PlanInfo, parent: PlanInfo) -> bool:
    """Whether the names show that the child's area lies in the parent's: 澄州市海泽区 in 澄州市."""
    if parent.region is None or child.region is None:
        return False
    inner, outer = normalise(child.region.name), normalise(parent.region.name)
    return (inner != outer and inner.startswith(outer)) or outer in ("中华人民共和国", "中国", "全国")


def due_year(target: Target, info: PlanInfo) -> int | None:
    """The year by which a target is due: its own, else the plan's last."""
    return target.target_year or info.end_year


class Counterparts:
    """Finds the counterparts of one plan's targets among the other's."""

    def __init__(
        self, ours: Sequence[Target], our_info: PlanInfo, theirs: Sequence[Target], their_info: PlanInfo,
        aliases: Aliases | None = None,
    ) -> None:  # fmt: skip
        aliases = aliases or Aliases()
        self._ours, self._theirs = Names(our_info, aliases), Names(their_info, aliases)
        self._our_info, self._their_info = our_info, their_info
        self._by_key: dict[str, list[Target]] = defaultdict(list)
        self._by_group: dict[int, list[Target]] = defaultdict(list)
        for target in theirs:
            self._by_key[self._theirs.key(target).short].append(target)
            group = self._theirs.group(target.name)
            if group is not None:
                self._by_group[group].append(target)
        self._sure = {target.id: self._named(target) for target in ours}
        self._alike = self._look_alike(ours, theirs)

    def of(self, target: Target) -> Counterpart | None:
        """The counterpart of one of our targets, or None."""
        return self._sure.get(target.id) or self._alike.get(target.id)

    def _named(self, ours: Target) -> Counterpart | None:
        group = self._ours.group(ours.name)
        if group is not None and self._by_group[group]:
            return self._best(ours, self._by_group[group], "confirmed", "confirmed")
        key = self._ours.key(ours)
        found = [
            theirs
            for theirs in self._by_key.get(key.short, ())
            if _fits(key, self._theirs.key(theirs)) and not self._ours.told_apart(ours.name, theirs.name)
        ]
        if not found:
            return None
        plain = [theirs for theirs in found if _difference(ours, theirs) == ""]
        if plain:
            return self._best(ours, plain, "same", "same_name")
        best = self._best(ours, found, "probable", "")
        names = (("one", ours.name), ("other", best.target.name))
        return replace(best, why=Said(_difference(ours, best.target), names))

    def _best(self, ours: Target, found: Sequence[Target], sameness: Sameness, reason: str) -> Counterpart:
        ranked = sorted(found, key=lambda theirs: self._nearness(ours, theirs), reverse=True)
        best = ranked[0]
        year = due_year(best, self._their_info)
        others = tuple(t for t in ranked[1:] if due_year(t, self._their_info) == year)
        facts = () if reason != "confirmed" else (("one", ours.name), ("other", best.name))
        return Counterpart(best, sameness, Said(reason, facts), others)

    def _nearness(self, ours: Target, theirs: Target) -> tuple[bool, bool, bool, bool, int]:
        return (
            due_year(ours, self._our_info) == due_year(theirs, self._their_info),
            common_unit(ours.unit)[0] == common_unit(theirs.unit)[0],
            ours.basis == theirs.basis or "delegated" in (ours.form, theirs.form),
            in_table(theirs),
            -theirs.start,
        )

    def _look_alike(self, ours: Sequence[Target], theirs: Sequence[Target]) -> dict[str, Counterpart]:
        """Of what has no namesake on either side, the pairs that a person should look at."""
        taken = {self._ours.key(t).short for t in ours if self._sure[t.id]}
        groups = {self._ours.group(t.name) for t in ours if self._sure[t.id]} - {None}
        left = [t for t in ours if not self._sure[t.id]]
        open_ = [
            t for t in theirs if self._theirs.key(t).short not in taken and self._theirs.group(t.name) not in groups
        ]
        pairing = Pairing(
            [_seen(t, self._ours, self._our_info) for t in left],
            [_seen(t, self._theirs, self._their_info) for t in open_],
        ).by_likeness(lambda one, other: likeness(one.name, other.name) >= _ALIKE)
        found = {}
        for i, j in pairing.forward.items():
            one, other = left[i], open_[j]
            if self._ours.key(one).area != self._theirs.key(other).area or self._ours.told_apart(one.name, other.name):
                continue
            names = [self._ours.key(one).short, self._theirs.key(other).short]
            within = names[0] in names[1] or names[1] in names[0]
            score = f"{likeness(*names):.0f}"
            # The name is alike; of the targets that bear it, the one for the same year in the table is meant.
            namesakes = [t for t in theirs if self._theirs.key(t) == self._theirs.key(other)]
            best = self._best(one, namesakes, "probable", "")
            facts = (("one", one.name), ("other", best.target.name), ("score", score))
            found[one.id] = replace(best, why=Said("name_within" if within else "name_alike", facts))
        return found


def in_table(target: Target) -> bool:
    """Whether a target is a row of an indicator table: only a table prints number, class or bindingness."""
    return target.kind == "indicator" and (
        target.number is not None or target.category is not None or target.binding is not None
    )


def _fits(one: MeasureKey, other: MeasureKey) -> bool:
    return one.area == other.area and (not (one.whole and other.whole) or one.whole == other.whole)


def _difference(one: Target, other: Target) -> str:
    """What keeps two targets of one key from being the same without a person: "" for nothing."""
    if bool(promise_key(one).whole) != bool(promise_key(other).whole):
        return "whole_unstated"
    return "" if _in_brackets(one) == _in_brackets(other) else "brackets"


def _in_brackets(target: Target) -> frozenset[str]:
    """What the brackets of a name say; a unit in them says nothing more."""
    found = {normalise(words) for words in _BRACKETS.findall(target.name)}
    return frozenset(words for words in found if words and words != normalise(target.unit or ""))


def _seen(target: Target, names: Names, info: PlanInfo) -> Seen:
    # No quote: the sentences of two plans are never alike, so unit, year and basis must speak for a pair instead.
    kind = common_unit(target.unit)[0] if target.unit else None
    basis = None if target.form == "delegated" else target.basis
    detail: tuple[Any, ...] = (due_year(target, info), basis)
    return Seen(target.id, names.key(target).short, None, detail, "", kind)
