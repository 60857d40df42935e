"""What the input's stories tell: of each deed who did it, to whom, and with what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from introwriter.grounding.evidence import Evidence
from introwriter.grounding.pronouns import elses_of, is_clear
from introwriter.grounding.words import Word

__all__ = ["Deeds", "deeds_of", "is_denied", "persons_around", "somebody_else"]

_BEFORE, _AFTER = 5, 3
"""Words before and after a verb among which who does it, and to whom, is looked for."""
_STORIES = ("post", "about", "goal", "met", "read", "offer", "project", "publication", "position", "mutual")


@dataclass(slots=True)
class Deeds:
    """Of each verb of the input's stories who did it and to whom; what is said to be the sender's own."""

    doers: dict[str, set[str]] = field(default_factory=dict)
    receivers: dict[str, set[str]] = field(default_factory=dict)
    mine: set[str] = field(default_factory=set)
    objects: dict[str, set[str]] = field(default_factory=dict)
    denied: dict[str, set[bool]] = field(default_factory=dict)


def deeds_of(evidence: Evidence) -> Deeds:
    """Return what the stories of a brief tell, gathered once."""
    known = evidence.memo.get("deeds")
    if not isinstance(known, Deeds):
        known = Deeds()
        for place in sorted(evidence.context):
            _gather(evidence.words[place], known, evidence)
        for place in sorted(evidence.context | evidence.target):
            if evidence.facts[place].kind in _STORIES:
                _objects(evidence.words[place], known, evidence)
        evidence.memo["deeds"] = known
    return known


def _gather(words: list[Word], deeds: Deeds, evidence: Evidence) -> None:
    lists = evidence.lexicon.lists
    for at, word in enumerate(words):
        if word.low in lists["possessing"]:
            deeds.mine.update(evidence.key(one) for one in words[at + 1 : at + 3])
        if not evidence.lexicon.is_past(word.low) and not _did_not(words, at, evidence):
            continue
        doer, receiver = persons_around(words, at, evidence)
        if doer == "third" and not _is_reader(words[:at], evidence):
            doer = "other"
        deeds.denied.setdefault(evidence.key(word), set()).add(is_denied(words, at, evidence))
        deeds.doers.setdefault(evidence.key(word), set()).add(doer)
        deeds.receivers.setdefault(evidence.key(word), set()).add(receiver)


def _is_reader(words: Sequence[Word], evidence: Evidence) -> bool:
    """Whether the last "she" or "he" of what stands before a deed may be the reader."""
    third = evidence.lexicon.lists["third"]
    low = next((word.low for word in reversed(words) if word.low in third), "")
    if low in elses_of(evidence):
        return False
    return is_clear(low, evidence) or not somebody_else(words, evidence)


def _did_not(words: Sequence[Word], at: int, evidence: Evidence) -> bool:
    """Whether a plain verb stands behind "did not"."""
    lists = evidence.lexicon.lists
    before = [word.low for word in words[max(0, at - 3) : at]]
    if (
        not before
        or before[-1] not in lists["negations"] | lists["cut_off"]
        or words[at].low in lists["stop"]
    ):
        return False
    return not lists["did"].isdisjoint(before)


def is_denied(words: Sequence[Word], at: int, evidence: Evidence) -> bool:
    """Whether "never", "nobody" or the like stands by a verb, with no comma or conjunction between.

    That is among the three words before it, or right behind it ("noticed nothing"); "No. 3" is none.
    """
    lists = evidence.lexicon.lists
    after = words[at + 1 : at + 2]
    if after and after[0].low in lists["negations"] and after[0].start == words[at].end + 1:
        return True
    for i in range(at - 1, max(-1, at - 4), -1):
        if words[i + 1].start > words[i].end + 1 or words[i].low in lists["conjunctions"]:
            return False
        if words[i].low in lists["negations"] and not evidence.number(words[i + 1]):
            return True
    return False


def somebody_else(words: Sequence[Word], evidence: Evidence) -> bool:
    """Whether "my mother-in-law", "our customer" came up last, so that a "she" after it is not the reader."""
    lists = evidence.lexicon.lists
    for at in range(len(words) - 1, -1, -1):
        if words[at].low in evidence.theirs:
            return False
        if words[at].low in lists["possessing"] or words[at].low in ("my", "our"):
            near = [part for word in words[at + 1 : at + 4] for part in word.low.replace("-", " ").split()]
            if any(part in lists["others"] for part in near):
                return True
    return False


def _objects(words: list[Word], deeds: Deeds, evidence: Evidence) -> None:
    """Note for each past verb every word near it: what it may have been done to."""
    for at, word in enumerate(words):
        if evidence.lexicon.is_past(word.low):
            stands = any(one.low in evidence.lexicon.lists["standing"] for one in words[at + 1 : at + 3])
            near = words if stands else words[max(0, at - 12) : at + 16]
            deeds.objects.setdefault(evidence.key(word), set()).update(evidence.key(one) for one in near)


def persons_around(words: Sequence[Word], at: int, evidence: Evidence) -> tuple[str, str]:
    """Return who did the deed at ``at`` and to whom, as "first", "second", "third" or "" (not said)."""
    lists = evidence.lexicon.lists
    doer = receiver = ""
    for word in reversed(words[max(0, at - _BEFORE) : at]):
        if word.low in lists["doing"]:
            doer = "first"
        elif word.low in lists["nominative"]:
            doer = "second"
        elif word.low in lists["third"]:
            doer = "third"
        if doer:
            break
    for word in words[at + 1 : at + 1 + _AFTER]:
        if word.low in lists["receiving"]:
            receiver = "first"
        elif word.low in lists["nominative"]:
            receiver = "second"
        elif word.low in lists["third_object"]:
            receiver = "third"
        elif word.low in lists["doing"] or evidence.lexicon.is_past(word.low):
            break
        if receiver:
            break
    return doer, receiver
