"""Where a verdict turns when the number is a fall, a cap, about a number, or on a path that was set."""

from __future__ import annotations

from decimal import Decimal

from lantu.judge.model import AnnualTarget, JudgedTarget, Progress, Verdict
from lantu.judge.parameters import default_parameters
from lantu.judge.turning import TurningPoint, gap, turning_points
from lantu.kernel.period import Period
from tests.makers.judging import a_target, a_value, the_verdict

PARAMETERS = default_parameters().as_dict()


def on_track_from(verdict: Verdict, target: JudgedTarget) -> TurningPoint:
    return next(p for p in turning_points(verdict, target, PARAMETERS) if p.progress is Progress.ON_TRACK)


def test_a_fall_printed_as_a_negative_number_turns_downwards() -> None:
    target = a_target("cumulative", "-13.5", name="能耗变化", binding=True)
    verdict = the_verdict(target, a_value("2021", -1), a_value("2022", -1))
    point = on_track_from(verdict, target)
    assert (verdict.progress, point.comparator, point.value) == (Progress.LAGGING, "<=", Decimal("-5.4"))
    enough = the_verdict(target, a_value("2021", -1), a_value("2022", "-4.5"))
    assert enough.progress is Progress.ON_TRACK


def test_an_average_keeps_its_operator_and_its_tolerance() -> None:
    cap = a_target("annual_average", "0.5", name="人口增长", comparator="<=")
    point = on_track_from(the_verdict(cap, a_value("2021", "0.8")), cap)
    assert (point.comparator, point.value) == ("<=", Decimal("0.5"))
    about = a_target("annual_average", 8, name="增长", comparator="~")
    low = the_verdict(about, a_value("2021", 7))
    assert on_track_from(low, about).value == Decimal("7.5")
    assert gap(low, about, PARAMETERS) == Decimal("0.5")


def test_a_path_that_was_set_turns_at_its_sum() -> None:
    target = a_target("flow_count", 100, unit="个")
    year = AnnualTarget("t", Period.of_year(2021), ">=", Decimal(25))
    verdict = the_verdict(target, a_value("2021", 22), annual=(year,))
    point = on_track_from(verdict, target)
    assert (verdict.progress, verdict.rule, point.value) == (Progress.LAGGING, "year_target", 25)
    assert gap(verdict, target, PARAMETERS) == 3
