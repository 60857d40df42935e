"""Means with bootstrap intervals and rank correlations: seeded, so the same figures twice."""

from __future__ import annotations

import random
from collections.abc import Sequence
from functools import lru_cache
from math import sqrt

from introwriter.evals.report import Summary

__all__ = ["interval", "mean", "partial", "rounded", "spearman", "summary"]

_RESAMPLES = 1000
_DIGITS = 4


def mean(values: Sequence[float]) -> float:
    """Return the mean; 0 of nothing."""
    return sum(values) / len(values) if values else 0.0


def rounded(value: float) -> float:
    """Return ``value`` with the digits that a report keeps."""
    return round(value, _DIGITS)


def interval(values: Sequence[float], seed: int) -> tuple[float, float]:
    """Return the 95 % interval of the mean by the percentile bootstrap (Efron 1979), 1,000 resamples."""
    if len(set(values)) < 2:
        return (mean(values), mean(values))
    size = len(values)
    means = sorted(sum(values[i] for i in row) / size for row in _resamples(size, seed))
    low, high = int(0.025 * _RESAMPLES), int(0.975 * _RESAMPLES) - 1
    return means[low], means[high]


@lru_cache(maxsize=16)
def _resamples(size: int, seed: int) -> tuple[tuple[int, ...], ...]:
    """The places of each resample; kept, since most measures of a run have the same number of cases."""
    chance = random.Random(f"{seed}:{size}")
    return tuple(tuple(chance.choices(range(size), k=size)) for _ in range(_RESAMPLES))


def summary(values: Sequence[float], seed: int) -> Summary:
    """Return mean, interval and number."""
    low, high = interval(values, seed)
    return Summary(mean=rounded(mean(values)), low=rounded(low), high=rounded(high), n=len(values))


def spearman(left: Sequence[float], right: Sequence[float]) -> float:
    """Return the rank correlation, with equal values sharing their ranks; 0 where one list does not vary."""
    return _pearson(_ranks(left), _ranks(right))


def partial(left: Sequence[float], right: Sequence[float], held: Sequence[float]) -> float:
    """Return the rank correlation of two lists with a third one held still."""
    xy, xz, yz = spearman(left, right), spearman(left, held), spearman(right, held)
    rest = (1 - xz**2) * (1 - yz**2)
    return (xy - xz * yz) / sqrt(rest) if rest > 0 else 0.0


def _pearson(left: Sequence[float], right: Sequence[float]) -> float:
    a, b = mean(left), mean(right)
    both = sum((x - a) * (y - b) for x, y in zip(left, right, strict=True))
    spread = sum((x - a) ** 2 for x in left) * sum((y - b) ** 2 for y in right)
    return both / sqrt(spread) if spread else 0.0


def _ranks(values: Sequence[float]) -> list[float]:
    order = sorted(range(len(values)), key=values.__getitem__)
    found = [0.0] * len(values)
    start = 0
    while start < len(order):
        end = start
        while end < len(order) and values[order[end]] == values[order[start]]:
            end += 1
        for place in order[start:end]:
            found[place] = (start + end - 1) / 2
        start = end
    return found
