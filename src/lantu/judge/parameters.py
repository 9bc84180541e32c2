"""The parameters of judging: a dated file, named in every result as this project's own (判定参数)."""

from __future__ import annotations

from dataclasses import dataclass, fields
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class Parameters:
    """Cuts and tolerances; their meanings stand beside their values in parameters.yaml."""

    name: str
    date: str
    official: bool
    note: str
    ahead_from: Decimal
    on_track_from: Decimal
    binding_cumulative_from: Decimal
    average_on_track_from: Decimal
    in_step_tolerance: Decimal
    about_share: Decimal
    about_rate: Decimal
    likely_chance: Decimal
    unlikely_chance: Decimal
    interval: Decimal

    def as_dict(self) -> dict[str, Any]:
        """Plain data, numbers as printed."""
        return {f.name: _plain(getattr(self, f.name)) for f in fields(self)}


def _plain(value: object) -> object:
    return str(value) if isinstance(value, Decimal) else value


@cache
def default_parameters() -> Parameters:
    """The parameters shipped with Lantu."""
    text = files("lantu.judge").joinpath("parameters.yaml").read_text("utf-8")
    return parse_parameters(text)


def parse_parameters(text: str) -> Parameters:
    """Parameters from the text of a flat `key: value` file. Raises ValueError for an unknown, missing or bad key."""
    given: dict[str, str] = {}
    for line in text.splitlines():
        body = line.split(" #")[0].strip()
        if not body or body.startswith("#"):
            continue
        key, colon, value = body.partition(":")
        if not colon or key in given:
            raise ValueError(f"parameters: {line!r} is no `key: value`, or stands twice")
        given[key.strip()] = value.strip()
    known = {f.name: f.type for f in fields(Parameters)}
    if set(given) != set(known):
        raise ValueError(
            f"parameters: unknown {sorted(set(given) - set(known))}, missing {sorted(set(known) - set(given))}"
        )
    values: dict[str, Any] = {}
    for key, kind in known.items():
        if kind == "Decimal":
            values[key] = Decimal(given[key])
        elif kind == "bool":
            values[key] = given[key] == "true"
        else:
            values[key] = given[key]
    return Parameters(**values)
