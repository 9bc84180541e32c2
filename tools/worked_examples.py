"""Writes docs/reference/worked-examples: one page a form, from the files in samples/judging (评价算例).

`python tools/worked_examples.py` writes the pages, `--check` says whether they are up to date (exit status 1 if not).
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from lantu.judge.model import Reading, Verdict
from lantu.judge.rule_words import basis_name, rule_name
from lantu.judge.wording import OUTLOOK, PROGRESS, sentence
from worked_example_files import Example, FormFile, form_files, shown_ratio

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "reference" / "worked-examples"
_BACK = "../../explanation/how-a-verdict-is-reached.md"
_MADE_BY = "This page is written by `python tools/worked_examples.py` from `samples/judging/{form}.yaml`; edit there."
_DATA = {
    "made_up": "演示数据 made-up data",
    "mixed": "部分为演示数据 partly made-up data",
    "published": "公布数 published figures",
}


def pages() -> dict[str, str]:
    """Every page by its file name."""
    files = form_files()
    return {"README.md": _index(files), **{f"{file.form}.md": _page(file) for file in files}}


def _index(files: list[FormFile]) -> str:
    rows = [f"| [{f.title['zh']}]({f.form}.md) `{f.form}` | {f.title['en']} | {len(f.examples)} |" for f in files]
    return "\n".join(
        [
            "# 评价算例 Worked examples of judging",
            "",
            f"一种目标形式一页，每例都由测试重算。规则见[结论怎样得出]({_BACK})。",
            "One page a form of target; every example is computed again by a test. The rules: "
            f"[how a verdict is reached]({_BACK}).",
            "",
            "| 形式 | form | 例 |",
            "|---|---|---:|",
            *rows,
            "",
            "判定参数是本项目自定的，不是官方标准。The parameters are this project's own, not an official standard.",
            "",
        ]
    )


def _page(file: FormFile) -> str:
    head = [f"# {file.title['zh']} {file.title['en']} `{file.form}`", "", _MADE_BY.format(form=file.form), ""]
    return "\n".join([*head, *(line for example in file.examples for line in _example(example))])


def _example(example: Example) -> list[str]:
    verdict = example.verdict()
    lines = [f"## {example.title['zh']} {example.title['en']}", "", example.shows["zh"], example.shows["en"], ""]
    note = f"：{example.note}" if example.note else ""
    lines += [f"*{_DATA[example.data]}{note}* · [规则 rule]({_BACK}#{example.see})", ""]
    for name, rows in example.printed.items():
        lines += _table(name, rows)
    lines += _outcome(example, verdict)
    lines += [f"> {example.says['zh']}", ">", f"> {example.says['en']}", ""]
    lines += [
        f"- {sentence(r, 'zh')} {sentence(r, 'en')}" for r in verdict.reasons if not r.code.startswith("outlook.")
    ]
    for basis, reading in verdict.alternatives:
        lines.append(f"- **{basis_name(basis, 'zh')} {basis_name(basis, 'en')}**：{_class(reading)}")
    return [*lines, ""]


def _outcome(example: Example, verdict: Verdict) -> list[str]:
    cells = {
        "评价日 as of": example.as_of.isoformat(),
        "进度 progress": _class(verdict),
        "期末 outlook": " ".join(OUTLOOK[verdict.outlook]),
        "r": shown_ratio(verdict.ratio) or "—",
        "所用时期 period": str(verdict.period_used or "—"),
        "规则 rule": f"{rule_name(verdict.rule, 'zh')} {rule_name(verdict.rule, 'en')}",
    }
    return ["| " + " | ".join(cells) + " |", "|" + "---|" * len(cells), "| " + " | ".join(cells.values()) + " |", ""]


def _class(found: Verdict | Reading) -> str:
    zh, en = PROGRESS[found.progress]
    return f"**{zh}** {en}"


def _table(name: str, rows: list[dict[str, str]]) -> list[str]:
    if not rows:
        return []
    columns = list(dict.fromkeys(key for row in rows for key in row))
    head = ["| " + " | ".join(columns) + " |", "|" + "---|" * len(columns)]
    body = ["| " + " | ".join(row.get(column, "").replace("|", "\\|") for column in columns) + " |" for row in rows]
    return [f"`{name}`", "", *head, *body, ""]


def main(arguments: list[str]) -> int:
    """Write or check the pages; the exit status of the command."""
    wanted = pages()
    present = {path.name: path.read_text("utf-8") for path in FOLDER.glob("*.md")} if FOLDER.exists() else {}
    if "--check" in arguments:
        stale = sorted(name for name in wanted.keys() | present.keys() if wanted.get(name) != present.get(name))
        if stale:
            print(f"not up to date: {', '.join(stale)}; run python tools/worked_examples.py", file=sys.stderr)
        return 1 if stale else 0
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in present.keys() - wanted.keys():
        (FOLDER / name).unlink()
    for name, text in wanted.items():
        (FOLDER / name).write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
