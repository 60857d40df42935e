"""Sentences that may be meant for a machine, in whatever words: wider than `instructions_in`, and less sure.

What is suspected stays a fact for people to read. Only a note that a machine writes beside it is held to
stricter terms (lint/from_nowhere.py), so a wrong suspicion costs a draft, never a fact.
"""

from __future__ import annotations

import re
from functools import lru_cache

from introwriter.untrusted.instructions import instructions_in
from introwriter.untrusted.lookalikes import skeleton_with_positions
from introwriter.untrusted.sentences import sentences_of, tokens_of, word_roles

__all__ = ["suspected_in", "without_suspected"]

_MAYBE = re.compile(
    r"\b(?:ais?|ias?|kis?|llms?|gpts?|genai|openai|chatgpt|claude|gemini)\b|bots?\b|robo|scraper|crawler"
    r"|model|automat|assist|agent|copilot|machine|software|system|prompt|override|instruc|[{<\[]{2}|<!--"
)
_VOCABULARY = re.compile(
    r"[{<\[]{2}|\bsystem (?:message|prompt|note|override)\b|^\W*prompt\b ?:|\boverride\b"
    r"|\b(?:new|following) instructions?\b"
)
_CALL = 4
"""Words of a sentence that only calls a machine ("Hey robot!"); the order is in the next one."""


@lru_cache(maxsize=1024)
def suspected_in(text: str) -> tuple[tuple[int, int], ...]:
    """Return the (start, end) spans of what in ``text`` may address a machine, in order; linear time."""
    plain, positions = skeleton_with_positions(text)
    if not _MAYBE.search(plain):
        return instructions_in(text)
    found = set(instructions_in(text))
    going_on = False
    for start, end in sentences_of(plain):
        said = plain[start:end]
        if not said.strip():
            going_on = False
            continue
        tokens = tokens_of(said)
        told = bool(_VOCABULARY.search(said))
        named = told or _names_machine(tokens)
        if (named and (told or _directs(tokens))) or going_on:
            found.add((positions[start], positions[end - 1] + 1))
        called = said.rstrip().endswith(("!", "?", ":")) and len(tokens) <= _CALL
        going_on = named and (called or (said[-1] != "\n" and (told or _directs(tokens))))
    return tuple(sorted(found))


def without_suspected(text: str) -> str:
    """Return ``text`` with a blank in place of what may address a machine."""
    at, kept = 0, []
    for start, end in suspected_in(text):
        if end <= at:
            continue
        kept.append(text[at : max(at, start)])
        at = end
    return " ".join((*kept, text[at:])) if at else text


def _names_machine(tokens: list[str]) -> bool:
    roles = word_roles()
    for i, token in enumerate(tokens):
        last = token.rpartition("-")[2]
        if token in roles["machine"] or last in roles["machine"]:
            return True
        if i == 0 and token in roles["called"] and ":" in tokens[1:4]:
            return True
        if token in roles["kind"]:
            near = {*tokens[max(0, i - 2) : i], *tokens[i + 1 : i + 2]}
            if near & roles["qualifier"]:
                return True
    return False


def _directs(tokens: list[str]) -> bool:
    """Whether the sentence orders or obliges, and speaks of a message, of "me" or of "you"."""
    if tokens and tokens[0] in word_roles()["speaker"]:
        return False
    orders, meant = _directing()
    return any(token in orders for token in tokens) and any(token in meant for token in tokens)


@lru_cache(maxsize=1)
def _directing() -> tuple[frozenset[str], frozenset[str]]:
    """The words that order or oblige, and those of a message and of the two who write."""
    roles = word_roles()
    orders = (roles[name] for name in ("order", "order_when_told", "bidden", "condition", "obliging"))
    meant = (roles[name] for name in ("artefact", "owner", "you", "yours"))
    return frozenset().union(*orders) - {"in"}, frozenset().union(*meant)
