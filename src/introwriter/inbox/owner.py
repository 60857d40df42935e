"""What is known of the user, gathered once: where they worked and studied, what they made, whom they know."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from introwriter.aliases import variants
from introwriter.dates import Period
from introwriter.export import Connection, Export
from introwriter.inbox.cues import generic, level
from introwriter.language import language_of
from introwriter.names.folding import folded_name
from introwriter.people import Profile, Sender

__all__ = ["Place", "OwnData", "person_of", "own_data_of", "stems_of"]

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """An employer, a school or a town of the user's: the words that tell it, and when they were there."""

    name: str
    words: frozenset[str]
    kind: str
    when: Period

    def named_in(self, capitals: frozenset[str]) -> bool:
        """Whether a note with these capitalised words names it."""
        found = len(self.words & capitals)
        return bool(self.words) and found >= min(len(self.words), 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnData:
    """The user, as far as their export and their own file tell.

    ``texts`` are what they wrote and made, each as (kind, its text, its telling words); ``titles`` are the
    words of their jobs, which any template has; ``names`` maps the folded names of connections to the names.
    """

    sender: Sender
    profile: Profile
    places: tuple[Place, ...]
    texts: tuple[tuple[str, str, frozenset[str]], ...]
    skills: frozenset[str]
    titles: frozenset[str]
    words: frozenset[str]
    languages: frozenset[str]
    names: dict[str, Connection]

    def is_theirs(self, name: str) -> bool:
        """Whether some line of the user's data holds every word of a name."""
        wanted = [word for word in stems_of(name) if word not in generic()]
        if not wanted or all(word in self.words for word in wanted):
            return True
        said, named = frozenset(level(word) for word in _WORD.findall(name)), _variants(name)
        places = [place for place in self.places if place.kind != "town"]
        return any((one.words and one.words <= said) or named & _variants(one.name) for one in places)

    def friends_in(self, text: str) -> list[Connection]:
        """Return the connections whose full name stands in ``text``."""
        words = [level(word) for word in _WORD.findall(text)]
        found: dict[str, Connection] = {}
        for size in (2, 3, 4):
            for i in range(len(words) - size + 1):
                if connection := self.names.get(" ".join(words[i : i + size])):
                    found[connection.key] = connection
        return list(found.values())


def _variants(name: str) -> frozenset[str]:
    return variants("organisation", name) | variants("school", name)


def person_of(export: Export, sender: Sender | None) -> Sender:
    """Return the user: their own file where they gave one, with what only the export tells added."""
    known = export.owner.profile
    if not known.name:
        known = replace(known, name=export.owner.name)
    if not known.voice_samples:
        known = replace(known, voice_samples=tuple(text for text in export.sent if len(text) > 20)[:40])
    return known if sender is None else replace(sender, **dict(_joined(sender, known)))


def _joined(mine: Sender, other: Sender) -> Iterator[tuple[str, Any]]:
    for field in fields(Profile):
        one, two = getattr(mine, field.name), getattr(other, field.name)
        if isinstance(one, tuple):
            yield field.name, (*one, *(entry for entry in two if entry not in one))
        elif field.name == "about" and one and two and one != two:
            yield field.name, f"{one}\n{two}"
        else:
            yield field.name, one or two
    yield "voice_samples", mine.voice_samples or other.voice_samples


def own_data_of(sender: Sender, connections: Sequence[Connection]) -> OwnData:
    """Index what is known of the user."""
    profile = Profile(**{field.name: getattr(sender, field.name) for field in fields(Profile)})
    texts = tuple((kind, text, stems_of(text)) for kind, text in _texts(sender))
    whole = " ".join((profile.headline, profile.location, *(job.title for job in profile.positions)))
    words = stems_of(
        " ".join((whole, *(place.name for place in _places(sender)), *(text for _, text, _ in texts)))
    )
    return OwnData(
        sender=sender,
        profile=profile,
        places=tuple(_places(sender)),
        texts=texts,
        skills=frozenset(
            level(word) for skill in (*profile.skills, *profile.interests) for word in _WORD.findall(skill)
            if len(word) > 3
        ),
        titles=stems_of(whole),
        words=words | stems_of(" ".join(profile.skills)),
        languages=frozenset(filter(None, (language_of(text) for _, text, _ in texts))),
        names={_name(connection.name): connection for connection in connections if " " in connection.name},
    )  # fmt: skip


def _name(name: str) -> str:
    return " ".join(level(word) for word in _WORD.findall(folded_name(name.split(",")[0])))


def _places(sender: Sender) -> Iterator[Place]:
    for job in sender.positions:
        if job.company:
            yield _place(job.company, "job", Period.of(job.start, job.end))
    for stay in sender.education:
        if stay.school:
            yield _place(stay.school, "school", Period.of(stay.start, stay.end))
    if sender.location:
        yield _place(sender.location.split(",")[0], "town", Period())


def _place(name: str, kind: str, when: Period) -> Place:
    words = frozenset(level(word) for word in _WORD.findall(name) if len(word) > 2 or word.isupper())
    return Place(name=name, words=words - generic(), kind=kind, when=when)


def _texts(sender: Sender) -> Iterator[tuple[str, str]]:
    for post in sender.posts:
        yield "post", post.text
    for kind, entries in (
        ("publication", sender.publications), ("project", sender.projects),
        ("volunteering", sender.volunteering), ("certification", sender.certifications),
    ):  # fmt: skip
        for entry in entries:
            yield kind, entry
    for job in sender.positions:
        if job.description:
            yield "description", job.description
    if sender.about:
        yield "about", sender.about
    if sender.headline:
        yield "headline", sender.headline


def stems_of(text: str) -> frozenset[str]:
    """Return the beginnings of the words of ``text`` that can tell something, in small letters."""
    return frozenset(
        word if len(word) < 5 else word[: max(4, len(word) - 2)]
        for word in (level(found).rstrip("s") for found in _WORD.findall(text))
        if len(word) > 2 or word.isdigit()
    )
