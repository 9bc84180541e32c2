"""What must hold for every input: a coded error in plain words, or a plan whose every anchor and id is true."""

from __future__ import annotations

import json
import math
from functools import cache
from typing import Any

from lantu.kernel.errors import LantuError

LISTS = ("sections", "targets", "honours", "projects", "tasks", "zones", "systems")


def check(data: bytes, name: str, *, schema: bool = False) -> str:
    """Read `data` to the end and assert all that is promised; returns the code of the error, or `read`.

    Any exception that is not a LantuError is the failure that the proofs look for. `schema` also holds plan.yaml
    against its JSON Schema, which takes longer than the reading.
    """
    if name.endswith((".plan.yaml", ".corrections.yaml")):
        return _check_file(data, name)
    from lantu.plan.read.join import join_broken
    from lantu.plan.read.open import document_from_bytes
    from lantu.plan.read.reader import read_plan

    try:
        document = document_from_bytes(data, name)
    except LantuError as error:
        _check_error(error)
        return error.code
    plan = read_plan(document)
    from lantu.plan.lint import lint_plan

    findings = lint_plan(plan, join_broken(document))
    _check_contract(plan, findings, document.text)
    _check_round_trip(plan, schema=schema)
    return "read"


def _check_error(error: LantuError) -> None:
    for lang in ("zh", "en"):
        shown = error.render(lang)  # type: ignore[arg-type]
        assert shown.startswith(error.code), shown
    for part in ("what", "why", "next_step"):
        for lang, words in error.as_dict()[part].items():  # type: ignore[attr-defined]
            assert words.strip(), (error.code, part, lang)


def _check_contract(plan: Any, findings: Any, text: str) -> None:
    from lantu.plan.contract import finding_as_dict, plan_as_dict

    size = len(text)
    ids = [item.id for kind in LISTS for item in getattr(plan, kind)]
    assert len(ids) == len(set(ids)), "an id twice"
    sections = {section.id for section in plan.sections}
    for kind in LISTS:
        for item in getattr(plan, kind):
            assert 0 <= item.start <= item.end <= size, (kind, item)
            if kind != "sections":
                assert item.quote == text[item.start : item.end], (kind, item)
                assert item.section is None or item.section in sections, (kind, item)
    for entry in plan.contents:
        assert 0 <= entry.start <= entry.end <= size, entry
    for finding in (*plan.findings, *findings):
        for anchor in finding.anchors:
            assert 0 <= anchor.start <= anchor.end <= size, finding
            assert anchor.quote == text[anchor.start : anchor.end], finding
        assert set(finding.items) <= {*ids}, finding
    for lang in ("zh", "en"):
        shown = plan_as_dict(plan, lang)
        shown["findings"] += [finding_as_dict(finding, lang) for finding in findings]
        for finding in shown["findings"]:
            assert finding["message"].strip(), finding
            assert finding["next_step"].strip(), finding
        again = json.loads(json.dumps(shown, ensure_ascii=False, allow_nan=False))
        assert again.keys() == shown.keys()
    for target in plan.targets:
        value = target.target_value
        for number in value if isinstance(value, tuple) else (value,):
            assert not hasattr(number, "is_finite") or math.isfinite(float(number)), target


def _check_round_trip(plan: Any, *, schema: bool) -> None:
    from lantu.plan.file import dump_plan, load_plan

    written = dump_plan(plan)
    again = load_plan(written, "plan.yaml")
    assert dump_plan(again) == written, "plan.yaml does not come back the same"
    if schema:
        _validate(written)


def _validate(written: str) -> None:
    from decimal import Decimal

    from lantu.kernel.strict_yaml import load

    def plain(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: plain(inner) for key, inner in value.items()}
        if isinstance(value, list):
            return [plain(inner) for inner in value]
        return float(value) if isinstance(value, Decimal) else value

    _validator().validate(plain(load(written, "plan.yaml")))


@cache
def _validator() -> Any:
    from jsonschema import Draft202012Validator

    from lantu.plan.schema import published

    return Draft202012Validator(published("plan"))


def _check_file(data: bytes, name: str) -> str:
    """plan.yaml or corrections.yaml: refused with codes, or taken and given back the same."""
    from lantu.plan.corrections import dump_corrections, load_corrections
    from lantu.plan.file import dump_plan, load_plan

    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return "undecodable"  # refused before these functions see it: LT-CLI-015
    load, dump = (load_plan, dump_plan) if name.endswith(".plan.yaml") else (load_corrections, dump_corrections)
    try:
        taken = load(text, name)  # type: ignore[operator]
    except LantuError as error:
        _check_error(error)
        return error.code
    written = dump(taken)  # type: ignore[operator]
    assert dump(load(written, name)) == written, f"{name} does not come back the same"  # type: ignore[operator]
    return "read"
