"""One document read and shown: table, JSON, plan.yaml, csv, its text, or how one item was read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from lantu.cli.output import write
from lantu.cli.request import ReadRequest
from lantu.cli.sources import refuse_data

if TYPE_CHECKING:
    from lantu.plan.model import Plan


def show(path: Path, request: ReadRequest) -> int:
    """Read the document at `path` and write what `request` asks for; returns the exit status."""
    if request.text or request.explain is not None:
        refuse_data("lantu read --text" if request.text else "lantu read --explain", [path])
    if request.text:
        write(document_text(path, request), request.output)
    elif request.explain is not None:
        from lantu.api import read_document
        from lantu.cli.explain import explain

        plan, document = read_document(path, corrections=request.corrections, ocr=request.ocr)
        explain(plan, document, request)
    elif request.form == "table":
        _show_table(path, request)
    else:
        write(rendered(read(path, request), request), request.output, mark=request.form == "csv")
    return 0


def _show_table(path: Path, request: ReadRequest) -> None:
    from lantu import api
    from lantu.cli.plan_view import show_plan

    if path.suffix.lower() in api.PLAN_FILES:
        show_plan(read(path, request), request)
        return
    from lantu.cli.places import Places

    plan, document = api.read_document(path, corrections=request.corrections, ocr=request.ocr)
    show_plan(plan, request, Places(path.as_posix(), document.text))


def read(path: Path, request: ReadRequest) -> Plan:
    """The plan at `path`: a document, or a plan.yaml."""
    from lantu import api

    return api.read(path, corrections=request.corrections, ocr=request.ocr)


def document_text(path: Path, request: ReadRequest) -> str:
    """The decoded text that every anchor points into."""
    from lantu.plan.read.open import open_document
    from lantu.plan.read.options import ReadOptions

    return open_document(path, options=ReadOptions(ocr=request.ocr)).text


def rendered(plan: Plan, request: ReadRequest, name: str = "") -> str:
    """The plan as one text for a program: JSON, plan.yaml or csv; `name` adds a column with the document to the csv."""
    if request.form == "yaml":
        from lantu.plan.file import dump_plan

        return dump_plan(plan)
    if request.form == "csv":
        from lantu.publish.rows import sheet

        return sheet(plan, request.items or "targets", name)
    from lantu.cli.json_text import json_text
    from lantu.plan.contract import plan_as_dict

    return json_text(plan_as_dict(plan, request.lang))
