"""Whether a value meets a target, by the printed operator (达标)."""

from __future__ import annotations

from decimal import Decimal, localcontext

from lantu.judge.model import JudgedTarget
from lantu.judge.needed import is_percent

_DOWN_WORDS = (
    "降低", "下降", "减少", "失业率", "能耗", "死亡", "排放", "浓度", "发生率", "发病率", "用时", "时限", "事故",
    "负债率", "赤字", "PM2.5", "细颗粒物", "用水量", "水耗",
)  # fmt: skip
_HUGE = Decimal("1e20")
_STEP = Decimal("1e-9")
_FALL_WORDS = ("降低", "下降", "减少", "压减", "降幅")


def says_fall(name: str) -> bool:
    """Whether the name keeps 降低 or 下降, so that a fall is printed as a positive number."""
    return any(word in name for word in _FALL_WORDS)


def rises(target: JudgedTarget, base: Decimal | None) -> bool:
    """Whether more is better: by the direction given, else the form, else base and target, else the wording."""
    if target.direction in ("up", "down"):
        return target.direction == "up"
    if target.form in ("level_up", "floor", "increment", "flow_count", "coverage", "annual_average", "honour"):
        return True
    if target.form in ("level_down", "ceiling"):
        return False
    if target.comparator in (">=", ">"):
        return True
    if target.comparator in ("<=", "<"):
        return False
    if base is not None and target.value is not None and base != target.value:
        return target.value > base
    return not any(word in target.name for word in _DOWN_WORDS) or says_fall(target.name)


def meets(value: Decimal, goal: Decimal, comparator: str | None, up: bool) -> bool:
    """Whether `value` meets `goal`. `>` and `<` are strict as written; `=`, `~` and none go by the direction."""
    match comparator:
        case ">=":
            return value >= goal
        case ">":
            return value > goal
        case "<=":
            return value <= goal
        case "<":
            return value < goal
        case _:
            return value >= goal if up else value <= goal


def settled(number: Decimal) -> Decimal:
    """A computed number as it is compared: to 1e-9, so that 0.8, 1.2 and 5.50 fall on the same side everywhere."""
    if abs(number) >= _HUGE:
        return number
    with localcontext() as context:
        context.prec = 40
        return number.quantize(_STEP)


def contradiction(target: JudgedTarget) -> str | None:
    """The column whose word speaks against the form (`direction` or `comparator`), or None."""
    if target.form in ("cumulative", "annual_average"):
        # 降低 ≤ 13.5: whether a fall of 14 keeps it, or breaks it, nobody can tell.
        fall = says_fall(target.name) and is_percent(target) and target.value is not None and target.value > 0
        return "comparator" if fall and target.comparator in ("<=", "<") else None
    up = target.form in ("level_up", "floor", "coverage")
    if not up and target.form not in ("level_down", "ceiling"):
        return None
    if target.comparator in (("<=", "<") if up else (">=", ">")):
        return "comparator"
    # Of a fall that is printed as a positive number, the direction may be that of what falls.
    if target.direction in ("up", "down") and (target.direction == "up") != up and not says_fall(target.name):
        return "direction"
    return None
