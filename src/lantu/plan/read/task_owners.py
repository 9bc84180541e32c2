"""Offices named beside a task: 由…牵头, 责任单位：…, （区发改局牵头，区财政局配合）."""

from __future__ import annotations

import re

_OFFICE = re.compile(
    r"(?:局|委|办|厅|部|署|院|会|处|科|室|队|政府|街道|镇|乡|公司|集团|中心|指挥部|领导小组|专班|银行|支行|馆|校|站|所|部门|单位|"
    r"管委会|联合会|协会|各区|各县|各市|开发区|高新区)$"
)
_BY = re.compile(r"由(?P<names>[^，；。由]{2,40}?)(?:牵头|负责|组织实施|统筹|承担|会同|组织|抓好)")
_UNDER_LABEL = re.compile(
    r"(?:牵头|责任|配合|实施|主办|协办|主管|负责)(?:单位|部门|主体|处室)?[：:](?P<names>[^）)。；;]{2,200})"
)
_IN_BRACKETS = re.compile(r"[（(][^（）()]{2,200}?(?:牵头|负责|配合|落实)[^（）()]{0,80}[）)]")
_ROLES = re.compile(r"(?:分别|共同|按(?:照)?职责分工|牵头|负责|配合|落实|等)+$|^(?:牵头|责任|配合)(?:单位|部门)?[：:]")


def owners_in(sentence: str) -> tuple[str, ...]:
    """The offices that a sentence charges with its tasks."""
    names: list[str] = []
    for pattern in (_BY, _UNDER_LABEL, _IN_BRACKETS):
        for match in pattern.finditer(sentence):
            names.extend(_offices(match["names"] if pattern is not _IN_BRACKETS else match.group()))
    return tuple(dict.fromkeys(names))


def owners_of_paragraph(paragraph: str) -> tuple[str, ...]:
    """The offices named behind a paragraph for all of it: a label or a bracket in its last hundred characters."""
    tail = paragraph[-160:]
    names: list[str] = []
    for pattern in (_UNDER_LABEL, _IN_BRACKETS):
        for match in pattern.finditer(tail):
            if match.end() >= len(tail.rstrip("。 ")) - 1:
                names.extend(_offices(match["names"] if pattern is not _IN_BRACKETS else match.group()))
    return tuple(dict.fromkeys(names))


def _offices(names: str) -> list[str]:
    found: list[str] = []
    for piece in re.split(r"[、，,；;和与（）()\s]", names):
        name = _ROLES.sub("", _ROLES.sub("", piece.strip()))
        if 2 <= len(name) <= 24 and _OFFICE.search(name):
            found.append(name)
    return found
