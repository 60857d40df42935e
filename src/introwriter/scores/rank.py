"""One number to order variants of a note by."""

from __future__ import annotations

from collections.abc import Mapping

from introwriter.errors import InputError
from introwriter.note import Scores

__all__ = ["rank", "share_of_warmth"]

_NAMES = ("warmth", "specificity")


def share_of_warmth(weights: Mapping[str, float]) -> float:
    """Return what ``weights`` of warmth and specificity make of warmth's share, 0..1; one not given is 1.

    Raises InputError for another name, a negative weight, or two that are 0.
    """
    for name, weight in weights.items():
        if name not in _NAMES:
            raise InputError(f"There is no score {name!r} to weigh.", f"Weigh {' or '.join(_NAMES)}.")
        if not 0 <= weight < float("inf"):
            raise InputError(f"The weight of {name} is {weight:g}.", "A weight is 0 or more.")
    warmth, specificity = (weights.get(name, 1.0) for name in _NAMES)
    if warmth + specificity == 0:
        raise InputError("Both scores have the weight 0.", "Give one of them more.")
    return warmth / (warmth + specificity)


def rank(scores: Scores, warmth: float = 0.5) -> float:
    """Return the weighted geometric mean of the two scores, 0..1; ``warmth`` is the share of warmth.

    Geometric, so that a warm note that could go to anybody does not win by warmth alone, nor a cold one
    by its details.
    """
    return float(scores.warmth.value**warmth * scores.specificity.value ** (1.0 - warmth))
