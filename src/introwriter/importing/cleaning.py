"""Take other people out of a message: their names, addresses, numbers and links.

A sentence that holds one is left out as a whole, for a sentence with a hole in it shows nobody's voice; only
the name after a greeting is taken out alone. To lose a sentence too many costs nothing: there are others.
"""

from __future__ import annotations

import re
from functools import lru_cache

from introwriter.importing.others import WORD, Others, folded, names_of, sentences, table, told_words
from introwriter.language import language_of
from introwriter.voice import little_words

__all__ = ["Others", "cleaned"]

_PRIVATE = re.compile(
    r"https?:|www\.|\b[\w-]+\.(?:com|org|net|io|de|es|fr|it|nl|pt|eu|uk|co|me|app|ly|gle|ch|at|pl|br|info|dev|ai)\b(?:/|\b)"
    r"|\S@\S|(?<!\w)@\w|\b\w+_\w+|\d{5,}|\d(?:[\s./()\-]*\d){6,}|\b[A-Z]{2}\d{2}(?: ?\w{4}){3,}"
    r"|\b(?=[^\W_]*\d)(?=[^\W_]*[^\W\d_])[^\W_]{12,}"
    r"|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|\b\d{4} [A-Z]{2}\b(?! (?:am|pm))",
    re.IGNORECASE,
)
"""Links, addresses, handles, numbers of five digits in one or seven in groups, accounts, keys, post codes."""
_HONOURED = re.compile(r"さん|様|君|先生|님|씨|先生|女士")
_KEPT_SHARE = 0.5
"""Of a message of which less is left, nothing is used: it was about somebody."""


def cleaned(message: str, others: Others) -> str | None:
    """Return what of a message names nobody else, or ``None`` when too little of it is left."""
    if WORD.search(message) is None or not table("secret").isdisjoint(told_words(message)):
        return None
    language = language_of(message)
    kept, all_, left = [], 0, 0
    for line in message.split("\n"):
        parts = sentences(line)
        told = [text for part in parts if (text := _sentence(part, others, language))]
        all_ += len(parts)
        left += len(told)
        kept.append(" ".join(told))
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip()
    return text if text and _is_whole(text) and left >= _KEPT_SHARE * all_ else None


def _is_whole(text: str) -> bool:
    """Whether quotation marks and brackets are still in pairs."""
    return text.count('"') % 2 == 0 and all(text.count(a) == text.count(b) for a, b in ("“”", "()", "«»"))


def _sentence(text: str, others: Others, language: str | None) -> str | None:
    """The sentence without the name that it greets, or ``None`` when it holds more of somebody."""
    text = _greeting().sub(lambda match: _without_name(match, others), text.strip(), count=1)
    if folded(text) in others.repeated or WORD.search(text) is None:
        return None
    if _PRIVATE.search(text) or _HONOURED.search(text) or _street().search(text):
        return None
    return None if names_of(text, others, language) else text


def _without_name(match: re.Match[str], others: Others) -> str:
    """Keep the greeting and its mark; keep the words between when they are the user's own, or no name."""
    named = told_words(match["name"])
    if named & (table("everybody") | others.own) or (named and all(map(little_words, named))):
        return match.group()
    return match["greeting"] + match["mark"].strip()


@lru_cache(maxsize=1)
def _greeting() -> re.Pattern[str]:
    words = "|".join(word.replace("_", " ") for word in sorted(table("greetings"), key=len, reverse=True))
    titles = r"(?:(?:Dr|Prof|Mr|Mrs|Ms|Mx|Herr|Frau|Sra?|M|Mme|Sig|Dott|dhr|mevr)\.?\s+)*"
    name = rf"{titles}[^\W\d_][\w'’\-]*(?:\s+[^\W\d_a-z][\w'’.\-]*){{0,3}}"
    return re.compile(rf"^(?P<greeting>(?i:{words}))\s+(?P<name>{name})(?P<mark>\s*[,!:.–-]|\s*$)")


@lru_cache(maxsize=1)
def _street() -> re.Pattern[str]:
    kinds = "|".join(sorted(table("streets")))
    return re.compile(
        rf"\b\d{{1,4}}\w?,?\s+(?:\w+\s+){{0,3}}(?:{kinds})\b|\b(?:{kinds})\s+(?:\w+\s+){{0,4}}\d"
        rf"|\w(?:straße|strasse|str\.|weg|platz|gasse|allee|straat|laan|plein)\s+\d",
        re.IGNORECASE,
    )
