"""Which facts may bear a clause, and how much doubt a word adds that none of them knows."""

from __future__ import annotations

from itertools import pairwise

from introwriter.grounding.claims import Clause
from introwriter.grounding.core import Item
from introwriter.grounding.known import Evidence

__all__ = ["lacks", "owners"]

_STRONG = 0.65
"""The least share that a word of strong scope ("only", "always") counts."""


def owners(clause: Clause, evidence: Evidence) -> tuple[set[int], set[int]]:
    """The facts that may bear a clause by whom it is about, and those of the other person."""
    if clause.subject == "sender":
        lists = evidence.lexicon.lists
        if _sees(clause, evidence):
            return evidence.target | evidence.context, evidence.sender
        if _attends(clause, evidence):
            return (evidence.sender | evidence.context) - evidence.texts, evidence.target | evidence.texts
        if clause.reacts or any(word.low in lists["reading"] for word in clause.words):
            return evidence.sender | evidence.context | evidence.opened, evidence.target
        if clause.second >= 0 or not _tells_past(clause, evidence):
            return evidence.sender | evidence.context, evidence.target
        return (evidence.sender | evidence.context) - evidence.read, evidence.target | evidence.read
    if clause.subject == "target" and not (evidence.lexicon.drops_pronouns and clause.first < 0):
        return evidence.target | evidence.context, evidence.sender
    if clause.subject == "both":
        return evidence.context, evidence.target | evidence.sender
    return evidence.target | evidence.sender | evidence.context, set()


def _sees(clause: Clause, evidence: Evidence) -> bool:
    """Whether the sender tells what the profile shows ("I see it's Thursdays"), not "I saw you"."""
    lists, after = evidence.lexicon.lists, clause.words[clause.first + 1 : clause.first + 3]
    return (
        len(after) > 1
        and clause.first >= 0
        and after[0].low in lists["seeing"]
        and after[1].low not in lists["nominative"]
    )


def _attends(clause: Clause, evidence: Evidence) -> bool:
    """Whether the sender's first deed is to have been there or used it: no post that was read tells that."""
    is_past, begin = evidence.lexicon.is_past, max(clause.first, 0)
    lists = evidence.lexicon.lists
    for word, after in pairwise(clause.words[begin : begin + 5]):
        if is_past(word.low) and word.low not in lists["perfect"]:
            if evidence.knowing(word) & evidence.told_of:
                return False
            return word.low in lists["attending"] and after.low not in lists["upon"]
    return False


def lacks(
    clause: Clause, items: list[Item], evidence: Evidence, own: set[int], other: set[int]
) -> list[tuple[Item, float]]:
    """Return the items of a clause that its own facts do not know, each with the doubt that it adds."""
    scale = _scale(clause, items, evidence)
    return [(item, lack) for item in items if (lack := _lack(item, clause, evidence, own, other, scale)) > 0]


def _lack(
    item: Item, clause: Clause, evidence: Evidence, own: set[int], other: set[int], scale: float
) -> float:
    """How much doubt one item adds: nothing when an own fact knows it, all of its weight when none does."""
    if not item.weight or item.places & own or evidence.is_shared(item.word):
        return 0.0
    if not item.places and _goes_without(item, clause, evidence):
        return 0.0
    share = (
        _borrowed(
            item, clause, scale, [evidence.facts[place].kind for place in item.places & other], evidence
        )
        if item.places & other
        else 1.0
    )
    if clause.mood in ("question", "wish"):
        if item.places & other:
            share *= 0.2
        elif item.kind == "number":
            share *= 0.2 if clause.second < 0 or clause.second > item.at else 0.6
        elif item.kind in ("word", "scope"):
            share *= 0.7 if 0 <= clause.second < item.at <= clause.second + 3 else 0.15
    elif clause.mood == "guess":
        share *= 0.5
    elif item.kind in ("word", "scope"):
        strong = item.word.low in evidence.lexicon.lists["strong_scope"]
        scale = max(scale, _STRONG) if strong else scale
        share *= 0.4 if clause.subject == "target" and 0 <= clause.first < item.at and not strong else scale
    return item.weight * share


def _goes_without(item: Item, clause: Clause, evidence: Evidence) -> bool:
    """Whether the context implies a verb: "overlapped" the shared years, "played" a game under ``read``."""
    lists, low = evidence.lexicon.lists, item.word.low
    if clause.subject == "both" and low in lists["together"]:
        return evidence.acquainted
    return low in lists["consuming"] and _has_read(clause, evidence)


def _has_read(clause: Clause, evidence: Evidence) -> bool:
    """Whether the clause speaks of a thing, not a text, that the context lists as read, so as met with."""
    things = evidence.read - evidence.texts
    if clause.subject != "sender" or not things:
        return False
    return any(evidence.knowing(word) & things for word in clause.words if len(word.low) > 3)


def _scale(clause: Clause, items: list[Item], evidence: Evidence) -> float:
    """How much an unknown plain word counts: most in what somebody is said to have done."""
    if clause.subject == "open":
        if _praises(clause, evidence):
            return 1.0
        if any(item.kind in ("name", "number") and not item.places for item in items):
            return 0.8
        return 0.5 if any(item.kind == "number" for item in items) else 0.45
    if clause.subject == "target":
        return 1.0
    if _tells_past(clause, evidence):
        return 1.0
    return 0.5 if _sees(clause, evidence) else 0.4


def _praises(clause: Clause, evidence: Evidence) -> bool:
    """Whether it congratulates ("well done on …"), which takes for granted what it is about."""
    lists = evidence.lexicon.lists
    lows = [word.low for word in clause.words[:4]]
    return clause.mood == "congratulation" or any(
        one in lists["well"] and other in lists["done"] for one, other in pairwise(lows)
    )


def _tells_past(clause: Clause, evidence: Evidence) -> bool:
    begin = max(clause.first, 0)
    return any(evidence.lexicon.tells_past(word.low) for word in clause.words[begin : begin + 4])


def _borrowed(item: Item, clause: Clause, scale: float, kinds: list[str], evidence: Evidence) -> float:
    """The share of doubt in a word that only the other person's facts know: little after "your"."""
    if clause.subject == "both":
        return 0.2
    if all(kind == "location" for kind in kinds) or (clause.subject == "sender" and "location" in kinds):
        return 0.2
    if clause.subject == "sender" and _attends(clause, evidence):
        return 0.6
    if clause.subject == "sender" and _intends(clause, item, evidence):
        return 0.1
    pivot = clause.second if clause.subject == "sender" else clause.first
    if 0 <= pivot < item.at:
        return 0.1
    if clause.subject == "sender" and (
        (item.at < clause.first and item.places & evidence.opened) or _reports(clause, item, evidence)
    ):
        return 0.2
    if item.kind == "word" and "post" in kinds and not evidence.lexicon.is_past(item.word.low):
        return 0.35
    return 0.6 if scale >= 1.0 or item.kind != "word" else 0.3


def _intends(clause: Clause, item: Item, evidence: Evidence) -> bool:
    """Whether an item stands behind "I will": what the sender means to do with a thing of theirs."""
    ahead = clause.words[clause.first + 1 : clause.first + 3]
    future = evidence.lexicon.lists["future"]
    return clause.first >= 0 and item.at > clause.first and any(word.low in future for word in ahead)


def _reports(clause: Clause, item: Item, evidence: Evidence) -> bool:
    """Whether an item stands in what somebody asks or tells of ("I wonder what Omar did on …")."""
    reporting = evidence.lexicon.lists["reporting"]
    return any(word.low in reporting for word in clause.words[clause.first + 1 : item.at])
