import pytest

from lantu.plan.read.numbering import NumberKind, numeral_value, read_number


@pytest.mark.parametrize(
    ("line", "kind", "value", "printed", "title"),
    [
        ("第三章 建设水乡", NumberKind.CHAPTER, 3, "第三章", "建设水乡"),
        ("第十二节　港口", NumberKind.SECTION, 12, "第十二节", "港口"),
        ("第一篇：总则", NumberKind.PART, 1, "第一篇", "总则"),
        ("第二部分 任务", NumberKind.PART, 2, "第二部分", "任务"),
        ("第七条 定位", NumberKind.ARTICLE, 7, "第七条", "定位"),
        ("一、总体要求", NumberKind.HAN, 1, "一、", "总体要求"),
        ("（二十一）联动", NumberKind.HAN_PAREN, 21, "（二十一）", "联动"),
        ("(二)系统开展", NumberKind.HAN_PAREN, 2, "(二)", "系统开展"),
        ("1.加快建设", NumberKind.DIGIT, 1, "1.", "加快建设"),
        ("3．加快建设", NumberKind.DIGIT, 3, "3．", "加快建设"),
        ("12、加快建设", NumberKind.DIGIT, 12, "12、", "加快建设"),
        ("1.2 目标", NumberKind.DECIMAL2, 2, "1.2", "目标"),
        ("1.3 人才队伍", NumberKind.DECIMAL2, 3, "1.3", "人才队伍"),
        ("3.1.4 Water", NumberKind.DECIMAL3, 4, "3.1.4", "Water"),
        ("(1) 渠道工程", NumberKind.DIGIT_PAREN, 1, "(1)", "渠道工程"),
        ("2）渠道工程", NumberKind.DIGIT_PAREN, 2, "2）", "渠道工程"),
        ("②渠道", NumberKind.CIRCLED, 2, "②", "渠道"),
        ("一是做强港口", NumberKind.ORDINAL_IS, 1, "一是", "做强港口"),
        ("第二，做强港口", NumberKind.ORDINAL_IS, 2, "第二，", "做强港口"),
        ("03 渠道工程", NumberKind.DIGIT, 3, "03", "渠道工程"),
        ("——坚持绿色", NumberKind.DASH, None, "——", "坚持绿色"),
        ("专栏 1：水利项目", NumberKind.BOX, 1, "专栏 1", "水利项目"),
        ("专栏2水利项目", NumberKind.BOX, 2, "专栏2", "水利项目"),
        ("Chapter 4: Water", NumberKind.CHAPTER, 4, "Chapter 4", "Water"),
        ("Goal 3 Clean air", NumberKind.NAMED, 3, "Goal 3", "Clean air"),
        ("IV. Water", NumberKind.ROMAN, 4, "IV.", "Water"),
    ],
)
def test_numbers_of_lines(line: str, kind: NumberKind, value: int | None, printed: str, title: str) -> None:
    number = read_number(line)
    assert number is not None
    assert (number.kind, number.value, number.printed, line[number.title_at :]) == (kind, value, printed, title)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "第一条高铁建成",
        "第三方评估",
        "2025年建成",
        "5.5%以上",
        "1.2万亩",
        "3.5%",
        "一方面加快",
        "专栏作家来访",
        "Goals are many",
        "I am here",
        "—30%",
        "第一章的任务",
        "10 家企业上市",
        "2.16 万美元以上",
        "6.05 是占比",
        "第一要务是发展",
        "（下同）",
    ],
)
def test_what_only_looks_like_a_number(line: str) -> None:
    assert read_number(line) is None


@pytest.mark.parametrize(
    ("numeral", "value"),
    [("十", 10), ("二十一", 21), ("一百零三", 103), ("〇", 0), ("IX", 9), ("XIV", 14), ("7", 7), ("A", None)],
)
def test_numerals(numeral: str, value: int | None) -> None:
    assert numeral_value(numeral) == value
