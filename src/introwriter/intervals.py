"""Intervals for shares of few cases, and how many cases a difference would need."""

from __future__ import annotations

from math import ceil, sqrt
from statistics import NormalDist

__all__ = ["needed", "newcombe", "wilson"]


def wilson(hits: int, n: int, *, confidence: float = 0.95) -> tuple[float, float]:
    """Return the interval of a share of ``hits`` in ``n`` cases (Wilson 1927); all of 0 to 1 for none."""
    if n == 0:
        return 0.0, 1.0
    z = _z(confidence)
    share = hits / n
    middle = (share + z**2 / (2 * n)) / (1 + z**2 / n)
    half = z / (1 + z**2 / n) * sqrt(share * (1 - share) / n + z**2 / (4 * n**2))
    return max(0.0, middle - half), min(1.0, middle + half)


def newcombe(
    hits: int, n: int, other_hits: int, other_n: int, *, confidence: float = 0.95
) -> tuple[float, float]:
    """Return the interval of the first share less the second (Newcombe 1998, method 10)."""
    if not (n and other_n):
        return -1.0, 1.0
    one, two = hits / n, other_hits / other_n
    low, high = wilson(hits, n, confidence=confidence)
    other_low, other_high = wilson(other_hits, other_n, confidence=confidence)
    difference = one - two
    return (
        difference - sqrt((one - low) ** 2 + (other_high - two) ** 2),
        difference + sqrt((high - one) ** 2 + (two - other_low) ** 2),
    )


def needed(share: float, difference: float = 0.2) -> int:
    """Return how many cases each of two groups needs to show ``difference`` around ``share``.

    With 80 % power at the 5 % level, by the usual normal approximation (Fleiss 1981).
    """
    low = min(max(share - difference / 2, 0.02), 0.98 - difference)
    spread = low * (1 - low) + (low + difference) * (1 - low - difference)
    return ceil((_z(0.95) + NormalDist().inv_cdf(0.8)) ** 2 * spread / difference**2)


def _z(confidence: float) -> float:
    return NormalDist().inv_cdf(0.5 + confidence / 2)
