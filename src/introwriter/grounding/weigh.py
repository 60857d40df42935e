"""Weigh one clause against the facts that may bear it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from introwriter.grounding.bonds import Flaw, flaws_of
from introwriter.grounding.claims import Clause
from introwriter.grounding.core import Item, core_of
from introwriter.grounding.evidence import Evidence
from introwriter.grounding.proof import unproved
from introwriter.grounding.told import told
from introwriter.note import Status

__all__ = ["DOUBTED", "SLIGHT", "Verdict", "weigh"]

SLIGHT = 0.5
"""From this doubt on a statement is not proved."""
_STRONG = 0.65
"""The least share that a word of strong scope ("only", "always") counts."""
DOUBTED = 1.1
"""From this doubt on a person is warned."""
_KINDS = {"location": 0.6, "headline": 0.8, "skill": 0.8, "interest": 0.9, "position": 1.2, "read": 1.2}
"""How much a kind of fact is worth as evidence: a job says more than a headline that repeats it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What weighing a clause came to; ``doubt`` is 0 when every word of weight has its fact.

    ``settled`` says that an unsupported clause has a flaw or lacks more than plain words.
    """

    status: Status
    facts: tuple[str, ...] = ()
    why: str = ""
    contradicted: bool = False
    slight: bool = False
    settled: bool = False
    doubt: float = 0.0


def weigh(clause: Clause, evidence: Evidence, *, drafted: bool = False) -> Verdict:
    """Return whether the facts bear the clause, which ones, and why not; ``drafted`` asks for more proof."""
    if clause.mood in ("greeting", "closing"):
        return Verdict(status="neutral")
    items = _joint(core_of(clause, evidence), evidence)
    own, other = _owners(clause, evidence)
    scale = _scale(clause, items, evidence)
    lacking = [
        (item, lack) for item in items if (lack := _lack(item, clause, evidence, own, other, scale)) > 0
    ]
    flaws = flaws_of(clause, items, evidence, own)
    doubt = sum(lack for _, lack in lacking) + sum(flaw.weight for flaw in flaws)
    facts = _bearing(items, evidence, own, other)
    if doubt >= SLIGHT and clause.mood in ("assert", "guess") and (fact := told(clause, evidence)):
        return Verdict(status="supported", facts=(fact,), why=f"as you told it in {fact}")
    if doubt >= SLIGHT:
        return Verdict(
            status="unsupported",
            why=_why(lacking, flaws, facts),
            contradicted=any(flaw.against for flaw in flaws),
            slight=doubt < DOUBTED,
            settled=bool(flaws) or any(_is_checkable(item) for item, _ in lacking),
            doubt=doubt,
        )
    if drafted and (why := unproved(clause, items, evidence, own)) and not told(clause, evidence):
        return Verdict(status="unsupported", why=why, slight=True, settled=True, doubt=doubt)
    stated = any(item.kind != "soft" and item.places for item in items)
    if clause.mood in ("question", "wish") or not stated or not facts:
        return Verdict(status="neutral", doubt=doubt)
    return Verdict(status="supported", facts=facts, why=f"rests on {', '.join(facts)}", doubt=doubt)


def _is_checkable(item: Item) -> bool:
    """Whether a word is, or may be, a name, a number, a date or a word of scope, not just a plain word."""
    if item.kind != "word":
        return True
    first = item.word.text[0]
    return first.isupper() or first.lower() == first.upper()


def _joint(items: list[Item], evidence: Evidence) -> list[Item]:
    """Leave out "both" and "same" where the clause names what the two have in common."""
    if not any(evidence.is_shared(item.word) for item in items):
        return items
    return [item for item in items if item.word.low not in evidence.lexicon.lists["joint"]]


def _owners(clause: Clause, evidence: Evidence) -> tuple[set[int], set[int]]:
    """The facts that may bear a clause by whom it is about, and those of the other person."""
    if clause.subject == "sender":
        lists = evidence.lexicon.lists
        reads = any(word.low in lists["reading"] for word in clause.words)
        if reads:
            return evidence.sender | evidence.context | evidence.opened, evidence.target
        if clause.second >= 0 or not _tells_past(clause, evidence):
            return evidence.sender | evidence.context, evidence.target
        return (evidence.sender | evidence.context) - evidence.read, evidence.target | evidence.read
    if clause.subject == "target" and not (evidence.lexicon.drops_pronouns and clause.first < 0):
        return evidence.target | evidence.context, evidence.sender
    if clause.subject == "both":
        return evidence.context, evidence.target | evidence.sender
    return evidence.target | evidence.sender | evidence.context, set()


def _lack(
    item: Item, clause: Clause, evidence: Evidence, own: set[int], other: set[int], scale: float
) -> float:
    """How much doubt one item adds: nothing when an own fact knows it, all of its weight when none does."""
    if not item.weight or item.places & own or evidence.is_shared(item.word):
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
        share *= 0.4 if clause.subject == "target" and 0 <= clause.first < item.at else scale
    return item.weight * share


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
    return 1.0 if _tells_past(clause, evidence) else 0.4


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
    pivot = clause.second if clause.subject == "sender" else clause.first
    if 0 <= pivot < item.at:
        return 0.1
    if item.kind == "word" and "post" in kinds and not evidence.lexicon.is_past(item.word.low):
        return 0.35
    return 0.6 if scale >= 1.0 or item.kind != "word" else 0.3


def _bearing(items: list[Item], evidence: Evidence, own: set[int], other: set[int]) -> tuple[str, ...]:
    """The ids of the facts that know most of the clause, the best first; a word that few know counts more."""
    counts: dict[int, float] = {}
    for item in items:
        value = item.weight or 0.5
        for place in item.places:
            share = _KINDS.get(evidence.facts[place].kind, 1.0) * (1.0 if place in own else 0.7)
            counts[place] = counts.get(place, 0.0) + value / len(item.places) * share
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:3]
    return tuple(evidence.facts[place].id for place, value in ranked if value >= 0.3 * ranked[0][1])


def _why(lacking: list[tuple[Item, float]], flaws: list[Flaw], facts: tuple[str, ...]) -> str:
    parts = [flaw.why for flaw in flaws]
    words = [item.word.text for item, lack in sorted(lacking, key=lambda pair: -pair[1])][:4]
    if words:
        number = (
            "the number " if lacking and max(lacking, key=lambda pair: pair[1])[0].kind == "number" else ""
        )
        parts.append(f"no fact says {number}" + ", ".join(f"“{word}”" for word in words))
    near = f"; nearest: {facts[0]}" if facts else ""
    return "; ".join(parts) + near
