"""Where in a document something stands, for people: `name:line:column`, and some words around a short quote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lantu.publish.sarif import LineIndex

if TYPE_CHECKING:
    from lantu.plan.model import FindingAnchor

# A quote shorter than this says little by itself; so many characters on each side help.
_SHORT, _AROUND = 12, 14
_HEAD = 400  # characters of a document in which it says what it is


class Places:
    """The text of one document (出处), with its lines."""

    def __init__(self, name: str, text: str) -> None:
        self._name, self._text = name, text
        self._lines = LineIndex(text)

    @property
    def invented(self) -> bool:
        """Whether the document says at its head that it is made up (演示数据)."""
        return "演示数据" in self._text[:_HEAD]

    def place(self, anchor: FindingAnchor) -> str:
        """`name:line:column`, which terminals turn into a link."""
        return "{}:{}:{}".format(self._name, *self._lines.position(anchor.start))

    def around(self, anchor: FindingAnchor) -> tuple[str, str]:
        """What stands before and after a short quote on its line; "" and "" for a long one."""
        quote = anchor.quote.strip()
        if not quote or len(quote) >= _SHORT or self._text[anchor.start : anchor.end] != anchor.quote:
            return "", ""
        before = self._text[max(0, anchor.start - _AROUND) : anchor.start]
        after = self._text[anchor.end : anchor.end + _AROUND]
        left, right = before.splitlines()[-1:], after.splitlines()[:1]
        if before.endswith(("\n", "\r")):
            left = []
        return _flat(left), _flat(right)


def _flat(lines: list[str]) -> str:
    return " ".join("".join(lines).split())
