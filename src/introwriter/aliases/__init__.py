"""Different names of one thing: schools, organisations, places, skills, languages, certifications, interests.

The knowledge is data: the TOML files beside this module hold one group of names a line. ``same_*`` answer
"surely the same", for a wrong yes puts an untrue sentence into somebody's note.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from introwriter.aliases.organisations import organisation_names, same_organisation
from introwriter.aliases.schools import same_school, school_names
from introwriter.aliases.tables import table
from introwriter.aliases.text import key, normalise, parts, without_legal_form
from introwriter.aliases.topics import (
    same_certification,
    same_interest,
    same_language,
    same_place,
    same_skill,
    topic_names,
)  # fmt: skip

__all__ = [
    "TABLES", "AliasKind", "canonical", "key", "normalise", "parts", "same_certification", "same_interest",
    "same_language", "same_organisation", "same_place", "same_school", "same_skill", "variants",
    "without_legal_form",
]  # fmt: skip

AliasKind = Literal["organisation", "school", "place", "skill", "language", "certification", "interest"]

TABLES: dict[AliasKind, str] = {
    "organisation": "organisations",
    "school": "schools",
    "place": "places",
    "skill": "skills",
    "language": "languages",
    "certification": "certifications",
    "interest": "interests",
}


@lru_cache(maxsize=4096)
def canonical(kind: AliasKind, text: str) -> str:
    """Return the key that all names of one thing share: its group's first name, or the text's own key."""
    names = _names(kind, text)
    groups = table(TABLES[kind])
    for name in names:
        for i in groups.ids(name):
            return groups.groups[i][0]
    return names[0] if names else ""


@lru_cache(maxsize=4096)
def variants(kind: AliasKind, text: str) -> frozenset[str]:
    """Return all keys under which the thing may be named, ``text``'s own included."""
    names = _names(kind, text)
    groups = table(TABLES[kind])
    return frozenset(names).union(*(groups.groups[i] for name in names for i in groups.ids(name)))


def _names(kind: AliasKind, text: str) -> tuple[str, ...]:
    if kind == "organisation":
        return organisation_names(text)
    return school_names(text) if kind == "school" else topic_names(text, kind)
