"""Wording of what is wrong with the files of an alignment; see `lantu.kernel.catalogue`."""

from __future__ import annotations

from lantu.kernel.catalogue import Message


def _entry(what: tuple[str, str], why: tuple[str, str], next_step: tuple[str, str]) -> Message:
    return Message(*({"zh": zh, "en": en} for zh, en in (what, why, next_step)))


MESSAGES: dict[str, Message] = {
    "LT-ALIGN-001": _entry(
        ("任务值登记表读不了：{problem}", "the register of issued values cannot be read: {problem}"),
        ("它应当是有表头的 UTF-8 csv", "it must be a csv in UTF-8 with a header row"),
        ("另存为 csv（UTF-8）再读", "save it as csv (UTF-8) and read again"),
    ),
    "LT-ALIGN-002": _entry(
        ("不认识的列，或者列写了两次：“{column}”", "a column that is unknown or stands twice: {column}"),
        ("可用的列：{allowed}", "the columns that are known: {allowed}"),
        ("改正列名，或删去这一列", "put the name of the column right, or delete the column"),
    ),
    "LT-ALIGN-003": _entry(
        ("缺少列“{column}”", "the column {column} is missing"),
        (
            "没有指标、时期、值和文件，就说不清下达了什么",
            "without indicator, period, value and document nothing was issued",
        ),
        ("补上这一列", "add the column"),
    ),
    "LT-ALIGN-004": _entry(
        ("这一格不能用：{problem}", "a cell that cannot be used: {problem}"),
        (
            "时期写 2025 或 2021/2025，值写数，比较写 >= > <= < = ~，日期写 2021-06-30，指标和文件必须写明",
            "a period is 2025 or 2021/2025, a value a number, a comparator >= > <= < = ~, a date 2021-06-30; "
            "indicator and document must be given",
        ),
        ("改正这一格；整张表改好才会读入", "put the cell right; the table is read only as a whole"),
    ),
    "LT-ALIGN-005": _entry(
        ("names 里不足两个不同的名称", "names holds fewer than two different names"),
        ("确认要说明哪个名称与哪个名称", "a confirmation says which name and which other"),
        ("写上两个或更多名称", "give two names or more"),
    ),
}
