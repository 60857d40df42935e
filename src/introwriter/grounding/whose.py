"""Whose thing it is: "my kayak" where the input has "her kayak", "your brother" where it has "my brother"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from introwriter.grounding.claims import Clause
from introwriter.grounding.doers.acts import Reader
from introwriter.grounding.doers.told import SENDER, reader_of, told_acts
from introwriter.grounding.known import Evidence
from introwriter.grounding.words import Word

__all__ = ["wrong_owner"]

_BEHIND = 2
"""Words behind "my" of which one is the thing."""


def wrong_owner(clause: Clause, evidence: Evidence, *, drafted: bool) -> str:
    """Return why a thing in a clause is not whose it is said to be, or ""."""
    reader = reader_of(evidence)
    if reader is None or clause.mood in ("greeting", "closing"):
        return ""
    held = _held(evidence, reader)
    hers = held["hers"] | held["done"] if drafted else held["hers"]
    for who, word, key in _owned(clause.words, reader, evidence):
        if who == "mine" and key in hers and key not in held["mine"] | held["own"]:
            return f"“{word.text}” is theirs in the input, not yours"
        if who == "ours" and key in held["hers"] and key not in held["mine"] | held["own"]:
            return f"“{word.text}” is theirs in the input, not yours"
        if who == "theirs" and key in held["mine"] and key not in held["theirs"]:
            return f"“{word.text}” is yours in the input, not theirs"
    return ""


def _owned(words: Sequence[Word], reader: Reader, evidence: Evidence) -> Iterator[tuple[str, Word, str]]:
    """Yield whose each thing is said to be, "mine", "ours" or "theirs", with its word and its key."""
    for at, word in enumerate(words):
        who = _owner(word, reader)
        for thing in words[at + 1 : at + 1 + _BEHIND] if who else ():
            if reader.grammar.has("guards", thing.low) or _owner(thing, reader) or evidence.is_shared(thing):
                break
            dull = any(evidence.lexicon.has(name, thing.low) for name in ("stop", "soft", "faint"))
            if not dull or reader.grammar.has("others", thing.low):
                yield who, thing, evidence.key(thing)
                if evidence.knowing(thing):
                    break


def _owner(word: Word, reader: Reader) -> str:
    grammar = reader.grammar
    if grammar.has("mine", word.low):
        return "ours" if grammar.has("ours", word.low) else "mine"
    named = grammar.has("yours", word.low) or grammar.has("theirs", word.low)
    return "theirs" if named or word.text in grammar.polite_yours else ""


def _held(evidence: Evidence, reader: Reader) -> dict[str, set[str]]:
    """The keys of things by whose they are in the input, gathered once; "own" are in the sender's lines."""
    known = evidence.memo.get("whose")
    if isinstance(known, dict):
        return known
    held: dict[str, set[str]] = {"mine": set(), "theirs": set(), "own": set(), "hers": set(), "done": set()}
    evidence.memo["whose"] = held
    for place in evidence.context:
        for who, _, key in _owned(evidence.words[place], reader, evidence):
            held["mine" if who == "ours" else who].add(key)
            if who == "theirs":
                held["hers"].add(key)
        if evidence.facts[place].kind == "offer":
            held["own"].update(evidence.key(word) for word in evidence.words[place])
    for place in evidence.target:
        held["theirs"].update(evidence.key(word) for word in evidence.words[place])
    for place in evidence.sender:
        held["own"].update(evidence.key(word) for word in evidence.words[place])
    for acts in told_acts(evidence, reader).values():
        for told in acts:
            if told.roles == SENDER:
                held["own"] |= told.piece
            elif not told.roles & SENDER and told.place in evidence.context:
                held["done"] |= told.piece
    return held
