"""What a sentence of a plan rests on: the sentence before it, or the one where its thing came up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from introwriter.composer.tongue import Tongue
from introwriter.composer.typed import Typed
from introwriter.composer.units import Unit

__all__ = ["FREE", "Link", "gaps", "links"]

_BRACKET = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
_WORD = re.compile(r"[^\W_][\w'’-]*")
_NO_GROUND = ("tie", "hello", "way_out", "self")
_ENDS = ("question", "ask", "offer", "wish", "way_out", "detail")
_NO_NEWS = ("wish", "way_out")  # they stand at the end, wherever they were typed
_GIVES = ("thanks", "offer", "wish", "way_out")
_RANKS = {"context.met": 0, "context.read": 1, "context.goal": 2, "context.offer": 3}


@dataclass(frozen=True, slots=True)
class Link:
    """``after`` is the unit that must stand right before (-1: none); ``on`` are units that must have come up.

    Each unit goes with the forms of it that will do, a bit for each.
    """

    after: int = -1
    whole: int = 0
    on: tuple[tuple[int, int], ...] = ()


FREE = Link()
_UNKNOWN = Typed()


def links(
    units: Sequence[Unit], tongue: Tongue, story: Sequence[Unit] = (), typed: Typed = _UNKNOWN
) -> list[list[Link | None]]:
    """Return what each form of each unit rests on, in the order of the plan; ``None``: it cannot stand.

    A unit that leans on the one before it (``needs``) takes that one with it, whole; "the bell" takes the
    sentence that first spoke of a bell, and that one whatever it rests on itself. ``story`` is all that is
    told and ``typed`` what was typed: what came up there and not in the plan cannot be taken as known.
    """
    untold = _untold(units, story)
    places = [_place(unit, typed, tongue) for unit in units]
    lasts = [typed.end(tongue.content_words(u.text), p) for u, p in zip(units, places, strict=True)]
    ends = frozenset(place for place, unit in zip(places, units, strict=True) if unit.kind in _ENDS)
    found: list[list[Link | None]] = []
    for i, unit in enumerate(units):
        if unit.needs and unit.kind == "thanks" and (thanked := _theirs_before(units, i, tongue)) >= 0:
            # "Thank you for drawing it" is about what is theirs, wherever that was told.
            found.append([Link(on=((thanked, -1),))] * len(unit.forms))
            continue
        before = _before(units, i) if unit.needs else -1
        if before >= 0 and (
            _passed_over(units[before], unit, untold)
            or (places[i] >= 0 and unit.kind not in _GIVES and typed.skips(lasts[before], places[i], ends))
        ):
            before = -1
        whole = _whole(units[before], tongue) if before >= 0 else 0
        row: list[Link | None] = []
        for k, form in enumerate(unit.forms):
            free = not unit.needs or k >= len(unit.forms) - unit.alone
            if before < 0 and not free:
                row.append(None)
                continue
            on = _grounds(units, i, form, tongue, untold, typed, places[i])
            after = -1 if free else before
            if on is not None and after >= 0 and unit.back > 1 and units[after].at > 1:
                further = _before(units, after)
                torn = further < 0 or typed.skips(lasts[further], places[after], ends)
                on = None if torn else (*on, (further, -1))
            row.append(None if on is None else Link(after, whole, on) if on or after >= 0 else FREE)
        found.append(row)
    return found


def _untold(units: Sequence[Unit], story: Sequence[Unit]) -> list[Unit]:
    mine = {(unit.source, unit.at) for unit in units}
    return [unit for unit in story if unit.at and (unit.source, unit.at) not in mine]


def _before(units: Sequence[Unit], i: int) -> int:
    """Return the unit that stood before in the story; without a story, the one before in the plan."""
    unit = units[i]
    if unit.at:
        same = [k for k in range(i) if units[k].source == unit.source and 0 < units[k].at < unit.at]
        if same:
            return max(same, key=lambda k: units[k].at)
        if any(u.source == unit.source and 0 < u.at < unit.at and u.kind not in _ENDS for u in units):
            return -1
    if i and units[i - 1].kind not in _NO_GROUND and not (unit.at and units[i - 1].source == unit.source):
        return i - 1
    return -1


def _theirs_before(units: Sequence[Unit], i: int, tongue: Tongue) -> int:
    """Return the nearest earlier sentence that speaks of the reader, -1 without one."""
    spoken = (k for k in range(i - 1, -1, -1) if tongue.patterns.reader.search(units[k].text))
    return next(spoken, -1)


def _passed_over(before: Unit, unit: Unit, untold: Sequence[Unit]) -> bool:
    """Whether the sentence that a unit leans on is one that the plan does not hold."""
    start = before.at if before.source == unit.source else 0
    return bool(unit.at) and any(
        u.source == unit.source and start < u.at < unit.at and u.kind not in _ENDS and u.key != "aside"
        for u in untold
    )


def _whole(unit: Unit, tongue: Tongue) -> int:
    """Return the forms of a unit, as bits, that end as the longest does, or lost nothing new there."""
    text = _BRACKET.sub("", unit.text)
    bits = 0
    for k, form in enumerate(unit.forms):
        bare = _BRACKET.sub("", form)
        lost = text[len(bare) :] if text.startswith(bare) else text
        if bare.split()[-1:] == text.split()[-1:] or not tongue.patterns.news.search(lost):
            bits |= 1 << k
    return bits or 1


def _place(unit: Unit, typed: Typed, tongue: Tongue) -> int:
    """Return which typed sentence a unit tells, -1 where it is of another field or nothing is known."""
    if unit.source != typed.source or not typed.sentences:
        return -1
    return typed.place(tongue.content_words(unit.text))


def _grounds(
    units: Sequence[Unit], i: int, form: str, tongue: Tongue, untold: Sequence[Unit], typed: Typed, place: int
) -> tuple[tuple[int, int], ...] | None:
    """Return where the things that ``form`` takes as known came up; ``None`` where they come up later."""
    needed = []
    for thing, before in tongue.definites(form):
        if thing & tongue.content_words(before):
            continue
        told = [
            k
            for k, u in enumerate(units)
            if k != i and u.kind not in _NO_NEWS and _speaks(u, thing, tongue) and _rank(u) < _rank(units[i])
        ]
        if not told:
            if any(_speaks(u, thing, tongue) and _rank(u) < _rank(units[i]) for u in untold):
                return None
            late = place >= 0 or units[i].source.startswith("context.offer")
            if late and typed.brings(_named(thing, form, tongue), place):
                return None
            continue
        earlier = [k for k in told if k < i]
        if not earlier:
            return None
        first = min(earlier, key=lambda k: _rank(units[k]))
        forms = units[first].forms
        needed.append((first, sum(1 << k for k, f in enumerate(forms) if thing & tongue.content_words(f))))
    return tuple(needed)


def _named(thing: frozenset[str], form: str, tongue: Tongue) -> frozenset[str]:
    """Return the words of ``form`` for a thing given in stems: "the edge" is none of the "edges" told of."""
    return frozenset(word for word in _WORD.findall(form.lower()) if tongue.content_words(word) & thing)


def _speaks(unit: Unit, thing: frozenset[str], tongue: Tongue) -> bool:
    return any(thing & tongue.content_words(form) for form in unit.forms)


def _rank(unit: Unit) -> tuple[int, int]:
    """Return where a unit stands in what the sender told."""
    source = ".".join(unit.source.split(".")[:2])
    return _RANKS.get(source, -1), unit.at


def gaps(units: Sequence[Unit]) -> list[list[bool]]:
    """Return whether a sentence of one story goes missing where unit j follows unit i."""
    told = {(u.source, u.at) for u in units if u.at}
    return [
        [
            bool(a.at and b.at and a.source == b.source)
            and (b.at < a.at or any((a.source, at) in told for at in range(a.at + 1, b.at)))
            for b in units
        ]
        for a in units
    ]
