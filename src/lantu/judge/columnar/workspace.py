"""Results in between, kept on the engine so that each is worked out once (中间结果)."""

from __future__ import annotations

from itertools import count
from typing import Any

_names = count()


class Workspace:
    """Keeps the tables in between of one evaluation on an Ibis connection; leave the `with` block to drop them."""

    def __init__(self, con: Any) -> None:
        self.con = con
        self._kept: list[str] = []

    def __enter__(self) -> Workspace:
        return self

    def __exit__(self, *_: object) -> None:
        for name in self._kept:
            if self.con.name == "duckdb":
                self.con.con.execute(f"DROP TABLE IF EXISTS {name}")
        self._kept.clear()

    def keep(self, expression: Any) -> Any:
        """The same table, worked out: on DuckDB as a temporary table, on other engines as they do that."""
        name = f"lantu_step_{next(_names)}"
        if self.con.name != "duckdb":
            return self.con.create_table(name, expression, temp=True)
        # Ibis 12 with sqlglot 30 writes DROP without a name, so DuckDB is spoken to directly.
        self.con.con.execute(f"CREATE TEMP TABLE {name} AS {self.con.compile(expression)}")
        self._kept.append(name)
        return self.con.table(name)

    def given(self, table: Any) -> Any:
        """An Arrow table as a table of the engine."""
        name = f"lantu_given_{next(_names)}"
        if self.con.name != "duckdb":
            return self.con.create_table(name, table, temp=True)
        self.con.con.register(f"{name}_arrow", table)
        self.con.con.execute(f"CREATE TEMP TABLE {name} AS SELECT * FROM {name}_arrow")
        self.con.con.unregister(f"{name}_arrow")
        self._kept.append(name)
        return self.con.table(name)
