"""What a Portuguese story takes as known: where a thing came up, what "ele" and "li-a" need before them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from introwriter.composer.material import Material
from introwriter.composer.portuguese.who import points_back
from introwriter.composer.tongues.base import Speech
from introwriter.composer.tongues.pieces import is_finite, sentences
from introwriter.composer.tongues.telling import role_of
from introwriter.composer.typed import Typed
from introwriter.composer.units import Unit

__all__ = ["leaning_units", "not_again", "typed_story", "unbroken"]

_TYPED = 20
_SAME = 0.7  # of an offer's words that the story has
_SCRAP = 4  # words of a sentence that brings up nothing
_NEW = re.compile(
    r"\b(?:[nd]?um|[nd]?uma|uns|umas|dois|duas|três|quatro|cinco|\d+|algu\w+|vári[oa]s"
    r"|outr[oa]s?) (?P<noun>[^\W\d_]+)"
    r"(?: (?P<more>[^\W\d_]+))?",
    re.IGNORECASE,
)


def typed_story(goal: str, speech: Speech) -> Typed:
    """Return the goal's sentences as stems, and what each brings up as new ("um cliente")."""
    typed = sentences(goal, speech.words)[:_TYPED]
    brought = []
    for sentence in typed:
        silent = role_of(sentence, speech) in ("limit", "tool") or speech.words.opens("wish", sentence)
        few = sentence.endswith("?") or len(sentence.split()) < _SCRAP
        brought.append(frozenset() if silent or few else _new(sentence))
    return Typed(sentences=tuple(map(speech.content_words, typed)), brought=tuple(brought))


def not_again(material: Material, offer: str, speech: Speech) -> tuple[Unit, ...]:
    """Return the offers but for ``offer`` where the story makes it ("tenho 20 frascos de lado para si")."""
    words = speech.content_words(offer)
    told = [
        speech.content_words(unit.text)
        for unit in (*material.told, *material.questions)
        if unit.kind not in ("theirs", "thanks")
    ]
    made = any(len(words & one) >= _SAME * len(words) > 1 for one in told)
    return tuple(unit for unit in material.offers if not (made and unit.source == "context.offer"))


def _hangs(before: list[Unit], unit: Unit, speech: Speech) -> bool:
    """Whether what came of a deed stands right after it: without the deed nobody knows why it came."""
    caused = bool(before) and before[-1].kind == "deed" and before[-1].at == unit.at - 1
    return caused and unit.kind == "effect" and not speech.words.find("reader", unit.text)


_INSIDE = re.compile(r", [^,]+, (?=(?:(?:não|já|só|me|se|lhe|nos) )*(?P<verb>[^\W\d_]+))")


def unbroken(unit: Unit, speech: Speech) -> Unit:
    """Leave out shorter forms cut where an aside begins or ends: "minha mãe, que é cega, consegue …"."""
    torn = {
        end
        for match in _INSIDE.finditer(unit.text)
        if is_finite(match.group("verb"), speech.words)
        for end in (unit.text[: match.start()], unit.text[: match.end() - 2])
    }
    return replace(unit, forms=tuple(form for form in unit.forms if form not in torn)) if torn else unit


def _new(sentence: str) -> frozenset[str]:
    found = _NEW.finditer(sentence.lower())
    return frozenset(word for match in found for word in match.groups() if word)


def leaning_units(units: Iterable[Unit], speech: Speech, leaning: set[str], typed: Typed) -> list[Unit]:
    """Return the units of a story; one that speaks of somebody or something told before needs what is before.

    ``leaning`` are turned sentences known to be about somebody else.
    """
    known = {text.casefold() for text in leaning}
    found: list[Unit] = []
    for unit in units:
        back = points_back(unit.text) or unit.text.casefold() in known
        back = back or bool(speech.words.find("points", unit.text))
        first = typed.place(speech.content_words(unit.text)) == 0  # which leans on nothing
        found.append(replace(unit, needs=not first and (back or unit.needs or _hangs(found, unit, speech))))
    return found
