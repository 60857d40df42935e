"""Choosing which units, and which of their forms, fit the room there is: a small knapsack in story order."""

from __future__ import annotations

from collections.abc import Sequence

from introwriter.channels import length
from introwriter.composer.chain import FREE, Link
from introwriter.composer.units import Unit

__all__ = ["Pick", "fit", "worth"]

Pick = tuple[Unit, str]
"""A unit and the form of it that was chosen."""

_MOST = 15
_FORMS = 3
_LEAP = 1.2  # what a sentence left out of the middle of a story costs
_STEPS = 1500


def worth(unit: Unit, form: str) -> float:
    """Return what a form is worth: half of the unit's weight lies in what a shorter form leaves out."""
    return unit.weight * (0.5 + 0.5 * len(form) / max(1, len(unit.text)))


def fit(
    units: Sequence[Unit],
    boosts: Sequence[float],
    room: int,
    most: int,
    links: Sequence[Sequence[Link | None]] | None = None,
    gaps: Sequence[Sequence[bool]] | None = None,
    best: int = 1,
) -> list[tuple[float, list[Pick]]]:
    """Return the ``best`` choices of units, in order, within ``room`` UTF-16 units and ``most`` sentences.

    Each choice comes with its worth. ``boosts`` add to the units' worth (a must has a large one); ``links``
    say what a form must have before it, ``gaps`` where a sentence of the story goes missing between two.
    The search goes from the last unit to the first and is cut where it cannot beat what was found.
    """
    search = _Search(units, boosts, most, links, gaps, best)
    search.go(min(len(units), _MOST) - 1, room, most, 0.0, (), ())
    found = sorted(search.found, key=lambda pair: -pair[0])
    return [(value, [(units[i], units[i].forms[k]) for i, k in picks]) for value, picks in found]


class _Search:
    """Branch and bound over one plan's units, the last first, because a unit asks for those before it."""

    def __init__(
        self,
        units: Sequence[Unit],
        boosts: Sequence[float],
        most: int,
        links: Sequence[Sequence[Link | None]] | None,
        gaps: Sequence[Sequence[bool]] | None,
        best: int,
    ) -> None:
        units = units[:_MOST]
        self.sizes = [[length(form) + 2 for form in unit.forms[:_FORMS]] for unit in units]
        self.values = [
            [boost + worth(unit, form) for form in unit.forms[:_FORMS]]
            for unit, boost in zip(units, boosts, strict=False)
        ]
        self.links = links or [[FREE] * len(unit.forms) for unit in units]
        self.gaps = gaps
        self.best = best
        self.found: list[tuple[float, tuple[tuple[int, int], ...]]] = []
        self.least = float("-inf")
        self.steps = 0
        self.above = [0.0]
        for values in self.values:
            self.above.append(self.above[-1] + max(0.0, max(values)))

    def go(
        self,
        i: int,
        left: int,
        count: int,
        value: float,
        picks: tuple[tuple[int, int], ...],
        owed: tuple[tuple[int, int], ...],
    ) -> None:
        """Choose among the units up to ``i``; those ``owed`` must be taken, in one of the forms given."""
        self.steps += 1
        if i < 0:
            self._keep(value, picks)
            return
        if value + self.above[i + 1] <= self.least or (self.steps > _STEPS and self.found):
            return
        mask, must = -1, False
        for unit, forms in owed:
            if unit == i:
                mask, must = mask & forms, True
        for k, size in enumerate(self.sizes[i] if count else ()):
            link = self.links[i][k]
            if link is None or size > left or not mask >> k & 1:
                continue
            leap = _LEAP if self.gaps and picks and self.gaps[i][picks[0][0]] else 0.0
            owing = (*(o for o in owed if o[0] != i), *link.on)
            then = i - 1
            if link.after >= 0:  # what lies between a unit and the one it leans on is left out
                owing, then = (*owing, (link.after, link.whole)), link.after
            if all(unit <= then for unit, _ in owing):
                value_now = value + self.values[i][k] - leap
                self.go(then, left - size, count - 1, value_now, ((i, k), *picks), owing)
        if not must:
            self.go(i - 1, left, count, value, picks, owed)

    def _keep(self, value: float, picks: tuple[tuple[int, int], ...]) -> None:
        if not picks:
            return
        self.found.append((value, picks))
        if len(self.found) > self.best:
            self.found.remove(min(self.found))
        if len(self.found) == self.best:
            self.least = min(self.found)[0]
