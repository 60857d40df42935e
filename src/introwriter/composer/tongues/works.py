"""What `read` tells: the reader's work in the sender's hands."""

from __future__ import annotations

import re

from introwriter.composer.material import Reading
from introwriter.composer.tongues.base import Speech
from introwriter.composer.tongues.cast import Cast
from introwriter.composer.tongues.pieces import forms_of
from introwriter.composer.tongues.telling import allowed, told_unit
from introwriter.composer.tongues.words import framed
from introwriter.composer.units import WEIGHTS, Unit
from introwriter.people import Context

__all__ = ["readings_of"]

_SPLIT = re.compile(r"\s*(?:\((?P<in>[^()]*)\)\s*$|:\s+|,\s+|\s[–—-]\s+|;\s+)")


def readings_of(context: Context, cast: Cast, speech: Speech) -> list[Reading]:
    """Return what the sender read, used or heard, entry by entry."""
    found = []
    for i, entry in enumerate(context.read):
        text = re.sub(r"\s+", " ", entry).strip(" .;")
        if not text or not allowed(text, context, speech) or not speech.scene(cast).clear(text):
            continue
        turned = speech.turn(text, cast)
        if turned is not None:
            owned = speech.own_work(turned, cast)
            found.append(_reading(owned, f"context.read.{i}", cast, speech))
    return found


def _reading(turned: str, source: str, cast: Cast, speech: Speech) -> Reading:
    """A whole sentence is a deed; else the head is the thing, and the tail may tell what was done with it.

    The language's ``[[tails]]`` see "THING | TAIL" ("Ihr Artikel | hängt an der Tür").
    """
    if speech.words.opens("first", turned) and speech.is_sound(turned):
        return Reading(thing="", unit=told_unit(turned, source, None, speech), bare=None)
    split = _SPLIT.search(turned)
    head = turned[: split.start()] if split else turned
    tail = (split.group("in") or turned[split.end() :]).strip() if split else ""
    thing = head.strip()
    told = framed(speech.words.frames.get("tails", ()), f"{thing} | {tail}") if tail else None
    unit = None
    if told and speech.is_sound(told[1]):
        text = told[1][:1].upper() + told[1][1:]
        unit = Unit(kind="deed", forms=forms_of(text, speech.words), weight=WEIGHTS["deed"], source=source)
    return Reading(thing=thing, unit=unit, bare=_bare(thing, source, cast, speech))


def _bare(thing: str, source: str, cast: Cast, speech: Speech) -> Unit | None:
    """Say plainly that it was read or heard, when it is a work of the reader's."""
    if not speech.words.opens("owned", thing):
        return None
    words = set(re.findall(r"[^\W\d_]+", thing.lower()))
    way = next((kind for kind in ("heard", "seen", "text") if words & speech.words[f"{kind}_works"]), "")
    if not way:
        return None
    text = speech.say(speech.phrases["read"][way][0], cast, thing=speech.as_object(thing))
    if not speech.is_sound(text):
        return None
    return Unit(kind="read", forms=forms_of(text, speech.words), weight=WEIGHTS["read"], source=source)
