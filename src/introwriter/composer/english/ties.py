"""What the two people share, and what the sender does, as sentences."""

from __future__ import annotations

import re
from zlib import crc32

from introwriter.brief import Brief
from introwriter.common_ground import CommonGround
from introwriter.composer.english.lexicon import phrases
from introwriter.composer.english.story import avoided
from introwriter.composer.english.tagging import WEIGHTS
from introwriter.composer.order import who_came_first
from introwriter.composer.units import Unit
from introwriter.patterns import lazily
from introwriter.people import Context

__all__ = ["the", "tie_units"]

_STRONG = 0.5
_ARTICLE = lazily(
    r"(?:University|College|School|Institute|Museum|Academy|Faculty|Ministry|Department"
    r"|Bank|Guild|Society|City"
    r"|Port|Office|Federation|Association|Church|Council) (?:of|for)\b|(?:Royal|National"
    r"|Federal|Open|British) [A-Z]\w+"
)
_RELATION = lazily(
    r"^\s*(?:[(,:]|[-–—])\s*(?P<who>(?:my|our|who|an?) (?!and\b)[^();,.]{3,50})(?=$|[).;,])", re.I
)
_KNOWN = "We both know {name}, {who}"
_ACRONYM = lazily(r"[A-Z]{2,}|[a-z]+[A-Z]|[A-Z][a-z]*[A-Z]|[A-Z]&[A-Z]")


def tie_units(brief: Brief, context: Context) -> list[Unit]:
    """Return the ties strong enough to open a note, as sentences, strongest first."""
    units = []
    for ground in brief.ground:
        listed = ground.kind == "mutual" and brief.context.mutuals
        if ground.strength < _STRONG or listed or avoided(ground.name, context):
            continue
        text = _tie(ground, brief)
        if text:
            source = ground.mine[0] if ground.mine else ""
            units.append(
                Unit(
                    kind="tie",
                    forms=(text,),
                    weight=WEIGHTS["tie"] + ground.strength,
                    source=source,
                    key=ground.kind,
                )
            )
    if not any(unit.key == "mutual" for unit in units):
        units += _mutuals(brief, context)
    return units


def _mutuals(brief: Brief, context: Context) -> list[Unit]:
    units = []
    for i, entry in enumerate(brief.context.mutuals):
        name = _name(entry)
        if not name or avoided(entry, context) or not name[:1].isupper():
            continue
        text = _pick("mutual", name).format(name=name)
        who = _RELATION.search(entry[len(name) :])
        known = _KNOWN.format(name=name, who=who.group("who").strip(" .)")) if who else ""
        units.append(
            Unit(
                kind="tie",
                forms=(known, text) if known else (text,),
                weight=WEIGHTS["tie"] + (1.0 if known else 0.6),
                source=f"context.mutuals.{i}",
                key="mutual",
            )
        )
    return units


def _pick(kind: str, name: str) -> str:
    """Return one of the ways to say a tie; the same one for the same name."""
    ways = phrases("en")["tie"][kind]
    return str(ways if isinstance(ways, str) else ways[crc32(name.encode()) % len(ways)])


def the(name: str) -> str:
    """Give a name the article it is spoken with: "the University of Salford"."""
    if re.match(r"The (?=[A-Z])", name):
        return f"the {name[4:]}"
    return f"the {name}" if _ARTICLE.match(name) else name


def _tie(ground: CommonGround, brief: Brief) -> str:
    ways, name = phrases("en")["tie"], _name(ground.name)
    kind = ground.kind
    if not name or (kind != "mutual" and any(fact.startswith("context.") for fact in ground.mine)):
        return ""
    if kind in ("school", "employer"):
        return _stay(ground, brief, the(name), kind)
    if kind == "certification":
        return _certificate(ground, brief)
    if kind == "project" and not _both(ground, brief, "project"):
        return ""
    if kind in ("group", "volunteering") and not _said_by_both(ground, brief, name):
        return ""
    if kind not in ways:
        return ""
    return _pick(kind, name).format(name=name)


def _both(ground: CommonGround, brief: Brief, kind: str) -> bool:
    kinds = {brief.by_id[i].kind for i in (*ground.theirs, *ground.mine) if i in brief.by_id}
    return kinds == {kind}


def _said_by_both(ground: CommonGround, brief: Brief, name: str) -> bool:
    """Whether both sides name the group so: related bodies (an umbrella, a campaign) are not one."""
    return all(
        any(name.casefold() in brief.by_id[i].text.casefold() for i in side if i in brief.by_id)
        for side in (ground.theirs, ground.mine)
    )


def _certificate(ground: CommonGround, brief: Brief) -> str:
    """Name it as the sender's own line does, without the year and the number."""
    mine = next((brief.by_id[i] for i in ground.mine if i in brief.by_id), None)
    if mine is None or mine.kind != "certification":
        return ""
    name = re.sub(r"\s+(?:19|20)\d\d\b.*", "", _name(mine.text)).strip()
    ways = phrases("en")["tie"]
    last = name.split()[-1].lower() if name else ""
    if not name or len(name.split()) > 7:
        return ""
    if last in ("registered", "certified", "qualified", "chartered", "licensed", "accredited"):
        return ""  # everybody in the trade is
    person = last.endswith(("ist", "er", "or", "ant", "lead", "fellow")) or (
        len(name.split()) == 1 and bool(_ACRONYM.search(name))
    )
    return str(ways["certification_person" if person else "certification"].format(name=name))


def _stay(ground: CommonGround, brief: Brief, name: str, kind: str) -> str:
    if ground.years:
        a, b = ground.years
        if b > 2100:
            return _pick(kind, name).format(name=name)
        return _pick(f"{kind}_year" if a == b else f"{kind}_years", name).format(name=name, a=a, b=b)
    order = who_came_first(ground, brief)
    return _pick(f"{kind}_{order}" if order else kind, name).format(name=name)


def _name(entry: str) -> str:
    name = re.sub(r"\s*[(\[].*", "", entry).split(",")[0].strip()
    return re.split(r"\s[-–—]\s", name)[0].strip()
