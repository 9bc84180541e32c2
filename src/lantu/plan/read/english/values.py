"""Values as English plans write them: `at least 95 per cent`, `US$ 2.5 billion`, `between 3 and 5`, `two thirds`.

The number is the printed one and its multiplier stays with the unit, as in the Chinese reader: `1 million trees` is 1
`million trees`, `US$ 2.5 billion` is 2.5 `US$ billion`, `2.5 billion dollars` is 2.5 `billion dollars`; `nine thousand`
is a numeral, 9000. Percent, per cent and % are all `%`. Fractions and `one in three` are per cent of the whole.
Structure is decided by english_value.lark; each distinct sequence of terminals is parsed once and remembered.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from lantu.plan.model import Comparator
from lantu.plan.read.english.numerals import digits_number, part_of_whole, percent, word_number
from lantu.plan.read.english.value_tokens import Token, leads_before, tokens_from, units
from lantu.plan.read.type_parser import type_parser

_BEFORE: dict[str, Comparator] = {
    "GE_BEFORE": ">=", "GT_BEFORE": ">", "LE_BEFORE": "<=", "LT_BEFORE": "<", "ABOUT_BEFORE": "~",
}  # fmt: skip
_AFTER: dict[str, Comparator] = {"GE_AFTER": ">=", "LE_AFTER": "<="}


@dataclass(frozen=True, slots=True)
class EnglishValue:
    """A value as written: number or two ends, comparator, unit with its multiplier, its sort, and where it stands.

    `sort` is a sort of en_units.tsv, `money`, `ratio`, or "" when no unit stands beside the number (then the noun after
    it is counted). `lead` is the phrase in front (`below`, `about`), `words` the first amount as printed;
    `amount_start` is where the number or its currency sign begins.
    """

    value: Decimal | tuple[Decimal, Decimal]
    comparator: Comparator
    unit: str | None
    sort: str
    start: int
    end: int
    amount_start: int
    lead: str = ""
    words: str = ""  # the first amount as printed


def value_at(text: str, at: int, end: int, floor: int = 0, spans: bool = True) -> EnglishValue | None:
    """The longest value whose amount or currency sign stands at `at`; leads are looked for from `floor` on."""
    leads = leads_before(text, at, floor)
    tokens = tokens_from(text, at, end, spans)
    while tokens:
        read = _value_of(leads, tokens)
        if read is None and leads and leads[-1].type == "BETWEEN":
            read = _value_of(leads[:-1], tokens)
        if read is not None:
            return read
        tokens.pop()
    return None


def _value_of(leads: list[Token], tokens: list[Token]) -> EnglishValue | None:
    run = leads + tokens
    shape = _shape(tuple(t.type for t in run))
    if shape is None:
        return None
    amounts = [_amount(run[i]) for i in shape.amounts]
    if any(a is None for a in amounts):
        return None
    numbers = [a for a in amounts if a is not None]
    comparator: Comparator = "="
    for token in run:
        comparator = _BEFORE.get(token.type) or _AFTER.get(token.type) or comparator
        if token.type == "MORE" and comparator == "=":
            comparator = ">="
    unit, sort = _unit(run, shape)
    value: Decimal | tuple[Decimal, Decimal] = numbers[0]
    if shape.rule in ("between", "span"):
        own = [t for t in run if t.type in ("UNIT", "MONEY")]
        apart = len({t.text for t in own}) == 2 or (len(own) == 1 and own[0].start < run[shape.amounts[1]].start)
        if numbers[0] >= numbers[1] or apart:
            return None  # 12 percentage points to 85%: two values
        value, comparator = (numbers[0], numbers[1]), "range"
    elif shape.rule == "outof":
        share = percent(numbers[0], numbers[1])
        if share is None:
            return None
        value, unit, sort = share, "%", "share"
    elif shape.rule == "ratio":
        if not numbers[1]:
            return None
        value = (numbers[0] / numbers[1]).quantize(Decimal("0.000001")).normalize() + 0
        unit, sort = None, "ratio"
    lead = run[0].text.lower() if leads else ""
    first = run[shape.amounts[0]]
    return EnglishValue(value, comparator, unit, sort, run[0].start, run[-1].end, tokens[0].start, lead, first.text)


def _amount(token: Token) -> Decimal | None:
    if token.type == "NUMBER":
        return digits_number(token.text)
    return word_number(token.text) if token.type == "WORDS" else part_of_whole(token.text)


def _unit(run: list[Token], shape: _Shape) -> tuple[str | None, str]:
    """Unit with its multiplier as printed, and its sort."""
    by_type = {t.type: t.text for t in run}
    scale = by_type.get("SCALE", "")
    currency = by_type.get("CURRENCY")
    if currency:
        return f"{currency} {scale}".strip(), "money"
    if "MONEY" in by_type:
        return f"{scale} {by_type['MONEY']}".strip(), "money"
    if "UNIT" in by_type:
        sort, written = units().get(by_type["UNIT"]) or units()[by_type["UNIT"].lower()]
        return f"{scale} {written}".strip(), sort
    if any(run[i].type == "PARTS" for i in shape.amounts):
        return "%", "share"
    return scale or None, ""


@dataclass(frozen=True, slots=True)
class _Shape:
    """Which rule of the grammar fits and where its amounts stand."""

    rule: str
    amounts: tuple[int, ...]


@cache
def _shape(types: tuple[str, ...]) -> _Shape | None:
    from lark.exceptions import LarkError

    try:
        tree = type_parser("lantu.plan.read.english", "english_value.lark").parse(types)
    except LarkError:
        return None
    amounts = tuple(sorted(int(str(t)) for node in tree.find_data("amount") for t in node.children))
    rules = {str(node.data) for node in tree.iter_subtrees()}
    rule = next((r for r in ("between", "span", "ratio", "outof") if r in rules), "single")
    return _Shape(rule, amounts)
