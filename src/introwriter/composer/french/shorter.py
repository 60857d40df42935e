"""Long French sentences as two, for an invitation that may hold only one of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Any

from introwriter.composer.material import Material
from introwriter.composer.tongues.base import Speech
from introwriter.composer.tongues.pieces import forms_of, is_finite, quoted_spans
from introwriter.composer.tongues.telling import kind_of, leans
from introwriter.composer.units import WEIGHTS, Unit

__all__ = ["as_one", "in_two"]

_ON = "goes on:"
_LONG = 70  # characters; a shorter sentence is no burden
_FEWEST = 3
_JOINT = re.compile(
    r"(?:, (?:et |puis |du coup )?| et | pis |, pis )"
    r"(?=(?:je |j'|on |nous |tu |vous |il |elle |ils |elles |ça |c'|mon |ma |mes |notre |nos |votre |vos "
    r"|ton |ta |tes |le |la |les |l'|un |une |plus personne )\S)",
    re.I,
)
_RELATIVE = re.compile(r"\b(?:qui|que|qu'|où|dont|si|quand)\b.*")


def in_two(material: Material, speech: Speech) -> Material:
    """Return the material with each long sentence that is two main clauses as two units."""
    story = sorted(
        (
            unit
            for kind in ("told", "questions", "offers", "details", "wishes")
            for unit in getattr(material, kind)
        ),
        key=lambda unit: unit.at,
    )
    parts = {id(unit): _parts(unit, speech) for unit in story if unit.at and unit in material.told}
    if not any(len(part) > 1 for part in parts.values()):
        return material
    place, told, moved = 0, [], {}
    for unit in story:
        if not unit.at:
            continue
        for part in parts.get(id(unit), [unit]):
            place += 1
            moved[id(unit)] = place
            if unit in material.told:
                told.append(replace(part, at=place))
    rest: dict[str, Any] = {
        kind: tuple(
            replace(unit, at=moved[id(unit)]) if id(unit) in moved else unit
            for unit in getattr(material, kind)
        )
        for kind in ("questions", "offers", "details", "wishes")
    }
    return replace(material, told=tuple(told), **rest)


def _parts(unit: Unit, speech: Speech) -> list[Unit]:
    if unit.kind in ("thanks", "scene", "mutual") or len(unit.text) < _LONG:
        return [unit]
    return next(_cut(unit, speech), [unit])


def _cut(unit: Unit, speech: Speech) -> Iterator[list[Unit]]:
    text, words = unit.text, speech.words
    quotes = quoted_spans(text)
    for joint in _JOINT.finditer(text):
        head, tail = text[: joint.start()], text[joint.end() :]
        if any(a < joint.start() < b for a, b in quotes) or head.count("(") != head.count(")"):
            continue
        if len(head.split()) < _FEWEST or len(tail.split()) < _FEWEST or words.opens("subordinate", head):
            continue
        if re.search(r"\b(?:qu[ei]?|si|quand|où|dont|comme|parce)\b|qu'|:", head) or not speech.is_sound(
            head
        ):
            continue
        if not is_finite(_RELATIVE.sub("", tail), words) or not speech.is_sound(tail):
            continue
        tail = tail[:1].upper() + tail[1:]
        kind = kind_of(tail, unit.kind, speech)
        kind = kind if kind in WEIGHTS and kind != "question" else "effect"
        telling = bool(words.find("change", tail) or re.search(r"\d", tail)) and not re.search(r"\d", head)
        first = replace(unit, forms=forms_of(head, words), weight=unit.weight * (0.45 if telling else 0.6))
        weight = WEIGHTS[kind] * (1.0 if telling else 0.7) + (0.5 if words.find("reader", tail) else 0)
        second = replace(
            unit,
            kind=kind,
            forms=forms_of(tail, words),
            weight=weight,
            needs=leans(tail, speech) or bool(words.opens("person", tail)),
            key=f"{_ON}{joint.group()}",
        )
        yield [first, second]


def as_one(text: str, material: Material) -> str:
    """Set two halves that both found their place as the one sentence they were."""
    for first, second in pairwise(material.told):
        if not second.key.startswith(_ON):
            continue
        for form in second.forms:
            cut = f"{first.text}. {form}"
            text = text.replace(cut, f"{first.text}{second.key[len(_ON) :]}{form[:1].lower()}{form[1:]}")
    return text
