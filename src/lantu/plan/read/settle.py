"""From a draft to a Target: basis, form, direction, base and target year (定型)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from lantu.plan.model import Alternative, Basis, Direction, Form, Inferred, Target, YearSource
from lantu.plan.read.context import Context
from lantu.plan.read.draft import Draft
from lantu.plan.read.value_tokens import unit_sort

_FALLING = re.compile(r"降低|下降|减少|压减|缩小|缩短|削减|降幅")
_LOWER_IS_BETTER = re.compile(
    r"失业率|能耗|死亡|事故|排放|浓度|碳强度|赤字|负债|债务率|用时|时限|差距|收入比|涨幅|价格指数|流失|辍学|发病|患病"
)
_ADDED = re.compile(
    r"^(?:累计)?(?:新培育|新改建|新改扩建)|新增|新建"
    r"|(?:治理|修复|改造|整治|造林|绿化|营造林)(?:面积|里程|规模|数量)?$"
)
_STATISTIC = re.compile(r"(?:收入|产值|增加值|总额|销售额)$")  # 财政收入完成7.2亿元 is the year's level
_WHOLE_PERIOD = "未写“年均”，按整个规划期的变化计 / no 年均: a change over the whole period"
_EACH_YEAR = "未写“年均”，按年均增速计 / no 年均: read as a yearly average"
_YEAR_BEFORE = "未写明，按规划期前一年（年度目标按上一年）计 / not printed: the year before the period"
YEAR_FROM_SECTION = "句中未写年份，按所在部分或规划期末年计 / no year in the sentence: from its section or the plan"
_GROWTH = re.compile(r"增长$|增速$|增幅$|涨幅$|增长率$|提高$|提升$|增加$|上升$")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a promise stands: offsets in the document, section id, page, and whether it was read by OCR."""

    start: int
    end: int
    quote: str
    section: str | None
    page: int | None
    ocr: bool


def settle(draft: Draft, place: Place, year: int | None, source: YearSource | None, context: Context) -> Target:
    """The Target of a draft; `year` is what the sentence, the section or the plan says."""
    inferred = list(draft.inferred)
    alternatives: list[Alternative] = []
    basis = draft.basis or _basis(draft, year, context, inferred, alternatives)
    base_year = draft.base_year
    if base_year is None and year is not None and (basis == "annual_growth" or (draft.compared and basis != "level")):
        base_year = _year_before(year, context)
        if base_year is not None:
            inferred.append(
                Inferred(
                    "base_year",
                    _YEAR_BEFORE,
                )
            )
    if year is not None and source != "printed":
        inferred.append(
            Inferred(
                "target_year",
                YEAR_FROM_SECTION,
            )
        )
    return Target(
        id="",
        kind=draft.kind,
        form=_form(draft, basis),
        name=draft.name,
        start=place.start,
        end=place.end,
        quote=place.quote,
        unit=draft.unit,
        direction=_direction(draft),
        base_year=base_year,
        base_value=draft.base_value,
        target_year=year,
        target_value=draft.value,
        comparator=draft.comparator,
        basis=basis,
        each_year=draft.yearly and basis != "annual_growth",
        year_source=source,
        binding=_binding(draft.name),
        section=place.section,
        relation=draft.relation,  # type: ignore[arg-type]
        relation_to=draft.relation_to,
        part_of=draft.inside,
        page=place.page,
        ocr=place.ocr,
        inferred=tuple(inferred),
        alternatives=tuple(alternatives),
        trace=tuple(draft.trace),
    )


