"""Wording of what is wrong with formulas, conflicts, areas and tables that are read by a mapping."""

from __future__ import annotations

from lantu.kernel.catalogue import Message


def _entry(what_zh: str, what_en: str, why_zh: str, why_en: str, next_zh: str, next_en: str) -> Message:
    return Message({"zh": what_zh, "en": what_en}, {"zh": why_zh, "en": why_en}, {"zh": next_zh, "en": next_en})


MESSAGES: dict[str, Message] = {
    "LT-SERIES-041": _entry(
        "公式用到的指标不存在：{value}", "the formula needs an indicator that is not there: {value}",
        "公式只能用指标表里的指标", "a formula can only use indicators of the list",
        "登记这个指标，或改正编号", "add the indicator, or correct the id",
    ),
    "LT-SERIES-042": _entry(
        "公式 {kind} 的输入不对，应为：{wanted}", "the formula {kind} has the wrong inputs; it needs: {wanted}",
        "每种公式有固定的输入", "each kind of formula has inputs of its own",
        "改正 of，或补上 first_year", "correct `of`, or add first_year",
    ),
    "LT-SERIES-043": _entry(
        "单位对不上：{kind}({inputs}) 得不出“{unit}”", "the units do not fit: {kind}({inputs}) does not give {unit}",
        "结果的单位必须由输入的单位得出", "the unit of a result follows from the units of its inputs",
        "改正指标的单位，或换一种公式", "correct the units, or use another formula",
    ),
    "LT-SERIES-044": _entry(
        "公式互相依赖：{circle}", "the formulas need each other: {circle}",
        "绕成一圈就算不出来", "what runs in a circle cannot be computed",
        "改掉其中一个", "change one of them",
    ),
    "LT-SERIES-045": _entry(
        "“{value}”是几个指标共用的名称：{ids}", "{value} is the name of several indicators: {ids}",
        "不知道指的是哪一个", "nobody can tell which one is meant",
        "用编号，或给其中一个改名", "use the id, or rename one of them",
    ),
    "LT-SERIES-051": _entry(
        "决定采用“{source}”，但它没有 {indicator} 在 {period} 的值",
        "the decision names {source}, which gives no value of {indicator} for {period}",
        "照此执行会让所有的值都落空", "carried out, it would leave no value at all",
        "查对来源的名称", "check the name of the source",
    ),
    "LT-SERIES-052": _entry(
        "同一天对 {indicator} 的 {period} 作了两个决定：{source}、{other}",
        "two decisions of one day on {indicator} for {period}: {source} and {other}",
        "不知道以哪一个为准", "nobody can tell which one counts",
        "撤销其中一个", "withdraw one of them",
    ),
    "LT-SERIES-060": _entry(
        "没有这个地区：{value}", "there is no such area: {value}",
        "它不在地区表里", "it is not in the list of areas",
        "登记这个地区，或改正编号", "add the area, or correct the id",
    ),
    "LT-SERIES-061": _entry(
        "地区的上级绕成了一圈：{value}", "the parents of the area run in a circle: {value}",
        "一个地区不能在自己里面", "an area cannot lie in itself",
        "改正 parent", "correct its parent",
    ),
    "LT-SERIES-062": _entry(
        "“{indicator}”不能按地区相加", "{indicator} cannot be summed over areas",
        "比率、均值和没有注明可加的指标相加没有意义",
        "a sum of rates or averages means nothing, and no word says that this one can be summed",
        "可加的指标写上 sum_over_areas: true；比率用分子分母分别相加再相除",
        "say sum_over_areas: true where it can; of a rate, sum the two amounts and divide",
    ),
    "LT-SERIES-063": _entry(
        "“{one}”与“{other}”范围重叠", "{one} and {other} overlap",
        "重叠的地区相加会重复计算", "their sum would count some ground twice",
        "只留其中一个；行政区域与区本级不能相加", "keep one of them; a territory and its own level are never added",
    ),
    "LT-SERIES-064": _entry(
        "“{area}”在 {period} 并不始终存在", "{area} did not exist throughout {period}",
        "设立之前和撤销之后没有值", "before it was set up and after it was dissolved there is no value",
        "用当时存在的地区", "use the areas that existed then",
    ),
    "LT-SERIES-065": _entry(
        "“{area}”的范围在这一时期内变了（{date}，{note}）",
        "the boundary of {area} moved within the period ({date}, {note})",
        "前后不是同一块地方", "it is not the same ground before and after",
        "用按现行区划调整过的可比数据", "use figures that were recomputed for one boundary",
    ),
    "LT-SERIES-066": _entry(
        "“{area}”不在“{whole}”之内", "{area} does not lie in {whole}",
        "部分之和只能由整体之内的地区得出", "the sum of a whole is made of what lies in it",
        "去掉它，或改正上级", "leave it out, or correct its parent",
    ),
    "LT-SERIES-067": _entry(
        "“{area}”在 {period} 的值不止一个或口径不一", "{area} has several values or calibres for {period}",
        "不知道该加哪一个", "nobody can tell which one to add",
        "先解决冲突，或选定一种口径", "settle the conflict first, or pick one calibre",
    ),
    "LT-SERIES-070": _entry(
        "缺少输入的值", "a value that goes in is missing",
        "缺数不是零，不能参与运算", "absent is not zero and cannot be computed with",
        "补上这个值，或等它公布", "supply the value, or wait until it is published",
    ),
    "LT-SERIES-071": _entry(
        "输入的值有冲突", "the values that go in are in conflict",
        "两个来源给了两个值，还没有决定采用哪一个", "two sources give two values, and nobody has said which one counts",
        "先对冲突作出决定", "decide on the conflict first",
    ),
    "LT-SERIES-072": _entry(
        "输入的值有几种口径", "the values that go in are of several calibres",
        "不同口径的值不能混用", "values of different calibres are not mixed",
        "在公式里用 calibre 选定一种", "pick one by `calibre` in the formula",
    ),
    "LT-SERIES-073": _entry(
        "除数为零，或增速的基数不大于零", "the divisor is zero, or the base of a growth rate is not above zero",
        "这样的比没有意义", "such a ratio means nothing",
        "查对数据；这一期不给出派生值", "check the figures; there is no derived value for the period",
    ),
    "LT-SERIES-074": _entry(
        "前后的值不可比", "the values before and after cannot be compared",
        "其间口径或区划变了", "the calibre or the boundary changed in between",
        "给出可比口径的值，并在 break 列注明 comparable", "supply comparable values and mark them comparable in break",
    ),
    "LT-SERIES-080": _entry(
        "对照还没有定完：{value}", "the mapping is not settled yet: {value}",
        "没有人确认的列和行不会读入", "columns and rows that nobody has confirmed are not read",
        "在对照文件里写明它是哪个指标、哪个时期，或写 skip",
        "say in the mapping which indicator or period it is, or skip it",
    ),
    "LT-SERIES-081": _entry(
        "第 {column} 列的表头是“{found}”，对照里写的是“{value}”",
        "the header of column {column} is {found}, the mapping says {value}",
        "这份对照是为另一种版式的表做的", "the mapping was made for a table of another layout",
        "重新生成对照，或改正列号", "make a new mapping, or correct the columns",
    ),
    "LT-SERIES-082": _entry(
        "对照里的“{value}”不存在", "the mapping names what is not there: {value}",
        "时期写法不对，或指标表里没有这个编号", "it is no period, or no id of the list of indicators",
        "改正它", "correct it",
    ),
    "LT-SERIES-083": _entry(
        "表里有对照没有的行“{value}”", "the table has a row that the mapping does not know: {value}",
        "不知道它是哪个指标", "nobody has said which indicator it is",
        "在对照的 rows 里加上它", "add it to the rows of the mapping",
    ),
}  # fmt: skip
