"""From the swap test to a part of the specificity value, with the words that carry it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import exp, log1p, sqrt
from pathlib import Path
from typing import NamedTuple

from introwriter.note import Fits, Reason
from introwriter.scores.features import Reading
from introwriter.scores.model import Part
from introwriter.scores.swap.fit import Fit, Weighed
from introwriter.scores.swap.settings import settings

__all__ = ["FORM_KINDS", "Traits", "fits", "form_parts", "logit", "reasons", "traits", "weights"]

FORM_KINDS = frozenset(("pitch", "stock", "effusive"))
"""Phrases of form letters: they are in notes to anybody."""
_NEAR = 14
_SLOPE = 0.25
_MOST = 3


class Traits(NamedTuple):
    """What the value of a note with a brief depends on.

    ``text``: how specific it reads, 0..1; ``theirs``: the root of the worth of what is said that a swap would
    break, or that is the sender's reason; ``share``: the root of the part of its telling words that is such;
    ``form``: log(1 + the phrases in it that stand in form letters).
    """

    text: float
    theirs: float
    share: float
    form: float


class Weights(NamedTuple):
    """The fitted weights of the traits (``evals/calibration/brief.py``), in logits."""

    intercept: float
    text: float
    theirs: float
    share: float
    form: float


@lru_cache(maxsize=1)
def weights() -> Weights:
    """Read the fitted weights."""
    raw = json.loads(Path(__file__).with_name("data").joinpath("value.json").read_text(encoding="utf-8"))
    return Weights(**raw)


def traits(fit: Fit, reading: Reading, text: float) -> Traits:
    """Gather the traits; ``text`` is the value of the text alone.

    Each fact counts up to its worth, the more the rarer its words are; what stands in a statement that does
    not hold counts half.
    """
    given = settings().value
    said = _said((*fit.theirs, *fit.reason)) + given["doubted"] * _said(fit.doubted)
    words = len(fit.theirs) + len(fit.reason) + len(fit.doubted)
    form = sum(hit.kind in FORM_KINDS for hit in reading.hits)
    return Traits(text, sqrt(said), sqrt(words / fit.telling) if fit.telling else 0.0, log1p(form))


def _said(words: Sequence[Weighed]) -> float:
    """The worth of the facts behind ``words``, each the nearer to whole the more tens its words have."""
    worth, tens = settings().worth, settings().value["tens"]
    lines: dict[str, list[float]] = {}
    for word in words:
        line = lines.setdefault(word.carried.fact.id, [worth.get(word.carried.fact.kind, 0.0), 0.0])
        line[1] += word.tens
    return sum(most * (1.0 - exp(-told / tens)) for most, told in lines.values())


def logit(found: Traits) -> float:
    """Return the value of a note with a brief, before squashing to 0..1."""
    by = weights()
    return (
        by.intercept + by.text * found.text + by.theirs * found.theirs + by.share * found.share
        + by.form * found.form
    )  # fmt: skip


def fits(fit: Fit) -> Fits:
    """Return what is told of it: about 1 in how many, and the facts that carry it, the rarest first."""
    return Fits(one_in=fit.one_in, facts=tuple(fact.id for fact in fit.facts) if fit.one_in > 1 else ())


def form_parts(found: Traits, reading: Reading) -> list[Part]:
    """Share out what the phrases of form letters take away among them."""
    hits = [hit for hit in reading.hits if hit.kind in FORM_KINDS] if found.form else []
    return [(kind, first, last, weights().form * found.form / len(hits)) for kind, first, last, _ in hits]


def reasons(fit: Fit, told: str, found: Traits, text: str) -> Iterator[Reason]:
    """Give what is ``told`` of the fit, in points of the value, then the places of ``text`` that carry it."""
    by = weights()
    got, most = by.theirs * found.theirs + by.share * found.share, by.theirs + by.share
    yield Reason(text=told, weight=(got - most / 2) * _SLOPE)
    places = _places(fit.theirs, text, "theirs") + _places(fit.reason, text, "your reason")
    whole = sum(tens for *_, tens, _ in places)
    for start, end, tens, label in sorted(places, key=lambda place: (-place[2], place[0]))[:_MOST]:
        weight = got * _SLOPE * tens / whole
        yield Reason(text=f"“{text[start:end]}”: {label}", weight=weight, span=(start, end))


def _places(words: Sequence[Weighed], text: str, label: str) -> list[tuple[int, int, float, str]]:
    """Join neighbouring words of one fact: start, end, tens and label of each place."""
    found: list[tuple[int, int, float, str]] = []
    for (word, fact, *_), tens in sorted(words, key=lambda one: one.carried.word.start):
        if found and found[-1][3] == fact.id and _joins(text[found[-1][1] : word.start]):
            start, _, before, _ = found.pop()
            found.append((start, word.end, before + tens, fact.id))
        else:
            found.append((word.start, word.end, tens, fact.id))
    return [(start, end, tens, label) for start, end, tens, _ in found if tens > 0]


def _joins(gap: str) -> bool:
    return len(gap) <= _NEAR and not any(sign in gap for sign in ".!?;:\n")
