"""Agreement with people: of the fitted scores, and of what anybody could use instead."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np
from scipy.stats import spearmanr
from sklearn.metrics import roc_auc_score
from sources import Source


def rho(left: list[float] | np.ndarray, right: list[float] | np.ndarray) -> float:
    return float(spearmanr(left, right).statistic)


def held(left: np.ndarray, right: list[float], third: list[float]) -> float:
    """Return the rank correlation with a third list held still."""
    a, b, c = rho(left, right), rho(left, third), rho(right, third)
    return (a - b * c) / math.sqrt((1 - b * b) * (1 - c * c))


def surface(text: str) -> float:
    """Count capitals after the first letter, and digits."""
    return float(sum(char.isupper() or char.isdigit() for char in text[1:]))


def agreement(source: Source, given: np.ndarray) -> float:
    if len(set(source.rated)) == 2:
        return float(roc_auc_score(np.array(source.rated) > min(source.rated), given))
    return rho(given, source.rated)


def bands(source: Source, given: np.ndarray) -> str:
    lengths = np.array([len(text) for text in source.texts])
    cuts = np.quantile(lengths, [0, 1 / 3, 2 / 3, 1])
    found = []
    for low, high in pairwise(cuts):
        rows = np.flatnonzero((lengths >= low) & (lengths <= high))
        found.append(f"{rho(given[rows], np.array(source.rated)[rows]):.2f}")
    return " / ".join(found)


HEAD = ["n", "agreement", "length held", "short / middle / long", "length", "capitals+digits", "VADER"]
SECOND_STAGE = ("own_notes", "own_intros", "own_emails", "own_offers", "bowl")


def report(which: str, given: list[Source], predicted: list[np.ndarray]) -> None:
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    vader = SentimentIntensityAnalyzer()
    print(f"\n| {' | '.join([which, *HEAD])} |\n{'|---' * (len(HEAD) + 1)}|")
    for source, values in zip(given, predicted, strict=True):
        lengths = [float(len(text)) for text in source.texts]
        others = (
            lengths,
            [surface(text) for text in source.texts],
            [vader.polarity_scores(text)["compound"] for text in source.texts],
        )
        cells = [
            source.name + ("" if source.weight or source.name in SECOND_STAGE else " (never fitted)"),
            str(len(lengths)),
            f"{agreement(source, values):.3f}",
            f"{held(values, source.rated, lengths):.3f}",
            bands(source, values),
            *(f"{agreement(source, np.array(other)):.2f}" for other in others),
        ]
        print(f"| {' | '.join(cells)} |")
        if source.other is not None:
            print(f"|   its rated competence | | {rho(values, source.other):.3f} | | | | | |")
    if which == "warmth":
        both = np.concatenate(predicted[:2]), given[0].rated + given[1].rated
        print(
            f"| {given[0].name} and {given[1].name} together | {len(both[1])} | {rho(*both):.3f} | | | | | |"
        )
    print(flush=True)
