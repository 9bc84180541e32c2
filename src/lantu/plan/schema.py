"""The published JSON Schema (2020-12) of plan.yaml and corrections.yaml, made from the model (数据文件模式)."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any, Literal

from lantu.plan.correction import OPERATIONS
from lantu.plan.correction_file import FORM as CORRECTIONS
from lantu.plan.file import FORM, LISTS, SOURCE, plan_info
from lantu.plan.records import record

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def plan_schema() -> dict[str, Any]:
    """The schema of plan.yaml, computed from the dataclasses; the packaged file must be equal to it."""
    text = {"type": "string"}
    return {
        "$schema": DRAFT,
        "$id": "urn:lantu:plan:1",
        "title": "plan.yaml",
        "type": "object",
        "properties": {
            "lantu": {"const": FORM},
            "source": {"type": "object", "properties": dict.fromkeys(SOURCE, text), "additionalProperties": False},
            "plan": plan_info().schema(),
            **{key: {"type": "array", "items": {"$ref": f"#/$defs/{cls.__name__}"}} for key, cls in LISTS.items()},
        },
        "required": ["lantu", "source", "plan"],
        "additionalProperties": False,
        "$defs": {cls.__name__: record(cls).schema() for cls in LISTS.values()},
    }


def corrections_schema() -> dict[str, Any]:
    """The schema of corrections.yaml, computed from the operations; the packaged file must be equal to it."""
    operations = []
    for name, cls in OPERATIONS.items():
        one = record(cls).schema()
        one["properties"] = {"op": {"const": name}, **one["properties"]}
        one["required"] = ["op", *one["required"]]
        operations.append(one)
    return {
        "$schema": DRAFT,
        "$id": "urn:lantu:corrections:1",
        "title": "corrections.yaml",
        "type": "object",
        "properties": {
            "lantu": {"const": CORRECTIONS},
            "source_sha256": {"type": "string"},
            "corrections": {"type": ["array", "null"], "items": {"oneOf": operations}},
        },
        "required": ["lantu"],
        "additionalProperties": False,
    }


def published(name: Literal["plan", "corrections"]) -> dict[str, Any]:
    """A schema as it stands in the package: `plan.schema.json` or `corrections.schema.json`."""
    text = files("lantu.plan").joinpath(f"{name}.schema.json").read_text(encoding="utf-8")
    data: dict[str, Any] = json.loads(text)
    return data


def as_text(schema: dict[str, Any]) -> str:
    """A schema as the text of its file."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
