"""One number to order variants of a note by."""

from __future__ import annotations

from introwriter.note import Scores

__all__ = ["rank"]


def rank(scores: Scores, warmth: float = 0.5) -> float:
    """Return the weighted geometric mean of the two scores, 0..1; ``warmth`` is the share of warmth.

    Geometric, so that a warm note that could go to anybody does not win by warmth alone, nor a cold one
    by its details.
    """
    return float(scores.warmth.value**warmth * scores.specificity.value ** (1.0 - warmth))
