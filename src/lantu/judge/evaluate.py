"""The evaluation of a plan: a verdict on every target as of a date (评价)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from lantu.judge.amendments import Amendment, Version, in_force, versions
from lantu.judge.by_form import judge_case
from lantu.judge.case import Case, not_assessed
from lantu.judge.comparing import says_fall
from lantu.judge.forms.set_path import by_set_path, met_in_year
from lantu.judge.model import AnnualTarget, Evaluation, JudgedTarget, Progress, Reading, Reason, Verdict
from lantu.judge.needed import needed_measure, needed_of_other
from lantu.judge.outlook.outlook import outlook_of
from lantu.judge.outlook.pace import pace_of
from lantu.judge.parameters import Parameters, default_parameters
from lantu.judge.track import Track
from lantu.judge.versions import by_version, combined
from lantu.series.known import known
from lantu.series.model import Measure, Observation

_ORDER = {Progress.LAGGING: 0, Progress.ON_TRACK: 1, Progress.AHEAD: 2, Progress.EARLY_ACHIEVED: 3}
_BY_YEAR = ("level_up", "level_down", "floor", "approximate", "increment", "coverage", "ceiling", "range")


def evaluate(
    targets: Sequence[JudgedTarget],
    observations: Iterable[Observation],
    as_of: date,
    annual: Iterable[AnnualTarget] = (),
    parameters: Parameters | None = None,
    amendments: Iterable[Amendment] = (),
) -> Evaluation:
    """Verdicts on `targets` with what was known at the end of `as_of`; one verdict a target, so that counts close.

    `targets` are as adopted; `amendments` change them, and each period is judged by the version then in force.
    """
    used = parameters or default_parameters()
    series = known(observations, as_of)
    year_targets: dict[str, dict[int, AnnualTarget]] = {}
    for item in annual:
        year_targets.setdefault(item.target_id, {})[item.period.year] = item
    judge = _Judge(targets, series, as_of, year_targets, used)
    changes: dict[str, list[Amendment]] = {}
    for change in amendments:
        if change.effective <= as_of:
            changes.setdefault(change.target_id, []).append(change)
    verdicts = tuple(judge.by_version(t, versions(t, changes.get(t.id, ()))) for t in targets)
    return Evaluation(as_of, used.as_dict(), verdicts, tuple(targets))


class _Judge:
    def __init__(
        self,
        targets: Sequence[JudgedTarget],
        series: Mapping[tuple[str, str], tuple[Observation, ...]],
        as_of: date,
        annual: Mapping[str, dict[int, AnnualTarget]],
        parameters: Parameters,
    ) -> None:
        self._by_id = {t.id: t for t in targets}
        self._series = series
        self._as_of = as_of
        self._annual = annual
        self._parameters = parameters

    def by_version(self, target: JudgedTarget, known: Sequence[Version]) -> Verdict:
        """The verdict by the version in force in the period used; the outlook by the one in force now."""
        now = known[-1]
        found = self.verdict(now.target)
        if len(known) == 1:
            return found
        if target.form == "each_year":
            return combined(found, [self._spell(v, n) for v, n in zip(known, [*known[1:], None], strict=True)], known)
        used = in_force(known, found.period_used.last_day) if found.period_used else now
        return by_version(found, used, known, {v.effective: self.verdict(v.target) for v in known if v is not now})

    def _spell(self, version: Version, following: Version | None) -> Verdict:
        """A version held against the years that it was in force at the end of."""
        target = version.target
        if version.effective is not None:
            target = replace(target, start_year=max(version.effective.year, target.first_year or 0))
        if following is not None and following.effective is not None:
            target = replace(target, end_year=following.effective.year - 1)
        return self.verdict(target)

    def verdict(self, target: JudgedTarget) -> Verdict:
        """The verdict on one target: the best calibre's reading, what else it could be, and the outlook."""
        readings = self._readings(target)
        name, chosen = readings[0]
        alternatives = [(f"calibre:{other}", reading) for other, reading in readings[1:]]
        case = self._case(target, name)
        if case.base_is_comparable:
            printed = judge_case(replace(case, base_value=target.base_value, base_is_comparable=False))
            alternatives.append(("printed_base", printed))
        by_line = chosen
        chosen = _with_year_target(case, chosen)
        if chosen is not by_line and chosen.progress is not by_line.progress:
            alternatives.append(("straight_line", by_line))
        outlook, forecast, reasons = outlook_of(case)
        pace = pace_of(case)
        if pace is not None:
            reasons = (*reasons, pace.reason())
        return Verdict(
            target.id,
            chosen.progress,
            outlook,
            chosen.rule,
            chosen.ratio,
            chosen.period_used,
            (*chosen.reasons, *reasons),
            chosen.inputs,
            tuple(alternatives),
            forecast,
            None if pace is None else pace.required,
            None if pace is None else pace.actual,
        )

    def _readings(self, target: JudgedTarget) -> list[tuple[str, Reading]]:
        """Readings by calibre, the one to be used first: assessed before not, then the later period."""
        found = self._series.get((target.indicator, target.area), ())
        calibres = list(dict.fromkeys(o.calibre for o in found)) or [""]
        readings = [(calibre, judge_case(self._case(target, calibre))) for calibre in calibres]

        def worth(item: tuple[str, Reading]) -> tuple[bool, tuple[int, int, int], date, str]:
            reading = item[1]
            last = max((o.known_from for o in reading.inputs), default=date.min)
            period = reading.period_used.order if reading.period_used else (0, 0, 0)
            # The name comes last, so that the order of rows never decides.
            return reading.progress is not Progress.NOT_ASSESSED, period, last, item[0]

        ranked = sorted(readings, key=worth, reverse=True)
        level = [item for item in ranked if worth(item)[:3] == worth(ranked[0])[:3]]
        if len({reading.progress for _, reading in level}) > 1:
            # Equally late and with other ends: which calibre the plan means is for people to say.
            open_ = not_assessed("calibre_open", level[0][1].rule, calibres=[name or "—" for name, _ in level])
            return [(ranked[0][0], open_), *ranked]
        return ranked

    def _case(self, target: JudgedTarget, calibre: str) -> Case:
        comparable = target.comparable_base_value
        base = comparable if comparable is not None else target.base_value
        track = self._track(target, calibre, base)
        other = None
        if target.relation_to and target.relation_to in self._by_id:
            row = self._by_id[target.relation_to]
            other = self._track(row, None, None, needed_of_other(row))
        return Case(
            target,
            track,
            self._as_of,
            self._parameters,
            self._annual.get(target.id, {}),
            other,
            base,
            comparable is not None,
        )

    def _track(
        self, target: JudgedTarget, calibre: str | None, base: Decimal | None, needed: Measure | None = None
    ) -> Track:
        found = self._series.get((target.indicator, target.area), ())
        chosen = [o for o in found if calibre is None or o.calibre == calibre]
        track = Track(chosen, needed or needed_measure(target), says_fall(target.name))
        if track.needed is Measure.LEVEL and not track.of(Measure.LEVEL) and base is not None:
            track.add_levels_from_changes(base, target)
        return track


def _with_year_target(case: Case, line: Reading) -> Reading:
    """A target set for the year overrides the line: not met is lagging, met is at least on track."""
    period = line.period_used
    if case.target.form in ("cumulative", "flow_count"):
        return by_set_path(case, line)
    if case.target.form not in _BY_YEAR or period is None or not period.covers_whole_year:
        return line
    wanted = case.annual.get(period.year)
    point = next((p for p in case.levels() if p.period == period), None)
    if wanted is None or point is None or line.progress is Progress.EARLY_ACHIEVED:
        return line
    met = met_in_year(case, point.value, wanted)
    facts = {
        "period": period,
        "value": point.value,
        "goal": wanted.value,
        "comparator": wanted.comparator,
        "set_by": wanted.set_by,
        "document": wanted.document,
    }
    progress = Progress.LAGGING
    if met:
        progress = Progress.AHEAD if line.progress is Progress.AHEAD else Progress.ON_TRACK
    return replace(line, progress=progress, rule="year_target", reasons=(Reason("year_target", facts), *line.reasons))
