"""What a French note may say, once it is turned: the scene, the reason to write, gifts not offered twice."""

from __future__ import annotations

import re
from dataclasses import replace

from introwriter.brief import Brief
from introwriter.composer.french.shorter import in_two
from introwriter.composer.material import Material
from introwriter.composer.tongues.base import Speech
from introwriter.composer.tongues.cast import Cast
from introwriter.composer.tongues.giving import both_given
from introwriter.composer.tongues.pieces import is_finite, sentences
from introwriter.composer.tongues.telling import allowed, role_of
from introwriter.composer.units import Unit

__all__ = ["chosen"]


def chosen(material: Material, brief: Brief, speech: Speech) -> Material:
    """Return what is worth saying; nothing where what the sender wants could not be said."""
    material = _met_first(material, speech)
    if _leaves_out_why(brief, material, speech):
        return replace(material, told=(), met=(), questions=(), offers=(), ties=(), readings=(), let_in=False)
    if brief.channel.is_invitation:
        material = in_two(material, speech)
    questions = tuple(_with_ground(question, speech) for question in material.questions)
    offers = both_given(material.offers) if not questions else material.offers
    material = _with_topic(replace(material, questions=questions, offers=offers), speech)
    told = speech.content_words(" ".join(unit.text for unit in material.told))
    place = speech.content_words(material.place)
    if place and len(place & told) >= 0.6 * len(place):
        material = replace(material, place="")
    if not material.offers or material.offers[0].source != "context.offer":
        return material
    return _offered(material, told, brief, speech)


def _offered(material: Material, told: frozenset[str], brief: Brief, speech: Speech) -> Material:
    """Hand a thing over by its article, or leave it to the story that gives it away already."""
    offer = speech.content_words(brief.context.offer or "")
    giving = [
        unit.text
        for unit in material.told
        if speech.words.find("given_away", unit.text) or speech.words.find("giving", unit.text)
    ]
    if any(len(speech.content_words(text) & offer) > 1 for text in giving):
        return replace(material, offers=())
    head = speech.content_words(re.split(r"[,;(]", brief.context.offer or "")[0])
    again = (bool(offer) and len(offer & told) >= 0.6 * len(offer)) or (bool(head) and head <= told)
    ways = speech.phrases["offer"]
    lent = bool(speech.words.find("lent", brief.context.offer or ""))
    if lent and not again:
        return material
    several = bool(speech.words.opens("several", brief.context.offer or ""))
    way = ways["lent_several" if several else "lent"] if lent else ways["again"]
    texts = [speech.say(str(way), speech.is_formal(brief))] if again else _gifts(brief, speech)
    made = tuple(replace(material.offers[0], forms=(text,)) for text in texts if speech.is_sound(text))
    return replace(material, offers=made or material.offers)


def _leaves_out_why(brief: Brief, material: Material, speech: Speech) -> bool:
    """Whether what the sender asks, or is sorry or thankful for, could not be said at all."""
    cast, before = speech.cast_for(brief), ""
    asks = (*material.questions, *material.offers)
    for whole in sentences(speech.typed(brief.context.goal or "", cast), speech.words):
        for part in speech.split(whole):
            earlier, before = before, f"{before}\n{part}"
            asked = bool(speech.words.find("wants", part)) and not asks
            owed = bool(speech.words.find("owes", part)) and not any(
                u.kind == "thanks" for u in material.told
            )
            if not (asked or owed) or role_of(part, speech) or not allowed(part, brief.context, speech):
                continue
            if not (part.endswith("?") or speech.words.opens("wishes_first", part)):
                continue
            if owed or speech.turn_after(part, cast, earlier) is None:
                return True
    return _says_little(brief, material, cast, speech)


def _says_little(brief: Brief, material: Material, cast: Cast, speech: Speech) -> bool:
    """Whether the story lost its beginning and one sentence is left that gives and asks nothing."""
    kinds = {unit.kind for unit in material.told}
    asks = material.questions or material.offers or material.met or "thanks" in kinds
    if len(material.told) != 1 or asks or "theirs" in kinds:
        return False
    first = next(iter(sentences(brief.context.goal or "", speech.words)), "")
    begun = next(iter(speech.split(first)), "") if first else ""
    return bool(begun) and speech.turn_after(begun, cast, "") is None


def _with_topic(material: Material, speech: Speech) -> Material:
    """Weigh a first sentence about the reader's thing more where the rest leans on it."""
    told = material.told
    leant = any(
        unit.needs or speech.words.find("points_back", unit.text) for unit in (*told[1:], *material.questions)
    )
    if not (told and leant and told[0].kind != "thanks" and speech.words.find("reader", told[0].text)):
        return material
    return replace(material, told=(replace(told[0], weight=told[0].weight + 1.5), *told[1:]))


def _with_ground(question: Unit, speech: Speech) -> Unit:
    """A question without a verb ("Taux de survie ?"), or about "les", opens no note."""
    if is_finite(question.text, speech.words) and not speech.words.find("points_back", question.text):
        return question
    return replace(question, needs=True, alone=0 if question.needs else len(question.forms))


def _met_first(material: Material, speech: Speech) -> Material:
    """Let a meeting that the story tells be the scene; a common contact alone is no reason to write."""
    known = "Nous avons fait connaissance "
    scenes = tuple(unit for unit in material.told if unit.text.startswith(known))
    if scenes:
        date = speech.words.patterns["date"]
        forms = tuple(dict.fromkeys(date.sub("", form).rstrip(" ,") for form in scenes[0].forms))
        scene = replace(scenes[0], kind="scene", forms=forms, source="context.met")
        told = tuple(unit for unit in material.told if unit not in scenes)
        material = replace(material, told=told, met=material.met or (scene,))
    words = " ".join(unit.text for unit in (*material.told, *material.questions)).split()
    named = (
        re.findall(r"[^\W\d_][\w'-]+", tie.text)[-2:] if tie.key == "mutual" else [] for tie in material.ties
    )
    free = (not any(word in words for word in name) for name in named)
    ties = tuple(tie for tie, apart in zip(material.ties, free, strict=True) if apart)
    material = replace(material, ties=ties)  # "Ton frère Simon m'a filé ton numéro" says it
    read = any(reading.unit or reading.bare for reading in material.readings)
    if not (material.told or material.met or material.questions or read or material.let_in):
        ties = tuple(tie for tie in material.ties if tie.key != "mutual")
        material = replace(material, ties=ties)
    return material


def _gifts(brief: Brief, speech: Speech) -> list[str]:
    """Return the ways to hand over a thing, by its article; none for an offer that is a sentence."""
    thing = speech.turn((brief.context.offer or "").strip(" ."), speech.cast_for(brief)) or ""
    found = speech.words.opens("thing", thing)
    if not found or speech.words.find("offer", thing):
        return []
    kind = next((name for name, value in found.groupdict().items() if value), "")
    if speech.words.find("gift_if", thing):
        kind, bare = "when", thing
    else:
        bare = re.split(r"[,;(]", thing)[0].strip()
    ways = [str(way) for way in speech.phrases["offer"][kind]]
    if kind != "when" and speech.words.opens("sendable", bare):
        ways = [str(way) for way in speech.phrases["offer"]["send"]]
    formal = speech.is_formal(brief)
    return [speech.say(way, formal, thing=bare, Thing=bare[:1].upper() + bare[1:]) for way in ways]
