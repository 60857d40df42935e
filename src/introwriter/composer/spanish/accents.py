"""Spanish verbs typed without their accents, where only one thing can be meant."""

from __future__ import annotations

import re

from introwriter.composer.spanish.verbs import forms_of_verbs
from introwriter.composer.tongues.words import Words

__all__ = [
    "I_DID",
    "accented",
    "first_person",
    "held",
    "imperfect",
    "mine",
    "of_theirs",
    "reflexive",
    "spelt",
    "we_did",
]


def held(text: str) -> str:
    """Turn "lo hice y aguanto" into "aguantó": after a deed it is the thing that held."""

    def accented(match: re.Match[str]) -> str:
        new = f"{match.group('v')[:-1]}ó"
        form = forms_of_verbs().get(new)
        held = form and form.kind == "thing"
        return f"{match.group('deed')}{match.group('y')}{new if held else match.group('v')}"

    deed = r"(?P<deed>\b(?:hice|puse|us[eé]|prob[eé]|\w{3,}(?:é|í|amos|imos))\b[^.;]*?)"
    return re.sub(rf"{deed}(?P<y>,? (?:y|pero) )(?P<v>[^\W\d_]{{3,}}o)\b", accented, text, count=1)


def accented(match: re.Match[str], words: Words) -> str:
    """Turn "pidio": "pidió", where nothing else can be meant."""
    before, word = match.group(1) or "", match.group(2)
    new = f"{word[:-1]}ó"
    verb = new.lower() in forms_of_verbs() and word.lower() not in forms_of_verbs()
    noun = before.lower() in words["before_nouns"] or before.lower() in ("sin", "muy", "me_lo")
    return f"{match.group()[: -len(word)]}{new}" if verb and not noun else match.group()


I_DID = re.compile(
    r"(?<!que )(?<!que no )(?<!quien )(?<!cuando )\b"
    r"(?P<c>(?:se )?(?:l[oa]s?|le|les|te) )(?P<v>[^\W\d_]{2,}e)\b",
    re.I,
)


def first_person(match: re.Match[str]) -> str:
    """Turn "la compre" of somebody who types no accents: "la compré", since no "que" is before it."""
    word = match.group("v")
    before = re.search(r"([^\W\d_]+) $", match.string[: match.start("c")])
    ruled = before and before.group(1).lower() in forms_of_verbs()
    if ruled and match.group("c").strip().lower() in ("la", "las", "los"):
        return match.group()  # "me dio la clave"
    if word.lower() in (
        "tarde",
        "noche",
        "parte",
        "gente",
        "base",
        "clase",
        "llave",
        "frase",
        "nave",
        "nube",
        "calle",
    ):
        return match.group()
    form, mine = (forms_of_verbs().get(w) for w in (word.lower(), f"{word.lower()[:-1]}é"))
    past = form and form.person == "13" and mine and mine.person == "1"
    return match.group("c") + (f"{word[:-1]}é" if past else word)


def reflexive(match: re.Match[str]) -> str:
    """Turn "se corto": "se cortó", since "se" never goes with I."""
    word = match.group(1)
    return f"{word[:-1]}ó" if f"{word[:-1]}ó".lower() in forms_of_verbs() else word


def we_did(match: re.Match[str]) -> str:
    """Turn "regabamos": "regábamos", but not "grabamos"."""
    form = forms_of_verbs().get(f"{match.group(1)}aba".lower())
    return f"{match.group(1)}ábamos" if form and form.person == "13" else match.group()


def mine(match: re.Match[str]) -> str:
    """Turn "subi": "subí"."""
    word = f"{match.group()[:-1]}í"
    known = forms_of_verbs().get(word.lower())
    return word if known and known.person == "1" else match.group()


def of_theirs(match: re.Match[str]) -> str:
    """Turn "Tomás publico": "publicó", since the form without the accent would be mine."""
    word = match.group(2)
    new = f"{word[:-1]}ó"
    mine = forms_of_verbs().get(word.lower())
    known = new.lower() in forms_of_verbs() and (mine is None or mine.person == "1")
    return match.group(1) + (new if known else word)


def imperfect(match: re.Match[str]) -> str:
    """Turn "tenia": "tenía"."""
    word = match.group()
    return f"{word[:-2]}ía" if f"{word[:-2]}ía".lower() in forms_of_verbs() else word


def spelt(text: str) -> str:
    """Set the accents without which a wish is not known for one ("queria", "me gustaria")."""
    return re.sub(
        r"\b(?:quer|querr|gustar|encantar|agradecer|necesitar|podr|ten|hab)ia(?=mos\b|\b)",
        imperfect,
        text,
        flags=re.I,
    )
