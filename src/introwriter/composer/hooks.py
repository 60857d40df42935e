"""Ways to begin: their words, the scene we shared, what I did with it, the tie, the story as it was told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from introwriter.brief import Brief
from introwriter.composer.gather import Material
from introwriter.composer.lexicon import phrases
from introwriter.composer.shorten import without_asides
from introwriter.composer.units import Unit, content_words

__all__ = ["Hook", "hooks_of"]

_SAID = re.compile(
    r"you (?:said|told|asked|mentioned|showed|explained|gave|suggested|warned|promised|lent|recommended)\b",
    re.I,
)
_LOOSE = re.compile(r"\b(?:it|them|they|that)\b", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hook:
    """A beginning, and the rest of the body in its order."""

    name: str
    opening: tuple[Unit, ...]
    body: tuple[Unit, ...]


def hooks_of(brief: Brief, material: Material) -> Iterator[Hook]:
    """Yield every beginning the material allows, the best known first."""
    told = material.told
    long = not brief.channel.is_invitation
    extra = _extra(material, long)
    if material.let_in:
        word = phrases("en")["scene"]["accepted"][0]
        unit = Unit(kind="hello", forms=(word,), weight=2, source="context.met")
        yield Hook(name="let_in", opening=(unit,), body=(*told, *extra))
    yield from _scene_hooks(brief, material, long, extra)
    yield from _story_hooks(material, extra)
    yield from _about(material)
    yield from _reading_hooks(material, long)
    for tie in material.ties[:2]:
        yield Hook(name=f"tie:{tie.key}", opening=(tie,), body=(*told, *extra))


def _extra(material: Material, long: bool) -> tuple[Unit, ...]:
    """What a longer note has room for besides the story."""
    if not long:
        return ()
    deeds = tuple(r.unit for r in material.readings if r.unit)
    return (*deeds, *(tie for tie in material.ties[:1] if tie.key != "place"))


def _scene_hooks(brief: Brief, material: Material, long: bool, extra: tuple[Unit, ...]) -> Iterator[Hook]:
    told, met = material.told, material.met
    if material.place and told and _SAID.match(told[0].text) and not _overlap(material.place, told[0].text):
        way = phrases("en")["scene"]["said"]
        place = material.place[:1].upper() + material.place[1:]
        forms = tuple(way.format(Place=place, clause=form[:1].lower() + form[1:]) for form in told[0].forms)
        joined = replace(told[0], forms=forms)
        yield Hook(name="place", opening=(joined,), body=(*told[1:], *extra))
    me = brief.voice.signature or brief.sender_greeting.name
    if material.place and me and long:
        here = phrases("en")["scene"]["here"].format(
            me=me, place=re.sub(r"^(?:in|at|during|on) ", "", material.place)
        )
        unit = Unit(kind="scene", forms=(here,), weight=3, source="context.met", key="here")
        rest = tuple(u for u in _unplaced(met, material.place) if u.key != "talked")
        yield Hook(name="here", opening=(unit,), body=(*rest, *told, *extra))
    if met:
        theirs = next((u for u in met if u.kind == "theirs" and not u.needs), None)
        if theirs and not (long and met[0].kind == "scene"):
            yield Hook(
                name="met_theirs",
                opening=(theirs,),
                body=(*(u for u in met if u is not theirs and u.kind != "scene"), *told, *extra),
            )
        yield Hook(name="scene", opening=(met[0].first(),), body=(*met[1:], *told, *extra))


def _overlap(place: str, text: str) -> bool:
    return bool(content_words(place) & content_words(text))


def _unplaced(met: tuple[Unit, ...], place: str) -> tuple[Unit, ...]:
    """Take the place, once said, out of the first unit; one that was only the place goes."""
    if not met:
        return met
    tail = re.sub(rf"^(?:we met )?{re.escape(place)}[, ]*", "", met[0].text, flags=re.I)
    if tail == met[0].text:
        return met[1:] if met[0].kind == "scene" else met
    if not re.match(r"(?:i|we|you)\b", tail, re.I):
        return met[1:]
    return (replace(met[0], forms=(tail[:1].upper() + tail[1:],)), *met[1:])


def _story_hooks(material: Material, extra: tuple[Unit, ...]) -> Iterator[Hook]:
    told = material.told
    if material.hello:
        yield Hook(name="hello", opening=(material.hello,), body=(*material.met[:2], *told, *extra))
    if not told and not material.questions:
        return
    yield Hook(name="story", opening=(), body=(*told, *extra))
    if len(told) > 3:
        lesser = _lesser(told)
        yield Hook(name="story", opening=(), body=(*(u for u in told if u is not lesser), *extra))
    for i, unit in enumerate(told):
        opens = unit.kind == "mutual" or _SAID.match(unit.text) or re.match(r"you \w+ed\b", unit.text, re.I)
        if i and opens and not unit.needs and not _LOOSE.search(unit.text):
            rest = tuple(u for k, u in enumerate(told) if k != i)
            if i + 1 < len(told) and told[i + 1].needs:
                continue
            yield Hook(name="theirs", opening=(unit,), body=(*rest, *extra))
            break


def _lesser(told: tuple[Unit, ...]) -> Unit | None:
    """Return the unit the story misses least: not the first, and none that the next one leans on."""
    free = [
        u for u, after in zip(told[1:], (*told[2:], None), strict=True) if after is None or not after.needs
    ]
    return min(free, key=lambda unit: unit.weight, default=None)


def _about(material: Material) -> Iterator[Hook]:
    """Put the work before a story that does not name it: "About your glaze recipe: I fired forty tests"."""
    told = material.told
    thing = next(
        (
            r.thing
            for r in material.readings[:1]
            if r.thing.startswith("your ") and len(material.readings) == 1
        ),
        "",
    )
    first = told[0] if told and told[0].kind in ("deed", "effect") else None
    if (
        not thing
        or first is None
        or first.needs
        or any(re.search(r"\byou", u.text, re.I) for u in told if u.kind != "thanks")
    ):
        return
    way = phrases("en")["read"]["on" if " about " in thing else "about"]
    forms = tuple(way.format(thing=without_asides(thing), clause=_small(form)) for form in first.forms)
    opening = replace(first, forms=tuple(form[:1].upper() + form[1:] for form in forms))
    yield Hook(name="about", opening=(opening,), body=tuple(u for u in told if u is not first))


def _small(clause: str) -> str:
    return clause if re.match(r"I\b|[A-Z]{2}|[A-Z]\w+ [A-Z]", clause) else clause[:1].lower() + clause[1:]


def _reading_hooks(material: Material, long: bool) -> Iterator[Hook]:
    for i, reading in enumerate(material.readings[:3]):
        others = tuple(r.unit for r in material.readings if r.unit and r is not reading) if long else ()
        ties = tuple(t for t in material.ties[:1]) if long else ()
        unit = reading.unit or reading.bare
        if unit:
            yield Hook(name=f"read{i}", opening=(unit,), body=(*others, *material.told, *ties))
