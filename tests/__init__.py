"""Tests of Lantu; `tests.makers` and the like are imported by this name."""
