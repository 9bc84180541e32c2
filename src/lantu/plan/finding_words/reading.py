"""Finding wording of one domain; see `lantu.plan.findings`."""

from __future__ import annotations

from lantu.plan.finding_words.indicator_tables import INDICATOR_TABLES
from lantu.plan.finding_words.joining import JOINING
from lantu.plan.finding_words.mending import MENDING
from lantu.plan.finding_words.naming import NAMING
from lantu.plan.finding_words.opening import OPENING
from lantu.plan.findings import FindingWords

FINDINGS: dict[str, FindingWords] = {}

# Opening files and the binary formats keep their wording in a file of their own.
FINDINGS.update(OPENING)

# Projects, honours, zones and systems: what their names left in doubt.
FINDINGS.update(NAMING)

# Indicator tables: what was inferred, put right or left out.
FINDINGS.update(INDICATOR_TABLES)

# Corrections and re-readings: what was applied, what no longer fits.
FINDINGS.update(MENDING)

# Paragraphs, headings and tables put together before reading.
FINDINGS.update(JOINING)
