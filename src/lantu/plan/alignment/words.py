"""Words of an alignment in Chinese and English: statuses, reasons, notes (衔接用语)."""

from __future__ import annotations

from collections.abc import Mapping

from lantu.plan.alignment.model import Said
from lantu.plan.diff_words import BASES, Words, said

STATUSES: Mapping[str, Words] = {
    "missing": ("本级规划没有", "missing in the child"),
    "weaker": ("要求低于上级", "weaker"),
    "unresolved": ("任务值未提供", "task value not provided"),
    "probable": ("疑似同一指标，待人确认", "probably the same, to be confirmed"),
    "other_kind": ("性质不同", "of another kind"),
    "cannot_compare": ("无法比较", "cannot be compared"),
    "delegated": ("已有上级下达值", "set from above, value issued"),
    "part": ("总量的一部分", "part of the whole"),
    "equal": ("与上级一致", "equal"),
    "stronger": ("要求高于上级", "stronger"),
    "extra": ("上级规划没有对应", "no counterpart in the parent"),
}
SAMENESS: Mapping[str, Words] = {
    "same": ("同名", "same name"),
    "confirmed": ("经人确认", "confirmed"),
    "probable": ("疑似", "probable"),
}
SOURCES: Mapping[str, Words] = {
    "issued": ("上级下达 {value}：{document}", "issued {value}: {document}"),
    "parent_value": ("上级规划自身 {value}，不是下达值", "the parent's own {value}, not an issued value"),
    "nowhere": ("未提供", "not provided"),
}
SUMS: Mapping[str, Words] = {
    "short": ("部分覆盖", "in part"),
    "covers": ("全部覆盖", "in full"),
    "exceeds": ("超过总量", "more than the whole"),
    "no_parts": ("没有部分", "no parts"),
    "not_summed": ("不相加", "not summed"),
}
UI: Mapping[str, Words] = {
    "parent": ("上级", "parent"),
    "child": ("本级", "child"),
    "whole": ("上级总量", "whole"),
    "sum": ("相加", "sum"),
    "covered": ("占比", "covered"),
    "uncovered": ("未覆盖", "not covered"),
    "counted": ("计入", "counted"),
    "parts": ("各部分", "parts"),
}
LEVELS: Mapping[str, Words] = {
    **BASES,
    "regional": ("自治区级", "regional"),
    "prefectural": ("州级", "prefectural"),
    "superior": ("上级", "superior's"),
}
REASONS: Mapping[str, Words] = {
    # How two targets are the same
    "same_name": ("名称相同", "the same name"),
    "confirmed": ("有人确认“{one}”与“{other}”是同一指标", "a person confirmed that {one} and {other} are one measure"),
    "name_within": (
        "“{one}”与“{other}”一个名称含在另一个里，口径可能更宽（相似度 {score}）",
        "one of the names {one} and {other} is a part of the other, which may mean more (likeness {score})",
    ),
    "name_alike": (
        "“{one}”与“{other}”只是名称相近（相似度 {score}）",
        "{one} and {other} only look alike (likeness {score})",
    ),
    "whole_unstated": (
        "“{one}”与“{other}”只有一个写明占什么的比重",
        "only one of {one} and {other} says of what it is a share",
    ),
    "brackets": ("“{one}”与“{other}”括号里的口径不同", "the brackets of {one} and {other} say different things"),
    # How they stand to each other
    "not_in_child": ("本级规划里没有这项指标", "the child plan has no such indicator"),
    "not_in_parent": ("上级规划里没有这项指标", "the parent plan has no such indicator"),
    "direct": ("同一口径直接比较", "compared directly"),
    "same_number": ("数值相同", "the number is the same"),
    "presumed_up": (
        "两边都没有写明方向，按越大越好比较",
        "neither plan says which way is better; more is taken as better",
    ),
    "compounded": (
        "折算为年均增速比较：上级 {parent}，本级 {child}",
        "compared as yearly growth: parent {parent}, child {child}",
    ),
    "summed": (
        "按规划期年数累计后比较：上级 {parent}，本级 {child}",
        "compared as sums over the years: parent {parent}, child {child}",
    ),
    "each_year_level": (
        "一个逐年要求，一个期末要求，按数值比较",
        "one is for each year, one for the end; compared by number",
    ),
    "words_to_number": ("上级是文字要求，本级是数", "the parent's is words, the child's a number"),
    "number_to_words": ("上级是数，本级只有文字", "the parent's is a number, the child's only words"),
    "other_direction": ("两边的方向相反", "the two point in opposite directions"),
    "other_basis": ("口径不同：上级 {parent}，本级 {child}", "another basis: parent {parent}, child {child}"),
    "other_unit": (
        "单位不能换算：上级 {parent}，本级 {child}",
        "units that cannot be converted: parent {parent}, child {child}",
    ),
    "other_year": ("目标年不同：上级 {parent}，本级 {child}", "other years: parent {parent}, child {child}"),
    "unit_unknown": (
        "不知道单位能否按地区相加，不下结论：上级 {parent}，本级 {child}",
        "whether such units add up over areas is not known, so nothing is concluded: parent {parent}, child {child}",
    ),
    "parent_is_delegated": (
        "上级这项也由它的上级下达，没有数",
        "the parent leaves this to its own superior and has no number",
    ),
    "both_delegated": ("都由上级下达", "both are set from above"),
    "delegated": ("一边由上级下达", "one is set from above"),
    "same_relation": ("比照关系相同", "held against the same thing in the same way"),
    "relation": ("比照关系不同", "held against something in another way"),
    "same_words": ("文字相同", "the words are the same"),
    "alike_words": ("文字大致相同", "the words are about the same"),
    "other_words": ("都是文字，无法判断高低", "both are words; nobody can say which asks more"),
    "part_of_whole": (
        "总量不比高低，占上级的 {share}%",
        "an amount is a part, not more or less: {share}% of the parent's",
    ),
    # Notes
    "part_exceeds_whole": (
        "部分大于整体，两边的口径要核对",
        "the part is larger than the whole: check what each counts",
    ),
    "growth_of_both": (
        "按印出的基期折算年均增长：上级 {parent}%，本级 {child}%",
        "growth a year from the printed bases: parent {parent}%, child {child}%",
    ),
    "rise_weaker": (
        "期内变化小于上级：上级 {parent}，本级 {child}",
        "the change is smaller: parent {parent}, child {child}",
    ),
    "rise_stronger": (
        "期内变化大于上级：上级 {parent}，本级 {child}",
        "the change is larger: parent {parent}, child {child}",
    ),
    "range_spans": (
        "本级的下限低于上级，上限高于上级",
        "the child's range begins below and ends above the parent's number",
    ),
    "other_bound": (
        "写法不同：上级 {parent}，本级 {child}",
        "put in other words: parent {parent}, child {child}",
    ),
    "less_binding": ("上级是约束性，本级是预期性", "binding in the parent, anticipatory in the child"),
    "child_also_says": ("本级另处还写：{values}", "elsewhere the child says: {values}"),
    # Delegated targets
    "issued": ("按下达文件", "by the document that issued it"),
    "issued_same": ("下达值与上级自身的 {parent} 相同", "the issued value equals the parent's own {parent}"),
    "issued_more": ("下达值高于上级自身的 {parent}", "the issued value asks more than the parent's own {parent}"),
    "issued_less": ("下达值低于上级自身的 {parent}", "the issued value asks less than the parent's own {parent}"),
    "not_provided_other_periods": (
        "{level}任务值未提供：登记的只有 {periods} 的值，没有目标年的",
        "the {level} task value was not provided: values were issued for {periods} only, not for the target year",
    ),
    "issued_conflict": (
        "同一天的文件给出不同的值：{documents}",
        "documents of one day give different values: {documents}",
    ),
    "not_provided": ("{level}任务值未提供", "the {level} task value was not provided"),
    "not_provided_parent_delegated": (
        "{level}任务值未提供；上级规划里这项也由它的上级下达",
        "the {level} task value was not provided; the parent leaves it to its own superior, too",
    ),
    # The two plans
    "kinship_not_shown": (
        "从名称看不出“{child}”属于“{parent}”，请确认选对了上级规划",
        "the names do not show that {child} belongs to {parent}; make sure that it is the right parent",
    ),
    # Parts of a whole
    "is_rate": ("比率、均值不相加", "rates and means are not added up"),
    "no_number": ("上级没有数", "the parent has no number"),
    "words_only": ("只有文字，没有数", "words only, no number"),
    "not_surely_same": ("名称待人确认，没有计入", "the name is to be confirmed; not counted"),
    "overlap": ("与另一个规划的地区重叠，没有计入", "its area overlaps with another child's; not counted"),
}


def sentence(what: Said | None, lang: str) -> str:
    """A sentence with its facts filled in; "" for None."""
    if what is None:
        return ""
    told = {key: said(LEVELS[value], lang) if value in LEVELS else value for key, value in what.facts}
    return said(REASONS[what.reason], lang).format_map(told)
