"""How warm a text reads: to the person it is written to, or of the person who wrote it."""

from __future__ import annotations

from collections.abc import Sequence

from introwriter.note import Claim, Score
from introwriter.scores.attention import attention
from introwriter.scores.features import Reading
from introwriter.scores.reasons import reasons_for
from introwriter.scores.tender import tender
from introwriter.scores.warm_model import NOTE, judge

__all__ = ["warmth"]


def warmth(reading: Reading, claims: Sequence[Claim] | None = None) -> Score:
    """Score warmth from 0 to 1, with the words that raised or lowered it, the weightiest first.

    ``claims`` are those of a note whose brief is known; without them, what kind of text it is, is judged by
    its wording. Words that lowered the score come with what would help.
    """
    seen = tender(reading)
    if claims is None:
        found = judge(seen)
        return Score(value=found.value, reasons=reasons_for(seen, found.parts, warm=True))
    extra, told = attention(claims)
    found = judge(seen, NOTE, extra)
    reasons = (*told, *reasons_for(seen, found.parts, warm=True))
    return Score(value=found.value, reasons=tuple(sorted(reasons, key=lambda reason: -abs(reason.weight))))
