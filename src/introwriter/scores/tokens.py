"""Words, numbers and marks of a text, each with its place: read once, used by both scores."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

__all__ = ["Kind", "Token", "tokens_of"]

Kind = Literal["word", "number", "mark"]


class Token(NamedTuple):
    """One word, number or mark; ``opens`` tells that it is the first of its sentence."""

    text: str
    lower: str
    start: int
    end: int
    kind: Kind
    opens: bool


# A link, an address, a handle, a masked <USER>; a number with its unit signs; a word with inner apostrophes
# or hyphens; else one mark (marks that repeat stay together).
_TOKEN = re.compile(
    r"(?P<mark>https?://\S+|www\.\S+|(?<!\S)[^\s@]{1,64}@\w\S*|<[A-Za-z]+>|@\w+)"
    r"|(?P<number>[$€£#]?\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|k|m|am|pm|%)?(?!\w))"
    r"|(?P<word>\w+(?:['’\-]\w+)*)"
    r"|(?P<sign>(?P<same>[^\w\s])(?P=same)*)"
)
_STOPS = frozenset(".!?…")
_QUOTES = "\"'“”‘’«»„()[]-–—*_"


def tokens_of(text: str) -> list[Token]:
    """Split ``text`` into tokens; a curly apostrophe counts as a straight one in ``lower``."""
    found: list[Token] = []
    opens = True
    for match in _TOKEN.finditer(text):
        word = match.group()
        start, end = match.span()
        if found and not opens and "\n" in text[found[-1].end : start]:
            opens = True
        group = match.lastgroup
        if group == "word" or group == "number":
            kind: Kind = "number" if group == "number" else "word"
            found.append(Token(word, word.lower().replace("’", "'"), start, end, kind, opens))
            opens = False
        else:
            found.append(Token(word, word.lower(), start, end, "mark", opens))
            if word[0] in _STOPS:
                opens = True
            elif word[0] not in _QUOTES:
                opens = opens and group == "mark"
    return found
