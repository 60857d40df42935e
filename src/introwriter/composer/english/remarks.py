"""Remarks to whoever writes the note: what to say, what not to say, how long; what not to name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from introwriter.composer.english.lexicon import lexicon
from introwriter.composer.english.sentences import LONGEST, quoted_spans, sentences
from introwriter.patterns import lazily
from introwriter.people import Context

__all__ = ["forbidden", "guarded", "is_remark", "unlabelled"]

_LABEL = lazily(
    r"^(?:[-*•–]\s*)?(?:q|qs|question|ask|a|us|me|mine|them|what|who|how|hook|link|thing|main (?:thing"
    r"|point)|point|note|notes"
    r"|nb|n\.b|ps|p\.s|fyi|tl;?dr|re|subject|story|news|result|update|problem|fact|facts|idea|context"
    r"|(?:(?:and|just|only|so) )*(?:one|a|my|our|the)(?: \w+){0,2} questions?"
    r"(?: (?:for|to) (?:her|him|them|you))?"
    r"|why (?:her|him|them|me|us|you|now)|(?:about|for|from|to) (?:her|him|them|me|us|you))\s*[:=]\s*(?=\S)"
    r"|^(?:q|qs|question|ps|nb)\s*[-–]\s+(?=\S)",
    re.I,
)
_REPORTED = lazily(
    r"\b(?:said|says|told (?:me|us)|tells (?:me|us)|wrote|writes|warned (?:me|us)|taught (?:me|us)"
    r"|asked (?:me|us))\W+(?:to\W+|that\W+)?$",
    re.I,
)
_TELLER = lazily(
    r"\b(?:i|we|they|you|he|she|who|people|it|nobody|to|ones?|everyone|never|could|can)\W+$", re.I
)
_SPLIT = lazily(r"\s*(?:,|;|\s[-–—]\s|\b(?:but|so|and|unless|except|until)\b)\s*", re.I)
_NEGATIVE = lazily(
    r"\bnot?\b|n't|\b(?:dont|never|leave|skip|omit|avoid|without|out of|steer|nothing|nowt)\b", re.I
)


def unlabelled(sentence: str) -> str:
    """Return ``sentence`` without a label in front ("Q: …", "us: …")."""
    text = _LABEL.sub("", sentence)
    return text[:1].upper() + text[1:] if text != sentence else sentence


@lru_cache(maxsize=512)
def is_remark(sentence: str) -> bool:
    """Whether a part of ``sentence`` tells the note's writer what to say, leave out or how to sound."""
    return next(_remarks(sentence), None) is not None


def _remarks(sentence: str) -> Iterator[re.Match[str]]:
    """Yield the instructions that are neither quoted nor what somebody told or does."""
    plain = sentence.replace("’", "'")[:LONGEST]
    quotes = quoted_spans(plain)
    patterns = lexicon().patterns
    for kind in ("remark", "order", "scheme"):
        for match in patterns[kind].finditer(plain):
            before = plain[: match.start()]
            if any(a <= match.start() < b for a, b in quotes):
                continue
            if kind != "order" or not (_REPORTED.search(before) or _TELLER.search(before)):
                yield match


@lru_cache(maxsize=64)
def guarded(context: Context) -> Context:
    """Return the context with what its own remarks forbid to name added to ``avoid``."""
    more = forbidden(context)
    return replace(context, avoid=(*context.avoid, *more)) if more else context


def forbidden(context: Context) -> tuple[str, ...]:
    """Return the subjects that the sender tells the writer not to name, as far as they are named."""
    found: list[str] = []
    for field in (context.goal, context.met, context.offer):
        for sentence in sentences(field or ""):
            for match in _remarks(sentence):
                if _NEGATIVE.search(match.group()):
                    found += _subjects(sentence, match)
    return tuple(dict.fromkeys(found))


def _subjects(sentence: str, match: re.Match[str]) -> list[str]:
    after = _SPLIT.split(sentence[match.end() :].strip())[0]
    if re.match(r"(?:too )?(?:long|short|much)\b", after, re.I):
        return []
    named = _weighty(re.split(r"\bof\b", after)[0]) or _weighty(after) or _weighty(match.group())
    if named:
        return [named]
    before = [part for part in _SPLIT.split(sentence[: match.start()]) if part]
    return [named for part in before[-3:] if (named := _weighty(part))]


def _weighty(text: str) -> str:
    """Keep the words that name a subject: long ones and figures."""
    lex = lexicon()
    words = re.findall(r"[^\W_][\w'’-]*", text.lower())
    return " ".join(
        word
        for word in words
        if word not in lexicon()["empty"]
        and word not in lex["stopwords"]
        and word not in lex["adverbs"]
        and word.isalnum()
        and (len(word) > 3 or word[0].isdigit())
    )
