"""A nation of 2,844 areas with 23 targets and five years each: verdicts by columns and outlooks, warm, on two cores."""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Callable
from datetime import date
from random import Random
from typing import Any

from areas_data import PROMISES, targets_of, values_of
from figures import Figures, record

AREAS = 2_844
AS_OF = date(2026, 3, 1)
YEARS = range(2021, 2026)


def measure() -> Figures:
    """Verdicts <= 2 s and outlooks <= 10 s; the first evaluation of a process, which words the SQL, is shown too."""
    from lantu.judge.columnar.engine import judge_tables, tables_in
    from lantu.judge.columnar.from_objects import filled
    from lantu.judge.columnar.libraries import library
    from lantu.judge.columnar.workspace import Workspace
    from lantu.judge.parameters import default_parameters

    title = f"Many areas: {AREAS:,} × {len(PROMISES)} targets × {len(YEARS)} years"
    figures = Figures(title, ("what", "CPU s", "wall s", "peak MiB of the process"))
    random = Random(7)
    areas = [f"a{number:04}" for number in range(AREAS)]
    columns = filled({area: targets_of(area) for area in areas}, (o for area in areas for o in values_of(area, random)))
    con = library("ibis").duckdb.connect(threads=2)
    con.con.execute("SET enable_progress_bar = false")
    by_row = 0
    for what in ("verdicts, first time in a process", "verdicts, warm", "verdicts, warm, once more"):
        with Workspace(con) as work:
            tables = tables_in(work, columns)

            def judge() -> None:
                nonlocal by_row
                found, by_row = judge_tables(work, tables, AS_OF, default_parameters())  # noqa: B023
                work.keep(found)

            wall = _add(figures, what, judge)
    figures.require("verdicts, warm, wall s", wall, 2.0)
    figures.require("outlooks, warm, wall s", _add(figures, "outlooks, warm", _outlooks(random)), 10.0)
    count = AREAS * len(PROMISES)
    figures.notes.append(f"{by_row:,} of {count:,} targets went to the row-by-row judge ({by_row / count:.1%})")
    return figures


def _outlooks(random: Random) -> Callable[[], None]:
    """All 23 series of every area with the last two years not yet known, forecast to 2025."""
    import numpy as np

    from lantu.judge.outlook.question import Question, Whole
    from lantu.judge.outlook.vectorised import answers

    table = np.array([[60 + random.gauss(0.5, 1) * step for step in range(8)] for _ in range(AREAS)])
    asked = Question(Whole.END, ">=", 63.0, 2025, 2021)
    answers(asked, range(2016, 2024), table[:10])

    def run() -> None:
        for _ in PROMISES:
            answers(asked, range(2016, 2024), table)

    return run


def _add(figures: Figures, what: str, call: Callable[[], Any]) -> float:
    wall, cpu = time.perf_counter(), time.process_time()
    call()
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    figures.add(what, f"{cpu:.2f}", f"{wall:.2f}", f"{peak:,}")
    return wall


if __name__ == "__main__":
    found = measure()
    print(found.markdown())
    if "--record" in sys.argv:
        record("many_areas", found, "python benchmarks/many_areas.py")
    sys.exit(1 if found.missed else 0)
