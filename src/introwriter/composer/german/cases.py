"""Articles, possessives and their endings, where the gender is known."""

from __future__ import annotations

import re
from functools import lru_cache

from introwriter.composer.tables import table
from introwriter.composer.tongues.words import Words

__all__ = ["accusative", "dative", "gender_of", "inflected", "may_mean", "name_case", "nominative"]

_ENDINGS = {
    ("m", "nom"): "", ("m", "acc"): "en", ("m", "dat"): "em",
    ("f", "nom"): "e", ("f", "acc"): "e", ("f", "dat"): "er",
    ("n", "nom"): "", ("n", "acc"): "", ("n", "dat"): "em",
    ("p", "nom"): "e", ("p", "acc"): "e", ("p", "dat"): "en",
}  # fmt: skip
_SUFFIXES = (
    (re.compile(r".{3,}(?:ung|heit|keit|schaft|tion|tät|ik|ei|anz|enz|ur|in)$"), "f"),
    (re.compile(r".{3,}(?:chen|lein|ment|tum|ing)$"), "n"),
    (re.compile(r".{3,}(?:ling|ismus|or|ist|eur)$"), "m"),
)


@lru_cache(maxsize=1)
def _genders() -> dict[str, str]:
    data = table("words", "de_nouns")
    kinds = {"m": "masculine", "f": "feminine", "n": "neuter", "p": "plural"}
    return {word: kind for kind, key in kinds.items() for word in data[key].split()}


@lru_cache(maxsize=2048)
def gender_of(noun: str) -> str | None:
    """Return ``m``, ``f``, ``n`` or ``p`` (plural) of a noun, by a compound's last part, or ``None``."""
    low, known = noun.lower(), _genders()
    last = low.split("-")[-1]
    for start in range(len(last)):
        if last[start:] in known and (start == 0 or (start > 2 and len(last) - start > 2)):
            return known[last[start:]]
    return next((kind for pattern, kind in _SUFFIXES if pattern.fullmatch(low)), None)


@lru_cache(maxsize=2048)
def may_mean(noun: str, pronoun: str) -> bool:
    """Whether "sie" (``she``) or "er" (``he``) could stand for a noun, as far as its gender is known."""
    if noun.lower() in table("words", "de_nouns")["times"].split():
        return False
    return gender_of(noun) in ((None, "f", "p") if pronoun == "she" else (None, "m"))


def inflected(noun: str, case: str, words: Words) -> str | None:
    """Return the ending of "Ihr" or "dein" before a noun in ``nom``, ``acc`` or ``dat``, or ``None``."""
    kind = gender_of(noun)
    return None if kind is None else _ENDINGS[kind, case]


def name_case(article: str, pronoun: str) -> str:
    """Return the case that the article before a name shows, or an empty text."""
    if article == "die":
        return "nomacc"
    if article == "der":
        return "dat" if pronoun == "she" else "nom" if pronoun == "he" else ""
    return {"den": "acc", "dem": "dat"}.get(article, "")


def accusative(thing: str) -> str | None:
    """Put a thing that is given as a name is ("mein Plan", "Ihr Artikel") into the accusative.

    ``None`` where its gender is unknown and the form would tell.
    """
    match = re.match(
        r"(der|ein|mein|unser|kein|Ihr|dein|euer)\b((?: (?-i:[a-zäöüß])+er)*) ([^\W\d_][\w-]*)",
        thing,
        re.IGNORECASE,
    )
    if not match:
        strong = re.match(r"([A-ZÄÖÜ]?[a-zäöüß]+er) ([A-ZÄÖÜ][\w-]*)", thing)
        return None if strong and gender_of(strong.group(2)) in (None, "m") else thing
    article, adjectives, noun = match.groups()
    if article.lower() == "der":
        if gender_of(noun) not in ("m", None):
            return None
        return f"{'D' if article[0] == 'D' else 'd'}en{_weak(adjectives)} {noun}{thing[match.end() :]}"
    kind = gender_of(noun)
    if kind is None:
        return None
    if kind != "m":
        return thing
    return f"{article}en{_weak(adjectives)} {noun}{thing[match.end() :]}"


def dative(thing: str) -> str | None:
    """Put a thing with "ein", "mein" or "unser" into the dative; ``None`` where its gender is unknown."""
    match = re.match(
        r"([EeMmUu](?:in|nser))(?:en|e)?((?: [a-zäöüß]+(?:er|es|en|e))*) ([A-ZÄÖÜ][\w-]*)", thing
    )
    kind = gender_of(match.group(3)) if match else None
    if not match or kind not in ("m", "f", "n"):
        return None
    article, adjectives, noun = match.groups()
    made = re.sub(r"(?:er|es|en|e)\b", "en", adjectives)
    return f"{article.lower()}{_ENDINGS[kind, 'dat']}{made} {noun}{thing[match.end() :]}"


def nominative(thing: str) -> str:
    """Put a thing that was read, heard or seen ("deinen Vortrag", "Ihrem Buch") into the nominative."""
    match = re.match(
        r"(Ihr|[Dd]ein|[Mm]ein|[Uu]nser|[Ee]in)(en|em|er)((?: [a-zäöüß]+en)*) ([^\W\d_][\w-]*)", thing
    )
    if not match:
        return thing
    article, ending, adjectives, noun = match.groups()
    kind = gender_of(noun) or {"en": "m", "er": "f"}.get(ending, "")
    many = ending == "en" and gender_of(noun) is None and noun.endswith(("en", "ern", "eln"))
    if not kind or many:
        return thing
    bare = {"m": "er", "n": "es", "f": "e", "p": "en"}[kind]
    made = re.sub(r"en\b", bare, adjectives)
    return f"{article}{_ENDINGS[kind, 'nom']}{made} {noun}{thing[match.end() :]}"


def _weak(adjectives: str) -> str:
    return re.sub(r"er\b", "en", adjectives)
