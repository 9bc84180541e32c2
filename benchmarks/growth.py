"""Time against size, up to ten million characters, every step by itself."""

from __future__ import annotations

import math
import os
import re
import resource
import sys
from html import escape

from figures import Figures
from measure import MEBIBYTE
from plan_text import plan_text
from steps import timed_steps

SIZES = (20_000, 60_000, 200_000, 1_000_000, 3_000_000, 10_000_000)
FORMS = ("md", "txt", "html")
# Slope of log(time) over log(size): 1 is linear, 2 quadratic. Caches that no longer fit cost a little.
SLOPE = 1.15
_MARKS = re.compile(r"^#+ |\*\*", re.MULTILINE)


def measure() -> Figures:
    """Markdown to 10,000,000 characters with every step; plain text and HTML to 1,000,000."""
    largest = int(os.environ.get("LANTU_BENCHMARK_LARGEST", SIZES[-1]))
    sizes = [size for size in SIZES if size <= largest]
    results: dict[tuple[str, int], dict[str, float]] = {}
    timed_steps(plan_text(20_000, seed=1).encode(), "warm.md")
    for form in FORMS:
        for size in sizes if form == "md" else [size for size in sizes if size <= 1_000_000]:
            results[form, size] = timed_steps(_as(form, plan_text(size, seed=1)).encode("utf-8"), f"plan.{form}")
            print(f"· {form} {size:,}: {sum(results[form, size].values()):.1f} s", file=sys.stderr, flush=True)
    steps = list(results["md", sizes[0]])
    figures = Figures(
        "Time against size (microseconds of CPU a character)", ("characters", *steps, "read, characters a second")
    )
    for (form, size), spent in results.items():
        rate = size / (spent["open"] + spent["read"])
        figures.add(f"{form} {size:,}", *(f"{spent[step] / size * 1e6:.2f}" for step in steps), f"{rate:,.0f}")
    last = {step: results["md", sizes[-1]][step] for step in steps}
    for step in steps:
        slope = _slope([(size, results["md", size][step]) for size in sizes if size >= 60_000])
        if last[step] > 0.3:  # what takes no time at all has no slope
            figures.require(f"slope of {step}, 60,000 to {sizes[-1]:,} characters", slope, SLOPE)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    figures.notes.append(f"peak memory of the whole run: {peak:.0f} MiB for {sizes[-1] * 3 / MEBIBYTE:.0f} MiB of file")
    return figures


def _slope(points: list[tuple[int, float]]) -> float:
    """Least squares of log(time) over log(size)."""
    pairs = [(math.log(size), math.log(max(seconds, 1e-5))) for size, seconds in points]
    x, y = (sum(values) / len(pairs) for values in zip(*pairs, strict=True))
    return sum((a - x) * (b - y) for a, b in pairs) / sum((a - x) ** 2 for a, _ in pairs)


def _as(form: str, text: str) -> str:
    """The same plan as plain text without marks, or as the HTML of a web page."""
    if form == "md":
        return text
    if form == "txt":
        return _MARKS.sub("", text)
    lines = (line for line in text.split("\n") if line)
    return "<html><body>\n" + "\n".join(_element(line) for line in lines) + "\n</body></html>\n"


def _element(line: str) -> str:
    if line.startswith("|"):
        cells = line.strip("|").split("|")
        return "<table><tr>" + "".join(f"<td>{escape(cell.strip())}</td>" for cell in cells) + "</tr></table>"
    level = len(line) - len(line.lstrip("#"))
    tag = f"h{min(level, 6)}" if level else "p"
    return f"<{tag}>{escape(line.lstrip('# '))}</{tag}>"
