import pytest

from lantu.plan.model import PlanInfo
from lantu.plan.read.formats.text_document import document_from_text
from lantu.plan.read.info import read_info
from lantu.plan.read.issue import date_in
from lantu.plan.read.join import join_broken
from lantu.plan.read.outline import build_outline
from lantu.plan.read.plan_period import horizon_year, plan_years
from lantu.plan.read.region import region_of

PROSE = "坚持把做强海缆制造作为首要任务，推动上下游企业一同成长，建成三个公共检测平台，服务全县企业。"


def info(text: str, format: str = "md") -> PlanInfo:
    document = join_broken(document_from_text(text, "a", format))
    return read_info(document, build_outline(document))


def test_a_title_page() -> None:
    found = info(
        "# 澄湖市云湖县国民经济和社会发展\n\n# 第十四个五年规划和 2035 年远景目标纲要\n\n"
        f"云湖县人民政府\n\n2021年4月\n\n# 第一章 基础\n\n{PROSE}\n"
    )
    assert found.title == "澄湖市云湖县国民经济和社会发展" + "第十四个五年规划和2035年远景目标纲要"
    assert found.region is not None
    assert found.region.name == "澄湖市云湖县"
    assert (found.issuer, found.issued) == ("云湖县人民政府", "2021-04")
    assert (found.start_year, found.end_year, found.horizon_year) == (2021, 2025, 2035)


def test_the_plan_behind_a_covering_letter() -> None:
    found = info(
        "云政发〔2022〕3号\n\n云湖县人民政府\n关于印发云湖县水产规划的通知\n各乡镇人民政府：\n　　请认真执行。\n"
        f"2022年3月2日\n\n云湖县水产发展规划\n（2021-2025年）\n\n一、基础\n{PROSE}\n",
        "txt",
    )
    assert found.title == "云湖县水产发展规划（2021-2025年）"
    assert (found.document_no, found.issued, found.issuer) == ("云政发〔2022〕3号", "2022-03-02", "云湖县人民政府")


def test_a_letter_alone_names_the_plan() -> None:
    assert info(f"关于印发《云湖县水产发展规划》的通知\n\n一、基础\n\n{PROSE}\n").title == "云湖县水产发展规划"


def test_an_imprint_at_the_end() -> None:
    found = info(f"# 云湖县水产规划\n\n一、基础\n\n{PROSE}\n\n云湖县人民政府办公室\n\n2021年7月8日印发\n")
    assert (found.issuer, found.issued) == ("云湖县人民政府办公室", "2021-07-08")


def test_front_matter_speaks_where_the_text_is_silent() -> None:
    found = info(f'---\ntitle: "云湖县水产规划"\nperiod: "2021-2025"\n---\n\n## 第二章 目标\n\n{PROSE}\n')
    assert (found.title, found.start_year, found.end_year) == ("云湖县水产规划", 2021, 2025)


def test_a_report_without_year_and_place_in_its_title() -> None:
    found = info(
        f"政府工作报告\n——2024年1月10日在云湖县第十八届人民代表大会第五次会议上\n各位代表：\n一、回顾\n{PROSE}\n", "txt"
    )
    assert (found.title, found.start_year, found.end_year, found.issued) == ("政府工作报告", 2024, 2024, "2024-01-10")
    assert found.region is not None
    assert found.region.name == "云湖县"


def test_nothing_printed_is_nothing() -> None:
    assert info("甲。") == PlanInfo()


@pytest.mark.parametrize(
    ("title", "text", "years"),
    [
        ("云湖县“十五五”规划", "", (2026, 2030)),
        ("云湖县村庄规划（2022—2035年）", "", (2022, 2035)),
        ("2023年云湖县政府工作报告", "“十四五”规划" * 9, (2023, 2023)),
        ("2026年云湖县政府工作报告", "“十五五”时期" * 9, (2026, 2030)),
        ("2026年云湖县政府工作报告", "今年", (2026, 2026)),
        ("云湖县规划", "“十三五”" * 9 + "“十四五”" * 8, (2021, 2025)),
        ("云湖县规划", "", (None, None)),
        ("Clean Water Plan 2021-2030", "", (2021, 2030)),
    ],
)
def test_years_of_a_plan(title: str, text: str, years: tuple[int | None, int | None]) -> None:
    assert plan_years(title, [], text) == years


def test_the_outline_tells_that_a_yearly_report_carries_a_plan() -> None:
    assert plan_years("2026年政府工作报告", ["二、“十五五”时期主要目标"], "今年") == (2026, 2030)


@pytest.mark.parametrize(
    ("words", "year"),
    [("和2035年远景目标", 2035), ("二〇三五年远景目标", 2035), ("二○三五年远景目标", 2035), ("2035年", None)],
)
def test_horizon(words: str, year: int | None) -> None:
    assert horizon_year("", words) == year


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("2026年宁河省政府工作报告", "宁河省"),
        ("澄湖市云湖县国民经济", "澄湖市云湖县"),
        ("云湖县水镇金沙村村庄规划", "云湖县水镇金沙村"),
        ("北湖市城市更新规划", "北湖市"),
        ("北岭回族自治区规划", "北岭回族自治区"),
        ("中华人民共和国国民经济和社会发展规划", "全国"),
        ("Greenfield County Plan", "Greenfield County"),
        ("民用产品行业发展规划", None),
        ("城市更新规划", None),
        ("农村供水规划", None),
    ],
)
def test_regions(title: str, name: str | None) -> None:
    found = region_of(title)
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("2021年7月8日印发", "2021-07-08"),
        ("二〇二一年七月八日", "2021-07-08"),
        ("二○二一年十二月", "2021-12"),
        ("2021年4月", "2021-04"),
        ("2021", None),
        ("2021年", "2021"),
        ("到2025年建成", None),
        ("时间：2026-02-02", "2026-02-02"),
        ("2021年13月", None),
    ],
)
def test_dates(line: str, date: str | None) -> None:
    assert date_in(line) == date
