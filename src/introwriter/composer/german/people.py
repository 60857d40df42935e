"""Who the reader is in a German context: Frau or Herr, Sie or du."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from introwriter.brief import Brief, SameBrief
from introwriter.composer.german.cases import gender_of
from introwriter.composer.german.names import kind_by_title, nickname_in
from introwriter.composer.german.owned import heads_in
from introwriter.composer.german.spoken import (
    family_of,
    fields_of,
    likely_pronoun,
    office_of,
    sure_pronoun,
    unquoted,
)
from introwriter.composer.tongues.cast import Cast, cast_of
from introwriter.composer.tongues.words import Words, words_of

__all__ = ["GermanCast", "cast_in_german", "is_formal", "role_in", "title_for"]


@dataclass(frozen=True, slots=True)
class GermanCast(Cast):
    """The reader, and what the sender's words say of their things.

    ``works``: the reader's things that the sender read or used, by their nouns in small letters. ``sure``:
    some word of the context speaks of the reader as of a person, not of a thing. ``owned``: those works that
    the context calls the reader's and nobody else's. ``trade``: what it calls them by ("der Trainer").
    """

    works: frozenset[str] = frozenset()
    sure: bool = True
    owned: frozenset[str] = frozenset()
    trade: str = ""


_OWNED = re.compile(r"\s*(ihre?[nmrs]?|seine?[nmrs]?)\b", re.IGNORECASE)
_TO = re.compile(
    r"\b(ihr|ihm)\b"
    r"(?= (?:\w+ ){0,6}(?:danken|sagen|schicken|zeigen|anbieten|schreiben|erzählen|geben|leihen)\b)",
    re.IGNORECASE,
)
_TOGETHER = re.compile(
    r"\b(?:[Ww]ir|[Uu]ns|[Mm]it (?:ihr|ihm))\b[^.!?]*\b(?:zusammen|gemeinsam|nebeneinander"
    r"|in einer (?:Klasse|Mannschaft|WG|Band))\b"
    r"[^.!?]*\b(?:trainiert|studiert|gespielt|gewohnt|gesungen|gelernt|gerudert|gefeiert"
    r"|gewesen|Abitur|gemacht|gekickt)\b"
    r"|\b(?:Schulfreund|Kommiliton|Mitschüler|Studienfreund|Mannschaftskamerad|Mitbewohner)\w*"
)
_TITLE = re.compile(r"\b(?:Dr|Prof|Mag|Ing|Dipl)\b", re.IGNORECASE)


def is_formal(brief: Brief, words: Words) -> bool:
    """Whether the note says Sie.

    Sie: a formal tone or a title in the name. Du: the samples hail the reader by the first name, or the
    context says that the two studied, trained or lived together, and nothing says Sie. Then the sender's own
    way counts: "Sie" or "du" in the context; a reader who asks for du; du or Sie in the voice samples (only
    the singular, "ihr" is said to firms as well); in the context a first name or its short form is du,
    "Frau", "Herr" or a bare family name Sie. Else the custom, Sie: a du that nobody offered offends more
    than a Sie too many.
    """
    if brief.tone == "formal" or brief.greeting.title or _TITLE.search(brief.target.name):
        return True
    context = unquoted(fields_of(brief))
    samples = "\n".join(brief.voice.samples)
    first = brief.greeting.first or ""
    hailed = first and re.search(rf"(?:^|\n)(?:\w+ )?{re.escape(first)}[,!]", samples)
    if (hailed or _TOGETHER.search(context)) and not words.find("formal", context):
        return False
    told = _said_formal(brief, words, context, samples)
    return _named_formal(brief, context) if told is None else told


def _said_formal(brief: Brief, words: Words, context: str, samples: str) -> bool | None:
    """Whether context, reader and samples say Sie, in this order; ``None`` where none tells."""
    posts = (post.text for post in brief.target.posts)
    target = "\n".join((brief.target.headline, brief.target.about, *posts))
    near = re.search(r"\b(?:du|dir|dich|dein\w*)\b", context)
    for text, formal, familiar in (
        (context, words.find("formal", _of_reader(context, brief)), near),
        (target, None, words.find("by_du", target)),
        (samples, words.find("formal", samples), words.find("familiar", samples)),
    ):
        if text and bool(formal) != bool(familiar):
            return bool(formal)
    return None


def _named_formal(brief: Brief, context: str) -> bool:
    """Whether the context calls the reader by the family name, or by no name."""
    first, family = brief.greeting.first, family_of(brief)
    if nickname_in(context, first or ""):
        return False
    if family and re.search(
        rf"\b(?:die|der|den|dem|frau|herrn?)\s+(?:\w+\.?\s+)?{re.escape(family)}", context, re.IGNORECASE
    ):
        return True
    small = re.IGNORECASE if context.islower() else 0
    ways = "|".join(re.escape(way) for way in (first or "-", (first or "-").split("-")[0]))
    alone = rf"(?<!\w)(?:{ways})s?(?![\w-])(?! {re.escape(family or '-')})"
    return not (first and re.search(alone, context, small))


def _of_reader(context: str, brief: Brief) -> str:
    """Return the context without the "Frau" and "Herr" of other people."""
    family = re.escape(family_of(brief) or "-")
    return re.sub(rf"\b(?:Frau|Herrn?) (?!(?:\w+\.? )*{family})(?=[A-ZÄÖÜ])", "", context)


def role_in(headline: str) -> str:
    """Return the trade that a headline opens with ("Juristin, Mieterbund Karlsruhe"), or an empty text."""
    if re.match(r"(?:Vater|Mutter|Opa|Oma|Papa|Mama|Privat)\w*\b", headline or ""):
        return ""
    head = re.split(r"[,;/|(–—•·&]|\s-\s|\s(?:bei|im|am|in|an der|und) ", headline or "")[0].strip()
    plain = re.fullmatch(r"(?:[a-zäöü]+e[rs]? )?[A-ZÄÖÜ][a-zäöüß-]+(?: für [A-ZÄÖÜ]\w+)?", head)
    return head if plain and len(head) < 32 else ""


def title_for(brief: Brief) -> str:
    """Return "Frau" or "Herr" where the sender's own words say so, else an empty text."""
    return _title_for(SameBrief(brief))


