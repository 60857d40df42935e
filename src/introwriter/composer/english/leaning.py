"""Whether a sentence only makes sense after the one before it."""

from __future__ import annotations

import re
from functools import lru_cache

from introwriter.composer.english.binding import unbound
from introwriter.composer.english.definite import definites
from introwriter.composer.english.lexicon import lexicon
from introwriter.composer.english.wording import content_words
from introwriter.patterns import lazily

__all__ = ["alone", "leans", "reach"]

_STARTS = lazily(
    r"(?:it|that|this|they|these|those|them|which|so|then|and|but|also|only then|both of)\b", re.I
)

_THERE = lazily(
    r"(?:(?:i|we|you) )?(?!is |are |was |were )\w+ there\b(?! (?:is|are|was|were|has|have)\b)", re.I
)
_BARE_COUNT = lazily(
    r"^(?:(?:i|we) )?(?:only |just )?[a-z]+ (?:out |up |off |back )?(?:one|two|three|four|five|six"
    r"|seven|eight|nine|ten"
    r"|\d+|half|most|all|none|some|both)(?: of (?:it|them|those|these))?(?:,(?!\d)|$| with\b)"
    r"|^(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|half|most|some|none|all) (?:still |now "
    r"|have |has )?(?:is|are"
    r"|was|were|have|has|had|stand|stands|went|came|failed|survived|died|broke|worked|of them)\b"
    r"|^(?:i|we|nobody|everyone|everybody|no one|no-one|somebody|someone) (?:knew|knows|noticed|laughed"
    r"|agreed|asked|said so"
    r"|did|do|does|would|could|had|has)[.!]?$",
    re.I,
)
_MINE_AGAIN = lazily(
    r"\b(?:call|called|calls|say|said|do|did|does|does) (?:\w+ ){0,5}that (?:to|every|all|now|still|too)\b",
    re.I,
)
_BEEN_THERE = lazily(
    r"\b(?:been|lived?|lives|worked|works|went|go|stood|stayed|grew up|am|are|is|was|were|back|up|down|out"
    r"|over|from|born)"
    r" there\b(?! (?:is|are|was|were|has|have|to)\b)(?![,]? \w+ (?:is|are|was|were)\b)",
    re.I,
)
_PLACE = lazily(
    r"\b(?:(?:in|at|to|from|near|of) (?:the |my |our |your )?|for (?:the|my|our|your) )[\w'-]+\b.* there\b",
    re.I,
)
_BEHIND_IT = lazily(
    r"\b(?:behind|beside|under|above|below|near|next to|inside|around|opposite|on top of) (?:it|them)(?=$"
    r"|[,.!?])",
    re.I,
)
_OF_IT = lazily(
    r"(?:(?:i|we|also|and|then) )*[a-z]+ (?:a|an|the|one|two|three|some|my|our) (?:[\w'-]+ ){1,2}(?:of"
    r"|from|about|for|on|in)"
    r" (?:it|them|that|this)\b(?! [a-z])",
    re.I,
)
_SHORT_ANSWER = lazily(
    r"(?:i|we|they|you|it) (?:did|do|does|have|has|had|was|were|am|are|could|can|will)(?:n't|nt| not)?"
    r"(?: too| so| as well| yet| now)?[.!]?",
    re.I,
)
_EXPLETIVE = lazily(
    r"\bit(?: was| is|['’]s)(?= (?:you|me|us|him|her|them|(?-i:[A-Z])\w+)(?: \w+)? (?:who|that)\b)"
    r"|^they (?=told (?:me|us)\b|say\b|said\b)|^(?:it|that)(?:'s| was| is) (?:me|us)\b"
    r"|^it (?:wasn't|wisnae"
    r"|wasnae|isn't|was not|is not) (?=the |my |ma |your )|\b(?:is|was|would"
    r"|be)(?:n't)? it (?:be )?(?=(?:ok|okay|possible|allowed|all right|alright|fine|true|better|worth"
    r"|hard|easy|legal)\b)",
    re.I,
)


_POINTS = lazily(
    r"(?:^|\b(?:for|on|in|at|of|to|from|with|by|about|under|over|near|off|into|and|but|check|use|tag|count|read"
    r"|keep|fix|like|see|try|love|know) ?)\n(?:that|this|those|these)\b",
    re.I,
)


def alone(forms: tuple[str, ...]) -> int:
    """Return how many of the shortest forms can stand without the sentence that the longest one needs."""
    leaning = [leans(form) for form in forms]
    return 0 if not leaning[0] else leaning[::-1].index(True)


def reach(text: str) -> int:
    """Return how many sentences back what is meant may lie: "It was the valve" names a cause."""
    return 2 if lexicon().patterns["reaches"].search(text.replace("’", "'")) else 1


@lru_cache(maxsize=4096)
def leans(text: str, known: frozenset[str] = frozenset()) -> bool:
    """Whether ``text`` opens on a pronoun, or uses one, that only the sentence before explains.

    ``known`` are stems of what the reader knows: they may be pointed at ("that lift").
    """
    text = _EXPLETIVE.sub("", text.replace("’", "'"))
    patterns = lexicon().patterns
    if patterns["stands"].search(text):
        return False
    if patterns["leans"].search(text):
        return True
    if (
        _STARTS.match(text)
        or re.search(
            r"\b(?:for|of|to|want|like|need) one$|\bthere (?:is |are )?(?:any )?(?:more|others?|another)\??$",
            text,
        )
        or _BARE_COUNT.search(text)
    ):
        return True
    if (
        _BEHIND_IT.search(text)
        or _OF_IT.match(text)
        or (_BEEN_THERE.search(text) and not _PLACE.search(text))
    ):
        return True
    if _MINE_AGAIN.search(text) or _THERE.match(text) or _SHORT_ANSWER.fullmatch(text):
        return True
    return _pointed(text, known) or unbound(text)


def _pointed(text: str, known: frozenset[str]) -> bool:
    """Whether "that side" or "those tickets" points at what this sentence has not named before."""
    return any(
        not thing & (content_words(before) | known) and _POINTS.search(f"{before}\n{text[len(before) :]}")
        for thing, before in definites(text)
    )
