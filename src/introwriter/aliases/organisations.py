"""When two names of companies or public bodies are one organisation."""

from __future__ import annotations

import re
from functools import lru_cache

from introwriter.aliases.spelling import near
from introwriter.aliases.tables import Table, table, words
from introwriter.aliases.text import acronym, key, parts, without_legal_form

__all__ = ["organisation_names", "same_organisation"]

_COMMA = re.compile(r"\s*(?:,|;|\s[-–—|·]\s|/)\s*")
_FORMER = re.compile(
    r"\b(?:formerly|previously|ex|now|früher|ehemals|antes|ahora|anciennement|jetzt|vroeger)\b:?\s*", re.I
)


@lru_cache(maxsize=4096)
def organisation_names(name: str) -> tuple[str, ...]:
    """Return the keys a name gives: as a whole, without its bracket, and the bracket when it is a name."""
    table_ = table("organisations")
    whole = without_legal_form(name)
    keys = {whole: None}
    if table_.ids(key(name)):
        keys[key(name)] = None
    outside, *inside = parts(name) or ("",)
    keys[without_legal_form(outside)] = None
    for text in inside:
        bare = _FORMER.sub("", text)
        inner = without_legal_form(bare)
        if bare != text or table_.ids(inner) or _is_acronym(bare, outside):
            keys[inner] = None
    for name_key in tuple(keys):
        base = _without_unit(name_key)
        if base and table_.ids(base):
            keys[base] = None
    return tuple(k for k in keys if k)


def _without_unit(name: str) -> str:
    """Return ``lehman brothers`` for ``lehman brothers japan``, or "" when no unit ends it."""
    units = words("organisations", "units")
    pieces = name.split()
    while len(pieces) > 1 and pieces[-1] in units:
        pieces.pop()
    base = " ".join(pieces)
    return "" if base == name or all(piece in words("organisations", "generic") for piece in pieces) else base


def _is_acronym(text: str, of: str) -> bool:
    """Whether a bracket's text is in capitals and begins like the name before it."""
    flat = text.replace(".", "")
    return (
        flat.isalpha()
        and 2 <= len(flat) <= 8
        and flat[1:].upper() == flat[1:]
        and key(of)[:1] == key(flat)[:1]
    )


@lru_cache(maxsize=8192)
def same_organisation(a: str, b: str) -> bool:
    """Return whether two names surely mean one organisation; a shared word is not enough."""
    if not key(a) or not key(b):
        return False
    ours, theirs = organisation_names(a), organisation_names(b)
    if not set(ours).isdisjoint(theirs):
        return True
    table_ = table("organisations")
    if not _ids(table_, ours).isdisjoint(_ids(table_, theirs)):
        return True
    if any(_initials(table_, x, y) or _works_of(x, y) for x, y in ((a, b), (b, a))):
        return True
    if any(_unit_of(long, short) or _unit_of(short, long) for long in ours for short in theirs):
        return True
    return _department(table_, a, b) or any(near(x, y) for x in ours for y in theirs)


def _ids(table_: Table, keys: tuple[str, ...]) -> set[int]:
    return {i for name in keys for i in table_.ids(name)}


def _initials(table_: Table, short: str, long: str) -> bool:
    """Whether ``short`` is written as an acronym, is not a known name, and is the initials of ``long``."""
    flat = short.strip().replace(".", "")
    if not (3 <= len(flat) <= 8 and flat.isalpha() and flat.isupper()) or table_.ids(flat.casefold()):
        return False
    return any(acronym(part) == flat.casefold() for part in (long, *parts(long)[:1]))


def _works_of(short: str, long: str) -> bool:
    """Whether ``short`` is the initials of ``long`` and the town of one of its works ("ICI Wilton")."""
    first, _, town = short.strip().partition(" ")
    flat = first.replace(".", "")
    if not (town and 3 <= len(flat) <= 8 and flat.isalpha() and flat.isupper() and town[0].isupper()):
        return False
    plain = key(town).split()
    return (
        len(plain) == 1
        and plain[0] not in words("organisations", "generic")
        and acronym(long) == flat.casefold()
    )


def _unit_of(long: str, short: str) -> bool:
    """Whether ``long`` is ``short`` and then only words for a country, region, unit or trade."""
    if not long.startswith(short + " "):
        return False
    if short in words("organisations", "generic") or all(
        w in words("organisations", "generic") for w in short.split()
    ):
        return False
    rest = long[len(short) + 1 :]
    trades = words("organisations", "trades")
    if rest in trades and len(short.split()) > 1 and short.split()[-1] not in trades:
        return True
    units = words("organisations", "units")
    return rest in units or all(word in units for word in rest.split())


def _department(table_: Table, a: str, b: str) -> bool:
    """Whether one is the other with a department or a place after a comma: ``City of Leeds, Parks``."""
    first, second = _COMMA.split(a), _COMMA.split(b)
    if len(first) == len(second) == 1:
        return False
    head, other = without_legal_form(first[0]), without_legal_form(second[0])
    if not (head and other) or all(word in words("organisations", "generic") for word in head.split()):
        return False
    if len(first) > 1 and len(second) > 1 and head not in table_.index and len(head.split()) < 2:
        return False
    return head == other or not set(table_.ids(head)).isdisjoint(table_.ids(other))
