"""Set right what a tool keeps in small letters: names of people, companies, schools, places and jobs.

Only texts without a single capital are touched. Prose, skills and interests stay as they are: in a sentence
small letters are no mistake, and a guess at them would be one.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from introwriter.people import Profile

__all__ = ["cased", "proper"]

_WORD = re.compile(r"[^\W_][\w&'’.]*")


@lru_cache(maxsize=1)
def _words() -> tuple[frozenset[str], frozenset[str], dict[str, str]]:
    with (Path(__file__).parent / "casing.toml").open("rb") as file:
        data: dict[str, Any] = tomllib.load(file)
    return frozenset(data["small"].split()), frozenset(data["upper"].split()), data["exact"]


def proper(profile: Profile) -> Profile:
    """Return the profile with its names in proper letters, if the tool keeps them in small ones."""
    if not profile.name or profile.name != profile.name.lower():
        return profile
    return replace(
        profile,
        name=_person(profile.name),
        location=cased(profile.location),
        positions=tuple(
            replace(job, title=cased(job.title), company=cased(job.company)) for job in profile.positions
        ),
        education=tuple(
            replace(stay, school=cased(stay.school), degree=cased(stay.degree), field=cased(stay.field))
            for stay in profile.education
        ),
        languages=tuple(cased(name) for name in profile.languages),
        certifications=tuple(cased(name) for name in profile.certifications),
        volunteering=tuple(cased(name) for name in profile.volunteering),
    )


def cased(text: str) -> str:
    """Return ``vp of sales`` as ``VP of Sales``; a text with any capital stays as it is."""
    if text != text.lower():
        return text
    small, upper, exact = _words()

    def word(match: re.Match[str]) -> str:
        known = match[0]
        if known in exact:
            return exact[known]
        if known in upper or (len(known) > 3 and re.fullmatch(r"(?:[a-z]\.)+[a-z]?", known)):
            return known.upper()
        if known in small and match.start():
            return known
        return known[0].upper() + known[1:]

    return _WORD.sub(word, text)


def _person(name: str) -> str:
    """Return a person's name with capitals: particles small within it, O'Brien, McDonald, Jean-Luc."""
    particles = _words()[0]

    def word(match: re.Match[str]) -> str:
        known = match[0]
        if known in particles and match.start():
            return known
        prefix = re.match(r"(?:mc|[od]['’])(?=[a-z]{3})", known)
        if prefix:
            return prefix[0].capitalize() + known[prefix.end() :].capitalize()
        return known[0].upper() + known[1:]

    return re.sub(r"[^\W\d_]+(?:['’][^\W\d_]+)*", word, name)
