"""What `met` tells: the scene that the two people shared."""

from __future__ import annotations

import re
from dataclasses import replace

from introwriter.composer.english.antecedents import brings_in
from introwriter.composer.english.finite import is_clause
from introwriter.composer.english.parts import Scene, parts_of
from introwriter.composer.english.people import Cast
from introwriter.composer.english.perspective import turn
from introwriter.composer.english.places import HELD, PLACE, scene_text
from introwriter.composer.english.remarks import is_remark
from introwriter.composer.english.sentences import sentences
from introwriter.composer.english.shorten import forms_of, has_verb, without_asides
from introwriter.composer.english.story import allowed, sound_unit
from introwriter.composer.english.tagging import WEIGHTS
from introwriter.composer.english.telling import told_unit
from introwriter.composer.units import Kind, Unit
from introwriter.patterns import lazily
from introwriter.people import Context

__all__ = ["accepted", "met_units", "place_of"]

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|winter)"
)
_DATE = lazily(
    rf"(?:,|\bon\b|\bin\b|\s-|\s–)?\s*(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?"
    rf"|sun)(?:day)?\.?,? )?(?:(?:on |in |last |early |late |mid-? ?)?(?:\d{{1,2}}(?:st|nd"
    rf"|rd|th)?(?:\s*[-–]\s*\d{{1,2}})? )?{_MONTH}(?: \d{{1,2}}(?:st|nd|rd|th)?)?,? \d{{4}}"
    rf"|,\s*(?:about |roughly |from )?\d{{4}}(?: ?(?:to|-|–) ?(?:\d{{4}}|now))?(?=$|[,.:;]))(?=$|[\s,.:;])",
    re.I,
)
_SPAN = lazily(r",?\s*(?:roughly |about |from |between )?\d{4} (?:to|until|and|–|-) \d{4}\b", re.I)
_MINUTES = lazily(
    r"(?:,\s*|\s+(?=(?:maybe|about|for|roughly|only|ca)\b))"
    r"(?:maybe|about|for|roughly|only|ca\.?)? ?(?:\d+|a few|ten|five|fifteen|twenty|thirty)"
    r" min(?:ute)?s?\b[^,.;]*",
    re.I,
)
_OTHERS = lazily(r"(?!you\b|i\b|we\b)(?:your|my|our|the|an?|[A-Z])", re.I)
_NOT = lazily(
    r"^(?:we )?(?:have )?(?:not|never|haven't|no|nope|none|n/a|didn't|don't)\b|\bnever met\b|\bnot"
    r" (?:yet )?met\b|^online\b|^only online",
    re.I,
)
_TALKED = lazily(r"^(?:we )?(?:spoke|talked|chatted|discussed|short talk|good talk)\b", re.I)
_INVITE = lazily(r"\b(?:my|the|no|any|a) (?:invite|invitation|message|note)\b", re.I)
_ACCEPTED = lazily(r"\b(?:she|he|they|\w+) (?:has |have |just )?accepted\b|^accepted\b", re.I)
_THEN = lazily(
    r"(?P<place>[^,;:]{3,60}?(?:, (?!i\b|we\b|she\b|he\b|they\b|you\b|it\b)[^,;:]{3,40})?)(?:[,;:]| [-–—])\s+"
    r"(?P<rest>(?:i|we|she|he|they)\b(?!['’]s).*)$",
    re.I,
)
_TIME_FIRST = lazily(
    r"^(?:(?:last|this|one|early|late) (?:week|month|year|spring|summer|autumn|fall|winter|\w+day|"
    r"january|february|march|april|may|june|july|august|september|october|november|december|night|time)"
    r"|(?:on )?(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]* \d{1,2}(?:st|nd|rd|th)?,?"
    r"(?= (?:in|on|at)\b)"
    r"|yesterday|years ago|back in (?:19|20)\d\d|in (?:19|20)\d\d),? ",
    re.I,
)
_REGION = lazily(
    r"\b([A-Z]\w+)(?: (?:EMEA|EU|NA|APAC|LATAM|UK|US|USA|Europe|North America))? ['’]?(?:19|20)\d\d\b"
)
_BOOTH = lazily(r"\s[-–—]\s(?:booth|stand|hall|room|track)\b.*$", re.I)
_MET = lazily(r"^(?:i )?(?:first )?met (?:with )?(?:you|briefly|up)?\s*", re.I)


