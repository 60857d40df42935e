"""The places that only warmth looks at, on top of what both scores read.

Accusations, threats, limits set, praise, prying, sales talk and the like: ``data/warmth.en.toml``,
and the plainest of them in six more languages: ``data/warmth.other.toml``.
"""

from __future__ import annotations

from functools import lru_cache
from math import sqrt

from introwriter.scores.features import Hit, Reading
from introwriter.scores.lexicon import Phrases, phrases_in, phrases_of

__all__ = ["tender", "tone"]

# VADER's constant: how fast good or bad words saturate (Hutto and Gilbert, ICWSM 2014).
_SATURATION = 15.0


@lru_cache(maxsize=1)
def _phrases() -> Phrases:
    return phrases_of("warmth.en.toml", "warmth.other.toml")


def tender(reading: Reading) -> Reading:
    """Return the reading with warmth's own places added, each wording of a kind once."""
    lowers = [token.lower for token in reading.tokens]
    seen: dict[tuple[str, str], Hit] = {}
    for kind, first, last in phrases_in(lowers, _phrases()):
        seen.setdefault((kind, " ".join(lowers[first:last])), Hit(kind, first, last, 1.0))
    return reading._replace(hits=[*reading.hits, *seen.values()])


def tone(good: float, bad: float) -> float:
    """Return how good the words sound on the whole, -1 to 1, saturating."""
    total = good - bad
    return total / sqrt(total * total + _SATURATION)
