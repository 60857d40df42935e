"""How warm and how specific a text is, each with the words that made it so."""

from __future__ import annotations

from collections.abc import Sequence

from introwriter.brief import Brief
from introwriter.grounding import ground
from introwriter.note import Claim, Reason, Score, Scores
from introwriter.scores.features import read
from introwriter.scores.rank import rank, share_of_warmth
from introwriter.scores.specificity import specificity
from introwriter.scores.warmth import warmth
from introwriter.voice import nearness, unlike

__all__ = ["rank", "score", "share_of_warmth"]

_MOST = 4  # habits that are told


def score(text: str, brief: Brief | None = None, claims: Sequence[Claim] | None = None) -> Scores:
    """Score a text. Deterministic, offline; about 0.5 ms for a note after the first call.

    With a brief, specificity also counts how few other people the note would fit, and warmth what is said of
    the target and so, and a sender with samples gives a voice score; ``claims`` are what
    ``grounding.ground`` found in the text, to spare finding them.
    """
    reading = read(text)
    if brief is not None and claims is None:
        claims = ground(text, brief)
    return Scores(
        warmth=warmth(reading, claims if brief is not None else None),
        specificity=specificity(reading, brief, claims),
        voice=_voice(text, brief) if brief is not None else None,
    )


def _voice(text: str, brief: Brief) -> Score | None:
    near = nearness(text, brief.voice)
    if near is None:
        return None
    reasons = tuple(Reason(text=unlike(one), weight=-one.far) for one in near.differences[:_MOST])
    return Score(value=near.value, reasons=reasons)
