"""Words of a comparison in Chinese and English: classes, reasons, fields (比较用语)."""

from __future__ import annotations

from collections.abc import Mapping

Words = tuple[str, str]  # zh, en

CHANGES: Mapping[str, Words] = {
    "added": ("新增", "added"),
    "dropped": ("删去", "dropped"),
    "raised": ("提高", "raised"),
    "lowered": ("降低", "lowered"),
    "changed": ("改变", "changed"),
    "reworded": ("改写", "reworded"),
    "moved": ("移动", "moved"),
    "same": ("未变", "unchanged"),
}
FATES: Mapping[str, Words] = {
    "carried_on": ("延续", "carried on"),
    "raised": ("提高", "raised"),
    "lowered": ("降低", "lowered"),
    "changed_in_kind": ("改变性质", "changed in kind"),
    "cannot_compare": ("无法比较", "cannot be compared"),
    "dropped": ("不再提及", "silently dropped"),
    "reported_done": ("报告已完成", "reported as done"),
    "not_due": ("尚未到期", "not due yet"),
}
REASONS: Mapping[str, Words] = {
    "": ("", ""),
    "direct": ("同一口径直接比较", "compared directly"),
    "same_number": ("数值相同", "the number is the same"),
    "presumed_up": (
        "规划没有写明方向，按越大越好比较",
        "neither plan says which way is better; more is taken as better",
    ),
    "compounded": ("折算为年均增速比较：{old} → {new}", "compared as yearly growth: {old} → {new}"),
    "summed": ("按规划期年数累计后比较：{old} → {new}", "compared as sums over the plan's years: {old} → {new}"),
    "each_year_level": (
        "一个逐年要求，一个期末要求，按数值比较",
        "one is for each year, one for the end; compared by number",
    ),
    "words_to_number": ("原来是文字要求，现在是数", "it was put in words and is a number now"),
    "number_to_words": ("原来是数，现在只有文字", "it was a number and is only words now"),
    "other_direction": ("两边的方向相反", "the two point in opposite directions"),
    "other_basis": ("口径不同：{old} → {new}", "another basis: {old} → {new}"),
    "other_unit": ("单位不能换算：{old} → {new}", "the units cannot be converted: {old} → {new}"),
    "both_delegated": ("都由上级下达", "both are set from above"),
    "delegated": ("一边由上级下达", "one is set from above"),
    "same_relation": ("比照关系相同", "held against the same thing in the same way"),
    "relation": ("比照关系变了", "held against something in another way"),
    "same_words": ("文字相同", "the words are the same"),
    "alike_words": ("文字大致相同", "the words are about the same"),
    "other_words": ("都是文字，无法判断高低", "both are words; nobody can say which asks more"),
    "absent": ("新规划里没有对应的目标", "the new plan has no such target"),
    "absent_honour": ("新规划里没有这项荣誉", "the new plan does not name this title"),
    "mentioned": ("新规划提到了它，但没有目标", "the new plan names it, without a target"),
    "reported": ("新规划在回顾部分提到它", "the new plan names it where it looks back"),
    "horizon": ("目标年 {year}，不在旧规划期内", "promised for {year}, after the old plan's years"),
    "higher_level": ("级别提高：{old} → {new}", "a higher level: {old} → {new}"),
    "lower_level": ("级别降低：{old} → {new}", "a lower level: {old} → {new}"),
    "same_level": ("级别相同", "the same level"),
    "elsewhere": ("同一目标在别处仍有", "the same is still promised elsewhere"),
}
# Shape and colour role of a class: never colour alone. Roles: bad, good, doubt, quiet, none.
SHAPES: Mapping[str, tuple[str, str]] = {
    "dropped": ("✖", "bad"),
    "lowered": ("▼", "bad"),
    "raised": ("▲", "good"),
    "changed": ("◆", "doubt"),
    "added": ("✚", "good"),
    "reworded": ("≈", "quiet"),
    "moved": ("→", "quiet"),
    "same": ("=", "none"),
    "carried_on": ("=", "good"),
    "changed_in_kind": ("◆", "doubt"),
    "cannot_compare": ("?", "doubt"),
    "reported_done": ("✔", "good"),
    "not_due": ("…", "none"),
}
FIELDS: Mapping[str, Words] = {
    "name": ("名称", "name"),
    "kind": ("种类", "kind"),
    "unit": ("单位", "unit"),
    "base_year": ("基期年", "base year"),
    "base_value": ("基期值", "base value"),
    "target_year": ("目标年", "target year"),
    "target_value": ("目标值", "target value"),
    "comparator": ("比较", "comparison"),
    "basis": ("口径", "basis"),
    "change_value": ("变化", "change"),
    "change_basis": ("变化口径", "basis of the change"),
    "each_year": ("逐年要求", "each year"),
    "binding": ("约束性", "binding"),
    "category": ("类别", "category"),
    "owner": ("责任单位", "responsible unit"),
    "relation": ("比照", "relation"),
    "relation_to": ("比照对象", "compared with"),
    "level": ("级别", "level"),
    "who": ("创建主体", "who is to win it"),
    "group": ("分组", "group"),
}
BASES: Mapping[str, Words] = {
    "level": ("水平", "a level"),
    "annual_growth": ("年均增速", "yearly growth"),
    "cumulative_change": ("累计变化", "change over the period"),
    "multiple": ("倍数", "a multiple"),
    "each_year": ("逐年要求", "a yearly amount"),
    "international": ("国际级", "international"),
    "national": ("国家级", "national"),
    "provincial": ("省级", "provincial"),
    "municipal": ("市级", "municipal"),
    "county": ("县级", "county"),
}


def said(words: Words, lang: str) -> str:
    """The words in `lang`."""
    return words[0 if lang == "zh" else 1]


def shown(value: object, lang: str) -> str:
    """A field's value as people read it."""
    if value is None:
        return "—"
    if isinstance(value, bool):
        return ("是" if value else "否") if lang == "zh" else ("yes" if value else "no")
    if isinstance(value, tuple):
        return "～".join(map(str, value))
    return said(BASES[str(value)], lang) if str(value) in BASES else str(value)


def reason_text(reason: str, facts: tuple[tuple[str, str], ...], lang: str) -> str:
    """A reason with its facts filled in; facts that are words of ours are told in `lang` too."""
    told = {key: said(BASES[value], lang) if value in BASES else value for key, value in facts}
    return said(REASONS[reason], lang).format_map(told)
