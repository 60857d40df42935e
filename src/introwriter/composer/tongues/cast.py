"""Who is who in a context, and how the reader is to be addressed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from introwriter.brief import Brief
from introwriter.composer.tongues.words import Words

__all__ = ["Cast", "Scene", "cast_of", "name_in"]

_NAME_END = re.compile(r"[(\[,:;|/.]| - | – | — ")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")


@dataclass(frozen=True, slots=True)
class Cast:
    """The people of a context.

    ``names`` are the reader's names as they occur there, longest first; ``pronoun`` is "she", "he", "they" or
    empty when the context uses none; ``others`` the names of the mutual contacts, word by word; ``formal``
    whether the reader is addressed as Sie, usted, vous, Lei, u.
    """

    names: tuple[str, ...]
    pronoun: str
    others: frozenset[str]
    formal: bool

    @property
    def name(self) -> re.Pattern[str] | None:
        """Finds a name of the reader's, ``None`` when the context holds none."""
        return _name_of(self.names) if self.names else None


@lru_cache(maxsize=32)
def _name_of(names: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b(?!-\w)")


def cast_of(brief: Brief, words: Words, *, formal: bool) -> Cast:
    """Find out from the context how the sender speaks of the reader."""
    context = brief.context
    fields = (context.goal or "", context.met or "", context.offer or "", *context.read)
    used = {word for text in fields for word in _WORD.findall(text)}
    others = {
        word for entry in context.mutuals for word in _WORD.findall(name_in(entry)) if word[:1].isupper()
    }
    names = [name for name in _names(brief) if not set(_WORD.findall(name)) & others]
    present = [name for name in names if all(word in used for word in _WORD.findall(name))]
    return Cast(
        names=tuple(sorted(dict.fromkeys(present), key=len, reverse=True)),
        pronoun=_pronoun(fields, words),
        others=frozenset(others),
        formal=formal,
    )


def name_in(entry: str) -> str:
    """Return the name at the start of an entry of `mutuals` ("Berit Moen - my old boss")."""
    return _NAME_END.split(entry)[0].strip()


def _names(brief: Brief) -> list[str]:
    greeting = brief.greeting
    found = [greeting.full, greeting.name, greeting.first or "", greeting.family or ""]
    found += re.findall(r"[^\W\d_][\w'’-]+", re.split(r"[,|(]", brief.target.name)[0])
    return [name for name in dict.fromkeys(found) if len(name) > 1 and not name[:1].islower()]


def _pronoun(fields: tuple[str, ...], words: Words) -> str:
    """Return the set of third-person words that the context uses most, by the lists she, he and they."""
    tokens = [word.lower() for text in fields for word in _WORD.findall(text)]
    counts = {kind: sum(token in words[kind] for token in tokens) for kind in ("she", "he", "they")}
    best = max(counts, key=counts.__getitem__)
    return best if counts[best] else ""


class Scene:
    """Who is about: after somebody else came up, "she" is no longer certain to be the reader."""

    __slots__ = ("_cast", "_other", "_words")

    def __init__(self, cast: Cast, words: Words) -> None:
        self._cast, self._words = cast, words
        self._other = False

    def clear(self, sentence: str) -> bool:
        """Whether the pronouns of ``sentence`` can only mean the reader; remembers whom it brings in."""
        tokens = [word.lower() for word in _WORD.findall(sentence)]
        named = bool(self._cast.name and self._cast.name.search(sentence))
        mentions = (
            any(token in self._words[self._cast.pronoun] - self._words["surely"] for token in tokens)
            if self._cast.pronoun
            else False
        )
        brings = self._brings(sentence, tokens)
        sure = named or not mentions or not self._other
        self._other = brings or (self._other and not named)
        return sure

    def _brings(self, sentence: str, tokens: list[str]) -> bool:
        """Whether somebody comes up whom the reader's pronoun could mean as well."""
        same = {"she": "women", "he": "men", "they": "groups"}.get(self._cast.pronoun, "")
        people = self._words[same] | self._words["people"]
        return any(name in sentence.split() for name in self._cast.others) or any(t in people for t in tokens)
