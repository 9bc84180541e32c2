"""What `evaluate`, `run` and `verify` say: help and labels, Chinese and English."""

from __future__ import annotations

from lantu.cli.words import pick
from lantu.kernel.errors import Language

HELP: dict[str, tuple[str, str]] = {
    "evaluate": (
        "评价规划：每项目标的进度判定、期末趋势和理由。\n\n"
        "PLAN 可以是规划文档、plan.yaml 或目标表 targets.csv（xlsx 亦可）。日期表示到那一天结束时。"
        "没有可用数值的一律“暂不评价”。退出码：0 完成；2 有编号的错误。",
        "Judge a plan: progress, outlook and reasons for each target.\n\n"
        "PLAN is a document, a plan.yaml or a table of targets (targets.csv, xlsx). The date means the end of that day."
        " What has no usable value is not assessed. Exit status: 0 done, 2 a coded error.",
    ),
    "run": (
        "评价运行：把一次评价连同全部输入冻结成文件夹，可核验、可比较。\n\n"
        "示例：lantu run make 目标.csv --data 数据.csv --as-of 2022-12-31 --kind mid-term --output 运行/2022",
        "Evaluation runs: one evaluation frozen with all its inputs, to be verified and compared.\n\n"
        "For example: lantu run make targets.csv --data observations.csv --as-of 2022-12-31 --kind mid-term "
        "--output runs/2022",
    ),
    "make": (
        "生成一次评价运行。\n\n文件夹一次写成，已有的不覆盖。",
        "Make a run.\n\nThe folder appears whole or not at all; one that exists is never overwritten.",
    ),
    "run_verify": (
        "重新计算一次评价运行，逐位核对。\n\n退出码：0 相同；1 不同，列出差在哪里；2 读不了。",
        "Compute a run again and compare it bit for bit.\n\n"
        "Exit status: 0 the same, 1 it differs (what differs is listed), 2 it cannot be read.",
    ),
    "compare": (
        "比较两次评价运行：哪些结论变了，为什么。\n\n原因分为数据、基期、目标调整、年度目标、参数、评价日期。",
        "Compare two runs: which verdicts moved and why.\n\n"
        "Causes are data, base, target, year target, parameters and date.",
    ),
    "verify": (
        "核验一次评价运行或一份评价结果是不是原来的，差在哪些数。\n\n"
        "文件夹或 run.json：重新计算；评价结果 JSON：用 --run 与一次运行逐项比；其他文件：用 --digest 比摘要。"
        "退出码：0 相同；1 不同；2 读不了。",
        "Tell whether a run or a result is what it was, and which numbers differ.\n\n"
        "A folder or run.json is computed again; a result in JSON is compared with a run (--run); any other file with a"
        " printed digest (--digest). Exit status: 0 the same, 1 different, 2 it cannot be read.",
    ),
    "data": ("观测值表（csv 或 xlsx）", "table of observations (csv or xlsx)"),
    "as_of": ("评价日期，如 2022-12-31：到那一天结束时已知的数据", "date of evaluation: what was known at its end"),
    "annual": ("年度目标表", "table of year targets"),
    "amendments": ("目标调整表", "table of amendments"),
    "parameters": ("判定参数文件；默认用自带的", "file of parameters; default: the one that comes with Lantu"),
    "explain_target": ("说明一项目标的结论：给编号或名称", "explain the verdict on one target, by id or name"),
    "kind": ("评价类型", "kind of run"),
    "rebases": ("实施后评估所重算的总结评估（文件夹）", "the final run that an ex-post run re-bases (a folder)"),
    "run_folder": ("用来对照的评价运行（文件夹）", "run to compare with (a folder)"),
    "digest": ("印出的摘要，可只给前几位（不少于 8 位）", "printed digest, at least its first 8 characters"),
    "into": ("评价运行的文件夹（尚不存在）", "folder of the run (must not exist)"),
}

