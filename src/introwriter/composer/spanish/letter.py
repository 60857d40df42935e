"""How a Spanish note opens, what its subject is, and how it is signed."""

from __future__ import annotations

import re
from itertools import pairwise

from introwriter.brief import Brief
from introwriter.channels import length
from introwriter.composer.once import once
from introwriter.composer.spanish.nicknames import told_in
from introwriter.composer.tongues.words import Words
from introwriter.composer.units import Unit

__all__ = [
    "is_known",
    "named_in_full",
    "opened",
    "role_in_words",
    "signed",
    "subject_of",
    "with_article",
    "works_in",
]

_SUBJECT = 60  # UTF-16 units of a subject that a phone shows whole
_TRADE = re.compile(
    r"[^\W\d_]{2,}(?:[dts]ora?|ista|er[oa]|ólog[oa]|ógraf[oa]|ari[oa]|ante|ente|ic[oa]|iv[oa]|gad[oa]"
    r"|tect[oa]"
    r"|estr[oa]|iatra|ñil|jef[ea]|guía|fisio|peuta)$",
    re.I,
)
_KNOWN = re.compile(
    r"\b(?:mi|nuestr[oa]) (?:antigu[oa] |ex)?(?:maestr|profe|jef|vecin|compañer|médic|doctor|entrenador"
    r"|abogad|tutor"
    r"|director|alumn|amig)|\b(?:con (?:ella|él)|conmigo|juntos|juntas|coincid\w+|nos (?:conoc|v[ie])\w+)\b"
    r"|\b(?:le|la|lo) (?:devolví|conocí|vi|dije|prometí|debo|llamé|escribí|compré|vendí|oí|escuché|paré)\b"
    r"|\b(?:a|de) (?:mi|nuestr[oa]) (?:pap|mam|madre|padre|hij|herman|abuel|suegr|cuñad|espos|marido"
    r"|mujer|perr|gat)"
    r"|\ble \w+[éí]\b|\w[éí] a (?-i:[A-ZÁÉÍÓÚ])"
    r"|\b(?:me|nos) (?:llam|atend|cuid|trat|enseñ|esper|llev|tra|dab|dec|cont|explic|guard|fi)\w*(?:aba|ía)\b"
    r"|\b(?:me|nos) (?!anim|sirv|encant|gust|hizo|dej|emocion|inspir|cambi)\w+ó\b|\b(?:me|nos) (?:dio"
    r"|dijo|hizo|puso|trajo)\b",
    re.I,
)
_NOUN = re.compile(
    r"(?<![^\W\d_] de )\b(?P<det>el|la|los|las|tu|tus|su|sus) (?P<n>[^\W\d_]{4,})"
    r"(?P<of>(?: (?:de|del|sobre|para) (?:(?:la|el|los|las|mi|mis) )?[^\W_]+){0,2})"
    r"(?=[,.;:?!]|$| (?:que|con|y|en|por|se|me|nos|no|ya|es|son|para|a|al|dij|dic|cuand|pero)\b)",
    re.I,
)


def works_in(brief: Brief, words: Words) -> str:
    """Return the trade that the sender's headline or job opens with, as one says it; empty if unclear."""
    job = brief.sender.positions[0] if brief.sender.positions else None
    told = (job.title if job and job.end is None else "", brief.sender.headline)
    for text in told:
        role = role_in_words(text, words)
        if role:
            return role
    return ""


def role_in_words(text: str, words: Words) -> str:
    """Return "técnica de Hacienda" of "Técnica de Hacienda | Lugo"; empty for what is no trade in Spanish."""
    title = re.split(r"[,;/|(–—•·@]|\s-\s| en ", text)[0].strip()
    parts = title.split()
    if not parts or len(parts) > 5 or any(char.isdigit() for char in title):
        return ""
    first = parts[0].lower()
    if first not in words["people"] and not _TRADE.match(first):
        return ""
    joined = ("de", "del", "la", "el", "los", "las", "y", "en")
    bare = (b[:1].isupper() and a not in joined for a, b in pairwise(parts))
    return "" if any(bare) else " ".join((first, *parts[1:]))


