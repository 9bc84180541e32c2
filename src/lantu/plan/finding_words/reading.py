"""Finding wording of one domain; see `lantu.plan.findings`."""

from __future__ import annotations

from lantu.plan.finding_words.naming import NAMING
from lantu.plan.finding_words.opening import OPENING
from lantu.plan.findings import FindingWords

FINDINGS: dict[str, FindingWords] = {}

# Opening files and the binary formats keep their wording in a file of their own.
FINDINGS.update(OPENING)

# Projects, honours, zones and systems: what their names left in doubt.
FINDINGS.update(NAMING)
