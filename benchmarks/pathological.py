"""Texts that make a careless reader slow: endless lines, unclosed marks, nothing but headings."""

from __future__ import annotations

from collections.abc import Callable

_CYCLE = "推进落实农业改革城乡产业建设提升完善服务保障"


def _repeated(unit: str) -> Callable[[int], str]:
    return lambda size: (unit * (size // len(unit) + 1))[:size]


def _rows(row: str) -> Callable[[int], str]:
    """A Markdown table of as many rows as fit."""
    head = "| 指标 | 单位 | 2020年 | 2025年 | 属性 |\n|---|---|---|---|---|\n"
    return lambda size: (head + row * (size // len(row) + 1))[:size]


def _nested(opening: str, closing: str) -> Callable[[int], str]:
    def make(size: int) -> str:
        depth = size // (len(opening) + len(closing))
        return opening * depth + closing * depth

    return make


# name -> (file name, maker of a text of about that many characters)
TEXTS: dict[str, tuple[str, Callable[[int], str]]] = {
    "no punctuation": ("a.txt", _repeated(_CYCLE)),
    "one line of digits": ("a.txt", _repeated("1234567890")),
    "one line of “": ("a.md", _repeated("“")),
    "one line of 、": ("a.md", _repeated("、")),
    "one line of ，": ("a.md", _repeated("，")),
    "one line of 第": ("a.md", _repeated("第")),
    "one line of 一、": ("a.md", _repeated("一、")),
    "one line of 一": ("a.md", _repeated("一")),
    "one line of |": ("a.md", _repeated("|")),
    "one line of **": ("a.md", _repeated("**")),
    "one line of [": ("a.md", _repeated("[")),
    "one line of <td>": ("a.html", _repeated("<td>")),
    "one line of <": ("a.html", _repeated("<")),
    "one line of &": ("a.html", _repeated("&")),
    "one line of <div>": ("a.html", _repeated("<div>")),
    "one line of <table>": ("a.html", _repeated("<table>")),
    "one line of 从1到": ("a.txt", _repeated("从1到")),
    "one line of 5%、": ("a.txt", _repeated("增长5%、")),
    "one line of 《": ("a.txt", _repeated("达到《5个")),
    "one line of blanks": ("a.txt", lambda size: "到2025年" + " " * (size - 12) + "达到5万人"),
    "one line of 到2025年": ("a.txt", _repeated("到2025年")),
    "one sentence of 100家，": ("a.txt", _repeated("到2025年培育企业100家，")),
    "one sentence of 100家": ("a.txt", _repeated("培育企业100家")),
    "one sentence of 分别": ("a.txt", _repeated("甲乙分别达到5、6")),
    "nested （": ("a.txt", _nested("（", "）")),
    "nested [": ("a.md", _nested("[", "]")),
    "nested <div>": ("a.html", _nested("<div>", "</div>")),
    "dots and tabs": ("a.txt", _repeated("目录....\t1....\t")),
    "lines of one character": ("a.txt", _repeated("目\n")),
    "blank lines": ("a.txt", lambda size: "目" + "\n" * (size - 2) + "标"),
    "a table of rows": ("a.md", _rows("| 粮食 | 万吨 | 1 | 2 | 预期性 |\n")),
    "a table of empty rows": ("a.md", _rows("| | | | | |\n")),
    "tab-separated rows": ("a.txt", _repeated("粮食\t万吨\t1\t2\n")),
    "headings only (第一章)": ("a.txt", _repeated("第一章 发展目标\n")),
    "headings only (一、)": ("a.txt", _repeated("一、发展目标\n（一）主要指标\n1.经济增长\n")),
    "headings only (#)": ("a.md", _repeated("# 发展目标\n\n## 主要任务\n\n")),
    "list items": ("a.md", _repeated("- 建设学校5所。\n")),
    "short sentences": ("a.txt", _repeated("建设学校5所。")),
    "one project list": ("a.txt", lambda size: "专栏1 重点项目\n" + _repeated("滨海大桥工程、")(size - 9)),
    "lines of a box": ("a.txt", lambda size: "专栏1 重点项目\n" + _repeated("滨海大桥工程：建设大桥。\n")(size - 9)),
    "page numbers": ("a.txt", _repeated("— 1 —\n\f第1页\n")),
}


def pathological(name: str, size: int) -> tuple[str, bytes]:
    """The file name and the bytes of one text of about `size` characters."""
    file_name, make = TEXTS[name]
    return file_name, make(size).encode("utf-8")
