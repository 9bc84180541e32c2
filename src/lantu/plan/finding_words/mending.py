"""Wording of what corrections and re-readings did or could not do (LT-READ-540 … 549)."""

from __future__ import annotations

from lantu.plan.findings import FindingWords

MENDING: dict[str, FindingWords] = {
    "LT-READ-540": FindingWords(
        "info",
        {
            "zh": "文字按更正读作“{words}”，原文是“{quote}”（{author}：{reason}）",
            "en": "read as “{words}” by a correction, printed “{quote}” ({author}: {reason})",
        },
        {"zh": "无须处理；原文没有改动", "en": "nothing to do; the source itself is unchanged"},
    ),
    "LT-READ-541": FindingWords(
        "warning",
        {
            "zh": "第 {number} 条更正没有用上：{problem}（{author}：{reason}）",
            "en": "correction {number} was not applied: {problem} ({author}: {reason})",
        },
        {
            "zh": "对照新文件改写这条更正，或把它从 corrections.yaml 删去",
            "en": "write it anew for this document, or delete it from corrections.yaml",
        },
    ),
    "LT-READ-542": FindingWords(
        "info",
        {
            "zh": "更正了“{name}”：{change}（{author}：{reason}）",
            "en": "{name} was corrected: {change} ({author}: {reason})",
        },
        {"zh": "无须处理；每次读取都会照此更正", "en": "nothing to do; it is applied on every reading"},
    ),
    "LT-READ-543": FindingWords(
        "info",
        {
            "zh": "第 {number} 条更正已经不需要：读出来就是更正后的样子（{author}：{reason}）",
            "en": "correction {number} is no longer needed: the reading already says so ({author}: {reason})",
        },
        {"zh": "可以从 corrections.yaml 删去", "en": "it can be deleted from corrections.yaml"},
    ),
    "LT-READ-544": FindingWords(
        "info",
        {
            "zh": "更正是为另一份文件写的（sha256 {written} ），现在读的是 {read}",
            "en": "the corrections were written for another file (sha256 {written}), this one is {read}",
        },
        {
            "zh": "看一遍没有用上的更正，再更新 source_sha256",
            "en": "look through what was not applied, then update source_sha256",
        },
    ),
    "LT-READ-545": FindingWords(
        "warning",
        {
            "zh": "“{name}”的 {field} 两边都改了：原读作“{base}”，人改成“{mine}”，新文件是“{theirs}”；保留人的改动",
            "en": "{field} of {name} changed on both sides: read before as {base}, set by a person to {mine}, "
            "now {theirs}; the person's value is kept",
        },
        {"zh": "对照原文决定用哪一个，改 plan.yaml", "en": "check the source and settle it in plan.yaml"},
    ),
    "LT-READ-546": FindingWords(
        "warning",
        {
            "zh": "“{name}”在新文件里没有了，但有人改过它，所以留着",
            "en": "{name} is no longer in the document; it is kept because a person edited it",
        },
        {"zh": "确认后从 plan.yaml 删去，或留下", "en": "delete it from plan.yaml, or leave it on purpose"},
    ),
    "LT-READ-547": FindingWords(
        "warning",
        {
            "zh": "“{name}”的原文位置在新文件里找不到了，位置还是旧的",
            "en": "the place of {name} was not found again in this document; its offsets are the old ones",
        },
        {"zh": "重新指定 quote、start 和 end", "en": "give quote, start and end anew"},
    ),
}
