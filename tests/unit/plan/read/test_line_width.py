from lantu.plan.read.formats.plain import read_plain
from lantu.plan.read.line_width import display_width, is_full, wrap_width


def test_a_chinese_character_takes_two_columns() -> None:
    assert display_width("甲乙ab12") == 8


def test_wrapped_lines_show_their_width() -> None:
    lines = ["做强海缆制造业" * 5, "做强海缆制造业" * 5, "做强海缆。"] * 5
    width = wrap_width(read_plain("\n".join(lines)))
    assert width is not None
    assert is_full("做强海缆制造业" * 5, width)
    assert is_full("做强海缆制造业" * 4 + "做强海缆制造", width)
    assert not is_full("做强海缆。", width)


def test_paragraphs_on_one_line_each_have_no_width() -> None:
    assert wrap_width(read_plain("\n".join("做强海缆制造业。" * n for n in range(3, 30)))) is None
    assert wrap_width(read_plain("甲\n乙\n")) is None
