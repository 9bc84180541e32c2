"""The libraries of the columnar side, loaded only when it is used (列式计算依赖)."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from lantu.kernel.errors import LantuError


def library(name: str) -> Any:
    """The module `name`, one of duckdb, ibis, pyarrow and numpy. Raises LantuError LT-JUDGE-081 when it is absent."""
    try:
        return import_module(name)
    except ImportError as error:
        raise LantuError("LT-JUDGE-081", "", {"library": name, "extra": "lantu[columnar]"}) from error
