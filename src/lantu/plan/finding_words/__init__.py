"""Wording of findings, a file a domain; see `lantu.plan.findings`."""
