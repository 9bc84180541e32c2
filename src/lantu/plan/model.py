"""What a plan holds: sections, targets, honours, projects, tasks, zones, systems, and what the reader could not settle.

All values are immutable. Offsets (`start`, `end`) are characters into the document's text, and
`document.text[start:end] == quote` holds for every anchored item as long as the document is at hand.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

Kind = Literal["indicator", "commitment"]
Form = Literal[
    "level_up", "level_down", "floor", "ceiling", "range", "approximate", "cumulative", "increment", "annual_average",
    "each_year", "relation", "coverage", "flow_count", "honour", "delegated", "qualitative",
]  # fmt: skip
Comparator = Literal[">=", ">", "<=", "<", "=", "~", "range", "text"]
Basis = Literal["level", "annual_growth", "cumulative_change"]
ChangeBasis = Literal["annual_growth", "cumulative_change"]
Direction = Literal["up", "down", "hold"]
YearSource = Literal["printed", "section", "plan"]
HonourLevel = Literal["international", "national", "provincial", "municipal", "county"]
Severity = Literal["error", "warning", "info"]

# A target's value: a number, the two ends of a range, or words ("与经济增长同步").
Value = Decimal | tuple[Decimal, Decimal] | str


@dataclass(frozen=True, slots=True)
class Inferred:
    """A field that the text does not state and the reader filled in, with the reason (推断)."""

    field: str
    reason: str


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another value that a field could have, with the reason (其他读法)."""

    field: str
    value: object
    reason: str


@dataclass(frozen=True, slots=True)
class TraceStep:
    """One step of the reading: the rule's name and the words that it used. Shown by `--explain`."""

    rule: str
    words: str


@dataclass(frozen=True, slots=True)
class Region:
    """The area a plan is for (区域): name as printed, GB/T 2260 code where a person gave it."""

    name: str
    code: str | None = None


@dataclass(frozen=True, slots=True)
class PlanInfo:
    """The plan's title page (规划概况): title, region, issuer, document number, dates and years."""

    title: str = ""
    region: Region | None = None
    issuer: str | None = None
    document_no: str | None = None
    issued: str | None = None  # ISO date as far as printed: 2021-07-08, 2021-07, 2021
    start_year: int | None = None
    end_year: int | None = None
    horizon_year: int | None = None  # 远景目标 year


@dataclass(frozen=True, slots=True)
class Section:
    """A part, chapter, section or numbered passage (篇、章、节、目).

    `start:end` is its heading and all that stands under it.
    """

    id: str
    level: int  # 1 = chapter (or part where the plan has parts)
    number: str  # as printed: 第三章, 第一节, 一、, （二）
    title: str  # without the number
    start: int
    end: int
    parent: str | None = None
    heading_end: int | None = None  # offset just after the heading itself


@dataclass(frozen=True, slots=True)
class Target:
    """One promise with something to be reached (目标): a row of the indicator table or a clause of the text.

    `unit` as printed with its multiplier (亿元); `target_value` the printed number, two ends of a range, or words;
    `change_value` the number of the 年均/[累计] column as printed. `trace` tells how it was read and is not stored.
    """

    id: str
    kind: Kind
    form: Form
    name: str
    start: int
    end: int
    quote: str
    unit: str | None = None
    direction: Direction | None = None
    base_year: int | None = None
    base_value: Decimal | None = None
    target_year: int | None = None
    target_value: Value | None = None
    comparator: Comparator = "="
    basis: Basis = "level"
    change_value: Decimal | None = None
    change_basis: ChangeBasis | None = None
    each_year: bool = False
    year_source: YearSource | None = None
    binding: bool | None = None
    category: str | None = None
    number: str | None = None  # row number printed in a table
    section: str | None = None
    owner: str | None = None  # responsible unit where printed (责任单位)
    relation: Literal["above", "below", "in_step"] | None = None
    relation_to: str | None = None  # what it is compared with, in the plan's words
    part_of: str | None = None  # id of the target that this one is a 其中 part of
    page: int | None = None
    ocr: bool = False
    inferred: tuple[Inferred, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    trace: tuple[TraceStep, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class Honour:
    """A title or standard to win or keep (创建荣誉), with who is to win it where the text says so."""

    id: str
    name: str
    level: HonourLevel
    start: int
    end: int
    quote: str
    who: str | None = None
    section: str | None = None


@dataclass(frozen=True, slots=True)
class Project:
    """A project (项目) of a box (专栏), a list or the prose. `group` is the sector inside the box."""

    id: str
    name: str
    start: int
    end: int
    quote: str
    group: str | None = None
    box: str | None = None  # title of the box; None in prose
    section: str | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """One action clause (任务): who is to do what to what."""

    id: str
    text: str
    verb: str
    object: str
    start: int
    end: int
    quote: str
    org_units: tuple[str, ...] = ()
    section: str | None = None


@dataclass(frozen=True, slots=True)
class Zone:
    """A named area of the spatial layout (空间布局): axis, group, bay, functional zone."""

    id: str
    name: str
    start: int
    end: int
    quote: str
    kind: str = "zone"  # see lexicon/zones
    section: str | None = None


@dataclass(frozen=True, slots=True)
class OrderedSystem:
    """A named platform, system, centre, mechanism, model, list or register that a plan orders (系统、平台、机制)."""

    id: str
    name: str
    start: int
    end: int
    quote: str  # the sentence that orders it
    kind: str = "system"  # platform, system, centre, mechanism, model, list, register …
    section: str | None = None


@dataclass(frozen=True, slots=True)
class FindingAnchor:
    """A place that a finding speaks of."""

    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What the reader could not settle, or what contradicts (发现). `code` is a key of `lantu.plan.findings`."""

    code: str
    severity: Severity
    anchors: tuple[FindingAnchor, ...] = ()
    items: tuple[str, ...] = ()  # ids of the items concerned
    facts: tuple[tuple[str, str], ...] = ()  # fill the blanks of the catalogue's wording


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """One line of the printed table of contents (目录), kept apart from the body and compared with it."""

    number: str
    title: str
    start: int
    end: int
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Forward:
    """Where an id went that is no longer used (去向): `to` is the item it was merged into, None when it was dropped."""

    id: str
    to: str | None
    reason: str


@dataclass(frozen=True, slots=True)
class Plan:
    """A development plan as read (规划): everything that the document promises, each item anchored in its text."""

    info: PlanInfo
    source_name: str = ""
    source_sha256: str = ""
    source_format: str = ""
    sections: tuple[Section, ...] = ()
    contents: tuple[ContentsEntry, ...] = ()
    targets: tuple[Target, ...] = ()
    honours: tuple[Honour, ...] = ()
    projects: tuple[Project, ...] = ()
    tasks: tuple[Task, ...] = ()
    zones: tuple[Zone, ...] = ()
    systems: tuple[OrderedSystem, ...] = ()
    findings: tuple[Finding, ...] = ()
    forwards: tuple[Forward, ...] = ()
