"""What an Italian note would say twice: a place, a thing offered and asked about, a friend already named."""

from __future__ import annotations

import re
from dataclasses import replace

from introwriter.brief import Brief
from introwriter.composer.italian.patterns import pattern
from introwriter.composer.italian.pointing import names_these
from introwriter.composer.material import Material
from introwriter.composer.tongues.base import Speech
from introwriter.composer.tongues.cast import name_in
from introwriter.composer.tongues.giving import one_close
from introwriter.composer.tongues.pieces import sentences
from introwriter.composer.units import Unit

__all__ = ["opens_there", "thanked_in", "without_echoes"]

_HEAD = re.compile(r"[^\W\d_]{4,}")


def opens_there(scene: Unit, told: tuple[Unit, ...], speech: Speech) -> bool:
    """Whether a told sentence opens with the place of the scene, said shorter."""
    where = re.sub(r"^(?:Eravamo|Ci si è visti|Ci siamo \w+) ", "", scene.text)
    heads = [word for word in _HEAD.findall(where) if speech.content_words(word)]
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
    ties = _unnamed_ties(material, brief)
    material = _meant(material, brief)
    gifts = [
        speech.content_words(unit.text) for unit in material.told if speech.words.find("giving", unit.text)
    ]
    offers = tuple(
        unit for unit in material.offers if not any(len(speech.content_words(unit.text) & g) for g in gifts)
    )
    material = _closed(_promised(replace(material, offers=offers), speech), speech)
    there = _named_place(material, speech)
    return replace(
        material,
        ties=ties,
        told=_theirs_first(_first_stands(material.told, brief, speech)),
        place="" if there else material.place,
        offers=_joined(tuple(_one_if(unit) for unit in material.offers)),
    )


_THANKS = re.compile(r"^Grazie\b(?= (?:per|di|del|della|dell['’]|dei|delle|degli)\b|$)")


def thanked_in(told: tuple[Unit, ...], tone: str) -> tuple[Unit, ...]:
    """Say thanks to a formal reader in a sentence: "La ringrazio per la pazienza"."""
    if tone != "formal":
        return told
    return tuple(
        replace(unit, forms=tuple(_THANKS.sub("La ringrazio", form) for form in unit.forms))
        if unit.kind == "thanks"
        else unit
        for unit in told
    )


def _unnamed_ties(material: Material, brief: Brief) -> tuple[Unit, ...]:
    """Return the ties but for a friend's whom the story names."""
    said = " ".join(unit.text for unit in material.told)
    friends = [name_in(entry).split()[0] for entry in brief.context.mutuals if name_in(entry)]
    named = [friend for friend in friends if re.search(rf"\b{re.escape(friend)}\b", said)]
    return tuple(u for u in material.ties if u.key != "mutual" or not any(n in u.text for n in named))


def _closed(material: Material, speech: Speech) -> Material:
    """Ask nothing that the offer hands over, and set an offer typed before the question before it."""
    given = [speech.content_words(unit.text) for unit in material.offers]
    questions = tuple(
        unit
        for unit in material.questions
        if not (
            speech.words.opens("wanted", unit.text)
            and any(speech.content_words(unit.text.partition(" ")[2]) & thing for thing in given)
        )
    )
    questions = tuple(replace(u, forms=tuple(_AND_IF.sub(_and_asks, f) for f in u.forms)) for u in questions)
    questions = tuple(replace(u, needs=u.needs or _hangs(u, speech), back=_back(u)) for u in questions)
    material, questions = _thanks_first(material, questions)
    first = min((u.at for u in questions), default=0)
    if material.offers and 0 < material.offers[0].at < first and not material.offers[0].text.endswith("?"):
        gift = material.offers[0]
        questions, offers = one_close(questions, material.offers)
        if not offers:  # what is given says what is asked about
            both = tuple(form for form in questions[0].forms if form.startswith(gift.text))
            questions = (replace(questions[0], forms=both, needs=gift.needs, back=1), *questions[1:])
        material = replace(material, offers=offers)
    return replace(material, questions=questions)


