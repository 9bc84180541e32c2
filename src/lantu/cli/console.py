"""Rich's console, except that a reader who goes away is told to `main` and not answered with status 1."""

from __future__ import annotations

from rich.console import Console


class PlainConsole(Console):
    """A console that draws what it is given: no markup, no emoji, no guessed colours (控制台)."""

    def on_broken_pipe(self) -> None:
        """Leave it to `main`, which knows the status for `lantu … | head`."""
        self.quiet = True
        raise BrokenPipeError
