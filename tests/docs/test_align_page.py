"""The page on `lantu align` names every status and column, and its example loads."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

from lantu.plan.alignment.files import COLUMNS, load_aliases
from lantu.plan.alignment.model import ORDER
from lantu.plan.alignment.sums import SumStatus
from lantu.plan.alignment.words import STATUSES, SUMS


def page(root: Path) -> str:
    return (root / "docs" / "reference" / "align.md").read_text("utf-8")


def test_every_status_and_column_is_described(root: Path) -> None:
    text = page(root)
    assert [word for word in (*ORDER, *get_args(SumStatus), *COLUMNS) if f"`{word}`" not in text] == []


def test_every_status_has_its_words() -> None:
    assert (set(STATUSES), set(SUMS)) == (set(ORDER), set(get_args(SumStatus)))


def test_the_example_loads(root: Path) -> None:
    found = re.search(r"```yaml\n(.*?)```", page(root), re.DOTALL)
    assert found is not None
    aliases = load_aliases(found.group(1), "align.md")
    assert (len(aliases.same), len(aliases.different)) == (1, 1)
