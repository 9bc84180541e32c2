"""Wording of what is wrong with tables, observations, areas and derived series."""

from __future__ import annotations

from lantu.kernel.catalogue import Message
from lantu.kernel.catalogue.derived_series import MESSAGES as DERIVED


def _entry(what_zh: str, what_en: str, why_zh: str, why_en: str, next_zh: str, next_en: str) -> Message:
    return Message({"zh": what_zh, "en": what_en}, {"zh": why_zh, "en": why_en}, {"zh": next_zh, "en": next_en})


MESSAGES: dict[str, Message] = {
    "LT-SERIES-001": _entry(
        "文件的编码认不出来", "the encoding of the file is not known",
        "既不是 UTF-8、UTF-16，也不是 GB18030", "it is neither UTF-8 nor UTF-16 nor GB18030",
        "另存为“CSV UTF-8”，或直接给 xlsx", "save it as CSV UTF-8, or give the xlsx itself",
    ),
    "LT-SERIES-002": _entry(
        "表头缺少列：{value}", "the header lacks columns: {value}",
        "没有这些列，一行说的是什么就不清楚", "without them nobody can tell what a row says",
        "在表头加上这些列；表头应在前 20 行之内", "add them to the header; it must stand within the first 20 rows",
    ),
    "LT-SERIES-003": _entry(
        "不认识的列“{value}”", "unknown column: {value}",
        "可用的列：{allowed}", "the columns that are known here: {allowed}",
        "改成认识的列名（最接近的是 {near}），或删去这一列",
        "use a known name (the nearest is {near}), or delete the column",
    ),
    "LT-SERIES-004": _entry(
        "列“{column}”出现了两次，另一处写作“{value}”", "the column {column} stands twice, also as {value}",
        "不知道以哪一列为准", "nobody can tell which one counts",
        "留下正确的一列", "keep the right one",
    ),
    "LT-SERIES-005": _entry(
        "这一行断了：{problem}（到第 {until} 行为止）", "the row is broken: {problem} (up to line {until})",
        "引号没有成对，分不清格与格的界限", "the quotes do not pair, so the cells cannot be told apart",
        "补齐引号；格里的引号要写两个", "close the quotes; a quote inside a cell is written twice",
    ),
    "LT-SERIES-006": _entry(
        "表头之外还有内容“{value}”", "there is more than the header names: {value}",
        "这一格不属于任何列，丢掉它就丢了数据", "the cell belongs to no column, and dropping it would lose data",
        "检查这一行是否错列；多出的内容移到备注列",
        "look whether the row has shifted; move what is extra to the note column",
    ),
    "LT-SERIES-007": _entry(
        "工作簿打不开：{problem}", "the workbook cannot be opened: {problem}",
        "文件损坏、加密，或格数大得不正常", "it is damaged, encrypted, or has an unreasonable number of cells",
        "用电子表格软件打开后另存为 xlsx", "open it in a spreadsheet program and save it as xlsx",
    ),
    "LT-SERIES-008": _entry(
        "这里不读 {suffix} 文件", "a {suffix} file is not read here",
        "数据表可以是 csv、tsv、xlsx 或 xls", "a table is a csv, tsv, xlsx or xls file",
        "另存为其中一种", "save it as one of these",
    ),
    "LT-SERIES-009": _entry(
        "没有这个文件：{name}", "there is no such file: {name}",
        "路径不存在或不是文件", "the path does not exist or is not a file",
        "检查路径", "check the path",
    ),
    "LT-SERIES-010": _entry(
        "共有 {count} 处问题，只列出前 {shown} 处", "{count} problems in all; the first {shown} are listed",
        "后面的没有列出，但同样没有导入", "the rest is not listed and was not taken in either",
        "先改正列出的，再试一次", "put the listed ones right and try again",
    ),
    "LT-SERIES-011": _entry(
        "{column} 是空的", "{column} is empty",
        "没有它，这一行不知道说的是什么", "without it nobody can tell what the row speaks of",
        "补上", "fill it in",
    ),
    "LT-SERIES-012": _entry(
        "不认识的词“{value}”", "unknown word: {value}",
        "这一列只能用：{allowed}", "the words of this column: {allowed}",
        "换成其中一个", "use one of them",
    ),
    "LT-SERIES-013": _entry(
        "不是数：“{value}”", "not a number: {value}",
        "这一格不能只读成一个数；缺数、约数和脚注各有自己的列",
        "the cell does not read as one number only; gaps and footnotes have columns of their own",
        "写成普通的数；没有数就留空，并在 missing 列写明原因；说明写进 note 列",
        "write a plain number; leave it empty and give the reason in missing where there is none",
    ),
    "LT-SERIES-014": _entry(
        "不能用的数：“{value}”", "a number that cannot be used: {value}",
        "无穷大、非数，或位数超出任何统计数字（小数点前 15 位、后 20 位）",
        "infinite, not a number, or beyond any figure of statistics (15 digits before the point, 20 behind it)",
        "查对原始数据", "check it against the original",
    ),
    "LT-SERIES-015": _entry(
        "“{value}”的单位“{found}”与指标的单位“{unit}”不符", "{value} has the unit {found}, the indicator has {unit}",
        "只在同一单位的倍数之间换算（万元与亿元），不在不同单位之间换算",
        "numbers are converted only between multiples of one unit (万元, 亿元), never between units",
        "改成指标的单位", "give the number in the indicator's unit",
    ),
    "LT-SERIES-016": _entry(
        "格里是公式或公式出错的结果：“{value}”", "the cell holds a formula or a failed result: {value}",
        "公式在这里不计算，出错的结果不是数", "formulas are not run here, and a failed result is no number",
        "把公式换成它算出的值", "replace the formula by its value",
    ),
    "LT-SERIES-017": _entry(
        "不是时期：“{value}”", "not a period: {value}",
        "时期写作 2022、2022H1、2022Q3、2022-07、2022-01/07（1—7月累计）、2021/2022（历年累计）",
        "a period is 2022, 2022H1, 2022Q3, 2022-07, 2022-01/07 (January to July) or 2021/2022 (whole years to date)",
        "改成其中一种写法", "write it in one of these ways",
    ),
    "LT-SERIES-018": _entry(
        "时期 {period} 不在 {first}—{last} 年之内", "the period {period} is outside {first}–{last}",
        "规划期及其基期之外的时期多半是写错的", "a period outside the plan and its bases is most likely a slip",
        "查对年份；确需更早的数据，放宽起始年份", "check the year; if earlier data is meant, set an earlier first year",
    ),
    "LT-SERIES-019": _entry(
        "不是日期：“{value}”", "not a date: {value}",
        "日期要写全年月日，年在前；月在前或日在前的写法会读错",
        "a date has year, month and day, year first; other orders are read differently by different people",
        "写成 2023-03-01", "write it as 2023-03-01",
    ),
    "LT-SERIES-020": _entry(
        "不是年份：“{value}”", "not a year: {value}",
        "carried_from 是被沿用的值所属的年份", "carried_from is the year to which the carried value belongs",
        "写成四位年份", "write a year of four digits",
    ),
    "LT-SERIES-021": _entry(
        "既有数“{value}”又有缺数原因“{missing}”",
        "there is a number ({value}) and a reason why there is none ({missing})",
        "两者只能有一个", "there can be only one of the two",
        "删去不对的一个", "delete the one that is wrong",
    ),
    "LT-SERIES-022": _entry(
        "沿用的值没有写沿用自哪一年", "a carried value does not say from which year",
        "沿用上期的值必须注明年份，不能当作当年的数",
        "a carried value must name its year and never passes for the year's own",
        "在 carried_from 写上年份，或改 status", "give the year in carried_from, or change the status",
    ),
    "LT-SERIES-023": _entry(
        "写了沿用年份，状态却是“{value}”", "a carried-from year is given, but the status is {value}",
        "只有沿用的值才有沿用年份；空着表示最终数", "only a carried value has one; an empty status means final",
        "把 status 改为 carried，或删去 carried_from", "set the status to carried, or delete carried_from",
    ),
    "LT-SERIES-024": _entry(
        "沿用自 {value} 年，不早于时期 {period}", "carried from {value}, which is not before the period {period}",
        "只能沿用更早年份的值", "only the value of an earlier year can be carried",
        "查对年份", "check the year",
    ),
    "LT-SERIES-025": _entry(
        "既没有数，也没有缺数原因", "there is neither a number nor a reason why there is none",
        "空白不是零，也不说明为什么没有", "a blank is not zero and does not say why it is blank",
        "填数，或在 missing 列写明原因", "give the number, or the reason in missing",
    ),
    "LT-SERIES-026": _entry(
        "时期 {period} 到 {last_day} 才结束，这个数 {value} 就已知道",
        "the period {period} ends on {last_day}, but the value was known on {value}",
        "期末之前只可能有预计数", "before the end of a period there can only be an estimate",
        "把 status 改为 estimated，或查对日期", "set the status to estimated, or check the date",
    ),
    "LT-SERIES-027": _entry(
        "{value} 在 {period} 的值与第 {first} 行重复",
        "the value of {value} for {period} stands already in row {first}",
        "同一指标、地区、时期、含义、口径、发布日期和来源只能有一个值",
        "one indicator, area, period, measure, calibre, vintage and source has one value",
        "删去一行；如果是后来的更正，写上它自己的发布日期", "delete one; a later correction has a vintage of its own",
    ),
    "LT-SERIES-028": _entry(
        "从 {period} 起口径由“{before}”变为“{calibre}”，没有说明可比不可比",
        "from {period} on the calibre changes from {before} to {calibre}, and nothing says whether it is comparable",
        "不同口径的值不能直接相接", "values of different calibres cannot be joined",
        "在 break 列写 comparable 或 not_comparable", "put comparable or not_comparable into the break column",
    ),
    "LT-SERIES-029": _entry(
        "期内发生额是负数：{value}", "the amount of a period is negative: {value}",
        "发生额（flow）不会小于零；净增减请用 level", "an amount (flow) is never below zero; a net change is a level",
        "查对正负号；净值把 measure 改为 level", "check the sign; for a net value set the measure to level",
    ),
    "LT-SERIES-030": _entry(
        "没有这个指标：“{value}”", "there is no such indicator: {value}",
        "它不在指标表里", "it is not in the list of indicators",
        "改正编号，或先登记指标", "correct the id, or add the indicator first",
    ),
    "LT-SERIES-031": _entry(
        "没有这个地区：“{value}”", "there is no such area: {value}",
        "它不在地区表里", "it is not in the list of areas",
        "改正编号，或先登记地区", "correct the id, or add the area first",
    ),
    "LT-SERIES-032": _entry(
        "{column} 里有损坏的字符", "{column} holds broken characters",
        "控制字符或替换符（�）说明文字在转换时丢过", "control characters or � show that text was lost on the way",
        "从原文件重新导出", "export it again from the original",
    ),
    "LT-SERIES-033": _entry(
        "这个数在一个合并的格里，跨了几行或几列：“{value}”",
        "the value stands in a merged cell over several rows: {value}",
        "看不出它属于其中哪一行，还是几行合计", "nobody can tell to which row it belongs, or whether it is their total",
        "取消合并，每行填自己的数", "unmerge the cell and give each row its own value",
    ),
    "LT-SERIES-034": _entry(
        "发布日期 {value} 早于 {first} 年", "the vintage {value} is before {first}",
        "早于全部数据的起始年份", "it is before the first year of all data",
        "查对日期", "check the date",
    ),
    "LT-SERIES-036": _entry(
        "不知道读哪张工作表（指定：{value}）", "it is not clear which sheet to read (given: {value})",
        "工作簿里有：{sheets}", "the workbook has: {sheets}",
        "写明工作表的名称", "give the name of the sheet",
    ),
    "LT-SERIES-037": _entry(
        "“{value}”带着单位“{found}”，而指标的单位不知道",
        "{value} has the unit {found}, and the indicator's unit is not known",
        "不知道指标的单位，就不能换算", "without it the number cannot be converted",
        "登记指标的单位，或把数写成不带单位的", "give the indicator a unit, or write the number without one",
    ),
    "LT-SERIES-038": _entry(
        "不是时刻：“{value}”", "not an instant: {value}",
        "录入时间要带时区，否则不知道是哪一刻", "the time of entry needs an offset, or nobody can tell when it was",
        "写成 2023-03-01T09:30:00+08:00", "write it as 2023-03-01T09:30:00+08:00",
    ),
    "LT-SERIES-039": _entry(
        "{column} 有 {length} 个字符，上限 {limit}", "{column} has {length} characters, the limit is {limit}",
        "这不像是一格的内容", "this does not look like the content of one cell",
        "检查引号是否成对", "check whether the quotes pair",
    ),
    "LT-SERIES-040": _entry(
        "“{given}”不能换算成“{wanted}”", "{given} cannot be converted to {wanted}",
        "两者量的不是同一样东西", "they do not measure the same thing",
        "检查指标的单位", "check the units of the indicators",
    ),
}  # fmt: skip
MESSAGES |= DERIVED
