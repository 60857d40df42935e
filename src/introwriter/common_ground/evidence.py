"""What one side's facts offer for comparison: lines of text with their words, stems and known names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from introwriter.aliases.tables import table
from introwriter.aliases.text import SMALL, fold, key
from introwriter.common_ground.rarity import is_common, stem
from introwriter.facts import Fact, facts_of
from introwriter.people import Context, Profile

__all__ = ["Line", "Side", "Word", "found_names", "side_of", "words_of"]

_WORD = re.compile(r"[^\W_]+(?:[’'ʻ.+#&/-][^\W_]+)*[+#]{0,2}")
_INITIALS = re.compile(r"[^\W\d_](?:\.[^\W\d_]){1,2}\.?")
"""``T.S`` begins a name; it is no TypeScript."""
_SENTENCE_END = frozenset('.!?:;\n•·|/(["“”»«—–')


@dataclass(frozen=True, slots=True)
class Word:
    """A content word: as written, folded, its stem, and whether it is written like a name in mid-sentence."""

    raw: str
    plain: str
    stem: str
    at: int
    proper: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A fact with its words. ``order`` counts the fact within its side."""

    fact: Fact
    words: tuple[Word, ...]


@lru_cache(maxsize=2048)
def words_of(text: str) -> tuple[Word, ...]:
    """Return the words of a text, common ones included, each with its stem."""
    found = []
    for at, match in enumerate(_WORD.finditer(text)):
        raw = match.group()
        plain = _plain(raw)
        if not plain:
            continue
        proper = not raw.islower() and not raw[1:].islower() and any(char.isupper() for char in raw[1:])
        if not proper and raw[0].isupper():
            before = text[max(0, match.start() - 3) : match.start()].rstrip(" \t")
            proper = bool(before) and before[-1] not in _SENTENCE_END
        found.append(Word(raw, plain, stem(plain), at, proper))
    return tuple(found)


@lru_cache(maxsize=8192)
def _plain(raw: str) -> str:
    return raw.lower() if raw.isascii() and raw.isalpha() else " ".join(fold(raw).split())


@lru_cache(maxsize=2048)
def _spoken(text: str) -> tuple[Word, ...]:
    return tuple(word for word in words_of(text) if word.plain not in SMALL)


@lru_cache(maxsize=4096)
def found_names(text: str, kind: str) -> tuple[tuple[int, str], ...]:
    """Return (group, as written) for each name of the alias table ``kind`` that stands in the text.

    Names of four letters or fewer count only when written in capitals or with a capital (``HOT``, not "hot").
    """
    groups = table(kind)
    words = _spoken(text)
    heads = _heads(kind)
    found: dict[int, str] = {}
    skip = 0
    for i, word in enumerate(words):
        longest = 0 if i < skip else heads.get(word.plain.partition(" ")[0], 0)
        for size in range(min(longest, len(words) - i), 0, -1):
            run = words[i : i + size]
            ids = groups.ids(" ".join(w.plain for w in run))
            if ids and (size > 1 or _counts(run[0])):
                for group in ids:
                    found.setdefault(group, _between(text, run))
                skip = i + size
                break
    return tuple(found.items())


def _counts(word: Word) -> bool:
    if _INITIALS.fullmatch(word.raw):
        return False
    return len(word.plain) > 4 or not word.raw.islower() or not word.raw.isascii()


def _between(text: str, run: tuple[Word, ...]) -> str:
    start = text.find(run[0].raw)
    end = text.find(run[-1].raw, start)
    return text[start : end + len(run[-1].raw)] if 0 <= start <= end else run[0].raw


@lru_cache(maxsize=16)
def _heads(kind: str) -> dict[str, int]:
    """Return the most words that a name beginning with a given word has."""
    heads: dict[str, int] = {}
    for name in table(kind).index:
        pieces = name.split()
        heads[pieces[0]] = max(heads.get(pieces[0], 0), len(pieces))
    return heads


class Side:
    """One side of the comparison: a person and the facts of theirs that may be shown."""

    def __init__(self, person: Profile, facts: tuple[Fact, ...]) -> None:
        self.person = person
        self.facts = facts
        self.by_id = {fact.id: fact for fact in facts}

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The facts with their words."""
        return tuple(Line(fact, words_of(fact.text)) for fact in self.facts)

    @cached_property
    def own_names(self) -> frozenset[str]:
        """The words of the person's own name."""
        return frozenset(key(self.person.name).split())

    def of(self, *kinds: str) -> list[Fact]:
        """Return the facts of some kinds."""
        return [fact for fact in self.facts if fact.kind in kinds]


@lru_cache(maxsize=64)
def side_of(person: Profile, whom: str) -> Side:
    """Return the evidence of a target (``"target"``) or a sender (``"sender"``)."""
    return Side(person, facts_of(person, "sender" if whom == "sender" else "target"))


@lru_cache(maxsize=64)
def context_facts(context: Context) -> tuple[Fact, ...]:
    """Return the context's facts."""
    return facts_of(context)


def content(words: tuple[Word, ...]) -> list[Word]:
    """Return the words that carry a subject: not common, not a number, three letters or more."""
    return [w for w in words if len(w.plain) > 2 and not w.plain.isdigit() and not is_common(w.stem)]
