"""Hypothesis strategies for texts, pages, tables and files of plans, whole and damaged: failures come out shrunk."""

from __future__ import annotations

from random import Random

from hypothesis import strategies as st

from proofs.fragments import clause, heading, html_text, table_text
from proofs.mutations import HOSTILE, VALUES

_SEEDS = st.integers(min_value=0, max_value=100_000)
_CLAUSES = _SEEDS.map(lambda seed: clause(Random(seed)))
_HEADINGS = _SEEDS.map(lambda seed: heading(Random(seed)))
_ODD = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=12))
_LINES = st.one_of(
    _HEADINGS, st.lists(st.one_of(_CLAUSES, _CLAUSES, _ODD), max_size=8).map("".join), st.lists(_ODD).map("\t".join)
)


def plan_texts() -> st.SearchStrategy[str]:
    """Lines of a plan with hostile words and any characters among them."""
    return st.lists(_LINES, max_size=12).map("\n".join)


@st.composite
def plan_pages(draw: st.DrawFn) -> str:
    """HTML with pieces of any kind put in at any place."""
    text = html_text(Random(draw(_SEEDS)))
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + draw(_ODD) + text[at + draw(st.integers(0, 30)) :]
    return text


@st.composite
def plan_tables(draw: st.DrawFn) -> str:
    """Tables in Markdown, tab-separated or set with blanks, with pieces of any kind put in."""
    text = table_text(Random(draw(_SEEDS)))
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + draw(_ODD) + text[at + draw(st.integers(0, 12)) :]
    return text


def yaml_files() -> st.SearchStrategy[str]:
    """plan.yaml files of right and wrong keys with values of every kind."""
    keys = st.sampled_from(("lantu", "source", "plan", "sections", "targets", "tasks", "findings", "x"))
    fields = st.sampled_from(
        ("id", "name", "kind", "form", "start", "end", "quote", "target_value", "unit", "title", "y")
    )
    values = st.one_of(st.sampled_from(VALUES), st.text(max_size=8), st.just("plan/1"))
    pairs = st.builds("{}: {}".format, fields, values)
    items = st.lists(pairs, min_size=1, max_size=6).map(lambda lines: "  - " + "\n    ".join(lines))
    maps = st.lists(pairs, max_size=4).map(lambda lines: "".join(f"\n  {line}" for line in lines))
    lists = st.lists(items, max_size=3).map(lambda made: "".join(f"\n{item}" for item in made))
    entries = st.builds("{}:{}".format, keys, st.one_of(maps, lists, values.map(" {}".format)))
    return st.lists(entries, max_size=6).map(lambda made: "\n".join(["lantu: plan/1", *made, ""]))


# kind -> (file name, texts)
STRATEGIES: dict[str, tuple[str, st.SearchStrategy[str]]] = {
    "text": ("a.md", plan_texts()),
    "html": ("a.html", plan_pages()),
    "table": ("a.md", plan_tables()),
    "yaml": ("a.plan.yaml", yaml_files()),
}
