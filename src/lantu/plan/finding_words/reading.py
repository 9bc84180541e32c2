"""Finding wording of one domain; see `lantu.plan.findings`."""

from __future__ import annotations

from lantu.plan.findings import FindingWords

FINDINGS: dict[str, FindingWords] = {}
