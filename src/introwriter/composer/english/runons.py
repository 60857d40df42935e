"""Cutting a run-on sentence where a new clause begins, so that its good parts can be told."""

from __future__ import annotations

import re

from introwriter.composer.english.sentences import quoted_spans
from introwriter.patterns import lazily

__all__ = ["split_runon"]

_LONG = 150  # characters above which a sentence is taken for a run-on
_SUBJECT = (
    r"(?:(?:last|this|one|every|the (?:first|next|second|last)) [a-z]+ (?:we|i|nobody|everyone)\b"
    r"|(?:the first time through )?(?:i|we|he|she|my|our|his|her|their|nobody|everyone)\b)"
)
_NEXT = lazily(
    rf"(?:,|\s[-–—])? (?:and then|but then|so then|and so|and now|but now|then|so|and|but|also"
    rf"|plus) (?={_SUBJECT})"
    rf"|, (?={_SUBJECT} [^,]*?\b[\w']+)|!{{2,}} ?(?=\w)|\.{{2,}} ?(?=\w)",
    re.I,
)
_ANYWAY = lazily(rf"(?:,| [-–—])? (?:and |but |so )?anyways?,? (?={_SUBJECT})", re.I)
_KEEPS = lazily(
    r"\b(?:if|when|because|unless|until|while|although|though|whether|either|not|that(?= \w))\b[^,]*$", re.I
)
_STARTS = lazily(
    r"^(?:(?:and then|but then|so then|and so|and now|but now|and|so|but|then|also|plus|well|ok|right),? )+",
    re.I,
)
_LEANS = lazily(r"^(?:but|then|also)\b", re.I)
_FEWEST = 4


def split_runon(sentence: str) -> list[str]:
    """Return the clauses of a run-on; a sentence of ordinary length comes back whole.

    A cut is made before a subject after "and", "so", "but", "then" or a comma, never inside a quotation, a
    bracket or a clause that hangs on "if", "because" or "not". "So" and "and" are taken off the new start.
    """
    if _ANYWAY.search(sentence):
        return [
            cut for part in _ANYWAY.split(sentence) if part.strip(" ,") for cut in split_runon(_clean(part))
        ]
    if len(sentence) < _LONG:
        return [sentence]
    quotes = quoted_spans(sentence)
    parts, start = [], 0
    for match in _NEXT.finditer(sentence):
        head = sentence[start : match.start()]
        if any(a <= match.start() < b for a, b in quotes) or head.count("(") != head.count(")"):
            continue
        if (
            len(head.split()) < _FEWEST
            or _KEEPS.search(head)
            or len(sentence[match.end() :].split()) < _FEWEST
        ):
            continue
        parts.append(head)
        start = match.end() if match.group()[0] in "!." or match.group() == ", " else match.start()
    parts.append(sentence[start:])
    return [_clean(part) for part in parts if part.strip()] if len(parts) > 1 else [sentence]


def _clean(part: str) -> str:
    text = part.strip(" ,;–—-")
    bare = text if _LEANS.match(text) else _STARTS.sub("", text)
    return bare[:1].upper() + bare[1:]
