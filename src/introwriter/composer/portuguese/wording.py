"""Small things of Portuguese wording: a clitic's place, the reader named once, one "ou" in a question."""

from __future__ import annotations

import re
from dataclasses import replace

from introwriter.composer.tongues.base import Speech
from introwriter.composer.tongues.pieces import is_finite
from introwriter.composer.units import Unit

__all__ = ["asked_once", "enclitic", "smoothed"]

_BARE = 3.0  # what "Obrigado" alone weighs
_TWICE = re.compile(
    r"(?P<given>\b(?:te|lhe) \w+|\w-(?:te|lhe)\b)(?P<what>[^.?!]*?)"
    r" (?:pra|para|a) (?:você|si|ti|(?:a )?senhora|(?:o )?senhor)\b(?! \w+[aeio]r\b)"
)
_BARE_SORRY = re.compile(r"Desculp[ae]: (?P<rest>.+)")


def smoothed(unit: Unit, speech: Speech) -> Unit:
    """Name the reader once in an offer ("te dou um litro pra você"), and an apology's time after a comma."""
    forms = tuple(_TWICE.sub(r"\g<given>\g<what>", form) for form in unit.forms)
    if unit.kind == "thanks":
        forms = tuple(_sorry(form, speech) for form in forms)
        if speech.words.opens("bare_thanks", unit.text):  # an apology or a reason says more
            return replace(unit, forms=forms, weight=_BARE)
    return replace(unit, forms=forms)


_CLITIC = re.compile(
    r"^(?P<clitic>Lhe|Te|Me|Nos|[OA]s?(?= (?!rei\b|sei\b)\w+(?:ei|[^aou]i)$)"
    r"|Se(?= (?:import|lembr|record|sent|atrev|interess|ofend|incomod)\w+ (?:de|se|com"
    r"|em)\b)) (?P<verb>[^\W\d_]+)"
)


def enclitic(unit: Unit) -> Unit:
    """Begin no sentence of Portugal's with a clitic: "faço-lhe um casaco", "importava-se de vir?"."""
    forms = (
        _CLITIC.sub(lambda m: f"{m.group('verb').capitalize()}-{m.group('clitic').lower()}", f)
        for f in unit.forms
    )
    return replace(unit, forms=tuple(forms))


def _sorry(form: str, speech: Speech) -> str:
    found = _BARE_SORRY.fullmatch(form)
    return (
        f"Peço desculpa, {found.group('rest')}"
        if found and not is_finite(found.group("rest"), speech.words)
        else form
    )


def asked_once(unit: Unit) -> Unit:
    """Ask "chega ou é preciso mais?" for "se chega ou se é preciso mais"."""
    if unit.kind != "question":
        return unit
    return replace(unit, forms=tuple(re.sub(r"\bou se (?=\w+)", "ou ", form) for form in unit.forms))
