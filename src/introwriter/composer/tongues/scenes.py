"""What `met` tells: the scene that the two people shared."""

from __future__ import annotations

import re

from introwriter.composer.tongues.base import Speech
from introwriter.composer.tongues.cast import Cast
from introwriter.composer.tongues.pieces import forms_of, sentences, without_asides
from introwriter.composer.tongues.telling import allowed, told_unit
from introwriter.composer.tongues.words import framed, spoken
from introwriter.composer.units import WEIGHTS, Unit
from introwriter.people import Context

__all__ = ["is_let_in", "met_units", "place_of"]


def is_let_in(context: Context, speech: Speech) -> bool:
    """Whether the reader has accepted the sender's invitation already."""
    return any(speech.words.find("accepted", text) for text in (context.met or "", context.goal or ""))


def met_units(context: Context, cast: Cast, speech: Speech) -> list[Unit]:
    """Return the units of `met`: the scene first, then what was said or done in it."""
    units: list[Unit] = []
    scene = speech.scene(cast)
    told = sentences(context.met or "", speech.words)
    for i, sentence in enumerate(told):
        clear = scene.clear(sentence)
        silent = any(speech.words.find(name, sentence) for name in ("not_met", "accepted", "tool", "secret"))
        turned = (
            None
            if silent or not clear or not allowed(sentence, context, speech)
            else speech.turn_after(sentence, cast, "\n".join(told[:i]))
        )
        if turned is None:
            continue
        bare = _undated(turned, speech)
        unit = _scene(bare, cast, speech) if i == 0 else None
        unit = unit or told_unit(bare, "context.met", units[-1].kind if units else "scene", speech)
        if unit:
            units.append(unit)
    return units


def place_of(context: Context, cast: Cast, speech: Speech) -> str:
    """Return the shared place with its preposition ("in der Kaffeeschlange in Aalsmeer"), or nothing."""
    first = next(iter(sentences(context.met or "", speech.words)), "")
    if not first or speech.words.find("not_met", first) or not allowed(first, context, speech):
        return ""
    turned = speech.turn(first, cast)
    found = framed(speech.words.frames.get("places", ()), _undated(turned or "", speech))
    place = found[1] if found else _undated(turned or "", speech)
    place = re.split(r"[,:;]|\s[-–—]\s", place)[0].strip()
    if not speech.words.opens("place", place) or not 1 < len(place.split()) < 12:
        return ""
    return "" if speech.words.find("reader", place) or speech.words.find("first", place) else place


def _scene(bare: str, cast: Cast, speech: Speech) -> Unit | None:
    """Make a sentence of the first line, which is often only a place."""
    if found := framed(speech.words.frames.get("scenes", ()), bare):
        text = spoken(found[1], formal=cast.formal)
    elif (
        speech.words.opens("place", bare) and not speech.words.find("finite", bare) and len(bare.split()) < 14
    ):
        place = re.split(r"[,:;]|\s[-–—]\s", bare)[0].strip()
        text = speech.say(speech.phrases["scene"]["met"][0], cast, place=place[:1].lower() + place[1:])
    else:
        return None
    text = text[:1].upper() + text[1:]
    if not speech.is_sound(text):
        return None
    forms = forms_of(text, speech.words, fewest=3)
    return Unit(kind="scene", forms=forms, weight=WEIGHTS["scene"], source="context.met")


def _undated(text: str, speech: Speech) -> str:
    """Take out dates, minutes and asides: the reader was there."""
    bare = without_asides(text)
    for name in ("date", "minutes"):
        if name in speech.words.patterns:
            bare = speech.words.patterns[name].sub("", bare)
    return re.sub(r"\s+([,:;])", r"\1", re.sub(r" {2,}", " ", bare)).strip(" ,;")
