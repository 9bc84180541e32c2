#!/usr/bin/env python3
"""Writes the pages of docs/reference that come from the program itself: its help and its errors.

Run by `python3 tools/dev.py docs`; a test compares the pages with what this would write.
"""

from __future__ import annotations

from pathlib import Path

import click

from lantu.cli.command import COMMANDS, Group
from lantu.cli.main import group
from lantu.kernel.catalogue import DOMAINS, all_messages
from lantu.kernel.errors import Language

REFERENCE = Path(__file__).resolve().parent.parent / "docs" / "reference"
NOTE = "<!-- Written by `python3 tools/dev.py docs`; do not edit. -->"
WIDTH = 100

INTRO: dict[Language, str] = {
    "en": """# Command line

{note}

Exit status of every command: 0 done, 1 `lint` found something at or above `--fail-on`, 2 a coded error (see
[errors](errors.md)), 130 interrupted, 141 the reader of the output went away. Results go to standard output, everything
else to standard error. `LANTU_DEBUG=1` adds the trace of a failure of Lantu itself; `NO_COLOR=1` takes colours away;
`COLUMNS` sets the width of tables. 中文：[命令行](command-line.zh-CN.md)
""",
    "zh": """# 命令行

{note}

各命令的退出码：0 完成；1 `lint` 发现达到 `--fail-on` 级别的问题；2 有编号的错误（见[错误](errors.md)）；
130 被中断；141 接收输出的程序已退出。结果写到标准输出，其余都写到标准错误。`LANTU_DEBUG=1` 在 Lantu 自己出错时
加印调用过程；`NO_COLOR=1` 不用颜色；`COLUMNS` 定表格宽度。English: [command line](command-line.md)
""",
}


def command_line_page(lang: Language) -> str:
    """Help of `lantu` and of each command."""
    root = group(lang)
    assert isinstance(root, Group)
    parts = [INTRO[lang].format(note=NOTE), _section("lantu", root, None)]
    top = root.context_class(root, info_name="lantu", terminal_width=WIDTH, max_content_width=WIDTH)
    for name in COMMANDS:
        command = root.get_command(top, name)
        assert command is not None
        parts.append(_section(f"lantu {name}", command, top))
        if isinstance(command, click.Group):
            inner = command.context_class(command, top, info_name=name, terminal_width=WIDTH, max_content_width=WIDTH)
            for word in command.list_commands(inner):
                below = command.get_command(inner, word)
                assert below is not None
                parts.append(_section(f"lantu {name} {word}", below, inner))
    return "\n".join(parts)


def errors_page() -> str:
    """Every error code with what, why and what to do, in both languages."""
    parts = [
        "# Errors\n",
        NOTE,
        "\nA failure has a code, and says what happened, where, why and what to do, in Chinese or English (`--lang`),\n"
        "or as JSON in both (`--errors json`). Words in braces are filled in. What a reading or a check *found* in a\n"
        "plan is in [findings](findings.md).\n",
    ]
    for domain in DOMAINS:
        codes = {code: text for code, text in all_messages().items() if code.split("-")[1] == domain}
        parts.append(f"## {domain}\n")
        for code, text in sorted(codes.items()):
            parts.append(f"### {code}\n")
            for title, words in (("what", text.what), ("why", text.why), ("what to do", text.next_step)):
                parts.append(f"- {title}: {words['zh']}<br>{words['en']}")
            parts.append("")
    return "\n".join(parts)


def pages() -> dict[str, str]:
    """File name → text of all generated pages."""
    return {
        "command-line.md": command_line_page("en"),
        "command-line.zh-CN.md": command_line_page("zh"),
        "errors.md": errors_page(),
    }


def _section(title: str, command: click.Command, parent: click.Context | None) -> str:
    name = title.split()[-1]
    context = command.context_class(command, parent, info_name=name, terminal_width=WIDTH, max_content_width=WIDTH)
    return f"## {title}\n\n```\n{command.get_help(context)}\n```\n"


if __name__ == "__main__":
    REFERENCE.mkdir(parents=True, exist_ok=True)
    for file_name, text in pages().items():
        (REFERENCE / file_name).write_text(text, encoding="utf-8")
