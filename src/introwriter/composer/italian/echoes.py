"""What an Italian note would say twice: a place, a thing offered and asked about, a friend already named."""

from __future__ import annotations

import re
from dataclasses import replace

from introwriter.brief import Brief
from introwriter.composer.material import Material
from introwriter.composer.tongues.base import Speech
from introwriter.composer.tongues.cast import name_in
from introwriter.composer.tongues.pieces import sentences
from introwriter.composer.units import Unit

__all__ = ["opens_there", "without_echoes"]

_HEAD = re.compile(r"[^\W\d_]{4,}")


def opens_there(scene: Unit, told: tuple[Unit, ...], speech: Speech) -> bool:
    """Whether a told sentence opens with the place of the scene, said shorter."""
    heads = [word for word in _HEAD.findall(scene.text) if speech.content_words(word)]
    if not heads:
        return False
    named = speech.content_words(" ".join(heads[:2]))
    return any(
        speech.words.opens("place", unit.text)
        and named & speech.content_words(" ".join(unit.text.replace("'", " ").split()[:4]))
        for unit in told
    )


def without_echoes(material: Material, brief: Brief, speech: Speech) -> Material:
    """Leave out a tie whose friend the story names, and a question that only asks what the offer hands over.

    The goal's own first sentence leans on nothing: nobody wrote one before it.
    """
    said = " ".join(unit.text for unit in material.told)
    friends = [name_in(entry).split()[0] for entry in brief.context.mutuals if name_in(entry)]
    named = [friend for friend in friends if re.search(rf"\b{re.escape(friend)}\b", said)]
    ties = tuple(u for u in material.ties if u.key != "mutual" or not any(n in u.text for n in named))
    gifts = [
        speech.content_words(unit.text) for unit in material.told if speech.words.find("giving", unit.text)
    ]
    offers = tuple(
        unit for unit in material.offers if not any(len(speech.content_words(unit.text) & g) for g in gifts)
    )
    material = replace(material, offers=offers)
    given = [speech.content_words(unit.text) for unit in material.offers]
    questions = tuple(
        unit
        for unit in material.questions
        if not (
            speech.words.opens("wanted", unit.text)
            and any(speech.content_words(unit.text.partition(" ")[2]) & thing for thing in given)
        )
    )
    questions = tuple(replace(u, needs=u.needs or _hangs(u, speech)) for u in questions)
    there = _named_place(material, speech)
    return replace(
        material,
        ties=ties,
        questions=questions,
        told=_first_stands(material.told, brief, speech),
        place="" if there else material.place,
        offers=_joined(material.offers),
    )


def _hangs(question: Unit, speech: Speech) -> bool:
    """Whether a question is too short, or says too little, to open a note."""
    text = question.text
    return len(text.split()) < 7 or bool(speech.words.opens("wanted", text)) or " servir" in text


def _named_place(material: Material, speech: Speech) -> bool:
    """Whether the first thing told opens with the place where the two met."""
    scene = Unit(kind="scene", forms=(material.place,), weight=0.0, source="context.met")
    return bool(material.place) and opens_there(scene, material.told[:1], speech)


def _joined(offers: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """Set two offers of the goal under one condition: "Quando le va bene, le restituisco X e le regalo Y"."""
    if len(offers) != 2 or any(not unit.source.endswith("goal") for unit in offers):
        return offers
    first, second = (re.match(r"((?:Se|Quando) (?:le|ti) [^,]{2,20}), (.+)", unit.text) for unit in offers)
    if not first or not second:
        return offers
    both = f"{first.group()} e {second.group(2)}"
    return (replace(offers[0], forms=(both, *offers[0].forms)),)


def _first_stands(told: tuple[Unit, ...], brief: Brief, speech: Speech) -> tuple[Unit, ...]:
    opening = next(iter(sentences(brief.context.goal or "", speech.words)), "")
    if not told or not told[0].needs or not told[0].source.endswith("goal"):
        return told
    mine, theirs = speech.content_words(told[0].text), speech.content_words(opening)
    return (replace(told[0], needs=False), *told[1:]) if len(mine & theirs) >= 0.7 * len(mine) else told
