"""The fitted models of warmth: what kind of text it is, and how warm it is for one of its kind.

Warmth differs by genre: a request is warm by politeness, a personal note is spoilt by gush, an introduction
of oneself is warm by the people in it. So a gate (a softmax over five genres) says what a text looks like,
and each genre has its own linear expert. All are sums of
- for each kind k of place: a_k * log(1 + c_k) + b_k * c_k / n   (c_k: amounts of distinct hits, n: distinct
  words)
- word weights / sqrt(n): a ridge over static word vectors, collapsed to a number a word
- for experts: how good its words sound (``tender.tone``), and the politeness of requests, which has n-grams
  too.
``evals/calibration/warm.py`` fits them; docs/model-card.md says how well.
"""

from __future__ import annotations

import json
from functools import lru_cache
from math import exp, log1p, sqrt
from operator import mul
from typing import NamedTuple

from introwriter.scores.features import Reading
from introwriter.scores.lexicon import ZERO, data_text, word_table
from introwriter.scores.model import Part, Total
from introwriter.scores.tender import tone

__all__ = ["NOTE", "judge"]

NOTE = "note"
"""The genre of a text that is known to be a note to somebody."""

# A genre that a text hardly looks like is left out.
_SMALLEST = 0.02
# Logits for one standard deviation of an expert.
_STEEPNESS = 1.4


class Column(NamedTuple):
    """One linear model: the weights of kinds, of words (a character each), of the rest."""

    intercept: float
    logs: dict[str, float]
    rates: dict[str, float]
    unlisted: float
    step: float
    words: bytes
    tone: float = 0.0
    politeness: float = 0.0


class Gate(NamedTuple):
    """One genre's logit: the weights of the kinds in the order of ``Models.kinds``, logs before rates."""

    intercept: float
    kinds: list[float]
    unlisted: float
    step: float
    words: bytes


class Models(NamedTuple):
    """The gate and the expert of each genre, the politeness of requests that they share, its n-grams."""

    kinds: list[str]
    gates: dict[str, Gate]
    experts: dict[str, Column]
    politeness: Column
    ngrams: dict[str, float]


@lru_cache(maxsize=1)
def models() -> Models:
    """Load the coefficients."""
    raw, words = json.loads(data_text("warm.json")), json.loads(data_text("warm_words.json"))
    columns = {name: column.encode("ascii") for name, column in words.items()}
    kinds = sorted({kind for gate in raw["gates"].values() for kind in gate["logs"]})
    gates = {
        genre: Gate(
            gate["intercept"],
            [gate[part][kind] for part in ("logs", "rates") for kind in kinds],
            gate["unlisted"],
            gate["step"],
            columns[f"gate {genre}"],
        )
        for genre, gate in raw["gates"].items()
    }
    experts = {genre: Column(words=columns[genre], **expert) for genre, expert in raw["experts"].items()}
    return Models(
        kinds, gates, experts, Column(words=columns["politeness"], **raw["politeness"]), raw["ngrams"]
    )


def judge(reading: Reading, genre: str | None = None, extra: float = 0.0) -> Total:
    """Judge a reading that ``tender`` has seen; the parts, like ``extra``, are in logits of the value."""
    n, sums = max(1, len(reading.types)), {"word": float(len(reading.types))}
    for hit in reading.hits:
        sums[hit.kind] = sums.get(hit.kind, 0.0) + hit.amount
    fitted, ranks = models(), word_table().rank
    known = [ranks.get(word) for word in reading.types]
    shares = _shares(sums, known, n) if genre is None else {genre: 1.0}
    used = [(share * _STEEPNESS, fitted.experts[name]) for name, share in shares.items()]
    polite = sum(times * column.politeness for times, column in used)
    start = sum(times * column.intercept for times, column in used)
    used.append((polite, fitted.politeness))
    each = _per_unit(used, sums, n)
    pull = sum(times * column.tone for times, column in used)
    good, bad = sums.get("positive", 0.0), sums.get("negative", 0.0)
    if pull and good != bad:
        unit = pull * tone(good, bad) / (good - bad)
        each["positive"] = each.get("positive", 0.0) + unit
        each["negative"] = each.get("negative", 0.0) - unit
    parts: list[Part] = [
        (kind, first, last, each[kind] * amount) for kind, first, last, amount in reading.hits
    ]
    parts += _words(used, reading, known, sqrt(n), each["word"])
    weights = fitted.ngrams
    parts += [
        ("ngram", place[0], place[1], weights[gram] * polite)
        for gram, place in reading.grams.items()
        if gram in weights and place[1] > place[0]
    ]
    logit = start + extra + sum([part[3] for part in parts])
    return Total(1 / (1 + exp(-max(-30.0, min(30.0, logit)))), parts)


def _shares(sums: dict[str, float], known: list[int | None], n: int) -> dict[str, float]:
    """Return how much the text looks like each genre; those it hardly looks like are left out."""
    logits, root, fitted = {}, sqrt(n), models()
    amounts = [sums.get(kind, 0.0) for kind in fitted.kinds]
    seen = [log1p(amount) for amount in amounts] + [amount / n for amount in amounts]
    missing = known.count(None)
    listed = [rank for rank in known if rank is not None]
    for genre, gate in fitted.gates.items():
        pooled = gate.step * (sum(map(gate.words.__getitem__, listed)) - ZERO * len(listed))
        by_kind = sum(map(mul, gate.kinds, seen))
        logits[genre] = gate.intercept + by_kind + (pooled + gate.unlisted * missing) / root
    most = max(logits.values())
    odds = {genre: exp(max(-30.0, logit - most)) for genre, logit in logits.items()}
    whole = sum(odds.values())
    kept = {genre: odd for genre, odd in odds.items() if odd >= _SMALLEST * whole}
    whole = sum(kept.values())
    return {genre: odd / whole for genre, odd in kept.items()}


def _per_unit(used: list[tuple[float, Column]], sums: dict[str, float], n: int) -> dict[str, float]:
    found: dict[str, float] = {}
    for kind, amount in sums.items():
        log, rate, weight = log1p(amount), amount / n, 0.0
        for times, column in used:
            weight += times * (column.logs.get(kind, 0.0) * log + column.rates.get(kind, 0.0) * rate)
        found[kind] = weight / amount if amount else 0.0
    return found


def _words(
    used: list[tuple[float, Column]], reading: Reading, known: list[int | None], root: float, each: float
) -> list[Part]:
    unlisted = sum(times * column.unlisted for times, column in used) / root + each
    listed = [(times * column.step / root, column.words) for times, column in used]
    zero = each - ZERO * sum(step for step, _ in listed)
    found: list[Part] = []
    for index, rank in zip(reading.types.values(), known, strict=True):
        weight = unlisted
        if rank is not None:
            weight = zero
            for step, words in listed:
                weight += step * words[rank]
        found.append(("word", index, index + 1, weight))
    return found
