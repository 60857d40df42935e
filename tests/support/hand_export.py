"""Exports made by hand, of people who do not exist: one line a person."""

from __future__ import annotations

from datetime import date, datetime

from introwriter.export import Connection, Direction, Exchange, Export, Invitation, Owner
from introwriter.people import Position, Sender

__all__ = ["OWNER", "UNTIL", "export_of", "invitation", "person", "talk"]

UNTIL = date(2026, 3, 9)
OWNER = Sender(
    name="Hedda Vinter",
    headline="I keep tide gauges honest",
    positions=(
        Position(title="Hydrographer", company="Sluis & Getij", start="2021-02"),
        Position(title="Surveyor", company="Noorderkade Werf", start="2015", end="2021-01"),
    ),
)


def person(name: str, key: str, *, note: str = "", job: str = "", on: date | None = None) -> Connection:
    """A connection; ``job`` is "title at company"."""
    first, _, last = name.partition(" ")
    title, _, company = job.partition(" at ")
    return Connection(
        key=key, name=name, first_name=first, last_name=last, url=f"https://www.linkedin.com/in/{key}",
        company=company, position=title, connected_on=on, note=note,
    )  # fmt: skip


def talk(
    key: str, text: str, at: datetime | None, *, mine: int = 1, theirs: int = 1, by_owner: bool = False
) -> Exchange:
    """A one-to-one thread that ended with ``text``."""
    return Exchange(
        key=key, name=key, from_owner=mine, from_them=theirs, first_at=at, last_at=at, last_by_owner=by_owner,
        last_text=text,
    )  # fmt: skip


def invitation(key: str, *, sent: datetime | None, message: str = "", incoming: bool = True) -> Invitation:
    """An invitation, theirs unless it says otherwise."""
    way = Direction.incoming if incoming else Direction.outgoing
    return Invitation(key=key, name=key, direction=way, sent_at=sent, message=message)


def export_of(
    *people: Connection,
    talks: tuple[Exchange, ...] | None = (),
    invitations: tuple[Invitation, ...] = (),
    unsure: frozenset[str] = frozenset(),
    until: date | None = UNTIL,
    owner: Sender = OWNER,
) -> Export:
    """An export of Hedda Vinter's; ``talks`` of ``None`` is an archive without messages.csv."""
    return Export(
        owner=Owner(name=owner.name, slug="hedda-vinter", profile=owner), connections=people,
        invitations=invitations, exchanges=None if talks is None else {one.key: one for one in talks},
        unsure=unsure, until=until, has_connections=True, has_invitations=bool(invitations),
    )  # fmt: skip
