"""A turned sentence that tells something, as a unit, and what it needs before it."""

from __future__ import annotations

import re
from dataclasses import replace

from introwriter.composer.english.binding import may_mean
from introwriter.composer.english.leaning import alone, leans, reach
from introwriter.composer.english.lexicon import lexicon
from introwriter.composer.english.making import capital
from introwriter.composer.english.people import Cast
from introwriter.composer.english.shorten import asked_forms, forms_of, without_asides
from introwriter.composer.english.sound import is_counted
from introwriter.composer.english.tagging import WEIGHTS, kind_of
from introwriter.composer.units import Kind, Unit
from introwriter.patterns import lazily

__all__ = ["leant", "told_unit"]

_PAYOFF = lazily(
    r"\b(?:since|ever since|now|not one|none|never again|zero|no more|every time|to this day)\b", re.I
)
_WHY = lazily(
    r"\bwanted you to (?:hear|know)\b|\b(?:that is|that's|this is) why i\b"
    r"|\b(?:i'm|i am|i have|i've|we're|we are|we have|we've) (?:applying|applied|writing (?:to|because))\b",
    re.I,
)
_STATE = lazily(r"I was (?!\w+ing\b)", re.I)
_MUSED = lazily(
    r"(?:was|were|had|got|lost) (?!you|it|that|this|there|the|your|my|our|i|we|they|any|a|an)\w", re.I
)
_SPLICE = lazily(r",\s+(?:he|she|they|you) (?:has|have|is|are|was|were)\b.*$", re.I)


def told_unit(turned: str, source: str, cast: Cast, before: Kind | None) -> Unit | None:
    """Make a unit of a turned sentence that tells something."""
    kind = kind_of(turned, before)
    if kind is None or len(turned.split()) < 2:
        return None
    if any(re.search(rf"\b{re.escape(name)}\b", turned) for name in cast.others):
        kind = "mutual" if kind != "question" else kind
    if _doer_unknown(turned) or (kind == "question" and _MUSED.match(turned)):
        return None
    weight = WEIGHTS[kind] + (0.5 if re.search(r"\byour?\b", turned, re.I) else 0)
    weight += 2.0 if before in ("deed", "theirs", "reaction", "effect") and _PAYOFF.search(turned) else 0
    weight -= 1.5 if kind == "deed" and _STATE.match(turned) else 0
    weight += 3.0 if _WHY.search(turned) else 0
    text = _SPLICE.sub("", turned) if kind in ("background", "deed") else turned
    text = without_asides(text) if kind == "theirs" else text
    if len(text.split()) < 3 and kind == "background":
        return None
    needs = leans(text) or is_counted(text) or (kind == "theirs" and len(text.split()) < 4)
    forms = (asked_forms if kind == "question" else forms_of)(capital(text))
    return Unit(
        kind=kind,
        forms=forms,
        weight=weight,
        source=source,
        needs=needs,
        alone=alone(forms),
        back=reach(text),
    )


def _doer_unknown(turned: str) -> bool:
    """Whether "Shod my mare" leaves open who did it: a past without subject, done to the sender's."""
    match = re.match(r"([a-z]+)(?: up| out| in)? (?:my|our) ([a-z-]+)", turned, re.I)
    if not match or match.group(1).lower() in lexicon()["subjects"] or re.search(r"\byours?\b", turned):
        return False
    lex = lexicon()
    return match.group(2).lower() in lex["persons"] or match.group(2).lower() in lex["creatures"]


def leant(made: list[Unit], units: list[Unit], known: frozenset[str]) -> list[Unit]:
    """Settle what the first of ``made`` leans on: nothing it knows of the reader, or further back than one.

    "Because of that lift" needs nothing where the reader wrote of the lift; where the sentence before names
    nothing that "it" can stand for, the one before that is needed too.
    """
    made = [_free_of(unit, known) for unit in made]
    if units and made and made[0].needs and not may_mean(units[-1].text, made[0].text):
        return [replace(made[0], back=2), *made[1:]]
    return made


def _free_of(unit: Unit, known: frozenset[str]) -> Unit:
    """Let a unit stand alone that only points at what the reader wrote of ("because of that lift")."""
    if not unit.needs or not known or leans(unit.text, known) or not leans(unit.text):
        return unit
    return replace(unit, needs=False)
