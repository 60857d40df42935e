"""How much of a note is a mould: wording that a note to somebody else has, too.

A note's skeleton is its words with everything taken out that is theirs or ours: the words of the input,
names, numbers. What is left and stands, four words in a row, in the note to another person, was poured.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from introwriter.brief import Brief

__all__ = ["sameness", "skeleton"]

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_RUN = 4
_GAP = "_"
_COMMON = 4
_GRAMMAR = frozenset({"i", "hi"})
"""Shorter words of the input are kept, as grammar, unless they are part of a name (Colmenas del Sur)."""


def skeleton(text: str, brief: Brief) -> tuple[str, ...]:
    """Return the words of ``text`` in small letters, with ``_`` for each run of names, numbers and facts."""
    theirs = {word for fact in brief.facts for word in _words(fact.text)}
    names = {word for name in (brief.target.name, brief.sender.name) for word in _words(name)}
    found: list[str] = []
    for said in _WORD.findall(text):
        word = _plain(said)
        content = word in theirs and (len(word) >= _COMMON or (said[0].isupper() and word not in _GRAMMAR))
        if not (content or word in names or any(char.isdigit() for char in word)):
            found.append(word)
            continue
        if len(found) > 1 and found[-2] == _GAP and len(found[-1]) < _COMMON:
            found.pop()
        if not found or found[-1] != _GAP:
            found.append(_GAP)
    return tuple(found)


def _words(text: str) -> list[str]:
    return [_plain(word) for word in _WORD.findall(text)]


def _plain(word: str) -> str:
    return word.casefold().replace("’", "'")


def sameness(skeletons: Mapping[str, tuple[str, ...]], people: Mapping[str, str]) -> dict[str, float]:
    """Return, for each note, the largest share of its runs that one note to another person has.

    ``skeletons`` and ``people`` (whom the note is to) go by the same keys. A run is four words in a row of
    which at most one is a gap; a note without a run is 0.
    """
    runs = {key: _runs(words) for key, words in skeletons.items()}
    where: dict[tuple[str, ...], list[str]] = {}
    for key, found in runs.items():
        for run in found:
            where.setdefault(run, []).append(key)
    return {key: _largest(key, found, where, people) for key, found in runs.items()}


def _runs(words: Sequence[str]) -> frozenset[tuple[str, ...]]:
    rows = (tuple(words[i : i + _RUN]) for i in range(len(words) - _RUN + 1))
    return frozenset(row for row in rows if row.count(_GAP) <= 1)


def _largest(
    key: str,
    runs: frozenset[tuple[str, ...]],
    where: Mapping[tuple[str, ...], Sequence[str]],
    people: Mapping[str, str],
) -> float:
    shared: dict[str, int] = {}
    for run in runs:
        for other in where[run]:
            if people[other] != people[key]:
                shared[other] = shared.get(other, 0) + 1
    return max(shared.values(), default=0) / len(runs) if runs else 0.0
