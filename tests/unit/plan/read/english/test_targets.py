from __future__ import annotations

import time
from decimal import Decimal

import pytest

from lantu.plan.model import PlanInfo
from tests.unit.plan.read.english.english_plans import only, targets_of

D = Decimal


@pytest.mark.parametrize(
    ("text", "name", "comparator", "value", "unit", "year", "basis"),
    [
        (
            "By 2027, reduce lamp use by 40 percent below 2005 levels.",
            "lamp use reduction",
            "=",
            D(40),
            "%",
            2027,
            "cumulative_change",
        ),
        (
            "Increase the share of shared bikes from 22% in 2020 to 50% by 2028.",
            "share of shared bikes",
            "=",
            D(50),
            "%",
            2028,
            "level",
        ),
        (
            "Cut water use to 110 litres per person per day.",
            "water use",
            "=",
            D(110),
            "litres per person per day",
            2030,
            "level",
        ),
        (
            "Emissions of dust will be 55% lower than in 1990 by 2029.",
            "Emissions of dust reduction",
            "=",
            D(55),
            "%",
            2029,
            "cumulative_change",
        ),
        ("Achieve a 45% reduction in noise.", "noise reduction", "=", D(45), "%", 2030, "cumulative_change"),
        ("Maintain unemployment below 4.5%.", "unemployment", "<", D("4.5"), "%", 2030, "level"),
        ("The debt ratio will be kept within 60 percent.", "debt ratio", "<=", D(60), "%", 2030, "level"),
        ("Class sizes will be capped at 45 pupils.", "Class sizes", "<=", D(45), "pupils", 2030, "level"),
        ("Water losses shall not exceed 8 per cent by 2028.", "Water losses", "<=", D(8), "%", 2028, "level"),
        (
            "We aim for GDP growth averaging 5 to 5.5 per cent a year.",
            "GDP growth",
            "range",
            (D(5), D("5.5")),
            "%",
            2030,
            "annual_growth",
        ),
        (
            "Real GDP is targeted to grow at an average rate of 6.2 percent per annum.",
            "Real GDP growth",
            "=",
            D("6.2"),
            "%",
            2030,
            "annual_growth",
        ),
        (
            "Build 40,000 new social and affordable homes.",
            "new social and affordable homes",
            "=",
            D(40000),
            "homes",
            2030,
            "cumulative_change",
        ),
        (
            "The fund will invest over $620 million in the harbour.",
            "harbour",
            ">",
            D(620),
            "$ million",
            2030,
            "cumulative_change",
        ),
        (
            "Parking space for 12,000 bikes will be added.",
            "Parking space",
            "=",
            D(12000),
            "bikes",
            2030,
            "cumulative_change",
        ),
        ("The county will dig 120 wells.", "wells", "=", D(120), "wells", 2030, "cumulative_change"),
        (
            "Half of all new homes will be near a tram stop.",
            "new homes near a tram stop",
            "=",
            D(50),
            "%",
            2030,
            "level",
        ),
        ("Nine in ten pupils should finish school.", "pupils finish school", "=", D(90), "%", 2030, "level"),
        (
            "Connect 98% of addresses to fibre by mid-2027.",
            "connect addresses to fibre",
            "=",
            D(98),
            "%",
            2027,
            "level",
        ),
        (
            "The ratio of pupils to teachers will be lowered to 20:1.",
            "ratio of pupils to teachers",
            "=",
            D(20),
            None,
            2030,
            "level",
        ),
        (
            "Infant deaths will fall to fewer than 10 deaths per 1,000 live births.",
            "Infant deaths",
            "<",
            D(10),
            "deaths per 1,000 live births",
            2030,
            "level",
        ),
        ("Ambulances will arrive within 12 minutes.", "Ambulances arrive", "<=", D(12), "minutes", 2030, "level"),
        ("Patients will wait no longer than 18 weeks.", "Patients wait", "<=", D(18), "weeks", 2030, "level"),
        ("No villager should have to walk more than 5 km.", "villager", "<=", D(5), "km", 2030, "level"),
        ("Double the number of night buses by 2025.", "number of night buses", "=", D(2), "times", 2025, "level"),
        ("Enrolment is planned to triple.", "Enrolment", "=", D(3), "times", 2030, "level"),
        ("Double cargo to 84,000 tonnes by 2028.", "cargo", "=", D(84000), "tonnes", 2028, "level"),
        ("Halve the pay gap by 2029.", "pay gap reduction", "=", D(50), "%", 2029, "cumulative_change"),
        ("Reach net-zero emissions by 2050.", "net zero emissions", "=", D(0), None, 2050, "level"),
        ("Zero deaths in mines by 2028.", "deaths in mines", "=", D(0), None, 2028, "level"),
        ("All schools will have a garden by 2027.", "schools have a garden", "=", D(100), "%", 2027, "level"),
        (
            "Ensure universal access to clean water by 2029.",
            "universal access to clean water",
            "=",
            D(100),
            "%",
            2029,
            "level",
        ),
        (
            "The district will become carbon neutral by 2055.",
            "carbon neutral",
            "text",
            "carbon neutral",
            None,
            2055,
            "level",
        ),
        (
            "The share of women in the council: not less than 30 per cent.",
            "share of women in the council",
            ">=",
            D(30),
            "%",
            2030,
            "level",
        ),
        ("Poverty rate: 12.5% (2019) to 8% (2025)", "Poverty rate", "=", D(8), "%", 2025, "level"),
        (
            "Stunting will be reduced by 12 percentage points.",
            "Stunting reduction",
            "=",
            D(12),
            "percentage points",
            2030,
            "cumulative_change",
        ),
    ],
)
def test_one_promise(
    text: str, name: str, comparator: str, value: object, unit: str | None, year: int, basis: str
) -> None:
    found = only(text)
    assert (found.comparator, found.target_value, found.unit) == (comparator, value, unit)
    assert (found.target_year, found.basis) == (year, basis)
    assert found.name == name


