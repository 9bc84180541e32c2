"""Which verdicts moved between two evaluations, and why: data, base, target, year target, parameters, date (比较)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from lantu.judge.amendments import in_force, versions
from lantu.judge.answer import plain_number
from lantu.judge.inputs import Inputs
from lantu.judge.model import JudgedTarget, Verdict
from lantu.judge.parameters import Parameters, default_parameters
from lantu.judge.targets_file import FIELDS, cell_of
from lantu.judge.wording import OUTLOOK, PROGRESS
from lantu.series.known import known
from lantu.series.model import Observation

CAUSES: dict[str, tuple[str, str]] = {
    "data": ("数据", "data"), "base": ("基期", "base"), "target": ("目标调整", "target amended"),
    "year_target": ("年度目标", "year target"), "parameters": ("参数", "parameters"),
    "as_of": ("评价日期", "date of evaluation"), "appeared": ("新增目标", "new target"),
    "gone": ("目标不在了", "target gone"), "rule": ("规则（程序版本）", "rule (version of the program)"),
}  # fmt: skip
_BASE = ("base_year", "base_value", "comparable_base_year", "comparable_base_value", "comparable_base_note")


@dataclass(frozen=True, slots=True)
class Cause:
    """One thing that differs for a target (变化原因). `alone`: it would have moved the verdict so by itself."""

    kind: str
    changes: tuple[str, ...] = ()
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Move:
    """A verdict that moved, and what differs."""

    target_id: str
    name: str
    before: Verdict | None
    after: Verdict | None
    causes: tuple[Cause, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """All verdicts that moved, in the order of the targets, and how many stayed."""

    moves: tuple[Move, ...]
    unmoved: int

    def as_dict(self) -> dict[str, Any]:
        """Plain data with words in both languages."""
        return {"moved": [_move_as_dict(move) for move in self.moves], "unmoved": self.unmoved}


def compare_inputs(one: Inputs, other: Inputs) -> Comparison:
    """Judge both and every mixture in which one thing alone is taken from the second."""
    before = {v.target_id: v for v in one.evaluate().verdicts}
    after = {v.target_id: v for v in other.evaluate().verdicts}
    names = {t.id: t.name for t in (*one.promises.targets, *other.promises.targets)}
    moved = [key for key in names if _class(before.get(key)) != _class(after.get(key))]
    if not moved:
        return Comparison((), len(names))
    differ = _Differ(one, other)
    mixed = {kind: {v.target_id: v for v in inputs.evaluate().verdicts} for kind, inputs in differ.mixtures().items()}
    moves = []
    for key in moved:
        causes: list[Cause] = []
        for kind, changes in differ.of(key, before.get(key), after.get(key)):
            alone = kind in mixed and _class(mixed[kind].get(key)) == _class(after.get(key))
            # Another date is always another one; it is a cause where it decides, or where nothing else differs.
            if kind != "as_of" or alone or not causes:
                causes.append(Cause(kind, changes, alone))
        moves.append(Move(key, names[key], before.get(key), after.get(key), tuple(causes)))
    return Comparison(tuple(moves), len(names) - len(moves))


class _Differ:
    def __init__(self, one: Inputs, other: Inputs) -> None:
        self.one, self.other = one, other
        self._known = known(one.observations, one.as_of), known(other.observations, other.as_of)
        self._targets = _in_force(one), _in_force(other)
        self._parameters = one.parameters or default_parameters(), other.parameters or default_parameters()

    def mixtures(self) -> dict[str, Inputs]:
        """The first evaluation with one thing of the second."""
        one, (before, after) = self.one, self._targets
        based = [_taking(t, after.get(t.id), _BASE) for t in before.values()]
        kept = tuple(name for name in FIELDS if name not in _BASE)
        changed = [_taking(t, after.get(t.id), kept) for t in before.values()]
        return {
            "data": replace(one, observations=tuple(self._as_known_then(1))),
            "base": replace(one, promises=replace(one.promises, targets=tuple(based)), amendments=()),
            "target": replace(one, promises=replace(one.promises, targets=tuple(changed)), amendments=()),
            "year_target": replace(one, annual=self.other.annual),
            "parameters": replace(one, parameters=self.other.parameters),
            "as_of": replace(one, as_of=self.other.as_of, observations=tuple(self._as_known_then(0))),
        }

    def of(self, key: str, before: Verdict | None, after: Verdict | None) -> list[tuple[str, tuple[str, ...]]]:
        """Kinds of causes of one target with what changed in each."""
        if before is None or after is None:
            return [("appeared" if before is None else "gone", ())]
        one, other = self._targets[0][key], self._targets[1][key]
        annual = [[f"{a.period} {a.comparator} {a.value:f}" for a in i.annual if a.target_id == key]
                  for i in (self.one, self.other)]  # fmt: skip
        found = [
            ("data", self._data(one, other)),
            ("base", _fields(one, other, _BASE)),
            ("target", _fields(one, other, [n for n in FIELDS if n not in _BASE])),
            ("year_target", _lists(*annual)),
            ("parameters", _parameters(*self._parameters)),
        ]
        told = [(kind, changes) for kind, changes in found if changes]
        if self.one.as_of != self.other.as_of:
            told.append(("as_of", (f"{self.one.as_of} → {self.other.as_of}",)))
        return told or [("rule", ())]

    def _as_known_then(self, side: int) -> Iterable[Observation]:
        """What one evaluation knew, as if it had been known on the day of the first."""
        for series in self._known[side].values():
            for observation in series:
                yield replace(observation, vintage=min(observation.known_from, self.one.as_of))

    def _data(self, one: JudgedTarget, other: JudgedTarget) -> tuple[str, ...]:
        before, after = (
            {(str(o.period), o.measure, o.calibre, o.source if len(series) > 1 else ""): o for o in series}
            for series in (
                self._known[0].get((one.indicator, one.area), ()),
                self._known[1].get((other.indicator, other.area), ()),
            )
        )
        periods = sorted({key[0] for key in (*before, *after)})
        sides = [
            {p: sorted(_said(o) for k, o in side.items() if k[0] == p) for p in periods} for side in (before, after)
        ]
        return tuple(
            f"{p}: {'、'.join(sides[0][p]) or '—'} → {'、'.join(sides[1][p]) or '—'}"
            for p in periods
            if sides[0][p] != sides[1][p]
        )


def _in_force(inputs: Inputs) -> dict[str, JudgedTarget]:
    return {t.id: in_force(versions(t, inputs.amendments), inputs.as_of).target for t in inputs.promises.targets}


def _taking(target: JudgedTarget, source: JudgedTarget | None, names: Iterable[str]) -> JudgedTarget:
    return target if source is None else replace(target, **{name: getattr(source, name) for name in names})


def _said(observation: Observation) -> str:
    o = observation
    value = o.missing.value if o.missing else f"{o.value:f}" if o.value is not None else "—"
    return " ".join(part for part in (value, "" if o.status == "final" else o.status.value, o.calibre) if part)


def _fields(one: JudgedTarget, other: JudgedTarget, names: Iterable[str]) -> tuple[str, ...]:
    return tuple(
        f"{name}: {cell_of(getattr(one, name)) or '—'} → {cell_of(getattr(other, name)) or '—'}"
        for name in names
        if getattr(one, name) != getattr(other, name)
    )


def _lists(one: list[str], other: list[str]) -> tuple[str, ...]:
    return (
        *(f"{item} → —" for item in one if item not in other),
        *(f"— → {item}" for item in other if item not in one),
    )


def _parameters(one: Parameters, other: Parameters) -> tuple[str, ...]:
    names = [f.name for f in fields(Parameters) if f.name not in ("name", "date", "note", "official")]
    return tuple(f"{n}: {getattr(one, n)} → {getattr(other, n)}" for n in names if getattr(one, n) != getattr(other, n))


def _class(verdict: Verdict | None) -> tuple[Any, Any]:
    return (None, None) if verdict is None else (verdict.progress, verdict.outlook)


def _move_as_dict(move: Move) -> dict[str, Any]:
    def side(verdict: Verdict | None) -> Mapping[str, Any] | None:
        if verdict is None:
            return None
        return {"progress": verdict.progress.value, "outlook": verdict.outlook.value,
                "ratio": plain_number(verdict.ratio),
                "period_used": str(verdict.period_used) if verdict.period_used else None}  # fmt: skip

    causes = [
        {"kind": c.kind, "zh": CAUSES[c.kind][0], "en": CAUSES[c.kind][1], "changes": list(c.changes), "alone": c.alone}
        for c in move.causes
    ]
    return {"target_id": move.target_id, "name": move.name, "from": side(move.before), "to": side(move.after),
            "causes": causes}  # fmt: skip


def class_words(verdict: Verdict | None, lang: str) -> str:
    """Progress and outlook of a verdict in words; a dash for none."""
    at = 0 if lang == "zh" else 1
    return "—" if verdict is None else f"{PROGRESS[verdict.progress][at]} / {OUTLOOK[verdict.outlook][at]}"
