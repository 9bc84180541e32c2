"""Wording of LT-READ-50x: what was put together or set apart before reading."""

from __future__ import annotations

from lantu.plan.findings import FindingWords

JOINING: dict[str, FindingWords] = {
    "LT-READ-501": FindingWords(
        "info",
        {
            "zh": "一张表被分页或空行断开，已接成一张（后段 {rows} 行）。",
            "en": "A table broken by a page or a blank line was read as one ({rows} rows joined).",
        },
        {
            "zh": "如果本来是两张表，请在后一张前补上表头或表名。",
            "en": "If these are two tables, give the second one its header or title.",
        },
    ),
    "LT-READ-502": FindingWords(
        "info",
        {
            "zh": "段落中间夹着“{words}”，看作页眉、水印或网页按钮，没有读入正文。",
            "en": "“{words}” stands inside a paragraph; it was taken for a running header, watermark "
            "or button and left out.",
        },
        {
            "zh": "如果这是正文，请在 corrections.yaml 中补回。",
            "en": "If it belongs to the text, put it back in corrections.yaml.",
        },
    ),
    "LT-READ-503": FindingWords(
        "info",
        {
            "zh": "标题断成两行，已接成“{heading}”。",
            "en": "A heading broken over two lines was read as “{heading}”.",
        },
        {
            "zh": "请核对标题是否完整、是否多接了一行。",
            "en": "Check that the heading is complete and holds no line too many.",
        },
    ),
}
