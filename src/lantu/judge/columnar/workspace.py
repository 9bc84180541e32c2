"""Results in between, kept on the engine so that each is worked out once (中间结果)."""

from __future__ import annotations

import warnings
from typing import Any


class Workspace:
    """Keeps the tables in between of one evaluation on an Ibis connection; leave the `with` block to drop them.

    `prefix` keeps the names of two evaluations on one connection apart. `statements` is what was worked out, in SQL, so
    that the same evaluation of other data need not be put into words again.
    """

    def __init__(self, con: Any, prefix: str = "lantu") -> None:
        self.con = con
        self.prefix = prefix
        self.statements: list[tuple[str, str, str]] = []
        self.count = 0
        self._kept: list[tuple[str, str]] = []

    def __enter__(self) -> Workspace:
        return self

    def __exit__(self, *_: object) -> None:
        for kind, name in reversed(self._kept):
            if self.con.name == "duckdb":
                # Ibis 12 with sqlglot 30 writes DROP without a name, so DuckDB is spoken to directly.
                self.con.con.execute(f"DROP {kind} IF EXISTS {name}")
        self._kept.clear()

    def keep(self, expression: Any) -> Any:
        """The same table, worked out once: for what is read several times."""
        return self._made("TABLE", expression)

    def named(self, expression: Any) -> Any:
        """The same table under a name, not worked out: what follows names its columns and does not repeat them."""
        return self._made("VIEW", expression)

    def _made(self, kind: str, expression: Any) -> Any:
        name = self._name()
        if self.con.name == "pyspark":
            self.con.raw_sql(f"CREATE OR REPLACE TEMPORARY VIEW {name} AS {self.con.compile(expression)}")
            if kind == "TABLE":
                self.con.raw_sql(f"CACHE TABLE {name}")
            return self.con.table(name)
        statement = (kind, name, str(self.con.compile(expression)))
        self.statements.append(statement)
        self._run(statement)
        return self._table(name)

    def repeat(self, statements: list[tuple[str, str, str]]) -> Any:
        """Work out again what `statements` of an earlier workspace say; the last table. Only on DuckDB."""
        for statement in statements:
            self.count += 1
            self._run(statement)
        return self._table(statements[-1][1])

    def _run(self, statement: tuple[str, str, str]) -> None:
        kind, name, text = statement
        self.con.con.execute(f"CREATE TEMP {kind} {name} AS {text}")
        self._kept.append((kind, name))

    def _table(self, name: str) -> Any:
        with warnings.catch_warnings():
            # Ibis 12 asks DuckDB 1.5 for columns by a name that is to be retired.
            warnings.filterwarnings("ignore", "fetch_arrow_table", DeprecationWarning)
            return self.con.table(name)

    def _name(self) -> str:
        self.count += 1
        return f"{self.prefix}_{self.count}"

    def given(self, table: Any) -> Any:
        """An Arrow table as a table of the engine."""
        name = self._name()
        if self.con.name == "pyspark":
            self.con._session.createDataFrame(table).createOrReplaceTempView(name)
            return self.con.table(name)
        self.con.con.register(f"{name}_arrow", table)
        self.con.con.execute(f"CREATE TEMP TABLE {name} AS SELECT * FROM {name}_arrow")
        self.con.con.unregister(f"{name}_arrow")
        self._kept.append(("TABLE", name))
        return self._table(name)
