"""Where a plan orders anything at all: not where it looks back, and not in its ideas and principles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lantu.plan.read.context import Context
    from lantu.plan.read.outline import Outline

# 发展原则 begins like an order (发展 …), so the title's last words decide here whatever its first word is.
_IDEAS = re.compile(r"(?:原则|指导思想|总体思路|基本理念|编制依据)$")


def orders_nothing(outline: Outline, context: Context, offset: int) -> bool:
    """Whether the passage at a document offset reports, analyses or states ideas, so that no task stands there."""
    if context.is_past(offset) or context.kind_at(offset) == "guiding":
        return True
    section = outline.section_at(offset)
    return section is not None and bool(_IDEAS.search(section.title))
