"""`lantu completion SHELL`: the script that lets the shell complete commands, options and files."""

from __future__ import annotations

import click

from lantu.cli.command import Command, spoken
from lantu.cli.kinds import Choices
from lantu.cli.output import write
from lantu.kernel.errors import Language

SHELLS = ("bash", "zsh", "fish")


def command(lang: Language) -> Command:
    """`lantu completion bash|zsh|fish` in `lang`."""

    def run(shell: str) -> int:
        from click.shell_completion import get_completion_class

        kind = get_completion_class(shell)
        assert kind is not None
        root = click.get_current_context().find_root().command
        script = kind(root, {}, "lantu", "_LANTU_COMPLETE")
        # `source()` of bash would start a bash to ask for its version; the script itself needs only these names.
        write(script.source_template % script.source_vars(), None)
        return 0

    return Command("completion", lang, [click.Argument(["shell"], type=Choices(SHELLS)), *spoken(lang)], run)
