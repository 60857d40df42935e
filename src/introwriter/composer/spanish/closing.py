"""What a Spanish note need not say twice: thanks, an offer, and the offer beside the question."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from introwriter.brief import Brief
from introwriter.composer.material import Material
from introwriter.composer.tongues.base import Speech
from introwriter.composer.tongues.giving import both_given, in_order, one_close
from introwriter.composer.tongues.words import spoken
from introwriter.composer.units import Unit

__all__ = ["said_once"]


def said_once(material: Material, speech: Speech, brief: Brief) -> Material:
    """Leave out thanks and an offer that the story gives already."""
    plain = brief.tone == "plain"
    whole = in_order([_said_plainly(unit, speech, brief) if plain else unit for unit in material.told])
    told = [unit for unit in whole if unit.text != "Gracias"]
    thanked = any(re.search(r"\bgracias\b", unit.text, re.I) for unit in told)
    said = frozenset[str]().union(*(speech.content_words(unit.text) for unit in told))
    thing = speech.content_words(brief.context.offer or "")
    offers = () if thing and len(thing & said) >= _SAME * len(thing) else material.offers
    offers = tuple(replace(unit, forms=tuple(_shorter(unit.text))) for unit in offers)
    questions, offers = one_close(material.questions, offers if material.questions else both_given(offers))
    kept = tuple(told if thanked or not told else whole)  # thanks alone say nothing
    return replace(material, told=kept, offers=offers, questions=questions)


def _said_plainly(unit: Unit, speech: Speech, brief: Brief) -> Unit:
    """Say a bare "Perdón" or "Enhorabuena" as a sentence: a plain note has no exclamations."""
    way = _PLAINLY.get(unit.text)
    return replace(unit, forms=(spoken(way, formal=speech.is_formal(brief)),)) if way else unit


_PLAINLY = {"Perdón": "Perdón por todo eso", "Enhorabuena": "<Le|Te> doy la enhorabuena"}


def _shorter(offer: str) -> Iterator[str]:
    """Yield an offer, and what it is without what explains the thing (", se llama …")."""
    yield offer
    head = re.split(r", (?:se llama|que|con|para|por|es|son|de) ", offer)[0]
    if head != offer and len(head.split()) > 3:
        yield f"{head}?" if offer.endswith("?") else head


_SAME = 0.6  # the share of an offer's words that says that the story makes it already
