"""Selling in the first message."""

from __future__ import annotations

import re
from collections.abc import Iterator

from introwriter.lint.density import piled
from introwriter.lint.phrase_rule import phrases, wanted
from introwriter.lint.rule import Example, Hit, Rule
from introwriter.lint.scene import Scene
from introwriter.people import Context

_HINT = "Take the offer out; say what you have in common, and sell another day or never."
_AMOUNT = r"(?<![\d.,])(\d[\d.,]{0,12})"
_PRICE = re.compile(
    r"[£$€¥]\s?(\d[\d.,]{0,12})"
    rf"|{_AMOUNT}\s?(?:[£$€¥]|(?:euros?|dollars?|pounds?|quid|pesos|reais|kroner|kronor|francs|franken|usd|eur|gbp"
    r"|chf|nok|sek|dkk|brl)\b)"
    rf"|{_AMOUNT}\s?(?:%|(?:percent|per cent|prozent|procent|por ciento|por cento|pour cent|per cento)\b)",
    re.IGNORECASE,
)
_phrases = phrases(
    "pitch", message="{} sells something to somebody who does not know you.", hint=_HINT, unless=wanted
)


def _check(scene: Scene) -> Iterator[Hit]:
    found = list(_phrases(scene))
    yield from found
    if found:
        return
    for match in _PRICE.finditer(scene.text):
        number = next(group for group in match.groups() if group).rstrip(".,")
        if number not in scene.known.source:
            message = f"“{match.group()}”: a price or a percentage that the input does not have."
            yield Hit(message=message, hint=_HINT, span=match.span(), severity="warning")
            return
    if span := piled(scene, "promo"):
        yield Hit(message="It reads like an advertisement.", hint=_HINT, span=span, severity="warning")


RULE = Rule(
    code="IW401",
    name="pitch",
    summary="A product, a price or a service is sold in the first message.",
    why="Readers accepted pitches least of all kinds of note: 11 of 100, against 92 for the best.",
    severity="error",
    for_people="warning",
    bad=(
        Example(text="Ines, we offer crack sensors for bridges of all sizes."),
        Example(text="Ines, I help companies cut their inspection costs."),
        Example(text="Ines, book a free demo of our platform."),
        Example(text="Ines, get 20% off our gauges this month."),
        Example(text="Wir bieten Ihnen Sensoren zum Sonderpreis an.", language="de"),
        Example(text="Ofrecemos sensores a un precio especial.", language="es"),
        Example(text="Nous proposons des capteurs à prix réduit.", language="fr"),
        Example(text="Oferecemos sensores com desconto.", language="pt"),
        Example(text="Offriamo sensori a un prezzo speciale.", language="it"),
        Example(text="Wij bieden sensoren met korting aan.", language="nl"),
    ),
    good=(
        Example(text="Ines, if you want the photos, they're yours."),
        Example(text="Ines, we used your gauge on the ramp."),
        Example(
            text="Ines, our services for bellringers run on Sundays.",
            context=Context(goal="Tell her of our services for bellringers on Sundays"),
        ),
    ),
    check=_check,
)
