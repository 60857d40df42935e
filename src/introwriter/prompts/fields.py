"""How near two people's trades are, by the words of their profiles."""

from __future__ import annotations

from functools import lru_cache

from introwriter.people import Profile
from introwriter.prompts.cues import cue_data, spaceless, words_of

__all__ = ["field_overlap", "job_overlap", "stems"]

_STEM = 6
_MOST = 1500
"""Characters of a profile that are read for its field: the head of it tells the trade."""


def job_overlap(one: Profile, other: Profile) -> tuple[str, ...]:
    """Return the telling words (cut to stems) that both people's present work shares."""
    return tuple(stem for stem in _job(one) if stem in _job(other))


def field_overlap(one: Profile, other: Profile) -> tuple[str, ...]:
    """Return the telling words (cut to stems) that both profiles share."""
    theirs = _field(other)
    return tuple(stem for stem in _field(one) if stem in theirs)


@lru_cache(maxsize=64)
def _job(person: Profile) -> dict[str, None]:
    current = [job for job in person.positions if job.end is None] or person.positions[:1]
    return stems("\n".join([person.headline, *(job.title for job in current)]))


@lru_cache(maxsize=64)
def _field(person: Profile) -> dict[str, None]:
    parts = [
        person.headline,
        *(job.title for job in person.positions),
        *person.skills,
        *person.certifications,
        *(stay.field for stay in person.education),
        person.about,
        *(job.description for job in person.positions),
        *person.interests,
    ]
    return stems("\n".join(parts)[:_MOST])


@lru_cache(maxsize=1024)
def stems(text: str) -> dict[str, None]:
    """Return the telling words of ``text``, each cut to its first letters, in order."""
    common, general = _stop_words()
    found: dict[str, None] = {}
    for word in words_of(text):
        if not word.isascii() and spaceless(word):
            found.update(dict.fromkeys(word[i : i + 2] for i in range(len(word) - 1)))
        elif len(word) > 2 and word not in common and not word.isdigit() and word[:_STEM] not in general:
            found[_stem(word)] = None
    return found


def _stem(word: str) -> str:
    """Cut a word to its first letters, without the ending of its number and gender."""
    head = word.removesuffix("s")[:_STEM] if len(word) > 3 else word
    return head[:-1] if len(head) > 3 and head[-1] in "aeiouáéíóú" else head


@lru_cache(maxsize=1)
def _stop_words() -> tuple[frozenset[str], frozenset[str]]:
    """Words of no field: the small words, and the words of any job (cut to stems)."""
    data = cue_data()
    common = " ".join(data["common"].values()).split()
    return frozenset(common), frozenset(word[:_STEM] for word in " ".join(data["any_job"].values()).split())
