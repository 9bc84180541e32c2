"""Lantu (蓝图): a development-plan document, read into the data that carries the plan out."""

__version__ = "0.1.0"
