"""What a note must keep of the sender's wants: a question in short, a request that nobody could turn."""

from __future__ import annotations

import re
from dataclasses import replace

from introwriter.brief import Brief
from introwriter.composer.german.remarks import first_clause
from introwriter.composer.material import Material
from introwriter.composer.tongues.base import Speech
from introwriter.composer.tongues.pieces import is_finite, quoted_spans, sentences
from introwriter.composer.tongues.telling import role_of
from introwriter.composer.units import WEIGHTS, Unit

__all__ = ["in_its_place", "kept_wants", "shorter"]

_TAIL = re.compile(
    r", (?=(?:wenn|falls|weil|obwohl|während|damit|bevor|seit|da|gerne?|am besten|vielleicht"
    r"|auch|und zwar|oder|ohne"
    r"|am liebsten|zum Beispiel|z\. ?B\.|also|egal|idealerweise|bevorzugt|natürlich|nur)\b)"
)
_FEWEST = 4
_FIRST = 0.8  # what a story is worth more that starts where it started, with the reader
_OUGHT = re.compile(
    r"(?:Ich (?:finde|fand|dachte|denke|meine)|Wir (?:finden|fanden"
    r"|dachten)),? (?:das )?soll(?:t?en|test|st) (?:Sie|du)\b"
)
_SELF = re.compile(
    r"(?:Ich bin|Wir sind|Ich arbeite|Wir arbeiten|Ich leite) (?!.*\b(?:worden|gewesen|gefahren|gegangen)\b)"
)
_REMARK = re.compile(
    r"(?-i:Sie|Du|Die|Der|Das|Den|Dem|Dort|Da|Es|Ihn|Wir|Ich|Ein|Eine|Mein\w*|Unser\w*"
    r"|[A-ZÄÖÜ]\w+ (?:ist|sind|wäre))\b"
)
_EXTRA = re.compile(
    r"^(?:Sie müssen|Du musst) nicht \b|^Es gibt \b|^Es (?:sind|wären) (?:\d+|zwei|drei|vier|fünf)\b|"
    r"\b(?:auch|dazu|inklusive|auf mich|auf uns)$|\b(?:bin ich|ich bin|sind wir|wir sind"
    r"|ist) (?:\w+ )?(?:offen|geöffnet|da|jemand da|zu Hause|im Haus|Zeit)\b|^(?:Ich "
    r"|Wir )?[Bb]rauche?n? (?:nur |noch |aber |dafür |bloß )*(?:Ihre|[Dd]eine) |^(?:Kaffee"
    r"|Kuchen|Ein|Eine)\b.*\b(?:gibts|gibt es|ist da|steht bereit)"
)
_SHORT = 16
_AGAIN = re.compile(r"(?:Erlauben Sie|Erlaubst du|Ist|Wäre|Passt|Geht) (?:Ihnen |dir )?das\b.{0,25}\?$")
_BACK = re.compile(
    r"\b(?:dazu|darüber|damit|davon|daran|darauf|dort|das|es)\b(?!,? (?:dass|wie|ob|zu)\b)", re.I
)
_WITHOUT = re.compile(
    r"Ohne (?!dass\b)[^,]{2,60} (?:hätten?|wären?|wär|hätt|würden?)\b|Sonst (?:hätten?|wären?)\b"
)
_WILL = r"\b(?:will|wollte|wollten|wollen|möchten?|möcht|würden?|würd|hätten?)\b"
_ASKS = re.compile(
    rf"{_WILL}[^,]*\b(?:fragen|wissen|erfahren)\b|^(?:ihn|sie|ihr|ihm)? ?fragen,? ", re.IGNORECASE
)
_BEGS = re.compile(rf"{_WILL}.*\bbitten\b|^(?:ihn|sie) bitten,? ", re.IGNORECASE)
_THANKS = re.compile(
    rf"{_WILL}.*\b(?:be)?danken\b|{_WILL}.*\bdanke sagen\b|\bgedankt\b.*\b(?:tun|nachholen)$", re.IGNORECASE
)
_SORRY = re.compile(rf"{_WILL}.*\bentschuldigen\b", re.IGNORECASE)


def shorter(question: Unit) -> Unit:
    """Return a question with a form that leaves out what stands after its last commas."""
    forms = list(question.forms)
    text = forms[-1]
    quotes = quoted_spans(text)
    for match in reversed(list(_TAIL.finditer(text))):
        head = text[: match.start()]
        inside = any(a < match.start() < b for a, b in quotes)
        if text.endswith("?") and not inside and len(head.split()) >= _FEWEST:
            forms.append(f"{head.rstrip(' ,')}?")
    return replace(question, forms=tuple(dict.fromkeys([forms[0], *forms[-2:]])))


