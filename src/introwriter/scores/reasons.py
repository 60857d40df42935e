"""Which words moved a score: the parts of a linear model gathered by the words they stand on."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from introwriter.note import Reason
from introwriter.scores.features import Reading
from introwriter.scores.lexicon import toml_table
from introwriter.scores.model import Part

__all__ = ["reasons_for"]

MOST = 6
SMALLEST = 0.01
# A logit's worth of value at the middle of the scale, where the slope of the logistic is 1/4.
_SLOPE = 0.25

# Of warmth, what a phrase does says more than that its words sound good or are concrete.
_TELLING_WARM = {
    "name": 0.3, "number": 0.3, "word": 0.05, "ngram": 0.1, "rarity": 0.1, "unlisted": 0.1, "positive": 0.4,
    "negative": 0.4, "you": 0.1, "self": 0.1, "vague": 0.1, "long": 0.1,
}  # fmt: skip


class Telling(NamedTuple):
    """How the reasons of a score are told.

    By kind of place: its name, what would help where it lowers the score, and how much it is worth saying
    for its weight. Kinds without a name are never told of.
    """

    labels: dict[str, str]
    hints: dict[str, str]
    worth: dict[str, float]


@lru_cache(maxsize=2)
def _telling(warm: bool) -> Telling:
    if warm:
        labels, hints, worth = toml_table("labels.en.toml"), toml_table("hints.en.toml"), _TELLING_WARM
    else:
        told = toml_table("specific.en.toml")
        labels, hints, worth = told["labels"], told["hints"], told["telling"]
    return Telling(labels, hints, {kind: worth.get(kind, 1.0) for kind in labels})


def reasons_for(reading: Reading, parts: list[Part], warm: bool = False) -> tuple[Reason, ...]:
    """Return the weightiest places, weights in points of the value (0..1) near its middle.

    Each word's share of all that touches it is summed over the marked phrase that it stands in, which is
    called by its strongest part of the same sign. A place that lowers the score also says what would help.
    ``warm`` tells that the parts are warmth's.
    """
    owner, telling, size = _owners(reading), _telling(warm), len(reading.tokens)
    heads, worth = [place[0] for place in owner], telling.worth
    weights = [0.0] * size
    best, worst = [(0.0, "")] * size, [(0.0, "")] * size
    for kind, first, last, weight in parts:
        head = heads[first]
        if last - first == 1:
            weights[head] += weight
        else:
            for index in range(first, last):
                weights[heads[index]] += weight / (last - first)
        strength = weight * worth.get(kind, 0.0)
        if strength > best[head][0]:
            best[head] = (strength, kind)
        elif strength < worst[head][0]:
            worst[head] = (strength, kind)
    kinds = [(best if weights[head] > 0 else worst)[head][1] for head in range(size)]
    told = [head for head in range(size) if kinds[head]]
    told.sort(key=lambda head: (-abs(weights[head]), owner[head]))
    kept = [head for head in told[:MOST] if abs(weights[head]) * _SLOPE >= SMALLEST] or told[:1]
    return tuple(_reason(reading, owner[head], weights[head] * _SLOPE, kinds[head], telling) for head in kept)


def _reason(reading: Reading, place: tuple[int, int], weight: float, kind: str, telling: Telling) -> Reason:
    start, end = reading.span(*place)
    hint = telling.hints.get(kind) if weight < 0 else None
    text = f"“{reading.text[start:end]}”: {telling.labels[kind]}{f'; {hint}' if hint else ''}"
    return Reason(text=text, weight=weight, span=(start, end))


def _owners(reading: Reading) -> list[tuple[int, int]]:
    """Return for each token the place it is told of by: the longest phrase that covers it, or itself."""
    owner = [(index, index + 1) for index in range(len(reading.tokens))]
    long = [hit for hit in reading.hits if hit.last - hit.first > 1]
    for hit in sorted(long, key=lambda hit: (hit.first - hit.last, hit.first)):
        if all(owner[i] == (i, i + 1) for i in range(hit.first, hit.last)):
            for index in range(hit.first, hit.last):
                owner[index] = (hit.first, hit.last)
    return owner
