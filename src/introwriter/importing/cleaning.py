"""Take other people out of a message: their names, addresses, numbers and links.

A sentence that holds one is left out as a whole, for a sentence with a hole in it shows nobody's voice; only
the name after a greeting is taken out alone. To lose a sentence too many costs nothing: there are others.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from introwriter.export import Export
from introwriter.language import language_of
from introwriter.voice import little_words

__all__ = ["Others", "cleaned"]

_WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_SENTENCE = re.compile(
    r"(?<!\b[DMS][rs]\.)(?<!\bMrs\.)(?<!\bSra\.)(?<!\bProf\.)(?<=[.!?…。！？])[\"'”’)]*\s+|\n+"
)
_PRIVATE = re.compile(
    r"https?:|www\.|\b[\w-]+\.(?:com|org|net|io|de|es|fr|it|nl|pt|eu|uk|co|me|app|ly|gle)\b(?:/|\b)"
    r"|\S@\S|(?<!\w)@\w|\d{5,}|\d(?:[\s./()\-]*\d){6,}|[A-Z]{2}\d{2}(?: ?\w{4}){3,}",
    re.IGNORECASE,
)
_HONOURED = re.compile(r"さん|様|君|先生|님|씨|先生|女士")
_KEPT_SHARE = 0.5
"""Of a message of which less is left, nothing is used: it was about somebody."""

_FORM_WORDS = 5
"""A shorter sentence that comes twice is a habit, a longer one a form letter's."""


@dataclass(frozen=True, slots=True)
class Others:
    """The words of other people's names, in small letters; ``partners`` are those who were written to.

    ``own`` are the words of the user's name, ``known`` those with a capital that name nobody, ``ordinary``
    the words that the user's messages hold in small letters, too, and ``repeated`` the sentences of form
    letters: those that several messages hold.
    """

    names: frozenset[str]
    partners: frozenset[str]
    own: frozenset[str]
    known: frozenset[str]
    ordinary: frozenset[str]
    repeated: frozenset[str]

    @classmethod
    def of(cls, export: Export) -> Others:
        """Gather the names from connections, invitations and messages."""
        own = _words(export.owner.name)
        told = [person.name for person in export.connections]
        told += [person.name for person in export.invitations]
        partners = [exchange.name for exchange in (export.exchanges or {}).values()]
        profile = export.owner.profile
        known = [
            profile.headline, profile.location, profile.about, *profile.skills, *profile.languages,
            *profile.interests, *(job.title for job in profile.positions),
            *(job.company for job in profile.positions), *(stay.school for stay in profile.education),
        ]  # fmt: skip
        return cls(
            names=_words(*told, *partners) - own,
            partners=frozenset(word for word in _words(*partners) - own if len(word) > 2),
            own=own,
            known=_words(*known, *_greetings()) | _tables()["capitalised"],
            ordinary=frozenset(
                word for text in export.sent for word in _WORD.findall(text) if word[0].islower()
            ),
            repeated=_repeated(export.sent),
        )


def cleaned(message: str, others: Others) -> str | None:
    """Return what of a message names nobody else, or ``None`` when too little of it is left."""
    if _WORD.search(message) is None or _secret(message):
        return None
    nouns_have_capitals = language_of(message) == "de"
    kept, all_ = [], 0
    for line in message.split("\n"):
        parts = [part for part in _SENTENCE.split(line) if part.strip()]
        all_ += len(parts)
        left = [text for part in parts if (text := _sentence(part, others, nouns_have_capitals))]
        kept.append(" ".join(left))
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(kept)).strip()
    sentences = sum(len(_SENTENCE.split(line)) for line in kept if line)
    whole = text.count('"') % 2 == 0 and all(text.count(a) == text.count(b) for a, b in ("“”", "()", "«»"))
    return text if text and whole and sentences >= _KEPT_SHARE * all_ else None


