"""What a judge is asked: first whether it agrees with the ratings, then which variant writes better."""

from __future__ import annotations

import random
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import combinations
from typing import Any, get_args

from introwriter.evals.case import EvalCase, Label, Which
from introwriter.evals.judge import Duel, Judge
from introwriter.evals.report import JudgeReport, Variant
from introwriter.evals.statistics import mean, rounded

__all__ = ["judged"]

_APART = 1.0
"""Ratings (1 to 7) nearer than this say nothing about which of two notes is better."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rated:
    case: EvalCase
    a: Label
    b: Label


def judged(
    judge: Judge,
    cases: Sequence[EvalCase],
    contests: Sequence[tuple[Variant, Variant]],
    *,
    pairs: int = 60,
    seed: int = 0,
    jobs: int = 4,
) -> JudgeReport:
    """Have ``judge`` compare ``pairs`` rated pairs of notes, and the variants of each contest on every case.

    Raises ModelError when the model fails; what it had said is in the cache.
    """
    rated = _sample(cases, pairs, seed)
    with ThreadPoolExecutor(max_workers=max(1, jobs)) as pool:
        duels = list(pool.map(lambda each: judge.duel(each.case.brief, each.a.text, each.b.text), rated))
        fought = [
            (a, b, list(pool.map(lambda m: judge.duel(*m), _matches(cases, a, b)))) for a, b in contests
        ]
    everything = [*duels, *(duel for _, _, each in fought for duel in each)]
    votes = sum(duel.votes for duel in everything)
    agreed = {which: _agreed(rated, duels, which) for which in get_args(Which)}
    return JudgeReport(
        model=judge.name,
        agreement={which: rounded(mean(each)) if each else None for which, each in agreed.items()},
        rated={which: len(each) for which, each in agreed.items()},
        undecided={
            which: rounded(mean([float(duel.winner[which] is None) for duel in everything]))
            for which in get_args(Which)
        },
        first_place=rounded(sum(duel.first for duel in everything) / votes) if votes else None,
        pairs=len(everything),
        unusable=sum(duel.unusable for duel in everything),
        contests=tuple(_contest(a, b, each, which) for a, b, each in fought for which in get_args(Which)),
        notices=judge.notices,
    )


def _sample(cases: Sequence[EvalCase], pairs: int, seed: int) -> list[_Rated]:
    """Pairs of rated notes of one case that lie apart in warmth or in specificity; their order is drawn."""
    found = [
        _Rated(case=case, a=a, b=b)
        for case in cases
        for a, b in combinations([label for label in case.labels if label.rating], 2)
        if any(_apart(a, b, which) for which in get_args(Which))
    ]
    chance = random.Random(seed)
    chosen = chance.sample(found, min(pairs, len(found)))
    return [each if chance.random() < 0.5 else _Rated(case=each.case, a=each.b, b=each.a) for each in chosen]


def _apart(a: Label, b: Label, which: str) -> float:
    """By how much ``a`` is rated above ``b``; 0 when they are too near each other to tell."""
    difference = a.rating[which] - b.rating[which]
    return difference if abs(difference) >= _APART else 0.0


def _agreed(rated: Sequence[_Rated], duels: Sequence[Duel], which: str) -> list[float]:
    """For each pair that the ratings and the judge both decide: whether they agree."""
    return [
        float((_apart(each.a, each.b, which) > 0) == (winner == "a"))
        for each, duel in zip(rated, duels, strict=True)
        if _apart(each.a, each.b, which) and (winner := duel.winner[which]) is not None
    ]


def _matches(cases: Sequence[EvalCase], a: Variant, b: Variant) -> list[tuple[Any, str, str]]:
    """The best notes of both variants on the cases where both have one."""
    best = [{c.case: c.notes[0]["text"] for c in variant.cells if c.notes} for variant in (a, b)]
    return [
        (case.brief, best[0][case.key], best[1][case.key])
        for case in cases
        if case.key in best[0] and case.key in best[1] and best[0][case.key] != best[1][case.key]
    ]


def _contest(a: Variant, b: Variant, duels: Sequence[Duel], which: str) -> dict[str, Any]:
    winners = [duel.winner[which] for duel in duels]
    return {
        "score": which,
        "a": a.name,
        "b": b.name,
        "a_wins": winners.count("a"),
        "b_wins": winners.count("b"),
        "undecided": winners.count(None),
    }
