"""How a Dutch reader is named in a formal note: "mevrouw Postma", "professor Kamphuis"."""

from __future__ import annotations

import re

from introwriter.brief import Brief
from introwriter.composer.tongues.words import Words

__all__ = ["titled", "with_first_name"]

_WRITTEN = {
    "mevr": "mevrouw", "mw": "mevrouw", "mijnheer": "meneer", "heer": "meneer", "de heer": "meneer",
    "dhr": "meneer", "prof": "professor",
}  # fmt: skip


def titled(brief: Brief, words: Words) -> str:
    """Return the title that the context or the name tells, with the family name, or an empty text."""
    context, family = brief.context, brief.greeting.family or ""
    title = words.patterns["titles"].pattern
    shown = re.match(
        rf"{title}(?:[A-Z]\. ?)*(?P<family>(?:\w+ ){{0,3}}\w[\w-]+)$", brief.target.name, re.IGNORECASE
    )
    family = family or (_family(shown.group("family")) if shown else "")
    if not family:
        return ""
    told = " ".join((context.goal or "", context.met or "", *context.read))
    family = f"{family[:1].upper()}{family[1:]}"
    if re.match(r"prof", f"{brief.greeting.title or brief.target.name}", re.IGNORECASE):
        return f"professor {family}"
    found = re.search(rf"{title}{re.escape(family)}", told, re.IGNORECASE) or shown
    said = found.group("title").lower().rstrip(".") if found else ""
    return f"{_WRITTEN.get(said, said)} {family}" if said and said != "dr" else ""


def _family(name: str) -> str:
    """Return the family name of "Ingrid van den Berghe"."""
    found = re.search(
        r"(?<!\w)(?:(?:van|de|der|den|ter|ten|te|op|el|al|'t|Van|De|Den|Der) )*[^\W\d_][\w'’-]+$", name
    )
    return found.group() if found else name


def with_first_name(text: str, brief: Brief) -> str:
    """Sign with both names where the samples do ("Hoogachtend, Paul Desmet")."""
    me = brief.sender_greeting
    alone = me.family and brief.voice.signature == me.family and text.endswith(me.family)
    if not alone or not me.family or text.endswith(me.full):
        return text
    whole = any(sample.rstrip(" .").endswith(me.full) for sample in brief.voice.samples)
    return f"{text[: -len(me.family)]}{me.full}" if whole else text
