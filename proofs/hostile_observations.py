"""A table of hostile rows: every one told by row, column and code, none lost, none guessed.

`python proofs/hostile_observations.py --rows 1000000` writes a table in which one row in ten is sound and the others
are not, imports it, and compares the answer with what each row was made to be. Exit status 1 when one answer is wrong.
"""

from __future__ import annotations

import argparse
import resource
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from lantu.series.observation_cells import Expected
from lantu.series.observations_file import Checked, check_observations

COLUMNS = ("indicator_id", "area", "period", "value", "measure", "missing", "status", "carried_from", "calibre",
           "vintage", "source", "note")  # fmt: skip
UNITS = {"gdp": "亿元", "urban": "%", "jobs": "人"}
EXPECTED = Expected(UNITS, None, first_year=2015, last_year=2035)
# What is done to a sound row of 2022: the cells, and the column and code that the answer must name.
Spoil = tuple[dict[str, str], str, str]
SPOILS: tuple[Spoil, ...] = (
    ({"value": "12.3%", "indicator_id": "gdp"}, "value", "LT-SERIES-015"),
    ({"value": "7亩", "indicator_id": "jobs"}, "value", "LT-SERIES-015"),
    ({"value": "NaN"}, "value", "LT-SERIES-014"),
    ({"value": "-Infinity"}, "value", "LT-SERIES-014"),
    ({"value": "1e308"}, "value", "LT-SERIES-014"),
    ({"value": "1e-308"}, "value", "LT-SERIES-014"),
    ({"value": "1,23"}, "value", "LT-SERIES-013"),
    ({"value": "约5"}, "value", "LT-SERIES-013"),
    ({"value": "5-7"}, "value", "LT-SERIES-013"),
    ({"value": "１２．３．４"}, "value", "LT-SERIES-013"),
    ({"value": "1_000"}, "value", "LT-SERIES-013"),
    ({"value": "#DIV/0!"}, "value", "LT-SERIES-016"),
    ({"value": "=A1+1"}, "value", "LT-SERIES-016"),
    ({"value": ""}, "value", "LT-SERIES-025"),
    ({"missing": "withheld"}, "value", "LT-SERIES-021"),
    ({"value": "", "missing": "0"}, "missing", "LT-SERIES-012"),
    ({"value": "-3", "measure": "flow"}, "value", "LT-SERIES-029"),
    ({"period": "2022-13"}, "period", "LT-SERIES-017"),
    ({"period": "2022Q5"}, "period", "LT-SERIES-017"),
    ({"period": "2022-02-30"}, "period", "LT-SERIES-017"),
    ({"period": "2023/2021"}, "period", "LT-SERIES-017"),
    ({"period": "近年"}, "period", "LT-SERIES-017"),
    ({"period": ""}, "period", "LT-SERIES-011"),
    ({"period": "2014"}, "period", "LT-SERIES-018"),
    ({"period": "2099", "vintage": "2100-01-15"}, "period", "LT-SERIES-018"),
    ({"vintage": "2022-06-30"}, "vintage", "LT-SERIES-026"),
    ({"vintage": "3/4/2023"}, "vintage", "LT-SERIES-019"),
    ({"vintage": "2023-02-29"}, "vintage", "LT-SERIES-019"),
    ({"vintage": "1999-01-01", "status": "estimated"}, "vintage", "LT-SERIES-034"),
    ({"status": "sure"}, "status", "LT-SERIES-012"),
    ({"status": "carried"}, "carried_from", "LT-SERIES-022"),
    ({"carried_from": "2021"}, "status", "LT-SERIES-023"),
    ({"status": "carried", "carried_from": "2022"}, "carried_from", "LT-SERIES-024"),
    ({"measure": "speed"}, "measure", "LT-SERIES-012"),
    ({"indicator_id": "gpd"}, "indicator_id", "LT-SERIES-030"),
    ({"indicator_id": ""}, "indicator_id", "LT-SERIES-011"),
    ({"note": "\x07"}, "note", "LT-SERIES-032"),
    ({"source": "=HYPERLINK()"}, "source", "LT-SERIES-016"),
    ({"area": "@same"}, "", "LT-SERIES-027"),
    ({"area": "@same", "value": "77"}, "", "LT-SERIES-027"),
    ({"area": "@same", "period": "2023", "vintage": "2024-01-15", "calibre": "新口径"}, "calibre", "LT-SERIES-028"),
)  # fmt: skip
WARNINGS = {"LT-SERIES-028"}
SOUND_EACH = 10


