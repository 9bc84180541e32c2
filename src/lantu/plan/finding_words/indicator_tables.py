"""Finding wording of indicator tables (LT-READ-52x)."""

from __future__ import annotations

from lantu.plan.findings import FindingWords

INDICATOR_TABLES: dict[str, FindingWords] = {
    "LT-READ-520": FindingWords(
        "warning",
        {
            "zh": "这里像是一张指标表，但框线或表头不清，读出目标 {targets} 项",
            "en": "this looks like an indicator table with unclear lines or header; {targets} targets were read",
        },
        {
            "zh": "对照原文核对；漏读的用 corrections.yaml 补上",
            "en": "compare with the original; add what is missing in corrections.yaml",
        },
    ),
    "LT-READ-521": FindingWords(
        "info",
        {
            "zh": "“{name}”一行没有目标值，未列为目标",
            "en": "the row “{name}” prints no target value and is not listed as a target",
        },
        {
            "zh": "如原文另有目标值，用 corrections.yaml 补上",
            "en": "if the original has a value, add it in corrections.yaml",
        },
    ),
    "LT-READ-522": FindingWords(
        "warning",
        {
            "zh": "“{name}”一行的单元格错开了一列，已按各格内容归位",
            "en": "the cells of the row “{name}” stood one column off and were put back by what they hold",
        },
        {"zh": "对照原文核对这一行", "en": "check this row against the original"},
    ),
    "LT-READ-523": FindingWords(
        "warning",
        {
            "zh": "“{name}”一行的单元格与表头对不上，有不止一种读法，其他读法列在该目标的 alternatives 中",
            "en": "the cells of the row “{name}” do not fit the header in more than one way; "
            "the other readings stand in the target's alternatives",
        },
        {
            "zh": "对照原文选定一种读法，写入 corrections.yaml",
            "en": "settle the reading from the original and write it into corrections.yaml",
        },
    ),
    "LT-READ-524": FindingWords(
        "warning",
        {
            "zh": "{rows} 行的目标格是空白，视为与“{words}”是同一个合并单元格",
            "en": "the target cells of {rows} rows are blank; they were taken to be one merged cell with “{words}”",
        },
        {"zh": "对照原文确认合并单元格的范围", "en": "confirm in the original how far the merged cell reaches"},
    ),
    "LT-READ-525": FindingWords(
        "info",
        {
            "zh": "{rows} 行没有印类别，沿用上一行的类别",
            "en": "{rows} rows print no category; that of the row above was carried on",
        },
        {
            "zh": "如类别分界不对，用 corrections.yaml 改正",
            "en": "if a boundary is wrong, correct it in corrections.yaml",
        },
    ),
    "LT-READ-526": FindingWords(
        "info",
        {
            "zh": "表头“{header}”没有说清年份或用途，取作 {year} 年",
            "en": "the header “{header}” does not settle year or use; {year} was taken",
        },
        {"zh": "确认年份", "en": "confirm the year"},
    ),
    "LT-READ-527": FindingWords(
        "info",
        {"zh": "表注适用于全表或带注号的行：{note}", "en": "a note to the table or to its marked rows: {note}"},
        {"zh": "核对口径时一并考虑", "en": "keep it in mind when checking calibres"},
    ),
    "LT-READ-528": FindingWords(
        "info",
        {
            "zh": "“{words}”一行没有指标名称或是合计，未列为目标",
            "en": "the row “{words}” names no indicator or is a sum, and is not listed as a target",
        },
        {"zh": "如确是目标，用 corrections.yaml 补上", "en": "if it is a target, add it in corrections.yaml"},
    ),
    "LT-READ-529": FindingWords(
        "info",
        {
            "zh": "这张表回顾以往的完成情况，不列为目标",
            "en": "this table looks back at what was done; it gives no targets",
        },
        {
            "zh": "如表中有本期目标，用 corrections.yaml 补上",
            "en": "if it holds targets of this plan, add them in corrections.yaml",
        },
    ),
}
