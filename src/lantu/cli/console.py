"""Rich's console, except that a reader who goes away is told to `main` and not answered with status 1."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console


def plain_console(file: IO[str] | None = None, width: int | None = None) -> Console:
    """A console that draws what it is given: no markup, no emoji, no guessed colours (控制台)."""
    from rich.console import Console

    class PlainConsole(Console):
        def on_broken_pipe(self) -> None:
            # `main` knows the status for `lantu … | head`; rich would exit with 1.
            self.quiet = True
            raise BrokenPipeError

    return PlainConsole(file=file, width=width, highlight=False, emoji=False, markup=False)
