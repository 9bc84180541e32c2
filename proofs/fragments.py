"""Pieces of plans, invented: what the damaged inputs are made of before they are damaged."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "samples" / "haize"

_SUBJECTS = (
    "粮食产量",
    "失业率",
    "绿地率",
    "学校",
    "海岸线",
    "研发投入",
    "老旧小区",
    "人均预期寿命",
    "污水处理率",
    "企业",
)
_VERBS = (
    "达到",
    "增长",
    "下降",
    "建成",
    "新增",
    "控制在",
    "提高到",
    "培育",
    "超过",
    "不低于",
    "年均增长",
    "翻一番",
    "创建",
)
_AMOUNTS = (
    "{n}万吨", "{n}%", "{n}％左右", "{n}所以上", "[{n}]", "{n}至{m}家", "{n}个百分点", "{n}亿元", "百名",
    "三成以上", "从{n}提高到{m}", "{n}∶{m}", "{n}／万人", "Ⅲ类", "全覆盖", "与经济同步", "分别达到{n}、{m}",
    "完成市分解任务", "零发生", "{n}分钟", "{n}倍",
)  # fmt: skip
_OPENINGS = (
    "",
    "到2025年，",
    "展望2035年，",
    "2020年，",
    "“十三五”时期，",
    "力争",
    "其中，",
    "——",
    "一是",
    "（一）",
    "1.",
    "注：",
)
_MARKS = "，，，。。；、：——！?（）“”《》【】[]|*#\t\n  　"
_HEADINGS = (
    "第{c}章 {s}", "第{c}节 {s}", "{c}、{s}", "（{c}）{s}", "{n}.{s}", "({n}) {s}", "# {s}", "### 第{c}节 {s}",
    "专栏{n} {s}重点项目", "目 录", "{s} ........ {n}", "表{n} 主要指标", "—{n}—", "第{n}页", "**{s}**",
    "[^1]: {s}",
)  # fmt: skip
_CHINESE = "一二三四五六七八九十"
_TITLES = ("发展基础", "主要目标", "空间布局", "重点任务", "保障措施", "产业体系", "监测评估", "远景目标")
_COLUMNS = ("类别", "序号", "指标", "指标名称", "单位", "2020年", "2025年", "目标值", "年均/[累计]", "属性", "责任单位")
_CELLS = (
    "经济发展",
    "1",
    "城镇化率",
    "%",
    "62.1",
    ">5.5",
    "[0.4]",
    "—",
    "",
    "约束性",
    "预期性",
    "8左右",
    "完成市分解任务",
    "万人",
    "区发改局",
)


def clause(chance: Random) -> str:
    """One clause that may promise something."""
    n, m = chance.randrange(1, 10_000), chance.randrange(1, 100)
    amount = chance.choice(_AMOUNTS).format(n=n if chance.random() < 0.6 else n / 10, m=m)
    return chance.choice(_OPENINGS) + chance.choice(_SUBJECTS) + chance.choice(_VERBS) + amount + chance.choice(_MARKS)


def heading(chance: Random) -> str:
    """One heading, entry of a table of contents, or piece of page furniture."""
    return chance.choice(_HEADINGS).format(
        c=chance.choice(_CHINESE), n=chance.randrange(1, 60), s=chance.choice(_TITLES)
    )


def plain_text(chance: Random) -> str:
    """A few lines of a plan, clean: out of the sample or out of clauses."""
    lines: list[str] = []
    for _ in range(chance.randrange(1, 9)):
        kind = chance.random()
        if kind < 0.3:
            lines.append(heading(chance))
        elif kind < 0.6:
            lines.append(chance.choice(_sample_lines()))
        else:
            lines.append("".join(clause(chance) for _ in range(chance.randrange(1, 7))))
    return chance.choice(("\n", "\n\n", "\r\n")).join(lines)


def rows(chance: Random) -> list[list[str]]:
    """An indicator table as rows of cells, with more or fewer cells than it should have."""
    width = chance.randrange(2, 8)
    head = chance.sample(_COLUMNS, width)
    made = [head]
    for _ in range(chance.randrange(1, 8)):
        cells = [chance.choice(_CELLS) for _ in range(max(1, width + chance.choice((0, 0, 0, 0, -1, 1))))]
        made.append(cells)
    return made


def table_text(chance: Random) -> str:
    """An indicator table in Markdown, tab-separated or set with blanks, between two paragraphs."""
    made = rows(chance)
    style = chance.randrange(3)
    if style == 0:
        lines = ["| " + " | ".join(row) + " |" for row in made]
        lines.insert(1, "|" + "---|" * len(made[0]))
    elif style == 1:
        lines = ["\t".join(row) for row in made]
    else:
        lines = ["    ".join(cell.ljust(8) for cell in row) for row in made]
    return "\n".join([heading(chance), "", *lines, "", clause(chance)])


def html_text(chance: Random) -> str:
    """A page with headings, paragraphs and a table with merged cells."""
    parts = ['<html><head><meta charset="utf-8"><title>规划</title><style>p{x}</style></head><body>']
    for _ in range(chance.randrange(1, 5)):
        tag = chance.choice(("p", "p", "div", "h2", "span", "li", "p style='text-align:center'"))
        parts.append(f"<{tag}>{clause(chance)}<br>{clause(chance)}</{tag.split()[0]}>")
    parts.append("<table>")
    for row in rows(chance):
        cells = "".join(f"<td{_span(chance)}>{cell}</td>" for cell in row)
        parts.append(f"<tr>{cells}</tr>")
    parts.append("</table></body></html>")
    return "\n".join(parts)


def _span(chance: Random) -> str:
    if chance.random() < 0.8:
        return ""
    size = chance.choice(("1", "2", "3", "0", "-1", "999999999", "x", "", "2.5"))
    return f' {chance.choice(("rowspan", "colspan"))}="{size}"'


@cache
def _sample_lines() -> list[str]:
    text = (SAMPLE / "haize-14fyp.md").read_text(encoding="utf-8")
    return [line for line in text.split("\n") if line.strip()]
