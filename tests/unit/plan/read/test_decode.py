import pytest

from lantu.kernel.errors import ReadError
from lantu.plan.read.decode import decode_text

TEXT = "粮食产量 30 万吨\r\n"


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        (TEXT.encode(), TEXT, "utf-8"),
        (b"\xef\xbb\xbf" + TEXT.encode(), "\ufeff" + TEXT, "utf-8"),
        (TEXT.encode("utf-16"), "\ufeff" + TEXT, "utf-16-le"),
        ("\ufeff".encode("utf-16-be") + TEXT.encode("utf-16-be"), "\ufeff" + TEXT, "utf-16-be"),
        (TEXT.encode("gb18030"), TEXT, "gb18030"),
        (b"", "", "utf-8"),
    ],
)
def test_known_encodings_keep_every_character(data: bytes, text: str, encoding: str) -> None:
    assert decode_text(data, "a.txt") == (text, encoding)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\xff\xfe" + TEXT.encode("utf-16-le") + b"\x00", "LT-READ-001"),
        ("粮食".encode() + b"\xff\xff\xff", "LT-READ-001"),
        (TEXT.encode("utf-16-le") + b"\x00a" * 40, "LT-READ-002"),
        (bytes(range(32)) * 20, "LT-READ-002"),
    ],
)
def test_what_is_no_text_is_a_coded_error(data: bytes, code: str) -> None:
    with pytest.raises(ReadError) as caught:
        decode_text(data, "a.txt")
    assert caught.value.code == code
    assert "a.txt" in caught.value.render()
    assert "{" not in caught.value.render() + caught.value.render("en")


def test_one_stray_control_character_is_damage_and_not_a_binary_file() -> None:
    assert decode_text(("字" * 50 + "\x01").encode(), "a.txt")[0].endswith("\x01")
