"""A saved mapping: which column and row of a wide table is which indicator, period and status (补录对照)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from lantu.kernel.strict_yaml import dump
from lantu.series.model import Measure, Status
from lantu.series.yaml_records import plain, read_document, read_records

FORM = "backfill/1"


@dataclass(frozen=True, slots=True)
class Grid:
    """A table as it stands in a document (原表): rows of text, what it is called, the remarks below it.

    A cell that is merged over several is repeated in all of them or blank in all but the first. `names` gives each cell
    the name by which people find it; left out, cells are named as a spreadsheet names them.
    """

    rows: tuple[tuple[str, ...], ...]
    title: str = ""
    remarks: tuple[str, ...] = ()
    names: tuple[tuple[str, ...], ...] = ()

    def cell_name(self, row: int, column: int) -> str:
        """The name of a cell; row and column from 0."""
        if self.names:
            return self.names[row][column]
        letters, number = "", column + 1
        while number:
            number, rest = divmod(number - 1, 26)
            letters = chr(65 + rest) + letters
        return f"{letters}{row + 1}"

    def text(self, row: int, column: int) -> str:
        """The text of a cell; rows may end early."""
        return self.rows[row][column].strip() if column < len(self.rows[row]) else ""

    @property
    def width(self) -> int:
        """Number of columns."""
        return max(map(len, self.rows), default=0)


class Role(StrEnum):
    """What the cells of a column are."""

    INDICATOR = "indicator"
    UNIT = "unit"
    AREA = "area"
    PERIOD = "period"
    VALUE = "value"
    NOTE = "note"
    SKIP = "skip"
    UNKNOWN = "unknown"  # a person must say


@dataclass(frozen=True, slots=True)
class ColumnRule:
    """What one column holds (列对照). `column` counts from 1; `header` is checked when the mapping is used again."""

    column: int
    role: Role
    header: str = ""
    indicator: str | None = None
    period: str | None = None
    status: Status = Status.FINAL
    measure: Measure | None = None
    unit: str | None = None
    area: str | None = None


@dataclass(frozen=True, slots=True)
class RowRule:
    """Which indicator the rows with one label are (行对照); none and not `skip`: a person must say."""

    label: str
    indicator: str | None = None
    unit: str | None = None
    measure: Measure | None = None
    skip: bool = False


@dataclass(frozen=True, slots=True)
class Origin:
    """The document that the values come from (来源), the date on which it came out, the area it speaks of."""

    source: str
    vintage: date | None = None
    area: str = ""
    header_rows: int = 1


@dataclass(frozen=True)
class Mapping:
    """How a wide table is read (对照表)."""

    origin: Origin
    columns: tuple[ColumnRule, ...]
    rows: tuple[RowRule, ...] = field(default=())

    @property
    def open_questions(self) -> tuple[str, ...]:
        """Headers and labels that a person must still settle."""
        columns = [rule.header or f"#{rule.column}" for rule in self.columns if rule.role is Role.UNKNOWN]
        return (*columns, *(rule.label for rule in self.rows if rule.indicator is None and not rule.skip))


def load_mapping(text: str, where: str = "backfill.yaml") -> Mapping:
    """The mapping in the text of a file. Raises FileError with all that is wrong with it, line by line."""
    data, problems = read_document(text, where, FORM, ("origin", "columns", "rows"))
    if not isinstance(data.get("origin"), dict):
        problems.add("LT-FILE-012", "", data.line, key="origin")
        problems.raise_if_any()
    data["origin"] = _listed(data["origin"], data)
    origins = read_records(data, "origin", Origin, problems)
    columns = read_records(data, "columns", ColumnRule, problems)
    rows = read_records(data, "rows", RowRule, problems)
    problems.raise_if_any()
    return Mapping(origins[0][0], tuple(rule for rule, _, _ in columns), tuple(rule for rule, _, _ in rows))


def _listed(origin: object, data: object) -> object:
    from lantu.kernel.strict_yaml import YamlList

    one = YamlList(getattr(data, "line", 1))
    one.append(origin)
    one.item_lines.append(getattr(origin, "line", 1))
    return one


def dump_mapping(mapping: Mapping) -> str:
    """The text of a mapping, which `load_mapping` reads back the same."""
    data = {
        "lantu": FORM,
        "origin": plain(mapping.origin),
        "columns": [plain(rule) for rule in mapping.columns],
        "rows": [plain(rule) for rule in mapping.rows],
    }
    return dump(data)
