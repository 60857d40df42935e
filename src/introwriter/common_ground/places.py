"""Places that both have lived, worked or studied in: a town says something, a country hardly."""

from __future__ import annotations

import re
from collections.abc import Iterator

from introwriter.aliases import same_place
from introwriter.aliases.tables import table, written
from introwriter.aliases.text import key, normalise, parts
from introwriter.common_ground.evidence import Side, found_names
from introwriter.common_ground.ground import CommonGround
from introwriter.common_ground.rarity import rarity

__all__ = ["shared_places"]

_SEGMENT = re.compile(r"\s*[,/·|•;]\s*|\s+[-–—]\s+|\s+(?:and|und|et|y|og|&)\s+")
_HISTORY = ("position", "school", "about", "volunteering", "headline")


def shared_places(target: Side, sender: Side) -> Iterator[CommonGround]:
    """Yield the places both are tied to: home and home first, then home and history, then one area."""
    seen: set[str] = set()
    for ground in (*_homes(target, sender), *_home_and_history(target, sender)):
        label = key(ground.name)
        if label not in seen:
            seen.add(label)
            yield ground


def _segments(location: str) -> list[str]:
    """Return town, region, country of a location line, brackets as segments of their own."""
    return [segment for part in parts(location) for segment in _SEGMENT.split(part) if segment.strip()]


def _homes(target: Side, sender: Side) -> Iterator[CommonGround]:
    them, me = target.person.location, sender.person.location
    if "target.location" not in target.by_id or "sender.location" not in sender.by_id:
        return
    theirs, mine = _segments(them), _segments(me)
    if not theirs or not mine:
        return
    ids = (("target.location",), ("sender.location",))
    if same_place(them, me):
        weight = rarity("place", theirs[0])
        if not _is_country(theirs[0]):
            yield _ground(theirs[0], f"Both are in {theirs[0]}", *ids, 0.22 + 0.34 * weight)
            return
    area = _area(theirs, mine)
    if area:
        yield _ground(area, f"Both are in {area}", *ids, 0.3)
        return
    for segment in theirs[1:]:
        other = next((s for s in mine if not _is_country(segment) and same_place(segment, s)), "")
        if other:
            name = max(segment, other, key=len)
            yield _ground(name, f"Both are in {name}", *ids, 0.3 * rarity("place", segment))
            return


def _area(theirs: list[str], mine: list[str]) -> str:
    """Return the name of the metropolitan area both are in, or ""."""
    areas = table("places", "areas")
    ours = {i for segment in mine[:2] for i in areas.ids(key(segment))}
    for segment in theirs[:2]:
        for i in areas.ids(key(segment)):
            if i in ours:
                return written("places", "areas", i)
    return ""


def _is_country(segment: str) -> bool:
    ids = table("places", "countries").ids(key(segment))
    return bool(ids)


def _home_and_history(target: Side, sender: Side) -> Iterator[CommonGround]:
    theirs, mine = _towns(target), _towns(sender)
    for label, (name, them) in theirs.items():
        if label not in mine:
            continue
        me = mine[label][1]
        if all(i.endswith(".location") for i in (*them, *me)):
            continue
        weight = rarity("place", name)
        home = any(i.endswith(".location") for i in (*them, *me))
        strength = (0.14 + 0.3 * weight) if home else (0.1 + 0.22 * weight)
        yield _ground(name, f"Both have ties to {name}", tuple(them), tuple(me), strength)


def _towns(side: Side) -> dict[str, tuple[str, list[str]]]:
    """Return the towns a side is tied to, known ones anywhere and the town of the location."""
    found: dict[str, tuple[str, list[str]]] = {}
    for fact in side.of("location", *_HISTORY):
        for group, raw in found_names(fact.text, "places"):
            if raw[:1].isupper() or not raw[:1].isascii():
                _add(found, table("places").groups[group][0], raw, fact.id)
    for fact in side.of("location"):
        segments = _segments(fact.text)
        for segment in segments[:1]:
            if not _is_country(segment):
                _add(found, key(segment), segment, fact.id)
    return found | _named_towns(side, found)


def _named_towns(side: Side, found: dict[str, tuple[str, list[str]]]) -> dict[str, tuple[str, list[str]]]:
    """Return towns given after a comma in a company's or school's name, known to the table or not."""
    more: dict[str, tuple[str, list[str]]] = {}
    whom = "sender" if any(f.id.startswith("sender.") for f in side.facts) else "target"
    stays = [(f"{whom}.positions.{i}", job.company) for i, job in enumerate(side.person.positions)]
    stays += [(f"{whom}.education.{i}", stay.school) for i, stay in enumerate(side.person.education)]
    for fact_id, name in stays:
        pieces = [piece for piece in _SEGMENT.split(name) if piece]
        if (
            fact_id in side.by_id
            and len(pieces) > 1
            and _is_town(pieces[-1])
            and key(pieces[-1]) not in found
        ):
            _add(more, key(pieces[-1]), pieces[-1], fact_id)
    return more


def _is_town(piece: str) -> bool:
    short = len(piece.split()) < 3 and len(normalise(piece)) > 3
    return short and piece[:1].isupper() and not _is_country(piece)


def _add(found: dict[str, tuple[str, list[str]]], label: str, raw: str, fact_id: str) -> None:
    entry = found.setdefault(label, (raw, []))
    if fact_id not in entry[1]:
        entry[1].append(fact_id)


def _ground(
    name: str, text: str, theirs: tuple[str, ...], mine: tuple[str, ...], strength: float
) -> CommonGround:
    return CommonGround(kind="place", name=name, text=text, theirs=theirs, mine=mine, strength=strength)
