"""`lantu`: the one entry point. Whatever happens ends in an exit status and, on standard error, a coded message.

Exit status: 0 done, 1 `lint` found something, 2 a coded error, 130 interrupted, 141 the reader of our output went away.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from lantu.cli.failures import from_click, report, unexpected
from lantu.cli.language import chosen_language, option_value
from lantu.cli.streams import open_streams
from lantu.kernel.errors import Language, LantuError

if TYPE_CHECKING:
    from lantu.cli.command import Group

FAILED = 2
INTERRUPTED = 130
READER_GONE = 141
_COMPLETE = "_LANTU_COMPLETE"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command line (命令行); returns the exit status and never raises."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    open_streams()
    lang = chosen_language(words, os.environ)
    as_json = option_value(words, "--errors") == "json"
    try:
        status = _run(words, lang, as_json)
        sys.stdout.flush()
        return status
    except LantuError as error:
        report(error, lang, as_json)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Python would complain once more when it closes the stream at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return READER_GONE
    except Exception as error:
        if os.environ.get("LANTU_DEBUG") == "1":
            import traceback

            traceback.print_exc()
        report(unexpected(error), lang, as_json)
    return FAILED


def _run(words: list[str], lang: Language, as_json: bool) -> int:
    import click

    root = group(lang)
    if _COMPLETE in os.environ:
        from click.shell_completion import shell_complete

        return shell_complete(root, {}, "lantu", _COMPLETE, os.environ[_COMPLETE])
    try:
        # Not `root.main()`: it would print errors in English without a code, and swallow a closed pipe.
        # `obj` reaches every command.
        with root.make_context("lantu", words, obj="json" if as_json else "text") as context:
            result = root.invoke(context)
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.exceptions.Abort:
        return INTERRUPTED
    except click.ClickException as error:
        raise from_click(error) from error
    return result if isinstance(result, int) else 0


def group(lang: Language) -> Group:
    """The command group in `lang`; click is imported here so that a failure before it still gets a code."""
    import click

    from lantu import __version__
    from lantu.cli.command import Group, spoken
    from lantu.cli.words import pick
    from lantu.cli.words.help import HELP

    version = click.version_option(
        __version__, "--version", message="lantu %(version)s", help=pick(HELP, "version", lang)
    )
    built = Group(lang, spoken(lang))
    return version(built)


if __name__ == "__main__":
    sys.exit(main())
