"""What is wrong with a clause whose words are known: an unearned claim, a meeting, a loose name."""

from __future__ import annotations

from introwriter.grounding.added import added_flaws
from introwriter.grounding.claims import Clause
from introwriter.grounding.core import Item
from introwriter.grounding.deeds import deed_flaws
from introwriter.grounding.experience import experience_flaws
from introwriter.grounding.flaw import Flaw
from introwriter.grounding.jobs import job_flaws, stale
from introwriter.grounding.known import Evidence
from introwriter.grounding.numbers import number_flaws
from introwriter.grounding.ties import tie_flaws
from introwriter.grounding.times import time_flaws

__all__ = ["flaws_of"]


def flaws_of(clause: Clause, items: list[Item], evidence: Evidence, own: set[int]) -> list[Flaw]:
    """Return the flaws of a clause; in a wish or a question only what it takes for granted counts."""
    if clause.mood in ("question", "wish"):
        return [*stale(clause, items, evidence), *number_flaws(clause, items, evidence, own)]
    return [
        *number_flaws(clause, items, evidence, own),
        *experience_flaws(clause, items, evidence),
        *job_flaws(clause, items, evidence),
        *_anchored(clause, items, evidence, own),
        *time_flaws(clause, items, evidence, own),
        *tie_flaws(clause, items, evidence),
        *_loose_names(clause, items, own),
        *deed_flaws(clause, items, evidence),
        *added_flaws(clause, items, evidence),
    ]


def _anchored(clause: Clause, items: list[Item], evidence: Evidence, own: set[int]) -> list[Flaw]:
    """What the sender reaches back to ("since v1") must be theirs to say."""
    anchors = evidence.lexicon.lists["anchors"]
    if clause.subject not in ("sender", "both"):
        return []
    for at, word in enumerate(clause.words):
        if word.low in anchors:
            after = next((item for item in items if item.at > at and item.weight), None)
            if after is not None and after.at <= at + 3 and after.places and not after.places & own:
                return [Flaw(1.2, f"nothing of yours reaches back to {after.word.text}")]
    return []


def _loose_names(clause: Clause, items: list[Item], own: set[int]) -> list[Flaw]:
    """A name that no fact knows together with anything else that the clause says of the target."""
    if clause.subject == "sender":
        return []
    solid = [item for item in items if item.kind in ("word", "number") and item.places & own]
    if len(solid) < 2:
        return []
    before: Item | None = None
    for item in items:
        held = item.places & own
        if (
            item.kind == "name"
            and len(item.word.low) > 2
            and held
            and not any(held & one.places for one in solid)
        ):
            surname = before is not None and before.kind == "name" and before.at == item.at - 1
            if surname or (clause.subject == "target" and clause.second >= 0):
                return [Flaw(0.7, f"no fact ties {item.word.text} to the rest")]
        before = item
    return []
