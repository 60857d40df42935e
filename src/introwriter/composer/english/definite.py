"""The things that a sentence takes as known: "the bell", "those lids", not "the film of the bell"."""

from __future__ import annotations

import re
from functools import lru_cache

from introwriter.composer.english.lexicon import lexicon
from introwriter.composer.english.sentences import quoted_spans
from introwriter.composer.english.wording import content_words
from introwriter.patterns import lazily

__all__ = ["definites", "head_of"]

_DEFINITE = lazily(r"\b(?:the|those|these|this|that)(?=((?: [a-z][\w'’-]*){1,4}))", re.I)
_SELF_TOLD = frozenset(
    ["that", "which", "who", "whose", "where", "you", "i", "we", "my", "our", "your", "her", "his"]
)
_ENDS = frozenset(
    ["of", "in", "on", "at", "to", "from", "for", "with", "by", "over", "under", "about", "up", "down", "off",
     "out", "back", "away", "again", "still", "now", "as", "than", "like"]
)  # fmt: skip


@lru_cache(maxsize=2048)
def definites(text: str) -> tuple[tuple[frozenset[str], str], ...]:
    """Return the head of each definite thing as stems, with the text that stands before it."""
    quotes = quoted_spans(text)
    found = []
    for match in _DEFINITE.finditer(text):
        if any(a <= match.start() < b for a, b in quotes):
            continue
        words = match.group(1).split()
        kept = head_of(words)
        after = words[len(kept)].lower() if len(kept) < len(words) else ""
        if (
            not kept
            or (kept[-1].lower() in lexicon().gerunds and not text[: match.start()].endswith("of "))
            or after in _SELF_TOLD
            or after == "of"
            or kept[-1].lower() in lexicon()["times"]
        ):
            continue
        if stems := content_words(kept[-1]):
            found.append((stems, text[: match.start()]))
    return tuple(found)


def head_of(words: list[str]) -> list[str]:
    """Return the words of a thing's name, up to the first that cannot stand in one."""
    lex = lexicon()
    kept: list[str] = []
    for word in words:
        low = word.lower()
        verb = (low in lex.present and low not in lex["noun_verbs"]) or (low in lex.past and bool(kept))
        if low in lex["stopwords"] or low in lex["after_object"] or low in lex["adverbs"] or low in _ENDS:
            break
        if kept and (verb or low in lex.gerunds):
            break
        kept.append(word)
    return kept
