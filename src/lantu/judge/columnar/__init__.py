"""The same verdicts for many areas at once: the rules of `lantu.judge.forms` as Ibis expressions (多地区评价)."""
