"""The sentences of an outlook, in Chinese and English (期末预测用语); facts fill the blanks."""

from __future__ import annotations

SENTENCES: dict[str, tuple[str, str]] = {
    # how the forecast was made
    "outlook.by_last": (
        "预测方法：沿用最近一年的值（用 {years} 年共 {points} 个数据）。",
        "Method: the last value goes on ({points} points: {years}).",
    ),
    "outlook.by_mean": (
        "预测方法：各年平均值（用 {years} 年共 {points} 个数据）。",
        "Method: the mean of the years ({points} points: {years}).",
    ),
    "outlook.by_drift": (
        "预测方法：按平均每年变化量顺推（用 {years} 年共 {points} 个数据）。",
        "Method: the mean yearly change goes on ({points} points: {years}).",
    ),
    "outlook.by_growth": (
        "预测方法：按平均增长率顺推（用 {years} 年共 {points} 个数据）。",
        "Method: the mean growth rate goes on ({points} points: {years}).",
    ),
    "outlook.by_damped": (
        "预测方法：逐年减弱的趋势（阻尼霍尔特法，用 {years} 年共 {points} 个数据）。",
        "Method: a trend that loses pace (damped Holt; {points} points: {years}).",
    ),
    "outlook.forecast": (
        "到 {year} 年预计为 {middle}，{share}% 区间为 {low} 至 {high}。",
        "By {year} the forecast is {middle}, {share} % interval {low} to {high}.",
    ),
    "outlook.forecast_total": (
        "到 {year} 年累计预计为 {middle}，{share}% 区间为 {low} 至 {high}。",
        "By {year} the forecast of the total is {middle}, {share} % interval {low} to {high}.",
    ),
    "outlook.forecast_average": (
        "到 {year} 年全期平均预计为 {middle}，{share}% 区间为 {low} 至 {high}。",
        "By {year} the forecast of the period's average is {middle}, {share} % interval {low} to {high}.",
    ),
    "outlook.past_error": (
        "用同一方法回测以往 {trials} 次，平均误差 {error}，为通常一年变化的 {scaled} 倍。",
        "Trial forecasts of past years: {trials}; off by {error} on average, {scaled} of a usual year's change.",
    ),
    "outlook.chance": (
        "达到目标的可能性约 {chance}%（{likely}% 及以上为预计能完成，{unlikely}% 及以下为预计难以完成；本项目参数）。",
        "The chance of meeting the target is about {chance} % ({likely} % or more is likely, {unlikely} % or less"
        " unlikely; this project's parameters).",
    ),
    "outlook.not_final": (
        "{years} 年的值不是最终值（初步、预计或沿用）。",
        "The values of {years} are not final (preliminary, estimated or carried).",
    ),
    "outlook.cut": (
        "{year} 年口径不可比，只用该年及以后的数据。",
        "A break in {year}: only values from then on are used.",
    ),
    "outlook.year_broken": (
        "已有年份没有达到，“每年”的要求不能再实现。",
        "A year that is known did not keep it, so not every year can.",
    ),
    # the end is known
    "outlook.met": (
        "{year} 年最终值已出，结果 {value}，目标已完成。",
        "The final value for {year} is out: {value}, met.",
    ),
    "outlook.missed": (
        "{year} 年最终值已出，结果 {value}，目标未完成。",
        "The final value for {year} is out: {value}, missed.",
    ),
    "outlook.end_not_final": (
        "到期末的值 {value} 已有，但 {years} 年不是最终值，暂不下完成与否的结论。",
        "The value to the end is {value}, but {years} is not final: met or missed is not said yet.",
    ),
    # the pace
    "outlook.pace_change": (
        "{from_year} 年为 {now}，此后每年需变化 {required}；以往平均每年变化 {actual}。",
        "{now} in {from_year}; needs a change of {required} a year from now, did {actual} a year.",
    ),
    "outlook.pace_rate": (
        "到 {from_year} 年为 {now}%，此后每年需 {required}%；以往平均每年 {actual}%。",
        "{now} % to {from_year}; needs {required} % a year from now, did {actual} % a year.",
    ),
    "outlook.pace_amount": (
        "到 {from_year} 年累计 {now}，此后每年需 {required}；以往平均每年 {actual}。",
        "{now} to {from_year}; needs {required} a year from now, did {actual} a year.",
    ),
    "outlook.pace_average": (
        "到 {from_year} 年平均 {now}，此后各年平均须为 {required}；以往平均 {actual}。",
        "Average {now} to {from_year}; the years left have to average {required}, those so far {actual}.",
    ),
    "outlook.pace_value": (
        "此后每年须为 {required}；{from_year} 年为 {actual}。",
        "Each year from now has to be at {required}; {from_year} was {actual}.",
    ),
    # why there is none
    "outlook.too_few": (
        "只有 {points} 个可比年度数据，少于 {needed} 个，不作预测。",
        "Too few points for a forecast: {points} comparable years, {needed} are needed.",
    ),
    "outlook.too_far": (
        "最近数据距期末 {years} 年，超过 {most} 年，不作预测。",
        "The end is {years} years from the last value, more than {most}: no forecast.",
    ),
    "outlook.year_missing": (
        "规划期内缺 {years} 年的值，累计、平均或逐年的结果不能推算。",
        "Values of {years} are missing in the period, so its total, average or every year cannot be worked out.",
    ),
    "outlook.break": (
        "{year} 年口径变化且不可比，前后不能连算，不作预测。",
        "A break in {year} that cannot be compared: no forecast across it.",
    ),
    "outlook.conflict": (
        "{period} 有两个不同来源的值，未确定前不作预测。",
        "Two sources give different values for {period}: no forecast until one is chosen.",
    ),
    "outlook.out_of_range": (
        "有的值大到或小到不可能，不作预测。",
        "A value is too large or too low to be possible: no forecast.",
    ),
    "outlook.not_seasonal": (
        "不是连续的月度或季度数列，不作季节预测。",
        "Not an unbroken series of months or quarters: no seasonal forecast.",
    ),
    "outlook.no_form": ("目标形式未定，不作预测。", "The form of the target is not settled: no forecast."),
    "outlook.no_number": ("目标没有可计算的数值，不作预测。", "The target has no number to work with: no forecast."),
    "outlook.no_end": ("没有目标年份，不作预测。", "The target has no end year: no forecast."),
    "outlook.no_start": ("不知规划期起始年，不作预测。", "The first year of the period is not known: no forecast."),
    "outlook.no_base": ("没有基期值，增量目标无法换算。", "No base value: a rise cannot be turned into a level."),
    "outlook.no_other": (
        "没有对照指标的数据，不作预测。",
        "No data for the indicator it is compared with: no forecast.",
    ),
}
