"""Random plans for property tests: every field, with texts and numbers that a careless file format would spoil."""

from __future__ import annotations

from dataclasses import fields
from decimal import Decimal
from typing import Any, get_args, get_origin, get_type_hints

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from lantu.kernel.ids import short_id
from lantu.plan import model as m

NASTY = [
    "a: b", "# 不是注释", "- 一", " 前", "后 ", "“引”", "'", '"', "\\", "null", "~", "1e5", "0x1F", "yes", "no", "on",
    "07", "88.10", "行\n行", "行\n\n行\n", "\n行", " 空\n行", "行 \n行", "\x85", "\u2028", "\ufeff", "\t", "\r\n", "😀",
    "---", "...", "|", ">", "&a", "*a", "!t", "{", "[", "%", "@", "`", "? x", "", "长" * 3000, "<<", "=", ".inf",
    "\x00", "\ue000", "e\u0301", "true", "2025年", "：", "，",
]  # fmt: skip
characters = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
texts = st.one_of(st.sampled_from(NASTY), characters, st.sampled_from(["增长率", "亿元"]))
numbers = st.one_of(
    st.sampled_from([Decimal(n) for n in ("88.10", "1E+2", "0.8", "5.50", "0", "-0.0", "0E-7", "-3", "1000000")]),
    st.decimals(Decimal("-1e12"), Decimal("1e12"), allow_nan=False, places=3),
)
values = st.one_of(numbers, st.tuples(numbers, numbers), texts)
any_values = st.one_of(values, st.none(), st.booleans(), st.integers(-3000, 3000))


@st.composite
def plans(draw: DrawFn, most: int = 3) -> m.Plan:
    """A Plan whose ids, spans and references hold."""
    sections: list[m.Section] = []
    for i in range(draw(st.integers(0, most))):
        parent = draw(st.sampled_from([None, *(s.id for s in sections)]))
        sections.append(draw(_made(m.Section, id=short_id("s", str(i)), parent=parent)))
    inside = st.sampled_from([None, *(s.id for s in sections)])
    lists: dict[str, Any] = {}
    targets: list[m.Target] = []
    for i in range(draw(st.integers(0, most))):
        part_of = draw(st.sampled_from([None, *(t.id for t in targets)]))
        targets.append(draw(_made(m.Target, id=short_id("t", str(i)), section=draw(inside), part_of=part_of)))
    for key, cls in {"honours": m.Honour, "projects": m.Project, "tasks": m.Task, "zones": m.Zone}.items():
        count = draw(st.integers(0, most))
        lists[key] = tuple(draw(_made(cls, id=short_id(key, str(i)), section=draw(inside))) for i in range(count))
    systems = tuple(draw(st.lists(_made(m.OrderedSystem, id="sys", section=None), max_size=1)))
    forwards = tuple(draw(st.lists(_made(m.Forward, id="gone1", to=None), max_size=1)))
    contents = tuple(draw(st.lists(_made(m.ContentsEntry), max_size=2)))
    return draw(
        _made(
            m.Plan,
            sections=tuple(sections),
            contents=contents,
            targets=tuple(targets),
            systems=systems,
            forwards=forwards,
            findings=(),
            **lists,
        )
    )


@st.composite
def _made(draw: DrawFn, cls: type[Any], **given: Any) -> Any:
    hints = get_type_hints(cls)
    made = {f.name: draw(_of(f.name, hints[f.name])) for f in fields(cls) if f.name not in given and f.name != "trace"}
    if "start" in made:
        made["end"] = made["start"] + (len(made["quote"]) if "quote" in made else 7)
    return cls(**made, **given)


def _of(name: str, hint: Any) -> SearchStrategy[Any]:
    args = get_args(hint)
    if name in ("target_value", "value"):
        return st.one_of(st.none(), values) if name == "target_value" else any_values
    if get_origin(hint) is tuple:
        return st.lists(_of("", args[0]), max_size=2).map(tuple)
    if hint is bool:
        return st.booleans()
    if type(None) in args:
        inner = [arg for arg in args if arg is not type(None)]
        return st.one_of(st.none(), _of("", inner[0]))
    if args:
        return st.sampled_from(args)
    if hint is int:
        return st.integers(0, 10**7)
    if hint is Decimal:
        return numbers
    return texts if hint is str else _made(hint)
