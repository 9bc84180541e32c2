"""What is said when the extra is not installed."""

from __future__ import annotations

import sys

import pytest

from lantu.judge.columnar.libraries import library
from lantu.kernel.errors import LantuError


def test_an_absent_library_is_named_with_its_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ibis", None)
    with pytest.raises(LantuError) as raised:
        library("ibis")
    assert raised.value.code == "LT-JUDGE-081"
    assert "lantu[columnar]" in str(raised.value)
