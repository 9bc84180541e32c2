"""Makers for evaluation runs: a small plan as tables, and runs of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from lantu.judge.run import RunRequest, make_run
from lantu.judge.run_folder import RunFolder

TARGETS = """id,name,unit,binding,form,value,base_year,base_value,end_year
a1,甲指标,%,1,level_up,65,2020,60,2025
b2,乙指标,个,0,flow_count,100,2020,,2025
"""
DATA = """indicator_id,period,value,missing,status,vintage,source
a1,2022,{a1},,{status},2023-03-01,统计局
b2,2021,20,,,2022-03-01,统计局
b2,2022,20,,,2023-03-01,统计局
b2,2023,,not_yet_published,,2024-05-30,统计局
"""
ANNUAL = "target_id,period,comparator,value,set_by,document\na1,2022,>=,61,区政府,年度计划\n"


def tables(folder: Path, a1: str = "62", status: str = "", targets: str = TARGETS) -> tuple[Path, Path]:
    """targets.csv and observations.csv in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    plan, data = folder / "targets.csv", folder / "observations.csv"
    plan.write_text(targets, encoding="utf-8")
    data.write_text(DATA.format(a1=a1, status=status), encoding="utf-8")
    return plan, data


def a_run(
    folder: Path, name: str = "run", kind: str = "mid-term", as_of: str = "2023-06-30", **given: object
) -> RunFolder:
    """A run of the small plan in `folder / name`."""
    words = {key: str(given.pop(key)) for key in ("a1", "status", "targets") if key in given}
    plan, data = tables(folder / f"{name}-tables", **words)
    request = RunRequest(kind, date.fromisoformat(as_of), "2023-07-01T00:00:00+00:00", plan, data, **given)  # type: ignore[arg-type]
    return make_run(folder / name, request)
