"""Check: the shares of the three sectors add up to 100 (三次产业结构)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from lantu.plan.lint.subject import Subject
from lantu.plan.model import Finding

_NUMBER = r"(\d{1,2}(?:\.\d{1,2})?)"
_RATIO = re.compile(_NUMBER + r"\s?[:：∶]\s?" + _NUMBER + r"\s?[:：∶]\s?" + _NUMBER)
_CUES = ("三次产业", "三产", "产业结构", "一二三产")
_REACH = 40  # characters before the ratio in which it must be named


def check(subject: Subject) -> Iterator[Finding]:
    """Ratios named as the structure of the three sectors whose sum is not 100."""
    for passage in subject.passages:
        for match in _RATIO.finditer(passage.text):
            before = passage.text[max(match.start() - _REACH, 0) : match.start()]
            total = sum((Decimal(part) for part in match.groups()), Decimal(0))
            if not any(cue in before for cue in _CUES) or total < 50:
                continue
            # Three rounded shares may miss 100 by one and a half last digits.
            step = max(Decimal(1).scaleb(-len(part.partition(".")[2])) for part in match.groups())
            if abs(total - 100) > step * Decimal("1.5"):
                yield subject.report("LT-LINT-013", passage.span(*match.span()), ratio=match.group(), total=total)
