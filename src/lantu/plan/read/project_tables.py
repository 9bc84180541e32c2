"""Tables of projects (重点项目表): which column names the project, which one its group."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lantu.plan.read.document import Cell, Document, Table
from lantu.plan.read.passages import Passage, cell_passage

_NAME_COLUMN = re.compile(r"(?:重[点大])?(?:建设)?(?:项目|工程)(?:名称)?$|^项目（工程）名称$")
_SURE_NAME_COLUMN = re.compile(r"(?:项目|工程)名称$|^(?:重点|重大|建设)(?:项目|工程)$")
_GROUP_COLUMN = re.compile(r"(?:类别|类型|领域|行业|分类|产业|板块)$")
# Columns that only a table of projects has; an indicator table may also head its names with 项目.
_PROJECT_COLUMN = re.compile(
    r"建设(?:内容|规模|地点|年限|期限|性质|起止|单位)|总投资|投资额|计划投资|责任单位|牵头单位|项目单位"
)
_TOTAL = re.compile(r"(?:合|总|小)\s*计|^共")
_HEADER_ROWS = 3


@dataclass(frozen=True, slots=True)
class TableProject:
    """A project named in a table, with the group of its column or of the row above it."""

    name: Passage
    group: str | None


def read_project_table(document: Document, table: Table) -> Iterator[TableProject]:
    """The projects of a table; nothing if the table's header does not say that it lists projects."""
    header = _header(table)
    if header is None:
        return
    row_number, name_column, group_column = header
    group: str | None = None
    for row in table.rows[row_number + 1 :]:
        texts = {cell.text.strip() for cell in row if cell.text.strip()}
        if len(texts) == 1 and len(row) > 1:
            group = _bare_group(next(iter(texts)))  # a row that spans the table heads the rows below it
            continue
        cell = row[name_column]
        if cell.covered or not cell.text.strip() or _TOTAL.search(cell.text[:6]):
            continue
        if _squeezed(cell) == _squeezed(table.rows[row_number][name_column]):
            continue  # the header printed again on the next page
        if group_column is not None and row[group_column].text.strip():
            group = row[group_column].text.strip()
        text = cell_passage(document, cell)
        yield TableProject(text.part(0, len(text.text)), group)


def _header(table: Table) -> tuple[int, int, int | None] | None:
    for number, row in enumerate(table.rows[:_HEADER_ROWS]):
        names = [i for i, cell in enumerate(row) if _NAME_COLUMN.search(_squeezed(cell)) and len(_squeezed(cell)) <= 10]
        if not names or len(row) < 2:
            continue
        others = any(_PROJECT_COLUMN.search(_squeezed(cell)) for cell in row)
        sure = [i for i in names if _SURE_NAME_COLUMN.search(_squeezed(row[i]))]
        if not sure and not others:
            continue
        groups = [i for i, cell in enumerate(row) if _GROUP_COLUMN.search(_squeezed(cell)) and i not in names]
        return number, (sure or names)[0], groups[0] if groups else None
    return None


def _squeezed(cell: Cell) -> str:
    return re.sub(r"\s+", "", cell.text)


def _bare_group(text: str) -> str | None:
    bare = re.sub(r"^[（(]?[一二三四五六七八九十\d]+[）)]?[、.．]?\s*", "", text)
    return None if _TOTAL.search(bare[:6]) else re.sub(r"[（(]共?\s*\d+\s*[个项][）)]$", "", bare) or None
