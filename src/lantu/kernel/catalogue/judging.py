"""Wording of what is wrong with targets, year targets, amendments, parameters, and evaluation runs."""

from __future__ import annotations

from lantu.kernel.catalogue import Message


def _entry(what_zh: str, what_en: str, why_zh: str, why_en: str, next_zh: str, next_en: str) -> Message:
    return Message({"zh": what_zh, "en": what_en}, {"zh": why_zh, "en": why_en}, {"zh": next_zh, "en": next_en})


MESSAGES: dict[str, Message] = {
    "LT-JUDGE-001": _entry(
        "参数文件不能用：{problem}", "the parameter file cannot be used: {problem}",
        "判定参数要一项不多、一项不少，都写明数值",
        "every parameter of judging stands there once, with its value, and no other",
        "以自带的 parameters.yaml 为样本修改", "start from the parameters.yaml that comes with Lantu",
    ),
    "LT-JUDGE-002": _entry(
        "目标编号“{value}”在第 {first} 行已经有了", "the target id {value} stands already in row {first}",
        "两个目标不能用一个编号", "two targets cannot have one id",
        "给其中一个换编号", "give one of them another id",
    ),
    "LT-JUDGE-003": _entry(
        "“{value}”里的符号与 comparator 列的“{comparator}”不同",
        "the operator in {value} is not the {comparator} of the comparator column",
        "不知道以哪个为准", "nobody can tell which one counts",
        "只写一处，或改成一致", "write it once, or make both the same",
    ),
    "LT-JUDGE-004": _entry(
        "年份“{value}”不在 {first}—{last} 之内", "the year {value} is outside {first}–{last}",
        "多半是写错的", "it is most likely a slip",
        "查对年份", "check the year",
    ),
    "LT-JUDGE-005": _entry(
        "“{value}”带方括号，而形式是 {form}", "{value} stands in square brackets, but the form is {form}",
        "方括号表示规划期内的累计变化", "square brackets mean a change over the whole period",
        "是变化就把形式改为 increment 或 cumulative，不是就去掉括号",
        "set the form to increment or cumulative if it is a change, else drop the brackets",
    ),
    "LT-JUDGE-006": _entry(
        "区间的上限“{value}”与下限“{low}”不成区间", "the two ends of the range do not make one: {low} and {value}",
        "上限要与下限一起给出，并且不小于它", "an upper end needs a lower end that is not above it",
        "查对两端", "check both ends",
    ),
    "LT-JUDGE-007": _entry(
        "{column} 的年份“{value}”晚于期末年 {end}", "the {column} {value} is after the end year {end}",
        "规划期不能先结束后开始", "a plan period cannot end before it begins",
        "查对年份", "check the years",
    ),
    "LT-JUDGE-008": _entry(
        "年度目标的时期“{value}”不是一整年", "the period of a year target is not a whole year: {value}",
        "年度目标按年对照；部分年份的目标不能当作全年目标",
        "year targets are compared year by year; one for a part of a year is not the year's",
        "写成年份，如 2022", "write the year, e.g. 2022",
    ),
    "LT-JUDGE-009": _entry(
        "目标与自己相比：“{value}”", "the target is compared with itself: {value}",
        "relation_to 应是另一行的编号", "relation_to is the id of another row",
        "改成对照目标的编号", "give the id of the row it is compared with",
    ),
    "LT-JUDGE-010": _entry(
        "“{value}”{period} 年的目标在第 {first} 行已经有了",
        "a target of {value} for {period} stands already in row {first}",
        "一年只能有一个年度目标；两家所定不同时要先确定一个",
        "a year has one target; where two bodies set two, one has to be chosen first",
        "留下以之为准的一行", "keep the one that counts",
    ),
    "LT-JUDGE-011": _entry(
        "规划里没有目标“{value}”", "the plan has no target {value}",
        "年度目标和调整都要对应规划里的一个目标", "a year target or an amendment belongs to a target of the plan",
        "改正编号；编号见 lantu evaluate 的第一列", "correct the id; ids are in the first column of lantu evaluate",
    ),
    "LT-JUDGE-012": _entry(
        "不能调整的字段“{value}”", "this is no field that can be amended: {value}",
        "可以调整的是：{allowed}", "these can be amended: {allowed}",
        "换成其中一个", "use one of them",
    ),
    "LT-JUDGE-013": _entry(
        "调整前后一样：“{value}”", "the amendment changes nothing: {value}",
        "原值和新值相同的不是调整", "an amendment has a new value that differs from the old one",
        "查对，或删去这一行", "check it, or delete the row",
    ),
    "LT-JUDGE-014": _entry(
        "{target} 的 {field} 在调整前是“{stands}”，不是“{value}”",
        "the {field} of {target} in force before was {stands}, not {value}",
        "调整要接在当时有效的值之后，否则说不清改的是什么",
        "an amendment follows on the value then in force; else nobody can tell what was changed",
        "查对文件；规划表里应保留通过时的原值", "check the document; the plan's table keeps the values as adopted",
    ),
    "LT-JUDGE-015": _entry(
        "{target} 的 {field} 在 {date} 调整了两次，另一次在第 {first} 行",
        "the {field} of {target} is amended twice on {date}, also in row {first}",
        "不知道哪一次在后", "nobody can tell which one came later",
        "留下以之为准的一行", "keep the one that counts",
    ),
    "LT-JUDGE-017": _entry(
        "“{value}”既是一个目标的编号，又是另一个目标的指标编号",
        "{value} is the id of one target and the indicator of another",
        "数据表里的这个编号不知道指哪一个", "nobody can tell which one the data mean",
        "给其中一个换编号", "give one of them another id",
    ),
    "LT-JUDGE-018": _entry(
        "文件夹里没有规划：{name}", "the folder holds no plan: {name}",
        "应有 plan.yaml 或 targets.csv", "it should hold a plan.yaml or a targets.csv",
        "直接给出规划文件", "name the plan's file itself",
    ),
    "LT-JUDGE-019": _entry(
        "评价日期“{value}”不是日期", "the date of evaluation is not a date: {value}",
        "要写全年月日，表示到那一天结束时", "it has year, month and day and means the end of that day",
        "写成 2022-12-31", "write it as 2022-12-31",
    ),
    "LT-JUDGE-020": _entry(
        "没有目标“{value}”", "there is no target {value}",
        "编号和名称都没有对上，或对上了不止一个", "no id and no single name is like this",
        "相近的有：{near}", "near: {near}",
    ),
    "LT-JUDGE-031": _entry(
        "{name} 已经存在", "{name} exists already",
        "评价运行存下来就不再改动", "a run is never changed once it has been made",
        "换一个文件夹名", "choose another folder",
    ),
    "LT-JUDGE-032": _entry(
        "不是完整的评价运行：{problem}", "this is no whole run: {problem}",
        "文件夹里应有 run.json 和它列出的全部文件", "the folder has a run.json and all the files that it lists",
        "用 lantu run make 重新生成，或从备份恢复", "make it again with lantu run make, or restore it",
    ),
    "LT-JUDGE-033": _entry(
        "实施后评估要指明它所重算的总结评估", "an ex-post run has to name the final run that it re-bases",
        "实施后评估用实际值重算总结评估，并逐项说明变了什么",
        "it judges the final run's targets on actual values and lists each verdict that moved",
        "加上 --rebases 总结评估的文件夹", "add --rebases with the folder of the final run",
    ),
    "LT-JUDGE-034": _entry(
        "{name} 是 {kind}，不是总结评估", "{name} is of the kind {kind}, not final",
        "实施后评估重算的是总结评估", "what an ex-post run re-bases is a final run",
        "改为总结评估的文件夹", "give the folder of a final run",
    ),
    "LT-JUDGE-035": _entry(
        "只有实施后评估才重算别的运行", "only an ex-post run re-bases another one",
        "其他评价类型不对照旧的运行", "the other kinds stand by themselves",
        "去掉 --rebases，或把 --kind 改为 ex-post", "leave out --rebases, or set --kind to ex-post",
    ),
    "LT-JUDGE-036": _entry(
        "写不了评价运行：{problem}", "the run cannot be written: {problem}",
        "没有留下半个文件夹", "no half folder was left behind",
        "检查上级文件夹是否存在、有没有写权限、磁盘是否已满",
        "check that the parent folder exists, may be written and has room",
    ),
    "LT-JUDGE-037": _entry(
        "没有可以对照的摘要或运行", "there is nothing to check it against",
        "单看一个文件，说不出它是不是原来的", "a file alone does not tell whether it is what it was",
        "加上 --digest 印出的摘要，或 --run 运行的文件夹",
        "add --digest with the printed digest, or --run with a run's folder",
    ),
    "LT-JUDGE-038": _entry(
        "这不是评价结果：{problem}", "this is no evaluation: {problem}",
        "应是 lantu evaluate --format json 或 verdicts.json 的内容",
        "it should be what lantu evaluate --format json prints, or a verdicts.json",
        "检查文件", "check the file",
    ),
    # Optional extras
    "LT-JUDGE-081": _entry(
        "批量评价用的 {library} 没有安装", "{library}, which many areas are judged with, is not installed",
        "一次评价很多地区要用 DuckDB 和 Ibis，只在需要时安装",
        "judging many areas at once takes DuckDB and Ibis, which are installed only where they are needed",
        "运行 pip install '{extra}'；单个规划用 lantu evaluate，不需要它们",
        "run pip install '{extra}'; lantu evaluate judges one plan without them",
    ),
    "LT-JUDGE-901": _entry(
        "月度、季度的季节预测没有安装", "seasonal forecasts of months and quarters are not installed",
        "它用到 statsmodels，只在需要时安装", "they use statsmodels, which is installed only where it is needed",
        "运行 pip install '{extra}'", "run pip install '{extra}'",
    ),
}  # fmt: skip
