"""Short forms written out, as a formal note has them."""

from __future__ import annotations

import re

from introwriter.composer.english.lexicon import lexicon
from introwriter.composer.english.sentences import quoted_spans
from introwriter.patterns import lazily

__all__ = ["in_full"]

_SHORT = lazily(
    r"\b(?P<who>I|you|we|they|it|that|there|here|what|who|he|she)(?P<short>['’](?:m|re|ve|ll|d|s))\b"
    r"(?P<after>(?: (?:not|never|always|just|only|already|also|still|ever))? ?(?P<next>[a-z]+)?)"
    r"|\b(?P<verb>[a-z]+?)n['’]t\b",
    re.I,
)
_FULL = {"m": "am", "re": "are", "ve": "have", "ll": "will"}
_STEMS = {"ca": "cannot", "wo": "will not", "sha": "shall not", "ai": "is not"}


def in_full(text: str) -> str:
    """Return ``text`` without contractions, outside quotation marks ("I'd got": "I had got")."""
    quotes = quoted_spans(text)

    def full(match: re.Match[str]) -> str:
        if any(a <= match.start() < b for a, b in quotes):
            return match.group()
        if verb := match.group("verb"):
            word = _STEMS.get(verb.lower(), f"{verb} not")
            return word.capitalize() if verb[:1].isupper() else word
        short, after = match.group("short")[1:].lower(), (match.group("next") or "").lower()
        done = after in lexicon()["participles"] or after.endswith("ed") or after in ("been", "got", "better")
        word = _FULL.get(short) or (
            ("had" if done else "would") if short == "d" else ("has" if after == "been" else "is")
        )
        return f"{match.group('who')} {word}{match.group('after')}"

    return _SHORT.sub(full, text)
