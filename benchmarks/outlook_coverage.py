"""How often the 80 % interval of the outlook holds what came, and how often its chances come true, on short series.

python benchmarks/outlook_coverage.py [--series 2000] [--plain | --speed | --real]
"""

from __future__ import annotations

import argparse
import resource
from collections.abc import Callable
from dataclasses import replace
from math import sqrt
from unittest.mock import patch

import numpy as np
import numpy.typing as npt

from lantu.judge.outlook import likelihood
from lantu.judge.outlook.answer import answer
from lantu.judge.outlook.question import Question, Whole
from lantu.judge.outlook.vectorised import answers, classes
from measure import best_of

Floats = npt.NDArray[np.float64]
POINTS = range(3, 11)
HORIZONS = (1, 2, 3)
LENGTH = max(POINTS) + max(HORIZONS)
SHARE = 0.8


def random_walk(random: np.random.Generator, series: int) -> Floats:
    """Steps about a steady pace, as of income or output."""
    pace = random.uniform(-1, 1, (series, 1))
    return 60 + (pace + random.normal(0, 1, (series, LENGTH))).cumsum(axis=1)


def trend_and_noise(random: np.random.Generator, series: int) -> Floats:
    """A straight line seen with an error of measurement."""
    slope = random.uniform(-1.5, 1.5, (series, 1))
    return 60 + slope * np.arange(LENGTH) + random.normal(0, 1, (series, LENGTH))


def damped(random: np.random.Generator, series: int) -> Floats:
    """A rise that loses pace each year, as near a ceiling."""
    phi = random.uniform(0.6, 0.9, (series, 1))
    rise = random.uniform(1, 4, (series, 1)) * phi ** np.arange(LENGTH)
    return 60 + rise.cumsum(axis=1) + random.normal(0, 0.5, (series, LENGTH))


def step_change(random: np.random.Generator, series: int) -> Floats:
    """A level that shifts once, in any year, with noise."""
    year = random.integers(1, LENGTH, (series, 1))
    size = random.normal(0, 4, (series, 1))
    return 60 + size * (np.arange(LENGTH) >= year) + random.normal(0, 1, (series, LENGTH))


def returning(random: np.random.Generator, series: int) -> Floats:
    """A rate that returns to its mean (AR(1), 0.5), as unemployment or growth."""
    values = np.empty((series, LENGTH))
    values[:, 0] = random.normal(0, 1 / sqrt(0.75), series)
    for place in range(1, LENGTH):
        values[:, place] = 0.5 * values[:, place - 1] + random.normal(0, 1, series)
    return 5.5 + values


def growth(random: np.random.Generator, series: int) -> Floats:
    """A quantity that grows by a rate about its own mean rate, as patents or revenue."""
    rates = random.uniform(0.02, 0.15, (series, 1)) + random.normal(0, 0.04, (series, LENGTH))
    return 100 * np.exp(rates.cumsum(axis=1))


def like_real(random: np.random.Generator, series: int) -> Floats:
    """As published: a saturating share in % with one bad year, rounded to one decimal."""
    start, gap = random.uniform(55, 90, (series, 1)), random.uniform(2, 10, (series, 1))
    values = start + gap * (1 - random.uniform(0.7, 0.95, (series, 1)) ** np.arange(LENGTH))
    values += random.normal(0, 0.4, (series, LENGTH))
    bad = random.integers(0, LENGTH, (series, 1)) == np.arange(LENGTH)
    return np.minimum(np.round(values - bad * random.uniform(0, 3, (series, 1)), 1), 100.0)


KINDS: dict[str, Callable[[np.random.Generator, int], Floats]] = {
    "random walk with drift": random_walk,
    "trend + noise": trend_and_noise,
    "damped trend": damped,
    "step change": step_change,
    "mean-reverting (AR 0.5)": returning,
    "compound growth": growth,
    "like real shares": like_real,
}


def real() -> dict[str, Floats]:
    """Published annual series that come with statsmodels, cut into windows; nothing of them is stored here."""
    from statsmodels.datasets import copper, fertility, longley, macrodata, nile

    quarterly = macrodata.load_pandas().data
    whole_years = quarterly.groupby("year").filter(lambda year: len(year) == 4).groupby("year").mean()
    births = fertility.load_pandas().data.set_index("Country Code").filter(regex="^[0-9]{4}$").dropna(axis=1, how="all")
    return {
        "US national accounts, as levels": _windows(
            whole_years[["realgdp", "realcons", "realinv", "cpi"]].to_numpy().T
        ),
        "US unemployment, inflation, interest": _windows(whole_years[["unemp", "infl", "tbilrate"]].to_numpy().T),
        "Longley's macro-economic data": _windows(longley.load_pandas().data.drop(columns="YEAR").to_numpy().T),
        "world copper market": _windows(copper.load_pandas().data.drop(columns="TIME", errors="ignore").to_numpy().T),
        "flow of the Nile": _windows(nile.load_pandas().data["volume"].to_numpy()[None, :]),
        "fertility by country (smoothed by its publisher)": _windows(births.dropna().to_numpy(dtype=float)[::4]),
    }


def _windows(table: Floats) -> Floats:
    return np.concatenate([table[:, start : start + LENGTH] for start in range(table.shape[1] - LENGTH + 1)])


def covered(table: Floats, points: int, horizon: int) -> float:
    """The share of series whose value `horizon` years on lies in the interval."""
    seen = table[:, max(POINTS) - points : max(POINTS)]
    came = table[:, max(POINTS) + horizon - 1]
    asked = Question(Whole.END, ">=", 0.0, points + horizon - 1)
    found = answers(asked, range(points), seen, share=SHARE)
    return float(((found.low <= came) & (came <= found.high)).mean())


