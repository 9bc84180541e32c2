"""Names of what is measured or counted: whether words can be one, and how it is tidied (名称)."""

from __future__ import annotations

import re

_CJK = re.compile(r"[\u4e00-\u9fff]")
_NO_NAME = re.compile(r"^(?:以上|以下|左右|其中|我们|一批|一个|全部|要求|目标|标准|任务|水平)+$|^[的了着]")


def plausible_name(name: str) -> bool:
    """Whether words can be the name of something measured or counted."""
    bare = name.strip(" ，、“”\"'（）()")
    if bare.endswith(("的", "约", "在")):
        return False
    return 2 <= len(_CJK.findall(bare)) <= 40 and not _NO_NAME.match(bare)


def tidy_name(name: str) -> str:
    """A name without stray marks at its ends and without an inner 实现 (新材料产业实现营业收入)."""
    name = re.sub(r"(?<=.{2})(?:实现|力争|确保)(?=.{2,})", "", name.strip(" ，、：:；"))
    if name.startswith("“") and "”" not in name:
        name = name[1:]
    return name.strip()


def subject_head(subject: str) -> str:
    """The thing of a measure's name: 水产预制食品产值 → 水产预制食品."""
    return re.sub(r"(?:总产值|产值|总量|总额|收入|产量|数量|规模|面积|总数|人数)$", "", subject)