def accepted(context: Context) -> bool:
    """Whether the reader has let the sender in already."""
    return any(_ACCEPTED.search(s) for s in sentences(f"{context.met or ''}\n{context.goal or ''}"))


def met_units(context: Context, cast: Cast) -> list[Unit]:
    """Return the units of `met`: the scene first, then what the reader said or did in it."""
    units: list[Unit] = []
    before: Kind | None = None
    scene = Scene(cast)
    for i, sentence in enumerate(_parts(context.met or "")):
        clear = scene.clear(sentence) and not is_remark(sentence)
        if _NOT.search(sentence) or _INVITE.search(sentence) or _ACCEPTED.search(sentence):
            continue
        turned = turn(sentence, cast) if clear and allowed(sentence, context) else None
        if turned is None or (i and _OTHERS.match(turned) and brings_in(sentence, cast)):
            continue
        unit = _scene(turned) if i == 0 else None
        if unit is None and i == 0 and not has_verb(turned):
            continue
        unit = sound_unit(unit or _told(turned, cast, before))
        if unit:
            units.append(unit)
            before = unit.kind
    return units


def _parts(met: str) -> list[str]:
    """Split the field into sentences, and a place from the clause after it ("at the market, she …")."""
    parts = list(parts_of(met))
    match = _THEN.match(parts[0]) if parts else None
    if not match or re.match(r"(?:i|we|she|he|they|met)\b", parts[0], re.I):
        return parts
    place = match.group("place")
    if is_clause(place) or _NOT.search(place):
        return parts
    return [place, *parts_of(match.group("rest")), *parts[1:]]


def place_of(context: Context, cast: Cast) -> str:
    """Return the shared place as "in the queue for coffee at Trade Fair Aalsmeer", or an empty text."""
    first = next(iter(sentences(context.met or "")), "")
    if not first or _NOT.search(first) or not allowed(first, context):
        return ""
    turned = turn(first, cast)
    bare = _TIME_FIRST.sub("", _bare(turned or ""))
    bare = re.sub(rf"^(?:we were |we got )?{HELD.pattern}\s+(?=(?:in|on|at)\b)", "", bare, flags=re.I)
    bare = _MET.sub("", bare) if _MET.match(bare) else bare
    bare = re.sub(r"^we met (?:briefly )?", "", bare, flags=re.I)
    if not PLACE.match(bare) or "," in bare[-1:]:
        return ""
    place = re.split(r"[,:;]|\s[-–—]\s| (?:and|where|when|while|after|before|because|who) ", bare)[0].strip()
    return place[:1].lower() + place[1:] if 2 < len(place.split()) < 14 else ""


def _scene(turned: str) -> Unit | None:
    """Make a sentence of the first line, which is often only a place."""
    text = scene_text(_TIME_FIRST.sub("", _bare(turned)))
    if not text:
        return None
    return Unit(kind="scene", forms=forms_of(text, fewest=3), weight=WEIGHTS["scene"], source="context.met")


def _told(turned: str, cast: Cast, before: Kind | None) -> Unit | None:
    if _TALKED.match(turned):
        text = turned if re.match(r"we\b", turned, re.I) else ""
        if not text:
            return None
        return Unit(kind="scene", forms=(_bare(text),), weight=1.2, source="context.met", key="talked")
    bare = re.sub(r"^met\b(?: you\b)?", "We met", _bare(turned), flags=re.I)
    unit = told_unit(bare, "context.met", cast, before or "scene")
    own = unit and unit.kind != "theirs" and unit.weight > 3 and "you" not in bare.split()
    return replace(unit, weight=3) if unit and own else unit


def _bare(text: str) -> str:
    """Take out dates, minutes, and the region and year of an event: the reader was there."""
    text = _BOOTH.sub("", _MINUTES.sub("", _SPAN.sub("", _DATE.sub("", without_asides(text)))))
    text = _REGION.sub(r"\1", re.sub(r":\s*,.*$", "", text))
    return re.sub(r"\s+([,:;])", r"\1", text).strip(" ,;:")
