"""How warm and how specific a text is, each with the words that made it so."""

from __future__ import annotations

from introwriter.brief import Brief
from introwriter.note import Scores
from introwriter.scores.features import read
from introwriter.scores.rank import rank
from introwriter.scores.specificity import specificity
from introwriter.scores.warmth import warmth

__all__ = ["rank", "score"]


def score(text: str, brief: Brief | None = None) -> Scores:
    """Score a text. Deterministic, offline; about 0.5 ms for a note after the first call.

    With a brief, specificity also counts how much of what the note rests on is the target's own.
    """
    reading = read(text)
    return Scores(warmth=warmth(reading), specificity=specificity(reading, brief))
