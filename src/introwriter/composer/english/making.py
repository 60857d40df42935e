"""Making the unit that does what a wish announces."""

from __future__ import annotations

from introwriter.composer.english.leaning import alone, leans
from introwriter.composer.english.shorten import asked_forms
from introwriter.composer.units import Kind, Unit

__all__ = ["capital", "made"]


def capital(text: str) -> str:
    """Return ``text`` with its first letter a capital, the rest as it is."""
    return text[:1].upper() + text[1:]


def made(kind: Kind, text: str, weight: float, source: str) -> Unit | None:
    """Return a unit of one form with a capital in front, ``None`` for an empty text."""
    text = text.strip(" ,;")
    if not text:
        return None
    text = capital(text)
    forms = asked_forms(text) if kind == "question" else (text,)
    return Unit(kind=kind, forms=forms, weight=weight, source=source, needs=leans(text), alone=alone(forms))
