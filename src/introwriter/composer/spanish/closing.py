"""What a Spanish note need not say twice: thanks, an offer, and the offer beside the question."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from introwriter.brief import Brief
from introwriter.composer.material import Material
from introwriter.composer.tongues.base import Speech
from introwriter.composer.tongues.giving import both_given, in_order, one_close
from introwriter.composer.tongues.pieces import quoted_spans
from introwriter.composer.tongues.words import spoken
from introwriter.composer.units import Unit

__all__ = ["asked_shorter", "said_once"]


def said_once(material: Material, speech: Speech, brief: Brief) -> Material:
    """Leave out thanks and an offer that the story gives already."""
    plain = brief.tone == "plain"
    whole = in_order([_said_plainly(unit, speech, brief) if plain else unit for unit in material.told])
    told = [unit for unit in whole if unit.text != "Gracias"]
    thanked = any(re.search(r"\bgracias\b(?! a (?!ti\b|vos\b|usted\b))", unit.text, re.I) for unit in told)
    said = frozenset[str]().union(*(speech.content_words(unit.text) for unit in told))
    thing = speech.content_words(brief.context.offer or "")
    again = thing and len(thing & said) >= _SAME * len(thing)
    offers = tuple(unit for unit in material.offers if not again or unit.source != "context.offer")
    offers = tuple(
        replace(unit, forms=tuple(dict.fromkeys((*_shorter(unit.text), *unit.forms)))) for unit in offers
    )
    questions, offers = _closed(material.questions, offers)
    kept = tuple(told if thanked or not told else whole)  # thanks alone say nothing
    return replace(material, told=kept, offers=offers, questions=questions)


def _closed(
    questions: tuple[Unit, ...], offers: tuple[Unit, ...]
) -> tuple[tuple[Unit, ...], tuple[Unit, ...]]:
    """Set question and offer as one close, in the order in which the goal has them."""
    if len(questions) > 1 and (merged := _merged(questions[-2], questions[-1])):
        questions = (*questions[:-2], merged)
    if not questions or not offers:
        return questions, both_given(offers)
    last, offer = questions[-1], offers[0]
    if merged := _merged(last, offer):
        return (*questions[:-1], merged), offers[1:]
    if not (offer.source == last.source == "context.goal" and offer.at > last.at):
        return one_close(questions, offers)
    stop = "" if last.text.endswith("?") else "."
    both = tuple(f"{form}{stop} {offer.text}" for form in last.forms[:1])
    return (*questions[:-1], replace(last, forms=(*both, *last.forms))), ()


_LIKE = re.compile(r"(?:Me gustaría|Quiero|Quisiera) (?=[^\W\d_]+r(?:l[oa]s?|[lt]e|[st]el[oa]s?)?\b)")


def _merged(first: Unit, second: Unit) -> Unit | None:
    """Say two wishes with one verb: "me gustaría devolvértelo y pagar la multa"."""
    one, two = _LIKE.match(first.text), _LIKE.match(second.text)
    if not one or not two or re.search(r"[?;:] | y |, (?:si|cuando) ", first.text):
        return None
    both = f"{first.text} y {second.text[two.end() :]}"
    return replace(first, forms=(both, *first.forms))


def _said_plainly(unit: Unit, speech: Speech, brief: Brief) -> Unit:
    """Say a bare "Perdón" or "Enhorabuena" as a sentence: a plain note has no exclamations."""
    way = _PLAINLY.get(unit.text)
    return replace(unit, forms=(spoken(way, formal=speech.is_formal(brief)),)) if way else unit


_PLAINLY = {
    **dict.fromkeys(("Te pido perdón", "Le pido perdón"), "Perdón por todo eso"),
    **dict.fromkeys(("Te pido disculpas", "Le pido disculpas"), "Perdón por todo eso"),
    "Enhorabuena": "<Le|Te> doy la enhorabuena",
}


def _shorter(offer: str) -> Iterator[str]:
    """Yield an offer, and what it is without what explains the thing (", se llama …")."""
    yield offer
    head = re.split(r", (?:se llama|que|con|para|por|es|son|de) ", offer)[0]
    if head != offer and len(head.split()) > 3:
        yield f"{head}?" if offer.endswith("?") else head


_SAME = 0.6  # the share of an offer's words that says that the story makes it already


_EXTRA = re.compile(
    r", (?:que|porque|ya que|pues|sin|solo|sólo|aunque|si|no|y así|para|con)\b| (?:para que|porque"
    r"|solo para|ya que) "
)


def asked_shorter(text: str, speech: Speech) -> Iterator[str]:
    """Yield a request or an offer without what explains it: "¿Puede volver en mayo?"."""
    end = "?" if text.endswith("?") else ""
    if ". " in text or "? " in text:
        return
    quotes = quoted_spans(text)
    for match in _EXTRA.finditer(text):
        head = text[: match.start()]
        torn = any(a < match.start() < b for a, b in quotes)
        if len(head.split()) >= 4 and not torn and speech.is_sound(f"{head}{end}"):
            yield f"{head}{end}"
            return
