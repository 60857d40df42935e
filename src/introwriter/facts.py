"""Facts: every line of the input that a note may rest on, each with the path that it comes from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from introwriter.dates import Period
from introwriter.people import Context, Position, Profile, School, Sender
from introwriter.untrusted import without_instructions

__all__ = ["About", "Fact", "FactKind", "facts_of"]

About = Literal["target", "sender", "both"]
FactKind = Literal[
    "name", "headline", "location", "about", "position", "school", "skill", "language", "interest",
    "volunteering", "certification", "post", "publication", "project",
    "goal", "met", "mutual", "read", "offer",
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One line of the input.

    ``id`` is the input's own path (``target.positions.0``, ``context.met``); ``text`` is what it says, with
    sentences that address a machine taken out; ``when`` is its period, if it has one; ``about`` is whom it
    is a statement about (``both`` for a meeting or a mutual contact).
    """

    id: str
    kind: FactKind
    text: str
    about: About
    when: Period | None = None


_LISTS: tuple[tuple[str, FactKind], ...] = (
    ("skills", "skill"),
    ("languages", "language"),
    ("interests", "interest"),
    ("volunteering", "volunteering"),
    ("certifications", "certification"),
    ("publications", "publication"),
    ("projects", "project"),
)


def facts_of(source: Profile | Context, about: About = "target") -> tuple[Fact, ...]:
    """Return the facts that a person's profile, or the context, holds.

    A Sender's facts are about the sender whatever ``about`` says; a Context's follow from their kind.
    """
    if isinstance(source, Context):
        return tuple(_context_facts(source))
    whom: About = "sender" if isinstance(source, Sender) else about
    return tuple(_profile_facts(source, whom))


def _profile_facts(person: Profile, whom: About) -> Iterator[Fact]:
    def fact(path: str, kind: FactKind, text: str, when: Period | None = None) -> Iterator[Fact]:
        told = without_instructions(text)
        if told:
            yield Fact(id=f"{whom}.{path}", kind=kind, text=told, about=whom, when=when)

    yield from fact("name", "name", person.name)
    yield from fact("headline", "headline", person.headline)
    yield from fact("location", "location", person.location)
    yield from fact("about", "about", person.about)
    for i, job in enumerate(person.positions):
        yield from fact(f"positions.{i}", "position", _position_text(job), Period.of(job.start, job.end))
    for i, stay in enumerate(person.education):
        yield from fact(f"education.{i}", "school", _school_text(stay), Period.of(stay.start, stay.end))
    for field, kind in _LISTS:
        for i, text in enumerate(getattr(person, field)):
            yield from fact(f"{field}.{i}", kind, text)
    for i, post in enumerate(person.posts):
        yield from fact(f"posts.{i}", "post", post.text, Period.at(post.date))


def _context_facts(context: Context) -> Iterator[Fact]:
    if context.goal:
        yield Fact(id="context.goal", kind="goal", text=context.goal, about="sender")
    if context.met:
        yield Fact(id="context.met", kind="met", text=context.met, about="both")
    for i, name in enumerate(context.mutuals):
        yield Fact(id=f"context.mutuals.{i}", kind="mutual", text=name, about="both")
    for i, work in enumerate(context.read):
        yield Fact(id=f"context.read.{i}", kind="read", text=work, about="sender")
    if context.offer:
        yield Fact(id="context.offer", kind="offer", text=context.offer, about="sender")


def _position_text(job: Position) -> str:
    head = " at ".join(part for part in (job.title, job.company) if part)
    return ". ".join(part for part in (head, job.description) if part)


def _school_text(stay: School) -> str:
    subject = ", ".join(part for part in (stay.degree, stay.field) if part)
    return ", ".join(part for part in (stay.school, subject) if part)
