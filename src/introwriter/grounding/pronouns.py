"""Which pronouns cannot be the reader: "she" in an input that calls the reader "he"."""

from __future__ import annotations

from introwriter.grounding.known import Evidence
from introwriter.grounding.words import Word

__all__ = ["elses_of"]

_SETS = ("hes", "shes")
_NONE: frozenset[str] = frozenset()


def elses_of(evidence: Evidence) -> frozenset[str]:
    """Return the pronouns that mean somebody else than the reader; none where the input leaves it open.

    A line of the context calls the reader what its first "he" or "she" is, if nobody else came up before it.
    No name tells it. Languages whose things have a gender have no such lists (``data``: ``hes``, ``shes``).
    """
    known = evidence.memo.get("elses")
    if isinstance(known, frozenset):
        return known
    lists = evidence.lexicon.lists
    sets = [lists.get(name, _NONE) for name in _SETS]
    called = {
        name for place in evidence.context if (name := _first(evidence.words[place], sets, evidence)) >= 0
    }
    found = sets[1 - called.pop()] if len(called) == 1 else _NONE
    evidence.memo["elses"] = found
    return found


def _first(words: list[Word], sets: list[frozenset[str]], evidence: Evidence) -> int:
    """Which of the sets a line speaks of first, or -1 where somebody else came up before, or neither does."""
    lists = evidence.lexicon.lists
    people = lists["others"] | lists["somebodies"]
    for at, word in enumerate(words):
        for place, pronouns in enumerate(sets):
            if word.low in pronouns:
                return place
        placed = at > 0 and words[at - 1].low in lists["before_noun"]
        name = word.text[0].isupper() and not placed and word.low in evidence.names - evidence.theirs
        if word.low in people or (name and word.low not in evidence.mine):
            return -1
    return -1
