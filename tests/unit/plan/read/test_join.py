from hypothesis import given
from hypothesis import strategies as st

from lantu.plan.read.document import Block, BlockKind, Document
from lantu.plan.read.formats.text_document import document_from_text
from lantu.plan.read.join import join_broken

FIRST = "坚持把做强海缆制造作为首要任务，推动上下游企业一同成长，建成三个公共检"
SECOND = "测平台，服务全县企业。"


def read(text: str, format: str = "md") -> Document:
    return join_broken(document_from_text(text, "a", format))


def texts(text: str, format: str = "md") -> list[str]:
    return [b.text for b in read(text, format).blocks if b.kind is not BlockKind.NOISE]


def test_a_sentence_cut_by_a_blank_line_is_whole_and_placed() -> None:
    text = f"{FIRST}\n\n{SECOND}\n"
    (block,) = read(text).blocks
    assert block.text == FIRST + SECOND
    at = block.text.index("检测")
    start, end = block.spans.span(at, at + 2)
    assert text[start:end] == "检\n\n测"


def test_page_numbers_and_headers_inside_a_sentence_are_stepped_over() -> None:
    text = f"{FIRST}\n\n指导意见\n\n- 3 -\n\n{SECOND}\n"
    document = read(text)
    assert [b.text for b in document.blocks if b.kind is BlockKind.PARAGRAPH] == [FIRST + SECOND]
    assert [(n.code, n.facts) for n in document.notices] == [("LT-READ-502", {"words": "指导意见"})]


def test_nothing_is_joined_over_what_begins_anew() -> None:
    for follower in (
        "第二章 目标",
        "（二）任务",
        "2. 任务",
        "**海缆产业。**做强",
        "——坚持绿色",
        "一是做强",
        "# 目标",
        "专栏1 项目",
    ):
        assert len(texts(f"{FIRST}\n\n{follower}\n")) == 2, follower


def test_nothing_is_joined_after_a_stop() -> None:
    for stop in ("。", "！", "；", "：", "。”", "）。"):
        assert len(texts(f"{FIRST}{stop}\n\n{SECOND}\n")) == 2, stop


def test_items_of_a_list_stay_apart() -> None:
    text = "海缆产业：甲项目、乙项目\n\n装备产业：丙项目、丁项目\n\n云湖码头项目\n\n各位代表：\n"
    assert len(texts(text)) == 4


def test_wrapped_text_is_joined_by_its_width() -> None:
    paragraph = (
        "　　坚持把做强海缆制造作为首要任务推动上下游企业一同成长" + "建成公共检测平台并向全县企业开放" * 5 + "。"
    )
    width = 34
    wrapped = "\n".join(paragraph[i : i + width] for i in range(0, len(paragraph), width))
    text = f"一、基础\n{wrapped}\n{wrapped}\n二、目标\n{wrapped}\n{wrapped}\n"
    assert texts(text, "txt") == ["一、基础", *[paragraph.strip()] * 2, "二、目标", *[paragraph.strip()] * 2]


def test_short_lines_of_an_unwrapped_text_stay_lines() -> None:
    assert texts("云湖县\n水产规划\n2021年\n", "txt") == ["云湖县", "水产规划", "2021年"]


def test_english_lines_join_with_a_space_and_hyphens_are_undone() -> None:
    text = "The county will build three public labora-\n\ntories for water, and open\n\nthem to every village.\n"
    assert texts(text) == ["The county will build three public laboratories for water, and open them to every village."]


def test_an_english_list_is_not_joined() -> None:
    assert len(texts("Three public laboratories for clean water\n\nOne harbour\n")) == 2


def test_a_heading_over_two_lines_is_one_and_is_reported() -> None:
    document = read(f"# 第三章 坚持陆海统筹，\n\n# 打造海缆高地\n\n{FIRST}。\n")
    assert document.blocks[0].text == "第三章 坚持陆海统筹，打造海缆高地"
    assert [n.code for n in document.notices] == ["LT-READ-503"]
    assert texts(f"第三章\n\n总体要求\n\n{FIRST}。\n")[0] == "第三章总体要求"


def test_two_headings_are_two() -> None:
    assert texts(f"# 第三章 统筹\n\n# 第一节 海缆\n\n{FIRST}。\n")[:2] == ["第三章 统筹", "第一节 海缆"]


def test_bold_places_move_with_the_text() -> None:
    (block,) = read(f"**海缆。**{FIRST}\n\n{SECOND}\n").blocks
    assert [block.text[a:b] for a, b in block.emphasis] == ["海缆。"]


def raw(blocks: tuple[Block, ...]) -> str:
    return "".join("".join(b.text.split()) for b in blocks if b.table is None)


@given(st.text(alphabet="甲乙a. \n-1。，一、（）第章目录#*", max_size=150))
def test_joining_loses_no_character_but_hyphens(text: str) -> None:
    before = document_from_text(text, "a", "md")
    after = join_broken(before)
    assert sorted(raw(before.blocks).replace("-", "")) == sorted(raw(after.blocks).replace("-", ""))
    for block in after.blocks:
        assert 0 <= block.start <= block.end <= len(text)


def test_lines_of_a_list_without_stops_stay_apart() -> None:
    text = "粮食产量稳定在三十万吨以上，比上年增长百分之二\n\n农村居民收入稳步提高，增速快于城镇居民\n"
    assert len(texts(text)) == 2
