"""The two files that people keep for an alignment: confirmed names and issued values (别名表、任务值登记)."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any, get_args

from lantu.kernel.errors import FileError
from lantu.kernel.file_errors import Problems
from lantu.kernel.period import Period
from lantu.kernel.strict_yaml import YamlMap, load
from lantu.plan.alignment.model import Issued
from lantu.plan.file import header
from lantu.plan.model import Comparator
from lantu.plan.records import Many, record
from lantu.plan.shapes import FAILED, At, unknown_key

ALIASES = "aliases/1"
ISSUED = "issued/1"
_COMPARATORS = tuple(word for word in get_args(Comparator) if word not in ("range", "text"))
_NEEDED = ("indicator", "period", "value", "document")
COLUMNS = ("indicator", "area", "period", "value", "comparator", "document", "date", "file", "unit")


@dataclass(frozen=True, slots=True)
class Confirmed:
    """Names that a person confirmed to be one measure, or to be different ones (名称确认)."""

    names: tuple[str, ...]
    by: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Aliases:
    """All that people confirmed about names (别名表)."""

    same: tuple[Confirmed, ...] = ()
    different: tuple[Confirmed, ...] = ()


@dataclass(frozen=True, slots=True)
class IssuedValues:
    """The register of issued values (任务值登记), in the order of the file."""

    values: tuple[Issued, ...] = ()


@dataclass(frozen=True, slots=True)
class _Line:
    """One issued value as it stands in a file, all words."""

    indicator: str
    period: str
    value: Decimal
    document: str
    area: str = ""
    comparator: str = "="
    date: str = ""
    file: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True)
class _Row:
    place: At
    cells: dict[str, str] = field(default_factory=dict)


def load_aliases(text: str, where: str = "") -> Aliases:
    """The aliases in the text of an aliases.yaml. Raises FileError or FileErrors with line and key path."""
    problems = Problems(where)
    data, top = _opened(text, where, ALIASES, ("same", "different"), problems)
    found = {}
    for key in ("same", "different"):
        at = top.key(data, key)
        found[key] = Many(record(Confirmed)).decode(data.get(key) or [], at, problems)
        for i, one in enumerate(found[key] if found[key] is not FAILED else ()):
            if len(set(one.names)) < 2:
                problems.add("LT-ALIGN-005", f"{key}[{i + 1}].names", at.line)
    problems.raise_if_any()
    return Aliases(**found)


def load_issued_yaml(text: str, where: str = "") -> IssuedValues:
    """The register in the text of an issued.yaml. Raises FileError or FileErrors with line and key path."""
    problems = Problems(where)
    data, top = _opened(text, where, ISSUED, ("issued",), problems)
    at = top.key(data, "issued")
    raw = data.get("issued") or []
    if isinstance(raw, list):
        # A year or a number written bare means the same as in quotes here.
        for one in raw:
            if isinstance(one, YamlMap):
                for key in ("period", "date"):
                    if isinstance(one.get(key), int):
                        one[key] = str(one[key])
    lines = Many(record(_Line)).decode(raw, at, problems)
    values = []
    for i, line in enumerate(lines if lines is not FAILED else ()):
        place = at.item(raw, i) if isinstance(raw, list) and len(lines) == len(raw) else at
        cells = {name: str(getattr(line, name)) for name in COLUMNS}
        values.append(_issued(_Row(place, cells), None, problems))
    problems.raise_if_any()
    return IssuedValues(tuple(value for value in values if value is not None))


def load_issued_csv(text: str, where: str = "") -> IssuedValues:
    """The register in the text of an issued.csv with the columns `COLUMNS`, in any order.

    Raises FileError or FileErrors; every problem is named by line and column.
    """
    problems = Problems(where)
    try:
        rows = list(csv.reader(io.StringIO(text.lstrip("\ufeff"), newline=""), strict=True))
    except csv.Error as error:
        raise FileError("LT-ALIGN-001", where, {"problem": str(error)}) from error
    if not rows:
        raise FileError("LT-ALIGN-001", where, {"problem": "empty"})
    names = [unicodedata.normalize("NFKC", name).strip() for name in rows[0]]
    for name in names:
        if name not in COLUMNS or names.count(name) > 1:
            raise FileError("LT-ALIGN-002", f"{where}:1", {"column": name[:40], "allowed": " ".join(COLUMNS)})
    for name in _NEEDED:
        if name not in names:
            raise FileError("LT-ALIGN-003", f"{where}:1", {"column": name})
    values = []
    for number, cells in enumerate(rows[1:], 2):
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) > len(names):
            problems.add("LT-ALIGN-004", "", number, problem=f"{len(cells)} > {len(names)}")
            continue
        row = dict(zip(names, (cell.strip() for cell in cells), strict=False))
        values.append(_issued(_Row(At("", number), row), number, problems))
    problems.raise_if_any()
    return IssuedValues(tuple(value for value in values if value is not None))


def _opened(text: str, where: str, form: str, keys: Iterable[str], problems: Problems) -> tuple[YamlMap, At]:
    data: Any = load(text, where)
    header(data, form, where)
    allowed = ("lantu", *keys)
    top = At("", 1)
    for key in data:
        if key not in allowed:
            unknown_key(key, data, allowed, top, problems)
    return data, top


def _issued(row: _Row, number: int | None, problems: Problems) -> Issued | None:
    """The value of one row; None after noting what is wrong with it."""
    good = True

    def wrong(column: str, found: str) -> None:
        nonlocal good
        good = False
        path = f"{row.place.path}.{column}" if row.place.path else column
        problems.add("LT-ALIGN-004", path, row.place.line, problem=found[:60] or "—")

    cells = {name: unicodedata.normalize("NFKC", row.cells.get(name, "")).strip() for name in COLUMNS}
    for name in ("indicator", "document"):
        if not cells[name]:
            wrong(name, "")
    period = Period.read(cells["period"]) if cells["period"] else None
    if period is None:
        wrong("period", cells["period"])
    value = _number(cells["value"])
    if value is None:
        wrong("value", cells["value"])
    comparator = {"≥": ">=", "≤": "<=", "": "="}.get(cells["comparator"], cells["comparator"])
    if comparator not in _COMPARATORS:
        wrong("comparator", cells["comparator"])
    issued = _date(cells["date"])
    if cells["date"] and issued is None:
        wrong("date", cells["date"])
    if not good or period is None or value is None:
        return None
    words = {"indicator": cells["indicator"], "document": row.cells["document"], "file": row.cells.get("file", "")}
    return Issued(
        area=cells["area"], period=str(period), value=value, comparator=comparator,  # type: ignore[arg-type]
        date=issued, unit=cells["unit"] or None, row=number or row.place.line, **words,
    )  # fmt: skip


def _number(text: str) -> Decimal | None:
    plain = text.replace(",", "")
    try:
        value = Decimal(plain)
    except InvalidOperation:
        return None
    return value if value.is_finite() and len(plain) <= 40 and "_" not in plain else None


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if len(text) == 10 else None
    except ValueError:
        return None
