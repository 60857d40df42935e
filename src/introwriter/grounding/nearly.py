"""What is nearly a word of the input: a rounded number ("more than three thousand"), initials of a name."""

from __future__ import annotations

from introwriter.grounding.known import Evidence, is_date
from introwriter.grounding.words import Word

__all__ = ["about", "initials"]

_UNDER, _OVER, _AROUND = 0.85, 1.25, 0.1
"""How far a number may be from "nearly", "more than" and "about" so many."""
_LEAST = 10
"""The least number that is rounded; nobody says "about seven" for six."""
_LONGEST = 4
"""Letters of the initials of a place or a body."""


def about(word: Word, before: tuple[Word, ...], evidence: Evidence) -> Word:
    """Return a number with the value that the input gives, where words before it say it is rounded."""
    lists, value = evidence.lexicon.lists, evidence.number(word)
    near = {one.low for one in before[-2:]}
    if not value.isdigit() or int(value) < _LEAST or is_date(word.text, word.number):
        return word
    said = int(value)
    low = high = float(said)
    if near & lists["exceeding"]:
        high = said * _OVER
    elif near & lists["almost"]:
        low = said * _UNDER
    elif near & lists["around"]:
        low, high = said * (1 - _AROUND), said * (1 + _AROUND)
    else:
        return word
    fits = [int(one) for one in evidence.numbers if one.isdigit() and low <= int(one) <= high]
    return word._replace(number=str(min(fits, key=lambda one: abs(one - said)))) if fits else word


def initials(word: Word, evidence: Evidence) -> set[int]:
    """Return the places of the facts that hold the name whose initials a word in capitals is ("KL")."""
    letters = word.low
    if not (word.text.isupper() and 1 < len(letters) <= _LONGEST):
        return set()
    found: set[int] = set()
    for place, words in enumerate(evidence.words):
        heads = "".join(one.low[0] if one.text[0].isupper() else " " for one in words)
        if letters in heads:
            found.add(place)
    return found
