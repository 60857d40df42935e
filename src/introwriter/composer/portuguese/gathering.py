"""What was gathered for a Portuguese note, rounded off: one close, offers once, what leans on what."""

from __future__ import annotations

from dataclasses import replace

from introwriter.brief import Brief
from introwriter.composer.material import Material
from introwriter.composer.portuguese.asks import said_plainly
from introwriter.composer.portuguese.manner import Manner
from introwriter.composer.portuguese.ranks import after_name
from introwriter.composer.portuguese.ties import shared
from introwriter.composer.portuguese.whole_story import leaning_units, not_again, typed_story, unbroken
from introwriter.composer.portuguese.wording import asked_once, enclitic, smoothed
from introwriter.composer.tongues.base import Speech
from introwriter.composer.tongues.giving import both_given, in_order, offer_units, one_close
from introwriter.composer.units import WEIGHTS, Unit

__all__ = ["rounded"]

_GIVING = frozenset(["quiser", "posso", "mandar", "mando", "enviar", "dou", "mostra"])


def rounded(
    material: Material, brief: Brief, way: Speech, manner: Manner, name: str, leaning: set[str]
) -> Material:
    """Return the material of a brief with its close settled and each unit worded and ordered.

    ``leaning`` are the turned sentences that are about somebody else.
    """
    material = _closed(_offered(material, brief, way), brief, manner)
    typed = typed_story(brief.context.goal or "", way)
    told = [_worded(smoothed(_named(unbroken(unit, way), name), way), manner) for unit in material.told]
    return replace(
        material,
        told=tuple(in_order(leaning_units(told, way, leaning, typed))),
        details=tuple(_worded(unit, manner) for unit in material.details),
        questions=tuple(_worded(unit, manner) for unit in material.questions),
        offers=tuple(smoothed(unit, way) for unit in material.offers),
        ties=shared(material, brief, manner.region),
        typed=typed,
    )


def _named(unit: Unit, name: str) -> Unit:
    """Return a sentence that begins with the reader's name as what the reader did."""
    theirs = after_name(unit.text, name)
    told = unit.kind in ("background", "effect", "deed")
    return replace(unit, kind="theirs", weight=WEIGHTS["theirs"] + 0.5) if theirs and told else unit


def _worded(unit: Unit, manner: Manner) -> Unit:
    return enclitic(unit) if manner.region == "pt" else unit


def _offered(material: Material, brief: Brief, way: Speech) -> Material:
    """Return the material with the fuller of the two offers, the goal's or the offer field's, told once."""
    fuller = offer_units(brief.context, way.cast_for(brief), way)
    given = way.content_words(material.offers[0].text) - _GIVING if material.offers else frozenset()
    loose = material.offers and way.words.find("loose", material.offers[0].text)
    if fuller and (loose or given < way.content_words(fuller[0].text)):
        material = replace(material, offers=tuple(fuller))
    return replace(material, offers=not_again(material, brief.context.offer or "", way))


def _closed(material: Material, brief: Brief, manner: Manner) -> Material:
    """Return the material with one close: a question is enough."""
    material = replace(material, questions=tuple(asked_once(unit) for unit in material.questions))
    if brief.tone == "plain":
        material = replace(material, told=said_plainly(material.told, manner))
    if not material.questions:
        return replace(material, offers=both_given(material.offers))
    plain = tuple(unit for unit in material.offers if "?" not in unit.text)
    questions, offers = one_close(material.questions, plain or material.offers)
    return replace(material, questions=questions, offers=offers)
