"""When two names mean one place, skill, language, certification or interest."""

from __future__ import annotations

import re
from functools import lru_cache

from introwriter.aliases.spelling import near
from introwriter.aliases.tables import Table, table
from introwriter.aliases.text import acronym, key, parts

__all__ = ["same_certification", "same_interest", "same_language", "same_place", "same_skill", "topic_names"]

_TAIL = re.compile(r"\s*[,;:/·|]\s*|\s[-–—]\s")
_FILES = {
    "place": "places",
    "skill": "skills",
    "language": "languages",
    "certification": "certifications",
    "interest": "interests",
}


@lru_cache(maxsize=8192)
def topic_names(text: str, kind: str) -> tuple[str, ...]:
    """Return the keys of a skill, place, language…: the whole, and without brackets and what follows a comma.

    A bracket or tail counts as a name of its own only where the tables know it: ``(k8s)`` does, ``(basic)``
    does not.
    """
    groups = table(_FILES[kind])
    pieces = parts(text)
    names = dict.fromkeys([key(text), *(key(piece) for piece in pieces[:1])])
    names.update(dict.fromkeys(k for piece in pieces[1:] if groups.ids(k := key(piece))))
    if kind in ("place", "language"):
        names.update(dict.fromkeys(key(_TAIL.split(piece)[0]) for piece in pieces[:1]))
    return tuple(name for name in names if name)


def _same(kind: str, a: str, b: str) -> bool:
    ours, theirs = topic_names(a, kind), topic_names(b, kind)
    if not ours or not theirs:
        return False
    if not set(ours).isdisjoint(theirs):
        return True
    groups = table(_FILES[kind])
    our_ids = {i for name in ours for i in groups.ids(name)}
    their_ids = {i for name in theirs for i in groups.ids(name)}
    if our_ids and their_ids:
        return not our_ids.isdisjoint(their_ids)
    return _initials(groups, a, b) or _initials(groups, b, a)


def _initials(groups: Table, short: str, long: str) -> bool:
    flat = short.strip().replace(".", "")
    if not (3 <= len(flat) <= 8 and flat.isalpha() and flat.isupper()) or groups.ids(flat.casefold()):
        return False
    return acronym(long) == flat.casefold()


@lru_cache(maxsize=8192)
def same_skill(a: str, b: str) -> bool:
    """Return whether two names mean one skill: ``k8s`` and ``Kubernetes``."""
    return _same("skill", a, b) or near(key(a), key(b))


@lru_cache(maxsize=4096)
def same_interest(a: str, b: str) -> bool:
    """Return whether two names mean one interest: ``running`` and ``jogging``."""
    return _same("interest", a, b) or near(key(a), key(b))


@lru_cache(maxsize=4096)
def same_language(a: str, b: str) -> bool:
    """Return whether two names mean one language: ``Deutsch`` and ``German (C1)``."""
    return _same("language", a, b)


@lru_cache(maxsize=4096)
def same_certification(a: str, b: str) -> bool:
    """Return whether two names mean one certification: ``PMP`` and ``Project Management Professional``."""
    return _same("certification", a, b)


@lru_cache(maxsize=4096)
def same_place(a: str, b: str) -> bool:
    """Return whether two names mean one town or region: ``Wien`` and ``Vienna, Austria``.

    Two towns of one name in different countries (``Cambridge, MA`` and ``Cambridge, UK``) are not one.
    """
    if not _same("place", a, b):
        return False
    first, second = _TAIL.split(a.strip()), _TAIL.split(b.strip())
    if len(first) == 1 or len(second) == 1:
        return True
    tails = [{key(part) for part in pieces[1:]} for pieces in (first, second)]
    if not tails[0].isdisjoint(tails[1]):
        return True
    nations = table("places", "nations")
    homes = [{i for name in tail for i in nations.ids(name)} for tail in tails]
    if all(homes) and homes[0].isdisjoint(homes[1]):
        return False
    groups = table("places")
    ids = [{i for name in tail for i in groups.ids(name)} for tail in tails]
    return not ids[0].isdisjoint(ids[1]) or not all(ids)
