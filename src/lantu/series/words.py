"""Words that the cells of a table may hold, in English and Chinese, and the columns of observations (用词)."""

from __future__ import annotations

from lantu.kernel.missing import LABELS, Missing
from lantu.series.columns import Column
from lantu.series.model import Break, Measure, Status

MISSING: dict[str, Missing] = {m.value: m for m in Missing} | {LABELS[m][0]: m for m in Missing}
MEASURES: dict[str, Measure | None] = {
    "": None, **{m.value: m for m in Measure},
    "水平": Measure.LEVEL, "水平值": Measure.LEVEL, "增速": Measure.CHANGE_RATE, "同比": Measure.CHANGE_RATE,
    "比基期": Measure.CHANGE_TO_DATE, "累计变化": Measure.CHANGE_TO_DATE, "期内发生额": Measure.FLOW,
    "流量": Measure.FLOW,
}  # fmt: skip
STATUSES: dict[str, Status] = {
    "": Status.FINAL, **{s.value: s for s in Status},
    "最终": Status.FINAL, "初步": Status.PRELIMINARY, "快报": Status.PRELIMINARY, "预计": Status.ESTIMATED,
    "沿用": Status.CARRIED, "沿用上期": Status.CARRIED,
}  # fmt: skip
BREAKS: dict[str, Break | None] = {
    "": None, **{b.value: b for b in Break}, "可比": Break.COMPARABLE, "不可比": Break.NOT_COMPARABLE,
}  # fmt: skip

# In this order they are written. The first that must be there decides what a blank row is.
OBSERVATION_COLUMNS: tuple[Column, ...] = (
    Column("indicator_id", ("target_id", "指标编号", "指标"), required=True),
    Column("area", ("地区", "区域")),
    Column("period", ("时期", "期间", "年份"), required=True),
    Column("value", ("数值", "值"), required=True),
    Column("missing", ("缺数原因",)),
    Column("measure", ("数值含义",)),
    Column("status", ("数据状态", "状态")),
    Column("carried_from", ("沿用自", "沿用年份")),
    Column("break", ("口径变化", "可比性")),
    Column("calibre", ("口径",)),
    Column("vintage", ("发布日期", "可知日期")),
    Column("recorded_at", ("录入时间",)),
    Column("source", ("来源", "数据来源")),
    Column("note", ("备注", "说明")),
)
