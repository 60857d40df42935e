"""How a Dutch reader is named in a formal note: "mevrouw Postma", "professor Kamphuis"."""

from __future__ import annotations

import re

from introwriter.brief import Brief
from introwriter.composer.tongues.words import Words

__all__ = ["titled"]

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
    family = family or (shown.group("family") if shown else "")
    if not family:
        return ""
    told = " ".join((context.goal or "", context.met or "", *context.read))
    family = f"{family[:1].upper()}{family[1:]}"
    if re.match(r"prof", f"{brief.greeting.title or brief.target.name}", re.IGNORECASE):
        return f"professor {family}"
    found = re.search(rf"{title}{re.escape(family)}", told, re.IGNORECASE) or shown
    said = found.group("title").lower().rstrip(".") if found else ""
    return f"{_WRITTEN.get(said, said)} {family}" if said and said != "dr" else ""
