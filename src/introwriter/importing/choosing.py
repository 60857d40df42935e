"""Choose a few messages that show how somebody writes: long enough, of several lengths, none like another."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from introwriter.language import language_of

__all__ = ["chosen"]

_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST, _LONGEST = 40, 600
"""In characters: below there is no voice to hear, above it is a document."""
_FEWEST_WORDS = 7
_ALIKE = 0.6
"""From this share of common words on, two messages are one that was sent twice (Jaccard)."""
_BOUNDS = (120, 260)
"""Short, middling and long messages, in characters."""


def chosen(texts: Sequence[str], most: int) -> tuple[str, ...]:
    """Return at most ``most`` of the texts, which come newest first.

    What was sent to several people in nearly the same words is a form letter and is left out. The language
    that most are in goes first; no length has more than half of the places, as long as there are others.
    """
    fit = [text for text in texts if _fits(text)]
    single = _without_form_letters(fit)
    usual = Counter(language_of(text) for text in single).most_common(1)
    language = usual[0][0] if usual else None
    ordered = sorted(single, key=lambda text: language_of(text) != language)
    found: list[str] = []
    others: list[str] = []
    places: Counter[int] = Counter()
    for text in ordered:
        places[_third(text)] += 1
        (found if places[_third(text)] <= (most + 1) // 2 else others).append(text)
    return tuple([*found, *others][:most])


def _fits(text: str) -> bool:
    return _SHORTEST <= len(text) <= _LONGEST and len(_WORD.findall(text)) >= _FEWEST_WORDS


def _without_form_letters(texts: Sequence[str]) -> list[str]:
    words = [frozenset(_WORD.findall(text.casefold())) for text in texts]
    return [
        text
        for i, text in enumerate(texts)
        if not any(_alike(words[i], words[j]) for j in range(len(texts)) if j != i)
    ]


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    both = len(one & other)
    return both >= _ALIKE * (len(one) + len(other) - both)


def _third(text: str) -> int:
    return sum(len(text) > bound for bound in _BOUNDS)
