"""Which words of a note rest on something of the target's, or of the two: what a swap would break."""

from __future__ import annotations

import re
import weakref
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from introwriter.brief import Brief
from introwriter.facts import Fact
from introwriter.grounding.evidence import evidence_of
from introwriter.grounding.known import Evidence
from introwriter.grounding.lexicon import lexicon_of
from introwriter.grounding.words import Word, words_of
from introwriter.note import Claim
from introwriter.scores.swap.settings import settings

__all__ = ["Carried", "Load", "load_of", "parted"]

_KEPT = 64
_NONE: frozenset[int] = frozenset()
_SENTENCES = re.compile(r"(?<=[.!?;])\s+|\n+")
_PLAIN = ("stop", "soft", "greetings", "congrats", "closers")


class Carried(NamedTuple):
    """A word of the note and the fact that it rests on; ``named`` tells that it is written as a name."""

    word: Word
    fact: Fact
    number: str
    named: bool


class Load(NamedTuple):
    """What a note carries.

    Words of theirs, words of the sender's reason, words of theirs in statements that do not hold even for the
    target, and how many distinct words say anything.
    """

    theirs: list[Carried]
    reason: list[Carried]
    doubted: list[Carried]
    telling: int


class _Sides(NamedTuple):
    """A brief's facts by what a swap does to them, as places in ``facts``.

    ``theirs``: what goes with the target; ``reason``: the sender's reason; ``own``: what the sender is.
    ``stems`` has for each stem, and each number after a ``#``, the places of the facts that hold it.
    """

    facts: list[Fact]
    theirs: set[int]
    reason: set[int]
    own: set[int]
    stems: dict[str, set[int]]


_cache: OrderedDict[int, tuple[weakref.ref[Brief], _Sides]] = OrderedDict()


def load_of(text: str, brief: Brief, claims: Sequence[Claim]) -> Load:
    """Return what the statements and questions of ``text`` carry. ``claims`` are those of the text.

    Each word counts once, where it stands in what holds before where it stands in what does not.
    """
    evidence, sides = evidence_of(brief), _sides_of(brief)
    plain = _plain(brief.language) | evidence.theirs | evidence.mine
    load = Load([], [], [], 0)
    seen: set[str] = set()
    telling: set[str] = set()
    for claim, words in sorted(_within(text, claims), key=lambda one: _doubted(one[0])):
        cited = {place for place, fact in enumerate(sides.facts) if fact.id in claim.facts}
        takes_in = _takes_in(claim, words, evidence)
        for at, word in enumerate(words):
            if not word.number and (word.low in plain or (len(word.low) < 3 and word.low.isascii())):
                continue
            telling.add(word.stem)
            pool, outlasts = _pool(sides.stems.get(_key(word, evidence), _NONE), cited, takes_in, sides)
            if pool and word.stem not in seen:
                seen.add(word.stem)
                named = word.text[0].isupper() and at > 0 and not evidence.lexicon.capital_nouns
                found = Carried(word, _best(pool, sides.facts), evidence.number(word), named)
                if _doubted(claim):
                    load.doubted.append(found)
                else:
                    (load.reason if outlasts else load.theirs).append(found)
    return load._replace(telling=len(telling))


def _doubted(claim: Claim) -> bool:
    return claim.status == "unsupported" and not claim.slight


def _pool(
    known: set[int] | frozenset[int], cited: set[int], takes_in: bool, sides: _Sides
) -> tuple[set[int] | frozenset[int], bool]:
    """Of the facts that know a word, those that it may count for, and whether it outlasts a swap.

    What the sender tells of themself fits everybody: in such a statement no word counts that their own facts
    hold. A word of the sender's reason is still true beside another target.
    """
    theirs, reason = known & sides.theirs, known & sides.reason
    if not takes_in:
        if known & sides.own:
            return _NONE, False
        theirs = theirs if cited & sides.theirs else _NONE
    return (theirs & cited) or theirs or reason, bool(reason)


def _takes_in(claim: Claim, words: list[Word], evidence: Evidence) -> bool:
    """Whether a statement takes in its reader: with "you", or by telling what both have alike."""
    second, polite, alike = evidence.lexicon.lists["second"], evidence.lexicon.polite, settings().alike
    return claim.about != "sender" or any(
        word.low in second or word.low in alike or word.text in polite for word in words
    )


def _within(text: str, claims: Sequence[Claim]) -> Iterator[tuple[Claim, list[Word]]]:
    words, at = words_of(text), 0
    for claim in claims:
        start, end = claim.span
        while at < len(words) and words[at].start < start:
            at += 1
        first = at
        while at < len(words) and words[at].start < end:
            at += 1
        yield claim, words[first:at]


@lru_cache(maxsize=16)
def _plain(language: str) -> frozenset[str]:
    """The words of a language that say nothing: they are in everybody's every letter."""
    lists = lexicon_of(language).lists
    return frozenset().union(*(lists[name] for name in _PLAIN))


def _best(pool: set[int] | frozenset[int], facts: list[Fact]) -> Fact:
    """The fact that is worth most; of equals the first."""
    worth = settings().worth
    return facts[max(pool, key=lambda place: (worth.get(facts[place].kind, 0.0), -place))]


def _sides_of(brief: Brief) -> _Sides:
    kept = _cache.get(id(brief))
    if kept is not None and kept[0]() is brief:
        return kept[1]
    evidence = evidence_of(brief)
    sides = _Sides([], set(), set(), set(), {})
    for fact in brief.facts:
        if fact.kind == "name":
            continue
        if fact.kind in ("goal", "offer"):
            of_them, of_me = parted(fact.text, brief)
            _index(sides, fact, of_them, sides.theirs, evidence)
            _index(sides, fact, of_me, sides.reason, evidence)
        else:
            own = fact.about == "sender" and fact.kind != "read"
            _index(sides, fact, fact.text, sides.own if own else sides.theirs, evidence)
    _cache[id(brief)] = (weakref.ref(brief), sides)
    while len(_cache) > _KEPT:
        _cache.popitem(last=False)
    return sides


def parted(reason: str, brief: Brief) -> tuple[str, str]:
    """Part the sender's reason: the sentences that speak of the target ("how she did it"), and the rest."""
    others, theirs = lexicon_of(brief.language).lists["other_person"], evidence_of(brief).theirs
    of_them: list[str] = []
    of_me: list[str] = []
    for sentence in _SENTENCES.split(reason):
        lows = {word.low for word in words_of(sentence)}
        (of_me if lows.isdisjoint(others) and lows.isdisjoint(theirs) else of_them).append(sentence)
    return " ".join(of_them), " ".join(of_me)


def _index(sides: _Sides, fact: Fact, text: str, side: set[int], evidence: Evidence) -> None:
    if not text:
        return
    place = len(sides.facts)
    sides.facts.append(fact)
    side.add(place)
    for word in words_of(text):
        sides.stems.setdefault(_key(word, evidence), set()).add(place)


def _key(word: Word, evidence: Evidence) -> str:
    number = evidence.number(word)
    return f"#{number}" if number else word.stem
