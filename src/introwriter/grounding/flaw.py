"""What can be wrong with a clause."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["Flaw"]


class Flaw(NamedTuple):
    """One flaw: how much doubt it adds, why, and whether the input speaks against the clause."""

    weight: float
    why: str
    against: bool = False
    firm: bool = False
    """Whether the context's own words in the same order do not mend it."""
