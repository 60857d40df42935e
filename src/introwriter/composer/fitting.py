"""Choosing which units, and which of their forms, fit the room there is: a small knapsack in story order."""

from __future__ import annotations

from introwriter.channels import length
from introwriter.composer.units import Unit

__all__ = ["Pick", "fit", "worth"]

Pick = tuple[Unit, str]
"""A unit and the form of it that was chosen."""


def worth(unit: Unit, form: str) -> float:
    """Return what a form is worth: half of the unit's weight lies in what a shorter form leaves out."""
    return unit.weight * (0.5 + 0.5 * len(form) / max(1, len(unit.text)))


def fit(units: list[Unit], boosts: list[float], room: int, most: int) -> list[Pick]:
    """Return the units, in order, that are worth most within ``room`` UTF-16 units and ``most`` sentences.

    ``boosts`` add to the units' worth (a must has a large one). A unit that needs the one before it is only
    chosen with it. Exhaustive over at most nine units.
    """
    units = units[:9]
    sizes = [[length(form) + 2 for form in unit.forms[:3]] for unit in units]
    memo: dict[tuple[int, int, int, bool], tuple[float, tuple[int, ...]]] = {}

    def best(i: int, left: int, count: int, chosen: bool) -> tuple[float, tuple[int, ...]]:
        if i == len(units):
            return 0.0, ()
        key = (i, left, count, chosen)
        if key in memo:
            return memo[key]
        value, picks = best(i + 1, left, count, False)
        result = (value, (-1, *picks))
        unit = units[i]
        if count and (chosen or not unit.needs):
            for k, size in enumerate(sizes[i]):
                if size <= left:
                    value, picks = best(i + 1, left - size, count - 1, True)
                    value += boosts[i] + worth(unit, unit.forms[k])
                    if value > result[0] + 1e-9:
                        result = (value, (k, *picks))
        memo[key] = result
        return result

    _, picks = best(0, room, most, False)
    return [(unit, unit.forms[k]) for unit, k in zip(units, picks, strict=True) if k >= 0]
