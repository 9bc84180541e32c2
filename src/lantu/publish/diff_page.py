"""A comparison as one HTML page, old and new side by side, that needs nothing but itself (对照页).

No script, no outside file; prints on A4. Each class has a shape, a word and a colour; the worst come first.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, Literal

from lantu.plan.diff import ORDER as CHANGE_ORDER
from lantu.plan.diff import Difference, plan_face
from lantu.plan.diff_words import CHANGES, FATES, SHAPES, Words, said
from lantu.plan.model import Plan
from lantu.plan.promises import ORDER as FATE_ORDER
from lantu.plan.promises import PromiseFate, counts
from lantu.publish.markup import Html, element, join
from lantu.publish.readable_quote import marked, readable

Language = Literal["zh", "en"]

_WORDS: Mapping[str, Words] = {
    "changes": ("规划对照", "Two plans side by side"),
    "promises": ("承诺去向", "What became of each promise"),
    "old": ("旧", "old"),
    "new": ("新", "new"),
    "item": ("项目", "item"),
    "target": ("目标", "target"),
    "honour": ("荣誉", "honour"),
    "project": ("项目", "project"),
    "by": ("年", "by "),
    "none_here": ("没有", "nothing"),
    "no_change": ("两份规划没有不同。", "The two plans do not differ."),
    "ambition": (
        "“提高”“降低”指要求的高低：失业率、能耗等以低为好的，数值变小是提高。",
        "“Raised” and “lowered” speak of ambition: where lower is better (unemployment), a smaller number is raised.",
    ),
}


@dataclass(frozen=True, slots=True)
class _Row:
    """What both kinds of comparison have in common."""

    name: str
    kind: str
    classes: Sequence[str]
    old: dict[str, Any] | None
    new: dict[str, Any] | None
    reason: str


@dataclass(frozen=True, slots=True)
class _Page:
    title: str
    old: Plan
    new: Plan
    order: Sequence[str]
    words: Mapping[str, Words]
    counts: dict[str, dict[str, int]]
    rows: Sequence[_Row]
    folded: Sequence[str]  # classes that are shown folded: nothing happened to them


def diff_page(difference: Difference, lang: Language = "zh") -> str:
    """The page of `lantu diff --format html`."""
    rows = [_row(item.as_dict(lang), item.changes, item.reason) for item in difference.items]
    found = difference.counts()
    page = _Page("changes", difference.old, difference.new, CHANGE_ORDER, CHANGES, found, rows, ("same",))
    return _document(page, lang)


def promises_page(old: Plan, new: Plan, fates: list[PromiseFate], lang: Language = "zh") -> str:
    """The page of `lantu diff --promises --format html`."""
    rows = [_row(fate.as_dict(lang), (fate.fate,), fate.reason) for fate in fates]
    return _document(_Page("promises", old, new, FATE_ORDER, FATES, counts(fates), rows, ()), lang)


def _row(data: dict[str, Any], classes: Sequence[str], reason: str) -> _Row:
    # The empty cell beside it says that there is nothing; saying so again on every row hides the reasons that matter.
    told = "" if reason in ("absent", "absent_honour") else data["reason"]
    return _Row(data["name"], data["kind"], classes, data["old"], data["new"], told)


def _say(key: str, lang: Language) -> str:
    return said(_WORDS[key], lang)


def _document(page: _Page, lang: Language) -> str:
    css = files("lantu.publish").joinpath("diff_page.css").read_text(encoding="utf-8")
    title = _say(page.title, lang)
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content="default-src 'none'; style-src 'unsafe-inline'"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", f"{title} · {page.new.info.title or page.new.source_name}"),
        element("style", Html(css)),  # our own file
    )
    groups = [_group(name, page, lang) for name in page.order]
    nothing = None if any(groups) else element("p", _say("no_change", lang))
    body = element(
        "body",
        element("h1", title),
        element("div", _plan("old", page.old, lang), _plan("new", page.new, lang), class_="plans"),
        _summary(page, lang),
        element("p", _say("ambition", lang), class_="note"),
        nothing,
        *groups,
    )
    html = element("html", head, body, lang="zh-Hans" if lang == "zh" else "en")
    return f"<!DOCTYPE html>\n{html}\n"


def _plan(side: str, plan: Plan, lang: Language) -> Html:
    face = plan_face(plan)
    source = " · ".join(part for part in (face["name"], face["sha256"][:12]) if part)
    return element(
        "div",
        element("div", _say(side, lang), class_="side"),
        element("b", face["title"] or face["name"], lang="zh-Hans"),
        element("span", source),
        class_="plan",
    )


def _badge(name: str, words: Mapping[str, Words], lang: Language, href: str | None = None) -> Html:
    shape, role = SHAPES[name]
    label = join(element("span", shape, aria_hidden="true"), " ", said(words[name], lang))
    return element("a" if href else "span", label, class_=f"badge {role}", href=href)


def _summary(page: _Page, lang: Language) -> Html:
    """How many of each kind in each class, as a table whose words lead to the groups."""
    kinds = [kind for kind, found in page.counts.items() if found]
    names = [name for name in page.order if any(name in page.counts[kind] for kind in kinds)]
    badges = (element("th", _badge(name, page.words, lang, f"#{name}"), scope="col") for name in names)
    rows = [
        element(
            "tr",
            element("th", _say(kind, lang), scope="row"),
            *(element("td", str(page.counts[kind].get(name, 0))) for name in names),
        )
        for kind in kinds
    ]
    head = element("thead", element("tr", element("td"), *badges))
    return element("div", element("table", head, element("tbody", *rows), class_="counts"), class_="wide")


def _group(name: str, page: _Page, lang: Language) -> Html | None:
    rows = [row for row in page.rows if row.classes[0] == name]
    if not rows:
        return None
    shape, role = SHAPES[name]
    mark = element("span", shape, class_=f"badge {role}", aria_hidden="true")
    heading = join(mark, f" {said(page.words[name], lang)} ", str(len(rows)))
    head = element("tr", *(element("th", _say(key, lang), scope="col") for key in ("item", "old", "new")))
    table = element(
        "table",
        element("colgroup", element("col", class_="what"), element("col"), element("col")),
        element("thead", head),
        element("tbody", *(_line(row, page, lang) for row in rows)),
        class_="items",
    )
    if name in page.folded:
        return element("details", element("summary", heading), table, id=name)
    return element("section", element("h2", heading), table, id=name)


def _line(row: _Row, page: _Page, lang: Language) -> Html:
    quotes = [readable(side["quote"]) if side else "" for side in (row.old, row.new)]
    old, new = marked(*quotes)
    badges = (_badge(one, page.words, lang) for one in row.classes)
    return element(
        "tr",
        element(
            "td",
            element("div", row.name, class_="name", lang="zh-Hans"),
            element("div", *badges, element("span", _say(row.kind, lang), class_="kind"), class_="badges"),
            element("div", row.reason, class_="reason") if row.reason else None,
        ),
        _side("old", row.old, old, lang),
        _side("new", row.new, new, lang),
    )


def _side(side: str, data: dict[str, Any] | None, quote: Html, lang: Language) -> Html:
    if data is None:
        return element("td", _say("none_here", lang), class_="absent", data_side=_say(side, lang))
    value = data.get("value")
    year = data.get("target_year")
    when = None if not year else element("small", f"{year}{_say('by', lang)}" if lang == "zh" else f"by {year}")
    return element(
        "td",
        element("div", value, when, class_="value", lang="zh-Hans") if value else None,
        element("blockquote", quote, lang="zh-Hans") if quote else None,
        element("div", data["section"], class_="where", lang="zh-Hans") if data["section"] else None,
        data_side=_say(side, lang),
    )
