"""Help texts of the commands and their options: Chinese, English."""

from __future__ import annotations

from lantu.cli.words.judging import HELP as JUDGING

HELP: dict[str, tuple[str, str]] = {
    "group": (
        "Lantu（蓝图）：读规划文本，说清每一项承诺，查出矛盾，比较两个版本。\n\n"
        "示例：lantu read 规划.docx；lantu lint 规划.docx；lantu diff 草案.docx 定稿.docx",
        "Lantu (蓝图) reads a development plan, says what it promises, finds contradictions, compares versions.\n\n"
        "For example: lantu read plan.docx; lantu lint plan.docx; lantu diff draft.docx final.docx",
    ),
    "read": (
        "读规划，列出目标、荣誉、项目、任务和读不准的地方。\n\n"
        "给一个文件就显示这个规划；给几个文件或一个文件夹就逐个读取，用 --output 存到文件夹。"
        "退出码：0 全部读成；1 --into 有冲突；2 有文件读不了。",
        "Read plans: targets, honours, projects, tasks, and what could not be settled.\n\n"
        "One file is shown; several files or a folder are read one after the other, into a folder with --output. "
        "Exit status: 0 all were read, 1 conflicts with --into, 2 one or more could not be read.",
    ),
    "lint": (
        "检查规划文本的矛盾和缺漏，供印发之前改正。\n\n退出码：0 没有达到 --fail-on 级别的问题；1 有；2 文件读不了。",
        "Find contradictions and gaps in a plan before it is printed.\n\n"
        "Exit status: 0 nothing at or above --fail-on, 1 something, 2 a file cannot be read.",
    ),
    "diff": (
        "比较两个版本或两个规划：新增、删去、提高、降低、改写、移动的目标。\n\n"
        "A 和 B 可以是文档，也可以是 plan.yaml。--promises 逐项说明上一个规划的承诺在下一个规划里的下落。",
        "Compare two versions or two plans: targets added, dropped, raised, lowered, reworded, moved.\n\n"
        "A and B are documents or plan.yaml files. --promises says what became of each promise of the earlier plan "
        "in the later one.",
    ),
    "align": (
        "把一个规划与上级规划对照：一致、偏低、偏高、没有写入、由上级下达的值。\n\n"
        "每个 PLAN 是区县（或市、省）的规划，--parent 是它上级的规划；文档或 plan.yaml 都可以。"
        "--children 把几个下级规划的总量相加，与上级的总量比较。",
        "Hold a plan against its superior's: equal, weaker, stronger, missing, values set from above.\n\n"
        "Each PLAN is a plan of a district (city, province), --parent the plan of the area above it; documents or "
        "plan.yaml files. --children adds up the amounts of several plans and holds the sum against the parent's.",
    ),
    "completion": (
        "打印命令补全脚本。\n\n"
        "存到命令行会读的地方，例如：lantu completion bash > ~/.local/share/bash-completion/completions/lantu",
        "Print the script for shell completion.\n\n"
        "Keep it where the shell looks, e.g. lantu completion bash > ~/.local/share/bash-completion/completions/lantu",
    ),
    "format": ("输出格式", "form of the output"),
    "lang": (
        "界面语言；不给则依次看 LANTU_LANG、LC_ALL、LANG，都没有时用中文",
        "language of the output; else LANTU_LANG, LC_ALL, LANG, else Chinese",
    ),
    "errors": ("错误信息的格式（写到标准错误）", "form of error messages (on standard error)"),
    "output": (
        "写到文件（多个文档时为文件夹）；先写临时文件再改名，不会留下半个文件",
        "write to this file (folder, for several documents); a temporary file is renamed, so no half file is left",
    ),
    "items": ("表格和 csv 列哪一类", "what the table and csv list"),
    "short": (
        "只列概要：先合计，每章最多十项，不列读不准的地方",
        "only an overview: counts first, at most ten items a chapter, no findings",
    ),
    "text": (
        "原样打印解码后的文本；所有锚点都指向它",
        "print the decoded text exactly; all anchors point into it",
    ),
    "explain": (
        "说明这一项是怎样读出来的：用了哪些词、哪条规则、推断了什么；给编号或名称中的几个字",
        "how this item was read: words, rules, what was inferred; give an id or a part of a name",
    ),
    "corrections": ("读取时套用的更正文件 corrections.yaml", "corrections.yaml to apply while reading"),
    "into": (
        "读进这个 plan.yaml：保留编号和人的改动，其余跟着文档走；有冲突时退出码为 1",
        "read into this plan.yaml: ids and people's edits stay, the rest follows the document; status 1 on conflicts",
    ),
    "corrections_a": ("读取 A 时套用的更正文件", "corrections.yaml to apply while reading A"),
    "corrections_b": ("读取 B 时套用的更正文件", "corrections.yaml to apply while reading B"),
    "ocr": ("扫描件用文字识别读取（需要 lantu[ocr]）", "recognise scanned pages (needs lantu[ocr])"),
    "jobs": ("同时读几个文档；默认为处理器核数", "documents read at the same time; default: number of cores"),
    "fail_on": ("达到哪一级算不通过（退出码 1）", "least severity that makes the exit status 1"),
    "least": ("只列这一级及以上的问题", "list only findings of at least this severity"),
    "promises": (
        "A 是上一个规划，B 是下一个规划：每项承诺是延续、提高、降低还是不声不响地没有了",
        "A is the earlier plan, B the next: each promise carried on, raised, lowered or silently dropped",
    ),
    "parent": (
        "上级规划；可以给几个（市、省、国家）",
        "the superior's plan; may be given several times (city, province, nation)",
    ),
    "children": (
        "几个下级规划的总量相加，与上级比较",
        "add up the amounts of the plans and hold them against the parent's",
    ),
    "issued": (
        "上级下达值登记表 issued.csv 或 issued.yaml：由上级下达的目标从中取值并注明文件",
        "register of issued values, issued.csv or issued.yaml: gives targets set from above a value with its document",
    ),
    "aliases": (
        "人确认过的名称 aliases.yaml：哪些是同一指标，哪些不是",
        "names that people confirmed, aliases.yaml: which are one measure and which are not",
    ),
    "all": ("正文里的目标也对照；默认只对照指标表", "the targets of the text too; by default only the indicator table"),
    "version": ("显示版本", "show the version"),
    "help": ("显示帮助", "show this help"),
    "paths": ("文档或文件夹", "documents or folders"),
    # Frame of a help page
    "usage": ("用法：", "Usage: "),
    "options": ("选项", "Options"),
    "commands": ("命令", "Commands"),
    "form_default": ("不给则看 --output 的扩展名，再则 {value}", "else by the ending of --output, else {value}"),
    "default": ("默认 {value}", "default {value}"),
}
HELP.update(JUDGING)
