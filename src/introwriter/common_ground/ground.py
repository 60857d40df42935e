"""One piece of common ground, as the rest of the program sees it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

__all__ = ["CommonGround", "GroundKind", "STILL"]

GroundKind = Literal[
    "event", "mutual", "school", "employer", "project", "group", "volunteering", "certification",
    "skill", "interest", "place", "language",
]  # fmt: skip

STILL = 9999
"""The last year of something that both are still at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CommonGround:
    """One thing that both sides' facts show.

    ``name`` is the thing as a note would call it ("Delft", "Race Bank"), in the target's or the sender's own
    writing, and empty where the input gives it none; ``text`` a line for a reader; ``theirs`` and ``mine``
    the ids of the facts on both sides; ``strength`` 0..1, the rare and mutual above the common; ``years`` the
    first and last year in which both were surely there (the last is ``STILL``, 9999, while both are), which
    alone earns a "together".
    """

    kind: GroundKind
    name: str
    text: str
    theirs: tuple[str, ...]
    mine: tuple[str, ...]
    strength: float
    years: tuple[int, int] | None = None

    @property
    def together(self) -> str:
        """The years in words: ``2016 to 2018``, ``2016``, ``since 2016``, or an empty text."""
        if self.years is None:
            return ""
        first, last = self.years
        if last == STILL:
            return f"since {first}"
        return str(first) if first == last else f"{first} to {last}"

    def to_json(self) -> dict[str, Any]:
        """Return the contract's object for one piece of common ground."""
        return {
            "kind": self.kind,
            "text": self.text,
            "theirs": list(self.theirs),
            "mine": list(self.mine),
            "strength": round(self.strength, 3),
        }
