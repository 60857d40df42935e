"""Which pronouns cannot be the reader: "she" in an input that calls the reader "he"."""

from __future__ import annotations

from introwriter.grounding.known import Evidence
from introwriter.grounding.words import Word

__all__ = ["elses_of", "is_clear"]

_SETS = ("hes", "shes")
_NONE: frozenset[str] = frozenset()


def elses_of(evidence: Evidence) -> frozenset[str]:
    """Return the pronouns that mean somebody else than the reader; none where the input leaves it open.

    A line of the context calls the reader what its first "he" or "she" is, if nobody else came up before it;
    or what the second is, where the first goes with the one other person of the line ("my dad and his radio
    … she drew"). No name tells it. Languages whose things have a gender have no such lists.
    """
    return _told(evidence)[0]


def is_clear(low: str, evidence: Evidence) -> bool:
    """Whether a pronoun is the reader though somebody else came up: who goes by the other one."""
    elses, clear = _told(evidence)
    return clear and low not in elses


def _told(evidence: Evidence) -> tuple[frozenset[str], bool]:
    known = evidence.memo.get("elses")
    if isinstance(known, tuple):
        return known
    lists = evidence.lexicon.lists
    sets = [lists.get(name, _NONE) for name in _SETS]
    called = {_called(evidence.words[place], sets, evidence) for place in evidence.context} - {(-1, False)}
    sides = {side for side, _ in called}
    found = (sets[1 - sides.pop()], any(clear for _, clear in called)) if len(sides) == 1 else (_NONE, False)
    evidence.memo["elses"] = found
    return found


def _called(words: list[Word], sets: list[frozenset[str]], evidence: Evidence) -> tuple[int, bool]:
    """Which of the sets a line calls the reader, and whether beside somebody of the other; -1 for neither."""
    others, theirs = 0, -1
    for at, word in enumerate(words):
        side = next((side for side, pronouns in enumerate(sets) if word.low in pronouns), -1)
        if side >= 0 and not others:
            return side, False
        if side >= 0 and 0 <= theirs != side:
            return side, True
        theirs = side if side >= 0 else theirs
        others += _is_person(words, at, evidence)
        if others > 1:
            return -1, False
    return -1, False


def _is_person(words: list[Word], at: int, evidence: Evidence) -> bool:
    """Whether a word names somebody else: "brother", or a name that stands for no place."""
    lists, word = evidence.lexicon.lists, words[at]
    if word.low in lists["others"] or word.low in lists["somebodies"]:
        return True
    if not word.text[0].isupper() or word.low in evidence.theirs | evidence.mine | lists["first"]:
        return False
    if any(evidence.lexicon.has(name, word.low) for name in ("stop", "months", "third")):
        return False
    if word.low not in evidence.names:  # a name that begins a line: what it did stands right behind it
        return any(evidence.lexicon.is_past(one.low) for one in words[at + 1 : at + 2])
    marked = at > 1 and words[at - 1].low in lists["marking"]
    return at == 0 or words[at - 1 - marked].low not in lists["before_noun"]
