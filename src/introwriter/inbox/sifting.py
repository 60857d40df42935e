"""Which invitations are worth looking at: those from people who are not among the connections."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from introwriter.export import Direction, Export, Invitation
from introwriter.export.keys import folded as bare_name
from introwriter.inbox.records import Unsure
from introwriter.names.folding import folded_name

__all__ = ["Sifted", "sift"]

_FIRST = datetime.min


@dataclass(frozen=True, slots=True, kw_only=True)
class Sifted:
    """``waiting`` are not among the connections, each once; ``earlier`` counts their other invitations."""

    waiting: tuple[Invitation, ...]
    unsure: tuple[Unsure, ...]
    received: int
    connected: int
    earlier: dict[str, int]
    invited_back: frozenset[str]


def sift(export: Export, since: date | None = None) -> Sifted:
    """Return the invitations received, by whether their sender is among the connections.

    One person's invitations become one: the newest, with the newest note. A connection of the same name
    is the same person only where addresses say so; without one, nothing can be told.
    """
    people: dict[str, list[Invitation]] = {}
    for invitation in export.invitations:
        if invitation.direction is Direction.incoming and _is_in_time(invitation, since):
            people.setdefault(invitation.key, []).append(invitation)
    known = {connection.key for connection in export.connections if connection.url}
    by_name: dict[str, bool] = {}
    for connection in export.connections:
        name = _compared(connection.name)
        by_name[name] = by_name.get(name, False) or not connection.url
    waiting, unsure, connected = [], [], 0
    for key, invitations in people.items():
        newest = _merged(invitations)
        name = _compared(newest.name)
        if key in known:
            connected += 1
        elif name and name in by_name and (not newest.url or by_name[name]):
            unsure.append(Unsure(invitation=newest, why=_why_unsure(newest)))
        else:
            waiting.append(newest)
    return Sifted(
        waiting=tuple(waiting),
        unsure=tuple(unsure),
        received=len(people),
        connected=connected,
        earlier={key: len(found) - 1 for key, found in people.items()},
        invited_back=frozenset(one.key for one in export.invitations if one.direction is Direction.outgoing),
    )


def _compared(name: str) -> str:
    """A name as two files may spell it: without accents, marks, emoji, and what follows a comma."""
    return folded_name(bare_name(name))


def _is_in_time(invitation: Invitation, since: date | None) -> bool:
    return since is None or (invitation.sent_at is not None and invitation.sent_at.date() >= since)


def _merged(invitations: Iterable[Invitation]) -> Invitation:
    """The newest of one person's invitations; one with a note comes before one without."""
    return max(invitations, key=lambda one: (bool(one.message.strip()), one.sent_at or _FIRST))


def _why_unsure(invitation: Invitation) -> str:
    lacking = "the connection" if invitation.url else "the invitation"
    return f"A connection of yours has this name, and {lacking} has no address to tell them apart."
