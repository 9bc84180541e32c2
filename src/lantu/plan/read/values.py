"""Values as they are written in plans: `不低于30%`, `[0.4]`, `3至5家`, `2.16万美元`, `八成以上`, `翻一番`.

The one place that knows this; table cells and clauses both come here. Structure is decided by grammar/value.lark over
the terminals of `value_tokens`; since the structure depends only on the terminal types, each distinct sequence of
types is parsed once and remembered.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from lantu.kernel.numerals import chinese_integer, decimal_of
from lantu.plan.model import Comparator
from lantu.plan.read.type_parser import type_parser
from lantu.plan.read.value_tokens import Token, tokens_from


@dataclass(frozen=True, slots=True)
class ReadValue:
    """A value as written (数值): number or two ends, comparator, unit as printed, and where it stands.

    `bracketed` marks `[0.4]`, a change over the period. `multiple` marks 翻一番, read as 2 倍. `verb` is a measure verb
    that stood inside the value (达到, 下降). `rule` names the shape that was found.
    """

    value: Decimal | tuple[Decimal, Decimal]
    comparator: Comparator
    unit: str | None
    start: int
    end: int
    bracketed: bool = False
    multiple: bool = False
    verb: str | None = None
    rule: str = "single"
    digits: bool = True  # written in digits, not in Chinese numerals
    number_start: int = 0  # where the first amount stands (leads stand before it)


_BEFORE: dict[str, Comparator] = {
    "GE_BEFORE": ">=", "GT_BEFORE": ">", "LE_BEFORE": "<=", "LT_BEFORE": "<", "ABOUT_BEFORE": "~",
}  # fmt: skip
_AFTER: dict[str, Comparator] = {"GE_AFTER": ">=", "LE_AFTER": "<=", "ABOUT_AFTER": "~"}
_LEADS = frozenset({*_BEFORE, "AIM"})
AMOUNTS = frozenset({"NUMBER", "NUMERAL", "TENTHS", "PARTS", "DOUBLED"})


def parse_value(text: str) -> ReadValue | None:
    """The value that `text`, a whole cell, is; None when it is words, empty, or has anything left over."""
    tokens = tokens_from(text, 0, len(text))
    if not tokens or text[tokens[-1].end :].strip():
        return None
    return _value_of(tokens)


def value_at(text: str, at: int, end: int, lead_from: int = 0) -> ReadValue | None:
    """The longest value whose first amount stands at `at`; leads (不低于, 约) are looked for from `lead_from` on."""
    tokens = tokens_from(text, at, end)
    if not tokens or tokens[0].type not in AMOUNTS:
        return None
    leads = _leads_before(text, at, lead_from)
    while tokens:
        read = _value_of(leads + tokens)
        if read is not None:
            return read
        tokens.pop()
    return None


def _leads_before(text: str, at: int, floor: int) -> list[Token]:
    """Leads that end exactly at `at`, in order."""
    found: list[Token] = []
    while True:
        stop = at
        while stop > floor and text[stop - 1] in " \u3000\xa0":
            stop -= 1
        for size in (4, 3, 2, 1):
            start = stop - size
            if start < floor:
                continue
            tokens = tokens_from(text, start, stop)
            if len(tokens) == 1 and tokens[0].end == stop and tokens[0].type in _BEFORE:
                if tokens[0].text == "过" and start > floor and text[start - 1] in "通经不超":
                    continue
                found.insert(0, tokens[0])
                at = start
                break
        else:
            return found


def _value_of(tokens: list[Token]) -> ReadValue | None:
    tokens = _signed(tokens)
    shape = _shape(tuple(t.type for t in tokens))
    if shape is None:
        return None
    comparator: Comparator = "="
    for i in shape.leads:
        comparator = _BEFORE.get(tokens[i].type, comparator)
    for i in shape.tails:
        comparator = _AFTER.get(tokens[i].type, comparator)
    verb = next((tokens[i].text for i in shape.leads if tokens[i].type == "AIM"), None)
    amounts = [_amount(tokens[i]) for i in shape.amounts]
    if any(a is None for a in amounts):
        return None
    numbers = [a for a, _ in amounts if a is not None]  # type: ignore[misc]
    unit = next((u for _, u in reversed([a for a in amounts if a]) if u), None)
    if shape.units:
        unit = tokens[shape.units[-1]].text.replace("％", "%")
    for i in shape.minus:
        position = next(k for k, a in enumerate(shape.amounts) if a > i)
        numbers[position] = -numbers[position]
    value: Decimal | tuple[Decimal, Decimal] = numbers[0]
    if shape.rule == "between":
        value, comparator = (numbers[0], numbers[1]), "range"
        if numbers[0] > numbers[1]:
            return None
    if shape.rule == "ratio":
        if len(numbers) != 2 or not numbers[1]:
            return None
        value, unit = (numbers[0] / numbers[1]).quantize(Decimal("0.000001")).normalize(), None
        if numbers[1] == 1:
            value = numbers[0]
    if shape.more and comparator == "=":
        comparator = ">"
    first = tokens[shape.amounts[0]]
    return ReadValue(
        value,
        comparator,
        unit,
        tokens[0].start,
        tokens[-1].end,
        shape.bracketed,
        first.type == "DOUBLED",
        verb,
        shape.rule,
        first.type == "NUMBER" or first.text.startswith("百分之"),
        first.start,
    )


def _signed(tokens: list[Token]) -> list[Token]:
    """A dash before the first amount is a minus sign, not a range."""
    for i, token in enumerate(tokens):
        if token.type in AMOUNTS:
            break
        if token.type == "RANGE":
            return [*tokens[:i], token._replace(type="MINUS"), *tokens[i + 1 :]]
    return tokens


def _amount(token: Token) -> tuple[Decimal, str | None] | None:
    """The number of an amount token and the unit that its wording implies (成 and 分之 are shares of a hundred)."""
    words = token.text
    if token.type == "NUMBER":
        number = decimal_of(words)
        return None if number is None else (number, None)
    if token.type == "NUMERAL":
        integer = chinese_integer(words)
        return None if integer is None else (Decimal(integer), None)
    if token.type == "TENTHS":
        tens = Decimal(chinese_integer(words[0]) or 0) * 10
        rest = words[2:]
        return tens + (5 if rest == "半" else chinese_integer(rest) or 0), "%"
    if token.type == "PARTS":
        return _parts(words)
    doublings = chinese_integer(words.removeprefix("翻").removeprefix("了").removesuffix("番") or "一") or 1
    return Decimal(2) ** doublings, "倍"


def _parts(words: str) -> tuple[Decimal, str | None] | None:
    if words in ("一半", "半数"):
        return Decimal(50), "%"
    below, _, above = words.partition("分之")
    whole = chinese_integer(below)
    number = decimal_of(above)
    if number is None:
        left, _, right = above.partition("点")
        integer = chinese_integer(left)
        if integer is None:
            return None
        number = Decimal(integer)
        if right:
            digits = "".join(str(chinese_integer(ch)) for ch in right)
            number = decimal_of(f"{integer}.{digits}") or number
    if not whole:
        return None
    return (number * 100 / whole).quantize(Decimal("0.01")).normalize() + 0, "%"


@dataclass(frozen=True, slots=True)
class _Shape:
    """Which tokens play which part, by index."""

    rule: str
    bracketed: bool
    leads: tuple[int, ...]
    tails: tuple[int, ...]
    amounts: tuple[int, ...]
    units: tuple[int, ...]
    minus: tuple[int, ...]
    more: bool


@cache
def _shape(types: tuple[str, ...]) -> _Shape | None:
    from lark.exceptions import LarkError

    if not any(t in AMOUNTS for t in types):
        return None
    try:
        tree = type_parser("lantu.plan.read.grammar", "value.lark").parse(types)
    except LarkError:
        return None

    def indexes(rule: str, *only: str) -> tuple[int, ...]:
        found = (t for node in tree.find_data(rule) for t in node.children)
        return tuple(sorted(int(str(t)) for t in found if not only or getattr(t, "type", "") in only))

    rules = {str(node.data) for node in tree.iter_subtrees()}
    rule = next((r for r in ("between", "ratio", "doubled") if r in rules), "single")
    amounts = indexes("amount") or indexes("doubled")
    units = list(indexes("unit"))
    if types[-1] == "UNIT" and not units:
        units.append(len(types) - 1)
    return _Shape(
        rule,
        "bracketed" in rules,
        indexes("lead"),
        indexes("tail"),
        amounts,
        tuple(units),
        indexes("sign", "MINUS"),
        "MORE" in types,
    )
