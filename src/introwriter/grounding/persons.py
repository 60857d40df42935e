"""Persons that a drafter copied with the words: their "my", the sender's "her", a friend that there is not.

Lines are written by somebody about somebody. "my mum's garden" in the target's profile is not the garden of
the sender's mum, and "the call with her" in the context is "the call with you" in the note.
"""

from __future__ import annotations

from collections.abc import Iterable

from introwriter.grounding.claims import Clause
from introwriter.grounding.core import Item
from introwriter.grounding.evidence import Evidence
from introwriter.grounding.pronouns import elses_of
from introwriter.grounding.told import names_another
from introwriter.grounding.words import words_of

__all__ = ["copied_person", "no_friend"]


def copied_person(clause: Clause, evidence: Evidence) -> str:
    """Return why a person in a drafter's clause is the wrong one, or "": no line can make up for it."""
    return _their_my(clause, evidence) or _your_her(clause, evidence)


def _their_my(clause: Clause, evidence: Evidence) -> str:
    lists = evidence.lexicon.lists
    for at, word in enumerate(clause.words[:-1]):
        if word.low in lists["possessing"]:
            pair = f" {word.low} {clause.words[at + 1].low} "
            if pair in _said(evidence, "target") and pair not in _said(evidence, "sender", "context"):
                return f"“{word.text} {clause.words[at + 1].text}” is said by them, not by you"
    return ""


def _your_her(clause: Clause, evidence: Evidence) -> str:
    """A "she" or "his" taken over from a line of the context that says it of the reader."""
    lists = evidence.lexicon.lists
    lows = [word.low for word in clause.words]
    people = lists["others"] | lists["somebodies"]
    if lists["singular_third"].isdisjoint(lows):
        return ""
    for at, low in enumerate(lows):
        if low not in lists["singular_third"] or names_another(_before(clause, at), evidence):
            continue
        if low in elses_of(evidence):
            continue
        pairs = [f" {' '.join(lows[i : i + 2])} " for i in (at - 1, at) if 0 <= i < len(lows) - 1]
        for place in sorted(evidence.context):
            text = evidence.facts[place].text
            line = f" {' '.join(word.low for word in words_of(text))} "
            copied = next((line.index(pair) for pair in pairs if pair in line), -1)
            if copied >= 0 and people.isdisjoint(line[:copied].split()) and not names_another(text, evidence):
                return f"“{clause.words[at].text}” is the reader in {evidence.facts[place].id}: say “you”"
    return ""


def _before(clause: Clause, at: int) -> str:
    return " ".join(word.text for word in clause.words[:at])


def no_friend(told: list[Item], evidence: Evidence) -> str:
    """Return why a common friend is none (the line of the context says so), or ""."""
    negations = evidence.lexicon.lists["negations"]
    for place in {place for item in told for place in item.places}:
        fact = evidence.facts[place]
        if fact.kind == "mutual" and any(word.low in negations for word in words_of(fact.text)):
            return f"{fact.id} says that there is none"
    return ""


def _said(evidence: Evidence, *groups: str) -> str:
    """The words of all lines of these groups, a line each."""
    key = f"said by {' '.join(groups)}"
    known = evidence.memo.get(key)
    if not isinstance(known, str):
        known = evidence.memo[key] = "".join(_lines(evidence, groups))
    return known


def _lines(evidence: Evidence, groups: Iterable[str]) -> Iterable[str]:
    for fact in evidence.facts:
        if fact.id.split(".", 1)[0] in groups:
            yield f" {' '.join(word.low for word in words_of(fact.text))} \n"