def row_of(number: int, seed: int) -> tuple[dict[str, str], Spoil | None]:
    """Row `number` (from 0) with what is wrong with it; the same number and seed always give the same row."""
    random = Random(seed * 1_000_003 + number)
    sound = number - number % SOUND_EACH
    home = Random(seed * 1_000_003 + sound)
    cells = dict.fromkeys(COLUMNS, "")
    value = f"{random.randrange(10**6)}.{random.randrange(100):02}"
    cells |= {"indicator_id": home.choice(tuple(UNITS)), "area": f"a{number}", "period": "2022", "value": value}
    cells |= {"vintage": "2023-02-28", "source": "局"}
    if number == sound:
        return cells, None
    spoil = SPOILS[(number // SOUND_EACH + (number % SOUND_EACH) * 7) % len(SPOILS)]
    cells |= spoil[0]
    if cells["area"] == "@same":
        cells["area"] = f"a{sound}"
    return cells, spoil


def lines(rows: int, seed: int) -> Iterator[str]:
    """The table as lines of CSV; no cell of it needs quotes but those with a comma."""
    yield ",".join(COLUMNS) + "\r\n"
    for number in range(rows):
        cells = row_of(number, seed)[0].values()
        yield ",".join(f'"{cell}"' if "," in cell else cell for cell in cells) + "\r\n"


def wrong_answers(checked: Checked, rows: int, seed: int) -> list[str]:
    """Where the answer differs from what the rows were made to be."""
    found: list[str] = []
    if checked.rows != rows or len(checked.observations) + checked.bad_rows != rows:
        found.append(f"counts: {len(checked.observations)} + {checked.bad_rows} of {checked.rows}, not {rows}")
    observations = {o.row: o for o in checked.observations}
    told: dict[int, set[tuple[str, str]]] = {}
    for problem in (*checked.problems, *checked.warnings):
        told.setdefault(problem.row, set()).add((problem.column, problem.code))
    for number in range(rows):
        cells, spoil = row_of(number, seed)
        line = number + 2
        expected = {spoil[1:]} if spoil else set()
        if told.get(line, set()) != expected:
            found.append(f"row {line}: {told.get(line)} and not {expected}")
        read = observations.get(line)
        if spoil is None or spoil[2] in WARNINGS:
            if read is None or read.value != Decimal(cells["value"]):
                found.append(f"row {line}: {cells['value']} was read as {read and read.value}")
        elif read is not None:
            found.append(f"row {line}: guessed {read.value}")
    return found


def prove(rows: int, seed: int, folder: Path) -> tuple[Checked, float, list[str]]:
    """Import a table of that many rows: the answer, the CPU seconds of the import, what is wrong with the answer."""
    path = folder / "hostile.csv"
    with path.open("w", encoding="utf-8", newline="") as stream:
        stream.writelines(lines(rows, seed))
    started = time.process_time()
    checked = check_observations(path, EXPECTED)
    seconds = time.process_time() - started
    return checked, seconds, wrong_answers(checked, rows, seed)


def main() -> int:
    """Make the table, import it, say what came out."""
    parser = argparse.ArgumentParser(prog="proofs/hostile_observations.py", description=__doc__.split("\n", 1)[0])
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        checked, seconds, wrong = prove(options.rows, options.seed, Path(folder))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{checked.rows:,} rows: {len(checked.observations):,} read, {checked.bad_rows:,} refused, "
          f"{len(checked.warnings):,} read with a warning; {seconds:.1f} CPU s, peak {peak:.0f} MiB")  # fmt: skip
    for code, count in sorted(Counter(p.code for p in (*checked.problems, *checked.warnings)).items()):
        print(f"  {code} {count:,}")
    print(f"wrong answers: {len(wrong)}", *wrong[:20], sep="\n  ")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
