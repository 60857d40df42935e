"""Who the reader is in a German context: Frau or Herr, Sie or du."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from introwriter.brief import Brief, SameBrief
from introwriter.composer.german.spoken import fields_of, likely_pronoun, office_of, sure_pronoun, unquoted
from introwriter.composer.tongues.cast import Cast, cast_of
from introwriter.composer.tongues.words import Words, words_of

__all__ = ["GermanCast", "cast_in_german", "is_formal", "title_for"]


@dataclass(frozen=True, slots=True)
class GermanCast(Cast):
    """``works``: the reader's things that the sender read or used, by their nouns in small letters.

    ``sure``: some word of the context speaks of the reader as of a person, not of a thing.
    """

    works: frozenset[str] = frozenset()
    sure: bool = True


_OWNED = re.compile(r"\s*(ihre?[nmrs]?|seine?[nmrs]?)\b", re.IGNORECASE)
_TO = re.compile(
    r"\b(ihr|ihm)\b"
    r"(?= (?:\w+ ){0,6}(?:danken|sagen|schicken|zeigen|anbieten|schreiben|erzählen|geben|leihen)\b)",
    re.IGNORECASE,
)
_TITLE = re.compile(r"\b(?:Dr|Prof|Mag|Ing|Dipl)\b", re.IGNORECASE)


def is_formal(brief: Brief, words: Words) -> bool:
    """Whether the note says Sie.

    Sie: a formal tone or a title in the name. Then the sender's own way counts: "Sie" or "du" in the
    context; a reader who asks for du; du or Sie in the voice samples (only the singular, "ihr" is said to
    firms as well); in the context a first name is du, "Frau", "Herr" or a bare family name Sie. Else the
    custom, Sie: a du that nobody offered offends more than a Sie too many.
    """
    if brief.tone == "formal" or brief.greeting.title or _TITLE.search(brief.target.name):
        return True
    context = unquoted(fields_of(brief))
    target = "\n".join(
        (brief.target.headline, brief.target.about, *(post.text for post in brief.target.posts))
    )
    samples = "\n".join(brief.voice.samples)
    for text, far, near in (
        (context, words.find("formal", context), re.search(r"\b(?:du|dir|dich|dein\w*)\b", context)),
        (target, None, words.find("by_du", target)),
        (samples, words.find("formal", samples), words.find("familiar", samples)),
    ):
        if text and bool(far) != bool(near):
            return bool(far)
    first, family = brief.greeting.first, brief.greeting.family
    if family and re.search(
        rf"\b(?:die|der|den|dem|frau|herrn?)\s+(?:\w+\.?\s+)?{re.escape(family)}", context, re.IGNORECASE
    ):
        return True
    return not (
        first
        and re.search(
            rf"(?<!\w){re.escape(first)}s?(?!\w)(?! {re.escape(family or '-')})",
            context,
            re.IGNORECASE if context.islower() else 0,
        )
    )


def title_for(brief: Brief) -> str:
    """Return "Frau" or "Herr" where the sender's own words say so, else an empty text."""
    return _title_for(SameBrief(brief))


@lru_cache(maxsize=16)
def _title_for(key: SameBrief) -> str:
    brief = key.brief
    context = fields_of(brief)
    family = brief.greeting.family
    if family and (match := re.search(rf"\b(Frau|Herrn?)\s+(?:\w+\.?\s+)*{re.escape(family)}", context)):
        return "Frau" if match.group(1) == "Frau" else "Herr"
    return {"she": "Frau", "he": "Herr"}.get(
        sure_pronoun(brief, cast_in_german(brief, words_of("de"), formal=True), words_of("de")), ""
    )


def cast_in_german(brief: Brief, words: Words, *, formal: bool) -> Cast:
    """Find the reader in the context, where names may be genitives and "sie" and "er" are things as well."""
    cast = cast_of(brief, words, formal=formal)
    context = fields_of(brief)
    greeting = brief.greeting
    names = [greeting.full, greeting.name, greeting.first or "", greeting.family or ""]
    taken = {word for name in cast.others for word in (name,)}
    found = [
        n
        for n in dict.fromkeys(names)
        if len(n) > 1 and n not in taken and re.search(rf"\b{re.escape(n)}(?:s|['’]s?)?\b", context, re.I)
    ]
    office = office_of(brief, words) if not found else ""
    found += [office] if office else []
    named = replace(cast, names=tuple(found))
    works = {noun.lower() for entry in brief.context.read for noun in re.findall(r"\b[A-ZÄÖÜ][\w-]+", entry)}
    return GermanCast(
        names=tuple(sorted(found, key=len, reverse=True)),
        pronoun=_pronoun(brief, named, words),
        others=cast.others,
        formal=formal,
        works=frozenset(works),
        sure=bool(sure_pronoun(brief, named, words)),
    )


def _pronoun(brief: Brief, cast: Cast, words: Words) -> str:
    context = fields_of(brief)
    family = brief.greeting.family
    if family and (
        match := re.search(
            rf"\b(frau|die|herrn?|der|den|dem)\s+(?:(?:\w+\.|dr|prof|von|van)\s+)*{re.escape(family)}",
            context,
            re.IGNORECASE,
        )
    ):
        word = match.group(1).lower()
        if word in ("frau", "die"):
            return "she"
        if word != "der":
            return "he"
    first = brief.greeting.first
    if first and (match := re.search(rf"\b(Der|[Dd]ie|[Dd]en|[Dd]em) {re.escape(first)}\b", context)):
        return "she" if match.group(1).lower() == "die" else "he"
    owned = [m.group(1).lower()[0] for entry in brief.context.read if (m := _OWNED.match(entry))]
    if owned:
        return "she" if owned[0] == "i" else "he"
    if match := _TO.search(context):
        return "she" if match.group(1).lower() == "ihr" else "he"
    return sure_pronoun(brief, cast, words) or likely_pronoun(brief, cast, words)
