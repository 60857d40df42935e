"""The checkable core of a clause: the words that need a fact, how much each weighs, and what binds them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from introwriter.grounding.claims import Clause
from introwriter.grounding.evidence import MULTIPLES, Evidence
from introwriter.grounding.nearly import about, initials
from introwriter.grounding.words import Word

__all__ = ["Item", "ItemKind", "core_of"]

ItemKind = Literal["number", "name", "word", "scope", "soft"]
_WEIGHTS: dict[ItemKind, float] = {"number": 2.0, "name": 2.0, "word": 1.0, "scope": 0.5, "soft": 0.0}
_UNKNOWN_LANGUAGE = 0.25
_PAIR = 0.08
_WHEN = 0.2
_TENS = frozenset(("20", "30", "40", "50", "60", "70", "80", "90"))


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
    items: list[Item] = []
    dull = _dull(evidence)
    for at, word in enumerate(clause.words):
        if word.low in dull:
            continue
        if items and items[-1].at == at - 1 and items[-1].kind == "number":
            if word.low in MULTIPLES:
                items[-1] = _multiplied(items[-1], word, at, clause.words[: items[-1].at], evidence)
                continue
            if _is_unit(items[-1], word, evidence):
                items[-1] = _added(items[-1], word, at, evidence)
                continue
        kind = _kind(word, at, clause, evidence)
        if kind is None:
            continue
        weight = _WEIGHTS[kind]
        if kind == "scope" and _tells_when(clause, at, evidence):
            weight = _WHEN
        if word.low in evidence.lexicon.lists["strong_scope"]:
            weight = 0.8
        if kind == "number" and not word.number and evidence.number(word) in ("2", "3"):
            units = evidence.lexicon.lists["units"]
            weight = 1.5 if any(one.low in units for one in clause.words[at + 1 : at + 2]) else 1.0
        if kind == "word":
            weight *= scale if word.low < "\u3040" else _PAIR
            if 0 <= clause.first == at - 1 and evidence.lexicon.is_past(word.low):
                weight *= 1.5
        items.append(_found(word, at, kind, weight, clause, evidence))
    return items


def _found(word: Word, at: int, kind: ItemKind, weight: float, clause: Clause, evidence: Evidence) -> Item:
    """An item with the facts that know it, or what it is nearly."""
    places = evidence.knowing(word)
    if kind == "number" and not places:
        word = about(word, clause.words[:at], evidence)
        places = evidence.knowing(word)
    if kind == "number":
        places = places | _lasting(word, clause.words[at + 1 : at + 2], evidence)
    if kind == "name" and not places:
        places = evidence.like(word) or initials(word, evidence)
    return Item(word, at, kind, weight, places)


def _dull(evidence: Evidence) -> frozenset[str]:
    """The words that are never items, whatever stands around them."""
    known = evidence.memo.get("dull")
    if not isinstance(known, frozenset):
        lists, numbers = evidence.lexicon.lists, evidence.lexicon.numbers
        told = lists["scope"] | lists["months"] | lists["one"] | numbers.keys() | MULTIPLES.keys()
        known = evidence.memo["dull"] = (lists["stop"] | lists["congrats"]) - told
    return known


def _is_unit(item: Item, word: Word, evidence: Evidence) -> bool:
    """Whether the word adds its units to the tens before it ("twenty-second")."""
    tens, units = evidence.number(item.word), _units(word, evidence)
    return tens in _TENS and len(units) == 1 and not word.number and not item.word.number


def _units(word: Word, evidence: Evidence) -> str:
    return "1" if word.low in evidence.lexicon.lists["one"] else evidence.number(word)


def _lasting(word: Word, ahead: tuple[Word, ...], evidence: Evidence) -> set[int]:
    """The facts that last so many years ("eight years"), or about as long ("a decade")."""
    lists, value = evidence.lexicon.lists, evidence.number(word)
    if word.low in lists["spans"] and value.isdigit():
        near = range(int(value) - 2, int(value) + 3)
        return {place for years in near for place in evidence.lengths.get(str(years), ())}
    years = lists["years"] or lists["units"]
    return evidence.lengths.get(value, set()) if any(one.low in years for one in ahead) else set()


def _added(item: Item, word: Word, at: int, evidence: Evidence) -> Item:
    value = str(int(evidence.number(item.word)) + int(_units(word, evidence)))
    low = f"{item.word.low} {word.low}"
    whole = word._replace(text=f"{item.word.text}-{word.text}", start=item.word.start, low=low, number=value)
    return Item(whole, at, "number", _WEIGHTS["number"], evidence.knowing(whole))


def _multiplied(item: Item, word: Word, at: int, before: tuple[Word, ...], evidence: Evidence) -> Item:
    """One number of two words, such as "nine hundred" and "5 thousand"."""
    value = evidence.number(item.word)
    if not value.isdigit():
        return item
    whole = word._replace(
        text=f"{item.word.text} {word.text}",
        start=item.word.start,
        low=f"{item.word.low} {word.low}",
        stem="",
        number=str(int(value) * MULTIPLES[word.low]),
    )
    if not evidence.knowing(whole):
        whole = about(whole, before, evidence)
    return Item(whole, at, "number", _WEIGHTS["number"], evidence.knowing(whole) or item.places)


def _tells_when(clause: Clause, at: int, evidence: Evidence) -> bool:
    """Whether a word of scope only sets a time ("last year")."""
    lists, after = evidence.lexicon.lists, clause.words[at + 1 : at + 3]
    if after and evidence.number(after[0]):
        after = after[1:]
    return (
        clause.words[at].low not in lists["strong_scope"] and bool(after) and after[0].low in lists["units"]
    )


def _kind(word: Word, at: int, clause: Clause, evidence: Evidence) -> ItemKind | None:
    lists, low = evidence.lexicon.lists, word.low
    number = evidence.number(word)
    if number:
        return None if number in ("0", "1") and not word.number else "number"
    if low in lists["anchors"]:
        return None
    if low in lists["scope"]:
        follows = clause.words[at + 1 : at + 2]
        return None if low in lists["merely"] and follows and follows[0].low in lists["articles"] else "scope"
    if low in evidence.theirs or low in evidence.mine:
        return None
    if low in lists["months"] and (at > 0 or low not in ("may", "march")) and word.text[0].isupper():
        return "number"
    if low in lists["stop"] or low in lists["congrats"] or (len(low) < 2 and low.isascii()):
        return None
    if low in lists["soft"] or low in lists["faint"] or low in lists["mental"]:
        return "soft"
    if word.text[0].isupper() and not evidence.lexicon.capital_nouns and (at > 0 or not clause.opens):
        return "name"
    return "word"