LABELS: dict[str, tuple[str, str]] = {
    "as_of": ("截至 {date}", "as of {date}"),
    "parameters": ("参数 {name}（{date}，{whose}）", "parameters {name} ({date}, {whose})"),
    "invented": ("演示数据：这些数值是虚构的，只供演示", "演示数据 (invented data): these values are made up"),
    "own": ("本项目自定，非官方标准", "this project's own, not official"),
    "official": ("官方", "official"),
    "binding": ("约束性", "binding"),
    "anticipatory": ("预期性", "anticipatory"),
    "unknown": ("未注明属性", "attribute not stated"),
    "name": ("名称", "name"),
    "id": ("编号", "id"),
    "progress": ("进度", "progress"),
    "outlook": ("期末趋势", "outlook"),
    "period": ("时期", "period"),
    "value": ("数值", "value"),
    "target": ("目标", "target"),
    "unit": ("单位", "unit"),
    "ratio": ("r", "r"),
    "lagging": ("滞后的目标", "lagging"),
    "gap": ("距基本符合预期差 {gap}{unit}", "{gap}{unit} short of on track"),
    "points": ("个百分点", " points"),
    "planned": ("规划本身要求每年 {pace}", "the plan itself asks for {pace} a year"),
    "keep": ("规划本身要求保持在 {goal}", "the plan itself asks to keep {goal}"),
    "path": ("应达路径 {path}", "required path {path}"),
    "release": ("预计 {date} 发布", "to come out on {date}"),
    "no_gap": ("差距见理由", "for the gap see the reasons"),
    "cause": ("原因：{cause}", "cause: {cause}"),
    "counts": ("合计 {total}：", "in all {total}: "),
    "unused": (
        "数据表里有 {count} 个指标或地区不属于这个规划：{ids}",
        "{count} indicators or areas of the data are not in this plan: {ids}",
    ),
    "not_assessed": ("暂不评价的目标，缺什么", "not assessed, and what is missing"),
    "rule": ("规则", "rule"),
    "arithmetic": ("算式与理由", "arithmetic and reasons"),
    "inputs": ("所用数据", "inputs"),
    "known_from": ("发布日期", "known from"),
    "status": ("状态", "status"),
    "calibre": ("口径", "calibre"),
    "source": ("来源", "source"),
    "required_path": ("应达路径", "required path"),
    "line": ("直线", "line"),
    "set": ("年度目标", "set"),
    "compound": ("复合", "compound"),
    "year": ("年份", "year"),
    "would_change": ("什么会改变结论", "what would change it"),
    "alternatives": ("换一种口径的结论", "on another footing"),
    "nothing": ("无", "none"),
    "made": ("已生成：{path}", "made: {path}"),
    "digest": ("摘要 sha256：{digest}", "digest sha256: {digest}"),
    "same": ("相同：重新计算的结果与存下的逐位一致", "the same: computed again, bit for bit"),
    "same_file": ("相同：摘要一致", "the same: the digest agrees"),
    "differs": ("不同：{count} 处", "different: {count} places"),
    "stored": ("存下的", "stored"),
    "found": ("重新算出的", "computed"),
    "where": ("位置", "where"),
    "moved": ("变化的结论 {count} 项", "verdicts that moved: {count}"),
    "none_moved": ("没有结论变化", "no verdict moved"),
    "alone": ("● 单凭这一项就会这样变；○ 也不同，但单凭它不会", "● enough by itself; ○ differs too, but not enough"),
    "why": ("为什么", "why"),
    "awaiting": ("尚未发布", "not yet published"),
    "estimated": ("依据预计数的目标 {count} 项", "verdicts that rest on estimates: {count}"),
}

# Whose turn it is when a target cannot be judged, by the code of the reason.
MISSING_FROM: dict[str, tuple[str, str]] = {
    "no_value": ("缺数值：待责任单位或统计部门提供", "a value is missing: from the responsible unit or statistics"),
    "no_issued_value": ("缺上级任务值：待上级下达并附文件", "the issued value is missing: from the level above"),
    "no_year_target": ("缺年度目标：待本级制定", "a year target is missing: to be set by this administration"),
    "no_base": ("缺基期值：待统计部门提供", "a base value is missing: from statistics"),
    "gap_in_chain": ("缺中间年份的数值：待责任单位补报", "years in between are missing: from the responsible unit"),
    "break": ("缺可比基期：待统计部门核定", "a comparable base is missing: from statistics"),
    "break_in_chain": ("缺同一口径的各年数值：待统计部门核定", "values in one calibre are missing: from statistics"),
    "conflict": ("两个来源不一致：待确定以谁为准", "two sources differ: one has to be named"),
    "no_form": ("目标形式未定：待规划部门确认", "the form is not settled: by the planning office"),
    "no_target_value": ("目标没有数值：待规划部门确认", "the target has no number: by the planning office"),
    "no_period": ("规划起止年份不全：待规划部门确认", "the years of the plan are not known: by the planning office"),
    "no_other": ("对照指标不在表内：待规划部门补充", "the other row is not there: by the planning office"),
    "no_value_for_set_years": (
        "缺设了目标的年份的数值：待责任单位提供",
        "values of the years with a target are missing: from the responsible unit",
    ),
    "part_of_year": ("缺全年数值：待年度数据发布", "a value for the whole year is missing: when it comes out"),
    "no_common_year": ("与对照指标没有共同年份的数值", "no year has values of both indicators"),
}


def label(key: str, lang: Language, **facts: object) -> str:
    """A label of the judging commands."""
    return pick(LABELS, key, lang, **facts)
