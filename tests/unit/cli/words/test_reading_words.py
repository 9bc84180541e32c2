"""Whatever `--explain` can show has words in Chinese and English: rules, values of fields, reasons."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Literal, get_args, get_type_hints

import pytest

import lantu
from lantu.cli.wording import rule_label, step_words
from lantu.cli.words.fields import FIELDS
from lantu.cli.words.reasons import reason_words
from lantu.cli.words.rules import RULES
from lantu.cli.words.values import KINDS, VALUES
from lantu.plan.model import Honour, OrderedSystem, Plan, Project, Target, Task, Zone
from lantu.plan.read.table_reading.wording import read_wording

ROOT = Path(lantu.__file__).parents[2]
READ = Path(lantu.__file__).parent / "plan" / "read"
SAMPLES = sorted((ROOT / "samples").glob("*/*.md"))
CHINESE = re.compile(r"[\u4e00-\u9fff]")


def written_rules() -> Iterator[str]:
    """The rule names that stand in the source of the reader."""
    for path in READ.rglob("*.py"):
        text = path.read_text("utf-8")
        yield from re.findall(r"\.note\(\s*\"([a-z_]+)\"", text)
        yield from re.findall(r"TraceStep\(\"([a-z_.]+)\"", text)
        for words in re.findall(r"\brule = (\"[^\n]+)", text):
            yield from re.findall(r"\"([a-z_]+)\"", words)
        if path.parent.name == "table_reading":
            yield from (f"table.{rule}" for rule in re.findall(r"\"((?:level|change|words)(?:\.[a-z_]+)?)\"[,)]", text))
        if path.parent.name == "english":
            yield from re.findall(r"\.(?:made|changed)\([^\n]*?, \"([a-z]+)\"", text)
            yield from re.findall(r"\bsort = \"([a-z]+)\"", text)
    verbs = (READ / "lexicon" / "en_verbs.tsv").read_text("utf-8")
    yield from (line.split("\t")[1] for line in verbs.splitlines() if not line.startswith("#"))
    for cell in ("全覆盖", "完成市分解任务", "高于GDP增长", "持续改善"):
        yield f"table.words.{read_wording(cell).form}"


def test_every_rule_in_the_source_has_words() -> None:
    rules = set(written_rules())
    assert {"value", "respective", "table.level", "table.change.rate", "table.words.delegated"} <= rules
    assert rules - {"table.change"} <= set(RULES)  # `change` is the role of a column too


def traced_plans() -> list[Plan]:
    return [lantu.read(path) for path in SAMPLES if path.name != "README.md"]


def test_every_rule_and_reason_of_the_samples_has_words() -> None:
    plans = traced_plans()
    targets = [target for plan in plans for target in plan.targets]
    assert {step.rule for target in targets for step in target.trace} <= set(RULES)
    reasons = {entry.reason for target in targets for entry in target.inferred}
    reasons |= {entry.reason for target in targets for entry in target.alternatives}
    assert reasons
    for reason in reasons:
        # What stands in quotation marks is the plan's own.
        assert not CHINESE.search(re.sub("“[^”]*”|年均", "", reason_words(reason, "en"))), reason
        assert " / " not in reason_words(reason, "zh")


@pytest.mark.parametrize("item", [Target, Honour, Project, Task, Zone, OrderedSystem])
def test_every_code_of_the_model_has_words(item: type) -> None:
    for name, hint in get_type_hints(item).items():
        codes = [code for part in (hint, *get_args(hint)) for code in get_args(part) if isinstance(code, str)]
        assert set(codes) <= set(VALUES.get(name, {})), name
    shown = {field.name for field in fields(item)} - {"id", "start", "end", "quote", "trace"}
    assert shown - {"inferred", "alternatives", "text"} <= set(FIELDS)


def test_every_kind_of_zone_and_system_has_words() -> None:
    for name in ("zones", "zone_terms", "system_nouns"):
        lines = (READ / "lexicon" / f"{name}.tsv").read_text("utf-8").splitlines()
        kinds = {line.split("\t")[1] for line in lines if not line.startswith("#")}
        assert kinds
        assert kinds <= set(KINDS)


@pytest.mark.parametrize(
    ("reason", "lang", "words"),
    [
        ("未写明 / not printed", "zh", "未写明"),
        ("未写明 / not printed", "en", "not printed"),
        ("表头“目标”没有年份，取自规划期", "en", "the heading “目标” has no year: from the plan's period"),
        ("corrected by 某甲: 印错", "zh", "某甲 的更正：印错"),
        ("corrected by 某甲: 印错", "en", "corrected by 某甲: 印错"),
        ("没有人见过的理由", "en", "没有人见过的理由"),
    ],
)
def test_a_reason_is_said_in_the_language(reason: str, lang: Literal["zh", "en"], words: str) -> None:
    assert reason_words(reason, lang) == words


def test_a_step_is_said_in_the_language() -> None:
    assert step_words("left from column 6 on", "zh") == "从第 6 列起左移一列"
    assert step_words("达到", "en") == "达到"
    assert rule_label("value", "zh") == "数值"
    assert rule_label("not.known", "zh") == "not.known"
