"""Compares what the reader found with labels, by the rules of the reading contract (评分).

A label is found when one reading overlaps its quote in the document and has the same number once multipliers are
applied (1.45 万亿斤 = 14500 亿斤). A reading is wrong when it has a number, meets no label and repeats none of those
found.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

LONGEST_SPAN = 400  # a quote longer than this points at nothing
FIELDS = ("comparator", "basis", "target_year", "unit")
_SIZES = {"十": 10, "百": 100, "千": 1_000, "万": 10_000, "亿": 100_000_000}
_WHOLE = re.compile(r"千瓦|千米|千克|千卡|百分")  # a size word that belongs to the unit itself

Row = Mapping[str, Any]


@dataclass
class Tally:
    """Counts of one document (计数), numbers and words apart; `fields` and `names`: right among those found."""

    labels: int = 0
    found: int = 0
    wrong: int = 0
    all_right: int = 0
    word_labels: int = 0
    words_found: int = 0
    words_more: int = 0
    bad_spans: int = 0
    names: int = 0
    fields: dict[str, list[int]] = field(default_factory=dict)

    @property
    def recall(self) -> float:
        """Share of the labelled numbers that were found."""
        return self.found / self.labels if self.labels else 1.0

    @property
    def precision(self) -> float:
        """Share of the numbers read that are labelled."""
        return self.found / (self.found + self.wrong) if self.found + self.wrong else 1.0

    @property
    def named(self) -> float:
        """Share of the numbers found whose name is the labelled one, to the character."""
        return self.names / self.found if self.found else 1.0

    @property
    def every_field(self) -> float:
        """Share of the labelled numbers that were found with every labelled field right."""
        return self.all_right / self.labels if self.labels else 1.0


def score(text: str, labels: Sequence[Row], readings: Iterable[Row]) -> Tally:
    """The tally of one document; `readings` are `targets` of `lantu read --format json`."""
    tally = Tally()
    free: list[Row] = []
    for reading in readings:
        if _anchored(reading, text):
            free.append(reading)
        else:
            tally.bad_spans += 1
            tally.wrong += numbers(reading) is not None
    met: list[Row] = []
    for label in labels:
        wanted = numbers(label)
        best = _best(label, wanted, _places(text, label["quote"]), free)
        if wanted is None:
            tally.word_labels += 1
            tally.words_found += best is not None
        else:
            tally.labels += 1
            tally.found += best is not None
            if best is not None:
                _count_fields(tally, label, best)
        if best is not None:
            free = [reading for reading in free if reading is not best]
            met.append(label)
    for reading in free:
        if numbers(reading) is None:
            tally.words_more += 1
        elif not any(_repeats(reading, label) for label in met):
            tally.wrong += 1
    return tally


def numbers(row: Row) -> tuple[float, ...] | None:
    """The number of a row, or the two ends of a range, with the multiplier of its unit applied; None for words."""
    value = row.get("target_value")
    values = value if isinstance(value, list | tuple) else [value]
    if not values or not all(isinstance(one, int | float) for one in values):
        return None
    factor = bare_unit(row.get("unit"))[0]
    return tuple(one * factor for one in values)


def bare_unit(unit: str | None) -> tuple[float, str]:
    """A printed unit as its multiplier and the rest: 万亿斤 is 10^12 and 斤."""
    rest = re.sub(r"[（）()\s]", "", unit or "").replace("％", "%")
    rest = rest.removeprefix("个") if rest.startswith("个百分") else rest
    factor = 1.0
    while len(rest) > 1 and rest[0] in _SIZES and not _WHOLE.match(rest):
        factor *= _SIZES[rest[0]]
        rest = rest[1:]
    return factor, rest


def _best(label: Row, wanted: tuple[float, ...] | None, places: list[tuple[int, int]], free: list[Row]) -> Row | None:
    """The free reading at one of the places, with the wanted number, that agrees in most fields."""
    fitting = [
        reading
        for reading in free
        if any(reading["start"] < end and start < reading["end"] for start, end in places)
        and _same(wanted, numbers(reading))
    ]
    return max(fitting, key=lambda reading: _likeness(label, reading), default=None)


def _likeness(label: Row, reading: Row) -> int:
    agreeing = sum(reading.get(name) == label.get(name) for name in FIELDS[:3])
    return agreeing + (label["name"][:4] in (reading.get("name") or ""))


def _same(wanted: tuple[float, ...] | None, got: tuple[float, ...] | None) -> bool:
    if wanted is None or got is None:
        return wanted is got
    return len(wanted) == len(got) and all(
        abs(a - b) <= 1e-6 * max(1.0, abs(a), abs(b)) for a, b in zip(wanted, got, strict=True)
    )


def _count_fields(tally: Tally, label: Row, reading: Row) -> None:
    tally.names += label["name"] == reading["name"]
    right = True
    for name in FIELDS:
        if label.get(name) is None or (name == "unit" and not label["unit"]):
            continue
        if name == "unit":
            good = bare_unit(reading.get("unit"))[1] == bare_unit(label["unit"])[1]
        else:
            good = reading.get(name) == label[name]
        counts = tally.fields.setdefault(name, [0, 0])
        counts[0] += good
        counts[1] += 1
        right = right and good
    tally.all_right += right


def _repeats(reading: Row, label: Row) -> bool:
    got = numbers(reading)
    return got is not None and _same(numbers(label), got) and label["name"][:4] in (reading.get("name") or "")


def _anchored(reading: Row, text: str) -> bool:
    start, end = reading["start"], reading["end"]
    return 0 <= start < end <= len(text) and end - start <= LONGEST_SPAN and text[start:end] == reading["quote"]


def _places(text: str, quote: str) -> list[tuple[int, int]]:
    return [(found.start(), found.end()) for found in re.finditer(re.escape(quote), text)]
