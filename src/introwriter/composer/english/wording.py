"""The words that carry meaning, and their stems."""

from __future__ import annotations

import re
from functools import lru_cache

from introwriter.composer.english.lexicon import lexicon

__all__ = ["content_words", "stem"]


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """Return a crude stem, good enough to see that two texts speak of one thing."""
    word = word.lower().replace("’", "'").removesuffix("'s")
    for ending in ("ations", "ation", "ings", "ing", "ies", "ied", "ers", "es", "ed", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


@lru_cache(maxsize=2048)
def content_words(text: str) -> frozenset[str]:
    """Return the stems of the words that carry meaning."""
    stops = lexicon()["stopwords"]
    words = re.findall(r"[^\W_][\w'’-]*", text.lower())
    return frozenset(stem(word) for word in words if word not in stops and (len(word) > 2 or word.isdigit()))
