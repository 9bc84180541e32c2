"""Names of rules, of what decides and of alternatives, in Chinese and English (规则名称)."""

from __future__ import annotations

RULES: dict[str, tuple[str, str]] = {
    "level_up": ("水平上升：进度比 r", "level up: schedule ratio r"),
    "level_down": ("水平下降：进度比 r", "level down: schedule ratio r"),
    "level": ("水平：进度比 r", "level: schedule ratio r"),
    "floor": ("下限未达：按水平上升", "a floor not yet reached: judged as a level"),
    "ceiling_level": ("基期在上限之上：随时序下降为符合", "a base above the cap: on track while it comes down in time"),
    "approximate": ("左右：先看容差，再按水平", "about: tolerance first, then as a level"),
    "increment": ("增量：目标随可比基期移动，再按水平", "increment: the goal moves with the base, then as a level"),
    "coverage": ("覆盖：无基期时从零起，按水平", "coverage: from zero where no base is given, as a level"),
    "range": ("区间：在内为符合，在外看离近端的距离", "range: inside is on track, outside goes by the nearer end"),
    "ceiling": ("上限：规划期平均不超过", "cap: the average of the period keeps within it"),
    "cumulative": ("累计：复合或求和后的进度比 r", "cumulative: r on the compounded or summed change"),
    "cumulative_binding": ("约束性累计从严：r < 1 即滞后", "binding cumulative, strict: r < 1 is lagging"),
    "annual_average": ("年均：几何平均与目标之比", "yearly average: geometric mean against the target"),
    "each_year": ("每年：各年都达到", "each year: every single year meets it"),
    "flow_count": ("期内数量：合计 ÷ (目标 × 时序)", "count of the period: sum ÷ (target × elapsed share)"),
    "relation": ("相对：两个指标的期内平均相比", "relation: averages of the period compared"),
    "honour": ("荣誉：获得为提前实现，已申报为符合", "honour: won is early, applied for is on track"),
    "qualitative": ("定性：只对照年度目标", "qualitative: held against year targets only"),
    "delegated": ("分解任务：只对照下达的任务值", "delegated: held against the value that was issued"),
    "year_target": ("年度目标优先于直线", "the year's target overrides the line"),
    "cumulative_cap": ("累计上限：按时序不超过", "a cap on a total: within its share so far"),
    "flow_count_cap": ("期内数量上限：按时序不超过", "a cap on a count: within its share so far"),
    "hold": ("保持型：逐年保持", "to be kept: every year keeps it"),
    "none": ("形式未定，不评价", "no form, not judged"),
}
_HOLD = ("保持型：基期已达目标，逐年保持", "base already at the goal: every year keeps it")

QUANTITIES: dict[str, tuple[str, str]] = {
    "value": ("该期的值", "the value of the period"),
    "sum": ("到该期的合计", "the sum so far"),
    "change": ("到该期的累计变化", "the change so far"),
    "mean": ("到该期的年均", "the mean so far"),
    "average": ("到该期的平均", "the average so far"),
    "difference": ("与对照指标之差", "the difference from the other indicator"),
}
_ALTERNATIVES: dict[str, tuple[str, str]] = {
    "printed_base": ("按规划印发的基期", "on the base as printed"),
    "straight_line": ("按直线时序", "by the straight line"),
    "calibre": ("按口径“{what}”", "by the calibre {what}"),
    "version": ("按 {what} 的版本", "by the version of {what}"),
}
_ADOPTED = ("通过时", "adoption")
CAUSE = ("待责任单位填报", "to be filled in by the responsible unit")


def rule_name(rule: str, lang: str) -> str:
    """A rule in words."""
    words = RULES.get(rule) or (_HOLD if rule.endswith("_hold") else (rule, rule))
    return words[0 if lang == "zh" else 1]


def quantity_name(quantity: str, lang: str) -> str:
    """What a number is, in words."""
    return QUANTITIES[quantity][0 if lang == "zh" else 1]


def basis_name(basis: str, lang: str) -> str:
    """The footing of an alternative reading, in words."""
    at = 0 if lang == "zh" else 1
    key, _, what = basis.partition(":")
    return _ALTERNATIVES[key][at].format(what=_ADOPTED[at] if what == "adopted" else what or "—")
