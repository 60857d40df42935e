"""What a Portuguese mail is called: the thanks, the work, the thing that it is about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from introwriter.brief import Brief
from introwriter.composer.material import Material
from introwriter.composer.tongues import letter
from introwriter.composer.tongues.base import Speech
from introwriter.composer.units import Unit

__all__ = ["subject_for"]

_NOUN = r"[a-zà-ÿ][a-zà-ÿ-]{2,}"
_YOURS = re.compile(
    rf"\b(?:[oa]s? )?(?:seu|sua|teu|tua)s? (?!marido|mulher|espos[oa]|pai|mãe|filh|irm|cas[ao] d){_NOUN}"
    rf"(?: (?:sobre|d[aeo]s?) (?:[oa]s? )?[\wà-ÿ-]+)*",
)
_THING = re.compile(
    rf"\b(?P<np>[oa]s? (?!dia|mês|ano|semana|hora|fim|início|meio|resto|vez|parte|maior|maioria|único"
    rf"|única|primeir|últim|mesm|melhor|pior|lado|que|tempo){_NOUN}"
    rf" (?:d[aeo]|n[oa])s? (?:(?:minha|meu|nossa|nosso)s? )?[\wà-ÿ-]{{3,}})\b"
)
_MINE = re.compile(
    rf"\b(?:[oa] )?(?:meu|minha|nosso|nossa) (?!frente|dinheiro|antig|primeir|últim|nov[oa]\b|velh[oa]\b"
    rf"|melhor|pior|vez|parte|vida|conta|opinião|lado|casa|mão|cara|ver\b|cabeça){_NOUN}(?: d[ao] {_NOUN})?\b"
)
_MET = re.compile(r"conhec|encontr|cruz|convers|jant|almo", re.IGNORECASE)


def subject_for(
    brief: Brief, material: Material, told: tuple[tuple[Unit, str], ...], speech: Speech
) -> str | None:
    """Return a subject that is about them or the thing; one of the engine's where nothing here fits."""
    if not brief.channel.has_subject:
        return None
    for idea in _ideas(brief, material, told, speech):
        text = letter.as_subject(idea, brief)
        if text and speech.words.opens("subject_start", text):
            return text
    return letter.subject_for(brief, material, told, speech)


def _with_article(thing: str, speech: Speech) -> str:
    mine = re.match(r"(?:meu|nosso)|(?:minha|nossa)", thing)
    if mine and speech.as_object("seu nome") != "seu nome":  # Portugal
        return f"{'o' if mine.group().endswith(('u', 'o')) else 'a'} {thing}"
    return speech.as_object(thing) if re.match(r"[st](?:eu|ua)", thing) else thing


def _ideas(
    brief: Brief, material: Material, told: tuple[tuple[Unit, str], ...], speech: Speech
) -> Iterator[str]:
    for unit, text in told:
        if (
            unit.kind == "thanks"
            and not unit.needs
            and not re.search(r"\b(?:ter|me|isso|isto)\b|-me\b", text)
        ):
            yield re.split(r"[,;:]| que ", text)[0]
    if material.readings:
        return
    for _, text in told:
        if found := _YOURS.search(text):
            yield _with_article(found.group(), speech)
    for unit, text in told:
        if unit.source == "context.goal" and (found := _THING.search(text)):
            yield found.group("np")
    for unit, text in told:
        if unit.source == "context.goal" and (found := _MINE.search(text)):
            yield _with_article(found.group(), speech)
    if material.place and _MET.search(brief.context.met or ""):
        yield f"{'O nosso' if material.place else 'Nosso'} encontro {material.place}"
