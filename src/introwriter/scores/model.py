"""The fitted linear models over a reading: how much each place of a text adds to a score.

A score's raw value is the sum of
- for each kind k: a_k * log(1 + c_k) + b_k * c_k / n   (c_k: amounts of its distinct hits, n: distinct words)
- the word weights / sqrt(n): a ridge over static word vectors, collapsed to one number a word, which loses
  nothing, since the model is linear
- the n-gram weights
- for each genre (a note to somebody, an introduction of oneself): how much the text looks like it (0..1)
  times a second such table, fitted on that genre alone.
``evals/calibration`` fits all of them and docs/model-card.md says how well.
"""

from __future__ import annotations

import json
from functools import lru_cache
from math import exp, log1p, sqrt
from typing import Literal, NamedTuple

from introwriter.scores.features import Reading
from introwriter.scores.lexicon import ZERO, data_text, word_table

__all__ = ["Part", "Total", "Which", "total"]

Which = Literal["warmth", "specificity"]


class Table(NamedTuple):
    """Weights of kinds; ``detail`` is that of the raw specificity, for warmth."""

    intercept: float
    logs: dict[str, float]
    rates: dict[str, float]
    detail: float = 0.0

    def sum(self, sums: dict[str, float], n: int) -> float:
        """Return what the kinds add up to."""
        logs, rates = self.logs, self.rates
        return self.intercept + sum(
            logs.get(kind, 0.0) * log1p(amount) + rates.get(kind, 0.0) * amount / n
            for kind, amount in sums.items()
        )


class Model(NamedTuple):
    """The coefficients of one score, as ``data/<name>.json`` holds them."""

    base: Table
    crafts: dict[str, Table]
    words: str
    ngrams: dict[str, float]
    unlisted: float
    step: float
    center: float
    scale: float


Part = tuple[str, int, int, float]
"""What one hit, word or n-gram adds to the raw score: kind, first token, last (without), weight.

A plain tuple: a text has some hundred of them, and naming their fields would double the cost of a score.
"""


class Total(NamedTuple):
    """The parts of a raw score, in units of the logit, and the value from 0 to 1."""

    value: float
    parts: list[Part]


@lru_cache(maxsize=2)
def model(which: Which) -> Model:
    """Load a model's coefficients."""
    raw = json.loads(data_text(f"{which}.json"))
    crafts = {genre: Table(**table) for genre, table in raw.pop("crafts").items()}
    base = Table(0.0, raw.pop("logs"), raw.pop("rates"))
    table = word_table()
    return Model(
        base=base, crafts=crafts, words=table.warmth if which == "warmth" else table.specificity, **raw
    )


@lru_cache(maxsize=1)
def _genres() -> dict[str, Table]:
    return {genre: Table(**table) for genre, table in json.loads(data_text("genres.json")).items()}


def total(which: Which, reading: Reading, extra: float = 0.0) -> Total:
    """Judge a reading; ``extra`` (in logits) is added before the squashing to 0..1."""
    fitted, n = model(which), max(1, len(reading.types))
    sums: dict[str, float] = {"word": float(len(reading.types))}
    for hit in reading.hits:
        sums[hit.kind] = sums.get(hit.kind, 0.0) + hit.amount
    tables, detail, start = [(1.0, fitted.base)], 0.0, 0.0
    for genre, table in fitted.crafts.items():
        share = 1 / (1 + exp(-max(-30.0, min(30.0, _genres()[genre].sum(sums, n)))))
        tables.append((share, table))
        detail += share * table.detail
        start += share * table.intercept
    lenders = [(1.0, fitted)]
    if detail:
        lenders.append((detail, model("specificity")))
        tables.append((detail, model("specificity").base))
    each = _per_unit(tables, sums, n)
    by = 1 / fitted.scale
    parts: list[Part] = [
        (kind, first, last, each[kind] * amount * by) for kind, first, last, amount in reading.hits
    ]
    parts += _words(lenders, reading, n, each["word"], fitted.scale)
    parts += _grams(lenders, reading, fitted.scale)
    logit = (start - fitted.center) / fitted.scale + sum([part[3] for part in parts]) + extra
    return Total(1 / (1 + exp(-max(-30.0, min(30.0, logit)))), parts)


def _per_unit(tables: list[tuple[float, Table]], sums: dict[str, float], n: int) -> dict[str, float]:
    found: dict[str, float] = {}
    for kind, amount in sums.items():
        log, rate, weight = log1p(amount), amount / n, 0.0
        for times, table in tables:
            weight += times * (table.logs.get(kind, 0.0) * log + table.rates.get(kind, 0.0) * rate)
        found[kind] = weight / amount if amount else 0.0
    return found


def _words(
    lenders: list[tuple[float, Model]], reading: Reading, n: int, each: float, scale: float
) -> list[Part]:
    ranks, root = word_table().rank, sqrt(n)
    unlisted = sum(times * lender.unlisted for times, lender in lenders)
    listed = [(times * lender.step, lender.words) for times, lender in lenders]
    found: list[Part] = []
    for word, index in reading.types.items():
        rank = ranks.get(word)
        weight = unlisted
        if rank is not None:
            weight = 0.0
            for step, words in listed:
                weight += step * (ord(words[rank]) - ZERO)
        found.append(("word", index, index + 1, (weight / root + each) / scale))
    return found


def _grams(lenders: list[tuple[float, Model]], reading: Reading, scale: float) -> list[Part]:
    found: list[Part] = []
    for times, lender in lenders:
        weights, by = lender.ngrams, times / scale
        found += [
            ("ngram", place[0], place[1], weights[gram] * by)
            for gram, place in reading.grams.items()
            if gram in weights and place[1] > place[0]
        ]
    return found
