"""plan.yaml: a Plan as a file that people review and git compares, and back (规划数据文件).

`dump_plan` and `load_plan` are strict both ways and exact: Plan → text → Plan → text gives the same bytes. A field at
its default is left out. `Target.trace` is not stored. See docs/reference/plan-yaml.md.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from lantu.kernel.errors import FileError
from lantu.kernel.file_errors import Problems
from lantu.kernel.strict_yaml import YamlMap, dump, load
from lantu.plan.checks import check_plan
from lantu.plan.model import (
    ContentsEntry,
    Finding,
    Forward,
    Honour,
    OrderedSystem,
    Plan,
    PlanInfo,
    Project,
    Section,
    Target,
    Task,
    Zone,
)
from lantu.plan.records import Many, Record, record
from lantu.plan.shapes import FAILED, At, Shape, Text, kind_of, unknown_key

FORM = "plan/1"

# Key in the file and field of Plan -> what it holds, in the order of the file.
LISTS: dict[str, type[Any]] = {
    "sections": Section,
    "contents": ContentsEntry,
    "targets": Target,
    "honours": Honour,
    "projects": Project,
    "tasks": Task,
    "zones": Zone,
    "systems": OrderedSystem,
    "findings": Finding,
    "forwards": Forward,
}
SOURCE = ("name", "sha256", "format")


@cache
def _lists() -> dict[str, Many]:
    return {key: Many(record(cls)) for key, cls in LISTS.items()}


def plan_info() -> Record:
    """The shape of the title page."""
    return record(PlanInfo)


def dump_plan(plan: Plan) -> str:
    """The plan as the text of a plan.yaml.

    Raises FileError (or FileErrors) when the plan could not be read back: an id twice, a section id that is not there,
    a quote that is not as long as its span, a number without end.
    """
    problems = Problems()
    check_plan(plan, problems, lambda path: At(path, None))
    problems.raise_if_any()
    source = {"name": plan.source_name, "sha256": plan.source_sha256, "format": plan.source_format}
    data: dict[str, Any] = {"lantu": FORM, "source": {key: value for key, value in source.items() if value}}
    data["plan"] = plan_info().encode(plan.info)
    for key, shape in _lists().items():
        items = getattr(plan, key)
        if items:
            data[key] = shape.encode(items)
    return dump(data)


def load_plan(text: str, where: str = "") -> Plan:
    """The Plan in the text of a plan.yaml; `where` is the file's name for messages.

    Raises FileError for one problem and FileErrors for several: unknown key, missing key, wrong type, unknown word, an
    id twice, start after end, an id that leads nowhere; each with its line and key path.
    """
    data = load(text, where)
    problems = Problems(where)
    header(data, FORM, where)
    allowed = ("lantu", "source", "plan", *LISTS)
    top = At("", 1)
    for key in data:
        if key not in allowed:
            unknown_key(key, data, allowed, top, problems)
    values: dict[str, Any] = _source(data, top, problems)
    if "plan" in data:
        values["info"] = plan_info().decode(data["plan"], top.key(data, "plan"), problems)
    else:
        problems.add("LT-FILE-012", "", data.line, key="plan")
    for key, shape in _lists().items():
        if key in data:
            values[key] = shape.decode(data[key], top.key(data, key), problems)
    problems.raise_if_any()
    plan = Plan(**values)
    check_plan(plan, problems, lambda path: find(data, path))
    problems.raise_if_any()
    return plan


def header(data: Any, form: str, where: str) -> None:
    """Refuse a file that does not begin with `lantu: FORM`."""
    found = data.get("lantu") if isinstance(data, YamlMap) else kind_of(data)
    if found != form:
        raise FileError("LT-FILE-018", where, {"expected": form, "found": str(found)[:40]})


def _source(data: YamlMap, top: At, problems: Problems) -> dict[str, Any]:
    if "source" not in data:
        problems.add("LT-FILE-012", "", data.line, key="source")
        return {}
    source, at, text = data["source"], top.key(data, "source"), Text()
    if not isinstance(source, dict):
        shape: Shape = plan_info()
        shape.wrong(source, at, problems)
        return {}
    for key in source:
        if key not in SOURCE:
            unknown_key(key, source, SOURCE, at, problems)
    values = {f"source_{k}": text.decode(source[k], at.key(source, k), problems) for k in SOURCE if k in source}
    return {key: value for key, value in values.items() if value is not FAILED}


def find(data: YamlMap, path: str) -> At:
    """The place in the file of a key path of the model (`targets[3].section`); the nearest parent that is written."""
    at = At("", data.line)
    inside: Any = data
    for step in path.replace("[", ".[").split("."):
        if step.startswith("["):
            index = int(step[1:-1]) - 1
            at, inside = at.item(inside, index), inside[index]
        elif isinstance(inside, dict) and step in inside:
            at, inside = at.key(inside, step), inside[step]
        else:
            return At(path, at.line)
    return at
