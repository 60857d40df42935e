"""All finders over one pair of people: their answers merged, ranked and freed of repetition."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from introwriter.aliases.text import key
from introwriter.common_ground.evidence import Side, context_facts, side_of
from introwriter.common_ground.field import shared_field
from introwriter.common_ground.ground import CommonGround
from introwriter.common_ground.lists import (
    shared_certifications,
    shared_interests,
    shared_languages,
    shared_skills,
)  # fmt: skip
from introwriter.common_ground.meeting import met_at, mutual_contacts, never_met, stay_kind
from introwriter.common_ground.named import shared_groups, shared_names
from introwriter.common_ground.places import shared_places
from introwriter.common_ground.stays import shared_employers, shared_schools
from introwriter.common_ground.works import read_works
from introwriter.facts import Fact
from introwriter.people import Context, Profile, Sender

__all__ = ["find_common_ground"]

_FLOOR = 0.08


def find_common_ground(target: Profile, sender: Sender, context: Context) -> tuple[CommonGround, ...]:
    """Return what the two people share, strongest first."""
    theirs, mine = side_of(target, "target"), side_of(sender, "sender")
    facts = context_facts(context)
    found = list(_from_context(theirs, facts))
    stays = [*shared_schools(theirs, mine), *shared_employers(theirs, mine)]
    found, stays = _told_in_meeting(found, stays, facts)
    found += stays
    said = [fact for fact in facts if fact.kind in ("goal", "offer")]
    found += [
        *shared_groups(theirs, mine),
        *shared_names(theirs, mine),
        *shared_certifications(theirs, mine),
        *shared_field(theirs, mine, said),
        *shared_skills(theirs, mine),
        *shared_interests(theirs, mine),
        *shared_places(theirs, mine),
        *shared_languages(theirs, mine),
    ]
    kept = _once(sorted(found, key=lambda ground: -ground.strength))
    return tuple(ground for ground in kept if ground.strength >= _FLOOR)


def _from_context(target: Side, facts: tuple[Fact, ...]) -> Iterator[CommonGround]:
    by_kind: dict[str, list[Fact]] = {}
    for fact in facts:
        by_kind.setdefault(fact.kind, []).append(fact)
    met = met_at(target, next(iter(by_kind.get("met", [])), None))
    if met:
        yield met
    yield from mutual_contacts(target, by_kind.get("mutual", []))
    yield from read_works(target, by_kind.get("read", []), next(iter(by_kind.get("goal", [])), None))


def _told_in_meeting(
    found: list[CommonGround], stays: list[CommonGround], facts: tuple[Fact, ...]
) -> tuple[list[CommonGround], list[CommonGround]]:
    """Let "we worked together" strengthen the employer or school they share instead of making an event."""
    met = next((fact for fact in facts if fact.kind == "met"), None)
    if met is None or never_met(met.text):
        return found, stays
    kind = stay_kind(met.text)
    told = max((g for g in stays if g.kind == kind), key=lambda g: g.strength, default=None)
    if not kind:
        return found, stays
    event = next(ground for ground in found if ground.kind == "event")
    rest = [ground for ground in found if ground is not event]
    if told is None:
        return [replace(event, kind=kind, strength=0.9), *rest], stays
    merged = replace(
        told,
        theirs=(*told.theirs, met.id),
        mine=(*told.mine, met.id),
        text=f"{told.text}; {event.text[:1].lower()}{event.text[1:]}",
        strength=0.96,
    )
    return rest, [merged if ground is told else ground for ground in stays]


def _once(ranked: Iterable[CommonGround]) -> list[CommonGround]:
    """Keep one entry a thing: the strongest, with the fact ids of the others of its name."""
    kept: list[CommonGround] = []
    for ground in ranked:
        same = next((i for i, other in enumerate(kept) if _same_thing(other, ground)), None)
        if same is None:
            kept.append(ground)
            continue
        other = kept[same]
        kept[same] = replace(
            other,
            theirs=tuple(dict.fromkeys((*other.theirs, *ground.theirs))),
            mine=tuple(dict.fromkeys((*other.mine, *ground.mine))),
        )
    return kept


def _same_thing(strong: CommonGround, weak: CommonGround) -> bool:
    """Whether the weaker entry only says again what the stronger one says."""
    if weak.kind in ("school", "employer", "mutual", "place", "language") and weak.kind != strong.kind:
        return False
    if strong.kind in ("mutual", "place", "language") and weak.kind != strong.kind:
        return False
    one, other = f" {key(strong.name)} ", f" {key(weak.name)} "
    if weak.kind == strong.kind == "event" or not other.strip() or not one.strip():
        return weak.kind == strong.kind == "event"
    if one == other:
        return True
    return weak.kind not in ("school", "employer", "mutual") and (
        other in one or (one in other and weak.kind != "project")
    )
