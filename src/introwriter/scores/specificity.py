"""How specific a text is, and with a brief, to how few people besides its target it could go."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp

from introwriter.brief import Brief
from introwriter.grounding import ground
from introwriter.note import Claim, Score
from introwriter.scores import swap
from introwriter.scores.features import Reading
from introwriter.scores.model import total
from introwriter.scores.reasons import reasons_for

__all__ = ["specificity"]


def specificity(reading: Reading, brief: Brief | None = None, claims: Sequence[Claim] | None = None) -> Score:
    """Score specificity from 0 to 1, with the words that raised or lowered it, the weightiest first.

    With a brief the value is what the text alone has, what a swap of the target would break, which part of
    the note that is, and what it has of a form letter (``swap/value.py``); ``claims`` are those of the text,
    found here when not given.
    """
    found = total(reading, note=brief is not None)
    if brief is None:
        return Score(value=found.value, reasons=reasons_for(reading, found.parts))
    fit = swap.fit_of(reading.text, brief, ground(reading.text, brief) if claims is None else claims)
    traits = swap.traits(fit, reading, found.value)
    # What a logit of the text is worth in the whole: the weight of its value times the slope there.
    by = swap.weights().text * found.value * (1.0 - found.value)
    parts = [(kind, first, last, weight * by) for kind, first, last, weight in found.parts]
    parts += swap.form_parts(traits, reading)
    fits = swap.fits(fit)
    return Score(
        value=1.0 / (1.0 + exp(-swap.logit(traits))),
        reasons=(*swap.reasons(fit, fits.told, traits, reading.text), *reasons_for(reading, parts)),
        fits=fits,
    )
