"""Which words moved a score: the parts of a linear model gathered by the words they stand on."""

from __future__ import annotations

from functools import lru_cache

from introwriter.note import Reason
from introwriter.scores.features import Reading
from introwriter.scores.lexicon import toml_table
from introwriter.scores.model import Part

__all__ = ["reasons_for"]

MOST = 6
SMALLEST = 0.01
# A logit's worth of value at the middle of the scale, where the slope of the logistic is 1/4.
_SLOPE = 0.25

# What is more, or less, worth saying of a word than its weight alone shows.
_TELLING = {"name": 9.0, "number": 9.0, "word": 0.05, "ngram": 0.1, "rarity": 0.2}


@lru_cache(maxsize=1)
def _labels() -> dict[str, str]:
    return {str(kind): str(label) for kind, label in toml_table("labels.en.toml").items()}


def reasons_for(reading: Reading, parts: list[Part]) -> tuple[Reason, ...]:
    """Return the weightiest places, weights in points of the value (0..1) near its middle.

    Each word's share of all that touches it is summed over the marked phrase that it stands in.
    """
    owner, labels, size = _owners(reading), _labels(), len(reading.tokens)
    heads = [place[0] for place in owner]
    weights, strengths, kinds = [0.0] * size, [-1.0] * size, [""] * size
    for kind, first, last, weight in parts:
        head = heads[first]
        if last - first == 1:
            weights[head] += weight
        else:
            for index in range(first, last):
                weights[heads[index]] += weight / (last - first)
        if kind in labels:
            strength = abs(weight) * _TELLING.get(kind, 1.0)
            if strength >= strengths[head]:
                strengths[head], kinds[head] = strength, kind
    told = [head for head in range(size) if kinds[head] and weights[head]]
    told.sort(key=lambda head: (-abs(weights[head]), owner[head]))
    kept = [head for head in told[:MOST] if abs(weights[head]) * _SLOPE >= SMALLEST] or told[:1]
    return tuple(_reason(reading, owner[head], weights[head] * _SLOPE, labels[kinds[head]]) for head in kept)


def _reason(reading: Reading, place: tuple[int, int], weight: float, label: str) -> Reason:
    start, end = reading.span(*place)
    return Reason(text=f"“{reading.text[start:end]}”: {label}", weight=weight, span=(start, end))


def _owners(reading: Reading) -> list[tuple[int, int]]:
    """Return for each token the place it is told of by: the longest phrase that covers it, or itself."""
    owner = [(index, index + 1) for index in range(len(reading.tokens))]
    long = [hit for hit in reading.hits if hit.last - hit.first > 1]
    for hit in sorted(long, key=lambda hit: (hit.first - hit.last, hit.first)):
        if all(owner[i] == (i, i + 1) for i in range(hit.first, hit.last)):
            for index in range(hit.first, hit.last):
                owner[index] = (hit.first, hit.last)
    return owner
