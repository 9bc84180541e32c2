"""Click commands whose help is in the language of the person, and that load only when they are called."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any

import click

from lantu.cli.help_page import HelpPage
from lantu.cli.kinds import Choices
from lantu.cli.words import pick
from lantu.cli.words.help import HELP
from lantu.kernel.errors import Language, UsageError

# One file a command; each has `command(lang)`.
COMMANDS = {
    "read": "lantu.cli.read",
    "lint": "lantu.cli.lint",
    "diff": "lantu.cli.diff",
    "evaluate": "lantu.cli.evaluate",
    "run": "lantu.cli.run",
    "verify": "lantu.cli.verify",
    "align": "lantu.cli.align",
    "completion": "lantu.cli.completion",
}


class _Context(click.Context):
    formatter_class = HelpPage


class _Localised(click.Command):
    """Usage line and option list with headings in `lang`; click itself knows only English."""

    lang: Language = "zh"
    context_class = _Context

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = pick(HELP, "help", self.lang)
        return option

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        pieces = self.collect_usage_pieces(ctx)
        formatter.write_usage(ctx.command_path, " ".join(pieces), prefix=pick(HELP, "usage", self.lang))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        options = [param for param in self.get_params(ctx) if isinstance(param, click.Option)]
        records = [record for option in options if (record := option.get_help_record(ctx)) is not None]
        if records:
            with formatter.section(pick(HELP, "options", self.lang)):
                formatter.write_dl(records)


class Command(_Localised):
    """One command (命令)."""

    def __init__(
        self, name: str, lang: Language, params: Sequence[click.Parameter], run: Callable[..., Any], help_key: str = ""
    ) -> None:
        key = help_key or name
        super().__init__(
            name, params=list(params), callback=run, help=pick(HELP, key, lang), short_help=_first(key, lang)
        )
        self.lang = lang


class _KnownCommands(_Localised, click.Group):
    """A group that says which command was probably meant."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command called, or UsageError LT-CLI-016 with the nearest ones."""
        name = args[0]
        known = self.list_commands(ctx)
        if name not in known and not name.startswith("-") and not ctx.resilient_parsing:
            near = _meant(name, known, ctx.command_path)
            facts: dict[str, object] = {"name": name, "near": near, "commands": ", ".join(known)}
            raise UsageError("LT-CLI-016", ctx.command_path, facts)
        return super().resolve_command(ctx, args)


class Subgroup(_KnownCommands):
    """A command that has commands of its own; each is built when it is called."""

    def __init__(self, name: str, lang: Language, commands: dict[str, Callable[[Language], Command]]) -> None:
        super().__init__(
            name, params=spoken(lang), help=pick(HELP, name, lang), short_help=_first(name, lang),
            invoke_without_command=True, callback=_show_help,
        )  # fmt: skip
        self.lang = lang
        self._makers = commands

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names in the order of use."""
        return list(self._makers)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command called `cmd_name` in the language of the group."""
        return self._makers[cmd_name](self.lang) if cmd_name in self._makers else None

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Options, then one line a command."""
        _Localised.format_options(self, ctx, formatter)
        with formatter.section(pick(HELP, "commands", self.lang)):
            commands = [(name, make(self.lang)) for name, make in self._makers.items()]
            formatter.write_dl([(name, command.short_help or "") for name, command in commands])


class Group(_KnownCommands):
    """`lantu` itself: knows the names of its commands and imports one only when it is called."""

    def __init__(self, lang: Language, params: Sequence[click.Parameter]) -> None:
        super().__init__(
            "lantu",
            params=list(params),
            help=pick(HELP, "group", lang),
            invoke_without_command=True,
            callback=_show_help,
        )
        self.lang = lang

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names in the order of use."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command called `cmd_name`, built in the language of the group."""
        if cmd_name not in COMMANDS:
            return None
        built: click.Command = import_module(COMMANDS[cmd_name]).command(self.lang)
        return built

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Options, then one line a command without importing any of them."""
        _Localised.format_options(self, ctx, formatter)
        with formatter.section(pick(HELP, "commands", self.lang)):
            formatter.write_dl([(name, _first(name, self.lang)) for name in COMMANDS])


def choice(lang: Language, name: str, values: Sequence[str], default: str | None, key: str = "") -> click.Option:
    """An option with a fixed list of values."""
    help_text = pick(HELP, key or name.strip("-").replace("-", "_"), lang)
    if default:
        colon = "；" if lang == "zh" else "; "
        help_text += colon + pick(HELP, "default", lang, value=default)
    return click.Option([name], type=Choices(list(values)), default=default, help=help_text)


def form_choice(lang: Language, values: Sequence[str]) -> click.Option:
    """`--format`, which gives `form`: None means that the ending of `--output` decides, see `settled_form`."""
    option = choice(lang, "--format", values, None)
    colon = "；" if lang == "zh" else "; "
    option.help = (option.help or "") + colon + pick(HELP, "form_default", lang, value=values[0])
    option.name = "form"
    return option


def flag(lang: Language, name: str) -> click.Option:
    """An option that is on or off."""
    return click.Option([name], is_flag=True, help=pick(HELP, name.strip("-"), lang))


def value(lang: Language, name: str, metavar: str, kind: click.ParamType[Any] | None = None) -> click.Option:
    """An option with a value of its own."""
    return click.Option([name], metavar=metavar, type=kind, help=pick(HELP, name.strip("-").replace("-", "_"), lang))


def spoken(lang: Language) -> list[click.Parameter]:
    """The two options that every command has: language and form of errors. Both take effect before parsing."""
    language = choice(lang, "--lang", ["zh", "en"], None)
    errors = choice(lang, "--errors", ["text", "json"], None)
    language.expose_value = errors.expose_value = False
    return [language, errors]


def _first(name: str, lang: Language) -> str:
    return pick(HELP, name, lang).split("\n", 1)[0]


def _meant(name: str, known: Sequence[str], path: str) -> str:
    from difflib import get_close_matches
    from pathlib import Path

    near = get_close_matches(name, known, 2, 0.5)
    if near:
        return ", ".join(f"{path} {one}" for one in near)
    # `lantu plan.docx`: a document where the command should stand.
    return f"{path} read {name}" if Path(name).suffix or Path(name).exists() else f"{path} --help"


def _show_help() -> None:
    context = click.get_current_context()
    if context.invoked_subcommand is None:
        click.echo(context.get_help())
