"""Wording of LT-READ-00x: bytes that are no text."""

from __future__ import annotations

from lantu.kernel.catalogue import Message

DECODING: dict[str, Message] = {
    "LT-READ-001": Message(
        what={
            "zh": "文件的字符编码无法识别：第 {byte} 个字节处不是有效的文字。",
            "en": "The character encoding is not recognised: byte {byte} is no valid text.",
        },
        why={
            "zh": "文本文件须为 UTF-8、带标记的 UTF-16 或 GB18030（含 GBK、GB2312）编码；猜着读会悄悄改动数字和名称。",
            "en": "A text file must be UTF-8, UTF-16 with its mark, or GB18030 (with GBK and GB2312); "
            "a guess would silently change figures and names.",
        },
        next_step={
            "zh": "用文本编辑器或 WPS 打开后“另存为 UTF-8”再读；如果原件是 Word 或 PDF，请直接使用原件。",
            "en": "Open it in an editor and save it as UTF-8; if the original is a Word or PDF file, give that one.",
        },
    ),
    "LT-READ-002": Message(
        what={
            "zh": "这不是文本文件：{share} 的字符是控制字符。",
            "en": "This is no text file: {share} of its characters are control characters.",
        },
        why={
            "zh": "程序、图片、压缩包或没有标记的 UTF-16 文件按文本打开时就是这样。",
            "en": "Programs, pictures, archives and UTF-16 without its mark look like this when opened as text.",
        },
        next_step={
            "zh": "检查是否选错了文件或改错了扩展名；如果是 UTF-16 文本，请另存为 UTF-8。",
            "en": "Check that it is the right file with the right extension; save UTF-16 text as UTF-8.",
        },
    ),
}
