"""How a Portuguese note begins and is signed."""

from __future__ import annotations

import re

from introwriter.brief import Brief
from introwriter.composer.portuguese.manner import Manner, manner_of
from introwriter.composer.portuguese.names import both_names, dear, title_of, told_of, with_rank
from introwriter.composer.portuguese.ranks import after_name
from introwriter.composer.reader import plain_name
from introwriter.composer.tongues import letter
from introwriter.composer.tongues.base import Speech

__all__ = ["address", "named_again_at", "signature"]


def address(brief: Brief, way: Speech, manner: Manner, *, mail: bool) -> str:
    """Return the opening; a sender whose samples never greet does not greet in a message either."""
    name = plain_name(brief)
    if manner.formal and mail and not manner.gender:
        return f"Olá, {name},\n\n" if name else "Olá,\n\n"
    silent = len(brief.voice.samples) > 1 and brief.voice.greeting is None
    if brief.channel.name == "dm" and silent and not manner.formal:
        text = f"{way.called(brief)}, " if way.called(brief) else ""
    else:
        text = letter.address(brief, way, mail=mail)
    text = dear(text, manner.gender)
    if name and (title := title_of(brief, manner.gender)):
        text = text.replace(name, f"{title} {name}", 1)
    return text[:1].upper() + text[1:]


def signature(brief: Brief, way: Speech, *, mail: bool, with_role: bool) -> str:
    """Return the sign-off; whom the reader knows needs no trade, and a rank is no name."""
    known = brief.context.met or manner_of(brief).way == "tu" or way.words.find("acquainted", told_of(brief))
    text = letter.signature(brief, way, mail=mail, with_role=with_role and not known)
    me = brief.sender_greeting
    first = brief.voice.signature or me.name
    named = (me.full or first) if first == me.family else with_rank(first, brief.sender.name)
    if first and named != first:
        text = re.sub(rf"(?<=[ \n]){re.escape(first)}(?=$|,)", named, text)
    return re.sub(r"^(\n\n[^\n]*\w)\n", r"\1,\n", text)


def named_again_at(text: str, brief: Brief) -> int:
    """Return where a note goes on that says the reader's name right after its address, 0 for others."""
    return after_name(text, both_names(brief, plain_name(brief)))