@once
def is_known(brief: Brief) -> bool:
    """Whether the context tells of something that the two did together, so that the name will do."""
    return bool(brief.context.met or brief.context.mutuals or _KNOWN.search(told_in(brief.context)))


def named_in_full(brief: Brief, words: Words) -> str:
    """Return both first names of a sender who has two ("Luz Dary"), else an empty text."""
    names = re.findall(r"[^\W\d_]+", brief.sender.name)
    return " ".join(names[:2]) if len(names) > 2 and names[1].lower() in words["second_names"] else ""


def signed(text: str, brief: Brief, words: Words, *, mail: bool, role: str) -> str:
    """Return a sign-off with a comma before the name's line, both first names, and in mail the trade."""
    if brief.tone == "plain" and not brief.voice.closing:
        text = text.replace("Un saludo,", "Saludos,")
    text = re.sub(r"(?<=\w)\n(?=\S)", ",\n", text)
    both, first = named_in_full(brief, words), brief.sender_greeting.name or ""
    if both and not brief.voice.signature and first and re.search(rf"\b{re.escape(first)}\b(?! )", text):
        text = re.sub(rf"\b{re.escape(first)}\b", both, text, count=1)
    return f"{text}, {role}" if mail and role else text


def opened(text: str, brief: Brief, *, mail: bool, formal: bool) -> str:
    """Return the opening: a colon before a new line, a full stop where the text goes on."""
    text = text[:1].upper() + text[1:]
    if mail and brief.tone == "plain" and not brief.voice.greeting and not formal:
        text = re.sub(r"^Hola, (?=\S)", "", text)
    cut_short = "(?:Buenas|Buenos)" if formal else "Buenos"
    text = re.sub(rf"^{cut_short}(?=, )", "Buenos días", text)
    return text if mail else re.sub(r": $", ". ", text)


def subject_of(
    usual: str | None, brief: Brief, told: tuple[tuple[Unit, str], ...], words: Words
) -> str | None:
    """Return a subject about them: their thing, the question, else the thing that the note speaks of."""
    if usual is None:
        return None
    generic = re.match(r"De |Una nota$", usual)
    asks = "?" in usual
    if not generic and not asks:
        return usual
    loose = asks and words.find("loose", usual)
    if asks and not loose and length(usual) <= _SUBJECT * 3 // 4:
        return usual
    named = _things(told, words)
    return named or (usual if not loose else _from(brief, usual))


def _from(brief: Brief, usual: str) -> str:
    full = brief.sender_greeting.full
    return f"De {full}" if full else usual


def _things(told: tuple[tuple[Unit, str], ...], words: Words) -> str:
    """Return the first thing of the reader's that the note names, else the first one said in full."""
    others: list[str] = []
    silent = words.all_of("people", "times", "somebody", "general")
    for _, text in told:
        for match in _NOUN.finditer(text):
            noun = match.group("n").lower()
            if noun in silent or noun in words["finite"] or noun in words["determiners"]:
                continue
            thing = match.group()
            if words.find("sensitive", thing) or length(thing) > _SUBJECT:
                continue
            det = match.group("det").lower()
            if det in ("tu", "tus") or (det in ("su", "sus") and noun in words["works"]):
                return thing[:1].upper() + thing[1:]
            if match.group("of") and det not in ("su", "sus"):
                others.append(thing[:1].upper() + thing[1:])
    return others[0] if others else ""


def with_article(name: str) -> str:
    """Return a school or house as one speaks of it: "la Universidad de Granada"."""
    if re.match(
        r"(?:Universidad|Facultad|Escuela|Academia|Cooperativa|Biblioteca|Fundación|Asociación) ", name
    ):
        return f"la {name}"
    if re.match(
        r"(?:Instituto|Colegio|Conservatorio|Hospital|Ayuntamiento|Museo|Centro|Teatro|Banco) ", name
    ):
        return f"el {name}"
    return name
