"""Choosing among plans and written candidates: whole ones, the best first, and none like another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from introwriter.brief import Brief
from introwriter.composer.craft import LIGHT, craft_score
from introwriter.composer.material import Material
from introwriter.composer.plan import Plan
from introwriter.composer.tone import shape_of
from introwriter.composer.tongue import Tongue
from introwriter.composer.units import Unit
from introwriter.composer.whole import is_whole, keeps_ask
from introwriter.note import Draft

__all__ = ["Candidate", "best_plans", "is_frame", "mould_of", "says_nothing", "unlike", "worthy"]

_WRITTEN = 16  # plans that are written out, of some hundreds
_OF_EACH = 2  # and of each beginning
_FORMS = 1  # and of one story in the same frames, shortened in another way


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A plan, what it reads like, and how good it looks."""

    plan: Plan
    draft: Draft
    score: float


def best_plans(plans: Iterable[Plan], brief: Brief, material: Material, tongue: Tongue) -> list[Plan]:
    """Return the plans that are worth writing out: the best of all, and the best of each beginning.

    Plans that lose what the sender asks or why they write are left out, unless all do.
    """
    scored = sorted(
        (
            (craft_score(plan, brief, tongue) + shape_of(plan, brief.tone), -i, plan)
            for i, plan in enumerate(plans)
        ),
        reverse=True,
    )
    whole = [row for row in scored if is_whole(row[2], material)]
    whole = whole or [row for row in scored if keeps_ask(row[2], material)] or scored
    seen: Counter[object] = Counter()
    kept: list[Plan] = []
    for _, _, plan in whole:
        story = (
            plan.hook,
            *(
                (*_id(unit), unit.key or (unit.text if unit.kind == "offer" else ""))
                for unit, _ in plan.picks
            ),
        )
        seen.update((plan.hook, story))
        if seen[story] <= _FORMS and (len(kept) < _WRITTEN or seen[plan.hook] <= _OF_EACH):
            kept.append(plan)
    return kept


def mould_of(plan: Plan) -> tuple[str, ...]:
    """Return what a note is poured into: its hook, and the kind and frame of each sentence in order."""
    return (plan.hook, *(f"{unit.kind}:{unit.key}" for unit, _ in plan.picks))


def is_frame(part: str) -> bool:
    """Whether a part of a mould is the composer's wording, not the sender's own."""
    kind, _, frame = part.partition(":")
    return bool(frame) or kind in ("scene", "read", "tie")


def says_nothing(plan: Plan, tongue: Tongue) -> bool:
    """Whether the note is one sentence that the reader knows: where the two met, what they did."""
    unit, text = plan.picks[0]
    known = unit.kind in ("scene", "hello") or (
        unit.kind == "theirs" and not tongue.patterns.mine.search(text)
    )
    return len(plan.picks) == 1 and known


def worthy(ranked: list[Candidate]) -> list[Candidate]:
    """Leave out notes that tell nothing when the best one tells something."""
    told = [any(unit.kind not in LIGHT for unit, _ in candidate.plan.picks) for candidate in ranked]
    return [c for c, tells in zip(ranked, told, strict=True) if tells] if told and told[0] else ranked


def unlike(ranked: list[Candidate], n: int) -> list[Candidate]:
    """Return up to ``n`` that differ: in the beginning, in what they tell, or as a line and a story do."""
    chosen: list[Candidate] = []
    for differ in (_begin_apart, _differ, _hooked, _one_line):
        for candidate in ranked:
            if len(chosen) >= n:
                return chosen
            if all(differ(candidate, other) for other in chosen):
                chosen.append(candidate)
    return chosen


def _begin_apart(one: Candidate, other: Candidate) -> bool:
    """Whether two notes begin with other things, and neither is the other with something left out."""
    return (
        one.draft.text[:40] != other.draft.text[:40] and _first(one) != _first(other) and _differ(one, other)
    )


def _differ(one: Candidate, other: Candidate) -> bool:
    """Whether two notes are worth showing together: another start or other sentences, not one cut shorter."""
    mine, theirs = (_told(one), _told(other))
    if mine - theirs and theirs - mine:
        return True
    return mine == theirs and _first(one) != _first(other)


def _hooked(one: Candidate, other: Candidate) -> bool:
    """Whether one of two notes starts with the scene, the tie or the work, the other with the story."""
    begun = [candidate.plan.picks[0][0] for candidate in (one, other)]
    mine, theirs = _told(one), _told(other)
    opening = {_id(unit) for unit in begun if unit.kind in LIGHT}
    return _first(one) != _first(other) and bool(opening) and mine ^ theirs <= opening


def _one_line(one: Candidate, other: Candidate) -> bool:
    """Whether one of two notes says it in one sentence and a close, the other tells a story."""
    few, many = sorted((one, other), key=lambda candidate: len(candidate.plan.picks))
    told = [unit for unit, _ in few.plan.body if unit.kind != "thanks"]
    return len(told) == 1 and len(many.plan.picks) > len(few.plan.picks) + 1


def _first(candidate: Candidate) -> tuple[str, int, str]:
    return _id(candidate.plan.picks[0][0])


def _told(candidate: Candidate) -> frozenset[tuple[str, int, str]]:
    return frozenset(_id(unit) for unit, _ in candidate.plan.picks)


def _id(unit: Unit) -> tuple[str, int, str]:
    """Return what a unit says, whatever words it is set in: its place in the input."""
    headed = unit.key[:5] if unit.key.startswith(("about", "place")) else ""
    return (unit.source, unit.at, headed if unit.at or unit.source == "context.offer" else unit.text)
