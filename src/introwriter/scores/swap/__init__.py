"""The swap test: put other people in the target's place. For how many the note still holds."""

from __future__ import annotations

from introwriter.scores.swap.fit import Fit, fit_of
from introwriter.scores.swap.value import Traits, fits, form_parts, logit, reasons, traits, weights

__all__ = ["Fit", "Traits", "fit_of", "fits", "form_parts", "logit", "reasons", "traits", "weights"]
