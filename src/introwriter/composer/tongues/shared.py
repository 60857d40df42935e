"""What the two people share, as sentences."""

from __future__ import annotations

import re

from introwriter.brief import Brief
from introwriter.common_ground import CommonGround
from introwriter.composer.order import who_came_first
from introwriter.composer.tongues.base import Speech
from introwriter.composer.tongues.cast import Cast, name_in
from introwriter.composer.tongues.telling import avoided
from introwriter.composer.units import WEIGHTS, Unit

__all__ = ["tie_units"]

_STRONG = 0.5


def tie_units(brief: Brief, cast: Cast, speech: Speech) -> list[Unit]:
    """Return the ties strong enough to open a note, strongest first, then the mutual contacts."""
    units = []
    for ground in brief.ground:
        if (
            ground.strength < _STRONG
            or ground.kind == "mutual"
            or avoided(ground.name, brief.context, speech)
        ):
            continue
        if any(fact.startswith("context.") for fact in ground.mine):
            continue
        if text := _tie(ground, brief, cast, speech):
            source = ground.mine[0] if ground.mine else ""
            weight = WEIGHTS["tie"] + ground.strength
            units.append(Unit(kind="tie", forms=(text,), weight=weight, source=source, key=ground.kind))
    return [*units, *_mutuals(brief, cast, speech)]


def _mutuals(brief: Brief, cast: Cast, speech: Speech) -> list[Unit]:
    way = speech.phrases["tie"]["mutual"]
    return [
        Unit(
            kind="tie",
            forms=(speech.say(way, cast, name=name),),
            weight=WEIGHTS["tie"] + 0.6,
            source=f"context.mutuals.{i}",
            key="mutual",
        )
        for i, entry in enumerate(brief.context.mutuals)
        if (name := name_in(entry)) and not avoided(entry, brief.context, speech)
    ]


def _tie(ground: CommonGround, brief: Brief, cast: Cast, speech: Speech) -> str:
    """Fill the phrase for a shared school, employer, project or event; empty where there is none."""
    ways = speech.phrases["tie"]
    name = re.split(r"\s[-–—]\s", re.sub(r"\s*[(\[].*", "", ground.name).split(",")[0])[0].strip()
    kind = ground.kind
    if not name:
        return ""
    if kind in ("school", "employer"):
        if ground.years and ground.years[1] <= 2100:
            a, b = ground.years
            return speech.say(
                ways[f"{kind}_year" if a == b else f"{kind}_years"], cast, name=name, a=str(a), b=str(b)
            )
        order = who_came_first(ground, brief)
        return speech.say(ways[f"{kind}_{order}" if order else kind], cast, name=name)
    kinds = {brief.by_id[i].kind for i in (*ground.theirs, *ground.mine) if i in brief.by_id}
    if kind == "project" and kinds != {"project"}:
        return ""
    return speech.say(ways[kind], cast, name=name) if kind in ways and kind != "mutual" else ""
