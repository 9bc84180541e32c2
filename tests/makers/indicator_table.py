"""An invented indicator table with merged cells, to be drawn in every format and found again cell by cell."""

from __future__ import annotations

from dataclasses import dataclass

HEADER = ("类别", "指标名称", "2020年", "2025年", "年均增长[累计]", "属性")

# (category, rows); a row is name, base, target, change, bindingness. All figures are invented.
GROUPS: tuple[tuple[str, tuple[tuple[str, str, str, str, str], ...]], ...] = (
    ("经济发展", (
        ("地区生产总值年均增速（%）", "—", "—", ">6.5", "预期性"),
        ("全员劳动生产率（万元/人）", "18.2", "24.6", "6.2", "预期性"),
        ("常住人口城镇化率（%）", "71.3", "76左右", "—", "预期性"),
        ("社会消费品零售总额增速（%）", "—", "—", "7左右", "预期性"),
        ("进出口总额（亿元）", "83", "120", "7.7", "预期性"),
    )),
    ("创新驱动", (
        ("研发经费投入增速（%）", "—", "—", "12", "预期性"),
        ("每万人高价值发明专利（件）", "3.1", "6.5", "[3.4]", "预期性"),
        ("数字经济占比（%）", "5.2", "9", "[3.8]", "预期性"),
        ("高新技术企业数量（家）", "46", "110", "[64]", "预期性"),
    )),
    ("民生福祉", (
        ("居民人均可支配收入增速（%）", "—", "—", "7.5", "预期性"),
        ("城镇调查失业率（%）", "4.1", "<5.5", "—", "预期性"),
        ("劳动年龄人口平均受教育年限（年）", "10.9", "11.6", "[0.7]", "约束性"),
        ("每千人执业医师数（人）", "2.9", "3.6", "[0.7]", "预期性"),
        ("基本养老保险参保率（%）", "92", "97", "[5]", "预期性"),
        ("每千人婴幼儿托位数（个）", "1.1", "4.6", "[3.5]", "预期性"),
        ("人均预期寿命（岁）", "79.8", "81", "[1.2]", "预期性"),
    )),
    ("绿色生态", (
        ("单位生产总值能耗降低（%）", "—", "完成市下达任务", "—", "约束性"),
        ("单位生产总值二氧化碳降低（%）", "—", "完成市下达任务", "—", "约束性"),
        ("空气优良天数比率（%）", "78.4", "完成市下达任务", "—", "约束性"),
        ("地表水达到或好于Ⅲ类比例（%）", "66.7", "完成市下达任务", "—", "约束性"),
        ("森林覆盖率（%）", "31.2", "32.5", "[1.3]", "约束性"),
    )),
    ("安全保障", (
        ("粮食综合生产能力（万吨）", "40.2", "40.2", "—", "约束性"),
        ("能源综合生产能力（万吨标准煤）", "—", "按上级要求", "—", "约束性"),
    )),
)  # fmt: skip
SHARED_TARGET = "完成市下达任务"  # one cell over four rows


@dataclass(frozen=True, slots=True)
class Merged:
    """A cell as drawn: text and how many rows it reaches over; rows covered by a cell above hold None there."""

    text: str
    down: int = 1


def drawn_rows() -> list[list[Merged | None]]:
    """The 23 rows below the header as they are drawn: categories and one target merged over rows."""
    rows: list[list[Merged | None]] = []
    for category, items in GROUPS:
        for at, item in enumerate(items):
            first: Merged | None = Merged(category, len(items)) if at == 0 else None
            rows.append([first, *(Merged(text) for text in item)])
    shared = [at for at, row in enumerate(rows) if row[3] is not None and row[3].text == SHARED_TARGET]
    rows[shared[0]][3] = Merged(SHARED_TARGET, len(shared))
    for at in shared[1:]:
        rows[at][3] = None
    return rows


def expected_rows() -> list[list[str]]:
    """The 23 rows of 6 texts that a reader must find, merged cells repeated."""
    return [[category, *item] for category, items in GROUPS for item in items]
