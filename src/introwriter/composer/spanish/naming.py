"""The Spanish reader's name said as a pronoun: after a preposition, as an owner, as an object."""

from __future__ import annotations

import re
from typing import Literal

from introwriter.composer.spanish.sentence import READER
from introwriter.composer.tongues.cast import Cast

__all__ = ["STRESSED", "Register", "phrased"]


Register = Literal["usted", "tu", "vos"]


STRESSED = {
    "usted": ("usted", "usted", "con usted"),
    "tu": ("tú", "ti", "contigo"),
    "vos": ("vos", "vos", "con vos"),
}


_PREPOSITIONS = "a|de|para|por|sin|sobre|en|hacia|contra|ante|tras|desde|hasta"


_POSSESSED = re.compile(
    rf"\b(?P<det>el|la|los|las|del|al) (?P<noun>(?:(?:dos|tres|cuatro|cinco|seis|\\d+) )?[^\W\d_]+)"
    rf"(?P<more>(?: de (?!{READER})[^\W\d_]+)?(?: (?!de\b|que\b|y\b|en\b|a\b)[^\W\d_]+)?) de {READER}",
    re.I,
)


_INDEFINITE = re.compile(
    rf"\b(?P<det>un|una|unos|unas|otro|otra|algún|alguna|este|esta|ese|esa|aquel|aquella|dos|tres|cuatro"
    rf"|cinco|seis"
    rf"|siete|ocho|nueve|diez|\d+|varios|varias|muchos|muchas|algunos|algunas|pocos|pocas)"
    rf" (?P<noun>[^\W\d_]+(?: [^\W\d_]+)?) de {READER}",
    re.I,
)


_DATIVE = "|".join(
    ["escrib", "pregunt", "cont", "dec", "dij", "agradec", "envi", "mand", "enseñ", "ped",
     "d[aáeio]", "promet", "debo", "gust", "deb"]
)  # fmt: skip


def phrased(text: str, cast: Cast, register: Register) -> str:
    """Say the reader's name after a preposition or a noun as a pronoun."""
    subject, after, with_them = STRESSED[register]
    your = "su" if register == "usted" else "tu"

    def owned(match: re.Match[str]) -> str:
        det = match.group("det")
        held = {"del": "de ", "al": "a "}.get(det.lower(), "")
        word = held + your + ("s" if det.lower() in ("los", "las") else "")
        return f"{word.capitalize() if det[0].isupper() else word} {match.group('noun')}{match.group('more')}"

    def one(match: re.Match[str]) -> str:
        det = match.group("det")
        one_of = re.match(r"(?:un|una|otro|otra|algún|alguna|este|esta|ese|esa|aquel|aquella)$", det, re.I)
        many = "" if one_of else "s"
        root = "suy" if register == "usted" else "tuy"
        woman = det.lower().rstrip("s").endswith("a") or (
            not one_of and re.search(r"(?:as|iones|dades)$", match.group("noun").split()[0], re.I)
        )
        ending = "a" if woman else "o"
        return f"{det} {match.group('noun')} {root}{ending}{many}"

    text = _POSSESSED.sub(owned, text)
    text = _INDEFINITE.sub(one, text)
    text = re.sub(rf"\b(lo) de {READER}", f"lo {'suyo' if register == 'usted' else 'tuyo'}", text, flags=re.I)
    text = re.sub(rf"\bcon {READER}", with_them, text, flags=re.I)
    for le in ("[Ll]e", "[Ll][ao]"):  # "la niña … y le hemos puesto una vela a Marta"
        text = re.sub(
            rf"(?P<se>\b[Ss]e )?\b(?P<le>{le}) (?P<mid>[^,;:.]*?) a {READER}",
            lambda m: _doubled(m, register),
            text,
        )
    return _alone(_objects(text, cast, register), subject, after)


def _alone(text: str, subject: str, after: str) -> str:
    """Say the reader's name as a pronoun after a preposition and beside "yo", "como", "según"."""
    text = re.sub(
        rf"\b({_PREPOSITIONS}|gracias a|junto a|igual a|frente a) {READER}", rf"\1 {after}", text, flags=re.I
    )
    text = re.sub(
        rf"\b(?:entre {READER} y yo|entre yo y {READER})", f"entre {subject} y yo", text, flags=re.I
    )
    text = re.sub(
        rf"\b(como|salvo|menos|incluso|igual que|mejor que|más que|también|tampoco) {READER}(?=$|[,.;:)])",
        rf"\1 {subject}",
        text,
        flags=re.I,
    )
    text = re.sub(rf"\b([Ss]egún) {READER}", rf"\1 {subject}", text)
    text = re.sub(
        rf"\b(alguien|nadie|gente|otra|otro|personas?|una|uno) como {READER}", rf"\1 como {subject}", text
    )
    text = re.sub(rf"\b(que|como) {READER}(?=$|[,.;:)])", rf"\1 {subject}", text)
    return re.sub(rf"{READER} y yo\b", f"{subject} y yo", text)


def _doubled(match: re.Match[str], register: Register) -> str:
    """Leave "a Marta" out where a pronoun says it: "le escribí a Marta", "se lo debo a Marta"."""
    le = match.group("le")
    le = _like("te", le) if register != "usted" and le.lower() == "le" else le
    return f"{match.group('se') or ''}{le} {match.group('mid')}"


def _like(word: str, typed_as: str) -> str:
    return word.capitalize() if typed_as[:1].isupper() else word


def _objects(text: str, cast: Cast, register: Register) -> str:
    """Turn "Escuché a NAME": "te escuché", "la escuché" with usted, as the context speaks of the reader."""

    def clitic(verb: str) -> str:
        if register != "usted":
            return "te"
        if re.match(_DATIVE, verb, re.I):
            return "le"
        return {"she": "la", "he": "lo"}.get(cast.pronoun, "le")

    def named(match: re.Match[str]) -> str:  # "llamé mentiroso a NAME"
        return f"{finite(match)} {match.group('as')}"

    def infinitive(match: re.Match[str]) -> str:
        return f"{match.group(1)}{clitic(match.group(1))}"

    def finite(match: re.Match[str]) -> str:
        head = match.group("verb")
        low = head[:1].lower() + head[1:]
        return f"{clitic(head) if head[0].islower() else clitic(head).capitalize()} {low}"

    text = re.sub(rf"\b([^\W\d_]+[aeií]r) a {READER}", infinitive, text)
    text = re.sub(rf"\b(?P<verb>[Ll]lam(?:é|amos)) (?P<as>[^\W\d_]+) a {READER}", named, text)
    if READER not in text:
        return text
    return re.sub(
        rf"\b(?P<verb>[^\W\d_]+(?:é|í|o|mos|aron|ieron)|vi|leo|oí|sigo|hice|puse|di) a {READER}", finite, text
    )