def calibration(series: int) -> list[tuple[str, int, float, float]]:
    """Chances by class: how many forecasts, the mean chance said, the share that came true."""
    random = np.random.default_rng(7)
    said, came = [], []
    for make in KINDS.values():
        table = make(random, series)
        usual = np.abs(np.diff(table[:, : max(POINTS)], axis=1)).mean(axis=1)
        for points in POINTS:
            for horizon in HORIZONS:
                seen = table[:, max(POINTS) - points : max(POINTS)]
                target = seen[:, -1] + random.normal(0, 2, series) * usual
                asked = Question(Whole.END, ">=", 0.0, points + horizon - 1)
                said.append(answers(asked, range(points), seen, target).chance)
                came.append(table[:, max(POINTS) + horizon - 1] >= target)
    chances, kept = np.concatenate(said), np.concatenate(came)
    rows = []
    for name, low, high in (("unlikely", 0, 1 / 3), ("uncertain", 1 / 3, 2 / 3), ("likely", 2 / 3, 1.01)):
        within = (chances > low) & (chances < high) if name == "uncertain" else (chances >= low) & (chances <= high)
        rows.append((name, int(within.sum()), float(chances[within].mean()), float(kept[within].mean())))
    return rows


def main() -> None:
    """Print the tables."""
    ask = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    ask.add_argument("--series", type=int, default=2000, help="simulated series of each kind")
    ask.add_argument("--plain", action="store_true", help="without the widening factors")
    ask.add_argument("--speed", action="store_true", help="the cost of 2,844 areas x 23 targets x 5 years instead")
    ask.add_argument(
        "--real", action="store_true", help="published series in place of simulated ones; needs statsmodels"
    )
    given = ask.parse_args()
    if given.speed:
        print_speed()
    elif given.real:
        print_coverage(real(), "published series, all windows of them")
    elif given.plain:
        with patch.object(likelihood, "widening", lambda points, weights: 1.0):
            print_tables(given.series)
    else:
        print_tables(given.series)


def print_speed(areas: int = 2844, targets: int = 23, years: int = 5) -> None:
    """CPU seconds of all outlooks by columns, of a sample row by row, and the peak memory of this process."""
    random = np.random.default_rng(1)
    wholes = [
        (whole, compounding) for whole in Whole for compounding in (0, 1) if whole != Whole.END or not compounding
    ]
    work = []
    for target in range(targets):
        whole, compounding = wholes[target % len(wholes)]
        start = random.uniform(2, 8, (areas, 1))
        table = np.round(start + random.normal(0.2, 0.5, (areas, years)).cumsum(axis=1), 2)
        table[random.random(areas) < 0.1, -1] = np.nan
        work.append((Question(whole, ">=", 0.0, 2025, 2021, compounding=compounding), table, start[:, 0] * 1.2))
    span = range(2024 - years, 2024)

    def columns() -> None:
        for question, table, value in work:
            found = answers(question, span, table, value)
            classes(found, np.zeros(areas, dtype=bool), 2 / 3, 1 / 3)

    def rows() -> None:
        for question, table, value in work:
            for row in range(0, areas, 100):
                known = ~np.isnan(table[row])
                asked = replace(question, value=float(value[row]))
                answer(asked, [y for y, k in zip(span, known, strict=True) if k], table[row][known].tolist())

    columns()  # warm
    cost, one = best_of(3, columns), best_of(1, rows)
    sample = len(range(0, areas, 100)) * targets
    print(f"{areas} areas x {targets} targets x {years} years = {areas * targets} outlooks")
    print(f"by columns: {cost.cpu:.2f} CPU s, {cost.wall:.2f} s; {areas * targets / cost.cpu:,.0f} outlooks a CPU s")
    print(f"row by row: {one.cpu / sample * areas * targets:.1f} CPU s (from a sample of {sample})")
    print(f"peak memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")


def print_tables(series: int) -> None:
    """Coverage on simulated series, and the chances that came true."""
    random = np.random.default_rng(20260101)
    print_coverage({name: make(random, series) for name, make in KINDS.items()}, f"{series} series a kind")
    print("\n| outlook | forecasts | mean chance said | came true |\n|---|---|---|---|")
    for name, count, said, came in calibration(series):
        print(f"| {name} | {count} | {said:.0%} | {came:.0%} |")


def print_coverage(tables: dict[str, Floats], what: str) -> None:
    """Coverage by kind and number of points (mean of the horizons), and by horizon."""
    found = {
        (name, points, horizon): covered(table, points, horizon)
        for name, table in tables.items()
        for points in POINTS
        for horizon in HORIZONS
    }
    print(f"Coverage of the {SHARE:.0%} interval, {what}, mean of horizons 1-3\n")
    print("| series | " + " | ".join(f"{points} points" for points in POINTS) + " |")
    print("|---|" + "---|" * len(POINTS))
    for name in tables:
        cells = [np.mean([found[name, points, horizon] for horizon in HORIZONS]) for points in POINTS]
        print(f"| {name} | " + " | ".join(f"{cell:.0%}" for cell in cells) + " |")
    cells = [np.mean([found[name, points, h] for name in tables for h in HORIZONS]) for points in POINTS]
    print("| all kinds alike | " + " | ".join(f"{cell:.0%}" for cell in cells) + " |")
    print("\n| horizon | coverage |\n|---|---|")
    for horizon in HORIZONS:
        print(f"| {horizon} | {np.mean([found[name, p, horizon] for name in tables for p in POINTS]):.0%} |")


if __name__ == "__main__":
    main()
