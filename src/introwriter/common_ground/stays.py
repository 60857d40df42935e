"""Schools and employers that both were at, and whether they were there at the same time."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from introwriter.aliases import same_organisation, same_school
from introwriter.aliases.tables import words
from introwriter.aliases.text import key, without_legal_form
from introwriter.common_ground.evidence import Side
from introwriter.common_ground.ground import STILL, CommonGround, GroundKind
from introwriter.common_ground.rarity import rarity
from introwriter.facts import Fact

__all__ = ["shared_employers", "shared_schools"]

Stay = tuple[str, Fact]
"""The name of a school or company, and the fact that tells of the stay."""


def shared_schools(target: Side, sender: Side) -> Iterator[CommonGround]:
    """Yield each school that both attended, all stays there in one entry."""
    ours = [
        (stay.school, f)
        for i, stay in enumerate(sender.person.education)
        if (f := sender.by_id.get(f"sender.education.{i}"))
    ]
    theirs = [
        (stay.school, f)
        for i, stay in enumerate(target.person.education)
        if (f := target.by_id.get(f"target.education.{i}"))
    ]
    theirs = [stay for stay in theirs if not _nobody(stay[0])]
    ours = [stay for stay in ours if not _nobody(stay[0])]
    for them, me in _clusters(theirs, ours, same_school):
        years = _overlap(them, me)
        weight = rarity("school", them[0][0])
        strength = (0.86 if years else 0.66) - 0.12 * (1 - weight)
        yield _ground("school", "studied at", them, me, years, strength)


def shared_employers(target: Side, sender: Side) -> Iterator[CommonGround]:
    """Yield each organisation that both worked for, all their jobs there in one entry."""
    theirs = _jobs(target, "target")
    ours = _jobs(sender, "sender")
    for them, me in _clusters(theirs, ours, same_organisation):
        years = _overlap(them, me)
        weight = rarity("organisation", them[0][0])
        strength = (0.87 if years else 0.64) - (0.35 if years else 0.4) * (1 - weight)
        yield _ground("employer", "worked at", them, me, years, strength)


def _jobs(side: Side, whom: str) -> list[Stay]:
    jobs = side.person.positions
    return [
        (job.company, fact)
        for i, job in enumerate(jobs)
        if not _nobody(job.company) and (fact := side.by_id.get(f"{whom}.positions.{i}"))
    ]


def _nobody(name: str) -> bool:
    """Whether a company or school is none: empty, ``—``, "Freelance", "various"."""
    bare = without_legal_form(name)
    nobody = words("organisations", "nobody")
    return not bare or bare in nobody or all(word in nobody for word in bare.split())


def _clusters(
    theirs: list[Stay], ours: list[Stay], same: Callable[[str, str], bool]
) -> Iterator[tuple[list[Stay], list[Stay]]]:
    """Yield the stays of both sides at one place, by the name that the target gives it."""
    used: set[str] = set()
    for name, fact in theirs:
        if fact.id in used:
            continue
        mine = [stay for stay in ours if same(name, stay[0])]
        if not mine:
            continue
        them = [
            stay
            for stay in theirs
            if stay[1].id not in used and (stay[1].id == fact.id or same(name, stay[0]))
        ]
        used.update(stay[1].id for stay in them)
        yield them, mine


def _overlap(theirs: list[Stay], ours: list[Stay]) -> tuple[int, int] | None:
    """Return the longest stretch of years in which both surely were there."""
    found = [
        years
        for _, them in theirs
        for _, me in ours
        if them.when and me.when and (years := them.when.overlap(me.when)) and years[0] <= years[1]
    ]
    return max(found, key=lambda years: (years[1] - years[0], years), default=None)


def _ground(
    kind: GroundKind,
    verb: str,
    theirs: list[Stay],
    ours: list[Stay],
    years: tuple[int, int] | None,
    strength: float,
) -> CommonGround:
    name, other = theirs[0][0], ours[0][0]
    label = name if key(name) == key(other) else f"{name} / {other}"
    ground = CommonGround(
        kind=kind,
        name=name,
        text="",
        theirs=tuple(fact.id for _, fact in theirs),
        mine=tuple(fact.id for _, fact in ours),
        strength=strength,
        years=years,
    )
    when = f"{ground.together} together" if years else _when(theirs, ours)
    return CommonGround(
        kind=ground.kind,
        name=name,
        text=f"Both {verb} {label}" + (f", {when}" if when else ""),
        theirs=ground.theirs,
        mine=ground.mine,
        strength=strength,
        years=(years[0], min(years[1], STILL)) if years else None,
    )


def _when(theirs: list[Stay], ours: list[Stay]) -> str:
    them = str(theirs[0][1].when) if theirs[0][1].when else "?"
    me = str(ours[0][1].when) if ours[0][1].when else "?"
    if "?" in (them, me):
        return ""
    return f"at other times (they {them}, you {me})"
