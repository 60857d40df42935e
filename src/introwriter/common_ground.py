"""What two people share, strongest first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from introwriter.people import Context, Profile, Sender

__all__ = ["CommonGround", "GroundKind", "find_common_ground"]

GroundKind = Literal[
    "event", "mutual", "school", "employer", "project", "group", "volunteering", "certification",
    "skill", "interest", "place", "language",
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class CommonGround:
    """One thing that both sides' facts show.

    ``name`` is the thing as a note would call it ("Delft", "Race Bank"); ``text`` a line for a reader;
    ``theirs`` and ``mine`` the ids of the facts on both sides; ``strength`` 0..1, the rare and mutual above
    the common; ``years`` the first and last year in which both were surely there, which alone earns a
    "together".
    """

    kind: GroundKind
    name: str
    text: str
    theirs: tuple[str, ...]
    mine: tuple[str, ...]
    strength: float
    years: tuple[int, int] | None = None

    def to_json(self) -> dict[str, Any]:
        """Return the contract's object for one piece of common ground."""
        return {
            "kind": self.kind,
            "text": self.text,
            "theirs": list(self.theirs),
            "mine": list(self.mine),
            "strength": round(self.strength, 3),
        }


def find_common_ground(target: Profile, sender: Sender, context: Context) -> tuple[CommonGround, ...]:
    """Return what the two people share, strongest first."""
    return ()
