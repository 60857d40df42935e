"""What the goal tells, sentence by sentence, as units turned to the reader."""

from __future__ import annotations

import re

from introwriter.composer.tongues.base import Speech
from introwriter.composer.tongues.cast import Cast
from introwriter.composer.tongues.pieces import forms_of, is_finite, sentences
from introwriter.composer.tongues.words import framed, spoken
from introwriter.composer.units import WEIGHTS, Kind, Unit
from introwriter.names.withheld import but_names, gives_name, names_withheld
from introwriter.people import Context

__all__ = ["allowed", "story_units", "told_unit", "turned_units"]

_TOLD = ("thanks", "deed", "effect", "reaction", "theirs", "scene", "read")


def story_units(text: str, source: str, cast: Cast, context: Context, speech: Speech) -> list[Unit]:
    """Return the units that ``text`` (a goal) gives, in its own order.

    A sentence that nobody may hear, or whose people are unclear, is left out, and with it the ones that lean
    on it.
    """
    units: list[Unit] = []
    scene = speech.scene(cast)
    lost = False
    before = ""
    told = sentences(speech.typed(text, cast), speech.words)
    for sentence in (p for s in told if role_of(s, speech) != "secret" for p in speech.split(s)):
        earlier, before = before, f"{before}\n{sentence}"
        clear = scene.clear(sentence)
        if not clear and (part := speech.clear_part(sentence, scene)):
            sentence, clear = part, True
        if role := role_of(sentence, speech):
            if role == "way_out" and clear and (turned := speech.turn_after(sentence, cast, earlier)):
                units.append(Unit(kind="way_out", forms=(turned,), weight=WEIGHTS["way_out"], source=source))
            continue
        able = clear and allowed(sentence, context, speech)
        turned = speech.turn_after(sentence, cast, earlier) if able else None
        made = (
            []
            if turned is None
            else turned_units(turned, source, units[-1].kind if units else None, speech, cast)
        )
        if lost:
            made = [unit for unit in made if not unit.needs]
        silent = turned is not None and not made and not _is_act(turned, speech)
        lost = True if turned is None or silent else lost and not made
        units += made
    return units


def _is_act(turned: str, speech: Speech) -> bool:
    """Whether a sentence that gave nothing was only a wish, so that nothing told is missing."""
    wished = speech.words.opens("wish", turned)
    return bool(wished or framed(speech.words.frames.get("acts", ()), turned.rstrip("!")))


def role_of(sentence: str, speech: Speech) -> str:
    """Return what a sentence is when it tells nothing: ``way_out``, ``limit``, ``tool``, ``secret``."""
    return next(
        (role for role in ("way_out", "secret", "limit", "tool") if speech.words.find(role, sentence)), ""
    )


def turned_units(turned: str, source: str, before: Kind | None, speech: Speech, cast: Cast) -> list[Unit]:
    """Return the units of one turned sentence: a wish becomes the act, the rest tells.

    The form of an act may choose by register ("Darf ich <Sie|dich> fragen, {x}?").
    """
    if found := framed(speech.words.frames.get("acts", ()), turned.rstrip("!")):
        frame, form = found[0], spoken(found[1], formal=cast.formal)
        if not form:
            return []
        if frame.kind in ("tell", ""):
            unit = told_unit(form, source, before, speech)
        else:
            kind: Kind = frame.kind  # type: ignore[assignment]
            unit = Unit(
                kind=kind, forms=(_cap(form),), weight=WEIGHTS[kind], source=source, needs=leans(form, speech)
            )
    elif speech.words.opens("wish", turned):
        return []
    else:
        unit = told_unit(turned, source, before, speech)
    return [unit] if unit and any(map(speech.is_sound, unit.forms)) else []


def told_unit(turned: str, source: str, before: Kind | None, speech: Speech) -> Unit | None:
    """Make a unit of a turned sentence that tells something; ``None`` for a scrap."""
    if len(turned.split()) < 2 and not speech.words.opens("alone", turned):
        return None
    kind = kind_of(turned, before, speech)
    if kind == "background" and not is_finite(turned, speech.words):
        return None
    weight = WEIGHTS[kind] + (0.5 if speech.words.find("reader", turned) else 0)
    forms = tuple(form for form in forms_of(_cap(turned), speech.words) if speech.is_sound(form))
    if not forms:
        return None
    return Unit(kind=kind, forms=forms, weight=weight, source=source, needs=leans(turned, speech))


def kind_of(turned: str, before: Kind | None, speech: Speech) -> Kind:
    """Return what a turned sentence does, given the kind of the one before it."""
    words = speech.words
    if turned.endswith("?"):
        return "question"
    if before in ("question", "ask", "detail") and words.find("arranges", turned):
        return "detail"
    if words.find("offer", turned):
        return "offer"
    if words.opens("said", turned) or words.opens("acted", turned):
        return "theirs"
    if words.find("reaction", turned):
        return "reaction"
    first = bool(words.opens("first", turned))
    if before in _TOLD and words.find("change", turned):
        return "effect"
    if words.find("past", turned):
        return "deed" if first else "effect" if before in _TOLD else "background"
    if before in ("question", "ask", "detail"):
        return "background" if first else "detail"
    if before in _TOLD and not first:
        return "effect"
    return "effect" if first and words.find("reader", turned) else "background"


def leans(text: str, speech: Speech) -> bool:
    """Whether a sentence only makes sense after the one before it (the language's ``leans``)."""
    return bool(speech.words.opens("leans", text)) or speech.points_back(text)


def allowed(sentence: str, context: Context, speech: Speech) -> bool:
    """Whether a sentence touches nothing private and nothing that is to be avoided."""
    return not speech.words.find("sensitive", sentence) and not avoided(sentence, context, speech)


def avoided(text: str, context: Context, speech: Speech) -> bool:
    """Whether ``text`` shares the rare words of something the note must not touch.

    One shared word is enough for a subject named in one or two words, two are needed for a longer one; an
    entry that keeps back a name forbids the name, not whose it is.
    """
    mine = speech.content_words(text)
    for entry in context.avoid:
        if any(gives_name(part, text) for part in names_withheld(entry)):
            return True
        rare = speech.content_words(but_names(entry)) - speech.words["general"]
        rare = rare - speech.words["kin"] or rare
        if rare and len(rare & mine) >= (1 if len(rare) < 4 else 2):
            return True
    return False


def _cap(text: str) -> str:
    return re.sub(r"^([¿¡\"“„«'(]*)(\w)", lambda m: m.group(1) + m.group(2).upper(), text, count=1)
