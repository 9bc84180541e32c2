"""Wording of the findings about projects, honours, zones and systems (LT-READ-53x)."""

from __future__ import annotations

from lantu.plan.findings import FindingWords

NAMING: dict[str, FindingWords] = {
    "LT-READ-530": FindingWords(
        "warning",
        {
            "zh": "专栏“{title}”下没有读出任何项目",
            "en": "No project could be read below the box “{title}”",
        },
        {
            "zh": "请核对原文；确有项目时，用 corrections.yaml 补入",
            "en": "Check the document; if there are projects, add them in corrections.yaml",
        },
    ),
    "LT-READ-531": FindingWords(
        "info",
        {
            "zh": "把“{name}”读作一个项目，其中的顿号属于名称",
            "en": "“{name}” was read as one project; the comma in it belongs to the name",
        },
        {
            "zh": "如系两个项目，请在 corrections.yaml 中拆开",
            "en": "If these are two projects, split them in corrections.yaml",
        },
    ),
    "LT-READ-532": FindingWords(
        "info",
        {
            "zh": "项目名称“{name}”有 {length} 个字，可能是一句话而不是名称",
            "en": "The project name “{name}” has {length} characters and may be a sentence",
        },
        {
            "zh": "请核对原文，必要时在 corrections.yaml 中改名",
            "en": "Check the document and shorten the name in corrections.yaml if need be",
        },
    ),
}
