"""How many people a note fits: the rarity of what it says of its target, in powers of ten."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import exp, log10
from typing import NamedTuple

from introwriter.brief import Brief
from introwriter.facts import Fact
from introwriter.note import Claim
from introwriter.scores.lexicon import word_table
from introwriter.scores.swap.carried import Carried, load_of
from introwriter.scores.swap.population import frequencies, holders, share
from introwriter.scores.swap.settings import settings

__all__ = ["Fit", "Weighed", "fit_of", "tens_of"]


class Weighed(NamedTuple):
    """A carried word and by how many powers of ten it thins out the people that the note fits."""

    carried: Carried
    tens: float


class Fit(NamedTuple):
    """What the swap test says of a note.

    ``tens``: the note fits about 1 in 10**tens people. ``theirs`` and ``reason`` hold the words that carry
    what is said of them and of the sender's reason, ``telling`` counts the distinct words that say anything.
    """

    tens: float
    theirs: tuple[Weighed, ...]
    reason: tuple[Weighed, ...]
    doubted: tuple[Weighed, ...]
    telling: int

    @property
    def one_in(self) -> int:
        """The nearest of the honest steps, 1 for a note that fits anybody."""
        return min(_steps(), key=lambda step: abs(step[0] - self.tens))[1]

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts that carry the note, those that thin out most first."""
        weights: dict[str, float] = {}
        facts: dict[str, Fact] = {}
        for word in self.theirs:
            fact = word.carried.fact
            facts[fact.id] = fact
            weights[fact.id] = weights.get(fact.id, 0.0) + word.tens
        return tuple(facts[id_] for id_ in sorted(facts, key=lambda id_: -weights[id_]))


@lru_cache(maxsize=1)
def _steps() -> tuple[tuple[float, int], ...]:
    return tuple((log10(step), step) for step in settings().steps)


def fit_of(text: str, brief: Brief, claims: Sequence[Claim]) -> Fit:
    """Estimate for how many people ``text`` would hold, with the words that carry it.

    Words that the population's profiles have are counted together in it; the others are as rare as they are
    in text. Method: docs/population.md.
    """
    load = load_of(text, brief, claims)
    theirs = tens_of(load.theirs)
    return Fit(
        sum(word.tens for word in theirs), theirs, tens_of(load.reason), tens_of(load.doubted), load.telling
    )


def tens_of(words: Sequence[Carried]) -> tuple[Weighed, ...]:
    """Return by how many powers of ten each word thins out the people for whom all the words hold."""
    counted: list[tuple[float, Carried]] = []
    lines: dict[str, list[tuple[float, int, Carried]]] = {}
    for at, word in enumerate(words):
        known, in_text = share(word.word.stem) if not word.number else 0.0, _text_share(word)
        if known and (known >= in_text or word.fact.kind in settings().listed):
            counted.append((known, word))
        else:
            lines.setdefault(word.fact.id, []).append((-log10(in_text), -at, word))
    found = _together(counted)
    further = settings().share["further"]
    for line in lines.values():
        line.sort(reverse=True)
        found += [Weighed(word, tens * further**i) for i, (tens, _, word) in enumerate(line)]
    return tuple(found)


def _together(words: list[tuple[float, Carried]]) -> list[Weighed]:
    """Count words in the population, the commonest first, each among those who have all before it.

    The share among all is multiplied by how many more of them have the word than would by chance, both shrunk
    by ``prior`` (as DuMouchel, American Statistician 53, 1999): what the shipped people are too few to show
    together counts as independent.
    """
    size, prior = frequencies().size, settings().share["prior"]
    among, many, found = -1, size, []
    for known, word in sorted(words, key=lambda one: (-one[0], one[1].word.start)):
        among &= holders(word.word.stem)
        both = among.bit_count()
        lift = (both + prior) / (many * known + prior)
        found.append(Weighed(word, max(0.0, -log10(known * lift))))
        many = both
    return found


def _text_share(word: Carried) -> float:
    """Return the share of people whose free text may hold the word."""
    given = settings().share
    if word.number:
        return given[f"digit{min(3, len(word.number))}"]
    return _word_share(word.word.low, word.named)


@lru_cache(maxsize=8192)
def _word_share(low: str, named: bool) -> float:
    given, rank = settings().share, word_table().rank.get(low)
    if rank is None and named:
        return given["name"]
    place = given["unlisted_rank"] if rank is None else rank + 1
    return 1.0 - exp(-given["words"] * given["zipf"] / place)
