"""The checkable core of a clause: the words that need a fact, how much each weighs, and what binds them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from introwriter.grounding.claims import Clause
from introwriter.grounding.evidence import Evidence
from introwriter.grounding.words import Word

__all__ = ["Item", "ItemKind", "core_of"]

ItemKind = Literal["number", "name", "word", "scope", "soft"]
_WEIGHTS: dict[ItemKind, float] = {"number": 2.0, "name": 2.0, "word": 1.0, "scope": 0.5, "soft": 0.0}
_UNKNOWN_LANGUAGE = 0.25
_PAIR = 0.08


@dataclass(frozen=True, slots=True)
class Item:
    """One word of weight, where it stands in its clause, and the places of all facts that know it."""

    word: Word
    at: int
    kind: ItemKind
    weight: float
    places: set[int] | frozenset[int]


def core_of(clause: Clause, evidence: Evidence) -> list[Item]:
    """Return the items of a clause in order."""
    scale = 1.0 if evidence.lexicon.lists["stop"] else _UNKNOWN_LANGUAGE
    items = []
    for at, word in enumerate(clause.words):
        kind = _kind(word, at, clause, evidence)
        if kind is None:
            continue
        weight = _WEIGHTS[kind]
        if word.low in evidence.lexicon.lists["strong_scope"]:
            weight = 0.8
        if kind == "number" and not word.number and evidence.number(word) in ("2", "3"):
            weight = 1.0
        if kind == "word":
            weight *= scale if word.low < "\u3040" else _PAIR
            if 0 <= clause.first == at - 1 and evidence.lexicon.is_past(word.low):
                weight *= 1.5
        places = evidence.knowing(word)
        if kind == "number" and any(
            one.low in evidence.lexicon.lists["units"] for one in clause.words[at + 1 : at + 2]
        ):
            places = places | evidence.lengths.get(evidence.number(word), set())
        if kind == "name" and not places:
            places = evidence.like(word)
        items.append(Item(word, at, kind, weight, places))
    return items


def _kind(word: Word, at: int, clause: Clause, evidence: Evidence) -> ItemKind | None:
    lists, low = evidence.lexicon.lists, word.low
    number = evidence.number(word)
    if number:
        return None if number in ("0", "1") and not word.number else "number"
    if low in lists["anchors"]:
        return None
    if low in lists["scope"]:
        return "scope"
    if low in evidence.theirs or low in evidence.mine:
        return None
    if low in lists["months"] and (at > 0 or low not in ("may", "march")) and word.text[0].isupper():
        return "number"
    if low in lists["stop"] or low in lists["congrats"] or (len(low) < 2 and low.isascii()):
        return None
    if low in lists["soft"] or low in lists["faint"]:
        return "soft"
    if word.text[0].isupper() and not evidence.lexicon.capital_nouns and (at > 0 or not clause.opens):
        return "name"
    return "word"
