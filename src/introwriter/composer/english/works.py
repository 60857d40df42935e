"""The reader's work as a note names it: "your post on moles", and the verb for having read or heard it."""

from __future__ import annotations

import re

from introwriter.composer.english.lexicon import lexicon, phrases
from introwriter.patterns import lazily

__all__ = ["owned", "undated", "verb_for"]

_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?)(?:,? \d{{4}})?"
_DATED = lazily(
    rf"(?:(?:,| -)\s+(?:\d{{1,2}}(?:st|nd|rd|th)? )?{_MONTH}(?: \d{{1,2}}(?:st|nd|rd|th)?)?(?:,? \d{{4}})?"
    rf"|(?<! of)(?<!from)(?<! on)(?<!since)\s+\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}(?: \d{{4}})?)$",
    re.I,
)
_OF_DAY = lazily(rf"\s+(?:of|from) {_DAY}(?=$|,| about| on\b| with\b| where\b)", re.I)
_PREPOSITIONS = frozenset(
    ["about", "on", "of", "from", "with", "where", "for", "by", "in", "asking", "at", "to", "that", "which",
     "under", "when", "why", "how"]
)  # fmt: skip


def undated(text: str) -> str:
    """Take the date off a work that something else tells apart ("crate post, 7 Oct")."""
    text = _DATED.sub("", text) if len(text.split()) > 3 else text
    short = _OF_DAY.sub("", text, count=1)
    left = re.split(r"[,:;(]| - ", re.sub(r"^(?:the|her|his|their|your)\b", "", short, flags=re.I))[0]
    return short if len(left.split()) > 1 else text


def owned(head: str) -> str:
    """Put "your" for "the" before a work of the reader's, and a small letter in front."""
    lex = lexicon()
    words = re.findall(r"[\w'’#-]+", head.lower())
    if words and words[0] == "your":
        return "your" + head[4:]
    noun = next((w for w in words[1:] if w in _PREPOSITIONS), "")
    upto = words[: words.index(noun)] if noun else words
    if not upto or upto[-1] not in lex["works"]:
        return head
    if re.search(r"\byour\b", head, re.I):
        return head if upto[0] in lex["determiners"] else f"the {head}"
    if upto[0] not in lex["determiners"] and _unnamed(head, len(upto)):
        return f"your {head[:1].lower()}{head[1:]}"
    if len(upto) > 1 and upto[0] == "the":
        return re.sub(
            r"^the (?:whole )?",
            lambda m: "the whole of your " if "whole" in m.group() else "your ",
            head,
            flags=re.I,
        )
    return head


def _unnamed(head: str, count: int) -> bool:
    """Whether no name of somebody else's paper stands before the work ("the Guardian post")."""
    words = head.split()[:count]
    return all(word.islower() or word.lower() in lexicon()["times"] for word in words)


def verb_for(thing: str) -> str:
    """Return the frame for "I read …" or "I heard …", empty where the thing does not tell which."""
    lex, ways = lexicon(), phrases("en")["read"]
    first = re.split(rf"\b(?:{'|'.join(sorted(_PREPOSITIONS - {'of'}))})\b", thing.lower())[0]
    words = set(re.findall(r"[\w-]+", first))
    if not words & lex["works"]:
        words = set(re.findall(r"[\w-]+", thing.lower()))
    if "slides" in words or ("interview" in words and re.search(r"\binterview in\b", thing)):
        return str(ways["text"][0])
    if words & lex["heard"]:
        return str(ways["heard"][0])
    if words & lex["seen"]:
        return str(ways["seen"][0])
    if words & lex["texts"]:
        return str(ways["text"][0])
    return ""
