"""An item is found by id, or by characters of its name when these fit only one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lantu.cli.find_item import find_item
from lantu.kernel.errors import UsageError
from tests.unit.cli.a_plan import a_plan, a_target


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("t3456789", "t3456789"),
        ("T3456789 ", "t3456789"),
        ("粮食", "t2345678"),
        ("农业示范", "h2345678"),
        ("水库", "p2345678"),
    ],
)
def test_what_is_meant_is_found(wanted: str, found: str) -> None:
    if wanted == "水库":  # the project and the task both hold it
        with pytest.raises(UsageError) as caught:
            find_item(a_plan(), wanted)
        assert caught.value.code == "LT-CLI-009"
        assert found in caught.value.next_step("en")
    else:
        assert find_item(a_plan(), wanted)[1].id == found


def test_the_whole_name_wins_over_a_part() -> None:
    longer = a_target("粮食总产量增长率", "粮食", id="t9999999")
    plan = a_plan()
    plan = replace(plan, targets=(*plan.targets, longer))
    assert find_item(plan, "粮食总产量")[1].id == "t2345678"
    with pytest.raises(UsageError):
        find_item(plan, "粮食总")


def test_near_names_are_offered() -> None:
    with pytest.raises(UsageError) as caught:
        find_item(a_plan(), "粮食产量")
    assert caught.value.code == "LT-CLI-008"
    assert "t2345678" in caught.value.next_step()
