"""How a target's parts are written in a table: values with their comparator, marks, places."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from lantu.cli.words import pick
from lantu.cli.words.fields import FIELDS
from lantu.cli.words.labels import LABELS
from lantu.cli.words.rules import RULES
from lantu.cli.words.values import VALUES
from lantu.kernel.errors import Language

if TYPE_CHECKING:
    from rich.text import Text

    from lantu.plan.model import Plan, Section, Target, Value

COMPARATORS = {">=": "≥ ", ">": "> ", "<=": "≤ ", "<": "< ", "~": "≈ ", "=": "", "range": "", "text": ""}


def label(key: str, lang: Language, **facts: object) -> str:
    """A label of a table or list."""
    return pick(LABELS, key, lang, **facts)


def field_label(name: str, lang: Language) -> str:
    """A field of an item in words; one that nobody has named yet is shown as its key."""
    return FIELDS[name][0 if lang == "zh" else 1] if name in FIELDS else name


def coded(field: str, value: str, lang: Language) -> str:
    """The value of a field in words; what is no code (a number, a name) stays as it is."""
    words = VALUES.get(field, {}).get(value)
    return words[0 if lang == "zh" else 1] if words else value


def rule_label(rule: str, lang: Language) -> str:
    """A rule of the reading in words; one that nobody has named yet is shown as its key."""
    return RULES[rule][0 if lang == "zh" else 1] if rule in RULES else rule


def step_words(words: str, lang: Language) -> str:
    """What a step of the reading used. Only a shift of columns is in words of the reader's own, which are English."""
    shift = re.fullmatch(r"(left|right) from column (\d+) on", words)
    return label(f"shift_{shift[1]}", lang, column=shift[2]) if shift else words


def digits(number: Decimal | None) -> str:
    """A number as printed; "" for none."""
    return "" if number is None else f"{number:f}"


def value_text(value: Value | None, comparator: str = "=") -> str:
    """A target's value with its comparator: `≥ 30`, `3–5`, words as they are."""
    if isinstance(value, tuple):
        return f"{value[0]:f}–{value[1]:f}"
    if isinstance(value, Decimal):
        return f"{COMPARATORS[comparator]}{value:f}"
    return value or "—"


def target_text(target: Target) -> str:
    """The value of a target as the plan would write it: change over the period in brackets."""
    text = value_text(target.target_value, target.comparator)
    return f"[{text}]" if target.basis == "cumulative_change" and target.kind == "indicator" else text


def change_text(target: Target, lang: Language) -> str:
    """The 年均/[累计] column."""
    if target.change_value is None:
        return ""
    if target.change_basis == "cumulative_change":
        return f"[{target.change_value:f}]"
    return f"{label('annual_growth', lang)} {target.change_value:f}"


def aligned(text: str, longest: int) -> Text:
    """Numbers right, words left; words longer than a short column should be are cut with a mark."""
    from rich.text import Text

    if any(ch.isdigit() for ch in text):
        return Text(text)
    short = text if len(text) <= longest else text[: longest - 1] + "…"
    return Text(short, justify="left")


def marks(target: Target) -> str:
    """● binding, ○ anticipatory, ※ something inferred."""
    return {True: "●", False: "○", None: " "}[target.binding] + ("※" if target.inferred else "")


def heading(section: Section) -> str:
    """Number and title of a section as one line."""
    return f"{section.number} {section.title}".strip()


def chapters(plan: Plan) -> dict[str | None, Section]:
    """Section id → its topmost section; for grouping."""
    by_id = {section.id: section for section in plan.sections}
    tops: dict[str | None, Section] = {}
    for section in plan.sections:
        top, seen = section, {section.id}
        while top.parent in by_id and top.parent not in seen:
            seen.add(str(top.parent))
            top = by_id[str(top.parent)]
        tops[section.id] = top
    return tops
