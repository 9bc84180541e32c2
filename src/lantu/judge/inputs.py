"""All that an evaluation rests on, brought together from files, tables or objects (评价输入)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from lantu.judge.amendments import Amendment, load_amendments
from lantu.judge.annual_file import load_annual_targets
from lantu.judge.evaluate import evaluate
from lantu.judge.from_plan import judged_targets
from lantu.judge.model import AnnualTarget, Evaluation, JudgedTarget
from lantu.judge.parameters import Parameters, default_parameters, parse_parameters
from lantu.judge.targets_file import load_targets
from lantu.kernel.errors import FileError
from lantu.plan.model import Plan
from lantu.series.model import Observation
from lantu.series.observation_cells import Expected
from lantu.series.observations_file import load_observations

TABLES = (".csv", ".tsv", ".xlsx", ".xlsm", ".xls", ".ods")
PLAN_FILES = (".yaml", ".yml")
DATA_SHEETS = ("observations", "观测值", "数据")
_IN_A_FOLDER = ("plan.yaml", "targets.csv", "targets.xlsx")
Rows = str | Path | Iterable[Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Promises:
    """The targets of one plan, the plan's own area and its title (一个规划的目标)."""

    targets: tuple[JudgedTarget, ...]
    area: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Inputs:
    """Targets, values and rules of one evaluation (评价输入).

    `unused` are indicators and areas of the data that no target points at.
    """

    promises: Promises
    observations: tuple[Observation, ...]
    as_of: date
    annual: tuple[AnnualTarget, ...] = ()
    amendments: tuple[Amendment, ...] = ()
    parameters: Parameters | None = None
    unused: tuple[str, ...] = ()

    def evaluate(self) -> Evaluation:
        """The verdicts."""
        targets, used = self.promises.targets, self.parameters or default_parameters()
        return evaluate(targets, self.observations, self.as_of, self.annual, used, self.amendments)


def load_inputs(
    plan: str | Path | Plan | Sequence[JudgedTarget],
    data: Rows | Sequence[Observation],
    as_of: date,
    *,
    annual: Rows | Sequence[AnnualTarget] | None = None,
    amendments: Rows | None = None,
    parameters: str | Path | Parameters | None = None,
) -> Inputs:
    """Inputs from a plan (document, plan.yaml, targets table, folder, Plan or targets) and tables of the contract.

    Raises LantuError with every row that is wrong; nothing is taken by halves.
    """
    promises = with_own_area(_promises(plan))
    units = {target.id: target.unit for target in promises.targets}
    observations, unused = matched(_observations(data, promises), promises)
    return Inputs(
        promises,
        observations,
        as_of,
        _annual(annual, units),
        () if amendments is None else load_amendments(amendments, promises.targets),
        _parameters(parameters),
        unused,
    )


def load_promises(path: str | Path) -> Promises:
    """The targets in a document, a plan.yaml, a table of targets, or a folder that holds one of these."""
    path = plan_file(Path(path))
    if path.suffix.lower() in TABLES:
        return Promises(load_targets(path), title=path.name)
    return _promises(_read(path))


def plan_file(path: Path) -> Path:
    """The file that holds the plan: the path itself, or what is in a folder. Raises FileError LT-JUDGE-018."""
    if not path.is_dir():
        return path
    inside = next((path / name for name in _IN_A_FOLDER if (path / name).is_file()), None)
    if inside is None:
        raise FileError("LT-JUDGE-018", str(path), {"name": path.name})
    return inside


def with_own_area(promises: Promises) -> Promises:
    """The same with an empty area where it is the plan's own: named by the plan, or the only one that its rows name."""
    own = {promises.area} if promises.area else {t.area for t in promises.targets if t.area}
    if len(own) != 1:
        return promises
    targets = tuple(replace(t, area="") if t.area in own else t for t in promises.targets)
    return replace(promises, targets=targets, area=own.pop())


def matched(observations: Iterable[Observation], promises: Promises) -> tuple[tuple[Observation, ...], tuple[str, ...]]:
    """Observations by indicator, also where the table gave ids of targets; and the ids that nothing points at."""
    by_target = {t.id: t.indicator for t in promises.targets}
    areas = {t.area for t in promises.targets}
    indicators = set(by_target.values())
    taken: list[Observation] = []
    unused: dict[str, None] = {}
    for observation in observations:
        given = observation.indicator_id
        if given in by_target and given in indicators and by_target[given] != given:
            raise FileError("LT-JUDGE-017", "", {"value": given})
        wanted = given if given in indicators else by_target.get(given)
        area = "" if _is_own(observation.area, promises.area) else observation.area
        if wanted is None or area not in areas:
            unused[f"{given} ({area})" if area else given] = None
            continue
        if wanted != given or area != observation.area:
            observation = replace(observation, indicator_id=wanted, area=area)
        taken.append(observation)
    return tuple(taken), tuple(unused)


def _is_own(area: str, own: str) -> bool:
    """Whether an area is the plan's own: its name, or the end of it (海泽区 of 澄州市海泽区)."""
    return not area or area == own or (len(area) > 1 and area[-1] in "省市区县旗州盟乡镇" and own.endswith(area))


class _Units(dict[str, str | None]):
    """Units of the plan's indicators. Data of other plans' indicators are welcome, so that every id is known."""

    def __contains__(self, key: object) -> bool:
        return True


def _promises(plan: str | Path | Plan | Sequence[JudgedTarget]) -> Promises:
    if isinstance(plan, str | Path):
        return load_promises(plan)
    if isinstance(plan, Plan):
        region = plan.info.region.name if plan.info.region else ""
        return Promises(tuple(judged_targets(plan)), region, plan.info.title or plan.source_name)
    return Promises(tuple(plan))


def _read(path: Path) -> Plan:
    if path.suffix.lower() in PLAN_FILES:
        from lantu.plan.file import load_plan

        return load_plan(_text(path), path.name)
    from lantu.plan.read.open import open_document
    from lantu.plan.read.reader import read_plan

    return read_plan(open_document(path))


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise FileError("LT-CLI-014", str(path), {"problem": str(error)[:200]}) from None


def _observations(data: Any, promises: Promises) -> Sequence[Observation]:
    if not isinstance(data, str | Path):
        data = list(data)
        if all(isinstance(item, Observation) for item in data):
            return data  # type: ignore[no-any-return]
    units = _Units()
    clashing = set()
    for target in promises.targets:
        for name in (target.indicator, target.id):
            if units.setdefault(name, target.unit) != target.unit:
                clashing.add(name)
    for name in clashing:
        units[name] = None
    from lantu.judge.table_rows import sheet_called

    return load_observations(data, Expected(units=units), sheet=sheet_called(data, DATA_SHEETS))


def _annual(annual: Any, units: dict[str, str | None]) -> tuple[AnnualTarget, ...]:
    if annual is None:
        return ()
    if not isinstance(annual, str | Path):
        annual = list(annual)
        if all(isinstance(item, AnnualTarget) for item in annual):
            return tuple(annual)
    return load_annual_targets(annual, units)


def _parameters(given: str | Path | Parameters | None) -> Parameters | None:
    if given is None or isinstance(given, Parameters):
        return given
    try:
        return parse_parameters(_text(Path(given)))
    except (ValueError, ArithmeticError) as error:
        raise FileError("LT-JUDGE-001", str(given), {"problem": str(error)[:300]}) from None
