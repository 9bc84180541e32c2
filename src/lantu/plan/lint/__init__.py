"""What a drafter wants to know before printing (规划文本检查): contradictions, gaps, scanning damage."""

from __future__ import annotations

from lantu.plan.lint.run import CHECKS, Check, lint_plan

__all__ = ["CHECKS", "Check", "lint_plan"]
