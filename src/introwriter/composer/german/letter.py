"""What a German note has around its sentences: the frame of an offer, the subject, the closing."""

from __future__ import annotations

import re

from introwriter.brief import Brief
from introwriter.channels import length
from introwriter.composer.german.cases import accusative, dative, gender_of, nominative
from introwriter.composer.material import Material
from introwriter.composer.tables import table
from introwriter.composer.tongues.base import Speech
from introwriter.composer.tongues.pieces import without_asides
from introwriter.composer.units import Unit

__all__ = [
    "closing_of",
    "is_swiss",
    "said_already",
    "subject_from",
    "ways_for",
]

_OWNED = re.compile(
    r"\b(?:Ihr|Ihre[nmrs]?|[Dd]ein|[Dd]eine[nmrs]?) (?:[a-zäöüß]+(?:e|en|er|es) ){0,2}[A-ZÄÖÜ][\w-]+"
    r"(?: „[^“]{3,40}“)?"
    r"(?: (?:über|zum|zur|zu|für|von|gegen|bei|mit|an)(?: (?:die|den|der|das|dem))? [A-ZÄÖÜ][\w-]+)?"
)
_BARE = re.compile(r"(?:Ihr|Ihre|[Dd]ein|[Dd]eine) ")
_GREET = re.compile(r"gr[uü](?:ß|ss)|\b[lvm]f?g\b|\bbis\b", re.IGNORECASE)
_EVENT = re.compile(r"\w(?:tag|abend|kurs|treffen|tagung)$")
_CLOSING = re.compile(
    r"\b(?:(?:viele|herzliche|beste|schöne|freundliche|liebe) grü(?:ß|ss)e"
    r"|mit \w+en grü(?:ß|ss)en|mit \w+em gru(?:ß|ss))\b",
    re.IGNORECASE,
)
_FOND = re.compile(r"(?:lg|lieb\w*|bussi|bis)\b", re.IGNORECASE)
_SWISS = re.compile(
    r"\b(?:Schweiz|Switzerland|Suisse|Zürich|Bern|Basel|Luzern|St\. Gallen|Winterthur|Chur)\b"
)
_THING = re.compile(
    r"(?<!durch )(?<!um )(?<!auf )(?<!in )(?<!an )(?<!mit )(?<!neben )(?<!hinter )(?<!vor "
    r")(?<!unter )(?<!gegen )(?<!über )(?<!bei )(?<!von )(?<!zu "
    r")\b(?P<art>[Dd](?:ie|as|en|er)) (?P<noun>[A-ZÄÖÜ][\w-]{3,})"
    r"(?P<more> (?:meine[rs]|unsere[rs]|des|der) [A-ZÄÖÜ][\w-]+| (?:für|über|von|aus|in) [A-ZÄÖÜ][\w-]+)?"
)
_GIVEN = re.compile(
    r"\b(?:gern|Gern \w+ (?:ich|wir) Ihnen) ((?:mein|unser"
    r"|ein)\w* (?:[a-zäöü]+ )?[A-ZÄÖÜ][\w-]+(?: (?:für|über|mit|von"
    r"|zu[mr]?|aus) [^,.]+)?)"
)
_MOST = 60  # UTF-16 units of a subject that a phone shows whole


def ways_for(thing: str, speech: Speech) -> list[str]:
    """Return the frames of an offer that fit a thing, those with an accusative only where it is known."""
    ways, noun = speech.phrases["offer"], _head(thing)
    last = re.split(r"-", noun)[-1].lower()
    kind = next(
        (
            k
            for k in ("sent", "visit")
            if any(last == w or (len(w) > 3 and last.endswith(w)) for w in speech.words[k])
        ),
        "",
    )
    listed = list(ways[kind]) if kind else [*ways["object"], *ways["noun"]]
    known, to = accusative(thing) is not None, dative(thing)
    kept = [way for way in listed if (known or "bject}" not in way) and (to or "{dative}" not in way)]
    return [way.replace("{dative}", to or "") for way in kept]


