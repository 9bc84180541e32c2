"""Finding wording of opening files and of the binary formats (LT-READ-55x)."""

from __future__ import annotations

from lantu.plan.findings import FindingWords

OPENING: dict[str, FindingWords] = {
    "LT-READ-550": FindingWords(
        "warning",
        {
            "zh": "第 {page} 页有一张没有框线的表，按对齐关系读取（{rows} 行 {columns} 列）",
            "en": "a table without ruling lines on page {page} was read by alignment ({rows} rows, {columns} columns)",
        },
        {"zh": "对照原文核对每一格", "en": "check every cell against the original"},
    ),
    "LT-READ-551": FindingWords(
        "warning",
        {
            "zh": "第 {page} 页像是有一张无框线或读不出的表，文字已按行保留",
            "en": "page {page} seems to hold a borderless or unreadable table; its text was kept line by line",
        },
        {"zh": "对照原文补录这张表，或换 .docx 版本再读", "en": "enter this table by hand, or read a .docx version"},
    ),
    "LT-READ-553": FindingWords(
        "warning",
        {
            "zh": "第 {pages} 页只有图像，没有文字，内容未读取",
            "en": "page(s) {pages} hold pictures only; their content was not read",
        },
        {
            "zh": "找有文字的版本，或安装 lantu[ocr] 并加 --ocr",
            "en": "find a version with text, or install lantu[ocr] and read with --ocr",
        },
    ),
    "LT-READ-554": FindingWords(
        "warning",
        {
            "zh": "{pages} 页文字由图像识别得出，平均把握 {confidence}",
            "en": "{pages} page(s) were read by character recognition, mean confidence {confidence}",
        },
        {"zh": "逐个核对数字", "en": "check every number"},
    ),
    "LT-READ-555": FindingWords(
        "info",
        {
            "zh": "文档带修订标记：采用插入后的文字，忽略 {deleted} 处删除",
            "en": "the document has tracked changes: insertions were read, {deleted} deletions left out",
        },
        {
            "zh": "确认这是定稿；否则接受或拒绝修订后再读",
            "en": "make sure that this is the final text; else accept or reject the changes first",
        },
    ),
    "LT-READ-556": FindingWords(
        "warning",
        {
            "zh": "第 {pages} 页有 {count} 个字没有可用的编码，已用“□”代替",
            "en": "{count} characters on page(s) {pages} have no usable code; they stand as □",
        },
        {"zh": "对照原文补上这些字", "en": "fill them in from the original"},
    ),
    "LT-READ-557": FindingWords(
        "info",
        {"zh": "第 {page} 页按分栏顺序读取", "en": "page {page} was read column by column"},
        {"zh": "核对这一页的顺序", "en": "check the order on this page"},
    ),
    "LT-READ-558": FindingWords(
        "info",
        {"zh": "旧格式文件经 LibreOffice 转换后读取", "en": "the file of an old format was converted by LibreOffice"},
        {"zh": "有 .docx 版本时优先使用", "en": "prefer a .docx version where there is one"},
    ),
    "LT-READ-559": FindingWords(
        "info",
        {
            "zh": "第 {page} 页末的一行表格被分页截断，已与下一页开头的文字合为一行",
            "en": "the last table row on page {page} was cut by the page break; it was joined with the rest overleaf",
        },
        {"zh": "对照原文核对这一行", "en": "check this row against the original"},
    ),
    "LT-READ-560": FindingWords(
        "warning",
        {
            "zh": "没有读出目标、荣誉、项目，任务也几乎没有：这份文件不像规划",
            "en": "no target, honour or project and hardly a task was found: this does not look like a plan",
        },
        {
            "zh": "确认给的是规划正文；附表、图片里的内容要另给文件，扫描件加 --ocr",
            "en": "check that this is the plan itself; give annexes as files of their own, and --ocr for scanned pages",
        },
    ),
}
