"""Which names a note may address the target by."""

from __future__ import annotations

from functools import lru_cache

from introwriter.names.greeting import Greeting, nicknames
from introwriter.names.handle import is_handle
from introwriter.names.stripping import take_apart
from introwriter.names.words import fold, spelled_title, words
from introwriter.untrusted import clean

__all__ = ["accepted_names"]

_AFTER_FAMILY = ("さん", "様", "先生", "님", "씨", "先生", "女士", " san", "-san", " sensei")


@lru_cache(maxsize=512)
def accepted_names(greeting: Greeting, raw: str) -> frozenset[str]:
    """Return the casefolded words and phrases that may address the person, without full stops.

    Nicknames, first and full name, a title with a name, and any civil title with the family name
    (a person may know which; a machine never picks one), and the title in full that the name itself carries
    ("Captain"). A family name alone is not among them.
    """
    if not greeting.full:
        return frozenset()
    raw = clean(raw, 300)
    parts = take_apart(greeting.full if is_handle(raw) else raw)
    plain = {greeting.name, greeting.full, greeting.first or "", *nicknames(parts), parts.other}
    plain |= {" ".join(parts.tokens), *(half for half in parts.beside if " " in half)}
    if greeting.first:
        plain |= set(greeting.first.split()) - {"de", "la"}
        plain |= {f"{greeting.first} {greeting.family}" if greeting.family else ""}
        plain |= {part for part in greeting.first.split("-") if len(part) > 2 and "-" in greeting.first}
    native = take_apart(parts.other).tokens or parts.tokens
    families = {greeting.family or "", native[0] if len(native) == 2 and not native[0].isascii() else ""}
    titled = (
        {family for family in families if family} | {parts.tokens[-1]} | {greeting.full, greeting.first or ""}
    )
    titles = words("gendered") | {
        "dr",
        "prof",
        "professor",
        "doctor",
        "mx",
        "sig",
        "sra",
        "meneer",
        "mevrouw",
    }
    titles |= {fold(greeting.title)} if greeting.title else set()
    carried = spelled_title(greeting.title or "")
    titles |= carried
    accepted = {name.casefold() for name in plain} | carried
    for name in filter(None, titled):
        accepted |= {f"{title} {name.casefold()}" for title in titles}
    accepted |= {
        (name + ending).casefold() for name in families | {greeting.full} if name for ending in _AFTER_FAMILY
    }
    accepted |= {fold(name) for name in accepted}
    return frozenset(name.replace(".", "").strip() for name in accepted) - {""}
