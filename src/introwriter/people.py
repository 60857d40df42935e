"""The people a note is between, as plain data: who they are and what the sender says about the two of them.

These mirror the native schema (docs/profiles.md). Dates stay the partial texts of the input (``2019``,
``2019-03``, ``2019-03-01``); an ``end`` of ``None`` is the present, an empty text is unknown.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Context", "Position", "Post", "Profile", "School", "Sender", "VoiceWishes"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """One job; ``end`` is ``None`` while it lasts."""

    title: str = ""
    company: str = ""
    start: str | None = None
    end: str | None = None
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class School:
    """One stay at a school."""

    school: str = ""
    degree: str = ""
    field: str = ""
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """Something the person published, with its date when known."""

    text: str
    date: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """A person as their profile shows them."""

    name: str = ""
    headline: str = ""
    location: str = ""
    about: str = ""
    positions: tuple[Position, ...] = ()
    education: tuple[School, ...] = ()
    skills: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    interests: tuple[str, ...] = ()
    volunteering: tuple[str, ...] = ()
    certifications: tuple[str, ...] = ()
    posts: tuple[Post, ...] = ()
    publications: tuple[str, ...] = ()
    projects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceWishes:
    """What the sender says of their own voice; ``None`` leaves it to the samples.

    ``contractions``, ``exclaims``, ``smiles``: whether to write "I'm", exclamation marks, emoji;
    ``greeting``, ``closing``, ``signature``: the words to use; ``favourites`` are words to prefer where they
    fit, ``forbidden`` words that no note may hold.
    """

    contractions: bool | None = None
    exclaims: bool | None = None
    smiles: bool | None = None
    greeting: str | None = None
    closing: str | None = None
    signature: str | None = None
    favourites: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender(Profile):
    """The person who writes: a profile, a few things they really wrote, and wishes for their voice."""

    voice_samples: tuple[str, ...] = ()
    voice: VoiceWishes | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What only the sender can know; each entry is in the sender's own words.

    ``read`` holds whatever of theirs the sender really read, heard, used or attended; ``avoid`` what the
    note must not touch.
    """

    goal: str | None = None
    met: str | None = None
    mutuals: tuple[str, ...] = ()
    read: tuple[str, ...] = ()
    offer: str | None = None
    avoid: tuple[str, ...] = ()
