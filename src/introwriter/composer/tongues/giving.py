"""What the sender can give, handed over in a sentence that leaves the reader free."""

from __future__ import annotations

import re
from dataclasses import replace

from introwriter.composer.tongues.base import Speech
from introwriter.composer.tongues.cast import Cast
from introwriter.composer.tongues.pieces import without_asides
from introwriter.composer.tongues.telling import allowed, role_of
from introwriter.composer.tongues.words import framed, spoken
from introwriter.composer.units import WEIGHTS, Unit
from introwriter.people import Context

__all__ = ["both_given", "in_order", "offer_units", "one_close"]

_SHORT = 80  # characters of an offer that a question goes with


def offer_units(context: Context, cast: Cast, speech: Speech) -> list[Unit]:
    """Return the ways to make the offer, one unit each, best first; none when there is no offer.

    The language's ``[[offers]]`` see the offer turned to the reader; a bare thing goes into the phrases
    ``offer.noun`` ("{thing}: yours if you like").
    """
    text = re.sub(r"\s+", " ", context.offer or "").strip(" .")
    if not text or not allowed(text, context, speech) or role_of(text, speech):
        return []
    turned = speech.turn(without_asides(text), cast)
    if not turned:
        return []
    if found := framed(speech.words.frames.get("offers", ()), turned):
        ways = [spoken(found[1], formal=cast.formal)] if found[1] else []
    elif speech.words.opens("first", turned) and speech.is_sound(turned):
        ways = [turned]
    else:
        thing = re.split(r"[;:]\s", turned)[0]
        given = speech.as_object(thing)
        parts = {"thing": thing, "Thing": thing[:1].upper() + thing[1:], "object": given}
        parts["Object"] = given[:1].upper() + given[1:]
        ways = [speech.say(way, cast, **parts) for way in speech.offer_ways(thing)]
    sound = [way[:1].upper() + way[1:] for way in ways if speech.is_sound(way)]
    return [
        Unit(kind="offer", forms=(way,), weight=WEIGHTS["offer"] - 0.05 * i, source="context.offer")
        for i, way in enumerate(dict.fromkeys(sound))
    ]


def one_close(
    questions: tuple[Unit, ...], offers: tuple[Unit, ...]
) -> tuple[tuple[Unit, ...], tuple[Unit, ...]]:
    """Return questions and offers with a short offer set before the first question, as one close.

    The shorter forms of the question leave the offer out.
    """
    if not offers or not questions or len(offers[0].text) > _SHORT:
        return questions, offers
    stop = "" if offers[0].text.endswith("?") else "."
    both = tuple(f"{offers[0].text}{stop} {form}" for form in questions[0].forms)
    return (replace(questions[0], forms=(*both, *questions[0].forms)), *questions[1:]), ()


def both_given(offers: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """Return two offers of one goal as one ("Here is the book. You're invited to dinner."), then one."""
    if len(offers) != 2 or any(unit.source != "context.goal" for unit in offers):
        return offers
    first, second = offers
    stop = "" if first.text.endswith("?") else "."
    forms = (f"{first.text}{stop} {second.text}", *first.forms)
    return (replace(first, forms=forms, weight=first.weight + 0.5), second)


def in_order(told: list[Unit]) -> list[Unit]:
    """Return a story in which what they did next is never told before what they did first."""
    pairs = zip(told[:1] + told, told, strict=False)
    return [
        replace(unit, needs=True) if unit is not last and unit.kind == last.kind == "theirs" else unit
        for last, unit in pairs
    ]