def _head(thing: str) -> str:
    found = re.search(
        r"(?<![^\W\d_])[A-ZÄÖÜ][\w-]*",
        re.sub(r"^(?:Ein|Eine|Der|Die|Das|Mein|Meine|Unser|Unsere)\b", "", thing),
    )
    return found.group() if found else ""


def said_already(unit: Unit, brief: Brief, material: Material, speech: Speech) -> bool:
    """Whether the story itself hands over or shows what is offered."""
    if unit.source != "context.offer":
        return False
    mine = speech.content_words(without_asides(brief.context.offer or ""))
    told = (*material.told, *material.questions)
    return bool(mine) and any(
        len(mine & speech.content_words(other.text)) >= 0.66 * len(mine) for other in told
    )


def closing_of(brief: Brief, *, formal: bool) -> str:
    """Return the sender's own closing with the capitals that German asks for, or an empty text.

    A fond one ("LG", "Bussi") is for those whom the sender calls du.
    """
    samples = "\n".join(brief.voice.samples)
    own = (brief.voice.closing or "").rstrip(", ")
    found = re.search(re.escape(own), samples, re.IGNORECASE) if own else _CLOSING.search(samples)
    own = found.group() if found else own
    if not _GREET.search(own) or (formal and _FOND.match(own)):
        return ""
    own = re.sub(r"\bgr(?=[uü](?:ß|ss))", "Gr", own)
    own = re.sub(r"^(?:lg|vg)\b", lambda m: m.group().upper(), own, flags=re.IGNORECASE)
    own = re.sub(r"^mfg\b", "MfG", own, flags=re.IGNORECASE)
    return own[:1].upper() + own[1:]


def is_swiss(brief: Brief) -> bool:
    """Whether the sender writes "ss" for "ß": one from Switzerland whose samples have none."""
    samples = " ".join(brief.voice.samples)
    return "ß" not in samples and bool(_SWISS.search(f"{brief.sender.location} {samples}"))


def subject_from(brief: Brief, told: tuple[tuple[Unit, str], ...]) -> str:
    """Return a subject out of the note: a thing of the reader's, thanks, an invitation, a scene."""
    ideas, given = [], []
    for unit, text in told:
        if unit.kind == "offer" and (
            match := re.match(r"(?:Ich lade|Wir laden) \S+ ((?:\S+ )+?)ein(?:[,.]|$)", text)
        ):
            ideas.append(f"Einladung {match.group(1)}")
        if unit.kind == "thanks" and text.startswith("Danke für "):
            ideas.append(text)
        if unit.kind == "thanks" and "ntschuldig" in text:
            ideas.append("Entschuldigung")
        ideas += [idea for match in _OWNED.finditer(text) if (idea := _nominative(match.group()))]
        if unit.kind == "offer" and (match := _GIVEN.search(text)):
            given.append(nominative(match.group(1)))
    met = re.split(r"[,;:(.]", brief.context.met or "")[0].strip()
    event = met.split(" ")[0]
    if re.match(r"[A-ZÄÖÜ]\w{3}", event) and (gender_of(event) or _EVENT.search(event)):
        ideas.append(met)
    ideas += given
    ideas += [idea for _, text in told[:2] if (idea := _thing_in(text))]
    for idea in ideas:
        text = re.sub(r"\s+", " ", idea).strip(" .,;:")
        if text and length(text) <= _MOST:
            return text[:1].upper() + text[1:]
    return ""


def _thing_in(text: str) -> str:
    """Return a thing that a sentence is about ("Der Antrag unseres Lehrlings"), or nothing."""
    for match in _THING.finditer(text):
        article, noun, more = match.group("art").lower(), match.group("noun"), match.group("more") or ""
        kind = gender_of(noun)
        bare = {"die": "Die", "das": "Das"}.get(article, "Der" if kind == "m" else "")
        people = noun.lower() in table("words", "de")["groups"].split() or noun.lower().endswith(
            ("leute", "kinder", "chef", "herr")
        )
        bare = "" if people else bare
        if bare and noun.lower() not in table("words", "de_nouns")["times"].split():
            return f"{bare} {noun}{more}"
    return ""


def _nominative(owned: str) -> str:
    made = nominative(owned)
    return made if _BARE.match(made) and (made != owned or _BARE.match(owned)) else ""
