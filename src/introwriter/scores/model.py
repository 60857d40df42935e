"""The fitted model of specificity over a reading: how much each place of a text adds to the score.

The raw value is linear. It is the sum of
- for each kind k: a_k * log(1 + c_k) + b_k * c_k / n   (c_k: amounts of its distinct hits, n: distinct words)
- the word weights / sqrt(n): a ridge over static word vectors, collapsed to one number a word, which loses
  nothing, since the model is linear
- the n-gram weights
- for a note to somebody, a second table of kinds, fitted on notes alone.
A logistic gate says how much the text looks like a note; the two sums, each on its own scale, are mixed so.
``evals/calibration`` fits all of them and docs/model-card.md says how well.
"""

from __future__ import annotations

import json
from functools import lru_cache
from math import exp, log1p, sqrt
from typing import NamedTuple

from introwriter.scores.features import Hit, Reading
from introwriter.scores.letter import letter_marks
from introwriter.scores.lexicon import ZERO, data_text, word_table

__all__ = ["Part", "Total", "telling_hits", "total"]

_FLAT = 30.0
_EMPTY = frozenset(("stock", "effusive"))
_STILL = frozenset(("stock", "effusive", "vague", "pitch", "slot", "greeting", "sentence", "exclamation"))
_RARE = frozenset(("unlisted", "rarity", "content", "rank500", "rank2000", "rank6000", "rank15000"))


class Table(NamedTuple):
    """Weights of kinds: of the log of their amount, and of their share of the distinct words."""

    intercept: float
    logs: dict[str, float]
    rates: dict[str, float]

    def sum(self, sums: dict[str, float], n: int) -> float:
        """Return what the kinds add up to."""
        logs, rates = self.logs, self.rates
        return self.intercept + sum(
            [
                logs.get(kind, 0.0) * log1p(amount) + rates.get(kind, 0.0) * amount / n
                for kind, amount in sums.items()
            ]
        )


class Scale(NamedTuple):
    """What of a raw sum is the middle of the logistic, and what a logit."""

    center: float
    scale: float


class Model(NamedTuple):
    """The coefficients, as ``data/specificity.json`` holds them; ``words`` by their rank."""

    base: Table
    gate: Table
    craft: Table
    words: list[float]
    ngrams: dict[str, float]
    unlisted: float
    text: Scale
    note: Scale


Part = tuple[str, int, int, float]
"""What one hit, word or n-gram adds to the raw score: kind, first token, last (without), weight.

A plain tuple: a text has some hundred of them, and naming their fields would double the cost of a score.
"""


class Total(NamedTuple):
    """The parts of a raw score, in units of the logit, and the value from 0 to 1."""

    value: float
    parts: list[Part]


@lru_cache(maxsize=1)
def model() -> Model:
    """Load the coefficients."""
    raw = json.loads(data_text("specificity.json"))
    step = raw["step"]
    return Model(
        base=Table(0.0, raw["logs"], raw["rates"]),
        gate=Table(**raw["gate"]),
        craft=Table(**raw["craft"]),
        words=[step * (ord(sign) - ZERO) for sign in word_table().specificity],
        ngrams=raw["ngrams"],
        unlisted=raw["unlisted"],
        text=Scale(**raw["text"]),
        note=Scale(**raw["note"]),
    )


def telling_hits(reading: Reading) -> list[Hit]:
    """Return the hits that tell something.

    Not those inside a stock phrase or gush: "came across your" is no deed. And of a text in another
    language (its words mostly unlisted, few of them English function words) no rare words but names.
    """
    hits = reading.hits
    empty = {place for hit in hits if hit.kind in _EMPTY for place in range(hit.first, hit.last)}
    if empty:
        hits = [hit for hit in hits if hit.first not in empty or hit.kind in _STILL]
    kinds, n = [hit.kind for hit in hits], len(reading.types)
    if 2 * kinds.count("unlisted") > n > 5 * kinds.count("function"):
        named = {hit.first for hit in hits if hit.kind == "name"}
        hits = [hit for hit in hits if hit.kind not in _RARE or hit.first in named]
    return hits


def total(reading: Reading, note: bool = False) -> Total:
    """Judge a reading; ``note`` tells that it is a note to somebody, else its wording tells."""
    fitted, n, hits = model(), max(1, len(reading.types)), telling_hits(reading)
    sums: dict[str, float] = {"word": float(len(reading.types))}
    for kind, _, _, amount in hits:
        sums[kind] = sums.get(kind, 0.0) + amount
    share = 1.0 if note else _logistic(fitted.gate.sum(sums | letter_marks(reading), n))
    as_text, as_note = (1 - share) / fitted.text.scale, share / fitted.note.scale
    by = as_text + as_note
    each = _per_unit(fitted, by, as_note, sums, n)
    parts: list[Part] = [(kind, first, last, each[kind] * amount) for kind, first, last, amount in hits]
    parts += _words(fitted, reading, by / sqrt(n), each["word"])
    grams = fitted.ngrams
    parts += [
        ("ngram", first, last, grams[gram] * by)
        for gram, (first, last) in reading.grams.items()
        if gram in grams and last > first
    ]
    start = as_note * (fitted.craft.intercept - fitted.note.center) - as_text * fitted.text.center
    return Total(_logistic(start + sum([part[3] for part in parts])), parts)


def _logistic(logit: float) -> float:
    return 1 / (1 + exp(-max(-_FLAT, min(_FLAT, logit))))


def _per_unit(fitted: Model, by: float, as_note: float, sums: dict[str, float], n: int) -> dict[str, float]:
    """Return what a unit of each kind adds to the logit."""
    base, craft = fitted.base, fitted.craft
    found: dict[str, float] = {}
    for kind, amount in sums.items():
        logs = by * base.logs.get(kind, 0.0) + as_note * craft.logs.get(kind, 0.0)
        rates = by * base.rates.get(kind, 0.0) + as_note * craft.rates.get(kind, 0.0)
        found[kind] = logs * log1p(amount) / amount + rates / n if amount else 0.0
    return found


def _words(fitted: Model, reading: Reading, by: float, each: float) -> list[Part]:
    ranks, weights, unlisted = word_table().rank, fitted.words, fitted.unlisted * by + each
    found: list[Part] = []
    for word, index in reading.types.items():
        rank = ranks.get(word)
        found.append(("word", index, index + 1, unlisted if rank is None else weights[rank] * by + each))
    return found
