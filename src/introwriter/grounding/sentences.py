"""Which sentences of the input know a word, and how much of a clause the best of them holds.

A lie made of true words takes them from here and there; a paraphrase keeps to what a sentence says.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from introwriter.grounding.core import Item
from introwriter.grounding.known import Evidence

__all__ = ["Sentences", "held_by", "most_held", "sentences_of"]

_END = re.compile(r"[.!?…;:]+[\"'”»)]*\s+|\n+|\s[-–—]\s")
_NOWHERE: frozenset[int] = frozenset()


@dataclass(slots=True)
class Sentences:
    """For each stem and number the sentences that hold it, and for each fact the numbers of its sentences."""

    holding: dict[str, set[int]] = field(default_factory=dict)
    of_fact: list[range] = field(default_factory=list)


def sentences_of(evidence: Evidence) -> Sentences:
    """Return the sentences of a brief's facts, parted once."""
    known = evidence.memo.get("sentences")
    if not isinstance(known, Sentences):
        known = Sentences()
        number = 0
        for place, fact in enumerate(evidence.facts):
            first = number
            ends = [match.start() for match in _END.finditer(fact.text)]
            at = 0
            for word in evidence.words[place]:
                while at < len(ends) and ends[at] < word.start:
                    at += 1
                    number += 1
                for key in {evidence.key(word), evidence.number(word)} - {""}:
                    known.holding.setdefault(key, set()).add(number)
            number += 1
            known.of_fact.append(range(first, number))
        evidence.memo["sentences"] = known
    return known


def held_by(item: Item, evidence: Evidence) -> set[int] | frozenset[int]:
    """Return the sentences that know an item; those of a whole fact where only its dates or kind do."""
    if not item.places:
        return _NOWHERE
    known = sentences_of(evidence)
    key = evidence.number(item.word) or evidence.key(item.word)
    found = known.holding.get(key)
    return found or {number for place in item.places for number in known.of_fact[place]}


def most_held(items: Sequence[Item], evidence: Evidence) -> float:
    """Return the largest share of the weight of ``items`` that one sentence holds."""
    sums: dict[int, float] = {}
    for item in items:
        for number in held_by(item, evidence):
            sums[number] = sums.get(number, 0.0) + item.weight
    total = sum(item.weight for item in items)
    return max(sums.values(), default=0.0) / total if total else 1.0
