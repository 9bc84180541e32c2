"""What an evaluation rests on: a plan in any of its forms, and the tables of the contract."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantu.judge.inputs import load_inputs, load_promises, matched
from lantu.judge.model import JudgedTarget, Progress
from lantu.kernel.errors import FileError
from lantu.series.model import Observation
from tests.makers.judging import a_target, a_value

DAY = date(2022, 12, 31)
TARGETS = (
    "id,indicator_id,name,unit,area,form,value,base_year,base_value,end_year\na1,i1,甲,%,,level_up,65,2020,60,2025\n"
)
DATA = "indicator_id,period,value\n{id},2022,62%\n"


def tables(folder: Path, targets: str = TARGETS, data: str = DATA.format(id="i1")) -> tuple[Path, Path]:
    plan, values = folder / "targets.csv", folder / "observations.csv"
    plan.write_text(targets, encoding="utf-8")
    values.write_text(data, encoding="utf-8")
    return plan, values


@pytest.mark.parametrize("given", ["i1", "a1"])
def test_data_may_hold_the_indicator_or_the_target(tmp_path: Path, given: str) -> None:
    inputs = load_inputs(*tables(tmp_path, data=DATA.format(id=given)), DAY)
    assert inputs.evaluate().verdicts[0].progress is Progress.ON_TRACK


def test_data_of_other_plans_are_welcome_and_told(tmp_path: Path) -> None:
    inputs = load_inputs(*tables(tmp_path, data=DATA.format(id="zz")), DAY)
    assert (inputs.observations, inputs.unused) == ((), ("zz",))
    assert inputs.evaluate().counts["not_assessed"] == 1


def test_an_id_that_means_two_things_is_refused() -> None:
    one, other = a_target("level_up", 5, id="x", indicator_id="i"), a_target("level_up", 5, id="y", indicator_id="x")
    with pytest.raises(FileError) as caught:
        load_inputs([one, other], [a_value("2022", 5, indicator_id="x")], DAY)
    assert caught.value.code == "LT-JUDGE-017"


def test_an_empty_area_is_the_plans_own(tmp_path: Path) -> None:
    named = TARGETS.replace(",%,,", ",%,海泽区,")
    data = "indicator_id,area,period,value\ni1,{},2022,62\n"
    for area, expected in (("", "on_track"), ("海泽区", "on_track"), ("澄州市", "not_assessed")):
        counts = load_inputs(*tables(tmp_path, named, data.format(area)), DAY).evaluate().counts
        assert counts[expected] == 1, area


def test_the_own_area_may_be_named_short_and_others_are_told() -> None:
    plan = [a_target("level_up", 65, base_value=60, area="澄州市海泽区")]
    values = [a_value("2022", 62, area="海泽区"), a_value("2022", 70, area="澄州市")]
    inputs = load_inputs(plan, values, DAY)
    assert ([o.value for o in inputs.observations], inputs.unused) == ([62], ("t (澄州市)",))


def test_a_folder_stands_for_the_plan_in_it(tmp_path: Path) -> None:
    tables(tmp_path)
    assert [t.id for t in load_promises(tmp_path).targets] == ["a1"]
    (tmp_path / "targets.csv").unlink()
    with pytest.raises(FileError) as caught:
        load_promises(tmp_path)
    assert caught.value.code == "LT-JUDGE-018"


def test_a_parameter_file_may_be_given(tmp_path: Path) -> None:
    from importlib.resources import files

    text = files("lantu.judge").joinpath("parameters.yaml").read_text("utf-8")
    own = tmp_path / "own.yaml"
    own.write_text(text.replace("on_track_from: 0.8", "on_track_from: 1.1").replace("lantu-default", "ours"), "utf-8")
    evaluation = load_inputs(*tables(tmp_path), DAY, parameters=own).evaluate()
    assert (evaluation.parameters["name"], evaluation.counts["lagging"]) == ("ours", 1)
    own.write_text("name: x\n", encoding="utf-8")
    with pytest.raises(FileError) as caught:
        load_inputs(*tables(tmp_path), DAY, parameters=own)
    assert caught.value.code == "LT-JUDGE-001"


def worlds() -> st.SearchStrategy[tuple[list[JudgedTarget], list[Observation]]]:
    forms = st.sampled_from(["level_up", "increment", "annual_average", "flow_count", "cumulative", "each_year", None])
    targets = st.lists(forms, min_size=1, max_size=6).map(
        lambda found: [a_target(form, 5, id=f"t{n}", base_value=60) for n, form in enumerate(found)]
    )
    values = st.builds(
        lambda n, year, value, vintage: a_value(str(year), value, indicator_id=f"t{n}", vintage=vintage),
        st.integers(0, 7), st.integers(2021, 2025), st.integers(-3, 90),
        st.none() | st.dates(date(2026, 1, 1), date(2027, 1, 1)),
    )  # fmt: skip
    unique = st.lists(values, max_size=20, unique_by=lambda o: (o.indicator_id, o.period, o.vintage))
    return st.tuples(targets, unique)


@given(worlds(), st.randoms(use_true_random=False), st.dates(date(2021, 1, 1), date(2027, 12, 31)))
def test_counts_close_and_the_order_of_rows_says_nothing(
    world: tuple[list[JudgedTarget], list[Observation]], random: object, day: date
) -> None:
    targets, values = world
    found = load_inputs(targets, values, day).evaluate()
    assert sum(found.counts.values()) == len(targets)
    shuffled, reordered = list(values), list(targets)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    random.shuffle(reordered)  # type: ignore[attr-defined]
    other = load_inputs(reordered, shuffled, day).evaluate()
    assert {v.target_id: v for v in other.verdicts} == {v.target_id: v for v in found.verdicts}


@given(worlds(), st.dates(date(2021, 1, 1), date(2027, 12, 31)))
def test_what_became_known_later_changes_nothing(
    world: tuple[list[JudgedTarget], list[Observation]], day: date
) -> None:
    targets, values = world
    until = [o for o in values if o.known_from <= day]
    assert load_inputs(targets, values, day).evaluate() == load_inputs(targets, until, day).evaluate()


def test_observations_are_matched_by_indicator() -> None:
    promises = load_inputs([replace(a_target("level_up", 5), indicator_id="i")], [], DAY).promises
    assert matched([a_value("2022", 5)], promises)[0][0].indicator_id == "i"


def test_one_workbook_may_hold_all_the_sheets(tmp_path: Path) -> None:
    from xlsxwriter import Workbook

    sheets = {
        "targets": [["编号", "指标名称", "单位", "形式", "目标值", "基期", "基期值", "期末年"],
                    ["a1", "甲", "%", "level_up", "65", "2020年", "60", "2025.0"]],
        "observations": [["target_id", "时期", "数值"], ["a1", "2022年", "６２％"]],
        "annual_targets": [["目标编号", "年度", "年度目标", "制定单位"], ["a1", "2022年", "≥63", "区政府"]],
    }  # fmt: skip
    path = tmp_path / "全部.xlsx"
    with Workbook(str(path)) as book:
        for name, rows in sheets.items():
            page = book.add_worksheet(name)
            for at, row in enumerate(rows):
                page.write_row(at, 0, row)
    verdict = load_inputs(path, path, DAY, annual=path).evaluate().verdicts[0]
    assert (verdict.progress, verdict.rule) == (Progress.LAGGING, "year_target")
    assert [(basis, r.progress) for basis, r in verdict.alternatives] == [("straight_line", Progress.ON_TRACK)]


def test_a_plan_as_data_is_judged_as_its_document(root: Path, tmp_path: Path) -> None:
    import lantu
    from lantu.plan.file import dump_plan

    document = root / "samples" / "haize" / "haize-14fyp.md"
    written = tmp_path / "plan.yaml"
    written.write_text(dump_plan(lantu.read(document)), encoding="utf-8")
    assert load_promises(written) == load_promises(document)
    assert load_promises(document).area == "澄州市海泽区"
