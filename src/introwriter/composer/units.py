"""A unit: one thing that a note may say, in its long and its shorter forms."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

__all__ = ["WEIGHTS", "Kind", "Unit", "numbered"]

Kind = Literal[
    "theirs", "deed", "effect", "reaction", "mutual", "scene", "read", "tie", "background", "thanks", "hello",
    "question", "offer", "wish", "ask", "way_out", "detail", "self",
]  # fmt: skip

WEIGHTS: dict[Kind, float] = {
    "deed": 5, "effect": 4.5, "reaction": 4.2, "theirs": 4.4, "mutual": 5, "scene": 3,
    "read": 2.4, "tie": 2.6,
    "background": 2, "thanks": 4, "hello": 2.5, "question": 4.5, "offer": 3.2, "wish": 1.5, "ask": 3.5,
    "way_out": 0.8, "detail": 1.6, "self": 2.2,
}  # fmt: skip
"""What a unit of each kind is worth to a note, before its own merits."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One thing to say.

    ``forms`` hold the same thing from long to short, without the final full stop; ``weight`` is what it is
    worth to the note; ``needs`` says that it only makes sense after the unit before it, but for the last
    ``alone`` of its forms, and ``back`` how many units before it that are; ``source`` is the input's path
    and ``at`` the place in its story, from 1, or 0 where that is not known.
    """

    kind: Kind
    forms: tuple[str, ...]
    weight: float
    source: str = ""
    needs: bool = False
    key: str = ""
    at: int = 0
    alone: int = 0
    back: int = 1

    @property
    def text(self) -> str:
        """The longest form."""
        return self.forms[0]

    def first(self) -> Unit:
        """The same unit, free to stand at the start."""
        return replace(self, needs=False)


def numbered(units: Iterable[Unit]) -> list[Unit]:
    """Return the units of one story, each with its place in it."""
    return [replace(unit, at=i) for i, unit in enumerate(units, 1)]