@lru_cache(maxsize=16)
def _title_for(key: SameBrief) -> str:
    brief = key.brief
    context = fields_of(brief)
    family = family_of(brief)
    said = family and re.search(
        rf"(?<!meine )(?<!seine )\b(Frau|Herrn?)\s+(?:\w+\.?\s+)*{re.escape(family)}", context, re.IGNORECASE
    )
    if said:
        return "Frau" if said.group(1).lower() == "frau" else "Herr"
    if family and (kind := kind_by_title(context, family)):
        return "Frau" if kind == "she" else "Herr"
    cast = cast_in_german(brief, words_of("de"), formal=True)
    kind = sure_pronoun(brief, cast, words_of("de")) or _by_office(cast, context)
    return {"she": "Frau", "he": "Herr"}.get(kind, "")


def cast_in_german(brief: Brief, words: Words, *, formal: bool) -> Cast:
    """Find the reader in the context, where names may be genitives and "sie" and "er" are things as well."""
    cast = cast_of(brief, words, formal=formal)
    context = fields_of(brief)
    greeting = brief.greeting
    names = [greeting.full, greeting.name, greeting.first or "", family_of(brief) or ""]
    names += [part for part in (greeting.first or "").split("-") if len(part) > 2]
    names += [nick] if (nick := nickname_in(context, greeting.first or "")) else []
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
        sure=bool(sure_pronoun(brief, named, words)) or _is_titled(brief, context),
        trade=_trade_in(brief, context),
        owned=heads_in(context, words["works"] | works),
    )


def _is_titled(brief: Brief, context: str) -> bool:
    """Whether the context says "Frau" or "Herr" with the reader's family name."""
    family = family_of(brief)
    return bool(family and re.search(rf"\b(?:Frau|Herrn?) (?:\w+\.? )*{re.escape(family)}", context))


def _trade_in(brief: Brief, context: str) -> str:
    """Return "Trainer" for a Schachtrainer whom the context calls "der Trainer", else an empty text."""
    head = re.match(r"[A-ZÄÖÜ][a-zäöüß]{4,}", brief.target.headline or "")
    word = head.group().lower() if head else ""
    for article, noun in re.findall(r"\b([Dd]er|[Dd]en|[Dd]em|[Dd]ie) ([A-ZÄÖÜ][a-zäöüß]{4,})\b", context):
        if word.endswith(noun.lower()) and noun.lower().endswith(
            ("er", "erin", "or", "orin", "ent", "ist", "in")
        ):
            return noun if article else ""
    return ""


def _pronoun(brief: Brief, cast: Cast, words: Words) -> str:
    context = fields_of(brief)
    family = family_of(brief)
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
    if family and (kind := kind_by_title(context, family)):
        return kind
    first = brief.greeting.first
    if first and (match := re.search(rf"\b(Der|[Dd]ie|[Dd]en|[Dd]em) {re.escape(first)}\b", context)):
        return "she" if match.group(1).lower() == "die" else "he"
    owned = [m.group(1).lower()[0] for entry in brief.context.read if (m := _OWNED.match(entry))]
    if owned:
        return "she" if owned[0] == "i" else "he"
    if match := _TO.search(context):
        return "she" if match.group(1).lower() == "ihr" else "he"
    asked = re.search(r"\b(?:[a-zäöü]+(?:t|te|st)|[Kk]ann|[Ii]st|[Ww]ar|[Hh]at) (sie|er)\b[^.!?]*\?", context)
    if asked and asked.group(1):
        kind = sure_pronoun(brief, cast, words)
        return kind or ("she" if asked.group(1) == "sie" else "he")
    return (
        sure_pronoun(brief, cast, words)
        or _by_office(cast, context)
        or likely_pronoun(brief, cast, words)
        or _by_giver(context)
    )


def _by_office(cast: Cast, context: str) -> str:
    """Return the pronoun that an office shows ("der Landrat"), empty for a name."""
    office = next(iter(cast.names), "")
    article = (
        re.search(rf"\b(der|die|den|dem) {re.escape(office)}\b", context, re.IGNORECASE) if office else None
    )
    known = gender_of(office) or office.endswith(("rat", "er", "in", "ent", "or", "ist"))
    if not article or " " in office or not known:
        return ""
    return "she" if office.endswith("in") else "he"


def _by_giver(context: str) -> str:
    """Return whom "meine Tochter hat ihr ein Bild gemalt" means by "ihr": nobody gives it to herself."""
    match = re.search(
        r"\b[Mm]eine? [A-ZÄÖÜ]\w+ (?:hat|will|möchte|schickt|lässt) (ihr|ihm) (?:ein|etwas|was|das|die|den)",
        context,
    )
    return "" if not match else "she" if match.group(1) == "ihr" else "he"
