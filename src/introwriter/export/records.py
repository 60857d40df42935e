"""What an official data export holds, as plain records; nothing here knows the shape of a file.

A person is known by a ``key``: the slug of their profile address where the export gives one (lower case,
decoded, ``zoë-brandthof``), else ``name:`` and the folded name. Times are naive and in UTC. What people
wrote is in no ``repr``: it stays out of tracebacks and logs.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from introwriter.people import Sender

__all__ = ["Connection", "Direction", "Exchange", "Export", "Invitation", "Owner", "Standing", "Tally"]


class Direction(StrEnum):
    """Who invited whom; anything else that the export says is counted and left out."""

    incoming = "INCOMING"
    outgoing = "OUTGOING"


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """Whose export it is: ``profile`` as far as the export tells, ``slug`` where it is known."""

    name: str = ""
    slug: str | None = None
    profile: Sender = field(default_factory=Sender)


@dataclass(frozen=True, slots=True, kw_only=True)
class Connection:
    """One named connection; ``note`` is the owner's private note about them, ``company`` as of the export."""

    key: str
    name: str
    first_name: str = ""
    last_name: str = ""
    url: str | None = None
    company: str = ""
    position: str = ""
    connected_on: date | None = None
    note: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """One invitation; ``key`` and ``name`` are the other person's, ``message`` is empty where it had none."""

    key: str
    name: str
    direction: Direction
    url: str | None = None
    sent_at: datetime | None = None
    message: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """What was said one to one with one person, counted; drafts, adverts and groups are not in it."""

    key: str
    name: str
    from_owner: int = 0
    from_them: int = 0
    first_at: datetime | None = None
    last_at: datetime | None = None
    last_by_owner: bool = False
    last_text: str = field(default="", repr=False)
    """The last message, at most 500 characters: never logged, cached or put into an error."""

    @property
    def is_conversation(self) -> bool:
        """Whether both of them wrote."""
        return self.from_owner > 0 and self.from_them > 0


class Standing(StrEnum):
    """What the export can tell of a connection and one-to-one messages."""

    messaged = "messaged"
    never = "never messaged"
    unknown = "unknown"
    """There are no messages in the export, or a message cannot be told apart between two of the same name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """What was counted and left out, for the user to see."""

    hidden_connections: int = 0
    bad_directions: int = 0
    drafts: int = 0
    adverts: int = 0
    group_messages: int = 0
    spam: int = 0
    nameless_messages: int = 0
    unreadable_rows: int = 0
    not_conversations: tuple[str, ...] = ()
    """Files with the header of messages that hold no people (coach_messages.csv and the like)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """A whole export. ``exchanges`` is ``None`` (not empty) where the archive holds no messages.csv.

    They are by key; ``unsure`` holds the keys of connections that a message may or may not be with.
    ``sent`` are the owner's own one-to-one messages, newest first, at most 400 of at most 2,000 characters.
    ``until`` is the day that the export tells of last: ages are counted from it.
    """

    owner: Owner
    connections: tuple[Connection, ...] = ()
    invitations: tuple[Invitation, ...] = ()
    exchanges: Mapping[str, Exchange] | None = field(default=None, repr=False)
    unsure: frozenset[str] = frozenset()
    sent: tuple[str, ...] = field(default=(), repr=False)
    until: date | None = None
    has_connections: bool = False
    has_invitations: bool = False
    tally: Tally = field(default_factory=Tally)
    warnings: tuple[str, ...] = ()

    def standing(self, key: str) -> Standing:
        """What is known of one-to-one messages with the connection of that key."""
        if self.exchanges is None:
            return Standing.unknown
        if key in self.exchanges:
            return Standing.messaged
        return Standing.unknown if key in self.unsure else Standing.never
