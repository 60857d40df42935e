"""The words that carry meaning, and whether a sentence leans on the one before it."""

from __future__ import annotations

import re
from functools import lru_cache

from introwriter.composer.english.lexicon import lexicon

__all__ = ["content_words", "leans", "stem"]

_PRONOUN = re.compile(r"\b(?:it|them|they|those|these|that['’]s|this|their|theirs)\b|\bone$", re.I)
_STARTS = re.compile(
    r"(?:it|that|this|they|these|those|them|which|so|then|and|but|also|only then|both of)\b", re.I
)

_THERE = re.compile(
    r"(?:(?:i|we|you) )?(?!is |are |was |were )\w+ there\b(?! (?:is|are|was|were|has|have)\b)", re.I
)
_SHORT_ANSWER = re.compile(
    r"(?:i|we|they|you|it) (?:did|do|does|have|has|had|was|were|am|are|could|can|will)(?:n't|nt| not)?"
    r"(?: too| so| as well| yet| now)?[.!]?",
    re.I,
)
_EXPLETIVE = re.compile(
    r"^it (?:wasn't|wisnae|wasnae|isn't|was not|is not) (?=the |my |ma |your )|\b(?:is|was|would"
    r"|be)(?:n't)? it (?:be )?(?=(?:ok|okay|possible|allowed|all right|alright|fine|true|better|worth"
    r"|hard|easy|legal)\b)",
    re.I,
)


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


def leans(text: str) -> bool:
    """Whether ``text`` opens on a pronoun, or uses one, that only the sentence before explains."""
    text = _EXPLETIVE.sub("", text.replace("’", "'"))
    if _STARTS.match(text) or re.search(
        r"\b(?:(?:for|of|to|want|like|need) one|(?:of|with|about) (?:it|them))$", text
    ):
        return True
    if _THERE.match(text) or _SHORT_ANSWER.fullmatch(text):
        return True
    match = _PRONOUN.search(text)
    if not match:
        return False
    lex = lexicon()
    before = re.findall(r"[^\W\d_][\w'’-]*", text[: match.start()].lower())
    return not any(
        len(word) > 2
        and not lex.is_verb(word)
        and not any(word in lex[kind] for kind in ("stopwords", "adverbs", "nameless"))
        for word in before
    )
