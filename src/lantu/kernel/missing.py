"""Why a value is not there: absent is not zero (缺数原因)."""

from __future__ import annotations

from enum import StrEnum


class Missing(StrEnum):
    """The reason that stands in place of a value. Only real values feed a verdict; only a confirmed nil counts as 0,
    and only where things are counted over a period."""

    NOT_DUE = "not_due"  # 未到报送期
    NOT_SUBMITTED = "not_submitted"  # 未报送
    CONFIRMED_NIL = "confirmed_nil"  # 确认为零
    WITHHELD = "withheld"  # 依规不公开
    NOT_COMPARABLE = "not_comparable"  # 口径不可比
    NOT_YET_PUBLISHED = "not_yet_published"  # 未到发布期
    DISCONTINUED = "discontinued"  # 停止发布


LABELS: dict[Missing, tuple[str, str]] = {
    Missing.NOT_DUE: ("未到报送期", "not due yet"),
    Missing.NOT_SUBMITTED: ("未报送", "not submitted"),
    Missing.CONFIRMED_NIL: ("确认为零", "confirmed nil"),
    Missing.WITHHELD: ("依规不公开", "withheld"),
    Missing.NOT_COMPARABLE: ("口径不可比", "not comparable"),
    Missing.NOT_YET_PUBLISHED: ("未到发布期", "not yet published"),
    Missing.DISCONTINUED: ("停止发布", "discontinued"),
}
