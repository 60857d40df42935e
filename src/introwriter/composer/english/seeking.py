"""What the reader's company looks for, which the reader knows."""

from __future__ import annotations

import re

from introwriter.patterns import lazily

__all__ = ["not_sought", "seeks"]

_SEEKING = lazily(
    r"(?:your (?:company|firm|team|lab|studio|shop) |\S+ (?:\w+ ){0,3}?)(?:looks? for|is looking|are"
    r" looking|hires?|is hiring|are hiring|wants? an?|needs? an?|seeks?|is recruiting|has an?"
    r" (?:opening|vacancy|job))\b",
    re.I,
)


def seeks(sentence: str, companies: tuple[str, ...]) -> bool:
    """Whether the sentence says what the reader's company looks for, which the reader knows."""
    if not _SEEKING.match(sentence):
        return False
    first = sentence.split()[0].lower().removesuffix("'s")
    return first in ("they", "their", "his", "her") or any(
        first in re.split(r"\W+", name.lower()) for name in companies
    )


def not_sought(sentence: str, companies: tuple[str, ...]) -> str:
    """Return what the sender tells of themselves after what the reader's company looks for."""
    if not seeks(sentence, companies):
        return sentence
    own = re.search(r"(?:,|;| [-–—])(?: and| so)? (?=(?:i|we|i['’]\w+|we['’]\w+) \w+ \w)", sentence, re.I)
    return sentence[own.end() :] if own else sentence
