"""Who a message may not name: everybody but its writer, known from the export or only by the look of a word.

A word with a capital that nothing explains counts as a name. In German every noun has one, so there a noun
must show itself: by an article before it, by an article before it elsewhere, or by its ending.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from introwriter.export import Export
from introwriter.language import language_of
from introwriter.voice import little_words

__all__ = ["WORD", "Others", "folded", "names_of", "sentences", "table", "told_words"]

WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_SENTENCE = re.compile(
    r"(?<!\b[DMS][rs]\.)(?<!\bMrs\.)(?<!\bSra\.)(?<!\bProf\.)(?<=[.!?…。！？])[\"'”’)]*\s+|\n+"
)
_ELIDED = re.compile(r"^(?:[cdjlmnst]|qu|un|gl|quest|(?:d|n|s|c)?(?:a|e|u)ll)['’](?=\w)", re.IGNORECASE)
_NOUN_ENDING = re.compile(
    r"\w{2}(?:ung|heit|keit|schaft|tion|tät|ismus|ität|enz|anz|nis|tum|ment|ling|zeug)(?:e?n|se)?$"
)
_ADJECTIVE_ENDING = re.compile(r"\w{3}(?:e|e[nmrs])$")
_FORM_WORDS = 5
"""A shorter sentence that comes twice is a habit, a longer one a form letter's."""


@dataclass(frozen=True, slots=True)
class Others:
    """The words of other people's names, in small letters; ``partners`` are those who were written to.

    ``own`` are the words of the user's name, ``known`` those with a capital that name nobody, ``ordinary``
    the words that the user's messages hold in small letters, too, ``nouns`` what they put a German article
    before, ``unspaced`` the names in scripts without spaces, and ``repeated`` the sentences of form letters:
    those that several messages hold.
    """

    names: frozenset[str]
    partners: frozenset[str]
    own: frozenset[str]
    known: frozenset[str]
    ordinary: frozenset[str]
    nouns: frozenset[str]
    unspaced: frozenset[str]
    repeated: frozenset[str]

    @classmethod
    def of(cls, export: Export) -> Others:
        """Gather the names from connections, invitations and messages."""
        own = told_words(export.owner.name)
        partners = [exchange.name for exchange in (export.exchanges or {}).values()]
        invited = [one.name for one in export.invitations]
        told = [*(one.name for one in export.connections), *invited, *partners]
        profile = export.owner.profile
        known = [
            profile.headline, profile.location, profile.about, *profile.skills, *profile.languages,
            *profile.interests, *(job.title for job in profile.positions),
            *(job.company for job in profile.positions), *(stay.school for stay in profile.education),
        ]  # fmt: skip
        return cls(
            names=told_words(*told) - own,
            partners=frozenset(word for word in told_words(*partners) - own if len(word) > 2),
            own=own,
            known=told_words(*known, *(word.replace("_", " ") for word in table("greetings")))
            | table("capitalised")
            | table("openers"),
            ordinary=frozenset(
                word for text in export.sent for word in WORD.findall(text) if word[0].islower()
            ),
            nouns=frozenset(noun for text in export.sent for noun in _nouns_with_articles(text)) - own,
            unspaced=frozenset(part for name in told for part in name.split() if _is_unspaced(part)),
            repeated=_repeated(export.sent),
        )


def sentences(text: str) -> list[str]:
    """The sentences of one line, or of several."""
    return [part for part in _SENTENCE.split(text) if part.strip()]


def folded(sentence: str) -> str:
    """A sentence's words alone, in small letters: what form letters have in common."""
    return " ".join(WORD.findall(sentence.casefold()))


def told_words(*texts: str) -> frozenset[str]:
    """The words of some texts in small letters, and the halves of those with a hyphen."""
    found = (match.group().casefold() for text in texts for match in WORD.finditer(text))
    return frozenset(part for word in found for part in (word, *word.split("-")) if len(part) > 1)


def names_of(sentence: str, others: Others, language: str | None) -> bool:
    """Whether a sentence of a message in ``language`` names somebody, or may."""
    if any(name in sentence for name in others.unspaced):
        return True
    words = WORD.findall(sentence)
    return any(_is_name(words, place, others, language) for place in range(len(words)))


def _is_name(words: Sequence[str], place: int, others: Others, language: str | None) -> bool:
    first = place == 0
    word = _ELIDED.sub("", words[place])
    low = word.casefold().removesuffix("'s").removesuffix("’s")
    parts = {low, *re.split(r"['’\-]", low)}
    little = bool(little_words(low))
    if parts <= others.own:
        return False
    if parts & table("names") and not parts & others.own:
        return True
    if not word[0].isupper():
        return bool(parts & others.partners) and not little
    if parts & others.names and not (first and len(low) <= 3 and little):
        return True
    if low in others.known or little or (first and low in others.ordinary):
        return False
    if language == "de" and _is_german_noun(words, place, others):
        return False
    return not (word.isupper() and len(word) > 1 and not first)


def _is_german_noun(words: Sequence[str], place: int, others: Others) -> bool:
    low = words[place].casefold()
    if low in others.nouns or low in table("german_nouns") or _NOUN_ENDING.search(low):
        return True
    return _after_article(words, place)


def _after_article(words: Sequence[str], place: int) -> bool:
    """Whether an article stands before the word, with at most two adjectives between ("die neuen Seile")."""
    for back in range(1, 4):
        if place < back:
            return False
        before = words[place - back]
        if before.casefold() in table("articles"):
            superlative = before.casefold() == "am" and back > 1
            return not superlative
        if not (before[0].islower() and _ADJECTIVE_ENDING.search(before)) or before.startswith("lieb"):
            return False
    return False


def _nouns_with_articles(text: str) -> list[str]:
    if language_of(text) != "de":
        return []
    found = []
    for sentence in sentences(text):
        words = WORD.findall(sentence)
        found += [
            word.casefold()
            for place, word in enumerate(words)
            if place and word[0].isupper() and _after_article(words, place)
        ]
    return found


def _repeated(messages: Sequence[str]) -> frozenset[str]:
    seen: Counter[str] = Counter()
    for message in messages:
        seen.update({folded(part) for part in sentences(message)})
    return frozenset(part for part, count in seen.items() if count > 1 and len(part.split()) >= _FORM_WORDS)


def _is_unspaced(name: str) -> bool:
    """Whether a name of at least two letters is in Chinese, Japanese, Korean or Thai letters."""
    scripts = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "THAI")
    return len(name) > 1 and all(unicodedata.name(char, "").startswith(scripts) for char in name)


@lru_cache(maxsize=16)
def table(name: str) -> frozenset[str]:
    """A word list of this room in small letters."""
    return _tables()[name]


@lru_cache(maxsize=1)
def _tables() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for file in ("words.toml", "given_names.toml"):
        given = tomllib.loads(Path(__file__).with_name(file).read_text(encoding="utf-8"))
        found |= {name: frozenset(words.casefold().split()) for name, words in given.items()}
    return found
