import pytest

from lantu.plan.read.formats.markdown import read_markdown
from lantu.plan.read.title import ends_as_title, title_range


def title(text: str) -> list[str]:
    blocks = read_markdown(text)
    first, end = title_range(blocks)
    return [block.text for block in blocks[first:end]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# 云湖县水产规划\n\n一、基础\n", ["云湖县水产规划"]),
        ("首页 > 规划计划\n\n发展规划\n\n2026年云湖县政府工作报告\n\n各位代表：\n", ["2026年云湖县政府工作报告"]),
        ("云湖县\n\n水产发展规划\n\n（2021—2025年）\n\n一、基础\n", ["云湖县", "水产发展规划", "（2021—2025年）"]),
        ("# 云湖县水产业五年怎么干\n\n## 一、基础\n", ["云湖县水产业五年怎么干"]),
        ("# Results\n\n## Water\n", []),
        ("一、基础\n\n云湖县水产规划\n", []),
        ("", []),
    ],
)
def test_the_lines_of_the_title(text: str, expected: list[str]) -> None:
    assert title(text) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("云湖县水产规划（征求意见稿）", True),
        ("云湖县水产规划（2021-2025年）（第二章）", True),
        ("《云湖县水产规划》", True),
        ("Greenfield Climate Plan 2021-2030", True),
        ("云湖县水产规划得到落实", False),
        ("规划", False),
        ("The plan is good", False),
    ],
)
def test_how_titles_end(line: str, expected: bool) -> None:
    assert ends_as_title(line) is expected