def _basis(
    draft: Draft, year: int | None, context: Context, inferred: list[Inferred], alternatives: list[Alternative]
) -> Basis:
    sort = unit_sort(draft.unit)
    one_year_plan = context.start_year is not None and context.start_year == context.end_year
    single_year = year is not None and context.report_year == year and (year != context.end_year or one_year_plan)
    changes = draft.sort in ("rise", "fall", "rate")
    if isinstance(draft.value, str):
        if draft.sort in ("in_step", "above") and _GROWTH.search(draft.name):
            return "annual_growth"
        if draft.value.startswith("实现正增长"):
            return "annual_growth"
        return "cumulative_change" if draft.compared else "level"
    if changes and sort in ("share", "change", "times", None):
        if draft.yearly or single_year or draft.sort == "rate":
            return "annual_growth"
        if draft.total or draft.compared or sort == "change":
            return "cumulative_change"
        if draft.sort == "fall" or _wide(draft):
            inferred.append(Inferred("basis", _WHOLE_PERIOD))
            alternatives.append(Alternative("basis", "annual_growth", "也可能指年均 / may be a yearly average"))
            return "cumulative_change"
        inferred.append(Inferred("basis", _EACH_YEAR))
        alternatives.append(Alternative("basis", "cumulative_change", "也可能指整个规划期 / may be over all years"))
        return "annual_growth"
    if changes:
        return "cumulative_change"
    if draft.yearly and draft.sort not in ("rise", "fall", "rate") and sort not in ("share", "change"):
        return "level"
    if draft.total and draft.unit != "倍" and sort not in ("share", "change"):
        return "cumulative_change"
    if draft.sort == "add":
        return "cumulative_change"
    if draft.sort == "stock":
        return "cumulative_change" if single_year or (sort == "person" and draft.verb == "扶持") else "level"
    if _ADDED.search(draft.name) and sort not in ("share", "change"):
        return "cumulative_change"
    if (
        draft.sort == "reach"
        and draft.verb in ("完成",)
        and not _STATISTIC.search(draft.name)
        and sort not in ("share", "change")
    ):
        return "cumulative_change"
    return "level"


def _wide(draft: Draft) -> bool:
    """A rise of 15 % or more without 年均 is hardly a yearly rate."""
    value = draft.value[0] if isinstance(draft.value, tuple) else draft.value
    return isinstance(value, Decimal) and (value >= 15 or draft.unit == "倍")


def _year_before(year: int, context: Context) -> int | None:
    if context.report_year == year and year != context.end_year:
        return year - 1
    if context.start_year is not None and context.start_year <= year:
        return context.start_year - 1
    return None


def _form(draft: Draft, basis: Basis) -> Form:
    if draft.sort == "coverage":
        return "coverage"
    if draft.sort == "delegated":
        return "delegated"
    if draft.sort in ("in_step", "above") and isinstance(draft.value, str):
        return "relation" if draft.relation else "qualitative"
    if isinstance(draft.value, str):
        return "qualitative"
    sort = unit_sort(draft.unit)
    if basis == "annual_growth":
        return "annual_average"
    if basis == "cumulative_change":
        if draft.yearly:
            return "each_year"
        if sort in ("count", "person"):
            return "flow_count"
        return "increment" if sort == "change" else "cumulative"
    if draft.yearly:
        return "each_year"
    if draft.comparator == "range":
        return "range"
    if draft.comparator == "~":
        return "approximate"
    if draft.sort in ("cap", "limit", "zero") or draft.comparator in ("<=", "<"):
        return "ceiling"
    if draft.sort == "hold":
        return "floor"
    return "level_down" if _FALLING.search(draft.verb) else "level_up"


def _direction(draft: Draft) -> Direction | None:
    if isinstance(draft.value, str):
        return {"above": "up", "below": "down"}.get(draft.relation or "")  # type: ignore[return-value]
    if _FALLING.search(draft.verb) or _FALLING.search(draft.name) or draft.sort in ("limit", "zero"):
        return "down"
    if draft.sort in ("hold", "cap"):
        return "hold"
    if _LOWER_IS_BETTER.search(draft.name):
        return "hold" if draft.comparator in ("~", "<=", "<", "=") else "down"
    return "up"


def _binding(name: str) -> bool | None:
    if "约束性" in name:
        return True
    return False if "预期性" in name else None
