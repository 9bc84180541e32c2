from __future__ import annotations

import time
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lantu.kernel.errors import FileError
from lantu.kernel.strict_yaml import MAX_CHARACTERS, dump, load

texts = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"])),
    st.sampled_from(
        ["a: b", " x", "x ", "a\nb", "a\n\nb", "a\n b\n", "null", "1e5", "no", "07", "~", "\x85", "a\t\nb", "- x"]
    ),
)
scalars = st.one_of(
    texts,
    st.booleans(),
    st.none(),
    st.integers(-(10**20), 10**20),
    st.decimals(-(10**9), 10**9, allow_nan=False, places=4),
)
trees = st.recursive(scalars, lambda c: st.lists(c, max_size=4) | st.dictionaries(texts, c, max_size=4), max_leaves=12)


@settings(max_examples=400, deadline=None)
@given(trees)
def test_what_is_dumped_loads_back_the_same(data: Any) -> None:
    text = dump(data)
    assert load(text) == data
    assert dump(load(text)) == text


def refusal(text: str) -> str:
    """The code that the text is refused with, "" when it is read."""
    try:
        load(text, "f.yaml")
    except FileError as error:
        return error.code
    return ""


@settings(max_examples=300, deadline=None)
@given(st.text("ab:-#[]{}&*!|>'\"%@`?~\n \t\\0x19.eé", max_size=60))
def test_damaged_text_is_read_or_refused_never_a_crash(text: str) -> None:
    assert refusal(text) in {"", *(f"LT-FILE-00{i}" for i in range(1, 10))}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("no", "no"), ("on", "on"), ("yes", "yes"), ("0.8", Decimal("0.8")), ("12", 12), ("'12'", "12"), ("+3", 3),
        ("1_000", "1_000"), ("12:30:00", "12:30:00"), ("2021-07-08", "2021-07-08"), ("true", True), ("~", None),
        ("", None), ("<<", "<<"),
    ],
)  # fmt: skip
def test_scalars_mean_what_yaml_1_2_says(text: str, value: object) -> None:
    loaded = load(text)
    assert loaded == value
    assert type(loaded) is type(value)


@pytest.mark.parametrize("printed", ["88.10", "0.8", "1E+2", "5.50", "-0.0", "1e5"])
def test_a_number_keeps_its_digits(printed: str) -> None:
    assert str(load(printed)) == str(Decimal(printed))


@pytest.mark.parametrize(
    ("text", "code", "where"),
    [
        ("a: [1", "LT-FILE-001", "f.yaml:1"),
        ("a: \x00", "LT-FILE-001", "f.yaml"),
        ('"\\UFFFFFFFF"', "LT-FILE-001", "f.yaml"),
        ("a: 1\nb: 2\na: 3", "LT-FILE-003", "f.yaml:3"),
        ("x:\n  - a: 1\n    a: 2", "LT-FILE-003", "f.yaml:3 x[1]"),
        ("[" * 40, "LT-FILE-004", "f.yaml:1"),
        ("a: &x 1\nb: *x", "LT-FILE-005", "f.yaml:1 a"),
        ("a: !!python/object:os.system x", "LT-FILE-006", "f.yaml:1 a"),
        ("a: !!str x", "LT-FILE-006", "f.yaml:1 a"),
        ("%YAML 1.1\n---\na", "LT-FILE-006", "f.yaml:2"),
        ("a: 1\n---\nb: 2", "LT-FILE-007", "f.yaml:2"),
        ("a:\n  - .inf", "LT-FILE-008", "f.yaml:2 a[1]"),
        ("a: 0x1F", "LT-FILE-008", "f.yaml:1 a"),
        ("a: 1e999999999", "LT-FILE-008", "f.yaml:1 a"),
        ("a: " + "9" * 5000, "LT-FILE-008", "f.yaml:1 a"),
        ("? [a]\n: b", "LT-FILE-009", "f.yaml:1"),
    ],
)
def test_what_may_not_stand_in_a_file_is_refused_with_its_place(text: str, code: str, where: str) -> None:
    with pytest.raises(FileError) as caught:
        load(text, "f.yaml")
    assert caught.value.code == code
    assert caught.value.where.startswith(where)
    assert "{" not in caught.value.render("zh").replace("{}", "")


def test_an_alias_bomb_is_refused_at_once() -> None:
    bomb = "a: &a [x, x, x]\n" + "".join(
        f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    with pytest.raises(FileError, match="LT-FILE-005"):
        load(bomb)


def test_a_file_over_the_limit_is_refused_before_it_is_parsed() -> None:
    with pytest.raises(FileError, match="LT-FILE-002"):
        load("x" * (MAX_CHARACTERS + 1))


def test_time_grows_with_the_size_only() -> None:
    """Shapes that make careless parsers quadratic: many keys, one long line, deep brackets, endless comments."""
    start = time.process_time()
    for text in ["a: " + "x" * 200_000, "#" * 200_000, "- " * 5_000, "{" * 20_000, "'" + "''" * 50_000]:
        refusal(text)
    assert time.process_time() - start < 10


def test_lines_are_kept() -> None:
    data = load("a: 1\nb:\n  - x\n\n  - y\n")
    assert data.key_lines == {"a": 1, "b": 2}
    assert data["b"].item_lines == [3, 5]


def test_the_written_form_is_plain_to_read() -> None:
    data = {
        "title": "某区规划",
        "unit": "%",
        "quote": "第一行\n第二行",
        "list": [1, {"a": Decimal("1.50"), "b": []}],
        "none": None,
    }
    assert dump(data) == (
        'title: 某区规划\nunit: "%"\nquote: |-\n  第一行\n  第二行\nlist:\n  - 1\n  - a: 1.50\n    b: []\nnone: null\n'
    )


@pytest.mark.parametrize("value", [Decimal("NaN"), Decimal("Infinity"), Decimal("1E+99"), "\ud800", 10**50])
def test_what_no_file_can_hold_is_not_written(value: object) -> None:
    with pytest.raises(FileError, match="LT-FILE-023"):
        dump({"a": value})


@pytest.mark.parametrize("written", [r'"\ud800"', r'"甲\udfff"', r'"\ud83d\ude00"'])
def test_half_a_character_is_refused_with_its_line(written: str) -> None:
    with pytest.raises(FileError) as refused:
        load(f"a: 1\nb: {written}\n", "x.yaml")
    assert (refused.value.code, refused.value.where) == ("LT-FILE-023", "x.yaml:2 b")
