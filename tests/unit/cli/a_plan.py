"""A small plan in our own words, with every kind of value that a table has to show."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal as D
from typing import Any

from lantu.plan.model import (
    Alternative,
    Honour,
    Inferred,
    Plan,
    PlanInfo,
    Project,
    Region,
    Section,
    Target,
    Task,
    TraceStep,
)
from lantu.plan.read.document import Block, BlockKind, Document, SpanMap

TEXT = (
    "云岭县第十四个五年规划\n"
    "第二章 主要目标\n"
    "到2025年，全县粮食总产量达到12.5万吨以上，空气优良天数比率不低于92%。\n"
    "第三章 重点任务\n"
    "县水务局牵头建设北岭水库。争创省级农业示范县。\n"
)


def span(quote: str) -> dict[str, Any]:
    """`start`, `end` and `quote` of the first place where `quote` stands in TEXT."""
    at = TEXT.index(quote)
    return {"start": at, "end": at + len(quote), "quote": quote}


def a_target(name: str, quote: str, **fields: Any) -> Target:
    """A target anchored at `quote`."""
    values: dict[str, Any] = {
        "id": "t2345678",
        "kind": "commitment",
        "form": "floor",
        "name": name,
        "section": "s2222222",
    }
    return Target(**{**values, **span(quote), **fields})


def a_plan(**fields: Any) -> Plan:
    """Two chapters, two targets, one honour, project and task."""
    grain = a_target(
        "粮食总产量", "粮食总产量达到12.5万吨以上", unit="万吨", target_value=D("12.5"), comparator=">=",
        target_year=2025, base_year=2020, base_value=D("11.80"), change_value=D("1.2"), change_basis="annual_growth",
        binding=True,
        inferred=(Inferred("base_year", "规划期前一年"),),
        alternatives=(Alternative("target_year", 2030, "远景目标"),),
        trace=(TraceStep("comparator", "达到…以上"), TraceStep("year", "到2025年")),
    )  # fmt: skip
    air = a_target(
        "空气优良天数比率", "空气优良天数比率不低于92%", id="t3456789", unit="%", target_value=D("92"), comparator=">=",
        target_year=2025, binding=False,
    )  # fmt: skip
    chapters = (
        Section("s2222222", 1, "第二章", "主要目标", TEXT.index("第二章"), TEXT.index("第三章")),
        Section("s3333333", 1, "第三章", "重点任务", TEXT.index("第三章"), len(TEXT)),
    )
    plan = Plan(
        info=PlanInfo("云岭县第十四个五年规划", Region("云岭县"), start_year=2021, end_year=2025,
                      horizon_year=2035),
        source_name="yunling.md", source_sha256="0" * 64, source_format="md", sections=chapters, targets=(grain, air),
        honours=(Honour("h2345678", "省级农业示范县", "provincial", section="s3333333", **span("争创省级农业示范县")),),
        projects=(
            Project("p2345678", "北岭水库", box="专栏1 水利", group="水源", section="s3333333", **span("北岭水库")),
        ),
        tasks=(Task("k2345678", "建设北岭水库", "建设", "北岭水库", org_units=("县水务局",), section="s3333333",
                    **span("建设北岭水库")),),
    )  # fmt: skip
    return replace(plan, **fields)


def a_document() -> Document:
    """TEXT as a document of paragraphs."""
    blocks, at = [], 0
    for line in TEXT.splitlines(keepends=True):
        blocks.append(Block(BlockKind.PARAGRAPH, line.strip(), SpanMap.straight(at, len(line.strip()))))
        at += len(line)
    return Document(TEXT, tuple(blocks), "0" * 64, "yunling.md", "md", "utf-8")
