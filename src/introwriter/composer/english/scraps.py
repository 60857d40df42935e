"""Scraps of sentences that people type ("9 holes.", "For six hours.") hung on to the sentence before."""

from __future__ import annotations

import re
from collections.abc import Iterable

from introwriter.composer.english.acts import wish_in
from introwriter.composer.english.finite import is_clause
from introwriter.composer.english.lexicon import lexicon
from introwriter.composer.english.remarks import is_remark
from introwriter.patterns import lazily

__all__ = ["hung_on"]

_NUMBER = (
    r"(?:\d[\d.,/]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty"
    r"|zero|nil|half|most|all)"
)
_SPAN = r"(?:second|minute|min|hour|hr|day|night|week|month|year|yr|time|winter|summer|season|term)s?"
_COUNT = lazily(rf"{_NUMBER}(?: (?:out )?of (?:the )?{_NUMBER})? [\w'’/%-]+", re.I)
_LASTED = lazily(
    rf"(?:for|after|in|within|until|since|every|each|all|both|all (?:of )?(?:the|my|our)?)? ?(?:the "
    rf"|my |our )?"
    rf"(?:{_NUMBER} )?(?:whole |long |full |short )?{_SPAN}(?: (?:now|straight|running|later|long|ago"
    rf"|flat|in a row"
    r"|each|and counting|so far))?",
    re.I,
)
_NONE = lazily(
    r"(?:no|not one|not a single|nobody|none|nothing|never|zero)\b(?!.*\b(?:job|sale|pitch|ask)\b)", re.I
)
_NOW = lazily(
    r"now (?:only |just |about )?\d[\d.,]*\s?\S{0,8}$"
    r"|(?:the |our |my )?[\w'’-]+(?: [\w'’-]+)? (?:now|still|already|finally) (?:in|on|at|under|over|with)\b",
    re.I,
)
_MEASURE = lazily(r"\d[\d.,]*\s?[a-z°%€$£]{1,5}(?:\s?/\s?\d[\d.,]*\s?[a-z°%]{1,5})*", re.I)
_LONGEST = 14
_BEFORE = 170


def hung_on(sentences: Iterable[str]) -> list[str]:
    """Return the sentences, a scrap that counts, times or denies hung on to the told one before it."""
    told: list[str] = []
    for sentence in sentences:
        mark = _mark(sentence) if told else ""
        if mark and _bears(told[-1], mark):
            scrap = sentence.rstrip("!")
            first = scrap.split()[0]
            small = scrap if first[1:2].isupper() or first == "I" else scrap[:1].lower() + scrap[1:]
            told[-1] = f"{told[-1].rstrip('!')}{mark}{small}"
        else:
            told.append(sentence)
    return told


def _mark(sentence: str) -> str:
    """Return what joins a scrap to the sentence before it, an empty text for what is none."""
    words = sentence.rstrip("!").split()
    if not words or len(words) > _LONGEST or sentence.endswith("?") or is_remark(sentence):
        return ""
    if any(lexicon().patterns[kind].search(sentence) for kind in ("limit", "tool", "way_out", "sensitive")):
        return ""
    if _LASTED.fullmatch(sentence.rstrip("!")) or _MEASURE.fullmatch(sentence):
        return ", "
    if ":" in sentence or _is_told(sentence):
        return ""
    if _COUNT.match(sentence) and len(words) > 1:
        return "" if words[0].lower() in ("all", "most", "half") and _has_past(words) else ": "
    if (_NONE.match(sentence) and len(words) > 2) or _NOW.match(sentence):
        return ", "
    return ""


def _has_past(words: list[str]) -> bool:
    return any(word.lower() in lexicon().past for word in words[1:])


def _is_told(sentence: str) -> bool:
    bare = re.sub(r"\b(?:that|which|who) (?:are|is|were|was|have|had)\b.*$", "", sentence)
    return is_clause(sentence) and is_clause(bare)


def _bears(before: str, mark: str) -> bool:
    """Whether the sentence before can carry a scrap: it tells something and has room for the mark."""
    if before.endswith("?") or len(before) > _BEFORE or is_remark(before) or not is_clause(before):
        return False
    if wish_in(before) is not None or any(lexicon().patterns[k].search(before) for k in ("tool", "limit")):
        return False
    return mark != ": " or ": " not in before