_AND_IF = re.compile(
    r"(?P<j>,? (?:e|o|oppure) )se (?=(?:non )?(?:(?:mi|ci|ti|le|lo|la|li|ne|si) )*\w+)", re.IGNORECASE
)
_WHICH = re.compile(
    r"(?:in |a |da |di |con |per )?(?:che|cosa|come|quando|quant[oaie]|dove|chi|qual[ie]?|perché)\b",
    re.IGNORECASE,
)


def _and_asks(match: re.Match[str]) -> str:
    """Ask the second question after the first: "In che settimana innesti, e copri con la carta?"."""
    said = match.group("j")
    return said if "," in said or not _WHICH.match(match.string) else f",{said}"


_LATER = re.compile(
    r"^(?:e )?se (?:le|ti) .*\b(?:pure|anche) quell|\b[^\W\d_]+rò\b|^(?:ne|lo|la|li|le) (?:ho|abbiamo)\b",
    re.IGNORECASE,
)


_TELL_IT = re.compile(
    r"\b(?:segnalar|dir|raccontar|scriver|far|comunicar|confessar|mostrar)(?:glielo|telo|gliela|tela)\b",
    re.IGNORECASE,
)


def _meant(material: Material, brief: Brief) -> Material:
    """Give more weight to what the sender wants told: the sentence before "vorrei segnalarglielo"."""
    found = _TELL_IT.search(brief.context.goal or "")
    told = material.told
    if not found or not told or not told[-1].source.endswith("goal") or told[-1].kind == "thanks":
        return material
    return replace(material, told=(*told[:-1], replace(told[-1], weight=told[-1].weight + 2.5)))


def _thanks_first(material: Material, questions: tuple[Unit, ...]) -> tuple[Material, tuple[Unit, ...]]:
    """Number thanks typed right after a question before it, as they are said."""
    told = list(material.told)
    for i, unit in enumerate(told):
        before = next((q for q in questions if q.at == unit.at - 1 and q.source == unit.source), None)
        if unit.kind == "thanks" and before and unit.at > 1:
            told[i] = replace(unit, at=before.at)
            questions = tuple(replace(q, at=unit.at) if q is before else q for q in questions)
    return replace(material, told=tuple(told)), questions


def _promised(material: Material, speech: Speech) -> Material:
    """Say with the offer what is promised right after it ("La ringrazierò nei ringraziamenti")."""
    if not material.offers or not material.offers[-1].at:
        return material
    offer, told = material.offers[-1], list(material.told)
    for unit in material.told:
        if unit.at == offer.at + 1 and unit.source == offer.source and _LATER.search(unit.text):
            told.remove(unit)
            offer = replace(offer, forms=(f"{offer.text}. {unit.text}", *offer.forms))
            break
    return replace(material, told=tuple(told), offers=(*material.offers[:-1], offer))


def _back(question: Unit) -> int:
    """Return how many sentences before a question it rests on: "quel punto" came up earlier than just now."""
    far = names_these(question.text) or _OF_IT.match(question.text)
    return 2 if question.at > 2 and far else question.back


_OF_IT = re.compile(
    r"(?:secondo (?:lei|te),? )?(?:dipende|è|era|succede|capita|funziona|vale)\b", re.IGNORECASE
)


def _hangs(question: Unit, speech: Speech) -> bool:
    """Whether a question is too short, or says too little, to open a note."""
    text = question.text
    return (
        len(text.split()) < 7
        or bool(_OF_IT.match(text))
        or bool(speech.words.opens("wanted", text))
        or " servir" in text
    )


def _named_place(material: Material, speech: Speech) -> bool:
    """Whether the first thing told opens with the place where the two met."""
    scene = Unit(kind="scene", forms=(material.place,), weight=0.0, source="context.met")
    return bool(material.place) and opens_there(scene, material.told[:1], speech)


def _one_if(offer: Unit) -> Unit:
    """Leave out "Se le va" where the offer has its own condition: "…, se ha ancora fiducia"."""
    return replace(
        offer,
        forms=tuple(
            pattern("echoes_twice").sub(lambda m: _capital(m.group("x")), form) for form in offer.forms
        ),
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


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


def _theirs_first(told: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """Give a story's first sentence more weight where it tells what the reader did."""
    if not told or told[0].kind != "theirs" or told[0].needs:
        return told
    return (replace(told[0], weight=told[0].weight + 1.0), *told[1:])
