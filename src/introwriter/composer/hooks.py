"""Ways to begin: their words, the scene we shared, what I did with it, the tie, the story as it was told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from introwriter.brief import Brief
from introwriter.composer.material import Material
from introwriter.composer.tongue import Tongue
from introwriter.composer.units import Unit

__all__ = ["Hook", "hooks_of"]

_BRACKET = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hook:
    """A beginning, and the rest of the body in its order."""

    name: str
    opening: tuple[Unit, ...]
    body: tuple[Unit, ...]


def hooks_of(brief: Brief, material: Material, tongue: Tongue) -> Iterator[Hook]:
    """Yield every beginning the material allows, the best known first."""
    told = material.told
    long = not brief.channel.is_invitation
    extra = _extra(material, long)
    if material.let_in:
        word = tongue.phrases["scene"]["accepted"][0]
        unit = Unit(kind="hello", forms=(word,), weight=2, source="context.met")
        again = told[:1] and tongue.patterns.bare_thanks.fullmatch(told[0].text)
        yield Hook(name="let_in", opening=(unit,), body=(*(told[1:] if again else told), *extra))
    yield from _scene_hooks(brief, material, tongue, long, extra)
    yield from _story_hooks(material, tongue, extra)
    yield from _about(material, tongue)
    yield from _reading_hooks(material, long)
    for tie in material.ties[:2]:
        yield Hook(name=f"tie:{tie.key}", opening=(tie,), body=(*told, *extra))


def _extra(material: Material, long: bool) -> tuple[Unit, ...]:
    """What a longer note has room for besides the story."""
    if not long:
        return ()
    deeds = tuple(u for r in material.readings if r.unit for u in (r.unit, *r.more))
    return (*deeds, *(tie for tie in material.ties[:1] if tie.key != "place"))


def _scene_hooks(
    brief: Brief, material: Material, tongue: Tongue, long: bool, extra: tuple[Unit, ...]
) -> Iterator[Hook]:
    told, met = material.told, material.met
    says = told and tongue.patterns.said.match(told[0].text)
    if material.place and says and not _overlap(material.place, told[0].text, tongue):
        forms = tuple(tongue.placed(material.place, form) for form in told[0].forms)
        joined = replace(told[0], forms=forms, key="place")
        yield Hook(name="place", opening=(joined,), body=(*told[1:], *extra))
    me = brief.voice.signature or brief.sender_greeting.name
    if material.place and me and long:
        here = tongue.phrases["scene"]["here"].format(
            me=me, place=tongue.patterns.at.sub("", material.place, count=1)
        )
        unit = Unit(kind="scene", forms=(here,), weight=3, source="context.met", key="here")
        rest = tuple(u for u in _unplaced(met, material.place, tongue) if u.key != "talked")
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


def _overlap(place: str, text: str, tongue: Tongue) -> bool:
    return bool(tongue.content_words(place) & tongue.content_words(text))


def _unplaced(met: tuple[Unit, ...], place: str, tongue: Tongue) -> tuple[Unit, ...]:
    """Take the place, once said, out of the first unit; one that was only the place goes."""
    if not met:
        return met
    tail = re.sub(rf"^{tongue.patterns.scene.pattern}{re.escape(place)}[, ]*", "", met[0].text, flags=re.I)
    if tail == met[0].text:
        return met[1:] if met[0].kind == "scene" else met
    if not tongue.patterns.person.match(tail):
        return met[1:]
    return (replace(met[0], forms=(tail[:1].upper() + tail[1:],)), *met[1:])


def _story_hooks(material: Material, tongue: Tongue, extra: tuple[Unit, ...]) -> Iterator[Hook]:
    told = material.told
    if material.hello:
        yield Hook(name="hello", opening=(material.hello,), body=(*material.met[:2], *told, *extra))
    if not told and not material.questions:
        return
    yield Hook(name="story", opening=(), body=(*told, *extra))
    aside = any(unit.key == "aside" for unit in told)
    if len(told) > 2 or aside:
        lesser = _lesser(told, (*material.questions, *material.offers, *material.details))
        few = len(told) < 4 and lesser is not None and lesser.key != "aside"
        if lesser and not (few and lesser.kind in ("deed", "thanks", "mutual")):
            yield Hook(name="story", opening=(), body=(*(u for u in told if u is not lesser), *extra))
    if told and len(material.questions) == 1 and (not told[0].needs or told[0].at > material.questions[0].at):
        yield from _asked(material.questions[0], (*told, *extra), tongue)
    yield from _act_first(material, tongue, extra)
    yield from _theirs_first(material, tongue, extra)
    if len(told) > 2:
        yield from _one_line(told, tongue)


def _theirs_first(material: Material, tongue: Tongue, extra: tuple[Unit, ...]) -> Iterator[Hook]:
    """Begin with a later sentence that speaks of the reader and can stand alone."""
    told = material.told
    met = " ".join((material.place, *(unit.text for unit in material.met)))
    if told and _overlap(met, told[0].text, tongue):
        return  # the story begins where the two met: nothing comes before that
    begun = told and (tongue.patterns.said.match(told[0].text) or tongue.patterns.acted.match(told[0].text))
    for i, unit in enumerate(told):
        free = i and not (i + 1 < len(told) and told[i + 1].needs)
        if begun and unit.kind != "mutual":
            continue  # the story starts with them: what they did next comes next
        if not free or unit.kind == "thanks" or not _plain(unit, tongue):
            continue
        says = tongue.patterns.said.match(unit.text) or tongue.patterns.acted.match(unit.text)
        if unit.kind == "mutual" or says or tongue.patterns.reader.search(unit.text):
            rest = tuple(u for k, u in enumerate(told) if k != i)
            yield Hook(
                name="theirs" if unit.kind == "mutual" or says else "turned",
                opening=(unit,),
                body=(*rest, *extra),
            )
            break


def _one_line(told: tuple[Unit, ...], tongue: Tongue) -> Iterator[Hook]:
    """Say it in one sentence that needs no other and speaks of the reader."""
    free = [u for u in told if u.kind != "thanks" and _plain(u, tongue)]
    able = [u for u in free if tongue.patterns.reader.search(u.text)]
    thanks = tuple(u for u in told if u.kind == "thanks")
    if able or (free and thanks):
        best = max(able or free, key=lambda unit: unit.weight)
        yield Hook(name="line", opening=(best,), body=thanks[:1])


def _asked(question: Unit, body: tuple[Unit, ...], tongue: Tongue) -> Iterator[Hook]:
    """Put the question first, where it can be understood without the story."""
    forms = tuple(f for f in question.forms if f.endswith("?") and not tongue.patterns.loose.search(f))
    if forms and not question.needs:
        opening = replace(question, kind="theirs", forms=forms, weight=2.5, key="asked")
        yield Hook(name="asked", opening=(opening,), body=body)


def _act_first(material: Material, tongue: Tongue, extra: tuple[Unit, ...]) -> Iterator[Hook]:
    """Put the thanks, or what is offered, before the story, where it can be understood without it."""
    told = material.told
    thanks = next((u for u in told if u.kind == "thanks" and len(u.text.split()) > 3), None)
    if thanks and thanks is not told[0] and _plain(thanks, tongue):
        rest = tuple(u for u in told if u is not thanks)
        yield Hook(name="thanked", opening=(thanks,), body=(*rest, *extra))
    offer = next((u for u in material.offers if _plain(u, tongue) and not u.text.endswith("?")), None)
    if told and offer and not told[0].needs and not material.questions:
        opening = replace(offer, kind="theirs", weight=2.0, key="given")
        yield Hook(name="given", opening=(opening,), body=(*told, *extra))


def _plain(unit: Unit, tongue: Tongue) -> bool:
    """Whether no word of a unit points back."""
    return not (unit.needs or tongue.patterns.loose.search(unit.text))


def _lesser(told: tuple[Unit, ...], ends: tuple[Unit, ...]) -> Unit | None:
    """Return the unit the story misses least: not the first, and none that the next one leans on."""
    leant_on = {unit.at - 1 for unit in ends if unit.needs}
    free = [
        u
        for u, after in zip(told[1:], (*told[2:], None), strict=True)
        if (after is None or not after.needs) and (u.at not in leant_on or u.key == "aside")
    ]
    return min(free, key=lambda unit: unit.weight, default=None)


def _about(material: Material, tongue: Tongue) -> Iterator[Hook]:
    """Put the work before a story that does not name it: "About your glaze recipe: I fired forty tests"."""
    told, readings = material.told, material.readings
    for i, reading in enumerate(readings[:3]):
        if not tongue.patterns.owned.match(reading.thing):
            continue
        if reading.more and not reading.unit:
            for opening in _headed(reading.thing, reading.more[0], tongue):
                yield Hook(name=f"about{i}", opening=(opening,), body=(*reading.more[1:], *told))
    first = told[0] if told and told[0].kind in ("deed", "effect", "background") else None
    if (
        first is None
        or first.needs
        or len(readings) != 1
        or tongue.patterns.facing.search(first.text)
        or not tongue.patterns.owned.match(readings[0].thing)
        or any(tongue.patterns.reader.search(u.text) for u in told if u.kind != "thanks")
    ):
        return
    for opening in _headed(readings[0].thing, first, tongue):
        yield Hook(name="about", opening=(opening,), body=tuple(u for u in told if u is not first))


def _headed(thing: str, unit: Unit, tongue: Tongue) -> Iterator[Unit]:
    """Yield the unit with the thing at its head, in each of the ways the language has for it."""
    thing = _BRACKET.sub("", thing)
    for i, way in enumerate(_listed(tongue.phrases["read"]["about"])):
        if way.split()[0].lower() in thing.split():
            way = tongue.phrases["read"]["on"]
        heads = [form for form in unit.forms if ": " not in form or ": " not in way]
        forms = tuple(way.format(thing=thing, clause=tongue.small(form)) for form in heads)
        if not forms:
            continue
        capital = tuple(form[:1].upper() + form[1:] for form in forms)
        yield replace(unit, forms=capital, needs=False, key=f"about{i}")


def _listed(ways: str | list[str]) -> list[str]:
    return [ways] if isinstance(ways, str) else ways


def _reading_hooks(material: Material, long: bool) -> Iterator[Hook]:
    for i, reading in enumerate(material.readings[:3]):
        others = tuple(r.unit for r in material.readings if r.unit and r is not reading) if long else ()
        ties = tuple(t for t in material.ties[:1]) if long else ()
        unit = reading.unit or reading.bare
        if unit:
            body = (*reading.more, *others, *material.told, *ties)
            yield Hook(name=f"read{i}", opening=(unit,), body=body)