@pytest.mark.parametrize(
    "text",
    [
        "In 2019 the county had 450 km of cycle lanes.",
        "Unemployment has fallen to 4%.",
        "Rents rose 34 per cent in five years.",
        "In 2022, 45% of residents rated services as good.",
        "Since 2015 the county has installed 96 chargers.",
        "Agriculture employs 62 per cent of the workforce.",
        "The lake may rise by 60 cm by 2100.",
        "Prices are projected to rise by 12% by 2030.",
        "Chapter 5 sets out 12 actions under five goals.",
        "This plan will guide 18 strategies and 64 actions.",
        "Firms with over 50 staff must publish a plan.",
        "Buildings larger than 50,000 square feet will report their use.",
        "Contracts over $100,000 go to open tender.",
        "If inflation exceeds 3%, the rate will be reviewed.",
        "Benefits shall be adjusted where it exceeds 5 per cent.",
        "Route 66 and Highway 7 will stay open while Phase 2 is built.",
        "See Table 8 on page 61 and Figure 12; the Council will review Section 14(2) by March 8.",
        "Call 311, or phone (555) 013-4477, and we will answer.",
        "The programme will cost $480 million by 2030.",
        "Support for people over 65 and for children under five will continue.",
        "The COVID-19 rules and the 5G network will stay.",
        "Under Section 14 of the Act, the Council shall publish a report within 30 days.",
        "A review will follow within 12 months and again after four years.",
    ],
)
def test_what_is_no_promise(text: str) -> None:
    assert [(t.name, t.target_value) for t in targets_of(text)] == []


def test_a_fall_below_the_levels_of_a_year_has_that_year_as_its_base() -> None:
    found = only("By 2027, reduce lamp use by 40 percent below 2005 levels.")
    assert (found.base_year, found.direction, found.form) == (2005, "down", "cumulative")


def test_a_change_without_base_starts_the_year_before_the_plan_and_says_so() -> None:
    found = only("Reduce lamp use by 40 percent.")
    assert found.base_year == 2020
    assert {i.field for i in found.inferred} == {"base_year", "target_year"}


@pytest.mark.parametrize(
    ("text", "base", "year"),
    [
        ("Raise the share from 22% in 2020 to 50% by 2028.", 22, 2020),
        ("Cut water use to 110 litres by 2030, down from 133 litres in 2019.", 133, 2019),
        ("Target: 75% of waste sorted by 2030 (baseline: 48% in 2019)", 48, 2019),
        ("Transfers shall reach 1.6 million homes, compared with 1.1 million homes in 2020.", None, 2020),
    ],
)
def test_where_a_level_starts(text: str, base: int | None, year: int) -> None:
    found = only(text)
    assert (found.base_value, found.base_year) == (base, year)


def test_values_in_a_row_have_their_own_names_and_the_verb_in_common() -> None:
    found = targets_of("Raise the literacy rate to 10%, the completion rate to 20% and the pass rate to 30% by 2027.")
    assert [(t.name, t.target_value, t.target_year) for t in found] == [
        ("literacy rate", 10, 2027),
        ("completion rate", 20, 2027),
        ("pass rate", 30, 2027),
    ]


def test_respectively_gives_each_name_its_value() -> None:
    found = targets_of("Library visits and pool visits will rise by 20% and 25% respectively.")
    assert [(t.name, t.target_value, t.basis) for t in found] == [
        ("Library visits increase", 20, "cumulative_change"),
        ("pool visits increase", 25, "cumulative_change"),
    ]


