"""Everything that is wrong with one file, told at once."""

from __future__ import annotations

from lantu.kernel.errors import FileError, Language
from lantu.kernel.strict_yaml import place

SHOWN = 20


class FileErrors(FileError):
    """All problems of one file together (LT-FILE-010), so that a person mends them in one go.

    `problems` are the single FileErrors in the order of the file; `render` shows the first 20 and how many are left.
    """

    def __init__(self, where: str, problems: tuple[FileError, ...]) -> None:
        self.problems = problems
        shown = "; ".join(f"{p.code} {p.where}" for p in problems[:SHOWN])
        super().__init__("LT-FILE-010", where, {"count": len(problems), "problems": shown})

    def render(self, lang: Language = "zh") -> str:
        """The head line and each problem with its line, key path, reason and next step."""
        lines = [f"{self.code} {self.what(lang)}", *(p.render(lang) for p in self.problems[:SHOWN])]
        if len(self.problems) > SHOWN:
            rest = len(self.problems) - SHOWN
            lines.append(f"…… 还有 {rest} 处" if lang == "zh" else f"… and {rest} more")
        return "\n".join(lines)

    def as_dict(self) -> dict[str, object]:
        """The error for machines, with `problems` as a list."""
        return {**super().as_dict(), "problems": [p.as_dict() for p in self.problems]}

    def __reduce__(self) -> tuple[type[FileErrors], tuple[str, tuple[FileError, ...]]]:  # type: ignore[override]
        return (FileErrors, (self.where, self.problems))


class Problems:
    """Collects what is wrong while a file is read."""

    def __init__(self, where: str = "") -> None:
        self.where = where
        self.found: list[tuple[int, FileError]] = []

    def add(self, code: str, path: str, line: int | None, **facts: object) -> None:
        """Note one problem at a key path and a line."""
        self.found.append((line or 0, FileError(code, place(self.where, line, path), facts)))

    @property
    def many(self) -> bool:
        """Whether more was found than anybody will be shown; costly hints are then not worth their time."""
        return len(self.found) > SHOWN

    def raise_if_any(self) -> None:
        """Raise the problem, or all of them as FileErrors, in the order of the file; do nothing when there is none."""
        problems = tuple(error for _, error in sorted(self.found, key=lambda pair: pair[0]))
        if len(problems) == 1:
            raise problems[0]
        if problems:
            raise FileErrors(self.where, problems)
