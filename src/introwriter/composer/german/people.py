"""Who the reader is in a German context: Frau or Herr, Sie or du."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from introwriter.brief import Brief
from introwriter.composer.german.verbs import verbs
from introwriter.composer.tongues.cast import Cast, cast_of
from introwriter.composer.tongues.pieces import quoted_spans
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
_THIRD = ("sie", "ihr", "er", "ihn", "ihm")
_HUMAN = frozenset(
    "danken bedanken fragen sagen schicken zeigen anbieten schreiben erzählen geben leihen schenken bitten "
    "einladen grüßen gratulieren kennenlernen treffen erreichen sprechen entschuldigen "
    "kennengelernt getroffen angerufen".split()
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
    context = _unquoted(_fields(brief))
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
        first and re.search(rf"(?<!\w){re.escape(first)}s?(?!\w)(?! {re.escape(family or '-')})", context)
    )


def title_for(brief: Brief, cast: Cast) -> str:
    """Return "Frau" or "Herr" where the sender's own words say so, else an empty text."""
    context = _fields(brief)
    family = brief.greeting.family
    if family and (match := re.search(rf"\b(Frau|Herrn?)\s+(?:\w+\.?\s+)*{re.escape(family)}", context)):
        return "Frau" if match.group(1) == "Frau" else "Herr"
    return {"she": "Frau", "he": "Herr"}.get(_sure_pronoun(brief), "")


def cast_in_german(brief: Brief, words: Words, *, formal: bool) -> Cast:
    """Find the reader in the context, where names may be genitives and "sie" and "er" are things as well."""
    cast = cast_of(brief, words, formal=formal)
    context = _fields(brief)
    greeting = brief.greeting
    names = [greeting.full, greeting.name, greeting.first or "", greeting.family or ""]
    taken = {word for name in cast.others for word in (name,)}
    found = [
        n
        for n in dict.fromkeys(names)
        if len(n) > 1 and n not in taken and re.search(rf"\b{re.escape(n)}(?:s|['’]s?)?\b", context, re.I)
    ]
    works = {noun.lower() for entry in brief.context.read for noun in re.findall(r"\b[A-ZÄÖÜ][\w-]+", entry)}
    return GermanCast(
        names=tuple(sorted(found, key=len, reverse=True)),
        pronoun=_pronoun(brief, cast),
        others=cast.others,
        formal=formal,
        works=frozenset(works),
        sure=bool(_sure_pronoun(brief)) or cast.pronoun == "",
    )


def _pronoun(brief: Brief, cast: Cast) -> str:
    context = _fields(brief)
    family = brief.greeting.family
    if family and (
        match := re.search(
            rf"\b(frau|die|herrn?|der|den|dem)\s+(?:\w+\.?\s+)*{re.escape(family)}", context, re.IGNORECASE
        )
    ):
        word = match.group(1).lower()
        if word in ("frau", "die"):
            return "she"
        if word != "der":
            return "he"
    owned = [m.group(1).lower()[0] for entry in brief.context.read if (m := _OWNED.match(entry))]
    if owned:
        return "she" if owned[0] == "i" else "he"
    if match := _TO.search(context):
        return "she" if match.group(1).lower() == "ihr" else "he"
    return _sure_pronoun(brief) or cast.pronoun


def _sure_pronoun(brief: Brief) -> str:
    """Return "she" or "he" where the sender's words speak so of a person, never from a name alone."""
    found = set()
    for entry in brief.context.read:
        if match := _OWNED.match(entry):
            found.add("she" if match.group(1)[0] in "iI" else "he")
    known, works = verbs()["human"] | _HUMAN, words_of("de")["works"]
    for part in re.split(r"[.!?;,:]|\b(?:und|aber|dass|ob|wie)\b", _unquoted(_fields(brief))):
        low = [word.lower() for word in re.findall(r"[^\W\d_]+", part)]
        if {"sie", "ihr", "er", "ihn", "ihm"} & set(low) and known & set(low):
            found |= {"she" if word in ("sie", "ihr") else "he" for word in low if word in _THIRD}
        found |= {
            "she" if one[0] == "i" else "he"
            for one, after in pairwise(low)
            if re.fullmatch(r"(?:ihr|sein)(?:e|en|em|er|es)?", one)
            and (after in works or any(after.endswith(work) and len(work) > 3 for work in works))
        }
    if match := re.match(r"[^A-ZÄÖÜ]*(?:(Ihr|Sein)|\b(ihr|sein))(?:e[nmrs]?)?\b", brief.context.goal or ""):
        found.add("she" if (match.group(1) or match.group(2))[0] in "iI" else "he")
    return found.pop() if len(found) == 1 else ""


def _unquoted(text: str) -> str:
    for start, end in reversed(quoted_spans(text)):
        text = text[:start] + text[end:]
    return text


def _fields(brief: Brief) -> str:
    context = brief.context
    return "\n".join((context.goal or "", context.met or "", context.offer or "", *context.read))
