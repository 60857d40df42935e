"""How warm a text reads: to the person it is written to, or of the person who wrote it."""

from __future__ import annotations

from introwriter.note import Score
from introwriter.scores.features import Reading
from introwriter.scores.model import total
from introwriter.scores.reasons import reasons_for

__all__ = ["warmth"]


def warmth(reading: Reading) -> Score:
    """Score warmth from 0 to 1, with the words that raised or lowered it, the weightiest first."""
    found = total("warmth", reading)
    return Score(value=found.value, reasons=reasons_for(reading, found.parts))
