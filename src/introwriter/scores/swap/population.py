"""The population that the package ships: made-up people as frequent as people are, and their words.

``evals/calibration/population.py`` makes it from public statistics; docs/population.md names them and says
how far to trust them.
"""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from introwriter.people import Position, Profile, School

__all__ = ["Frequencies", "frequencies", "holders", "people", "share"]

_DATA = Path(__file__).with_name("data")
_FIRST, _BASE = 35, 90


class Frequencies(NamedTuple):
    """How many of ``counted`` people have a stem, and which of the ``size`` people that are shipped.

    ``rows`` holds for each stem both as in the file: the count, a tab, and the gaps between its holders.
    """

    size: int
    counted: int
    rows: dict[str, str]


@lru_cache(maxsize=1)
def frequencies() -> Frequencies:
    """Read the table of stems: some 2,000 lines."""
    head, *lines = (_DATA / "frequencies.txt").read_text(encoding="utf-8").splitlines()
    size, counted = head.split("\t")
    rows = (line.partition("\t") for line in lines)
    return Frequencies(int(size), int(counted), {stem: row for stem, _, row in rows})


@lru_cache(maxsize=4096)
def share(stem: str) -> float:
    """Return the share of people of whose profile ``stem`` is a word; 0.0 when too few have it to be told."""
    table = frequencies()
    row = table.rows.get(stem)
    return int(row.partition("\t")[0]) / table.counted if row else 0.0


@lru_cache(maxsize=4096)
def holders(stem: str) -> int:
    """Return which of the shipped people have ``stem``, one bit a person, the first the lowest."""
    signs = frequencies().rows.get(stem, "").partition("\t")[2]
    found, place, i = 0, -1, 0
    while i < len(signs):
        if signs[i] == "!":
            gap = (ord(signs[i + 1]) - _FIRST) * _BASE + ord(signs[i + 2]) - _FIRST
            i += 3
        else:
            gap = ord(signs[i]) - _FIRST
            i += 1
        place += gap + 1
        found |= 1 << place
    return found


@lru_cache(maxsize=1)
def people() -> tuple[Profile, ...]:
    """Return the shipped people. Slow to read (a tenth of a second): scoring never needs them."""
    import lzma

    rows = json.loads(lzma.decompress((_DATA / "people.json.xz").read_bytes()))
    return tuple(_person(row) for row in rows)


def _person(row: list[object]) -> Profile:
    name, headline, location, about, jobs, stays, *lists = row
    skills, languages, interests, volunteering, certifications = (tuple(_list(part)) for part in lists)
    return Profile(
        name=str(name),
        headline=str(headline),
        location=str(location),
        about=str(about),
        positions=tuple(
            Position(title=title, company=company, start=start, end=end)
            for title, company, start, end in map(_list, _list(jobs))
        ),
        education=tuple(
            School(school=school, degree=degree, field=field, start=start, end=end)
            for school, degree, field, start, end in map(_list, _list(stays))
        ),
        skills=skills,
        languages=languages,
        interests=interests,
        volunteering=volunteering,
        certifications=certifications,
    )


def _list(part: object) -> list[str]:
    assert isinstance(part, list)
    return part
