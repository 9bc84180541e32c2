"""How deep a heading stands, learned from the order in which the document's kinds of numbers first nest."""

from __future__ import annotations

from lantu.plan.read.numbering import NumberKind

# A kind of heading: its kind of number, or how an unnumbered one is set ("mark2", "line").
Key = NumberKind | str

# 前言, 附件 …: beside the chapters, and nothing nests in it unless the file marks it so.
OUTER = "outer"

_STRUCTURAL = (NumberKind.PART, NumberKind.CHAPTER, NumberKind.SECTION)
_INNER = frozenset(
    {NumberKind.DIGIT_PAREN, NumberKind.CIRCLED, NumberKind.DECIMAL2, NumberKind.DECIMAL3, NumberKind.DECIMAL4}
)
_FAMILIES: tuple[tuple[NumberKind, ...], ...] = (
    _STRUCTURAL,
    (NumberKind.HAN, NumberKind.HAN_PAREN, NumberKind.DIGIT_PAREN, NumberKind.CIRCLED),
    (NumberKind.DIGIT, NumberKind.DECIMAL2, NumberKind.DECIMAL3, NumberKind.DECIMAL4, NumberKind.CIRCLED),
    (NumberKind.DIGIT, NumberKind.DIGIT_PAREN, NumberKind.CIRCLED),
)


class Nesting:
    """The open headings, outermost first, and what was learned of each kind's place."""

    def __init__(self) -> None:
        self._open: list[Key] = []
        self._marks: list[int | None] = []  # the file's own level of each open heading
        self._above: dict[Key, frozenset[Key]] = {}

    def place(self, key: Key, value: int | None, mark: int | None = None, outermost: bool = False) -> int:
        """Open a heading of kind `key` numbered `value`, marked with level `mark` by the file; returns its level,
        1 = outermost. A file's mark decides only between a numbered and an unnumbered heading."""
        if outermost:
            self._pop_to(0)
            key = OUTER
        elif key in self._open:
            self._pop_to(self._open.index(key))
        elif key in self._above:
            above = self._above[key]
            while self._open and self._open[-1] not in above and not outranks(self._open[-1], key):
                self._pop_to(len(self._open) - 1)
        else:
            # A kind met for the first time nests where it stands, unless it is known to be the outer one: an excerpt
            # may begin with （三） and go on with 四、.
            while self._open and (
                outranks(key, self._open[-1]) or self._is_later_outer(key, value) or self._is_beside(mark)
            ):
                self._pop_to(len(self._open) - 1)
        if not outermost:
            self._above.setdefault(key, frozenset(self._open))
        self._open.append(key)
        self._marks.append(mark)
        return len(self._open)

    def _pop_to(self, size: int) -> None:
        del self._open[size:]
        del self._marks[size:]

    def _is_beside(self, mark: int | None) -> bool:
        """Whether the open heading has no number and the file does not set the new one below it."""
        top, top_mark = self._open[-1], self._marks[-1]
        if isinstance(top, NumberKind):
            return False
        if mark is None or top_mark is None:
            return top == OUTER
        return mark <= top_mark

    def _is_later_outer(self, key: Key, value: int | None) -> bool:
        """Whether a first number other than 1 shows that its series began before the excerpt did."""
        top = self._open[-1]
        return value is not None and value > 1 and key not in _INNER and top not in _STRUCTURAL


def outranks(one: Key, other: Key) -> bool:
    """Whether `one` is known to be outside `other` in every document."""
    if one in _STRUCTURAL and other not in _STRUCTURAL:
        return True
    if isinstance(one, str) and isinstance(other, str) and one.startswith("mark") and other.startswith("mark"):
        return one < other
    for family in _FAMILIES:
        if one in family and other in family:
            return family.index(one) < family.index(other)
    return False
