"""Which of the two readers a document is for."""

from __future__ import annotations

from lantu.plan.read.document import Document

_ENOUGH = 20_000
# A Chinese character says about as much as three Latin letters, and Chinese plans quote English names.
_CHINESE_SHARE = 0.1


def language_of(document: Document) -> str:
    """`"zh"` or `"en"` by the share of Chinese letters in the first 20,000 characters of the blocks' text (语言).

    A document without letters is `"zh"`: the Chinese reader is the wider one.
    """
    left = _ENOUGH
    chinese = latin = 0
    for block in document.blocks:
        text = block.text[:left]
        if block.table is not None:
            text = " ".join(cell.text for row in block.table.rows for cell in row)[:left]
        chinese += sum(1 for ch in text if "\u4e00" <= ch <= "\u9fff")
        latin += sum(1 for ch in text if ch.isascii() and ch.isalpha())
        left -= len(text)
        if left <= 0:
            break
    letters = chinese + latin
    return "en" if letters and chinese < _CHINESE_SHARE * letters else "zh"
