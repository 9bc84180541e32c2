"""Indicators and their observations: what is measured, the values with their two clocks, and the gaps."""