def in_its_place(material: Material, speech: Speech) -> Material:
    """Return the material with remarks after the question they belong to, and shorter forms of what is long.

    A question that points back ("dazu", "dort") goes with what is told before it.
    """
    asked = {unit.at for unit in material.questions if unit.at}
    late = tuple(
        u for u in material.told if u.at - 1 in asked and _REMARK.match(u.text) and u.kind != "thanks"
    )
    details = (*material.details, *(replace(unit, kind="detail") for unit in late))
    questions = tuple(
        replace(
            unit,
            needs=unit.needs
            or (unit.at == 2 and bool(_BACK.search(unit.text)))
            or (unit.at > 1 and len(unit.text.split()) < 3),
        )
        for unit in map(shorter, material.questions)
    )
    offers, extras = _with_extras(material)
    reader = speech.words.patterns["reader"]
    told = tuple(
        _weighed(_with_first(unit, speech)) for unit in material.told if unit not in (*late, *extras)
    )
    if told and reader.search(told[0].text):
        told = (replace(told[0], weight=told[0].weight + _FIRST), *told[1:])
    return replace(material, told=told, details=details, questions=_once(questions), offers=offers)


def _once(questions: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """Leave out "Erlauben Sie das?" after "Darf ich …?"."""
    asked = bool(questions) and questions[0].text.startswith(("Darf ich", "Dürfen wir"))
    again = [u for u in questions[1:] if asked and _AGAIN.match(u.text)]
    return tuple(unit for unit in questions if unit not in again)


def _with_extras(material: Material) -> tuple[tuple[Unit, ...], tuple[Unit, ...]]:
    """Return the offers with what comes with them ("Ein Jausenbrett gibts auch"), and what that was."""
    extras = {
        u.at - 1: u
        for u in material.told
        if u.at
        and u.kind in ("background", "effect", "theirs")
        and _EXTRA.search(u.text)
        and len(u.text.split()) < _SHORT
    }
    offers = tuple(
        replace(unit, forms=(f"{unit.text}. {extras[unit.at].text}", *unit.forms))
        if unit.at in extras
        else unit
        for unit in material.offers
    )
    return offers, tuple(extras[unit.at] for unit in material.offers if unit.at in extras)


def _weighed(unit: Unit) -> Unit:
    """What would have happened without the reader is the point of a story; who the sender is, is not."""
    if _OUGHT.match(unit.text):
        return replace(unit, weight=1.5, needs=True)
    if unit.kind == "deed" and _SELF.match(unit.text):
        return replace(unit, kind="background", weight=WEIGHTS["background"])
    return replace(unit, weight=unit.weight + 1.5) if _WITHOUT.match(unit.text) else unit


def _with_first(unit: Unit, speech: Speech) -> Unit:
    head = first_clause(unit.forms[-1])
    reader = speech.words.patterns["reader"]
    lost = bool(reader.search(unit.forms[-1])) and not reader.search(head)
    if (
        not head
        or len(head.split()) < _FEWEST
        or lost
        or not is_finite(head, speech.words)
        or not speech.is_sound(head)
    ):
        return unit
    return replace(unit, forms=tuple(dict.fromkeys([unit.forms[0], *unit.forms[1:2], head])))


def kept_wants(brief: Brief, material: Material, speech: Speech, *, formal: bool) -> Material:
    """Return the material with a light form of a want that could not be turned ("Darf ich etwas fragen?")."""
    told = [
        sentence
        for sentence in sentences(brief.context.goal or "", speech.words)
        if not role_of(sentence, speech)
    ]
    you = "Sie" if formal else "dich"
    ground = any(unit.kind != "thanks" for unit in material.told)
    if not ground:
        return material
    if not material.questions:
        begs = any(map(_BEGS.search, told)) and not material.offers
        way = f"Darf ich {you} dazu um etwas bitten?" if begs else ""
        way = f"Darf ich {you} dazu etwas fragen?" if any(map(_ASKS.search, told)) else way
        if way:
            unit = Unit(kind="ask", forms=(way,), weight=WEIGHTS["ask"], source="context.goal", needs=True)
            material = replace(material, questions=(unit,))
    if any(map(_SORRY.search, told)) and not any("ntschuldig" in unit.text for unit in material.told):
        way = "Ich bitte um Entschuldigung" if formal else "Entschuldige bitte"
        return _told(material, way)
    if any(map(_THANKS.search, told)) and not any(unit.kind == "thanks" for unit in material.told):
        return _told(material, "Danke dafür")
    return material


def _told(material: Material, way: str) -> Material:
    at = max((unit.at for unit in material.told), default=0) + 1
    unit = Unit(
        kind="thanks", forms=(way,), weight=WEIGHTS["thanks"], source="context.goal", needs=True, at=at
    )
    return replace(material, told=(*material.told, unit))