def test_parts_of_a_whole_inherit_what_is_counted_and_name_their_whole() -> None:
    whole, part, share = targets_of("Create 2.5 million jobs, including 1 million for women, of which 40% in villages.")
    assert (part.unit, part.part_of) == ("million jobs", whole.name)
    assert (share.target_value, share.unit) == (40, "%")


def test_amounts_made_every_year() -> None:
    found = only("Plant 1 million trees a year.")
    assert (found.target_value, found.unit, found.each_year, found.form) == (1, "million trees", True, "each_year")


def test_each_value_takes_the_nearest_year() -> None:
    found = targets_of("Reduce dust by 40% by 2027 and 80% by 2030.")
    assert [(t.target_value, t.target_year) for t in found] == [(40, 2027), (80, 2030)]


def test_a_year_of_the_next_clause_is_not_borrowed() -> None:
    found = targets_of("Dust will be reduced by 18 per cent, and the county will reach 300 parks by 2055.")
    assert [t.target_year for t in found] == [2030, 2055]


def test_it_is_the_subject_of_the_sentence_before() -> None:
    found = only("The forest belt covered 23.5% in 2020. It will cover 25% by 2028.")
    assert found.name == "forest belt"


def test_a_limit_in_a_noun_phrase() -> None:
    found = only("We want a city of 20-minute neighbourhoods.")
    assert (found.comparator, found.target_value, found.unit, found.form) == ("<=", 20, "minutes", "ceiling")


def test_a_distance_inside_a_share_is_part_of_its_name() -> None:
    found = only("By 2028, 70% of residents will live within a five-minute walk of a park.")
    assert found.target_value == 70


def test_lines_of_a_list_need_no_verb() -> None:
    found = targets_of("- Resident satisfaction of 80% or higher\n- Recycling rate: 65%")
    assert [(t.name, t.comparator, t.target_value) for t in found] == [
        ("Resident satisfaction", ">=", 80),
        ("Recycling rate", "=", 65),
    ]


def test_a_plan_without_years_leaves_the_year_open() -> None:
    (found,) = targets_of("The county will plant 300 trees.", PlanInfo(title="A Plan"))
    assert (found.target_year, found.year_source) == (None, None)


def test_every_quote_is_what_stands_there() -> None:
    text = "# Goals\nThe county will plant 300 trees, and dust will fall by 5%. " + "Build 20 parks. " * 40
    found = targets_of(text)
    assert len(found) == 42
    assert all(text[t.start : t.end] == t.quote and len(t.quote) <= 400 for t in found)


@pytest.mark.parametrize(
    "text", ["1" * 20000, "a year " * 4000, "no more than " * 3000, "5 and " * 4000, "(" * 20000, "zero " * 4000]
)
def test_a_line_that_never_ends_is_read_in_pieces(text: str) -> None:
    began = time.process_time()
    targets_of(f"We will reach {text}")
    assert time.process_time() - began < 2


def test_a_change_and_the_level_it_leads_to_are_two_targets() -> None:
    found = targets_of("The share of pupils in clubs will increase by 12 percentage points to 85%.")
    assert [(t.target_value, t.unit, t.basis) for t in found] == [
        (12, "percentage points", "cumulative_change"),
        (85, "%", "level"),
    ]


def test_a_shortened_passive_has_its_own_subject() -> None:
    found = only("The levy shall be dropped and the fiscal deficit limited to 3 per cent of output.")
    assert (found.name, found.comparator, found.target_value) == ("fiscal deficit", "<=", 3)


def test_lines_with_participles_are_promises_in_a_list() -> None:
    found = targets_of("- Rent arrears held at 2.5% of rent due\n- Complaints down by a fifth on 2019")
    assert [(t.name, t.target_value, t.basis) for t in found] == [
        ("Rent arrears", D("2.5"), "level"),
        ("Complaints reduction", 20, "cumulative_change"),
    ]


def test_growth_rates_that_follow_a_growth_rate_are_rates() -> None:
    found = targets_of(
        "The plan targets GDP growth of 9 per cent, with farming growing at 4 per cent and trade at 6 per cent."
    )
    assert [(t.target_value, t.basis) for t in found] == [
        (9, "annual_growth"),
        (4, "annual_growth"),
        (6, "annual_growth"),
    ]


def test_a_number_that_describes_the_places_leaves_the_coverage_to_be_read() -> None:
    found = only("Every village with a population of 500 and above shall be connected by road by 2025.")
    assert (found.target_value, found.unit, found.form) == (100, "%", "coverage")
