"""JSON by lines is the same data as JSON."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from lantu.cli.json_text import json_line, json_text

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=12,
)


@given(st.dictionaries(st.text(), VALUES, max_size=4))
def test_both_forms_read_back(data: dict[str, object]) -> None:
    assert json.loads(json_text(data)) == data
    line = json_line(data)
    assert json.loads(line) == data
    assert line.count("\n") == 1


def test_each_item_has_a_line() -> None:
    assert (
        json_text({"a": 1, "b": [{"c": "一"}, 2], "d": []})
        == '{\n"a": 1,\n"b": [\n  {"c": "一"},\n  2\n],\n"d": []\n}\n'
    )
