from lantu.plan.read.document import BlockKind
from lantu.plan.read.formats.plain import read_plain
from lantu.plan.read.furniture import mark_furniture

PROSE = "坚持把做强海缆制造作为首要任务，推动上下游企业一同成长，建成三个公共检测平台"


def noise(text: str) -> list[str]:
    return [b.text for b in mark_furniture(read_plain(text)) if b.kind is BlockKind.NOISE]


def test_page_numbers() -> None:
    pages = ["- 12 -", "— 3 —", "第 4 页", "第5页 共 60 页", "Page 6 of 9", "7 / 60"]
    for page in pages:
        assert noise(f"{PROSE}\n{page}\n{PROSE}\n") == [page]


def test_a_bare_number_is_a_page_number_between_prose_but_not_among_numbers() -> None:
    assert noise(f"{PROSE}\n12\n{PROSE}\n") == ["12"]
    assert noise(f"{PROSE}\n12\n13\n14\n{PROSE}\n") == []


def test_buttons_of_a_web_page() -> None:
    assert noise(f"打印\n【字号：大\n云湖县2026年政府工作报告\n{PROSE}\n相关链接：甲\n") == [
        "打印",
        "【字号：大",
        "相关链接：甲",
    ]


def test_the_state_of_a_draft_is_noise_in_the_body_only() -> None:
    text = f"云湖县水产规划\n（送审稿）\n{PROSE}\n送审稿\n{PROSE}\n"
    assert noise(text) == ["送审稿"]


def test_a_running_header_breaks_sentences_again_and_again() -> None:
    page = f"{PROSE}\n水产规划文本\n"
    assert noise(page * 3 + PROSE) == ["水产规划文本"] * 3


def test_a_repeated_heading_between_finished_paragraphs_is_none() -> None:
    assert noise(f"{PROSE}。\n主要目标\n" * 3 + f"{PROSE}。\n") == []
