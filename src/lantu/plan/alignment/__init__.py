"""A plan held against its parent's: counterparts, comparison, delegated values, parts of a whole (规划衔接)."""
