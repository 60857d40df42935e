"""Weigh one clause against the facts that may bear it."""

from __future__ import annotations

from dataclasses import dataclass

from introwriter.grounding.bonds import flaws_of
from introwriter.grounding.claims import Clause
from introwriter.grounding.core import Item, core_of
from introwriter.grounding.evidence import Evidence
from introwriter.grounding.flaw import Flaw
from introwriter.grounding.lacking import lacks, owners
from introwriter.grounding.proof import unproved
from introwriter.grounding.sentences import most_held
from introwriter.grounding.told import told
from introwriter.note import Status

__all__ = ["DOUBTED", "SLIGHT", "Verdict", "weigh"]

SLIGHT = 0.5
"""From this doubt on a statement is not proved."""
DOUBTED, SCATTERED = 1.1, 0.9
"""From this doubt on a person is warned; from the second where no sentence holds most of what is known."""
_MOST = 0.75
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
    own, other = owners(clause, evidence)
    lacking = lacks(clause, items, evidence, own, other)
    flaws = flaws_of(clause, items, evidence, own)
    doubt = sum(lack for _, lack in lacking) + sum(flaw.weight for flaw in flaws)
    facts = _bearing(items, evidence, own, other)
    mendable = clause.mood in ("assert", "guess") and not any(flaw.firm for flaw in flaws)
    if doubt >= SLIGHT and mendable and (fact := told(clause, evidence)):
        return Verdict(status="supported", facts=(fact,), why=f"as you told it in {fact}")
    if doubt >= SLIGHT:
        return Verdict(
            status="unsupported",
            why=_why(lacking, flaws, facts),
            contradicted=any(flaw.against for flaw in flaws),
            slight=doubt < DOUBTED and not (doubt >= SCATTERED and _is_scattered(items, evidence)),
            settled=bool(flaws) or any(_is_checkable(item) for item, _ in lacking),
            doubt=doubt,
        )
    if drafted and (why := unproved(clause, items, evidence, own)) and not told(clause, evidence):
        return Verdict(status="unsupported", why=why, slight=True, settled=True, doubt=doubt)
    stated = any(item.kind != "soft" and item.places for item in items)
    if clause.mood in ("question", "wish") or not stated or not facts:
        return Verdict(status="neutral", doubt=doubt)
    return Verdict(status="supported", facts=facts, why=f"rests on {', '.join(facts)}", doubt=doubt)


def _is_scattered(items: list[Item], evidence: Evidence) -> bool:
    """Whether what is known of a clause comes from here and there: no sentence holds three quarters of it."""
    known = [item for item in items if item.weight and item.places]
    return len(known) > 1 and most_held(known, evidence) < _MOST


def _is_checkable(item: Item) -> bool:
    """Whether a word is, or may be, a name, a number, a date or a word of scope, not just a plain word."""
    if item.kind != "word":
        return True
    first = item.word.text[0]
    return first.isupper() or first.lower() == first.upper()


def _joint(items: list[Item], evidence: Evidence) -> list[Item]:
    """Leave out "both" and "same" where the clause names what the two have in common."""
    joint = evidence.lexicon.lists["joint"]
    if not evidence.shared or not any(item.word.low in joint for item in items):
        return items
    if not any(evidence.is_shared(item.word) for item in items):
        return items
    return [item for item in items if item.word.low not in joint]


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
    parts = [flaw.why for flaw in sorted(flaws, key=lambda flaw: -flaw.weight)[:2]]
    words = [item.word.text for item, lack in sorted(lacking, key=lambda pair: -pair[1])][:4]
    if words:
        number = (
            "the number " if lacking and max(lacking, key=lambda pair: pair[1])[0].kind == "number" else ""
        )
        parts.append(f"no fact says {number}" + ", ".join(f"“{word}”" for word in words))
    near = f"; nearest: {facts[0]}" if facts else ""
    return "; ".join(parts) + near
