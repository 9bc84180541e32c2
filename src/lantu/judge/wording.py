"""The sentences of an explanation, in Chinese and English (评价说明用语). A reason's facts fill the blanks."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from lantu.judge.model import Outlook, Progress, Reason
from lantu.judge.outlook.wording import SENTENCES as OUTLOOK_SENTENCES

PROGRESS: dict[Progress, tuple[str, str]] = {
    Progress.EARLY_ACHIEVED: ("提前实现", "achieved early"),
    Progress.AHEAD: ("快于预期", "ahead of schedule"),
    Progress.ON_TRACK: ("基本符合预期", "on track"),
    Progress.LAGGING: ("滞后预期", "lagging"),
    Progress.NOT_ASSESSED: ("暂不评价", "not assessed"),
}
OUTLOOK: dict[Outlook, tuple[str, str]] = {
    Outlook.MET: ("已完成", "met"),
    Outlook.LIKELY: ("预计能完成", "likely"),
    Outlook.UNCERTAIN: ("尚不确定", "uncertain"),
    Outlook.UNLIKELY: ("预计难以完成", "unlikely"),
    Outlook.MISSED: ("未完成", "missed"),
    Outlook.NOT_ASSESSED: ("暂不评价", "not assessed"),
}

SENTENCES: dict[str, tuple[str, str]] = {
    # what was used
    "value_used": (
        "{period} 的值为 {value}，目标为 {comparator} {goal}。",
        "Value for {period}: {value}; target {comparator} {goal}.",
    ),
    "converted_levels": ("{years} 年的增速由水平值换算。", "Growth in {years} was worked out from levels."),
    "converted_changes": (
        "水平值由基期 {base} 和此后的变化换算。",
        "Levels were worked out from the base {base} and the changes since.",
    ),
    "reported_to_date": (
        "采用报送的基期以来累计变化 {value}。",
        "The change since the base as reported, {value}, is used.",
    ),
    # arithmetic
    "schedule_ratio": (
        "进度比 r = ((值 {value} − 基期 {base}) ÷ (目标 {goal} − 基期 {base})) ÷ 时序 {share}"
        " = {done} ÷ {share} = {ratio}。",
        "r = ((value {value} − base {base}) ÷ (target {goal} − base {base})) ÷ elapsed share {share}"
        " = {done} ÷ {share} = {ratio}.",
    ),
    "cuts": (
        "r ≥ {ahead_from} 为快于预期，r ≥ {on_track_from} 为基本符合预期，其余为滞后（本项目参数）；r = {ratio}。",
        "r ≥ {ahead_from} is ahead, r ≥ {on_track_from} on track, else lagging"
        " (this project's parameters); r = {ratio}.",
    ),
    "compounded": ("各年变化 {rates} 按复合计算，累计 {done}%。", "Yearly changes {rates} compound to {done} %."),
    "summed": ("各年数量 {amounts} 合计 {done}。", "Amounts {amounts} sum to {done}."),
    "cumulative_ratio": (
        "进度比 r = (累计 {done} ÷ 目标 {goal}) ÷ 时序 {share} = {ratio}。",
        "r = (done {done} ÷ target {goal}) ÷ elapsed share {share} = {ratio}.",
    ),
    "flow_ratio": (
        "进度比 r = 累计 {done} ÷ (目标 {goal} × 时序 {share}) = {ratio}。",
        "r = done {done} ÷ (target {goal} × elapsed share {share}) = {ratio}.",
    ),
    "binding_strict": (
        "约束性累计指标从严：r = {ratio} < {from}，判为滞后。",
        "Binding cumulative targets are strict: r = {ratio} < {from} is lagging.",
    ),
    "mean_rate": (
        "{years} 年的年均（几何平均）为 {mean}，目标 {comparator} {goal}，比值 {ratio}。",
        "Geometric mean of {years}: {mean}; target {comparator} {goal}; ratio {ratio}.",
    ),
    "period_average": (
        "{years} 年平均为 {average}，上限 {comparator} {goal}。",
        "Average of {years}: {average}; cap {comparator} {goal}.",
    ),
    "in_step": (
        "{years} 年平均 {mine}，对照 {theirs}，相差 {difference} 个百分点（基本同步允许 {tolerance}）。",
        "Average of {years}: {mine} against {theirs}, difference {difference} points (in step allows {tolerance}).",
    ),
    "above": (
        "{years} 年平均 {mine}，对照 {theirs}，相差 {difference} 个百分点。",
        "Average of {years}: {mine} against {theirs}, difference {difference} points.",
    ),
    "hold": (
        "保持型目标 {goal}：已知年份 {years}，未保持的年份 {broken}。",
        "To be kept at {goal}: known {years}; not kept in {broken}.",
    ),
    "each_year": (
        "每年须达到 {goal}：已知 {known}，未达到 {missed}，缺 {unknown}。",
        "Each year {goal}: known {known}; missed {missed}; unknown {unknown}.",
    ),
    "inside_range": (
        "{period} 的值 {value} 在 {low}—{high} 之内。",
        "Value for {period}, {value}, is within {low}–{high}.",
    ),
    "year_target": (
        "{period} 年度目标 {comparator} {goal}（{set_by}{document}），实际 {value}。",
        "Target set for {period}: {comparator} {goal} ({set_by}{document}); actual {value}.",
    ),
    "set_path": (
        "各年（{years}）年度目标 {values}，合计应达 {wanted}，实际 {done}。",
        "Targets set for {years}: {values}, together {wanted}; actual {done}.",
    ),
    "met": ("已达到目标 {goal}。", "The target {goal} is met."),
    "won": ("{period} 已获得。", "Won in {period}."),
    "applied": ("{period} 已申报。", "Applied for in {period}."),
    "met_without_base": (
        "没有基期，只能判断达标：已达标。",
        "There is no base, so only met or not met can be said: met.",
    ),
    "missed_at_end": ("期末未达标。", "Not met at the end."),
    "coming_down": (
        "基期 {base} 在上限之上：r = ((值 {value} − {base}) ÷ (上限 {goal} − {base})) ÷ 时序 {share} = {ratio}"
        " ≥ {from}，随时序下降，为基本符合预期。",
        "The base {base} was above the cap: r = ((value {value} − {base}) ÷ (cap {goal} − {base})) ÷ elapsed share"
        " {share} = {ratio} ≥ {from}: it comes down in step with the time, on track.",
    ),
    "sum_cap": (
        "累计不超过 {goal}，按时序 {share} 允许 {allowed}，实际 {done}。",
        "No more than {goal} in total; by now ({share} of the time) {allowed}; actual {done}.",
    ),
    "not_final_value": ("{periods} 的值为预计数或初步数。", "The values of {periods} are estimated or preliminary."),
    "carried_value": (
        "{periods} 的值沿用上期，按 {used} 的值看待。",
        "The value of {periods} is carried from an earlier period and counts for {used}.",
    ),
    "years_unknown": ("缺 {years} 年的值，未计入平均。", "{years} have no value and are not in the average."),
    "lost": ("{period} 称号已撤销或退出，不能判断。", "The title was revoked in {period}: not judged."),
    # why there is no verdict
    "contradiction": (
        "目标形式（{form}）与 {column}（{said}）矛盾，不作评价。",
        "The form ({form}) and {column} ({said}) contradict each other: not judged.",
    ),
    "calibre_open": (
        "同一时期有几种口径（{calibres}），结论不同，待明确采用哪一种。",
        "Several calibres ({calibres}) for the same period lead to different verdicts; open until one is named.",
    ),
    "sign_unclear": (
        "目标 {goal} 的正负号与指标名称、方向不一致，不能确定是升还是降。",
        "The sign of the target {goal} does not fit its name and direction: a rise or a fall cannot be told.",
    ),
    "zero_goal": ("目标值为零或负，不能计算进度比。", "A target of zero or less gives no ratio."),
    "impossible_rate": ("有的年度变化超出可能范围。", "A yearly change is beyond what is possible."),
    "no_relation": (
        "没有写明是“高于”还是“同步”，不作评价。",
        "Whether above or in step is not said: not judged.",
    ),
    "part_of_year": (
        "只有 {period} 的部分年份数值，不能与全年目标比较。",
        "Only a value for part of a year ({period}) is known: it cannot be held against a yearly target.",
    ),
    "after_the_plan": ("{period} 晚于规划期。", "{period} is after the plan period."),
    "no_value_for_set_years": (
        "有年度目标（或下达任务值）的年份还没有数值。",
        "The years for which a target is set have no value yet.",
    ),
    "no_value": ("截至评价日没有可用的数值。", "No usable value was known on the date of evaluation."),
    "no_base": (
        "没有基期，尚未达标，不能判断进度。",
        "There is no base and the target is not met yet: progress cannot be judged.",
    ),
    "no_form": ("目标形式未确定，不作评价。", "The form of the target is not settled: not judged."),
    "no_target_value": ("目标没有数值，不作评价。", "The target has no number: not judged."),
    "no_period": (
        "规划期起止年份不全，不能计算时序。",
        "The years of the plan period are not known: no elapsed share.",
    ),
    "before_the_plan": ("{period} 早于规划期。", "{period} is before the plan period."),
    "gap_in_chain": (
        "规划期内有年份缺数，不能累计或平均。",
        "A year of the plan is missing: no sum, chain or average.",
    ),
    "break": (
        "{period} 口径变化不可比，且没有可比基期。",
        "The calibre changed in {period} and no comparable base is given.",
    ),
    "break_in_chain": (
        "{period} 口径变化，新旧口径不能连乘或平均。",
        "The calibre changed in {period}: old and new cannot be chained or averaged.",
    ),
    "conflict": (
        "{period} 有两个来源、两个数值（{sources}：{values}），待确定来源。",
        "Two sources give two values for {period} ({sources}: {values}); held open until one is named.",
    ),
    "no_other": (
        "对照指标“{relation_to}”不在表内。",
        "The row it is compared with ({relation_to}) is not in the table.",
    ),
    "no_common_year": ("两个指标没有共同的年份。", "The two indicators have no year in common."),
    "no_year_target": (
        "定性目标，没有年度目标可对照：{text}",
        "Qualitative, and no year target to compare with: {text}",
    ),
    "no_issued_value": ("暂不评价：缺上级任务值（{text}）。", "The value issued from above is missing ({text})."),
    # amendments
    "amended": (
        "{effective} 起 {field} 由 {old} 调整为 {new}（{document}；{why}）。",
        "From {effective} on {field} was amended from {old} to {new} ({document}; {why}).",
    ),
    "by_version": (
        "{period} 按当时有效的版本评价（{since}）。",
        "{period} is judged by the version then in force ({since}).",
    ),
}


def sentence(reason: Reason, lang: str = "zh") -> str:
    """A reason as a sentence in `lang`, numbers rounded for reading only."""
    words = OUTLOOK_SENTENCES if reason.code.startswith("outlook.") else SENTENCES
    template = words[reason.code][0 if lang == "zh" else 1]
    return template.format_map({key: show(value, lang) for key, value in reason.facts.items()})


def show(value: Any, lang: str = "zh") -> str:
    """A fact for reading: numbers to 4 decimals at most, lists joined, nothing for an empty list."""
    if isinstance(value, Decimal):
        rounded = value.quantize(Decimal("0.0001")) if value.as_tuple().exponent < -4 else value  # type: ignore[operator]
        return f"{rounded.normalize():f}" if rounded == rounded.to_integral() else f"{rounded.normalize()}"
    if isinstance(value, list | tuple):
        joined = ("、" if lang == "zh" else ", ").join(show(v, lang) for v in value)
        return joined or ("无" if lang == "zh" else "none")
    if isinstance(value, Mapping):
        return ", ".join(f"{k} {show(v, lang)}" for k, v in value.items())
    return str(value)