def _repeated(messages: Sequence[str]) -> frozenset[str]:
    seen: Counter[str] = Counter()
    for message in messages:
        seen.update({_folded(part) for part in _SENTENCE.split(message)})
    return frozenset(part for part, count in seen.items() if count > 1 and len(part.split()) >= _FORM_WORDS)


def _folded(sentence: str) -> str:
    return " ".join(_WORD.findall(sentence.casefold()))


def _sentence(text: str, others: Others, nouns_have_capitals: bool) -> str | None:
    """The sentence without the name that it greets, or ``None`` when it holds more of somebody."""
    text = _greeting().sub(lambda match: _without_name(match, others), text.strip(), count=1)
    if _folded(text) in others.repeated:
        return None
    if _PRIVATE.search(text) or _HONOURED.search(text) or _street().search(text):
        return None
    for place, match in enumerate(_WORD.finditer(text)):
        word = match.group()
        if _names_somebody(word, others, first=place == 0, nouns_have_capitals=nouns_have_capitals):
            return None
    return text if _WORD.search(text) else None


def _names_somebody(word: str, others: Others, *, first: bool, nouns_have_capitals: bool) -> bool:
    low = word.casefold().removesuffix("'s").removesuffix("’s")
    parts = {low, *low.split("-")}
    if parts <= others.own:
        return False
    if not word[0].isupper():
        return bool(parts & others.partners) and not little_words(low)
    if parts & others.names and not (first and len(low) <= 3 and little_words(low)):
        return True
    if parts & others.partners:
        return True
    ordinary = low in others.known or bool(little_words(low)) or (first and low in others.ordinary)
    return not (ordinary or nouns_have_capitals or (word.isupper() and not first))


def _without_name(match: re.Match[str], others: Others) -> str:
    """Keep the greeting and its mark; keep the words between when they are the user's own, or no name."""
    named = match["name"]
    if _words(named) & (_tables()["everybody"] | others.own):
        return match.group()
    is_name = named[0].isupper() or _words(named) & others.names
    return match["greeting"] + match["mark"].strip() if is_name else match.group()


def _secret(message: str) -> bool:
    return not _tables()["secret"].isdisjoint(_words(message))


def _words(*texts: str) -> frozenset[str]:
    found = (match.group().casefold() for text in texts for match in _WORD.finditer(text))
    return frozenset(part for word in found for part in (word, *word.split("-")) if len(part) > 1)


@lru_cache(maxsize=1)
def _tables() -> dict[str, frozenset[str]]:
    given = tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))
    return {name: frozenset(words.casefold().split()) for name, words in given.items() if name != "greetings"}


@lru_cache(maxsize=1)
def _greetings() -> tuple[str, ...]:
    given = tomllib.loads(Path(__file__).with_name("words.toml").read_text(encoding="utf-8"))
    return tuple(given["greetings"].split("|"))


@lru_cache(maxsize=1)
def _greeting() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, _greetings()), key=len, reverse=True))
    titles = r"(?:(?:Dr|Prof|Mr|Mrs|Ms|Mx|Herr|Frau|Sra?|M|Mme|Sig|Dott|dhr|mevr)\.?\s+)*"
    name = rf"{titles}[^\W\d_][\w'’\-]*(?:\s+[^\W\d_a-z][\w'’.\-]*){{0,3}}"
    return re.compile(rf"^(?P<greeting>(?i:{words}))\s+(?P<name>{name})(?P<mark>\s*[,!:.–-]|\s*$)")


@lru_cache(maxsize=1)
def _street() -> re.Pattern[str]:
    kinds = "|".join(sorted(_tables()["streets"]))
    return re.compile(
        rf"\b\d{{1,4}}\w?,?\s+(?:\w+\s+){{0,3}}(?:{kinds})\b|\b(?:{kinds})\s+(?:\w+\s+){{0,4}}\d"
        rf"|\w(?:straße|strasse|str\.|weg|platz|gasse|allee|straat|laan|plein)\s+\d",
        re.IGNORECASE,
    )
