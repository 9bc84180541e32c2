"""Items of a plan as rows and columns: the csv of the command line and the columns of the data frames."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import fields
from decimal import Decimal
from typing import Any, Literal

from lantu.plan import model
from lantu.plan.contract import finding_as_dict

Items = Literal["targets", "honours", "projects", "tasks", "zones", "systems", "sections", "findings"]
ITEMS: tuple[Items, ...] = ("targets", "honours", "projects", "tasks", "zones", "systems", "sections", "findings")
_TYPES: dict[Items, type[Any]] = {
    "targets": model.Target,
    "honours": model.Honour,
    "projects": model.Project,
    "tasks": model.Task,
    "zones": model.Zone,
    "systems": model.OrderedSystem,
    "sections": model.Section,
}
_FINDING = ["code", "severity", "message", "next_step", "anchors", "items", "facts"]


def columns(items: Items) -> list[str]:
    """Names of the columns, the same as the keys of `lantu read --format json`."""
    return _FINDING if items == "findings" else [f.name for f in fields(_TYPES[items]) if f.name != "trace"]


def rows(plan: model.Plan, items: Items, lang: str = "zh") -> list[dict[str, Any]]:
    """The items, in order; values as the model has them (Decimal, tuples, None)."""
    if items == "findings":
        return [finding_as_dict(item, lang) for item in plan.findings]
    names = columns(items)
    return [{name: getattr(item, name) for name in names} for item in getattr(plan, items)]


def sheet(plan: model.Plan, items: Items, name: str = "", *, header: bool = True) -> str:
    """The items as csv (RFC 4180, line ends CR LF); what is not stated is an empty cell.

    `name` adds a first column `document`; `header` is False for the second and later plans of one csv.
    """
    stream = io.StringIO()
    writer = csv.writer(stream)
    if header:
        writer.writerow((["document"] if name else []) + columns(items))
    for row in rows(plan, items):
        writer.writerow(([name] if name else []) + [cell(value) for value in row.values()])
    return stream.getvalue()


def cell(value: Any) -> str:
    """A value as the text of one cell; anything with parts is JSON, so that it can be read back."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, str | int):
        return str(value)
    from lantu.plan.contract import plain

    return json.dumps(plain(value), ensure_ascii=False) if value else ""
